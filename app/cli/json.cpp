// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"

#include "core/crypto/crl.h"
#include "core/crypto/digest.h"
#include "core/renewal/outlook.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app::cli {

static QJsonValue time(const QDateTime &when)
{
    return when.isValid() ? QJsonValue(when.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject toJson(const core::store::AccountEntry &account)
{
    return {{u"id"_s, account.id},
            {u"ca"_s, account.caName},
            {u"preset"_s, account.presetId},
            {u"directory"_s, account.directoryUrl.toString()},
            {u"url"_s, account.accountUrl.toString()},
            {u"status"_s, account.status},
            {u"contacts"_s, QJsonArray::fromStringList(account.contacts)},
            {u"thumbprint"_s, QString::fromLatin1(account.thumbprint)},
            {u"keyPlace"_s, core::store::keyPlaceName(account.keyPlace)},
            {u"keyChangePending"_s, !account.nextThumbprint.isEmpty()},
            {u"externalKeyId"_s, account.externalKeyId},
            {u"termsOfService"_s, account.termsOfService.toString()},
            {u"created"_s, time(account.created)},
            {u"staging"_s, account.staging},
            {u"practice"_s, account.practice}};
}

QJsonObject toJson(const core::store::CertificateEntry &certificate, const core::store::LivePaths &paths,
                   const QDateTime &now, const core::store::RenewalEntry &known)
{
    using core::renewal::Basis;
    const auto outlook = core::renewal::outlook(certificate, now, core::renewal::Attempt::None, known);
    QJsonObject renewal{{u"at"_s, time(outlook.renewAt)},
                        {u"basis"_s, outlook.basis == Basis::Authority ? u"authority"_s : u"lifetime"_s},
                        {u"explanation"_s, outlook.explanation.toString()},
                        {u"automatic"_s, known.automatic},
                        {u"failures"_s, known.attempts},
                        {u"lastTry"_s, time(known.lastTry)},
                        {u"nextTry"_s, time(outlook.nextTry)},
                        {u"paused"_s, known.paused},
                        {u"unpause"_s, known.unpauseUrl.toString()},
                        {u"heldUntil"_s, time(known.heldUntil)},
                        {u"asked"_s, time(known.checked)}};
    if (outlook.error)
        renewal.insert(u"error"_s, core::toJson(*outlook.error));
    return {{u"name"_s, certificate.name},
            {u"names"_s, QJsonArray::fromStringList(certificate.names)},
            {u"state"_s, core::renewal::stateName(outlook.state)},
            {u"test"_s, certificate.test},
            {u"revoked"_s, certificate.revoked},
            {u"generation"_s, certificate.generation},
            {u"account"_s, certificate.accountId},
            {u"ca"_s, certificate.caName},
            {u"issuer"_s, certificate.issuer},
            {u"keyType"_s, certificate.keyType},
            {u"serialNumber"_s, QString::fromLatin1(certificate.serialNumber.toHex())},
            {u"sha256"_s, QString::fromLatin1(certificate.fingerprint.toHex())},
            {u"notBefore"_s, time(certificate.notBefore)},
            {u"notAfter"_s, time(certificate.notAfter)},
            {u"renewFrom"_s, time(outlook.renewFrom)},
            {u"renewTo"_s, time(outlook.renewTo)},
            {u"lifetimeUsed"_s, outlook.lifetimeUsed},
            {u"renewal"_s, renewal},
            {u"installed"_s, time(certificate.installed)},
            {u"tags"_s, QJsonArray::fromStringList(certificate.tags)},
            {u"files"_s,
             QJsonObject{{u"privateKey"_s, paths.privateKey},
                         {u"certificate"_s, paths.certificate},
                         {u"chain"_s, paths.chain},
                         {u"fullChain"_s, paths.fullChain}}}};
}

QJsonObject toJson(const core::store::DeploymentEntry &deployment, int liveGeneration)
{
    QJsonObject json{{u"actions"_s, deployment.actions},
                     {u"generation"_s, deployment.generation},
                     {u"isLive"_s, deployment.actions.isEmpty() || deployment.generation == liveGeneration},
                     {u"failures"_s, deployment.attempts},
                     {u"nextTry"_s, time(deployment.nextTry)}};
    if (!deployment.error.isEmpty())
        json.insert(u"error"_s, deployment.error);
    return json;
}

QJsonObject revocationJson(const core::store::RevocationEntry &entry)
{
    QJsonObject json{{u"certificate"_s, entry.certificateName},
                     {u"generation"_s, entry.generation},
                     {u"names"_s, QJsonArray::fromStringList(entry.names)},
                     {u"serialNumber"_s, QString::fromLatin1(entry.serialNumber.toHex())},
                     {u"sha256"_s, QString::fromLatin1(entry.fingerprint.toHex())},
                     {u"revoked"_s, entry.isRevoked()}};
    if (entry.asked.isValid()) {
        const auto reason = core::crypto::reasonFromNumber(entry.reason);
        json.insert(u"asked"_s, time(entry.asked));
        json.insert(u"accepted"_s, time(entry.accepted));
        json.insert(u"reason"_s, reason ? QJsonValue(core::crypto::reasonName(*reason)) : QJsonValue());
        json.insert(u"by"_s, entry.byCertificateKey ? u"certificateKey"_s : u"account"_s);
    }
    if (!entry.word.isEmpty())
        json.insert(u"list"_s, entry.word);
    return json;
}

QJsonObject resultJson(const core::issuance::Record &record)
{
    QJsonArray names;
    for (const core::issuance::AuthzRecord &authz : record.authzs) {
        if (authz.abandoned)
            continue;
        QJsonObject name{{u"name"_s, authz.name}, {u"state"_s, core::issuance::authzStageName(authz.stage)}};
        if (!authz.challengeType.isEmpty())
            name.insert(u"challenge"_s, QString::fromLatin1(authz.challengeType));
        if (authz.failure)
            name.insert(u"error"_s, core::toJson(*authz.failure));
        names.append(name);
    }
    QJsonObject json{{u"record"_s, record.id},
                     {u"stage"_s, core::issuance::stageName(record.stage)},
                     {u"certificate"_s, record.certificateName},
                     {u"generation"_s, record.generation},
                     {u"order"_s, record.orderUrl.toString()},
                     {u"names"_s, names}};
    if (record.failure)
        json.insert(u"error"_s, core::toJson(*record.failure));
    if (record.notBefore)
        json.insert(u"retryAt"_s, time(*record.notBefore));
    return json;
}

} // namespace app::cli
