// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace core::challenge {

/// How the records of a zone are changed. All but the first run a program with the calling form that it
/// knows.
enum class ProviderKind {
    Rfc2136, ///< signed changes sent to the zone's primary name server (RFC 2136, RFC 8945), by nsupdate
    Program, ///< Tegata's own form: PROGRAM present|cleanup RECORD VALUE ZONE
    Lexicon, ///< lexicon SERVICE create|delete ZONE TXT --name RECORD --content VALUE
    AcmeSh, ///< a script of acme.sh's folder dnsapi
    Lego, ///< as lego's "exec": PROGRAM present|cleanup RECORD. VALUE
    Certbot, ///< as certbot's manual hooks: CERTBOT_DOMAIN and CERTBOT_VALIDATION in the environment
    Dehydrated, ///< PROGRAM deploy_challenge|clean_challenge NAME TOKEN VALUE
    AcmeDns, ///< an acme-dns server, to which _acme-challenge.NAME leads by a CNAME; by curl
};

/// Somebody who changes DNS records for us, without what is secret about it.
struct Provider {
    QString name = {}; ///< ours: 1 to 64 of [A-Za-z0-9._-]
    ProviderKind kind = ProviderKind::Rfc2136;
    // Rfc2136
    /// Name or address; empty: the primary that the zone's SOA record names. AcmeDns: https address.
    QString server = {};
    quint16 port = 53;
    QString zone = {}; ///< empty: found
    QString keyName = {};
    QString algorithm = {}; ///< "hmac-sha256"
    // the others
    QString program = {}; ///< absolute path. AcmeSh: of acme.sh itself
    /// Lexicon: "cloudflare". AcmeSh: "dns_cf". AcmeDns: the name that the CNAMEs lead to.
    QString service = {};
    QString cleanUpProgram = {}; ///< Certbot: its second hook
    /// SHA-256 of the program as it was when the person agreed that it is given the secrets, in hex.
    QString agreedTo = {};
    /// Names of the secrets. For a program they are environment variables; Rfc2136 has one, "secret".
    QStringList secrets = {};
    bool operator==(const Provider &) const = default;
};

/// Name and value of what is secret.
struct Credential {
    QString name = {};
    crypto::Secret value = {};
};
using Credentials = std::vector<Credential>;

[[nodiscard]] QString kindName(ProviderKind kind); ///< stable: "rfc2136"
[[nodiscard]] std::optional<ProviderKind> providerKindFromName(const QString &name);
[[nodiscard]] bool isProgram(ProviderKind kind);
/// Whether it can write a TXT record at any name: hooks and acme-dns know _acme-challenge only.
[[nodiscard]] bool writesAnyName(ProviderKind kind);

/// What is wrong with a provider before it is kept: BadInput with the member as subject.
[[nodiscard]] Result<void> checked(const Provider &provider);
[[nodiscard]] bool isProviderName(const QString &name);
[[nodiscard]] bool isVariableName(const QString &name); ///< of an environment variable

/// The files that are run, and read by what is run, and which the person agrees to.
[[nodiscard]] QStringList filesOf(const Provider &provider);
/// SHA-256 over them. ProgramMissing, FileNotReadable. Reads whole files: for a pool thread.
[[nodiscard]] Result<QString> fingerprintOf(const Provider &provider);

[[nodiscard]] QJsonObject toJson(const Provider &provider);
[[nodiscard]] Result<Provider> providerFromJson(const QJsonObject &json);

/// The registration at an acme-dns server: user, password and subdomain as secrets, and the name for the
/// CNAMEs. From what the server answered to a POST at /register; BadReply.
[[nodiscard]] Result<Credentials> acmeDnsAccount(const QByteArray &reply, Provider &provider);

/// A field of a form for the credentials of a provider.
struct CredentialField {
    QString name = {}; ///< of the environment variable
    QString description = {}; ///< the provider's own words; hostile
    bool masked = true; ///< by its name it is a secret
    bool optional = false;
    bool operator==(const CredentialField &) const = default;
};
/// From the header of an acme.sh script: dns_cf_info='… Options: …'. Empty when it has none.
[[nodiscard]] QList<CredentialField> fieldsOfScript(const QByteArray &script);
/// From "lexicon SERVICE --help". Empty when it names none.
[[nodiscard]] QList<CredentialField> fieldsOfLexicon(const QString &service, const QByteArray &help);

} // namespace core::challenge
