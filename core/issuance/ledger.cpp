// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/ledger.h"

#include "core/issuance/addresses.h"
#include "core/issuance/suffixlist.h"

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace core::issuance {

using store::LedgerEntry;
using store::LedgerKind;

/// Whether the CA counts this kind for each account by itself; the others it counts over all of them.
static bool isOfAccount(LedgerKind kind)
{
    switch (kind) {
    case LedgerKind::Order:
    case LedgerKind::Failure: return true;
    case LedgerKind::Certificate:
    case LedgerKind::Domain: return false;
    }
    Q_UNREACHABLE();
}

Allowance allowance(const RateLimit &limit, const QString &subject, const QString &accountId,
                    const QList<LedgerEntry> &entries, const QDateTime &now)
{
    const double refill = static_cast<double>(std::chrono::milliseconds(limit.period).count()) / limit.count;
    double filled = limit.count;
    QDateTime last;
    const auto fillUntil = [&](const QDateTime &time) {
        if (last.isValid())
            filled = std::min<double>(limit.count, filled + static_cast<double>(last.msecsTo(time)) / refill);
        last = time;
    };
    for (const LedgerEntry &entry : entries) {
        if (entry.kind != limit.kind || entry.exempt || entry.subject != subject
            || (isOfAccount(limit.kind) && entry.accountId != accountId))
            continue;
        fillUntil(std::min(entry.time, now));
        filled = std::max(0.0, filled - 1);
    }
    fillUntil(now);
    Allowance left{.limit = limit, .subject = subject, .left = static_cast<int>(filled)};
    if (left.left < limit.count) {
        const double missing = (std::floor(filled) + 1 - filled) * refill;
        left.nextFree = now.addMSecs(static_cast<qint64>(std::ceil(missing)));
    }
    return left;
}

QString registeredDomain(const acme::Identifier &identifier)
{
    if (identifier.type == acme::IdentifierType::Ip)
        return networkOf(identifier.value);
    static const SuffixList list;
    const QString &name = identifier.value;
    return list.registrableDomain(name.startsWith("*."_L1) ? name.mid(2) : name);
}

static QString setOf(const Request &request)
{
    QStringList names = valuesOf(request.identifiers);
    names.sort();
    names.removeDuplicates();
    return names.join(u' ');
}

static QStringList domainsOf(const Request &request)
{
    QStringList domains;
    for (const acme::Identifier &identifier : request.identifiers)
        domains.append(registeredDomain(identifier));
    domains.removeDuplicates();
    return domains;
}

static QStringList subjectsOf(LedgerKind kind, const Request &request)
{
    switch (kind) {
    case LedgerKind::Order: return {QString()};
    case LedgerKind::Failure: {
        QStringList names;
        for (const QString &name : valuesOf(request.identifiers))
            names.append(name.startsWith("*."_L1) ? name.mid(2) : name);
        names.removeDuplicates();
        return names;
    }
    case LedgerKind::Certificate: return {setOf(request)};
    case LedgerKind::Domain: return domainsOf(request);
    }
    Q_UNREACHABLE();
}

QList<Allowance> allowances(const Request &request, const Purpose &purpose, const QList<RateLimit> &limits,
                            const QList<LedgerEntry> &entries, const QDateTime &now)
{
    QList<Allowance> all;
    const auto add = [&](const RateLimit &limit, bool own) {
        for (const QString &subject : subjectsOf(limit.kind, request)) {
            all.append(allowance(limit, subject, request.accountId, entries, now));
            all.last().own = own;
        }
    };
    if (purpose.automatic)
        add(OwnFailureLimit, true);
    for (const RateLimit &limit : limits) {
        // An exempt renewal is free of every limit but the one on failures, which comes later in the story.
        const bool counts = limit.kind == LedgerKind::Failure
            || (!purpose.exempt && (limit.countsRenewals || !purpose.sameNames));
        if (counts)
            add(limit, false);
    }
    std::ranges::stable_sort(
        all, {}, [](const Allowance &each) { return static_cast<double>(each.left) / each.limit.count; });
    return all;
}

std::optional<Error> whyWait(const Request &request, const Purpose &purpose, const QList<RateLimit> &limits,
                             const QList<LedgerEntry> &entries, const QDateTime &now)
{
    if (purpose.insisted)
        return {};
    std::optional<Error> reason;
    for (const Allowance &each : allowances(request, purpose, limits, entries, now)) {
        if (each.left > 0 || (reason && reason->retryAt >= each.nextFree))
            continue;
        reason = Error{.code = ErrorCode::LimitReached,
                       .subject = each.subject,
                       .detail = u"%1 in %2 s"_s.arg(each.limit.count).arg(each.limit.period.count()),
                       .retryAt = each.nextFree};
    }
    return reason;
}

QList<LedgerEntry> ledgerOf(const Record &before, const Record &after, const store::AccountEntry &account,
                            const QDateTime &at)
{
    QList<LedgerEntry> entries;
    const auto add = [&](LedgerKind kind, const QString &subject, bool exempt) {
        entries.append({.time = at,
                        .directory = account.directoryUrl.toString(QUrl::FullyEncoded),
                        .accountId = account.id,
                        .kind = kind,
                        .subject = subject,
                        .exempt = exempt});
    };
    const bool exempt = after.purpose.exempt;
    for (int orders = before.orders; orders < after.orders; ++orders)
        add(LedgerKind::Order, {}, exempt);
    for (qsizetype i = 0; i < after.authzs.size(); ++i) {
        const bool was = i < before.authzs.size() && before.authzs[i].failure;
        const auto &failure = after.authzs[i].failure;
        if (was || !failure || failure->code != ErrorCode::AuthorizationFailed)
            continue; // what failed on this computer the CA knows nothing of
        const QString &name = after.authzs[i].name;
        add(LedgerKind::Failure, name.startsWith("*."_L1) ? name.mid(2) : name, false);
    }
    const auto issued = [](const Record &record) {
        return record.stage == Stage::Download || record.stage == Stage::Install
            || record.stage == Stage::Done;
    };
    if (issued(after) && !issued(before)) {
        add(LedgerKind::Certificate, setOf(after.request), exempt);
        for (const QString &domain : domainsOf(after.request))
            add(LedgerKind::Domain, domain, exempt);
    }
    return entries;
}

} // namespace core::issuance
