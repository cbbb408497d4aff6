// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/session.h"

#include "core/acme/call.h"
#include "core/acme/noncepool.h"
#include "core/crypto/jws.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace core::acme {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// Up to so many requests side by side, each on an HTTP/1.1 connection of its own takes one round trip. More
/// of them share one HTTP/2 connection, where each takes two but none waits for another.
static constexpr int MaxSideBySide = 6;
static constexpr int MaxPrefetch = 100;
static constexpr seconds DirectoryAge = std::chrono::days(1);
static constexpr qsizetype MaxDirectory = 64 * 1024;
static constexpr seconds Deadline{60};
static constexpr seconds LongDeadline{120}; ///< where the CA may be signing while we wait
static constexpr seconds Idle{30};
static constexpr seconds LongIdle{90};

namespace {

/// One row for each operation: where it goes and how.
struct Operation {
    QUrl Directory::*endpoint = nullptr; ///< else `url`
    QUrl url = {};
    QByteArray payload = {};
    Repeat repeat = Repeat::Harmless;
    bool withKey = false;
    bool inBurst = false; ///< one of many that go out at once
    bool slow = false;
    QByteArray accept = {};
};

template <typename T>
using Reader = Result<T> (*)(const HttpReply &, const Directory &);

} // namespace

struct Session::Impl final : CallHost {
    Impl(Session &session, Transport &sessionTransport, const Clock &sessionClock, QUrl url)
        : q(session), network(sessionTransport), clock(sessionClock), directoryUrl(std::move(url))
    {
        pause.setSingleShot(true);
    }

    // What calls need
    Transport &transport() override { return network; }
    QDateTime now() const override { return clock.now(); }
    double jitter() override
    {
        return pace.jitter ? pace.jitter() : QRandomGenerator::global()->generateDouble();
    }
    milliseconds paced(milliseconds wait) const override;
    void pauseAll(milliseconds wait) override;
    void whenAllowed(QObject *owner, std::function<void()> then) override;
    void takeNonce(QObject *owner, std::function<void(Result<QByteArray>)> then) override;
    void noteReply(const HttpReply &reply, bool nonceTaken) override;
    Result<QByteArray> sign(const QByteArray &payload, const QUrl &url, const QByteArray &nonce,
                            bool withKey) override;

    // Directory
    using DirectoryThen = std::function<void(const Result<Directory> &)>;
    [[nodiscard]] bool isDirectoryFresh() const;
    void whenDirectory(QObject *owner, const QString &cause, DirectoryThen then);
    void fetchDirectory(const QString &cause, bool again);
    void settleDirectory(const Result<Directory> &result);

    // Nonces
    void serveNonces();
    void fetchNonces(int count, HttpRequest::Lane lane);
    void fetchMissingNonces();
    void failWaiters(const Error &error);
    void prefetch();

    [[nodiscard]] HttpRequest limited(HttpRequest request) const;
    template <typename T>
    void run(const Caller &caller, const Operation &operation, Reader<T> read, Done<T> done);

    struct NonceWaiter {
        QPointer<QObject> owner;
        std::function<void(Result<QByteArray>)> then;
    };
    struct DirectoryWaiter {
        QPointer<QObject> owner;
        DirectoryThen then;
    };

    Session &q;
    Transport &network;
    const Clock &clock;
    QUrl directoryUrl;
    Pace pace = {};
    std::optional<Directory> directory = {};
    QDateTime directoryFetched = {};
    bool directoryUnderWay = false;
    std::deque<DirectoryWaiter> directoryWaiters = {};
    std::shared_ptr<const crypto::KeyPair> key = {};
    QUrl accountUrl = {};
    NoncePool nonces = {};
    int noncesUnderWay = 0;
    std::deque<NonceWaiter> nonceWaiters = {};
    int burst = 0; ///< how many requests are expected at once
    QString lastCause = {};
    std::optional<seconds> clockOffset = {};
    QTimer pause;
};

// ---- What calls need
// -------------------------------------------------------------------------------------------------

milliseconds Session::Impl::paced(milliseconds wait) const
{
    return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(wait.count()) * pace.scale));
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
    if (nonceWaiters.empty()) {
        if (const QByteArray nonce = nonces.take(now()); !nonce.isEmpty())
            return then(nonce);
    }
    nonceWaiters.push_back({owner, std::move(then)});
    fetchMissingNonces();
}

