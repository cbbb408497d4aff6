// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/challenge/standing.h"
#include "core/dns/watch.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <functional>

namespace core::challenge {

/// What has to be put in place for one authorization (RFC 8555, sections 8.3 and 8.4).
struct Proof {
    QString name = {}; ///< the identifier, without "*."
    QByteArray token = {}; ///< checked: safe as a file name
    QByteArray keyAuthorization = {};
    QString accountUrl = {}; ///< dns-account-01: whose record it is; empty for all others
    StandingWants standing = {}; ///< dns-persist-01: what the record has to say; empty for all others
    bool operator==(const Proof &) const = default;
};

/// The alphabet of RFC 8555, section 8.3, and 22 to 128 characters: safe as a file name and in a URL.
/// core/acme has checked every token that comes from a CA already; whoever builds a path from one checks
/// again.
[[nodiscard]] bool isSafeToken(const QByteArray &token);

/// http://NAME/.well-known/acme-challenge/TOKEN; brackets around an IPv6 address.
[[nodiscard]] QUrl httpUrl(const Proof &proof);

/// _acme-challenge.NAME. The name and its wildcard share it: each has a TXT record of its own there. With an
/// account URL: below a label of that account (draft-ietf-acme-dns-account-label, section 3.1). Of a standing
/// record: standingName().
[[nodiscard]] QString dnsName(const Proof &proof);
/// The content of the TXT record: the SHA-256 of the key authorization, base64url; of a standing record: the
/// one to propose.
[[nodiscard]] QByteArray dnsValue(const Proof &proof);
[[nodiscard]] bool isStanding(const Proof &proof);
/// Whether a TXT record with `value` proves it.
[[nodiscard]] bool fits(const Proof &proof, const QByteArray &value, const QDateTime &now);

/// Puts proofs in place and takes them away again. Bound to one way of proving (a Method).
/// `done` is called exactly once, from the event loop, and never after `owner` is gone.
/// A call that was started is carried through even when its owner goes.
class Solver : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    using Done = std::function<void(Result<void>)>;

    /// Quick. Presenting the same proof twice is allowed and does the same again.
    virtual void present(const Proof &proof, QObject *owner, Done done) = 0;
    /// The slow part: `done` when the proof can be seen as far as this can be known from here. Calls back at
    /// once where present() was all. (That a person has put a proof in place by hand is an event of
    /// core/issuance.)
    virtual void ready(const Proof &proof, QObject *owner, Done done) = 0;
    /// Takes the proof away. Must not need that present() succeeded, or happened in this process.
    virtual void cleanUp(const Proof &proof, QObject *owner, Done done) = 0;
    /// Of a proof that stays: until when it counts, as seen last; invalid: for good, or not known.
    [[nodiscard]] virtual QDateTime standsUntil(const Proof &) const { return {}; }

signals:
    /// Somebody, probably the CA, asked for this proof. Only a listener can tell.
    void fetched(const QByteArray &token, const QString &fromAddress);
    /// What the name servers show of this proof has changed. While ready() waits, by a solver for the DNS.
    void viewed(const QByteArray &token, const core::dns::View &view);
};

} // namespace core::challenge
