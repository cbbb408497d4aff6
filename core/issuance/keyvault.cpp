// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/keyvault.h"

#include "core/base/background.h"
#include "core/base/logging.h"
#include "core/crypto/sealed.h"

#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace core::issuance {

static constexpr char SealContext[] = "account-key";

/// A key under a passphrase on its way into memory.
struct KeyVault::Opening {
    store::AccountEntry account;
    QByteArray thumbprint;
    QByteArray sealed;
    Asking asking;
    QPointer<QObject> owner;
    std::function<void(Result<SharedKey>)> done;
};

static QString entryName(const QByteArray &thumbprint)
{
    return u"account-key-"_s + QString::fromLatin1(thumbprint);
}

static Result<SharedKey> keyFrom(const crypto::Secret &pem)
{
    QByteArray bytes = pem.toByteArray();
    auto key = crypto::KeyPair::fromPem(bytes);
    crypto::wipe(bytes);
    if (!key)
        return key.error();
    return std::make_shared<const crypto::KeyPair>(*std::move(key));
}

static Error about(const store::AccountEntry &account, Error error)
{
    if (error.subject.isEmpty())
        error.subject = account.caName;
    return error;
}

KeyVault::KeyVault(store::Store &store, keyring::Keyring &keyring, QObject *parent)
    : QObject(parent), m_store(store), m_keyring(keyring)
{
}

KeyVault::~KeyVault() = default;

void KeyVault::setAsker(Asker asker, Asking needs)
{
    m_asker = std::move(asker);
    m_askerNeeds = needs;
}

void KeyVault::remember(const QString &accountId, SharedSecret passphrase)
{
    m_passphrases[accountId] = std::move(passphrase);
}

Result<SharedKey> KeyVault::loadNow(const store::AccountEntry &account) const
{
    switch (account.keyPlace) {
    case store::KeyPlace::Passphrase: return Error{ErrorCode::PassphraseNeeded, account.caName};
    case store::KeyPlace::Keyring: return Error{ErrorCode::KeyringLocked, account.caName};
    case store::KeyPlace::File: break;
    }
    auto key = m_store.accountKey(account.id, account.thumbprint);
    if (!key)
        return key.error();
    return std::make_shared<const crypto::KeyPair>(*std::move(key));
}

void KeyVault::load(const store::AccountEntry &account, const QByteArray &thumbprint, Asking asking,
                    QObject *owner, std::function<void(Result<SharedKey>)> done)
{
    const auto later = [owner, done](const Result<SharedKey> &key) {
        QTimer::singleShot(0, owner, [done, key] { done(key); });
    };
    switch (account.keyPlace) {
    case store::KeyPlace::File: {
        auto key = m_store.accountKey(account.id, thumbprint);
        return key ? later(std::make_shared<const crypto::KeyPair>(*std::move(key))) : later(key.error());
    }
    case store::KeyPlace::Keyring:
        return loadFromKeyring(account, thumbprint, asking, owner, std::move(done));
    case store::KeyPlace::Passphrase: break;
    }
    auto sealed = m_store.sealedAccountKey(account.id, thumbprint);
    if (!sealed)
        return later(sealed.error());
    const auto opening = std::make_shared<Opening>(
        Opening{account, thumbprint, *std::move(sealed), asking, owner, std::move(done)});
    const auto known = m_passphrases.find(account.id);
    known == m_passphrases.end() ? ask(opening, false) : open(opening, known->second);
}

void KeyVault::ask(const std::shared_ptr<Opening> &opening, bool refused)
{
    const auto fail = [opening](ErrorCode code) {
        QTimer::singleShot(0, opening->owner, [opening, code] {
            opening->done(Error{code, opening->account.caName});
        });
    };
    const bool mayAsk = m_askerNeeds == Asking::Never || opening->asking == Asking::Allowed;
    if (!m_asker || !mayAsk)
        return fail(refused ? ErrorCode::PassphraseWrong : ErrorCode::PassphraseNeeded);
    m_asker(opening->account, refused, opening->owner, [this, opening](const Result<SharedSecret> &answer) {
        answer ? open(opening, *answer) : opening->done(answer.error());
    });
}

void KeyVault::open(const std::shared_ptr<Opening> &opening, const SharedSecret &passphrase)
{
    inBackground(
        opening->owner,
        [opening, passphrase]() -> std::shared_ptr<Result<SharedKey>> {
            const auto pem = crypto::unseal(opening->sealed, *passphrase, SealContext);
            return std::make_shared<Result<SharedKey>>(pem ? keyFrom(*pem) : pem.error());
        },
        [this, opening, passphrase](const std::shared_ptr<Result<SharedKey>> &key) {
            if (!*key && key->error().code == ErrorCode::BadInput)
                return ask(opening, true);
            if (!*key)
                return opening->done(key->error());
            if ((**key)->thumbprint() != opening->thumbprint)
                return opening->done(Error{.code = ErrorCode::FileDamaged,
                                           .subject = opening->account.caName,
                                           .detail = u"it is another account's key"_s});
            remember(opening->account.id, passphrase);
            // What a move of the key that was cut short has left behind.
            drop(opening->account, opening->thumbprint, store::KeyPlace::File);
            opening->done(**key);
        });
}

