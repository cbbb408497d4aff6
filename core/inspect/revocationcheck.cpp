// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/revocationcheck.h"

#include "core/base/background.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace core::inspect {

using crypto::CrlDoubt;

static constexpr qsizetype MaxAddresses = 4;
/// Certificates that live for no longer need not say where they would be revoked (CA/Browser Forum Baseline
/// Requirements, "Short-lived Subscriber Certificate").
static constexpr qint64 ShortLifeSeconds = 7 * 24 * 3600;

namespace {

struct Judgement {
    RevocationWord word;
    bool readable = false;
};

} // namespace

struct RevocationCheck::Job {
    crypto::Chain chain;
    std::optional<crypto::Certificate> issuer;
    Freshness freshness;
    QPointer<QObject> owner;
    std::function<void(const RevocationWord &)> done;
    QList<QUrl> addresses;
    std::optional<RevocationWord> best; ///< of the addresses that have been asked
};

RevocationCheck::RevocationCheck(const Clock &clock, CrlCache cache, QObject *parent)
    : QObject(parent), m_clock(clock), m_cache(std::move(cache))
{
}

RevocationCheck::~RevocationCheck() = default;

void RevocationCheck::check(const crypto::Chain &chain, Freshness freshness, QObject *owner,
                            std::function<void(const RevocationWord &)> done)
{
    auto job = std::make_shared<Job>(Job{.chain = chain,
                                         .issuer = {},
                                         .freshness = freshness,
                                         .owner = owner,
                                         .done = std::move(done),
                                         .addresses = chain.first().crlDistributionPoints(),
                                         .best = {}});
    job->addresses = job->addresses.first(std::min(job->addresses.size(), MaxAddresses));
    QMetaObject::invokeMethod(
        this, [this, job] { prepare(job); }, Qt::QueuedConnection);
}

/// The certificate that signed the first one: of the chain itself, else of the trust store.
static std::optional<crypto::Certificate> issuerIn(const crypto::Chain &chain, const QDateTime &now)
{
    const crypto::Certificate &leaf = chain.first();
    for (const crypto::Certificate &other : chain) {
        if (leaf.isSignedBy(other))
            return other;
    }
    const auto trust = crypto::checkTrust(chain, now);
    if (trust.path.size() > 1 && leaf.isSignedBy(trust.path[1]))
        return trust.path[1];
    return {};
}

void RevocationCheck::prepare(const std::shared_ptr<Job> &job)
{
    const crypto::Certificate &leaf = job->chain.first();
    if (job->addresses.isEmpty()) {
        const bool isShort = leaf.notBefore().secsTo(leaf.notAfter()) <= ShortLifeSeconds;
        return settle(job, {.state = isShort ? RevocationState::ShortLived : RevocationState::NoInformation});
    }
    const auto found = [this, job](const std::optional<crypto::Certificate> &issuer) {
        job->issuer = issuer;
        if (issuer)
            return askNext(job);
        settle(job,
               {.state = RevocationState::Unknown,
                .source = job->addresses.first(),
                .error = Error{.code = ErrorCode::NotFound,
                               .subject = crypto::commonName(job->chain.first().issuer())}});
    };
    inBackground(
        this, [chain = job->chain, now = m_clock.now()] { return issuerIn(chain, now); }, found);
}

void RevocationCheck::askNext(const std::shared_ptr<Job> &job)
{
    if (job->addresses.isEmpty())
        return settle(job, job->best.value_or(RevocationWord{.state = RevocationState::Unreachable}));
    const QUrl url = job->addresses.takeFirst();
    inBackground(
        this, [cache = m_cache, url] { return cache.find(url).value_or(CachedCrl{}); },
        [this, job, url](const CachedCrl &cached) {
            const QDateTime now = m_clock.now();
            if (job->freshness == Freshness::Kept && cached.nextUpdate.isValid() && cached.nextUpdate > now)
                return judge(job, url, cached, {}, false);
            fetch(job, url, cached);
        });
}

