// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>
#include <QTest>

/// Sends bytes as they are and collects whatever comes back until the other side closes.
class RawClient final : public QObject {
    Q_OBJECT
public:
    RawClient(const QHostAddress &address, quint16 port, const QByteArray &bytes)
    {
        connect(&socket, &QTcpSocket::connected, this, [this, bytes] { socket.write(bytes); });
        connect(&socket, &QTcpSocket::readyRead, this, [this] { received += socket.readAll(); });
        connect(&socket, &QTcpSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
            isOver = state == QAbstractSocket::UnconnectedState;
        });
        socket.connectToHost(address, port);
    }

    QByteArray statusLine() const { return received.left(received.indexOf("\r\n")); }
    QByteArray body() const { return received.mid(received.indexOf("\r\n\r\n") + 4); }

    QTcpSocket socket;
    QByteArray received;
    bool isOver = false;
};

inline QByteArray askFor(const QByteArray &token)
{
    return "GET /.well-known/acme-challenge/" + token + " HTTP/1.1\r\nHost: example.org\r\n\r\n";
}

/// The whole answer, or what came within five seconds.
inline QByteArray answerTo(quint16 port, const QByteArray &bytes,
                           const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
{
    RawClient client(address, port, bytes);
    [&] { QTRY_VERIFY(client.isOver); }();
    return client.received;
}
