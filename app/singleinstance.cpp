// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include "core/base/logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace app {

static constexpr qint64 MaxMessage = 64 * 1024;

SingleInstance::SingleInstance(const QString &store, QObject *parent) : QObject(parent)
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = QDir::tempPath();
    const QByteArray which
        = QCryptographicHash::hash(store.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    m_socket = u"%1/tegata-%2-%3.sock"_s.arg(folder, QString::number(::getuid()), QString::fromLatin1(which));
}

SingleInstance::~SingleInstance() = default;

/// A plain, blocking connect to a socket of this computer: it answers at once, or there is nobody. The event
/// loop does not run yet.
bool SingleInstance::handOver(const QStringList &files)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(m_socket);
    if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return false;
    std::copy(path.begin(), path.end(), address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool there = socket >= 0
        && ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address)
            == 0; // NOLINT: sockets
    if (there) {
        QStringList absolute;
        for (const QString &file : files)
            absolute.append(QFileInfo(file).absoluteFilePath());
        const QByteArray message = absolute.join(u'\n').toUtf8() + '\n';
        [[maybe_unused]] const ssize_t sent
            = ::send(socket, message.constData(), static_cast<size_t>(message.size()), MSG_NOSIGNAL);
    }
    if (socket >= 0)
        ::close(socket);
    return there;
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_socket); // of one that was killed: nobody answered there
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::receive);
    if (!m_server->listen(m_socket))
        qCWarning(core::logApp) << "other instances will not find this one:" << m_server->errorString();
}

void SingleInstance::receive()
{
    while (QLocalSocket *caller = m_server->nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, this, [this, caller] {
            const QString message = QString::fromUtf8(caller->read(MaxMessage));
            caller->deleteLater();
            emit calledForward(message.split(u'\n', Qt::SkipEmptyParts));
        });
        if (caller->state() == QLocalSocket::UnconnectedState)
            emit caller->disconnected();
    }
}

} // namespace app
