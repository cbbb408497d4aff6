// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace tests {

/// A web server without TLS on a free port of 127.0.0.1, as CAs have them for their revocation lists. Knows
/// entity tags. Lives in the test's own event loop.
class ListServer final : public QTcpServer {
public:
    ListServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray head = socket->readAll();
                if (!head.contains("\r\n\r\n"))
                    return;
                heads.append(head);
                const QByteArray path = head.split(' ').value(1);
                const QByteArray bytes = script ? script(path) : honest(path, head);
                if (bytes.isEmpty())
                    return; // silence
                socket->write(bytes);
                socket->disconnectFromHost();
            });
        });
    }

    [[nodiscard]] QUrl url(const QString &path) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()) + path);
    }
    static QByteArray answer(const QByteArray &status, const QByteArray &body, const QByteArray &more = {})
    {
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\nConnection: close\r\n" + more + "\r\n" + body;
    }

    QMap<QByteArray, QByteArray> files = {}; ///< path to content
    std::function<QByteArray(const QByteArray &path)> script = {}; ///< all that is sent, instead; "": nothing
    QByteArrayList heads = {};

private:
    [[nodiscard]] QByteArray honest(const QByteArray &path, const QByteArray &head) const
    {
        if (!files.contains(path))
            return answer("404 Not Found", "no such list");
        const QByteArray tag = '"' + QByteArray::number(qHash(files[path]), 16) + '"';
        if (head.contains("\r\nIf-None-Match: " + tag + "\r\n"))
            return answer("304 Not Modified", {}, "ETag: " + tag + "\r\n");
        return answer("200 OK", files[path], "Content-Type: application/pkix-crl\r\nETag: " + tag + "\r\n");
    }
};

} // namespace tests
