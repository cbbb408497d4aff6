// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/session.h"
#include "core/issuance/keychange.h"
#include "core/issuance/keyvault.h"
#include "core/store/store.h"

#include <QObject>
#include <QSet>

#include <map>
#include <memory>

namespace core::issuance {

/// What opening an account takes (RFC 8555, section 7.3).
struct AccountRequest {
    QString caName = {};
    QString presetId = {};
    QUrl directoryUrl = {};
    QByteArray rootPem = {}; ///< a private CA's root, trusted for its directory
    QStringList contacts = {}; ///< plain addresses; may be empty
    bool termsAgreed = false;
    QString externalKeyId = {}; ///< EAB, where the CA wants it
    std::shared_ptr<const crypto::Secret> externalMacKey = {}; ///< decoded; not kept after success
    crypto::KeyKind keyKind = crypto::KeyKind::EcP256;
    SharedKey key = {}; ///< one that is there already, from a backup; else one of keyKind is made
    bool onlyExisting = false; ///< find the account of `key`, make none: nothing has to be agreed to
    Placement placement = {};
    bool staging = false;
    bool practice = false;
};

/// Opens accounts, and keeps a Session for each that is used. The key is stored before the CA hears of it,
/// and a registration that failed half-way is taken up again with the same key: never two accounts where one
/// was wanted.
class Registrar final : public QObject {
    Q_OBJECT
public:
    Registrar(store::Store &store, KeyVault &vault, const Clock &clock, QByteArray userAgent,
              QObject *parent = nullptr);
    ~Registrar() override;

    /// What a CA offers, before there is an account. BadInput for a URL that is not https.
    void directory(const QUrl &url, const QByteArray &rootPem, QObject *owner,
                   std::function<void(Result<acme::Directory>)> done);

    /// TermsNotAgreed (subject: their URL), ExternalAccountNeeded, ContactNeeded, BadInput (contact),
    /// AccountUnknown (with onlyExisting), and all that Session and KeyVault may say.
    void open(const AccountRequest &request, QObject *owner,
              std::function<void(Result<store::AccountEntry>)> done);

    /// The practice CA has started anew at another address: registers the key of its account there again,
    /// making the account the first time.
    void openPractice(const QUrl &directoryUrl, const QByteArray &rootPem, QObject *owner,
                      std::function<void(Result<store::AccountEntry>)> done);

    /// Brings the key of an account into memory: from its file at once, else from the keyring or with its
    /// passphrase; and finds out which key it has, when a change of it was interrupted. Does nothing for one
    /// that is ready already. AccountClosed, and all that KeyVault and KeyChange may say.
    void unlock(const QString &accountId, Asking asking, QObject *owner,
                std::function<void(Result<acme::Session *>)> done);
    /// Owned by this object. For an account whose key is in memory or in a plain file; otherwise
    /// PassphraseNeeded or KeyringLocked: unlock() it first. AccountClosed, InUse (its key is being changed),
    /// FileMissing, FileDamaged (the key).
    Result<acme::Session *> session(const store::AccountEntry &account);

    /// Gives the account another key (RFC 8555, section 7.3.5). KeyChangeNotOffered, KeyInUse, InUse while
    /// certificates are under way: their proofs are made with the present key.
    void changeKey(const QString &accountId, crypto::KeyKind kind, QObject *owner,
                   std::function<void(Result<store::AccountEntry>)> done);

    [[nodiscard]] KeyVault &vault() { return m_vault; }
    /// For what another key than an account's signs: the revocation by a certificate's own key. Owned by this
    /// object.
    acme::Session &sessionWithoutAccount(const QUrl &directoryUrl, const QByteArray &rootPem);

    /// Writes down what was learned of the CAs' directories, which saves the next start a round trip.
    void keepDirectories();

    /// Of all sessions, for the benchmark.
    [[nodiscard]] acme::Transport::Counters counters() const;

signals:
    void exchanged(const core::acme::Exchange &exchange);

private:
    struct Line;
    struct Registration;

    Line &lineTo(const QUrl &directoryUrl, const QByteArray &rootPem, const QString &accountId);
    void registerKey(const std::shared_ptr<Registration> &registration);
    void finish(const std::shared_ptr<Registration> &registration, const Result<acme::Account> &account);
    Result<store::AccountEntry> entryFor(const Registration &registration);
    void sendRegistration(const std::shared_ptr<Registration> &registration, const SharedKey &key);
    void note(const QString &what, const store::AccountEntry &account);
    void follow(KeyChange &change, const store::AccountEntry &account, QObject *owner,
                std::function<void(Result<store::AccountEntry>)> done);

    store::Store &m_store;
    KeyVault &m_vault;
    const Clock &m_clock;
    QByteArray m_userAgent;
    std::map<QString, std::unique_ptr<Line>>
        m_lines; ///< by account id, or directory URL where there is none yet
    QSet<QString> m_changing = {}; ///< accounts whose key is being changed
};

} // namespace core::issuance
