// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/keyfile.h"
#include "core/issuance/registrar.h"

namespace core::issuance {

/// What an owner does with an account that exists. Every function takes the id of one, gives the entry as it
/// is stored afterwards, and says what Registrar::unlock and the CA say; changes of the same account by
/// another process are InUse.
class AccountCare final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Result<store::AccountEntry>)>;

    AccountCare(store::Store &store, Registrar &registrar, const Clock &clock, QObject *parent = nullptr);

    /// Asks the CA how it stands, and writes down what it says: "unknown" for AccountUnknown, which is an
    /// error all the same.
    void refresh(const QString &id, QObject *owner, Done done);
    /// Plain addresses, none to take them away. BadInput, ContactNeeded.
    void setContacts(const QString &id, const QStringList &contacts, QObject *owner, Done done);
    /// For good.
    void deactivate(const QString &id, QObject *owner, Done done);
    /// The owner has read `terms` and agrees.
    void agree(const QString &id, const QUrl &terms, QObject *owner, Done done);
    /// The CA does not know the account any more: registers the same key once more, which a person has agreed
    /// to.
    void reopen(const QString &id, QObject *owner, Done done);
    /// Moves the key to another place. The former copy goes when the new one can be read.
    void moveKey(const QString &id, const Placement &placement, QObject *owner, Done done);
    /// A backup under a passphrase; see writeKeyFile.
    void exportKey(const QString &id, const QString &path, const SharedSecret &passphrase,
                   Overwrite overwrite, QObject *owner, Done done);

    /// The account that is used where none is named: the one that was chosen, else the only one. NotFound.
    Result<store::AccountEntry> defaultAccount() const;
    Result<void> setDefaultAccount(const QString &id);

private:
    using Talk = std::function<void(acme::Session &session, const store::AccountEntry &account,
                                    std::shared_ptr<store::Lock> lock)>;
    void talk(const QString &id, QObject *owner, const Done &done, Talk talk);
    Result<store::AccountEntry> store(const store::AccountEntry &account, const QString &what);

    store::Store &m_store;
    Registrar &m_registrar;
    const Clock &m_clock;
};

} // namespace core::issuance
