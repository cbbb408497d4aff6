// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/revoker.h"

#include "core/base/logging.h"
#include "core/crypto/digest.h"
#include "core/issuance/history.h"

#include <QJsonArray>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::issuance {

using crypto::RevocationReason;

QString signerName(RevocationSigner signer)
{
    switch (signer) {
    case RevocationSigner::Account: return u"account"_s;
    case RevocationSigner::CertificateKey: return u"certificateKey"_s;
    }
    Q_UNREACHABLE();
}

QList<RevocationReason> offeredReasons()
{
    return {RevocationReason::KeyCompromise, RevocationReason::Superseded,
            RevocationReason::CessationOfOperation, RevocationReason::Unspecified};
}

/// One revocation under way, with what is told of it.
struct Revoker::Job {
    QString id;
    RevocationRequest request;
    store::RevocationEntry entry;
    QList<store::ActivityEntry> exchanges;
    QPointer<QObject> owner;
    std::function<void(Result<RevocationOutcome>)> done;

    [[nodiscard]] store::ActivityEntry line(const QString &what, const QDateTime &at, QJsonObject more) const
    {
        more.insert(u"reason"_s, crypto::reasonName(request.reason));
        more.insert(u"by"_s, signerName(request.signer));
        more.insert(u"serial"_s, QString::fromLatin1(entry.serialNumber.toHex()));
        more.insert(u"generation"_s, request.generation);
        more.insert(u"names"_s, QJsonArray::fromStringList(entry.names));
        return {.time = at,
                .certificateName = request.certificateName,
                .recordId = id,
                .what = what,
                .data = std::move(more)};
    }
};

Revoker::Revoker(store::Store &store, Registrar &registrar, const Clock &clock, inspect::CrlCache cache,
                 QObject *parent)
    : QObject(parent), m_store(store), m_registrar(registrar), m_clock(clock),
      m_check(clock, std::move(cache))
{
}

Revoker::~Revoker() = default;

Result<store::RevocationEntry> revocationOf(const store::Store &store, const crypto::Certificate &certificate,
                                            const QString &certificateName, int generation)
{
    const auto known = store.revocation(certificate.sha256Fingerprint());
    if (!known)
        return known.error();
    store::RevocationEntry entry = known->value_or(store::RevocationEntry{});
    entry.fingerprint = certificate.sha256Fingerprint();
    entry.publicKey = crypto::sha256(certificate.publicKeyDer());
    entry.serialNumber = certificate.serialNumber();
    entry.names = certificate.names();
    if (!certificateName.isEmpty()) {
        entry.certificateName = certificateName;
        entry.generation = generation;
    }
    return entry;
}

/// Without the account's own key, which may be lost and is not needed then; else with it, unlocked.
void Revoker::withSession(const RevocationRequest &request, std::function<void(Result<acme::Session *>)> then)
{
    if (request.signer == RevocationSigner::Account)
        return m_registrar.unlock(request.accountId, Asking::Allowed, this, std::move(then));
    if (!request.accountId.isEmpty()) {
        const auto account = m_store.account(request.accountId);
        if (!account)
            return then(account.error());
        return then(&m_registrar.sessionWithoutAccount(account->directoryUrl, account->rootPem));
    }
    if (request.directoryUrl.scheme() != "https"_L1 || request.directoryUrl.host().isEmpty())
        return then(Error{.code = ErrorCode::BadInput,
                          .subject = request.directoryUrl.toString(),
                          .detail = u"neither a known CA nor an https address"_s});
    then(&m_registrar.sessionWithoutAccount(request.directoryUrl, request.rootPem));
}

Result<std::shared_ptr<const crypto::KeyPair>> Revoker::keyFor(const RevocationRequest &request) const
{
    std::shared_ptr<const crypto::KeyPair> key = request.key;
    if (request.signer == RevocationSigner::Account)
        return std::shared_ptr<const crypto::KeyPair>();
    if (!key) {
        auto own = m_store.privateKey(request.certificateName, request.generation);
        if (!own)
            return own.error();
        key = std::make_shared<const crypto::KeyPair>(*std::move(own));
    }
    if (!request.chain.first().belongsTo(*key))
        return Error{.code = ErrorCode::BadInput,
                     .subject = request.certificateName,
                     .detail = u"the key is not the certificate's"_s};
    return key;
}

