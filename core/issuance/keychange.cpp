// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/keychange.h"

#include "core/base/background.h"
#include "core/base/logging.h"

using namespace Qt::StringLiterals;

namespace core::issuance {

KeyChange::KeyChange(Tools tools, store::AccountEntry account, store::Lock lock, Asking asking,
                     QObject *owner)
    : QObject(owner), m_tools(tools), m_account(std::move(account)), m_lock(std::move(lock)), m_asking(asking)
{
}

void KeyChange::begin(crypto::KeyKind kind)
{
    m_current = m_tools.session.key();
    inBackground(
        this, [kind] { return std::make_shared<Result<crypto::KeyPair>>(crypto::KeyPair::generate(kind)); },
        [this](const std::shared_ptr<Result<crypto::KeyPair>> &key) {
            if (!*key)
                return finish(key->error());
            m_next = std::make_shared<const crypto::KeyPair>(std::move(**key));
            const auto placement = m_tools.vault.placementOf(m_account);
            if (!placement)
                return finish(placement.error());
            m_tools.vault.save(m_account, m_next, *placement, this, [this](const Result<void> &saved) {
                if (!saved)
                    return finish(saved.error());
                send();
            });
        });
}

void KeyChange::send()
{
    m_account.nextThumbprint = m_next->thumbprint();
    if (const auto marked = m_tools.store.updateAccount(m_account); !marked)
        return finish(marked.error());
    m_tools.session.changeKey({this, {}}, m_next, [this](const Result<void> &answer) {
        m_answer = answer;
        tryNext();
    });
}

void KeyChange::settle()
{
    m_settling = true;
    m_tools.vault.load(m_account, m_account.nextThumbprint, m_asking, this,
                       [this](const Result<SharedKey> &next) {
                           // Without it only the old one can be tried; what stands in the way of both stands
                           // in the way of that one.
                           if (next)
                               m_next = *next;
                           m_tools.vault.load(m_account, m_account.thumbprint, m_asking, this,
                                              [this](const Result<SharedKey> &current) {
                                                  if (!current && !m_next)
                                                      return finish(current.error());
                                                  if (current)
                                                      m_current = *current;
                                                  m_next ? tryNext() : tryCurrent();
                                              });
                       });
}

/// The CA has not judged: the question may be asked again.
static bool isUnclear(const Error &error)
{
    return !error.problem || isTransient(error);
}

void KeyChange::tryNext()
{
    m_tools.session.setAccount(m_next, m_account.accountUrl);
    m_tools.session.account({this, {}}, [this](const Result<acme::Account> &account) {
        if (account)
            return take();
        if (isUnclear(account.error()) || !m_current)
            return finish(account.error());
        tryCurrent();
    });
}

void KeyChange::tryCurrent()
{
    m_tools.session.setAccount(m_current, m_account.accountUrl);
    m_tools.session.account({this, {}}, [this](const Result<acme::Account> &account) {
        if (!account)
            return finish(account.error());
        if (!m_next) // not here any more, so it cannot be what the account is to have
            return giveUpNext();
        if (!m_answer) // interrupted before: only the CA can say what became of it
            return send();
        // The CA has said yes and still takes the old key: it will know in a moment which one it is.
        if (*m_answer)
            return finish(Error{.code = ErrorCode::StillProcessing, .subject = m_account.caName});
        // A question that went astray may be answered late, with a key that nobody has any more. So the new
        // key is let go only when the CA has refused it, or when asking again another time was as fruitless:
        // an account that cannot be used is worse.
        if (isUnclear(m_answer->error()) && !m_settling)
            return finish(m_answer->error());
        giveUpNext();
    });
}

void KeyChange::take()
{
    const QByteArray former
        = std::exchange(m_account.thumbprint, std::exchange(m_account.nextThumbprint, {}));
    if (const auto stored = m_tools.store.updateAccount(m_account); !stored)
        return finish(stored.error());
    m_tools.vault.drop(m_account, former, m_account.keyPlace);
    note(u"accountKeyChanged"_s);
    finish(m_account);
}

void KeyChange::giveUpNext()
{
    const QByteArray unused = std::exchange(m_account.nextThumbprint, {});
    if (const auto stored = m_tools.store.updateAccount(m_account); !stored)
        return finish(stored.error());
    m_tools.vault.drop(m_account, unused, m_account.keyPlace);
    note(u"accountKeyKept"_s);
    finish(m_answer && !m_settling ? Result<store::AccountEntry>(m_answer->error()) : m_account);
}

void KeyChange::note(const QString &what)
{
    const auto noted
        = m_tools.store.save({},
                             {{.time = m_tools.clock.now(),
                               .what = what,
                               .data = {{u"ca"_s, m_account.caName}, {u"accountId"_s, m_account.id}}}});
    if (!noted)
        qCWarning(logStore) << "the history has a gap:" << noted.error().detail;
}

void KeyChange::finish(const Result<store::AccountEntry> &result)
{
    m_lock.reset();
    deleteLater();
    emit finished(result);
}

} // namespace core::issuance
