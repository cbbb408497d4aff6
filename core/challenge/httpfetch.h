// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/challenge/httpresponse.h"

#include <QHostAddress>
#include <QObject>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

namespace core::challenge {

/// One GET, the way a CA's validator does it: straight to the given addresses (no proxy), the next address
/// only when connecting to the one before failed, certificates of https servers not checked, 16 KiB and ten
/// seconds at most. ConnectionRefused, NoAnswer, TimedOut, SelfCheckFailed when what came is not HTTP.
class HttpFetch final : public QObject {
    Q_OBJECT
public:
    HttpFetch(QUrl url, QList<QHostAddress> addresses, QObject *parent);
    ~HttpFetch() override;
    void start();

    [[nodiscard]] QHostAddress address() const; ///< the one that was asked last

signals:
    void finished(const Result<HttpResponse> &result); ///< exactly once, from the event loop

private:
    void connectToNext();
    void send();
    void read();
    void fail(QAbstractSocket::SocketError error);
    void finish(const Result<HttpResponse> &result);
    [[nodiscard]] quint16 port() const;

    QUrl m_url;
    QList<QHostAddress> m_addresses;
    qsizetype m_next = 0;
    QSslSocket m_socket;
    QTimer m_deadline;
    QTimer m_attempt;
    QByteArray m_bytes;
    bool m_connected = false;
    bool m_finished = false;
};

} // namespace core::challenge
