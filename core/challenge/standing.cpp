// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/standing.h"

#include "core/base/plaintext.h"
#include "core/crypto/digest.h"
#include "core/dns/issuevalue.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core::challenge {

/// Ten names of the longest kind do not fill it; whoever puts more into the DNS means something else.
static constexpr qsizetype LongestValue = 4096;
static constexpr qsizetype MostDigits = 12; ///< of persistUntil: some 30 000 years

static constexpr std::array FaultNames{std::pair{StandingFault::Missing, "missing"_L1},
                                       std::pair{StandingFault::OtherIssuer, "otherIssuer"_L1},
                                       std::pair{StandingFault::Malformed, "malformed"_L1},
                                       std::pair{StandingFault::OtherAccount, "otherAccount"_L1},
                                       std::pair{StandingFault::Ended, "ended"_L1},
                                       std::pair{StandingFault::NoWildcard, "noWildcard"_L1}};

QString faultName(StandingFault fault)
{
    return FaultNames[static_cast<size_t>(fault)].second;
}

std::optional<StandingFault> faultFromName(const QString &name)
{
    for (const auto &[fault, known] : FaultNames) {
        if (known == name)
            return fault;
    }
    return {};
}

QString standingName(const QString &name)
{
    return u"_validation-persist."_s + (name.startsWith("*."_L1) ? name.mid(2) : name);
}

QByteArray valueOf(const StandingRecord &record)
{
    QString value = record.issuer + u"; accounturi="_s + record.account;
    if (record.wildcard)
        value += u"; policy=wildcard"_s;
    if (record.until.isValid())
        value += u"; persistUntil=%1"_s.arg(record.until.toSecsSinceEpoch());
    return value.toLatin1();
}

StandingRecord recordFor(const StandingWants &wants)
{
    return {.issuer = wants.issuers.value(0),
            .account = wants.account,
            .wildcard = wants.wildcard,
            .until = wants.until};
}

static Error malformed(const QByteArray &value, const QString &why)
{
    return {.code = ErrorCode::BadInput,
            .subject = plainText(QString::fromLatin1(value), 255),
            .detail = plainText(why, 255)};
}

static Result<QDateTime> timeFrom(const QString &digits)
{
    const bool plain = !digits.isEmpty() && digits.size() <= MostDigits
        && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!plain)
        return Error{.code = ErrorCode::BadInput, .subject = plainText(digits, 64)};
    return QDateTime::fromSecsSinceEpoch(digits.toLongLong(), Qt::UTC);
}

Result<StandingRecord> readStandingRecord(const QByteArray &value)
{
    if (value.size() > LongestValue)
        return malformed(value.left(64), u"too long"_s);
    const auto read = dns::readIssueValue(value);
    if (!read || read->issuer.isEmpty())
        return malformed(value, u"not an issue value"_s);
    StandingRecord record{.issuer = read->issuer};
    QStringList tags;
    for (const auto &[tag, content] : read->parameters) {
        if (tags.contains(tag))
            return malformed(value, tag + u" stands there twice"_s);
        tags.append(tag);
        if (tag == "accounturi"_L1)
            record.account = content;
        if (tag == "policy"_L1)
            record.wildcard = content.compare("wildcard"_L1, Qt::CaseInsensitive) == 0;
        if (tag == "persistuntil"_L1) {
            const auto until = timeFrom(content);
            if (!until)
                return malformed(value, u"persistUntil is not a number of seconds"_s);
            record.until = *until;
        }
    }
    if (record.account.isEmpty())
        return malformed(value, u"accounturi is missing"_s);
    return record;
}

/// The name in front, also of a value that cannot be read any further.
static QString issuerIn(const QByteArray &value)
{
    return QString::fromLatin1(value.left(LongestValue)).section(u';', 0, 0).trimmed().toLower();
}

static StandingSight sightOf(const QByteArray &value, const StandingWants &wants, const QDateTime &now)
{
    if (!wants.issuers.contains(issuerIn(value)))
        return {StandingFault::OtherIssuer, {}};
    const auto record = readStandingRecord(value);
    if (!record)
        return {StandingFault::Malformed, {}};
    if (record->account != wants.account)
        return {StandingFault::OtherAccount, *record};
    if (record->until.isValid() && record->until < now)
        return {StandingFault::Ended, *record};
    if (wants.wildcard && !record->wildcard)
        return {StandingFault::NoWildcard, *record};
    return {{}, *record};
}

/// Of two that do it, the one that does so for longer.
static bool isBetter(const StandingSight &one, const StandingSight &other)
{
    if (one.fault && other.fault)
        return *one.fault > *other.fault;
    if (one.fault || other.fault)
        return !one.fault;
    return other.record.until.isValid()
        && (!one.record.until.isValid() || one.record.until > other.record.until);
}

StandingSight sightOf(const QList<QByteArray> &values, const StandingWants &wants, const QDateTime &now)
{
    StandingSight best;
    for (const QByteArray &value : values) {
        const StandingSight sight = sightOf(value, wants, now);
        if (isBetter(sight, best))
            best = sight;
    }
    return best;
}

QString hashedAccount(const QString &prefix, const QString &name, const QByteArray &thumbprint,
                      const QString &accountUrl)
{
    const QByteArray domain = name.toLower().toLatin1();
    QByteArray hashed(1, static_cast<char>(domain.size()));
    hashed += domain + thumbprint + accountUrl.toUtf8();
    return prefix + u"sha-256/"_s + QString::fromLatin1(crypto::toBase64Url(crypto::sha256(hashed)));
}

} // namespace core::challenge
