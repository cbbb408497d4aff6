// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace core::store {

/// Where an account's private key lies.
enum class KeyPlace {
    File, ///< accounts/ID/key-THUMBPRINT.pem, mode 0600: works with nobody there
    Passphrase, ///< accounts/ID/key-THUMBPRINT.sealed (crypto::seal)
    Keyring, ///< the desktop's
};
[[nodiscard]] QString keyPlaceName(KeyPlace place); ///< "file", "passphrase", "keyring": stable
[[nodiscard]] std::optional<KeyPlace> keyPlaceFromName(const QString &name);

/// An account at a CA, without its key. `id` is ours: eight lower-case letters and digits, safe in a path.
struct AccountEntry {
    QString id = {};
    QString caName = {}; ///< as shown: "Let's Encrypt", or the host of a custom directory
    QString presetId = {}; ///< of the catalogue; empty for a custom directory
    QUrl directoryUrl = {};
    QUrl accountUrl = {}; ///< empty until the CA has confirmed the account
    QStringList contacts = {}; ///< as given here; CAs need not keep them
    QByteArray thumbprint = {}; ///< RFC 7638, of the key: tells a lost key from a new account
    QByteArray nextThumbprint
        = {}; ///< of the key it is changing to, until the CA has said which of them holds
    KeyPlace keyPlace = KeyPlace::File;
    QString externalKeyId = {}; ///< EAB, for display
    QByteArray rootPem = {}; ///< trusted for this CA's directory besides the system's roots
    QUrl termsOfService = {}; ///< those that were agreed to
    QDateTime created = {};
    bool staging = false; ///< what it issues is for tests
    bool practice = false; ///< belongs to the practice CA, which forgets it at every start
    QString status = {}; ///< "valid", "deactivated", …
    bool operator==(const AccountEntry &) const = default;
};

/// A certificate that is, or was, live, as the dashboard needs it: no file is opened to list ten thousand of
/// these.
struct CertificateEntry {
    QString name = {}; ///< of the folder under live/: safe in a path, like "example.org"
    QStringList names = {}; ///< subjectAltName
    int generation = 0; ///< the one that live/ points at
    QString accountId = {};
    QString caName = {};
    QString issuer = {}; ///< common name of the issuing certificate
    QString keyType = {}; ///< "EC P-256"
    QByteArray fingerprint = {}; ///< SHA-256
    QByteArray serialNumber = {};
    QDateTime notBefore = {};
    QDateTime notAfter = {};
    QDateTime installed = {};
    QJsonObject request = {}; ///< issuance::Request, for a renewal
    QStringList tags = {};
    bool test = false; ///< from a staging or practice CA
    bool revoked = false; ///< kept by the store, from the RevocationEntry of this fingerprint
    bool operator==(const CertificateEntry &) const = default;
};

/// What is known about the renewal of one certificate, kept over restarts. Times are UTC.
struct RenewalEntry {
    QString name = {}; ///< of the certificate
    // The CA's word (RFC 9773), for the certificate with this fingerprint: void for the next generation.
    QByteArray fingerprint = {};
    QDateTime windowFrom = {}; ///< invalid: the CA has none, or none that can be followed
    QDateTime windowTo = {};
    QUrl explanation = {}; ///< https, or empty: why the window is where it is
    QDateTime checked = {};
    QDateTime nextCheck = {};
    QJsonObject checkError = {}; ///< core::Error, why the last question had no answer
    // Tries since the last success.
    int attempts = 0; ///< that failed, in a row
    QDateTime failingSince = {}; ///< the first of them; invalid when none failed, or long ago
    QDateTime lastTry = {};
    QDateTime nextTry = {}; ///< nothing by itself before
    QJsonObject error = {}; ///< core::Error of the last try
    // Why nothing is tried by itself.
    bool paused = false; ///< the CA wants a person to act first …
    QUrl unpauseUrl = {}; ///< … here: https, at the CA's own domain, or empty
    bool automatic = true; ///< false: a person has switched it off
    QDateTime heldUntil = {}; ///< after a roll back
    bool operator==(const RenewalEntry &) const = default;
};

