// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/base/strace.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sys/personality.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tests {

static constexpr char Begin[] = "/tegata-test-begin";
static constexpr char End[] = "/tegata-test-end";

void markBegin()
{
    [[maybe_unused]] const int no = ::access(Begin, F_OK);
}
void markEnd()
{
    [[maybe_unused]] const int no = ::access(End, F_OK);
}

Strace::Strace(QString program, QStringList arguments, QList<Fault> always)
    : m_program(std::move(program)), m_arguments(std::move(arguments)), m_always(std::move(always))
{
}

/// Failing as well as killed: a call that is let through would be made before the signal arrives.
static QStringList injection(const Fault &fault)
{
    const QString how = fault.what == "KILL"_L1 ? u"error=EIO:signal=KILL"_s : u"error="_s + fault.what;
    return {u"-e"_s, u"inject=%1:%2:when=%3"_s.arg(fault.call, how).arg(fault.number)};
}

QString Strace::whyNot()
{
    if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
        return u"strace is not installed: scripts/test installs it (Debian package strace)"_s;
    QProcess probe;
    probe.start(u"strace"_s, {u"-o"_s, u"/dev/null"_s, u"true"_s});
    if (!probe.waitForFinished() || probe.exitCode() != 0)
        return u"strace may not trace here: "_s + QString::fromUtf8(probe.readAllStandardError());
    return {};
}

Traced Strace::run(const QStringList &options) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    // The leak check stops the program as strace does, and one cannot stop the other.
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    process.setProcessEnvironment(environment);
    // A sanitizer reads its memory map in as many pieces as that happens to have.
    process.setChildProcessModifier([] { ::personality(ADDR_NO_RANDOMIZE); });
    QStringList all{u"-f"_s};
    for (const Fault &fault : m_always)
        all += injection(fault);
    process.start(u"strace"_s, all + options + QStringList{m_program} + m_arguments);
    process.closeWriteChannel();
    Traced traced;
    if (!process.waitForFinished(30000)) {
        process.kill();
        process.waitForFinished();
        traced.errors = u"did not end"_s;
        return traced;
    }
    // strace ends the way its program ended.
    traced.wasKilled = process.exitStatus() == QProcess::CrashExit;
    traced.exitCode = process.exitCode();
    traced.output = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    traced.errors = QString::fromUtf8(process.readAllStandardError());
    return traced;
}

QList<Fault> Strace::faults(const QString &folder, const QStringList &calls, const QStringList &whats) const
{
    const QTemporaryDir place;
    const QString path = place.filePath(u"trace"_s);
    // "-y": with the path of each descriptor. "?": a call that this processor's kernel does not have is not
    // an error.
    const auto traced = run(
        {u"-y"_s, u"-o"_s, path, u"-e"_s, u"trace=?access,?faccessat,?faccessat2,?"_s + calls.join(u",?"_s)});
    QFile file(path);
    if (traced.exitCode != 0 || !file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression call(u"^\\d+ +([a-z0-9_]+)\\("_s);
    QMap<QString, int> counts;
    QList<Fault> faults;
    bool isBetween = false;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const auto match = call.match(QString::fromUtf8(line));
        if (!match.hasMatch())
            continue;
        if (line.contains(Begin))
            isBetween = true;
        else if (line.contains(End))
            isBetween = false;
        const int number = ++counts[match.captured(1)];
        const bool isSpoken = std::any_of(m_always.begin(), m_always.end(), [&](const Fault &fault) {
            return fault.call == match.captured(1);
        });
        if (!isBetween || isSpoken || !line.contains(QFile::encodeName(folder))
            || !calls.contains(match.captured(1)))
            continue;
        for (const QString &what : whats)
            faults.append({.call = match.captured(1), .number = number, .what = what});
    }
    return faults;
}

Traced Strace::run(const Fault &fault) const
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"trace"_s);
    // strace tampers only with what it traces.
    QStringList calls{fault.call};
    for (const Fault &known : m_always)
        calls.append(known.call);
    QStringList options{u"-o"_s, path, u"-e"_s, u"trace="_s + calls.join(u',')};
    if (fault.what != "KILL"_L1) // stops at nothing else, which is faster, but loses signals
        options.append(u"--seccomp-bpf"_s);
    auto traced = run(options + injection(fault));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return traced;
    int number = 0;
    const QByteArray call = ' ' + fault.call.toLatin1() + '(';
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.contains(call) && ++number == fault.number)
            traced.wasReached = traced.wasKilled || line.contains("(INJECTED)");
    }
    return traced;
}

} // namespace tests
