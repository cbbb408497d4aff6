// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

using namespace Qt::StringLiterals;

namespace core::store {

/// Counts the changes of a table, so that a window learns what to read again after another process has
/// written.
static QStringList counting(const QString &table, Topic topic)
{
    QStringList triggers;
    for (const QString &event : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s}) {
        triggers.append(u"CREATE TRIGGER %1_%2 AFTER %2 ON %1 BEGIN "
                        "UPDATE changes SET count = count + 1 WHERE topic = %3; END"_s.arg(table, event)
                            .arg(static_cast<int>(topic)));
    }
    return triggers;
}

// Times are milliseconds since 1970, UTC; NULL is unknown. `names` is separated by spaces. JSON stands in
// TEXT, empty when there is nothing.
static Migration first()
{
    return QStringList{
               u"CREATE TABLE accounts (id TEXT PRIMARY KEY, ca_name TEXT NOT NULL, preset_id TEXT NOT NULL,"
               " directory_url TEXT NOT NULL, account_url TEXT NOT NULL, contacts TEXT NOT NULL,"
               " thumbprint BLOB NOT NULL, external_key_id TEXT NOT NULL, root_pem BLOB NOT NULL,"
               " terms_of_service TEXT NOT NULL, created INTEGER, staging INTEGER NOT NULL, practice INTEGER "
               "NOT NULL,"
               " status TEXT NOT NULL) STRICT, WITHOUT ROWID"_s,
               u"CREATE TABLE certificates (name TEXT PRIMARY KEY, names TEXT NOT NULL, generation INTEGER "
               u"NOT NULL,"
               " account_id TEXT NOT NULL, ca_name TEXT NOT NULL, issuer TEXT NOT NULL, key_type TEXT NOT "
               "NULL,"
               " fingerprint BLOB NOT NULL, serial_number BLOB NOT NULL, not_before INTEGER, not_after "
               "INTEGER,"
               " installed INTEGER, request TEXT NOT NULL, tags TEXT NOT NULL, test INTEGER NOT NULL,"
               " revoked INTEGER NOT NULL) STRICT, WITHOUT ROWID"_s,
               u"CREATE TABLE generations (record_id TEXT PRIMARY KEY, name TEXT NOT NULL, generation "
               u"INTEGER NOT NULL)"
               " STRICT, WITHOUT ROWID"_s,
               u"CREATE INDEX generations_by_name ON generations (name, generation)"_s,
               u"CREATE TABLE records (id TEXT PRIMARY KEY, certificate_name TEXT NOT NULL, finished INTEGER "
               u"NOT NULL,"
               " updated INTEGER, document TEXT NOT NULL) STRICT"_s,
               u"CREATE INDEX records_by_time ON records (updated)"_s,
               u"CREATE INDEX records_unfinished ON records (updated) WHERE NOT finished"_s,
               u"CREATE TABLE activity (id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER, certificate_name "
               u"TEXT NOT"
               " NULL, record_id TEXT NOT NULL, what TEXT NOT NULL, data TEXT NOT NULL) STRICT"_s,
               u"CREATE INDEX activity_by_certificate ON activity (certificate_name)"_s,
               u"CREATE INDEX activity_by_record ON activity (record_id)"_s,
               u"CREATE TABLE small_values (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"_s,
               u"CREATE TABLE changes (topic INTEGER PRIMARY KEY, count INTEGER NOT NULL) STRICT"_s,
               u"INSERT INTO changes VALUES (0, 0), (1, 0), (2, 0)"_s}
    + counting(u"accounts"_s, Topic::Accounts) + counting(u"certificates"_s, Topic::Certificates)
        + counting(u"records"_s, Topic::Activity) + counting(u"activity"_s, Topic::Activity);
}