/// What is to be done with a certificate once it is live, and how far that is.
struct DeploymentEntry {
    QString name = {}; ///< of the certificate
    QJsonArray actions = {}; ///< deploy::Action, in order
    int generation = 0; ///< the last one that was brought everywhere
    int attempts = 0; ///< that failed since, in a row
    QDateTime lastTry = {};
    QDateTime nextTry = {};
    QJsonObject error = {}; ///< core::Error of the last try
    bool operator==(const DeploymentEntry &) const = default;
};

/// What CAs count. The numbers are stored: new ones go last.
enum class LedgerKind {
    Order, ///< newOrder; no subject
    Failure, ///< a failed validation; subject: the name
    Certificate, ///< issued; subject: its names, sorted, with spaces between
    Domain, ///< the same certificate, once for each registered domain it has; subject: the domain
};
struct LedgerEntry {
    QDateTime time = {};
    QString directory = {}; ///< of the CA
    QString accountId = {};
    LedgerKind kind = LedgerKind::Order;
    QString subject = {};
    bool exempt = false; ///< the CA does not count it: a renewal that it had asked for
    bool operator==(const LedgerEntry &) const = default;
};

/// One set of files in the archive.
struct GenerationEntry {
    int generation = 0;
    bool live = false;
    QStringList names = {};
    QString issuer = {};
    QByteArray fingerprint = {};
    QDateTime notBefore = {};
    QDateTime notAfter = {};
    bool operator==(const GenerationEntry &) const = default;
};

/// One issuance record as core/store sees it: an opaque document with what is needed to find it.
struct RecordEntry {
    QString id = {};
    QString certificateName = {};
    bool finished = false;
    QDateTime updated = {};
    QJsonObject document = {};
    bool operator==(const RecordEntry &) const = default;
};

/// One line of history. `what` is a stable word ("issued", "failed", "step", "exchange"), `data` its
/// particulars; sentences are made in core/text.
struct ActivityEntry {
    qint64 id = 0; ///< set by the store
    QDateTime time = {};
    QString certificateName = {};
    QString recordId = {};
    QString what = {};
    QJsonObject data = {};
    bool operator==(const ActivityEntry &) const = default;
};

struct ActivityFilter {
    QString certificateName = {}; ///< empty: all
    QString recordId = {}; ///< empty: all
    QStringList what = {}; ///< empty: all
    qint64 before = 0; ///< only entries with a smaller id; 0: from the newest
    int limit = 500;
    qint64 after = 0; ///< only entries with a larger id
    QDateTime since = {}; ///< only entries of this time and later
    bool exchanges = true; ///< whether "exchange" is among them: most of the rows, and the largest
    bool oldestFirst = false;
};

/// What is known of the revocation of one certificate: what was asked of its CA here, and what the CA's list
/// says. It outlives the generation that it is about.
struct RevocationEntry {
    QByteArray fingerprint = {}; ///< SHA-256 of the certificate: which one
    QByteArray publicKey = {}; ///< SHA-256 of its SubjectPublicKeyInfo
    QByteArray serialNumber = {};
    QStringList names = {};
    QString certificateName = {}; ///< as under live/; empty for one from a file
    int generation = 0; ///< 0 for one from a file
    QDateTime asked = {}; ///< when the CA was asked here; invalid: never
    QDateTime accepted = {}; ///< when it said yes; invalid while nobody knows what became of it
    int reason = 0; ///< that was given (RFC 5280, section 5.3.1)
    bool byCertificateKey = false; ///< signed by the certificate's own key rather than the account's
    bool listed = false; ///< the CA's list has it
    QJsonObject word = {}; ///< inspect::RevocationWord: what that list said last
    [[nodiscard]] bool isRevoked() const { return accepted.isValid() || listed; }
    bool operator==(const RevocationEntry &) const = default;
};

/// A TXT record that could not be taken out of the DNS again: an opaque document with what is needed to find
/// it.
struct LeftoverEntry {
    QString id = {};
    QString certificateName = {};
    QDateTime since = {};
    QJsonObject document = {};
    bool operator==(const LeftoverEntry &) const = default;
};

/// What was seen of the standing DNS records that a certificate was proven by, as an opaque document.
struct StandingEntry {
    QString name = {}; ///< of the certificate
    QJsonObject document = {};
    bool operator==(const StandingEntry &) const = default;
};

} // namespace core::store
