// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/steps.h"

#include <QTest>

/// Records of an issuance at the places where tests begin.
namespace tests {

using namespace core::issuance;
using namespace Qt::StringLiterals;
namespace acme = core::acme;
namespace challenge = core::challenge;

inline const QDateTime Noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

inline Event at(const Happening &what, int seconds = 0)
{
    return {Noon.addSecs(seconds), what};
}

inline Record fresh()
{
    return newRecord({.identifiers = {{acme::IdentifierType::Dns, u"example.org"_s}}, .accountId = u"a"_s},
                     Noon);
}

inline acme::Order order(acme::OrderStatus status)
{
    return {.url = QUrl(u"https://ca.test/o"_s),
            .status = status,
            .authorizations = {QUrl(u"https://ca.test/a"_s)},
            .finalize = QUrl(u"https://ca.test/f"_s),
            .certificate = status == acme::OrderStatus::Valid ? QUrl(u"https://ca.test/c"_s) : QUrl()};
}

inline acme::Authorization authz(acme::AuthorizationStatus status, const QByteArray &type = "http-01")
{
    return {.url = QUrl(u"https://ca.test/a"_s),
            .identifier = {acme::IdentifierType::Dns, u"example.org"_s},
            .status = status,
            .challenges
            = {{.type = type, .url = QUrl(u"https://ca.test/ch"_s), .token = "0123456789012345678901"}}};
}

inline Record ordered()
{
    return applied(applied(fresh(), at(KeySaved{})), at(OrderCreated{order(acme::OrderStatus::Pending), {}}));
}
inline Record read()
{
    return applied(ordered(), at(AuthzRead{0, authz(acme::AuthorizationStatus::Pending)}));
}

inline Record answered()
{
    Record record = read();
    for (const Happening &what : {Happening(Announced{0}), Happening(Presented{0}), Happening(BecameReady{0}),
                                  Happening(Answered{0})})
        record = applied(record, at(what));
    return record;
}

inline QString words(const Record &record)
{
    QStringList words;
    for (const Step &step : nextSteps(record))
        words.append(stepName(step));
    return words.join(u' ');
}

/// Waits for a TXT record that a person puts in place.
inline Record awaitingRecord()
{
    Record record = fresh();
    record.request.method = {.kind = challenge::MethodKind::DnsManual};
    record
        = applied(applied(record, at(KeySaved{})), at(OrderCreated{order(acme::OrderStatus::Pending), {}}));
    record = applied(record, at(AuthzRead{0, authz(acme::AuthorizationStatus::Pending, "dns-01")}));
    return applied(applied(record, at(Announced{0})), at(Presented{0}));
}

inline Record twoAnswered()
{
    acme::Order both = order(acme::OrderStatus::Pending);
    both.authorizations.append(QUrl(u"https://ca.test/b"_s));
    Record record = applied(applied(fresh(), at(KeySaved{})), at(OrderCreated{both, {}}));
    for (const qsizetype i : {0, 1}) {
        for (const Happening &what :
             {Happening(AuthzRead{i, authz(acme::AuthorizationStatus::Pending)}), Happening(Announced{i}),
              Happening(Presented{i}), Happening(BecameReady{i}), Happening(Answered{i})})
            record = applied(record, at(what));
    }
    return record;
}

} // namespace tests
