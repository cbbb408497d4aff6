// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/challenge/httpfetch.h"
#include "core/challenge/preflight.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace core::challenge {

static constexpr qsizetype MaxRedirects = 10;
static constexpr qsizetype MaxChecked = 8;
static constexpr qsizetype MaxFields = 60;
static constexpr auto WholeDeadline = 30s; // for the whole way, redirects and names included

namespace {

/// Follows one proof's URL to its end. A child of whoever asked; ends itself.
class SelfCheckJob final : public QObject {
public:
    SelfCheckJob(const Proof &proof, const Route &route, QObject *owner, std::function<void(SelfCheck)> done);
    void start();

private:
    void visit(const QUrl &url);
    void lookUp(const QUrl &url);
    void heard(const QUrl &url, const dns::Answer &answer);
    void fetch(const QUrl &url, const QList<QHostAddress> &addresses);
    void receive(const QUrl &url, const HttpResponse &response);
    void follow(const QUrl &from, const QByteArray &location);
    [[nodiscard]] bool mayFollowTo(const QUrl &target) const;
    void fail(const Error &error);
    void finish();

    Proof m_proof;
    quint16 m_port;
    QHostAddress m_resolveTo;
    dns::Client *m_client;
    QList<QHostAddress> m_found; ///< addresses of the host that is being looked up
    int m_open = 0; ///< questions about it without an answer
    std::function<void(SelfCheck)> m_done;
    SelfCheck m_check;
    QElapsedTimer m_clock;
    QTimer m_deadline;
    HttpFetch *m_fetch = nullptr;
};

} // namespace

static QString wanted(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded);
}

static QString cleaned(const QByteArray &field)
{
    return plainText(QString::fromLatin1(field), 80);
}

SelfCheckJob::SelfCheckJob(const Proof &proof, const Route &route, QObject *owner,
                           std::function<void(SelfCheck)> done)
    : QObject(owner), m_proof(proof), m_port(route.port), m_resolveTo(route.address), m_client(route.client),
      m_done(std::move(done))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { fail({.code = ErrorCode::TimedOut, .subject = m_proof.name}); });
}

void SelfCheckJob::start()
{
    m_clock.start();
    m_deadline.start(WholeDeadline);
    QUrl url = httpUrl(m_proof);
    if (m_port != 80)
        url.setPort(m_port);
    visit(url);
}

void SelfCheckJob::visit(const QUrl &url)
{
    m_check.hops.append({.url = url});
    const QString host = wanted(url);
    const bool isOurName = host == wanted(httpUrl(m_proof));
    if (QHostAddress literal; literal.setAddress(host))
        return fetch(url, {isOurName && !m_resolveTo.isNull() ? m_resolveTo : literal});
    if (isOurName && !m_resolveTo.isNull())
        return fetch(url, {m_resolveTo});
    if (m_client)
        return lookUp(url);
    QHostInfo::lookupHost(host, this, [this, url](const QHostInfo &info) {
        QList<QHostAddress> addresses = info.addresses();
        if (info.error() != QHostInfo::NoError || addresses.isEmpty())
            return fail(
                {.code = ErrorCode::HostNotFound, .subject = url.host(), .detail = info.errorString()});
        // CAs try IPv6 first.
        std::stable_partition(addresses.begin(), addresses.end(), [](const QHostAddress &a) {
            return a.protocol() == QAbstractSocket::IPv6Protocol;
        });
        fetch(url, addresses);
    });
}

void SelfCheckJob::lookUp(const QUrl &url)
{
    m_found.clear();
    m_open = 2;
    for (const dns::Type type : {dns::Type::Aaaa, dns::Type::A})
        m_client->lookUp(wanted(url), type, this,
                         [this, url](const dns::Answer &answer) { heard(url, answer); });
}

void SelfCheckJob::heard(const QUrl &url, const dns::Answer &answer)
{
    for (const dns::ResourceRecord &record : answer.records) {
        const bool isFirst = record.type == dns::Type::Aaaa; // CAs try IPv6 first
        if (m_found.size() < MaxChecked)
            m_found.insert(isFirst ? 0 : m_found.size(), QHostAddress(record.target));
    }
    if (--m_open > 0)
        return;
    if (m_found.isEmpty())
        return fail({.code = ErrorCode::HostNotFound, .subject = url.host(), .detail = answer.detail});
    fetch(url, m_found);
}

void SelfCheckJob::fetch(const QUrl &url, const QList<QHostAddress> &addresses)
{
    m_fetch = new HttpFetch(url, addresses, this);
    connect(m_fetch, &HttpFetch::finished, this, [this, url](const Result<HttpResponse> &result) {
        m_check.address = m_fetch->address().toString();
        m_check.hops.last().address = m_check.address;
        std::exchange(m_fetch, nullptr)->deleteLater();
        if (!result)
            return fail(result.error());
        receive(url, *result);
    });
    m_fetch->start();
}

