// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspect/revocationcheck.h"
#include "core/issuance/registrar.h"

#include <QObject>

#include <functional>
#include <memory>

namespace core::issuance {

/// Which key signs the request (RFC 8555, section 7.6).
enum class RevocationSigner {
    Account, ///< the one that the certificate was issued to
    CertificateKey, ///< works without an account; CAs take it for keyCompromise, whatever reason is given
};
[[nodiscard]] QString signerName(RevocationSigner signer); ///< stable: "account", "certificateKey"

/// The reasons that subscribers may give (CA/Browser Forum Baseline Requirements, section 4.9.1.1, as Let's
/// Encrypt takes them), in the order in which they are offered.
[[nodiscard]] QList<crypto::RevocationReason> offeredReasons();

struct RevocationRequest {
    crypto::Chain chain = {}; ///< the certificate, and its issuer where it is known
    QString certificateName = {}; ///< as under live/; empty for a certificate from a file
    int generation = 0; ///< of the archive; 0 for a certificate from a file
    crypto::RevocationReason reason = crypto::RevocationReason::Unspecified;
    RevocationSigner signer = RevocationSigner::Account;
    QString accountId = {}; ///< who signs, or whose CA is asked; may be empty when `directoryUrl` is given
    QUrl directoryUrl = {}; ///< of the CA, where there is no account
    QByteArray rootPem = {}; ///< trusted for it
    std::shared_ptr<const crypto::KeyPair> key = {}; ///< the certificate's; empty: the generation's own
};

struct RevocationOutcome {
    store::RevocationEntry entry = {}; ///< as saved
    bool already = false; ///< the CA had revoked it before
};

/// Asks CAs to revoke, and their lists what they say; keeps both in the store and in the history. The
/// intent is saved before the CA hears of it, so that a lost answer leaves a trace; asking again is safe.
class Revoker final : public QObject {
    Q_OBJECT
public:
    Revoker(store::Store &store, Registrar &registrar, const Clock &clock,
            inspect::CrlCache cache = inspect::CrlCache(inspect::CrlCache::defaultFolder()),
            QObject *parent = nullptr);
    ~Revoker() override;

    /// NotFound (account), what KeyVault says (key), FileMissing, FileDamaged (the certificate's key),
    /// BadInput (a key of another certificate, a CA without https, a reason that is not offered), and all
    /// that Session may say. The answer comes from the event loop.
    void revoke(const RevocationRequest &request, QObject *owner,
                std::function<void(Result<RevocationOutcome>)> done);

    /// Asks the list that the first certificate of `chain` names. `certificateName` empty: a certificate that
    /// is not of this store, of which nothing is saved.
    void check(const crypto::Chain &chain, const QString &certificateName, int generation,
               inspect::Freshness freshness, QObject *owner,
               std::function<void(const inspect::RevocationWord &)> done);

private:
    struct Job;
    void withSession(const RevocationRequest &request, std::function<void(Result<acme::Session *>)> then);
    void send(const std::shared_ptr<Job> &job, acme::Session &session,
              const std::shared_ptr<const crypto::KeyPair> &key);
    Result<std::shared_ptr<const crypto::KeyPair>> keyFor(const RevocationRequest &request) const;
    Result<void> begin(Job &job);
    Result<RevocationOutcome> end(Job &job, const Result<acme::RevokeReply> &reply);

    store::Store &m_store;
    Registrar &m_registrar;
    const Clock &m_clock;
    inspect::RevocationCheck m_check;
};

/// What the store knows of the revocation of `certificate`: the entry as it is, or a new one without anything
/// in it but the certificate.
[[nodiscard]] Result<store::RevocationEntry> revocationOf(const store::Store &store,
                                                          const crypto::Certificate &certificate,
                                                          const QString &certificateName, int generation);

} // namespace core::issuance
