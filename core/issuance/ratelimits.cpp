// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/ratelimits.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

// Outside of every namespace, as the macro demands: a static library's resources are not registered by
// themselves.
static void registerResource()
{
    Q_INIT_RESOURCE(issuance);
}

namespace core::issuance {

using store::LedgerKind;

static constexpr int Format = 1;
static constexpr std::array KindNames{
    std::pair{LedgerKind::Order, "order"_L1},
    std::pair{LedgerKind::Failure, "failure"_L1},
    std::pair{LedgerKind::Certificate, "certificate"_L1},
    std::pair{LedgerKind::Domain, "domain"_L1},
};

static Error badTable(const QString &why)
{
    return {.code = ErrorCode::FileDamaged, .subject = u"limits.json"_s, .detail = why};
}

static Result<QUrl> httpsIn(const QJsonObject &json, QLatin1String member)
{
    const QUrl url(json.value(member).toString(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty())
        return badTable(member + ": "_L1 + json.value(member).toString());
    return url;
}

static Result<RateLimit> limitFrom(const QJsonObject &json)
{
    const QString name = json.value("kind"_L1).toString();
    const auto kind = std::ranges::find_if(KindNames, [&](const auto &row) { return row.second == name; });
    if (kind == KindNames.end())
        return badTable("kind: "_L1 + name);
    const RateLimit limit{.kind = kind->first,
                          .count = json.value("count"_L1).toInt(),
                          .period = std::chrono::seconds(json.value("seconds"_L1).toInt()),
                          .countsRenewals = json.value("countsRenewals"_L1).toBool(true)};
    if (limit.count <= 0 || limit.period <= std::chrono::seconds(0))
        return badTable(name);
    return limit;
}

Result<LimitsTable> readRateLimits(const QByteArray &json)
{
    QJsonParseError parsed;
    const QJsonObject root = QJsonDocument::fromJson(json, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return badTable(parsed.errorString());
    if (root.value("format"_L1).toInt() != Format)
        return badTable(u"format"_s);
    LimitsTable table{.date = QDate::fromString(root.value("date"_L1).toString(), Qt::ISODate)};
    if (!table.date.isValid())
        return badTable(u"date"_s);
    for (const auto &element : root.value("authorities"_L1).toArray()) {
        const QJsonObject authority = element.toObject();
        const auto directory = httpsIn(authority, "directory"_L1);
        if (!directory)
            return directory.error();
        const auto page = httpsIn(authority, "page"_L1);
        if (!page)
            return page.error();
        PublishedLimits published{.directory = *directory, .page = *page};
        for (const auto &each : authority.value("limits"_L1).toArray()) {
            const auto limit = limitFrom(each.toObject());
            if (!limit)
                return limit.error();
            published.limits.append(*limit);
        }
        if (published.limits.isEmpty())
            return badTable(directory->toString());
        table.authorities.append(published);
    }
    if (table.authorities.isEmpty())
        return badTable(u"authorities"_s);
    return table;
}

const LimitsTable &rateLimits()
{
    static const LimitsTable table = [] {
        registerResource();
        QFile file(u":/issuance/limits.json"_s);
        auto read
            = file.open(QIODevice::ReadOnly) ? readRateLimits(file.readAll()) : badTable(file.errorString());
        Q_ASSERT(read); // a test reads the same file
        return read ? *read : LimitsTable();
    }();
    return table;
}

QList<RateLimit> publishedLimits(const QUrl &directory)
{
    const QList<PublishedLimits> &all = rateLimits().authorities;
    const auto found = std::ranges::find(all, directory, &PublishedLimits::directory);
    return found == all.end() ? QList<RateLimit>() : found->limits;
}

} // namespace core::issuance
