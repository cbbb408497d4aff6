// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/session.h"

#include "core/acme/session_p.h"
#include "core/crypto/jws.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::acme {

/// Up to so many requests side by side, each on an HTTP/1.1 connection of its own takes one round trip. More
/// of them share one HTTP/2 connection, where each takes two but none waits for another.
static constexpr int MaxSideBySide = 6;
static constexpr seconds Deadline{60};
static constexpr seconds LongDeadline{120}; ///< where the CA may be signing while we wait
static constexpr seconds Idle{30};
static constexpr qsizetype MaxRenewalInfo = 64 * 1024;
static constexpr seconds LongIdle{90};

milliseconds Session::Impl::paced(milliseconds wait) const
{
    return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(wait.count()) * pace.scale));
}

HttpRequest Session::Impl::limited(HttpRequest request) const
{
    if (pace.deadline)
        request.deadline = request.idle = *pace.deadline;
    return request;
}

void Session::Impl::pauseAll(milliseconds wait)
{
    if (!pause.isActive() || pause.remainingTimeAsDuration() < paced(wait))
        pause.start(paced(wait));
}

void Session::Impl::whenAllowed(QObject *owner, std::function<void()> then)
{
    if (!pause.isActive())
        return then();
    QObject::connect(&pause, &QTimer::timeout, owner, std::move(then),
                     static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
}

void Session::Impl::takeNonce(QObject *owner, std::function<void(Result<QByteArray>)> then)
{
    nonces.setEndpoint(directory.known()->newNonce, lastCause);
    nonces.take(owner, std::move(then));
}

void Session::Impl::noteReply(const HttpReply &reply, bool nonceTaken)
{
    if (reply.date.isValid())
        clockOffset = seconds(reply.date.secsTo(now()));
    if (!nonceTaken)
        nonces.add(reply.nonce);
    else if (reply.nonce.isEmpty())
        nonces.forget(); // a CA that has lost one nonce has lost its elders too
}

Result<QByteArray> Session::Impl::sign(const QByteArray &payload, const QUrl &url, const QByteArray &nonce,
                                       const Signer &signer)
{
    if (signer.otherKey)
        return crypto::signJws(*signer.otherKey, payload, url.toEncoded(), nonce, {});
    const QByteArray account = signer.withKey ? QByteArray() : accountUrl.toEncoded();
    return crypto::signJws(*key, payload, url.toEncoded(), nonce, account);
}

template <typename T>
void Session::Impl::run(const Caller &caller, const Operation &operation, ReplyReader<T> read, Done<T> done)
{
    lastCause = caller.cause;
    const bool inBurst = operation.inBurst && burst > MaxSideBySide;
    Call::Request request{
        .payload = operation.payload, .signer = operation.signer, .repeat = operation.repeat};
    request.http = {.method = HttpRequest::Method::Post,
                    .url = operation.url,
                    .accept = operation.accept,
                    .lane = inBurst ? HttpRequest::Lane::Burst : HttpRequest::Lane::Sequence,
                    .deadline = operation.slow ? LongDeadline : Deadline,
                    .idle = operation.slow ? LongIdle : Idle,
                    .cause = caller.cause};
    QObject *const owner = caller.owner ? caller.owner : &q;
    auto *call = new Call(*this, std::move(request), owner, &q);
    const auto finish = [this, endpoint = operation.endpoint, read, done](const Result<HttpReply> &reply) {
        if (!reply)
            return done(reply.error());
        if (endpoint && reply->status == 404)
            directory.distrust();
        if (auto error = readError(*reply, now()))
            return done(*std::move(error));
        done(read(*reply, *directory.known()));
    };
    QObject::connect(call, &Call::finished, owner, finish);

    if (!operation.signer.otherKey && (!key || (accountUrl.isEmpty() && !operation.signer.withKey)))
        return call->fail(
            {.code = ErrorCode::BadInput, .subject = directory.url().toString(), .detail = u"no account"_s});
    if (!operation.endpoint && !isSafeUrl(operation.url, directory.url()))
        return call->fail({.code = ErrorCode::UnsafeUrl, .subject = operation.url.toString()});
    directory.when(call, caller.cause, [call, operation](const Result<Directory> &found) {
        if (!found)
            return call->fail(found.error());
        const QUrl url = operation.endpoint ? *found.*operation.endpoint : operation.url;
        if (url.isEmpty())
            return call->fail({.code = ErrorCode::NotOffered, .subject = found->url.host()});
        call->start(url);
    });
}

Session::Session(Transport &transport, const Clock &clock, QUrl directoryUrl, QObject *parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(*this, transport, clock, std::move(directoryUrl)))
{
}

Session::~Session()
{
    // Calls look at what is going to be destroyed before QObject destroys them.
    qDeleteAll(findChildren<Call *>(Qt::FindDirectChildrenOnly));
}

void Session::setPace(Pace pace)
{
    m_impl->pace = std::move(pace);
}

void Session::setAccount(std::shared_ptr<const crypto::KeyPair> key, const QUrl &accountUrl)
{
    m_impl->key = std::move(key);
    m_impl->accountUrl = accountUrl;
}

QUrl Session::directoryUrl() const
{
    return m_impl->directory.url();
}
QUrl Session::accountUrl() const
{
    return m_impl->accountUrl;
}
std::shared_ptr<const crypto::KeyPair> Session::key() const
{
    return m_impl->key;
}
std::optional<seconds> Session::clockOffset() const
{
    return m_impl->clockOffset;
}

void Session::setDirectory(const Directory &directory, const QDateTime &fetched)
{
    m_impl->directory.set(directory, fetched);
}

const Directory *Session::knownDirectory() const
{
    return m_impl->directory.known();
}

void Session::freshDirectory(const Caller &caller, Done<Directory> done)
{
    m_impl->directory.distrust();
    directory(caller, std::move(done));
}

void Session::directory(const Caller &caller, Done<Directory> done)
{
    QObject *const owner = caller.owner ? caller.owner : this;
    m_impl->directory.when(
        owner, caller.cause,
        [this, owner = QPointer(owner), done = std::move(done)](const Result<Directory> &result) {
            const auto deliver = [owner, done, result] {
                if (owner)
                    done(result);
            };
            QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
        });
}

void Session::newOrder(const Caller &caller, const NewOrder &request, Done<Order> done)
{
    const Operation operation{.endpoint = &Directory::newOrder, .payload = toJson(request)};
    m_impl->run<Order>(caller, operation, readOrder, std::move(done));
}

void Session::order(const Caller &caller, const QUrl &url, Done<Order> done)
{
    m_impl->run<Order>(caller, {.url = url}, readOrder, std::move(done));
}

void Session::authorization(const Caller &caller, const QUrl &url, Done<Authorization> done)
{
    m_impl->run<Authorization>(caller, {.url = url, .inBurst = true}, readAuthorization, std::move(done));
}

void Session::respond(const Caller &caller, const QUrl &challenge, Done<Challenge> done)
{
    const Operation operation{.url = challenge, .payload = "{}", .repeat = Repeat::Never, .inBurst = true};
    m_impl->run<Challenge>(caller, operation, readChallenge, std::move(done));
}

void Session::deactivateAuthorization(const Caller &caller, const QUrl &url, Done<Authorization> done)
{
    const Operation operation{.url = url, .payload = R"({"status":"deactivated"})", .inBurst = true};
    m_impl->run<Authorization>(caller, operation, readAuthorization, std::move(done));
}

void Session::finalize(const Caller &caller, const QUrl &url, const QByteArray &requestDer, Done<Order> done)
{
    const Operation operation{
        .url = url, .payload = finalizeJson(requestDer), .repeat = Repeat::Never, .slow = true};
    m_impl->run<Order>(caller, operation, readOrder, std::move(done));
}

void Session::certificate(const Caller &caller, const QUrl &url, Done<CertificateReply> done)
{
    const Operation operation{.url = url, .slow = true, .accept = "application/pem-certificate-chain"};
    m_impl->run<CertificateReply>(caller, operation, readCertificate, std::move(done));
}

/// CertIDs are base64url with a dot (crypto::ariCertId), so nothing of it needs escaping.
static QUrl renewalInfoUrl(const QUrl &endpoint, const QByteArray &certId)
{
    QUrl url = endpoint;
    const QString folder = url.path(QUrl::FullyEncoded);
    url.setPath(folder + (folder.endsWith(u'/') ? u""_s : u"/"_s) + QString::fromLatin1(certId),
                QUrl::StrictMode);
    return url;
}

void Session::renewalInfo(const Caller &caller, const QByteArray &certId, Done<RenewalInfo> done)
{
    m_impl->lastCause = caller.cause;
    QObject *const owner = caller.owner ? caller.owner : this;
    Call::Request request{.http = {.method = HttpRequest::Method::Get,
                                   .accept = "application/json",
                                   .maximumBody = MaxRenewalInfo,
                                   .cause = caller.cause}};
    auto *call = new Call(*m_impl, std::move(request), owner, this);
    connect(call, &Call::finished, owner, [this, done = std::move(done)](const Result<HttpReply> &reply) {
        done(reply ? readRenewalInfo(*reply, *m_impl->directory.known()) : reply.error());
    });
    m_impl->directory.when(call, caller.cause, [call, certId](const Result<Directory> &found) {
        if (!found)
            return call->fail(found.error());
        if (found->renewalInfo.isEmpty() || certId.isEmpty())
            return call->fail({.code = ErrorCode::NotFound,
                               .subject = found->url.toString(),
                               .detail = u"no renewalInfo"_s});
        call->start(renewalInfoUrl(found->renewalInfo, certId));
    });
}

void Session::revoke(const Caller &caller, const RevokeRequest &request,
                     std::shared_ptr<const crypto::KeyPair> certificateKey, Done<RevokeReply> done)
{
    const Operation operation{.endpoint = &Directory::revokeCert,
                              .payload = toJson(request),
                              .signer = {.otherKey = std::move(certificateKey)}};
    m_impl->run<RevokeReply>(caller, operation, readRevoked,
                             [done = std::move(done)](Result<RevokeReply> reply) {
                                 if (!reply && isRevokedAlready(reply.error()))
                                     return done(RevokeReply{.already = true});
                                 done(std::move(reply));
                             });
}

void Session::expectBurst(int count)
{
    m_impl->burst = std::max(count, 0);
    const auto lane = count > MaxSideBySide ? HttpRequest::Lane::Burst : HttpRequest::Lane::Sequence;
    if (lane == HttpRequest::Lane::Burst)
        m_impl->network.warmUp(directoryUrl(), lane);
    if (count < 2)
        return;
    // What the caller asks for in the same breath (newOrder) goes first; it uses up one nonce and brings
    // another.
    const auto prefetch = [this, count, lane] {
        m_impl->nonces.setEndpoint(m_impl->directory.known()->newNonce, m_impl->lastCause);
        m_impl->nonces.prefetch(count, lane);
    };
    m_impl->directory.when(this, m_impl->lastCause, [this, prefetch](const Result<Directory> &found) {
        if (found)
            QMetaObject::invokeMethod(this, prefetch, Qt::QueuedConnection);
    });
}

// For sessionaccount.cpp.
template void Session::Impl::run<Account>(const Caller &, const Operation &, ReplyReader<Account>,
                                          Done<Account>);
template void Session::Impl::run<void>(const Caller &, const Operation &, ReplyReader<void>, Done<void>);

} // namespace core::acme