void KeyVault::loadFromKeyring(const store::AccountEntry &account, const QByteArray &thumbprint,
                               Asking asking, QObject *owner, std::function<void(Result<SharedKey>)> done)
{
    m_keyring.read(entryName(thumbprint), asking, owner,
                   [this, account, thumbprint, done](const Result<crypto::Secret> &pem) {
                       if (!pem)
                           return done(about(account, pem.error()));
                       const auto key = keyFrom(*pem);
                       if (!key || (*key)->thumbprint() != thumbprint)
                           return done(Error{ErrorCode::KeyringEntryWrong, account.caName});
                       drop(account, thumbprint, store::KeyPlace::File);
                       done(*key);
                   });
}

/// Seals in the background; the answer is empty for a key that is not to be sealed.
static void sealFor(const Placement &placement, const SharedKey &key, QObject *owner,
                    std::function<void(Result<QByteArray>)> done)
{
    if (placement.place != store::KeyPlace::Passphrase)
        return QTimer::singleShot(0, owner, [done] { done(QByteArray()); });
    if (!placement.passphrase || placement.passphrase->isEmpty())
        return QTimer::singleShot(0, owner, [done] { done(Error{ErrorCode::PassphraseNeeded}); });
    inBackground(
        owner,
        [placement, key]() -> Result<QByteArray> {
            const auto pem = key->privatePem();
            return pem ? crypto::seal(*pem, *placement.passphrase, SealContext) : pem.error();
        },
        [done](const Result<QByteArray> &sealed) { done(sealed); });
}

void KeyVault::save(const store::AccountEntry &account, const SharedKey &key, const Placement &placement,
                    QObject *owner, std::function<void(Result<void>)> done)
{
    const auto later = [owner, done](const Result<void> &result) {
        QTimer::singleShot(0, owner, [done, result] { done(result); });
    };
    switch (placement.place) {
    case store::KeyPlace::File: return later(m_store.saveAccountKey(account.id, *key));
    case store::KeyPlace::Keyring: {
        const auto pem = key->privatePem();
        if (!pem)
            return later(pem.error());
        return m_keyring.write(entryName(key->thumbprint()), *pem, Asking::Allowed, owner,
                               [account, done](const Result<void> &written) {
                                   done(written ? written : about(account, written.error()));
                               });
    }
    case store::KeyPlace::Passphrase: break;
    }
    sealFor(placement, key, owner, [this, account, key, placement, done](const Result<QByteArray> &sealed) {
        if (!sealed)
            return done(about(account, sealed.error()));
        const auto saved = m_store.saveSealedAccountKey(account.id, key->thumbprint(), *sealed);
        if (saved)
            remember(account.id, placement.passphrase);
        done(saved);
    });
}

void KeyVault::add(store::AccountEntry account, const SharedKey &key, const Placement &placement,
                   QObject *owner, std::function<void(Result<store::AccountEntry>)> done)
{
    account.thumbprint = key->thumbprint();
    account.keyPlace = placement.place;
    const auto insert = [this, account, key, placement, done](const Result<QByteArray> &sealed) {
        if (!sealed)
            return done(about(account, sealed.error()));
        const auto added = placement.place == store::KeyPlace::File ? m_store.addAccount(account, *key)
                                                                    : m_store.addAccount(account, *sealed);
        if (added && placement.passphrase)
            remember(added->id, placement.passphrase);
        done(added);
    };
    if (placement.place != store::KeyPlace::Keyring)
        return sealFor(placement, key, owner, insert);
    save(account, key, placement, owner, [insert](const Result<void> &saved) {
        insert(saved ? Result<QByteArray>(QByteArray()) : saved.error());
    });
}

void KeyVault::drop(const store::AccountEntry &account, const QByteArray &thumbprint, store::KeyPlace place)
{
    const auto warn = [id = account.id](const Result<void> &dropped) {
        if (!dropped)
            qCWarning(logStore).noquote()
                << "a former key of account" << id << "stays behind:" << codeName(dropped.error().code)
                << dropped.error().detail;
    };
    if (place == store::KeyPlace::Keyring)
        m_keyring.remove(entryName(thumbprint), this, warn);
    else
        warn(m_store.dropAccountKey(account.id, thumbprint, place));
}

Result<Placement> KeyVault::placementOf(const store::AccountEntry &account) const
{
    Placement placement{.place = account.keyPlace};
    if (account.keyPlace != store::KeyPlace::Passphrase)
        return placement;
    const auto known = m_passphrases.find(account.id);
    if (known == m_passphrases.end())
        return Error{ErrorCode::PassphraseNeeded, account.caName};
    placement.passphrase = known->second;
    return placement;
}

} // namespace core::issuance
