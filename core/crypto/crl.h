// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/certificate.h"

#include <memory>
#include <optional>

namespace core::crypto {

struct CrlImpl; ///< private to core/crypto

/// RFC 5280, section 5.3.1, with its numbers.
enum class RevocationReason {
    Unspecified = 0,
    KeyCompromise = 1,
    CaCompromise = 2,
    AffiliationChanged = 3,
    Superseded = 4,
    CessationOfOperation = 5,
    CertificateHold = 6,
    RemoveFromCrl = 8,
    PrivilegeWithdrawn = 9,
    AaCompromise = 10,
};
[[nodiscard]] QString reasonName(RevocationReason reason); ///< RFC 5280's: "keyCompromise". Stable
[[nodiscard]] std::optional<RevocationReason> reasonFromName(const QString &name); ///< any case
[[nodiscard]] std::optional<RevocationReason> reasonFromNumber(int number);

inline constexpr qsizetype MaxCrlBytes = 30 * 1024 * 1024;

/// A certificate revocation list (RFC 5280, section 5), read but not believed yet: see lookUp(). A cheap
/// value: copies share the parsed object.
class Crl {
public:
    /// DER, or PEM with exactly one X509 CRL block. BadReply when it is anything else, has bytes left over or
    /// is larger than MaxCrlBytes. Some 10 ms for each MiB: large ones are read through inBackground.
    static Result<Crl> fromBytes(const QByteArray &bytes);

    [[nodiscard]] DistinguishedName issuer() const;
    [[nodiscard]] QDateTime thisUpdate() const; ///< UTC
    [[nodiscard]] QDateTime nextUpdate() const; ///< UTC; invalid when the list names none
    [[nodiscard]] QByteArray number() const; ///< content octets of the INTEGER, however long; may be empty
    [[nodiscard]] qsizetype size() const; ///< how many certificates are listed

    [[nodiscard]] const CrlImpl &impl() const { return *m_impl; }

private:
    explicit Crl(std::shared_ptr<const CrlImpl> impl);
    std::shared_ptr<const CrlImpl> m_impl;
};

/// Why a list says nothing about a certificate.
enum class CrlDoubt {
    None,
    OtherIssuer, ///< it is not from the certificate's issuer
    NotAllowedToSign, ///< the issuer's certificate has no cRLSign
    BadSignature,
    OtherScope, ///< it is for other addresses, or for another kind of certificate
    Partial, ///< a delta, an indirect list, or one of some reasons only
    UnknownExtension, ///< critical, and not known here (RFC 5280, sections 5.2 and 5.3: then nothing may be
                      ///< concluded)
    NotYetValid, ///< by this computer's clock, with five minutes of tolerance
    Stale, ///< a newer one is overdue, or it does not say when the next one comes
};
[[nodiscard]] QString doubtName(CrlDoubt doubt); ///< stable: "badSignature"

struct CrlFinding {
    CrlDoubt doubt = CrlDoubt::None;
    bool listed = false; ///< false while there is a doubt, with one exception: see lookUp()
    RevocationReason reason = RevocationReason::Unspecified;
    QDateTime since = {}; ///< UTC, when `listed`
    bool operator==(const CrlFinding &) const = default;
};

/// What `list` says about `certificate`, whose issuer is `issuer` (RFC 5280, section 6.3.3, for complete
/// lists signed by the issuer itself): same issuer by name and key, cRLSign, signature, scope (an issuing
/// distribution point must name one of the certificate's own), dates, no unknown critical extension. There is
/// no way back from a revocation, so a list that is stale or not valid yet is still believed where it names
/// the certificate; it is not believed where it does not. Blocking; some milliseconds for each MiB.
[[nodiscard]] CrlFinding lookUp(const Crl &list, const Certificate &certificate, const Certificate &issuer,
                                const QDateTime &now);

} // namespace core::crypto
