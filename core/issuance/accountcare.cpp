// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/accountcare.h"

#include "core/acme/catalogue.h"
#include "core/base/logging.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace core::issuance {

static const QString DefaultKey = u"account:default"_s;

AccountCare::AccountCare(store::Store &store, Registrar &registrar, const Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_registrar(registrar), m_clock(clock)
{
}

/// Unlocks the account, keeps other processes away from it, and hands over the entry as it is now.
void AccountCare::talk(const QString &id, QObject *owner, const Done &done, Talk talk)
{
    m_registrar.unlock(id, Asking::Allowed, owner,
                       [this, id, done, talk = std::move(talk)](const Result<acme::Session *> &session) {
                           if (!session)
                               return done(session.error());
                           auto lock = m_store.lock(u"account-"_s + id);
                           if (!lock)
                               return done(lock.error());
                           const auto account = m_store.account(id);
                           if (!account)
                               return done(account.error());
                           talk(**session, *account, std::make_shared<store::Lock>(*std::move(lock)));
                       });
}

/// Writes the entry, and a line of history where `what` is not empty.
Result<store::AccountEntry> AccountCare::store(const store::AccountEntry &account, const QString &what)
{
    if (const auto updated = m_store.updateAccount(account); !updated)
        return updated.error();
    if (!what.isEmpty()) {
        const auto noted
            = m_store.save({},
                           {{.time = m_clock.now(),
                             .what = what,
                             .data = {{u"ca"_s, account.caName}, {u"accountId"_s, account.id}}}});
        if (!noted)
            qCWarning(logStore) << "the history has a gap:" << noted.error().detail;
    }
    return account;
}

/// RFC 8555 has no word of its own for it; Boulder and Pebble say it in their text.
static bool isClosed(const Error &error)
{
    return error.problem && typeOf(*error.problem) == ProblemType::Unauthorized
        && error.problem->detail.contains("deactivated"_L1, Qt::CaseInsensitive);
}

void AccountCare::refresh(const QString &id, QObject *owner, Done done)
{
    talk(id, owner, done,
         [this, owner, done](acme::Session &session, store::AccountEntry account,
                             const std::shared_ptr<store::Lock> &lock) {
             session.account({owner, {}},
                             [this, account, lock, done](const Result<acme::Account> &seen) mutable {
                                 const bool isGone = !seen && seen.error().code == ErrorCode::AccountUnknown;
                                 const bool closed = !seen && isClosed(seen.error());
                                 if (!seen && !isGone && !closed)
                                     return done(seen.error());
                                 const QString status = seen ? acme::accountStatusName(seen->status)
                                     : isGone                ? u"unknown"_s
                                                             : u"deactivated"_s;
                                 if (status != account.status) {
                                     account.status = status;
                                     if (const auto stored = store(account, {}); !stored)
                                         return done(stored.error());
                                 }
                                 if (closed)
                                     return done(Error{.code = ErrorCode::AccountClosed,
                                                       .subject = account.caName,
                                                       .detail = seen.error().detail,
                                                       .problem = seen.error().problem});
                                 done(seen ? Result<store::AccountEntry>(account) : seen.error());
                             });
         });
}

void AccountCare::setContacts(const QString &id, const QStringList &contacts, QObject *owner, Done done)
{
    for (const QString &contact : contacts) {
        if (!acme::isPlausibleContact(contact))
            return QTimer::singleShot(0, owner, [done, contact] {
                done(Error{ErrorCode::BadInput, contact, u"not a mail address"_s});
            });
    }
    talk(id, owner, done,
         [this, contacts, owner, done](acme::Session &session, store::AccountEntry account,
                                       const std::shared_ptr<store::Lock> &lock) {
             const acme::CaPreset *preset = acme::findPreset(account.presetId);
             if (preset && preset->contactNeeded && contacts.isEmpty())
                 return done(Error{ErrorCode::ContactNeeded, account.caName});
             session.setContacts(
                 {owner, {}}, contacts,
                 [this, account, contacts, lock, done](const Result<acme::Account> &changed) mutable {
                     if (!changed)
                         return done(changed.error());
                     account.contacts = contacts; // what was asked for: CAs need not repeat it
                     done(store(account, u"accountContact"_s));
                 });
         });
}

void AccountCare::deactivate(const QString &id, QObject *owner, Done done)
{
    talk(id, owner, done,
         [this, owner, done](acme::Session &session, store::AccountEntry account,
                             const std::shared_ptr<store::Lock> &lock) {
             session.deactivate({owner, {}},
                                [this, account, lock, done](const Result<acme::Account> &closed) mutable {
                                    if (!closed)
                                        return done(closed.error());
                                    account.status = u"deactivated"_s;
                                    done(store(account, u"accountDeactivated"_s));
                                });
         });
}

void AccountCare::agree(const QString &id, const QUrl &terms, QObject *owner, Done done)
{
    talk(id, owner, done,
         [this, terms, owner, done](acme::Session &session, store::AccountEntry account,
                                    const std::shared_ptr<store::Lock> &lock) {
             session.agreeToTerms(
                 {owner, {}},
                 [this, account, terms, lock, done](const Result<acme::Account> &agreed) mutable {
                     if (!agreed)
                         return done(agreed.error());
                     account.termsOfService = terms;
                     done(store(account, u"accountTerms"_s));
                 });
         });
}

void AccountCare::reopen(const QString &id, QObject *owner, Done done)
{
    talk(id, owner, done,
         [this, owner, done](acme::Session &session, const store::AccountEntry &account,
                             const std::shared_ptr<store::Lock> &lock) {
             m_registrar.open({.caName = account.caName,
                               .presetId = account.presetId,
                               .directoryUrl = account.directoryUrl,
                               .rootPem = account.rootPem,
                               .contacts = account.contacts,
                               .termsAgreed = true,
                               .key = session.key(),
                               .staging = account.staging},
                              owner,
                              [lock, done](const Result<store::AccountEntry> &opened) { done(opened); });
         });
}

void AccountCare::moveKey(const QString &id, const Placement &placement, QObject *owner, Done done)
{
    talk(id, owner, done,
         [this, placement, owner, done](acme::Session &session, store::AccountEntry account,
                                        const std::shared_ptr<store::Lock> &lock) {
             m_registrar.vault().save(
                 account, session.key(), placement, owner,
                 [this, account, placement, lock, done](const Result<void> &saved) mutable {
                     if (!saved)
                         return done(saved.error());
                     const store::KeyPlace former = std::exchange(account.keyPlace, placement.place);
                     const auto stored = store(account, u"accountKeyMoved"_s);
                     if (stored && former != placement.place)
                         m_registrar.vault().drop(account, account.thumbprint, former);
                     done(stored);
                 });
         });
}

void AccountCare::exportKey(const QString &id, const QString &path, const SharedSecret &passphrase,
                            Overwrite overwrite, QObject *owner, Done done)
{
    talk(id, owner, done,
         [this, path, passphrase, overwrite, owner, done](acme::Session &session,
                                                          const store::AccountEntry &account,
                                                          const std::shared_ptr<store::Lock> &lock) {
             writeKeyFile(path, account, session.key(), passphrase, overwrite, owner,
                          [this, account, lock, done](const Result<void> &written) {
                              done(written ? store(account, u"accountKeyExported"_s) : written.error());
                          });
         });
}

Result<store::AccountEntry> AccountCare::defaultAccount() const
{
    const auto chosen = m_store.value(DefaultKey);
    if (!chosen)
        return chosen.error();
    if (*chosen) {
        const auto account = m_store.account((*chosen)->value("id"_L1).toString());
        if (account || account.error().code != ErrorCode::NotFound)
            return account;
    }
    const auto accounts = m_store.accounts();
    if (!accounts)
        return accounts.error();
    if (accounts->size() == 1)
        return accounts->first();
    return Error{ErrorCode::NotFound};
}

Result<void> AccountCare::setDefaultAccount(const QString &id)
{
    const auto account = m_store.account(id);
    return account ? m_store.setValue(DefaultKey, {{u"id"_s, account->id}}) : account.error();
}

} // namespace core::issuance
