// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/portholder.h"

#include "core/base/plaintext.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <climits>
#include <filesystem>
#include <optional>
#include <pwd.h>

using namespace Qt::StringLiterals;

namespace core::challenge {

namespace {

struct Socket {
    QByteArray inode;
    uint user = 0;
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// proc(5), /proc/net/tcp: "sl local_address rem_address st … uid timeout inode", 0A is LISTEN.
std::optional<Socket> listeningSocket(const QByteArray &table, quint16 port)
{
    const QByteArray suffix = ':' + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    const QList<QByteArray> lines = table.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() > 9 && fields[3] == "0A" && fields[1].endsWith(suffix))
            return Socket{.inode = fields[9], .user = fields[7].toUInt()};
    }
    return {};
}

QString userName(uint id)
{
    passwd entry{};
    passwd *found = nullptr;
    char buffer[4096];
    if (getpwuid_r(id, &entry, buffer, sizeof buffer, &found) == 0 && found)
        return plainText(QString::fromLocal8Bit(entry.pw_name), 64);
    return QString::number(id);
}

bool holds(const QString &process, const std::string &link)
{
    namespace fs = std::filesystem;
    std::error_code error; // not our process, or gone by now: it holds nothing that we could see
    fs::directory_iterator file(QFile::encodeName(process + "/fd"_L1).toStdString(), error);
    for (; !error && file != fs::directory_iterator(); file.increment(error)) {
        if (fs::read_symlink(file->path(), error) == link)
            return true;
        error.clear();
    }
    return false;
}

} // namespace

PortHolder portHolder(quint16 port, const QString &proc)
{
    auto socket = listeningSocket(contents(proc + "/net/tcp"_L1), port);
    if (!socket)
        socket = listeningSocket(contents(proc + "/net/tcp6"_L1), port);
    if (!socket)
        return {};

    PortHolder holder{.user = userName(socket->user)};
    const std::string link = "socket:[" + socket->inode.toStdString() + ']';
    QList<qint64> processes;
    const QStringList entries = QDir(proc).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        bool isNumber = false;
        const qint64 number = entry.toLongLong(&isNumber);
        if (isNumber)
            processes.append(number);
    }
    // A server's workers hold its socket too, and so does init when it opened it for a service: the first
    // process after init is the one to name.
    std::ranges::sort(processes, {}, [](qint64 number) { return number == 1 ? LLONG_MAX : number; });
    for (const qint64 number : std::as_const(processes)) {
        const QString process = proc + u'/' + QString::number(number);
        if (!holds(process, link))
            continue;
        holder.process = number;
        holder.program = plainText(QString::fromLocal8Bit(contents(process + "/comm"_L1)), 64);
        break;
    }
    return holder;
}

QString inWords(const PortHolder &holder)
{
    if (holder.process > 0)
        return u"%1 (process %2)"_s.arg(holder.program).arg(holder.process);
    return holder.user.isEmpty() ? QString() : u"a program of %1"_s.arg(holder.user);
}

int firstUnprivilegedPort()
{
    bool isNumber = false;
    const int port = contents(u"/proc/sys/net/ipv4/ip_unprivileged_port_start"_s).trimmed().toInt(&isNumber);
    return isNumber ? port : 1024;
}

} // namespace core::challenge
