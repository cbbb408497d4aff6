// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/httpreply.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/chain.h"

#include <QObject>

#include <functional>
#include <memory>

namespace core::acme {

struct HttpRequest {
    enum class Method { Head, Get, Post };
    /// What comes in sequence goes over HTTP/1.1 (one round trip each); a burst shares one HTTP/2 connection
    /// beside it.
    enum class Lane { Sequence, Burst };

    Method method = Method::Get;
    QUrl url = {};
    QByteArray body = {}; ///< of a POST; sent exactly once, never again by itself
    QByteArray accept = {};
    Lane lane = Lane::Sequence;
    qsizetype maximumBody = 1024 * 1024;
    std::chrono::milliseconds deadline = std::chrono::seconds(60); ///< wall clock, for the whole exchange
    std::chrono::milliseconds idle = std::chrono::seconds(30); ///< without a byte
    QString cause = {}; ///< whose exchange it is (the id of an issuance record), for the log
};

/// One exchange as it is shown to people and kept in the log. The bodies are decoded (a JWS's protected
/// header and payload as JSON, without its signature), redacted, cleaned and capped at 8 KiB.
struct Exchange {
    QDateTime start = {}; ///< UTC
    std::chrono::milliseconds duration{0};
    QByteArray method = {};
    QUrl url = {};
    int status = 0; ///< 0 when there was no answer; see failure
    QString sent = {};
    QString received = {};
    QString failure = {};
    QString cause = {};
};

/// The only way to a CA. Wraps QNetworkAccessManager in what it lacks: https for every URL (and https to
/// https for the at most three redirects of a GET; none for POST), a limit on time and size, POST sent once,
/// no cookies, no cache, no bypass of certificate errors. A public directory's URLs may not lead to loopback
/// or private addresses.
class Transport final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QByteArray userAgent = {}; ///< mandatory (RFC 8555, section 6.1)
        /// Trusted beside the system's, for a private CA; for one on this computer (a loopback address)
        /// instead of them.
        crypto::Chain extraRoots = {};
        int connections = 6; ///< at most, in the sequence lane
        bool recordBodies = true; ///< whether exchanged() carries bodies; off saves time in bursts
    };

    Transport(Options options, const Clock &clock, QObject *parent = nullptr);
    ~Transport() override;

    /// `done` is called exactly once, from the event loop, unless `owner` is gone by then, which aborts the
    /// exchange. Any HTTP status is a value. Errors: HostNotFound, ConnectionRefused, NoAnswer, TimedOut,
    /// ProxyFailed, TlsUntrusted, ReplyTooLarge, UnsafeUrl, RedirectRefused, Cancelled.
    void send(const HttpRequest &request, QObject *owner, std::function<void(Result<HttpReply>)> done);

    /// Opens the connection (TCP and TLS) without asking for anything, while something else is still under
    /// way. Does nothing where the lane has one.
    void warmUp(const QUrl &url, HttpRequest::Lane lane);

    /// Requests sent and connections used so far, for the benchmark.
    struct Counters {
        int requests = 0;
        int connections = 0;
    };
    [[nodiscard]] Counters counters() const;

signals:
    void exchanged(const core::acme::Exchange &exchange);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Whether a CA at `directory` may name `url`: https, a host, no user info, no fragment of another scheme;
/// and if the directory's host is public, not a loopback, private or link-local address literal or
/// "localhost".
[[nodiscard]] bool isSafeUrl(const QUrl &url, const QUrl &directory);

} // namespace core::acme
