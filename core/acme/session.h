// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/messages.h"
#include "core/acme/transport.h"
#include "core/crypto/keypair.h"

#include <QObject>

#include <functional>
#include <memory>

namespace core::acme {

/// For whom an exchange is made: nothing is delivered after `owner` is gone; `cause` goes into the log.
struct Caller {
    QObject *owner = nullptr;
    QString cause = {};
};

/// One CA and at most one account: its directory (kept a day), its nonces, its pauses. The only place that
/// retries: badNonce with the nonce of the refusal (five times at most), lost GETs once, 5xx and lost POSTs
/// by the table in retry.h, each time signed anew with a fresh nonce. A pause the CA asks for that is longer
/// than a minute is not waited for here: it comes back as an Error with retryAt. One function an operation of
/// RFC 8555; each calls `done` exactly once, from the event loop.
class Session final : public QObject {
    Q_OBJECT
public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    Session(Transport &transport, const Clock &clock, QUrl directoryUrl, QObject *parent = nullptr);
    ~Session() override;

    /// How this session passes time. Tests make waits short and certain with it; nobody else needs it.
    struct Pace {
        double scale = 1; ///< every wait of the retry table is multiplied by this
        std::function<double()> jitter = {}; ///< a number in [0, 1); random when empty
        std::optional<std::chrono::milliseconds> deadline
            = {}; ///< for every exchange, with and without bytes
    };
    void setPace(Pace pace);

    /// Who signs from now on. An empty `accountUrl` allows newAccount() only.
    void setAccount(std::shared_ptr<const crypto::KeyPair> key, const QUrl &accountUrl);
    [[nodiscard]] QUrl directoryUrl() const;
    [[nodiscard]] QUrl accountUrl() const;
    [[nodiscard]] std::shared_ptr<const crypto::KeyPair> key() const;

    /// A directory known from earlier (it may be used for a day): saves a round trip.
    void setDirectory(const Directory &directory, const QDateTime &fetched);
    [[nodiscard]] const Directory *knownDirectory() const; ///< nullptr before the first answer

    void directory(const Caller &caller, Done<Directory> done);
    /// The same, asked for now even when it is known: is the CA there, and what time is it there?
    void freshDirectory(const Caller &caller, Done<Directory> done);
    /// Section 7.3. Sets the account's URL on success. A lost answer is asked again: it is idempotent by key.
    void newAccount(const Caller &caller, const NewAccount &request, Done<Account> done);
    void account(const Caller &caller, Done<Account> done); ///< POST-as-GET of the account's URL
    /// Section 7.3.2. Plain addresses, checked by isPlausibleContact.
    void setContacts(const Caller &caller, const QStringList &contacts, Done<Account> done);
    /// Section 7.3.3: agreement is given at the CA's page; CAs that take it from the client hear it, too.
    void agreeToTerms(const Caller &caller, Done<Account> done);
    void deactivate(const Caller &caller, Done<Account> done); ///< section 7.3.6; for good
    /// Section 7.3.5. KeyChangeNotOffered, KeyInUse. Goes on signing with the old key: whoever asked finds
    /// out with account() which of the two the CA takes, and says so with setAccount(). Never repeated by
    /// itself.
    void changeKey(const Caller &caller, std::shared_ptr<const crypto::KeyPair> newKey, Done<void> done);
    /// Section 7.4. A lost answer is asked again once; the CA may then hold two orders, which is harmless.
    void newOrder(const Caller &caller, const NewOrder &request, Done<Order> done);
    void order(const Caller &caller, const QUrl &url, Done<Order> done);
    void authorization(const Caller &caller, const QUrl &url, Done<Authorization> done);
    /// Section 7.5.1: "{}" to the challenge: look now. Never repeated by itself; read the authorization after
    /// a loss.
    void respond(const Caller &caller, const QUrl &challenge, Done<Challenge> done);
    void deactivateAuthorization(const Caller &caller, const QUrl &url,
                                 Done<Authorization> done); ///< section 7.5.2
    /// Section 7.4. Never repeated by itself: read the order after a loss.
    void finalize(const Caller &caller, const QUrl &url, const QByteArray &requestDer, Done<Order> done);
    /// RFC 9773, section 4.1: when the certificate with this CertID (crypto::ariCertId) is to be renewed.
    /// Needs no account. NotFound when the CA does not offer it; a refusal (404 or 400) for a certificate
    /// that it does not know.
    void renewalInfo(const Caller &caller, const QByteArray &certId, Done<RenewalInfo> done);
    void certificate(const Caller &caller, const QUrl &url, Done<CertificateReply> done); ///< section 7.4.2

    /// Section 7.6. Signed by the account, or by `certificateKey` with its jwk, which needs no account.
    /// "alreadyRevoked" is success, so a lost answer is asked again. NotOffered where the CA has no
    /// revokeCert.
    void revoke(const Caller &caller, const RevokeRequest &request,
                std::shared_ptr<const crypto::KeyPair> certificateKey, Done<RevokeReply> done);

    /// Says that about `count` requests will soon go out at once (one for each authorization): opens the
    /// burst lane and fetches nonces for them while the caller is still waiting for something else.
    void expectBurst(int count);

    /// Local clock minus the CA's Date header, once an answer has come.
    [[nodiscard]] std::optional<std::chrono::seconds> clockOffset() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace core::acme
