// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/catalogue.h"
#include "core/acme/types.h"
#include "core/challenge/method.h"
#include "core/crypto/keypair.h"

#include <QJsonObject>

namespace core::issuance {

/// How one name is to be proven.
struct NamedMethod {
    QString name = {}; ///< as in the request, "*." included
    challenge::Method method = {};
    bool operator==(const NamedMethod &) const = default;
};

/// What a person wants: all that the wizard or the command line says, and all that a renewal needs to say it
/// again.
struct Request {
    QString certificateName = {}; ///< folder under live/; empty: made from the first name
    QList<acme::Identifier> identifiers = {};
    QString accountId = {};
    crypto::KeyKind keyKind = crypto::KeyKind::EcP256;
    /// A renewal keeps the private key of the live generation, for who has pinned it (TLSA records). Else
    /// each generation has a key of its own.
    bool reuseKey = false;
    QString profile = {}; ///< empty: the CA's default
    challenge::Method method = {}; ///< for every name …
    QList<NamedMethod> exceptions = {}; ///< … that is not named here
    bool operator==(const Request &) const = default;
};

/// The names as a request and a certificate list them.
[[nodiscard]] QStringList valuesOf(const QList<acme::Identifier> &identifiers);
[[nodiscard]] challenge::Method methodFor(const Request &request, const QString &name);

/// What is wrong with a request as a whole; each is said beside the field it belongs to.
enum class Flaw {
    NoNames,
    TooManyNames, ///< subject of the flaw: the limit
    WildcardNeedsDns, ///< name: the wildcard
    AddressNeedsHttp, ///< an IP address has no place in the DNS for a record (RFC 8738, section 7)
    NoDnsProvider,
    AddressNeedsProfile, ///< an IP address with a CA or profile that has none
    ProfileUnknown,
    NoAccount,
    BadCertificateName,
    FolderNotAbsolute,
    ProviderFull, ///< subject: a DNS provider that cannot hold so many values at once
    NoRemoteFolder, ///< server or folder are missing, or cannot be used; subject: which
    PortOutOfRange,
};
struct FoundFlaw {
    Flaw flaw = Flaw::NoNames;
    QString subject = {};
    bool operator==(const FoundFlaw &) const = default;
};

/// What the CA allows, as far as it is known before it is asked.
struct Limits {
    int names = 100;
    bool ipAddresses = true;
    QStringList profiles = {}; ///< offered; empty: none are
    QStringList pairProviders = {}; ///< DNS providers that hold two values at a time: see pairProviders()
};
[[nodiscard]] Limits limitsOf(const acme::CaPreset *preset, const acme::Directory *directory,
                              const QString &profile);

[[nodiscard]] QList<FoundFlaw> flaws(const Request &request, const Limits &limits);

/// Why a method cannot prove this set of names at all; empty when it can. For greying a choice with its
/// reason.
[[nodiscard]] std::optional<FoundFlaw> whyNot(challenge::MethodKind kind,
                                              const QList<acme::Identifier> &identifiers);

[[nodiscard]] QJsonObject toJson(const Request &request);
[[nodiscard]] Result<Request> requestFromJson(const QJsonObject &json);

} // namespace core::issuance
