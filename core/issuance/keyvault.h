// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keypair.h"
#include "core/keyring/keyring.h"
#include "core/store/store.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace core::issuance {

using SharedKey = std::shared_ptr<const crypto::KeyPair>;
using SharedSecret = std::shared_ptr<const crypto::Secret>;
using keyring::Asking;

/// Where a key is to lie, and what it is sealed with there.
struct Placement {
    store::KeyPlace place = store::KeyPlace::File;
    SharedSecret passphrase = {}; ///< for KeyPlace::Passphrase
};

/// Account keys at rest: in a file, in a file under a passphrase, in the desktop's keyring. Whatever happens
/// there, a key that cannot be had is an error and never a reason to make another one: the thumbprint in the
/// entry says that there is one.
///
/// Errors of reading: PassphraseNeeded, PassphraseWrong, all that Keyring says, FileMissing, FileDamaged.
class KeyVault final : public QObject {
    Q_OBJECT
public:
    /// Asks a person, or a file, for the passphrase of an account; `refused` when the last answer was wrong.
    /// An error ends the matter. Must answer from the event loop, and not after `owner` is gone.
    using Asker = std::function<void(const store::AccountEntry &account, bool refused, QObject *owner,
                                     std::function<void(Result<SharedSecret>)> answer)>;

    KeyVault(store::Store &store, keyring::Keyring &keyring, QObject *parent = nullptr);
    ~KeyVault() override;

    /// Without one nobody is asked. `needs` is Asking::Allowed for one that disturbs a person: it is left
    /// alone when nobody may be asked.
    void setAsker(Asker asker, Asking needs = Asking::Never);
    [[nodiscard]] keyring::Keyring &keyring() { return m_keyring; }

    /// One of the keys of `account`, by its thumbprint.
    void load(const store::AccountEntry &account, const QByteArray &thumbprint, Asking asking, QObject *owner,
              std::function<void(Result<SharedKey>)> done);
    /// The same at once, for a key in a plain file; for others the error that says what is missing.
    Result<SharedKey> loadNow(const store::AccountEntry &account) const;

    /// Puts a key of `account` where `placement` says and reads it back. The entry is not changed.
    void save(const store::AccountEntry &account, const SharedKey &key, const Placement &placement,
              QObject *owner, std::function<void(Result<void>)> done);
    /// A new account: first its key, then its entry.
    void add(store::AccountEntry account, const SharedKey &key, const Placement &placement, QObject *owner,
             std::function<void(Result<store::AccountEntry>)> done);
    /// Takes a key away that the account does not have any more, or has elsewhere. Failing is only logged.
    void drop(const store::AccountEntry &account, const QByteArray &thumbprint, store::KeyPlace place);

    /// Where the account's key lies, to put another one beside it. PassphraseNeeded before it was loaded.
    Result<Placement> placementOf(const store::AccountEntry &account) const;
    /// Remembered until the program ends, as the key itself is.
    void remember(const QString &accountId, SharedSecret passphrase);

private:
    struct Opening;
    void open(const std::shared_ptr<Opening> &opening, const SharedSecret &passphrase);
    void ask(const std::shared_ptr<Opening> &opening, bool refused);
    void loadFromKeyring(const store::AccountEntry &account, const QByteArray &thumbprint, Asking asking,
                         QObject *owner, std::function<void(Result<SharedKey>)> done);

    store::Store &m_store;
    keyring::Keyring &m_keyring;
    Asker m_asker;
    Asking m_askerNeeds = Asking::Never;
    std::map<QString, SharedSecret> m_passphrases; ///< by account id
};

} // namespace core::issuance