void SelfCheckJob::receive(const QUrl &url, const HttpResponse &response)
{
    m_check.status = response.status;
    Hop &hop = m_check.hops.last();
    hop.status = response.status;
    hop.server = cleaned(response.server);
    for (const QByteArray &field : response.fields.first(qMin(response.fields.size(), MaxFields)))
        hop.fields.append(cleaned(field));
    switch (response.status) {
    case 301:
    case 302:
    case 307:
    case 308: return follow(url, response.location);
    }
    QByteArray body = response.body;
    while (!body.isEmpty() && QByteArrayView(" \t\r\n").contains(body.back()))
        body.chop(1);
    m_check.matches = response.status == 200 && body == m_proof.keyAuthorization;
    if (m_check.matches)
        return finish();
    const QString excerpt = plainText(QString::fromUtf8(body.first(qMin<qsizetype>(body.size(), 400))), 120);
    m_check.excerpt = excerpt;
    m_check.contentType = cleaned(response.contentType);
    fail({.code = ErrorCode::SelfCheckFailed,
          .subject = url.toString(),
          .detail = u"status %1: %2"_s.arg(response.status).arg(excerpt)});
}

/// Qt counts the networks of RFC 1918 and RFC 6598 among the global ones.
static bool isPublic(const QHostAddress &address)
{
    bool isIPv4 = false;
    const QHostAddress v4(address.toIPv4Address(&isIPv4)); // also of ::ffff:10.0.0.1
    if (!isIPv4)
        return address.isGlobal() && !address.isUniqueLocalUnicast();
    const auto networks
        = {QHostAddress::parseSubnet(u"10.0.0.0/8"_s), QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
           QHostAddress::parseSubnet(u"192.168.0.0/16"_s), QHostAddress::parseSubnet(u"100.64.0.0/10"_s)};
    return v4.isGlobal()
        && std::ranges::none_of(networks, [&](const auto &network) { return v4.isInSubnet(network); });
}

/// What Boulder allows (its va/http.go): http and https at their usual ports, names with a dot, public
/// addresses.
bool SelfCheckJob::mayFollowTo(const QUrl &target) const
{
    if (!target.isValid() || (target.scheme() != "http"_L1 && target.scheme() != "https"_L1)
        || !target.userInfo().isEmpty())
        return false;
    const int port = target.port(target.scheme() == "https"_L1 ? 443 : 80);
    if (port != 80 && port != 443 && port != m_port)
        return false;
    const QString host = wanted(target);
    if (host == wanted(httpUrl(m_proof)))
        return true;
    QHostAddress literal;
    return literal.setAddress(host) ? isPublic(literal) : host.contains(u'.');
}

void SelfCheckJob::follow(const QUrl &from, const QByteArray &location)
{
    const QUrl target
        = from.resolved(QUrl::fromEncoded(location, QUrl::StrictMode)).adjusted(QUrl::RemoveFragment);
    const bool isLoop = std::ranges::any_of(m_check.hops, [&](const Hop &hop) { return hop.url == target; });
    if (location.isEmpty() || isLoop || m_check.hops.size() > MaxRedirects || !mayFollowTo(target))
        return fail({.code = ErrorCode::RedirectRefused,
                     .subject = plainText(QString::fromUtf8(location), 200),
                     .detail = isLoop ? u"leads back"_s : QString()});
    visit(target);
}

void SelfCheckJob::fail(const Error &error)
{
    m_check.error = error;
    finish();
}

void SelfCheckJob::finish()
{
    disconnect(&m_deadline, nullptr, this, nullptr);
    delete std::exchange(m_fetch, nullptr);
    m_check.duration = std::chrono::milliseconds(m_clock.elapsed());
    deleteLater();
    const auto done = std::move(m_done); // it may end our owner, and us with it
    done(std::move(m_check));
}

void selfCheck(const Proof &proof, const Route &route, QObject *owner, std::function<void(SelfCheck)> done)
{
    auto *job = new SelfCheckJob(proof, route, owner, std::move(done));
    QMetaObject::invokeMethod(job, &SelfCheckJob::start, Qt::QueuedConnection);
}

void selfCheck(const Proof &proof, quint16 port, const QString &resolveTo, QObject *owner,
               std::function<void(SelfCheck)> done)
{
    selfCheck(proof, {.port = port, .address = resolveTo}, owner, std::move(done));
}

} // namespace core::challenge
