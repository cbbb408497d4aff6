// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/heldsite.h"

#include <QFile>
#include <QTcpSocket>

#include <utility>

namespace tests {

HeldSite::HeldSite(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_held.removeAll(socket);
                socket->deleteLater();
            });
        }
    });
}

bool HeldSite::listen(quint16 port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

void HeldSite::hold()
{
    m_holds = true;
}

void HeldSite::letGo()
{
    m_holds = false;
    for (QTcpSocket *socket : std::exchange(m_held, {}))
        answer(socket);
}

int HeldSite::waiting() const
{
    return static_cast<int>(m_held.size());
}

int HeldSite::answered() const
{
    return m_answered;
}

void HeldSite::read(QTcpSocket *socket)
{
    if (!socket->peek(4096).contains("\r\n\r\n"))
        return;
    if (m_holds)
        m_held.append(socket);
    else
        answer(socket);
}

void HeldSite::answer(QTcpSocket *socket)
{
    const QByteArray path = socket->readLine().split(' ').value(1);
    QFile file(m_folder + QString::fromLatin1(path));
    const bool found = file.open(QIODevice::ReadOnly);
    m_answered += found ? 1 : 0;
    const QByteArray body = found ? file.readAll() : QByteArray();
    socket->write((found ? "HTTP/1.1 200 OK" : "HTTP/1.1 404 Not Found")
                  + QByteArray("\r\nConnection: close\r\nContent-Length: ") + QByteArray::number(body.size())
                  + "\r\n\r\n" + body);
    socket->disconnectFromHost();
}

} // namespace tests
