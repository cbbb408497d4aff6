// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core::store {

// Qt binds null strings and arrays as NULL, which the columns do not take: nothing is an empty text here.
static QString text(const QString &value)
{
    return value.isNull() ? u""_s : value;
}
static QByteArray bytes(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}
static QString text(const QUrl &url)
{
    return text(url.toString(QUrl::FullyEncoded));
}

static QVariant time(const QDateTime &value)
{
    return value.isValid() ? QVariant(value.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

static QDateTime timeFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QString textOf(const QJsonObject &object)
{
    if (object.isEmpty())
        return u""_s;
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectFrom(const QString &text)
{
    return text.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(text.toUtf8()).object();
}

QString textOf(const QStringList &list)
{
    if (list.isEmpty())
        return u""_s;
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

static QStringList listFrom(const QString &text)
{
    QStringList list;
    if (text.isEmpty())
        return list;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &item : array)
        list.append(item.toString());
    return list;
}

AccountEntry accountFrom(const QSqlQuery &row)
{
    return {.id = row.value(0).toString(),
            .caName = row.value(1).toString(),
            .presetId = row.value(2).toString(),
            .directoryUrl = QUrl(row.value(3).toString(), QUrl::StrictMode),
            .accountUrl = QUrl(row.value(4).toString(), QUrl::StrictMode),
            .contacts = listFrom(row.value(5).toString()),
            .thumbprint = row.value(6).toByteArray(),
            .nextThumbprint = row.value(15).toByteArray(),
            .keyPlace = keyPlaceFromName(row.value(14).toString()).value_or(KeyPlace::File),
            .externalKeyId = row.value(7).toString(),
            .rootPem = row.value(8).toByteArray(),
            .termsOfService = QUrl(row.value(9).toString(), QUrl::StrictMode),
            .created = timeFrom(row.value(10)),
            .staging = row.value(11).toBool(),
            .practice = row.value(12).toBool(),
            .status = row.value(13).toString()};
}

QVariantList valuesOf(const AccountEntry &entry)
{
    return {entry.id,
            text(entry.caName),
            text(entry.presetId),
            text(entry.directoryUrl),
            text(entry.accountUrl),
            textOf(entry.contacts),
            bytes(entry.thumbprint),
            text(entry.externalKeyId),
            bytes(entry.rootPem),
            text(entry.termsOfService),
            time(entry.created),
            entry.staging,
            entry.practice,
            text(entry.status),
            keyPlaceName(entry.keyPlace),
            bytes(entry.nextThumbprint)};
}

CertificateEntry certificateFrom(const QSqlQuery &row)
{
    return {.name = row.value(0).toString(),
            .names = row.value(1).toString().split(u' ', Qt::SkipEmptyParts),
            .generation = row.value(2).toInt(),
            .accountId = row.value(3).toString(),
            .caName = row.value(4).toString(),
            .issuer = row.value(5).toString(),
            .keyType = row.value(6).toString(),
            .fingerprint = row.value(7).toByteArray(),
            .serialNumber = row.value(8).toByteArray(),
            .notBefore = timeFrom(row.value(9)),
            .notAfter = timeFrom(row.value(10)),
            .installed = timeFrom(row.value(11)),
            .request = objectFrom(row.value(12).toString()),
            .tags = listFrom(row.value(13).toString()),
            .test = row.value(14).toBool(),
            .revoked = row.value(15).toBool()};
}

QVariantList valuesOf(const CertificateEntry &entry)
{
    return {entry.name,
            text(entry.names.join(u' ')),
            entry.generation,
            text(entry.accountId),
            text(entry.caName),
            text(entry.issuer),
            text(entry.keyType),
            bytes(entry.fingerprint),
            bytes(entry.serialNumber),
            time(entry.notBefore),
            time(entry.notAfter),
            time(entry.installed),
            textOf(entry.request),
            textOf(entry.tags),
            entry.test,
            entry.revoked};
}

RenewalEntry renewalFrom(const QSqlQuery &row)
{
    return {.name = row.value(0).toString(),
            .fingerprint = row.value(1).toByteArray(),
            .windowFrom = timeFrom(row.value(2)),
            .windowTo = timeFrom(row.value(3)),
            .explanation = QUrl(row.value(4).toString(), QUrl::StrictMode),
            .checked = timeFrom(row.value(5)),
            .nextCheck = timeFrom(row.value(6)),
            .checkError = objectFrom(row.value(7).toString()),
            .attempts = row.value(8).toInt(),
            .failingSince = timeFrom(row.value(16)),
            .lastTry = timeFrom(row.value(9)),
            .nextTry = timeFrom(row.value(10)),
            .error = objectFrom(row.value(11).toString()),
            .paused = row.value(12).toBool(),
            .unpauseUrl = QUrl(row.value(13).toString(), QUrl::StrictMode),
            .automatic = row.value(14).toBool(),
            .heldUntil = timeFrom(row.value(15))};
}

QVariantList valuesOf(const RenewalEntry &entry)
{
    return {entry.name,
            bytes(entry.fingerprint),
            time(entry.windowFrom),
            time(entry.windowTo),
            text(entry.explanation),
            time(entry.checked),
            time(entry.nextCheck),
            textOf(entry.checkError),
            entry.attempts,
            time(entry.lastTry),
            time(entry.nextTry),
            textOf(entry.error),
            entry.paused,
            text(entry.unpauseUrl),
            entry.automatic,
            time(entry.heldUntil),
            time(entry.failingSince)};
}

DeploymentEntry deploymentFrom(const QSqlQuery &row)
{
    return {.name = row.value(0).toString(),
            .actions = QJsonDocument::fromJson(row.value(1).toString().toUtf8()).array(),
            .generation = row.value(2).toInt(),
            .attempts = row.value(3).toInt(),
            .lastTry = timeFrom(row.value(4)),
            .nextTry = timeFrom(row.value(5)),
            .error = objectFrom(row.value(6).toString())};
}

QVariantList valuesOf(const DeploymentEntry &entry)
{
    return {
        entry.name,          QString::fromUtf8(QJsonDocument(entry.actions).toJson(QJsonDocument::Compact)),
        entry.generation,    entry.attempts,
        time(entry.lastTry), time(entry.nextTry),
        textOf(entry.error)};
}

static LedgerKind ledgerKindFrom(int number)
{
    const bool known = number >= 0 && number <= static_cast<int>(LedgerKind::Domain);
    return known ? static_cast<LedgerKind>(number) : LedgerKind::Order;
}

LedgerEntry ledgerFrom(const QSqlQuery &row)
{
    return {.time = timeFrom(row.value(0)),
            .directory = row.value(1).toString(),
            .accountId = row.value(2).toString(),
            .kind = ledgerKindFrom(row.value(3).toInt()),
            .subject = row.value(4).toString(),
            .exempt = row.value(5).toBool()};
}

QVariantList valuesOf(const LedgerEntry &entry)
{
    return {time(entry.time),    text(entry.directory), text(entry.accountId), static_cast<int>(entry.kind),
            text(entry.subject), entry.exempt};
}

RecordEntry recordFrom(const QSqlQuery &row)
{
    return {.id = row.value(0).toString(),
            .certificateName = row.value(1).toString(),
            .finished = row.value(2).toBool(),
            .updated = timeFrom(row.value(3)),
            .document = objectFrom(row.value(4).toString())};
}

QVariantList valuesOf(const RecordEntry &entry)
{
    return {entry.id, text(entry.certificateName), entry.finished, time(entry.updated),
            textOf(entry.document)};
}

LeftoverEntry leftoverFrom(const QSqlQuery &row)
{
    return {.id = row.value(0).toString(),
            .certificateName = row.value(1).toString(),
            .since = timeFrom(row.value(2)),
            .document = objectFrom(row.value(3).toString())};
}

QVariantList valuesOf(const LeftoverEntry &entry)
{
    return {entry.id, text(entry.certificateName), time(entry.since), textOf(entry.document)};
}

StandingEntry standingFrom(const QSqlQuery &row)
{
    return {.name = row.value(0).toString(), .document = objectFrom(row.value(1).toString())};
}

QVariantList valuesOf(const StandingEntry &entry)
{
    return {entry.name, textOf(entry.document)};
}

ActivityEntry activityFrom(const QSqlQuery &row)
{
    return {.id = row.value(0).toLongLong(),
            .time = timeFrom(row.value(1)),
            .certificateName = row.value(2).toString(),
            .recordId = row.value(3).toString(),
            .what = row.value(4).toString(),
            .data = objectFrom(row.value(5).toString())};
}

QVariantList valuesOf(const ActivityEntry &entry)
{
    return {time(entry.time), text(entry.certificateName), text(entry.recordId), text(entry.what),
            textOf(entry.data)};
}

RevocationEntry revocationFrom(const QSqlQuery &row)
{
    return {.fingerprint = row.value(0).toByteArray(),
            .publicKey = row.value(1).toByteArray(),
            .serialNumber = row.value(2).toByteArray(),
            .names = row.value(3).toString().split(u' ', Qt::SkipEmptyParts),
            .certificateName = row.value(4).toString(),
            .generation = row.value(5).toInt(),
            .asked = timeFrom(row.value(6)),
            .accepted = timeFrom(row.value(7)),
            .reason = row.value(8).toInt(),
            .byCertificateKey = row.value(9).toBool(),
            .listed = row.value(10).toBool(),
            .word = objectFrom(row.value(11).toString())};
}

QVariantList valuesOf(const RevocationEntry &entry)
{
    return {bytes(entry.fingerprint),
            bytes(entry.publicKey),
            bytes(entry.serialNumber),
            text(entry.names.join(u' ')),
            text(entry.certificateName),
            entry.generation,
            time(entry.asked),
            time(entry.accepted),
            entry.reason,
            entry.byCertificateKey,
            entry.listed,
            textOf(entry.word)};
}

} // namespace core::store