/// Intent before effect.
Result<void> Revoker::begin(Job &job)
{
    const RevocationRequest &request = job.request;
    auto entry = revocationOf(m_store, request.chain.first(), request.certificateName, request.generation);
    if (!entry)
        return entry.error();
    job.entry = *std::move(entry);
    job.entry.asked = m_clock.now();
    job.entry.reason = static_cast<int>(request.reason);
    job.entry.byCertificateKey = request.signer == RevocationSigner::CertificateKey;
    return m_store.saveRevocation(job.entry, {job.line(u"revocationAsked"_s, job.entry.asked, {})});
}

Result<RevocationOutcome> Revoker::end(Job &job, const Result<acme::RevokeReply> &reply)
{
    QList<store::ActivityEntry> told = job.exchanges;
    if (reply) {
        job.entry.accepted = m_clock.now();
        told.append(job.line(u"revoked"_s, m_clock.now(), {{u"already"_s, reply->already}}));
    } else {
        told.append(
            job.line(u"revocationFailed"_s, m_clock.now(), {{u"error"_s, core::toJson(reply.error())}}));
    }
    const auto saved = m_store.saveRevocation(job.entry, told);
    m_registrar.keepDirectories();
    if (!reply)
        return reply.error();
    if (!saved)
        return saved.error();
    return RevocationOutcome{.entry = job.entry, .already = reply->already};
}

void Revoker::revoke(const RevocationRequest &request, QObject *owner,
                     std::function<void(Result<RevocationOutcome>)> done)
{
    auto job = std::make_shared<Job>(Job{.id = QString::fromLatin1(crypto::randomBytes(8).toHex()),
                                         .request = request,
                                         .entry = {},
                                         .exchanges = {},
                                         .owner = owner,
                                         .done = std::move(done)});
    const auto fail = [this, job](const Error &error) {
        const auto tell = [job, error] {
            if (job->owner)
                job->done(error);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    };
    if (!offeredReasons().contains(request.reason))
        return fail({.code = ErrorCode::BadInput, .subject = crypto::reasonName(request.reason)});
    const auto proceed = [this, job, fail](const Result<acme::Session *> &session) {
        if (!session)
            return fail(session.error());
        const auto key = keyFor(job->request);
        if (!key)
            return fail(key.error());
        if (const auto begun = begin(*job); !begun)
            return fail(begun.error());
        send(job, **session, *key);
    };
    withSession(request, proceed);
}

void Revoker::send(const std::shared_ptr<Job> &job, acme::Session &session,
                   const std::shared_ptr<const crypto::KeyPair> &key)
{
    const auto listening
        = connect(&m_registrar, &Registrar::exchanged, this, [job](const acme::Exchange &exchange) {
              if (exchange.cause == job->id)
                  job->exchanges.append(toActivity(exchange, job->request.certificateName));
          });
    // The answer is kept even when nobody waits for it any more: so the session's caller is this object.
    session.revoke(
        {this, job->id},
        {.certificateDer = job->request.chain.first().der(), .reason = static_cast<int>(job->request.reason)},
        key, [this, job, listening](const Result<acme::RevokeReply> &reply) {
            disconnect(listening);
            const auto outcome = end(*job, reply);
            if (job->owner)
                job->done(outcome);
        });
}

void Revoker::check(const crypto::Chain &chain, const QString &certificateName, int generation,
                    inspect::Freshness freshness, QObject *owner,
                    std::function<void(const inspect::RevocationWord &)> done)
{
    const auto keep = [this, chain, certificateName, generation, owner = QPointer(owner),
                       done = std::move(done)](const inspect::RevocationWord &word) {
        auto entry = revocationOf(m_store, chain.first(), certificateName, generation);
        if (entry && (!certificateName.isEmpty() || entry->asked.isValid())) {
            entry->word = inspect::toJson(word);
            entry->listed = entry->listed || word.state == inspect::RevocationState::Revoked;
            const auto saved = m_store.saveRevocation(*entry,
                                                      {{.time = word.checked,
                                                        .certificateName = certificateName,
                                                        .what = u"revocationChecked"_s,
                                                        .data = {{u"word"_s, entry->word}}}});
            if (!saved)
                qCWarning(logStore) << "what a revocation list says could not be kept:"
                                    << saved.error().detail;
        }
        if (owner)
            done(word);
    };
    m_check.check(chain, freshness, this, keep);
}

} // namespace core::issuance