void RevocationCheck::fetch(const std::shared_ptr<Job> &job, const QUrl &url, const CachedCrl &cached)
{
    auto *download = new Download(m_network,
                                  {.url = url,
                                   .maximum = crypto::MaxCrlBytes,
                                   .entityTag = cached.entityTag,
                                   .lastModified = cached.lastModified},
                                  this);
    connect(download, &Download::finished, this,
            [this, job, url, cached, download](const Result<Downloaded> &result) {
                download->deleteLater();
                receive(job, url, cached, result);
            });
    download->start();
}

void RevocationCheck::receive(const std::shared_ptr<Job> &job, const QUrl &url, const CachedCrl &cached,
                              const Result<Downloaded> &result)
{
    if (!result && !cached.bytes.isEmpty())
        return judge(job, url, cached, result.error(), false); // as old as it is, it may still tell
    if (!result)
        return judge(job, url, {}, result.error(), false);
    if (result->notModified)
        return judge(job, url, cached, {}, false);
    judge(job, url,
          {.bytes = result->body, .entityTag = result->entityTag, .lastModified = result->lastModified}, {},
          true);
}

static Judgement judged(const crypto::Chain &chain, const crypto::Certificate &issuer, const CachedCrl &bytes,
                        const QDateTime &now)
{
    const auto list = crypto::Crl::fromBytes(bytes.bytes);
    if (!list)
        return {.word = {.state = RevocationState::Unknown, .error = list.error()}};
    const auto finding = crypto::lookUp(*list, chain.first(), issuer, now);
    RevocationWord word{.state = finding.listed               ? RevocationState::Revoked
                            : finding.doubt == CrlDoubt::None ? RevocationState::Good
                                                              : RevocationState::Unknown,
                        .thisUpdate = list->thisUpdate(),
                        .nextUpdate = list->nextUpdate(),
                        .doubt = finding.doubt,
                        .reason = finding.reason,
                        .since = finding.since};
    return {.word = word, .readable = true};
}

/// What is worth keeping: a list that is good for something until its next update.
static bool isWorthKeeping(const Judgement &judgement, const QDateTime &now)
{
    return judgement.readable && judgement.word.nextUpdate > now
        && (judgement.word.doubt == CrlDoubt::None || judgement.word.doubt == CrlDoubt::NotYetValid);
}

void RevocationCheck::judge(const std::shared_ptr<Job> &job, const QUrl &url, const CachedCrl &list,
                            const std::optional<Error> &error, bool keep)
{
    const auto end = [this, job, url, error, keep](const Judgement &judgement) {
        RevocationWord word = judgement.word;
        const bool damaged = !judgement.readable || word.doubt == CrlDoubt::BadSignature;
        if (damaged && !keep && !error)
            return fetch(job, url, {}); // what was kept has suffered: all of it is asked for again
        word.source = url;
        if (error)
            word.error = error;
        const bool answers = word.state == RevocationState::Good || word.state == RevocationState::Revoked;
        if (answers)
            return settle(job, word);
        if (!job->best || job->best->state == RevocationState::Unreachable)
            job->best = word;
        askNext(job);
    };
    if (list.bytes.isEmpty() && error)
        return end({.word = {.state = RevocationState::Unreachable}});
    inBackground(
        this,
        [chain = job->chain, issuer = *job->issuer, list, url, keep, cache = m_cache, now = m_clock.now()] {
            Judgement judgement = judged(chain, issuer, list, now);
            if (keep && isWorthKeeping(judgement, now)) {
                CachedCrl kept = list;
                kept.nextUpdate = judgement.word.nextUpdate;
                cache.keep(url, kept, now);
            }
            return judgement;
        },
        end);
}

void RevocationCheck::settle(const std::shared_ptr<Job> &job, const RevocationWord &word)
{
    RevocationWord answer = word;
    answer.checked = m_clock.now();
    if (job->owner)
        job->done(answer);
}

} // namespace core::inspect
