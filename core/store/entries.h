// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
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
    bool revoked = false;
    bool operator==(const CertificateEntry &) const = default;
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
};

} // namespace core::store
