// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/chain.h"
#include "core/crypto/crl.h"

namespace core::crypto {

struct LocalAuthorityImpl;

/// A certificate authority in memory, for what only this computer has to believe: the HTTPS endpoint of the
/// practice CA, and the tests' counterparts. Its key is P-256 and never leaves it.
class LocalAuthority {
public:
    struct Options {
        QStringList names;
        QDateTime notBefore; ///< invalid: one hour ago
        QDateTime notAfter; ///< invalid: 90 days ahead
        bool withCommonName = false;
        bool withSubjectKeyId = true;
        QList<QUrl> ocspResponders = {};
        QList<QUrl> crlDistributionPoints = {};
        QByteArray serialNumber = {}; ///< as Certificate::serialNumber() gives it; empty: 16 random bytes
    };

    /// `intermediates` certificates stand between the root and what is issued; all of them have cRLSign where
    /// `signsLists`.
    static Result<LocalAuthority> create(const QString &commonName, int intermediates = 0,
                                         bool signsLists = true);
    LocalAuthority(LocalAuthority &&) noexcept;
    LocalAuthority &operator=(LocalAuthority &&) noexcept;
    ~LocalAuthority();

    [[nodiscard]] Certificate root() const;
    /// Leaf and intermediates for the public key in `publicDer` (SubjectPublicKeyInfo).
    Result<Chain> issue(const QByteArray &publicDer, const Options &options) const;
    /// Checks the request's own signature and takes its key and names. Options::names is ignored.
    Result<Chain> issueForRequest(const QByteArray &requestDer, const Options &options) const;

    struct Listed {
        QByteArray serialNumber; ///< as Certificate::serialNumber() gives it
        QDateTime since;
        std::optional<RevocationReason> reason = {};
        bool withUnknownExtension = false; ///< a critical one
    };
    /// Of the issuing certificate, and with faults where they are asked for.
    struct ListOptions {
        QList<Listed> entries = {};
        QDateTime thisUpdate = {}; ///< invalid: one hour ago
        QDateTime nextUpdate = {}; ///< invalid: seven days ahead
        bool withNextUpdate = true;
        QByteArray number = "\x01"; ///< content octets
        /// In OpenSSL's configuration language, "fullname:URI:http://…,onlyuser:TRUE"; empty: none.
        QByteArray issuingPoint = {};
        bool isDelta = false;
        bool withUnknownExtension = false; ///< a critical one
    };
    /// A revocation list (RFC 5280, section 5) in DER.
    Result<QByteArray> revocationList(const ListOptions &options) const;

private:
    explicit LocalAuthority(std::unique_ptr<LocalAuthorityImpl> impl);
    std::unique_ptr<LocalAuthorityImpl> m_impl;
};

} // namespace core::crypto
