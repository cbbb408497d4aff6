// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/record.h"
#include "core/issuance/registrar_p.h"

#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

// The half of Registrar that is about the keys of accounts which exist.
namespace core::issuance {

static QString lockName(const store::AccountEntry &account)
{
    return u"account-"_s + account.id;
}

void Registrar::unlock(const QString &accountId, Asking asking, QObject *owner,
                       std::function<void(Result<acme::Session *>)> done)
{
    const auto later = [owner, done](const Result<acme::Session *> &session) {
        QTimer::singleShot(0, owner, [done, session] { done(session); });
    };
    const auto account = m_store.account(accountId);
    if (!account)
        return later(account.error());
    if (account->nextThumbprint.isEmpty() || m_changing.contains(accountId)) {
        const auto ready = session(*account);
        const bool isShut = !ready
            && (ready.error().code == ErrorCode::PassphraseNeeded
                || ready.error().code == ErrorCode::KeyringLocked);
        if (!isShut)
            return later(ready);
        return m_vault.load(*account, account->thumbprint, asking, owner,
                            [this, entry = *account, done](const Result<SharedKey> &key) {
                                if (!key)
                                    return done(key.error());
                                lineTo(entry.directoryUrl, entry.rootPem, entry.id)
                                    .session.setAccount(*key, entry.accountUrl);
                                done(session(entry));
                            });
    }
    auto lock = m_store.lock(lockName(*account));
    if (!lock)
        return later(lock.error());
    acme::Session &line = lineTo(account->directoryUrl, account->rootPem, account->id).session;
    auto *change = new KeyChange({m_store, m_vault, line, m_clock}, *account, *std::move(lock), asking, this);
    follow(*change, *account, owner, [this, done](const Result<store::AccountEntry> &settled) {
        done(settled ? session(*settled) : settled.error());
    });
    change->settle();
}

void Registrar::follow(KeyChange &change, const store::AccountEntry &account, QObject *owner,
                       std::function<void(Result<store::AccountEntry>)> done)
{
    m_changing.insert(account.id);
    connect(
        &change, &KeyChange::finished, this,
        [this, id = account.id, owner = QPointer(owner), done](const Result<store::AccountEntry> &result) {
            m_changing.remove(id);
            if (owner)
                done(result);
        });
}

/// The name of a certificate whose proofs are being made with the key of this account.
static Result<QString> underWay(const store::Store &store, const QString &accountId)
{
    const auto records = store.unfinishedRecords();
    if (!records)
        return records.error();
    for (const store::RecordEntry &entry : *records) {
        const auto record = recordFromJson(entry.document);
        if (record && record->request.accountId == accountId && !hasEnded(record->stage))
            return entry.certificateName;
    }
    return QString();
}

void Registrar::changeKey(const QString &accountId, crypto::KeyKind kind, QObject *owner,
                          std::function<void(Result<store::AccountEntry>)> done)
{
    unlock(accountId, Asking::Allowed, owner,
           [this, accountId, kind, owner, done](const Result<acme::Session *> &session) {
               if (!session)
                   return done(session.error());
               const auto busy = underWay(m_store, accountId);
               if (!busy || !busy->isEmpty())
                   return done(busy ? Error{ErrorCode::InUse, *busy} : busy.error());
               // Read again: settling an interrupted change has written to it.
               auto account = m_store.account(accountId);
               if (!account)
                   return done(account.error());
               auto lock = m_store.lock(lockName(*account));
               if (!lock)
                   return done(lock.error());
               auto *change = new KeyChange({m_store, m_vault, **session, m_clock}, *account,
                                            *std::move(lock), Asking::Allowed, this);
               follow(*change, *account, owner, done);
               change->begin(kind);
           });
}

} // namespace core::issuance