/// Renewals, deployments and the ledger of what CAs count.
static Migration renewals()
{
    return QStringList{
               u"CREATE TABLE renewals (name TEXT PRIMARY KEY, fingerprint BLOB NOT NULL, window_from "
               u"INTEGER,"
               " window_to INTEGER, explanation TEXT NOT NULL, checked INTEGER, next_check INTEGER,"
               " check_error TEXT NOT NULL, attempts INTEGER NOT NULL, last_try INTEGER, next_try INTEGER,"
               " error TEXT NOT NULL, paused INTEGER NOT NULL, unpause_url TEXT NOT NULL,"
               " automatic INTEGER NOT NULL, held_until INTEGER) STRICT, WITHOUT ROWID"_s,
               u"CREATE TABLE deployments (name TEXT PRIMARY KEY, actions TEXT NOT NULL,"
               " generation INTEGER NOT NULL, attempts INTEGER NOT NULL, last_try INTEGER, next_try INTEGER,"
               " error TEXT NOT NULL) STRICT, WITHOUT ROWID"_s,
               u"CREATE TABLE ledger (time INTEGER, directory TEXT NOT NULL, account_id TEXT NOT NULL,"
               " kind INTEGER NOT NULL, subject TEXT NOT NULL, exempt INTEGER NOT NULL) STRICT"_s,
               u"CREATE INDEX ledger_by_directory ON ledger (directory, time)"_s}
    + counting(u"renewals"_s, Topic::Certificates) + counting(u"deployments"_s, Topic::Certificates);
}

/// What was revoked. certificates.revoked follows by itself, whoever installs, renews or rolls back.
static Migration revocations()
{
    const QString revoked = u"EXISTS (SELECT 1 FROM revocations AS r WHERE r.fingerprint ="
                            " certificates.fingerprint AND (r.accepted IS NOT NULL OR r.listed))"_s;
    QStringList steps{
        u"CREATE TABLE revocations (fingerprint BLOB PRIMARY KEY, public_key BLOB NOT NULL, serial_number "
        u"BLOB"
        " NOT NULL, names TEXT NOT NULL, certificate_name TEXT NOT NULL, generation INTEGER NOT NULL,"
        " asked INTEGER, accepted INTEGER, reason INTEGER NOT NULL, by_certificate_key INTEGER NOT NULL,"
        " listed INTEGER NOT NULL, word TEXT NOT NULL) STRICT, WITHOUT ROWID"_s,
        u"CREATE INDEX revocations_by_key ON revocations (public_key)"_s};
    for (const QString &event : {u"INSERT"_s, u"UPDATE"_s})
        steps.append(
            u"CREATE TRIGGER revocations_mark_%1 AFTER %1 ON revocations BEGIN UPDATE certificates SET"
            " revoked = %2 WHERE fingerprint = NEW.fingerprint; END"_s.arg(event, revoked));
    for (const QString &event : {u"INSERT"_s, u"UPDATE OF fingerprint"_s})
        steps.append(
            u"CREATE TRIGGER certificates_are_marked_%1 AFTER %2 ON certificates BEGIN UPDATE"
            " certificates SET revoked = %3 WHERE name = NEW.name; END"_s.arg(event.left(6), event, revoked));
    return steps + counting(u"revocations"_s, Topic::Certificates);
}

/// A year of history has many rows: what is shown of it is found without the exchanges in between, and what
/// is old without reading what is not.
static Migration history()
{
    return {u"CREATE INDEX activity_told ON activity (id) WHERE what <> 'exchange'"_s,
            u"CREATE INDEX activity_by_time ON activity (time)"_s};
}

static Migration keyPlaces()
{
    // Keys used to be called key.pem; they are renamed when they are first read.
    return {u"ALTER TABLE accounts ADD COLUMN key_place TEXT NOT NULL DEFAULT 'file'"_s,
            u"ALTER TABLE accounts ADD COLUMN next_thumbprint BLOB NOT NULL DEFAULT x''"_s};
}

static Migration failingSince()
{
    return {u"ALTER TABLE renewals ADD COLUMN failing_since INTEGER"_s};
}

/// What stays in the DNS: by mistake, and by intent.
static Migration dnsRecords()
{
    return QStringList{u"CREATE TABLE leftovers (id TEXT PRIMARY KEY, certificate_name TEXT NOT NULL, since"
                       " INTEGER, document TEXT NOT NULL) STRICT, WITHOUT ROWID"_s,
                       u"CREATE TABLE standings (name TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT,"
                       " WITHOUT ROWID"_s}
    + counting(u"leftovers"_s, Topic::Certificates) + counting(u"standings"_s, Topic::Certificates);
}

QList<Migration> migrations()
{
    return {first(), renewals(), revocations(), history(), keyPlaces(), failingSince(), dnsRecords()};
}

} // namespace core::store
