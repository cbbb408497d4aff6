// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/transport.h"

#include "core/acme/exchangelog_p.h"
#include "core/acme/transfer_p.h"

#include <QHostAddress>
#include <QMetaMethod>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QSslConfiguration>

#include <algorithm>
#include <deque>
#include <vector>

using namespace Qt::StringLiterals;

namespace core::acme {

static constexpr int MaxConnections = 6; ///< Qt's own number for a host over HTTP/1.1
static constexpr int MaxStreams
    = 100; ///< side by side over HTTP/2, where servers allow at least 100 (RFC 9113)
static constexpr std::chrono::seconds MaxIdleConnection{45}; ///< servers close theirs after 60 and more

namespace {

/// What is known about the burst lane's connection. As long as nothing is, one request goes ahead and the
/// others wait: otherwise a CA without HTTP/2 would see a connection for each.
enum class Burst { Unknown, Http2, NotSpoken };

} // namespace

static bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

struct Transport::Impl {
    Impl(Transport &transport, Options transportOptions, const Clock &transportClock)
        : q(transport), options(std::move(transportOptions)), clock(transportClock)
    {
    }
    ~Impl() { waiting.clear(); } // what is destroyed next gives back its place and must not start another

    [[nodiscard]] QSslConfiguration tls(const QUrl &url);
    [[nodiscard]] QNetworkRequest settings(const HttpRequest &request, HttpRequest::Lane lane);
    [[nodiscard]] HttpRequest::Lane laneOf(const Transfer &transfer) const;
    void dropStaleConnections();
    void schedule();
    void scheduleLater();
    void foundProtocol(bool http2);
    void leaveBurst(const Transfer &transfer, const Result<HttpReply> &result);
    void report(const Transfer &transfer, const Result<HttpReply> &result);

