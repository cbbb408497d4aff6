// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

#include "core/base/descriptor.h"

#include <QDateTime>
#include <QFile>

#include <fcntl.h>
#include <mutex>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

Q_LOGGING_CATEGORY(logAcme, "tegata.acme", QtInfoMsg)
Q_LOGGING_CATEGORY(logChallenge, "tegata.challenge", QtInfoMsg)
Q_LOGGING_CATEGORY(logIssuance, "tegata.issuance", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "tegata.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logDeploy, "tegata.deploy", QtInfoMsg)
Q_LOGGING_CATEGORY(logPractice, "tegata.practice", QtInfoMsg)
Q_LOGGING_CATEGORY(logApp, "tegata.app", QtInfoMsg)

static constexpr off_t MaxLogSize = 1024 * 1024;

namespace {

struct Severity {
    int rank;
    const char *name;
    int journal; ///< sd-daemon(3)
};

struct Log {
    std::mutex mutex;
    QByteArray path;
    Descriptor file;
    int minimum = 0;
    bool toJournal = false;
};

} // namespace

static Severity severity(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return {0, "debug", 7};
    case QtInfoMsg: return {1, "info", 6};
    case QtWarningMsg: return {2, "warning", 4};
    case QtCriticalMsg: return {3, "critical", 3};
    case QtFatalMsg: return {4, "fatal", 2};
    }
    return {4, "fatal", 2};
}

// A message handler is a plain function without a place for state of its own.
static Log &theLog()
{
    static Log log;
    return log;
}

static void openFile(Log &log)
{
    log.file = openRetrying(AT_FDCWD, log.path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, 0600);
    if (log.file.isOpen() && ::fchmod(log.file.fd(), 0600) != 0)
        log.file = {};
}

/// Several programs write into one file: whoever finds it full moves it aside, the others notice that it has
/// moved.
static void rotate(Log &log)
{
    struct stat ours = {};
    if (::fstat(log.file.fd(), &ours) != 0 || ours.st_size < MaxLogSize)
        return;
    struct stat named = {};
    if (::stat(log.path.constData(), &named) == 0 && named.st_ino == ours.st_ino
        && named.st_dev == ours.st_dev)
        ::rename(log.path.constData(), (log.path + ".1").constData());
    openFile(log);
}

/// Line breaks stay, but what follows cannot pass for a line of ours; nothing can speak to the reader's
/// terminal.
static QString harmless(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n')
            clean.append("\n    "_L1);
        else if (c == u'\t' || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format))
            clean.append(c);
    }
    return clean;
}

static void write(int fd, const QByteArray &line)
{
    // One call, so that the lines of several programs do not mix. A log that cannot be written is nobody's
    // failure.
    [[maybe_unused]] const ssize_t count = ::write(fd, line.constData(), static_cast<size_t>(line.size()));
}

static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    thread_local bool busy = false; // what is called below may itself have something to say
    if (busy)
        return;
    busy = true;
    const Severity level = severity(type);
    const QByteArray text = harmless(redacted(message)).toUtf8();
    const QByteArray line = QByteArray(context.category != nullptr ? context.category : "default") + ' '
        + level.name + ": " + text + '\n';
    Log &log = theLog();
    {
        const std::lock_guard guard(log.mutex);
        if (level.rank >= severity(QtWarningMsg).rank)
            write(STDERR_FILENO, log.toJournal ? '<' + QByteArray::number(level.journal) + '>' + line : line);
        if (log.file.isOpen() && level.rank >= log.minimum) {
            rotate(log);
            const auto time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
            write(log.file.fd(), time + ' ' + line);
        }
    }
    busy = false;
}

static bool stderrIsJournal()
{
    struct stat out = {};
    return ::fstat(STDERR_FILENO, &out) == 0
        && qgetenv("JOURNAL_STREAM") == QByteArray::number(out.st_dev) + ':' + QByteArray::number(out.st_ino);
}

void startLogging(const QString &path, QtMsgType minimum)
{
    Log &log = theLog();
    {
        const std::lock_guard guard(log.mutex);
        log.path = QFile::encodeName(path);
        log.minimum = severity(minimum).rank;
        log.toJournal = stderrIsJournal();
        log.file = {};
        if (!path.isEmpty())
            openFile(log);
    }
    if (minimum == QtDebugMsg)
        QLoggingCategory::setFilterRules(u"tegata.*.debug=true"_s);
    qInstallMessageHandler(handle);
    if (!path.isEmpty() && !log.file.isOpen())
        qCWarning(logApp).noquote() << "cannot write the log" << path;
}

} // namespace core
