// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <chrono>

class QNetworkAccessManager;

namespace core::inspect {

struct DownloadRequest {
    QUrl url = {};
    qsizetype maximum = 1024 * 1024; ///< bytes of the body
    // What is known of an earlier answer (RFC 9110, section 13.1).
    QByteArray entityTag = {};
    QByteArray lastModified = {};
    std::chrono::milliseconds deadline = std::chrono::seconds(60); ///< wall clock, for all of it
    std::chrono::milliseconds idle = std::chrono::seconds(20); ///< without a byte
};

struct Downloaded {
    bool notModified = false; ///< the earlier answer still holds; there is no body
    QByteArray body = {};
    QByteArray entityTag = {};
    QByteArray lastModified = {};
};

/// One GET of something that carries its own signature (a revocation list, an issuer's certificate): http is
/// allowed, because it needs no protection, and because the certificate of a https server would have to be
/// checked with what is only being fetched. No cookies, no decompression, three redirects at most, none from
/// a public host to this computer or its network. Deleting it ends it quietly.
class Download final : public QObject {
    Q_OBJECT
public:
    Download(QNetworkAccessManager &network, DownloadRequest request, QObject *parent);
    ~Download() override;
    void start();

signals:
    /// Exactly once, from the event loop. HostNotFound, ConnectionRefused, NoAnswer, TimedOut, ProxyFailed,
    /// TlsUntrusted, ReplyTooLarge, RedirectRefused, UnsafeUrl; NotFound (subject: URL) for 404 and 410,
    /// ServerBroken for other statuses.
    void finished(const core::Result<core::inspect::Downloaded> &result);

private:
    void send(const QUrl &url);
    void collect();
    void stop(const Error &reason);
    void receive();
    void follow(const QByteArray &location);
    void finish(const Result<Downloaded> &result);

    QNetworkAccessManager &m_network;
    DownloadRequest m_request;
    QPointer<QNetworkReply> m_reply; ///< goes with its manager
    QByteArray m_body;
    std::optional<Error> m_stopped;
    QTimer m_deadline;
    QTimer m_idle;
    int m_redirects = 0;
};

} // namespace core::inspect