    struct Lane {
        QNetworkAccessManager manager;
        int running = 0;
        bool warm = false; ///< connected, or about to be
    };
    Transport &q;
    Options options;
    const Clock &clock;
    QList<QSslCertificate> extraRoots = {};
    std::optional<QSslConfiguration> openTls = {};
    std::optional<QSslConfiguration> loopbackTls = {};
    Lane sequence;
    Lane burst;
    Burst burstProtocol = Burst::Unknown;
    std::deque<Transfer *> waiting = {};
    Counters counters = {};
    QDateTime lastUse = {};
    QObject transfers; ///< parent of all that is under way; goes before the managers
};

Transport::Transport(Options options, const Clock &clock, QObject *parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(*this, std::move(options), clock))
{
    for (const crypto::Certificate &root : m_impl->options.extraRoots)
        m_impl->extraRoots.append(QSslCertificate(root.der(), QSsl::Der));
    for (Impl::Lane *lane : {&m_impl->sequence, &m_impl->burst}) {
        lane->manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        lane->manager.setAutoDeleteReplies(false);
    }
    // Qt tells of a finished handshake through the first reply that uses the connection. A connection that
    // was opened and never used is not seen, and one of the burst lane that broke and was opened again is not
    // counted twice.
    connect(&m_impl->sequence.manager, &QNetworkAccessManager::encrypted, this,
            [this] { ++m_impl->counters.connections; });
    connect(&m_impl->burst.manager, &QNetworkAccessManager::encrypted, this, [this](QNetworkReply *reply) {
        m_impl->foundProtocol(reply->sslConfiguration().nextNegotiatedProtocol() == "h2");
    });
    // What warmUp() opens has a reply that nobody else would delete.
    for (Impl::Lane *lane : {&m_impl->sequence, &m_impl->burst}) {
        connect(&lane->manager, &QNetworkAccessManager::finished, this, [](QNetworkReply *reply) {
            if (reply->url().scheme().startsWith("preconnect"_L1))
                reply->deleteLater();
        });
    }
}

Transport::~Transport() = default;

QSslConfiguration Transport::Impl::tls(const QUrl &url)
{
    // Giving Qt any certificate of our own switches off its looking up of system roots on demand, and to load
    // them all costs some 20 ms: not for this computer's own CA, which none of them vouches for.
    const bool local = isLoopback(url.host());
    std::optional<QSslConfiguration> &known = local ? loopbackTls : openTls;
    if (!known) {
        known = QSslConfiguration::defaultConfiguration();
        known->setProtocol(QSsl::TlsV1_2OrLater);
        known->setPeerVerifyMode(QSslSocket::VerifyPeer);
        if (!extraRoots.isEmpty())
            known->setCaCertificates(local ? extraRoots
                                           : QSslConfiguration::systemCaCertificates() + extraRoots);
    }
    return *known;
}

QNetworkRequest Transport::Impl::settings(const HttpRequest &request, HttpRequest::Lane lane)
{
    QNetworkRequest settings;
    settings.setSslConfiguration(tls(request.url));
    settings.setRawHeader("User-Agent", options.userAgent);
    settings.setRawHeader("Accept-Encoding",
                          "identity"); // no decompression, so no bombs, and lengths can be compared
    settings.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    settings.setAttribute(QNetworkRequest::Http2AllowedAttribute, lane == HttpRequest::Lane::Burst);
    settings.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    settings.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    settings.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    settings.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    settings.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return settings;
}

HttpRequest::Lane Transport::Impl::laneOf(const Transfer &transfer) const
{
    const bool useBurst
        = transfer.request().lane == HttpRequest::Lane::Burst && burstProtocol != Burst::NotSpoken;
    return useBurst ? HttpRequest::Lane::Burst : HttpRequest::Lane::Sequence;
}

/// After a pause (somebody thought about a dialog, the lid was closed) the old connection may be dead without
/// having said so, and the next request would be the one to find out.
void Transport::Impl::dropStaleConnections()
{
    const QDateTime now = clock.now();
    const bool stale
        = lastUse.isValid() && std::chrono::seconds(std::abs(lastUse.secsTo(now))) > MaxIdleConnection;
    lastUse = now;
    if (!stale || sequence.running > 0 || burst.running > 0)
        return;
    for (Lane *lane : {&sequence, &burst}) {
        lane->manager.clearConnectionCache();
        lane->warm = false;
    }
    burstProtocol = Burst::Unknown;
}

void Transport::Impl::schedule()
{
    const int sequenceLimit = std::clamp(options.connections, 1, MaxConnections);
    std::deque<Transfer *> later;
    for (Transfer *transfer : std::exchange(waiting, {})) {
        const HttpRequest::Lane kind = laneOf(*transfer);
        const bool isBurst = kind == HttpRequest::Lane::Burst;
        Lane &lane = isBurst ? burst : sequence;
        const int limit = !isBurst ? sequenceLimit : burstProtocol == Burst::Http2 ? MaxStreams : 1;
        if (lane.running >= limit) {
            later.push_back(transfer);
            continue;
        }
        ++lane.running;
        lane.warm = true;
        transfer->start(lane.manager, settings(transfer->request(), kind), [this, &lane] {
            --lane.running;
            scheduleLater();
        });
    }
    waiting.insert(waiting.begin(), later.begin(), later.end());
}

void Transport::Impl::foundProtocol(bool http2)
{
    if (burstProtocol != Burst::Unknown)
        return;
    burstProtocol = http2 ? Burst::Http2 : Burst::NotSpoken;
    ++counters.connections;
    scheduleLater();
}

/// Not at once: this is called from within Qt's signals and from destructors.
void Transport::Impl::scheduleLater()
{
    if (!waiting.empty())
        QMetaObject::invokeMethod(
            &transfers, [this] { schedule(); }, Qt::QueuedConnection);
}

/// What could not even be connected goes the other way next time, instead of failing there one after the
/// other.
void Transport::Impl::leaveBurst(const Transfer &transfer, const Result<HttpReply> &result)
{
    if (!result && burstProtocol == Burst::Unknown && laneOf(transfer) == HttpRequest::Lane::Burst) {
        burstProtocol = Burst::NotSpoken;
        scheduleLater();
    }
}

void Transport::Impl::report(const Transfer &transfer, const Result<HttpReply> &result)
{
    static const QMetaMethod signal = QMetaMethod::fromSignal(&Transport::exchanged);
    if (!q.isSignalConnected(signal))
        return;
    const HttpRequest &request = transfer.request();
    Exchange exchange{.start = transfer.startTime(),
                      .duration = transfer.duration(),
                      .url = request.url,
                      .cause = request.cause};
    switch (request.method) {
    case HttpRequest::Method::Head: exchange.method = "HEAD"; break;
    case HttpRequest::Method::Get: exchange.method = "GET"; break;
    case HttpRequest::Method::Post: exchange.method = "POST"; break;
    }
    if (options.recordBodies)
        exchange.sent = describeSent(request.body);
    if (!result) {
        exchange.failure = result.error().detail.isEmpty()
            ? codeName(result.error().code)
            : codeName(result.error().code) + ": "_L1 + result.error().detail;
    } else {
        exchange.status = result->status;
        if (options.recordBodies)
            exchange.received = describeReceived(*result);
    }
    emit q.exchanged(exchange);
}

void Transport::send(const HttpRequest &request, QObject *owner, std::function<void(Result<HttpReply>)> done)
{
    Q_ASSERT(owner);
    auto *transfer = new Transfer(request, m_impl->clock, &m_impl->transfers);
    connect(transfer, &Transfer::sent, this, [this] { ++m_impl->counters.requests; });
    connect(transfer, &Transfer::finished, owner,
            [this, transfer, done = std::move(done)](const Result<HttpReply> &result) {
                m_impl->lastUse = m_impl->clock.now();
                m_impl->leaveBurst(*transfer, result);
                m_impl->report(*transfer, result);
                transfer->deleteLater();
                done(result);
            });
    connect(owner, &QObject::destroyed, transfer, [this, transfer] {
        std::erase(m_impl->waiting, transfer);
        delete transfer;
    });
    if (!isSafeUrl(request.url, request.url))
        return transfer->refuse({.code = ErrorCode::UnsafeUrl, .subject = request.url.toString()});
    m_impl->dropStaleConnections();
    m_impl->waiting.push_back(transfer);
    m_impl->schedule();
}

void Transport::warmUp(const QUrl &url, HttpRequest::Lane kind)
{
    if (!isSafeUrl(url, url))
        return;
    m_impl->dropStaleConnections();
    const bool isBurst = kind == HttpRequest::Lane::Burst;
    Impl::Lane &lane = isBurst ? m_impl->burst : m_impl->sequence;
    if (std::exchange(lane.warm, true))
        return; // Qt would open another connection beside the one that is there
    QSslConfiguration tls = m_impl->tls(url);
    if (isBurst)
        tls.setAllowedNextProtocols(
            {QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
    lane.manager.connectToHostEncrypted(url.host(), static_cast<quint16>(url.port(443)), tls);
}

Transport::Counters Transport::counters() const
{
    return m_impl->counters;
}

} // namespace core::acme
