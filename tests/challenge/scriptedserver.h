// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/solver.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

inline const QByteArray Token = "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA";
inline const core::challenge::Proof TheProof{QStringLiteral("example.org"), Token,
                                             Token + ".nP1qzpXGymHBrUEepNY9HCsQk7K8KhOypzEt62jcerQ"};
inline const QByteArray Good = "HTTP/1.1 200 OK\r\nContent-Length: "
    + QByteArray::number(TheProof.keyAuthorization.size()) + "\r\n\r\n" + TheProof.keyAuthorization;

inline QByteArray redirectTo(const QByteArray &location, int status = 301)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Moved\r\nContent-Length: 0\r\nLocation: " + location
        + "\r\n\r\n";
}

/// Answers each request with what `script` makes of its head, then closes.
class ScriptedServer final : public QTcpServer {
public:
    explicit ScriptedServer(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
    {
        listen(address);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray head = socket->readAll();
                heads.append(head);
                socket->write(script(head));
                socket->disconnectFromHost();
            });
        });
    }
    std::function<QByteArray(const QByteArray &head)> script = [](const QByteArray &) { return Good; };
    QByteArrayList heads;
};

inline quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}
