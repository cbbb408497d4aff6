// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/deploy/nginxversion.h"

#include <QStringList>
#include <QUrl>
#include <QVersionNumber>

#include <chrono>
#include <optional>
#include <variant>

namespace core::deploy {

/// Mozilla's server-side TLS guideline 6.0.
enum class TlsProfile {
    Intermediate, ///< TLS 1.2 and 1.3: every client of the last ten years
    Modern, ///< TLS 1.3 only
};

// What the site shows.
struct ServeFolder {
    QString path = {}; ///< absolute
    bool operator==(const ServeFolder &) const = default;
};
struct PassTo {
    QUrl url = {}; ///< http or https, for example http://127.0.0.1:8080
    bool operator==(const PassTo &) const = default;
};
using SiteContent = std::variant<ServeFolder, PassTo>;

// Where the CA finds the proofs of the next renewals (http-01).
struct NoChallenges {
    bool operator==(const NoChallenges &) const = default;
};
struct ChallengesInFolder {
    QString path = {}; ///< the web root given to WebRoot: without "/.well-known/acme-challenge"
    bool operator==(const ChallengesInFolder &) const = default;
};
struct ChallengesByListener {
    quint16 port = 5080; ///< of Tegata's listener on this computer
    bool operator==(const ChallengesByListener &) const = default;
};
using ChallengeLocation = std::variant<NoChallenges, ChallengesInFolder, ChallengesByListener>;

/// Strict-Transport-Security (RFC 6797).
struct Hsts {
    std::chrono::seconds maxAge{std::chrono::hours(24)};
    bool includeSubDomains = false;
    bool preload = false;
    bool operator==(const Hsts &) const = default;
};

/// What to write, as data. All of it may come from a form.
struct NginxOptions {
    QStringList names = {}; ///< A-labels, wildcards, IP addresses
    QString certificateFile = {}; ///< fullchain.pem
    QString keyFile = {};
    SiteContent content = ServeFolder{};
    ChallengeLocation challenges = NoChallenges{};
    TlsProfile tls = TlsProfile::Intermediate;
    bool redirect = true; ///< http is sent on to https, challenges excepted; else both show the site
    std::optional<Hsts> hsts = {}; ///< off unless somebody chose it
    bool defaultServer
        = false; ///< answers for names that no server has, and for clients without SNI (IP addresses)
    bool rejectOtherNames = false; ///< adds a server that refuses them instead
    bool hasOcsp = false; ///< the certificate names an OCSP responder: staple
    bool ipv6 = true;
    quint16 httpPort = 80;
    quint16 httpsPort = 443;

    // The nginx that is to read it; see forBuild().
    QVersionNumber version{1, 22, 1};
    bool http2 = true;
    bool hybridKeyExchange
        = false; ///< its OpenSSL knows X25519MLKEM768 (3.5); an older one refuses to start with it
    bool operator==(const NginxOptions &) const = default;
};

/// `options` for this nginx.
[[nodiscard]] NginxOptions forBuild(NginxOptions options, const NginxBuild &build);

/// Which control of a form a flaw belongs to.
enum class NginxField {
    Names,
    CertificateFile,
    KeyFile,
    Content,
    Challenges,
    Hsts,
    Ports,
    Version,
    DefaultServer
};

enum class NginxFlawKind {
    // No configuration with these.
    NoNames,
    BadName, ///< neither A-labels nor an IP address
    RelativePath,
    DollarInPath, ///< nginx takes it for a variable, and there is no way to write it
    UnprintablePath, ///< control characters
    PathTooLong,
    KeyWouldBeServed, ///< the private key lies in a folder that is shown to the world
    BadUpstream, ///< not http or https, or with a user, a query or characters that nginx reads otherwise
    BadPort, ///< 0, or the same twice
    VersionTooOld, ///< before 1.13: no TLS 1.3
    RejectNotKnown, ///< rejectOtherNames before 1.19.4
    BadHsts, ///< negative, or preload without what the preload list asks for
    // Worth a word beside the control; the configuration is made all the same.
    HstsLocksIn, ///< visitors cannot come back to http for that long
    AddressNeedsDefaultServer, ///< an IP address as a name: clients send no SNI for it
    LongNameNeedsSetting, ///< needs server_names_hash_bucket_size in nginx's http block
};

struct NginxFlaw {
    NginxFlawKind kind = NginxFlawKind::NoNames;
    NginxField field = NginxField::Names;
    QString subject = {}; ///< what it is about, as it was given
    bool operator==(const NginxFlaw &) const = default;
};

[[nodiscard]] bool prevents(NginxFlawKind kind);
/// A stable English name for JSON output and Error::detail, for example "dollarInPath".
[[nodiscard]] QString flawName(NginxFlawKind kind);
/// Pure: nothing is looked up on disk.
[[nodiscard]] QList<NginxFlaw> flaws(const NginxOptions &options);

/// One file for nginx's http block (/etc/nginx/conf.d, sites-enabled): commented in English, four columns of
/// indentation, ends in a line feed. BadInput (subject: what, detail: flawName) when a flaw prevents it.
Result<QString> nginxConfiguration(const NginxOptions &options);

/// "server_names_hash_bucket_size" that these names need; 64 is what nginx has.
[[nodiscard]] int nameBucketSize(const QStringList &names);

} // namespace core::deploy