void Session::Impl::noteReply(const HttpReply &reply, bool nonceTaken)
{
    if (reply.date.isValid())
        clockOffset = seconds(reply.date.secsTo(now()));
    if (nonceTaken && reply.nonce.isEmpty())
        nonces = {}; // a CA that has lost one nonce has lost its elders too
    if (!nonceTaken && !reply.nonce.isEmpty()) {
        nonces.add(reply.nonce, now());
        serveNonces();
    }
}

Result<QByteArray> Session::Impl::sign(const QByteArray &payload, const QUrl &url, const QByteArray &nonce,
                                       bool withKey)
{
    const QByteArray account = withKey ? QByteArray() : accountUrl.toEncoded();
    return crypto::signJws(*key, payload, url.toEncoded(), nonce, account);
}

// ---- Directory
// -------------------------------------------------------------------------------------------------------

bool Session::Impl::isDirectoryFresh() const
{
    if (!directory || !directoryFetched.isValid())
        return false;
    const seconds age(directoryFetched.secsTo(now()));
    return age >= seconds(0) && age < DirectoryAge;
}

void Session::Impl::whenDirectory(QObject *owner, const QString &cause, DirectoryThen then)
{
    if (isDirectoryFresh())
        return then(*directory);
    directoryWaiters.push_back({owner, std::move(then)});
    if (!std::exchange(directoryUnderWay, true))
        fetchDirectory(cause, false);
}

void Session::Impl::fetchDirectory(const QString &cause, bool again)
{
    const HttpRequest request = limited({.method = HttpRequest::Method::Get,
                                         .url = directoryUrl,
                                         .accept = "application/json",
                                         .maximumBody = MaxDirectory,
                                         .cause = cause});
    auto *call = new Call(*this, {.http = request}, nullptr, &q);
    QObject::connect(call, &Call::finished, &q, [this, cause, again](const Result<HttpReply> &reply) {
        auto result = reply ? readDirectory(*reply) : reply.error();
        // JSON that breaks off is an answer that was lost on the way, in the one case that Qt cannot tell.
        const bool torn = reply && reply->status == 200 && !result
            && result.error().code == ErrorCode::BadReply && !reply->body.trimmed().endsWith('}');
        if (torn && !again)
            return fetchDirectory(cause, true);
        settleDirectory(result);
    });
    call->start();
}

void Session::Impl::settleDirectory(const Result<Directory> &result)
{
    directoryUnderWay = false;
    if (result) {
        directory = *result;
        directoryFetched = now();
    }
    for (const DirectoryWaiter &waiter : std::exchange(directoryWaiters, {})) {
        if (waiter.owner)
            waiter.then(result);
    }
    prefetch();
}

// ---- Nonces
// ----------------------------------------------------------------------------------------------------------

void Session::Impl::serveNonces()
{
    while (!nonceWaiters.empty()) {
        if (nonceWaiters.front().owner.isNull()) {
            nonceWaiters.pop_front();
            continue;
        }
        const QByteArray nonce = nonces.take(now());
        if (nonce.isEmpty())
            return;
        const NonceWaiter waiter = std::move(nonceWaiters.front());
        nonceWaiters.pop_front();
        waiter.then(nonce);
    }
}

void Session::Impl::fetchNonces(int count, HttpRequest::Lane lane)
{
    const HttpRequest request = limited(
        {.method = HttpRequest::Method::Head, .url = directory->newNonce, .lane = lane, .cause = lastCause});
    for (int i = 0; i < count; ++i) {
        ++noncesUnderWay;
        auto *call = new Call(*this, {.http = request}, nullptr, &q);
        QObject::connect(call, &Call::finished, &q, [this](const Result<HttpReply> &reply) {
            --noncesUnderWay;
            auto error = reply ? readError(*reply, now()) : reply.error();
            if (!error && reply->nonce.isEmpty())
                error = {.code = ErrorCode::BadReply,
                         .subject = reply->url.toString(),
                         .detail = u"Replay-Nonce"_s};
            if (error)
                failWaiters(*error);
            else
                fetchMissingNonces();
        });
        call->start();
    }
}

/// Every reply brings a nonce as well, so a few requests side by side are enough even for many who wait.
void Session::Impl::fetchMissingNonces()
{
    const int waiting = static_cast<int>(nonceWaiters.size());
    const int missing = std::min(waiting, MaxSideBySide) - noncesUnderWay;
    if (missing > 0)
        fetchNonces(missing, HttpRequest::Lane::Sequence);
}

