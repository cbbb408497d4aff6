// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/history.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core::issuance {

QString historyName(const Record &record)
{
    if (!record.certificateName.isEmpty())
        return record.certificateName;
    if (!record.request.certificateName.isEmpty())
        return record.request.certificateName;
    return record.request.identifiers.isEmpty() ? QString() : record.request.identifiers.first().value;
}

static void tellAuthz(QList<store::ActivityEntry> &entries, const AuthzRecord &before,
                      const AuthzRecord &after, const store::ActivityEntry &blank)
{
    const auto add = [&](const QString &what, QJsonObject data) {
        data.insert(u"name"_s, after.name);
        store::ActivityEntry entry = blank;
        entry.what = what;
        entry.data = std::move(data);
        entries.append(entry);
    };
    if (before.stage != AuthzStage::Valid && after.stage == AuthzStage::Valid)
        add(u"authzValid"_s, {});
    if (before.standsUntil != after.standsUntil)
        add(u"standsUntil"_s, {{u"until"_s, after.standsUntil.toString(Qt::ISODate)}});
    if (!before.failure && after.failure)
        add(u"authzInvalid"_s, {{u"error"_s, toJson(*after.failure)}});
    if (!before.cleanUpFailure && after.cleanUpFailure)
        add(u"cleanUpFailed"_s, {{u"error"_s, toJson(*after.cleanUpFailure)}});
}

QList<store::ActivityEntry> story(const Record &before, const Record &after, const QDateTime &at)
{
    QList<store::ActivityEntry> entries;
    const store::ActivityEntry blank{.time = at, .certificateName = historyName(after), .recordId = after.id};
    const auto add = [&](const QString &what, QJsonObject data = {}) {
        store::ActivityEntry entry = blank;
        entry.what = what;
        entry.data = std::move(data);
        entries.append(entry);
    };

    if (before.id.isEmpty()) {
        QJsonObject data{{u"names"_s, QJsonArray::fromStringList(valuesOf(after.request.identifiers))},
                         {u"account"_s, after.request.accountId}};
        if (!after.purpose.replaces.isEmpty())
            data.insert(u"replaces"_s, QString::fromLatin1(after.purpose.replaces));
        add(after.purpose.rehearsal ? u"rehearsalStarted"_s : u"started"_s, data);
    }
    if (!before.purpose.refusal && after.purpose.refusal)
        add(u"replacesRefused"_s, {{u"error"_s, toJson(*after.purpose.refusal)}});
    if (!before.orderStale && after.orderStale)
        add(u"resumed"_s);
    if (after.orders > before.orders && after.orders > 1)
        add(u"restarted"_s);
    const Phase phase = phaseOf(after);
    if (!hasEnded(after.stage) && (before.id.isEmpty() || phase != phaseOf(before)))
        add(u"phase"_s, {{u"phase"_s, phaseName(phase)}});
    for (qsizetype i = 0; i < after.authzs.size(); ++i)
        tellAuthz(entries, i < before.authzs.size() ? before.authzs[i] : AuthzRecord{}, after.authzs[i],
                  blank);
    if (after.notBefore && after.notBefore != before.notBefore) {
        QJsonObject data{{u"until"_s, after.notBefore->toString(Qt::ISODate)}};
        if (after.trouble)
            data.insert(u"error"_s, toJson(*after.trouble));
        add(u"waiting"_s, data);
    }
    if (before.stage == after.stage)
        return entries;
    if (after.stage == Stage::Done && after.purpose.rehearsal)
        add(u"rehearsed"_s);
    else if (after.stage == Stage::Done)
        add(u"installed"_s, {{u"generation"_s, after.generation}});
    if (after.stage == Stage::Failed)
        add(after.purpose.rehearsal ? u"rehearsalFailed"_s : u"failed"_s,
            {{u"error"_s, toJson(after.failure.value_or(Error{}))}, {u"phase"_s, phaseName(phase)}});
    if (after.stage == Stage::Cancelled)
        add(u"cancelled"_s);
    return entries;
}

store::ActivityEntry toActivity(const acme::Exchange &exchange, const QString &certificateName)
{
    return {.time = exchange.start,
            .certificateName = certificateName,
            .recordId = exchange.cause,
            .what = u"exchange"_s,
            .data = {{u"method"_s, QString::fromLatin1(exchange.method)},
                     {u"url"_s, exchange.url.toString()},
                     {u"status"_s, exchange.status},
                     {u"ms"_s, static_cast<qint64>(exchange.duration.count())},
                     {u"sent"_s, exchange.sent},
                     {u"received"_s, exchange.received},
                     {u"failure"_s, exchange.failure}}};
}

acme::Exchange exchangeFrom(const store::ActivityEntry &entry)
{
    return {.start = entry.time,
            .duration = std::chrono::milliseconds(entry.data.value("ms"_L1).toInteger()),
            .method = entry.data.value("method"_L1).toString().toLatin1(),
            .url = QUrl(entry.data.value("url"_L1).toString()),
            .status = entry.data.value("status"_L1).toInt(),
            .sent = entry.data.value("sent"_L1).toString(),
            .received = entry.data.value("received"_L1).toString(),
            .failure = entry.data.value("failure"_L1).toString(),
            .cause = entry.recordId};
}

} // namespace core::issuance
