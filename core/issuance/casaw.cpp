// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/casaw.h"

#include "core/dns/address.h"

#include <QUrl>

namespace core::issuance {

static QStringList canonical(const QStringList &texts)
{
    QStringList addresses;
    for (const QString &text : texts) {
        if (const QString address = dns::canonicalAddress(text);
            !address.isEmpty() && !addresses.contains(address))
            addresses.append(address);
    }
    return addresses;
}

static QList<Attempt> attemptsOf(const QList<acme::ValidationRecord> &records)
{
    QList<Attempt> attempts;
    for (const acme::ValidationRecord &record : records)
        attempts.append({.url = record.url,
                         .host = record.hostname,
                         .port = record.port.toUShort(),
                         .resolved = canonical(record.addressesResolved),
                         .tried = canonical(record.addressesTried),
                         .used = dns::canonicalAddress(record.addressUsed)});
    return attempts;
}

QList<CaSaw> whatTheCaSaw(const Record &record)
{
    QList<CaSaw> all;
    for (qsizetype i = 0; i < record.authzs.size(); ++i) {
        const AuthzRecord &authz = record.authzs[i];
        if (authz.abandoned || !authz.failure || !authz.failure->problem)
            continue;
        all.append({.name = authz.name,
                    .authz = i,
                    .challengeType = authz.challengeType,
                    .problem = *authz.failure->problem,
                    .diagnosis = diagnosis(*authz.failure->problem),
                    .attempts = attemptsOf(authz.validationRecords),
                    .askedUs = authz.fetchedByCa});
    }
    return all.isEmpty() && record.failure ? whatTheCaSaw(*record.failure) : all;
}

QList<CaSaw> whatTheCaSaw(const Error &error)
{
    if (!error.problem)
        return {};
    const Problem &problem = *error.problem;
    QList<CaSaw> all;
    for (const Problem &part : problem.subproblems) {
        if (!part.identifier.isEmpty())
            all.append({.name = part.identifier, .problem = part, .diagnosis = diagnosis(part)});
    }
    if (all.isEmpty())
        all.append({.name = problem.identifier, .problem = problem, .diagnosis = diagnosis(problem)});
    return all;
}

QStringList addressesOf(const CaSaw &saw)
{
    QStringList addresses{firstAddress(saw)};
    for (const Attempt &attempt : saw.attempts) {
        // A redirect leads elsewhere: what it resolves to is none of the name's addresses.
        if (attempt.host != saw.attempts.first().host)
            continue;
        addresses += attempt.used;
        addresses += attempt.tried;
        addresses += attempt.resolved;
    }
    addresses.removeAll(QString());
    addresses.removeDuplicates();
    return addresses;
}

QString firstAddress(const CaSaw &saw)
{
    if (!saw.attempts.isEmpty() && !saw.attempts.first().used.isEmpty())
        return saw.attempts.first().used;
    return saw.diagnosis.address;
}

quint16 firstPort(const CaSaw &saw)
{
    if (!saw.attempts.isEmpty() && saw.attempts.first().port > 0)
        return saw.attempts.first().port;
    if (saw.challengeType == "tls-alpn-01")
        return challenge::TlsPort;
    const QUrl url(saw.diagnosis.url);
    return url.scheme() == QLatin1String("http") && url.port() > 0 ? static_cast<quint16>(url.port()) : 80;
}

} // namespace core::issuance