void Session::Impl::failWaiters(const Error &error)
{
    if (noncesUnderWay > 0)
        return; // the others may still bring some
    for (const NonceWaiter &waiter : std::exchange(nonceWaiters, {})) {
        if (waiter.owner)
            waiter.then(error);
    }
}

void Session::Impl::prefetch()
{
    if (!directory)
        return;
    // The answer to newOrder brings a nonce too; every other request of the burst needs one of its own.
    const int missing = std::min(burst, MaxPrefetch) - 1 - nonces.size(now()) - noncesUnderWay;
    if (missing > 0)
        fetchNonces(missing, burst > MaxSideBySide ? HttpRequest::Lane::Burst : HttpRequest::Lane::Sequence);
}

// ---- Operations
// ------------------------------------------------------------------------------------------------------

HttpRequest Session::Impl::limited(HttpRequest request) const
{
    if (pace.deadline)
        request.deadline = request.idle = *pace.deadline;
    return request;
}

template <typename T>
void Session::Impl::run(const Caller &caller, const Operation &operation, Reader<T> read, Done<T> done)
{
    lastCause = caller.cause;
    const bool burstLane = operation.inBurst && burst > MaxSideBySide;
    const HttpRequest request
        = limited({.method = HttpRequest::Method::Post,
                   .url = operation.url,
                   .accept = operation.accept.isEmpty() ? "application/json" : operation.accept,
                   .lane = burstLane ? HttpRequest::Lane::Burst : HttpRequest::Lane::Sequence,
                   .deadline = operation.slow ? LongDeadline : Deadline,
                   .idle = operation.slow ? LongIdle : Idle,
                   .cause = caller.cause});
    QObject *const owner = caller.owner ? caller.owner : &q;
    auto *call = new Call(*this,
                          {.http = request,
                           .payload = operation.payload,
                           .withKey = operation.withKey,
                           .repeat = operation.repeat},
                          owner, &q);
    const auto finish = [this, endpoint = operation.endpoint, read, done](const Result<HttpReply> &reply) {
        if (!reply)
            return done(reply.error());
        // An endpoint that is gone: the directory has changed since it was read.
        if (endpoint && reply->status == 404)
            directoryFetched = {};
        if (auto error = readError(*reply, now()))
            return done(*std::move(error));
        done(read(*reply, *directory));
    };
    QObject::connect(call, &Call::finished, owner, finish);

    if (!key || (accountUrl.isEmpty() && !operation.withKey))
        return call->fail(
            {.code = ErrorCode::BadInput, .subject = directoryUrl.toString(), .detail = u"no account"_s});
    if (!operation.endpoint && !isSafeUrl(operation.url, directoryUrl))
        return call->fail({.code = ErrorCode::UnsafeUrl, .subject = operation.url.toString()});
    whenDirectory(call, caller.cause, [call, operation](const Result<Directory> &found) {
        if (found)
            call->start(operation.endpoint ? *found.*operation.endpoint : operation.url);
        else
            call->fail(found.error());
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
    return m_impl->directoryUrl;
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
    m_impl->directory = directory;
    m_impl->directoryFetched = fetched;
}

const Directory *Session::knownDirectory() const
{
    return m_impl->directory ? &*m_impl->directory : nullptr;
}

void Session::directory(const Caller &caller, Done<Directory> done)
{
    QObject *const owner = caller.owner ? caller.owner : this;
    m_impl->whenDirectory(owner, caller.cause,
                          [this, owner = QPointer(owner), done](const Result<Directory> &result) {
                              const auto deliver = [owner, done, result] {
                                  if (owner)
                                      done(result);
                              };
                              QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
                          });
}

void Session::newAccount(const Caller &caller, const NewAccount &request, Done<Account> done)
{
    const Operation operation{
        .endpoint = &Directory::newAccount, .payload = toJson(request), .withKey = true};
    m_impl->run<Account>(caller, operation, readAccount, [this, done](Result<Account> account) {
        if (account)
            m_impl->accountUrl = account->url;
        done(std::move(account));
    });
}

void Session::account(const Caller &caller, Done<Account> done)
{
    m_impl->run<Account>(caller, {.url = m_impl->accountUrl}, readAccount, std::move(done));
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

void Session::expectBurst(int count)
{
    m_impl->burst = std::max(count, 0);
    if (count > MaxSideBySide)
        m_impl->network.warmUp(m_impl->directoryUrl, HttpRequest::Lane::Burst);
    // What the caller asks for in the same breath goes first.
    QMetaObject::invokeMethod(
        this, [this] { m_impl->prefetch(); }, Qt::QueuedConnection);
}

} // namespace core::acme
