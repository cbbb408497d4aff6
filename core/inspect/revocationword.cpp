// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/revocationword.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core::inspect {

using crypto::CrlDoubt;

QString revocationStateName(RevocationState state)
{
    switch (state) {
    case RevocationState::Good: return u"good"_s;
    case RevocationState::Revoked: return u"revoked"_s;
    case RevocationState::Unknown: return u"unknown"_s;
    case RevocationState::Unreachable: return u"unreachable"_s;
    case RevocationState::ShortLived: return u"shortLived"_s;
    case RevocationState::NoInformation: return u"noInformation"_s;
    }
    Q_UNREACHABLE();
}

static std::optional<RevocationState> stateFrom(const QString &name)
{
    using enum RevocationState;
    for (const RevocationState state : {Good, Revoked, Unknown, Unreachable, ShortLived, NoInformation}) {
        if (revocationStateName(state) == name)
            return state;
    }
    return {};
}

static CrlDoubt doubtFrom(const QString &name)
{
    using enum CrlDoubt;
    for (const CrlDoubt doubt : {None, OtherIssuer, NotAllowedToSign, BadSignature, OtherScope, Partial,
                                 UnknownExtension, NotYetValid, Stale}) {
        if (crypto::doubtName(doubt) == name)
            return doubt;
    }
    return None;
}

QJsonObject toJson(const RevocationWord &word)
{
    QJsonObject json{{u"state"_s, revocationStateName(word.state)}};
    const auto time = [&json](const QString &key, const QDateTime &when) {
        if (when.isValid())
            json.insert(key, when.toUTC().toString(Qt::ISODate));
    };
    time(u"checked"_s, word.checked);
    time(u"thisUpdate"_s, word.thisUpdate);
    time(u"nextUpdate"_s, word.nextUpdate);
    time(u"since"_s, word.since);
    if (!word.source.isEmpty())
        json.insert(u"source"_s, word.source.toString(QUrl::FullyEncoded));
    if (word.state == RevocationState::Revoked)
        json.insert(u"reason"_s, crypto::reasonName(word.reason));
    if (word.doubt != CrlDoubt::None)
        json.insert(u"doubt"_s, crypto::doubtName(word.doubt));
    if (word.error)
        json.insert(u"error"_s, core::toJson(*word.error));
    return json;
}

std::optional<RevocationWord> revocationWordFromJson(const QJsonObject &json)
{
    const auto state = stateFrom(json.value("state"_L1).toString());
    if (!state)
        return {};
    const auto time = [&json](QLatin1StringView key) {
        return QDateTime::fromString(json.value(key).toString(), Qt::ISODate);
    };
    RevocationWord word{.state = *state,
                        .checked = time("checked"_L1),
                        .source = QUrl(json.value("source"_L1).toString(), QUrl::StrictMode),
                        .thisUpdate = time("thisUpdate"_L1),
                        .nextUpdate = time("nextUpdate"_L1),
                        .doubt = doubtFrom(json.value("doubt"_L1).toString()),
                        .reason = crypto::reasonFromName(json.value("reason"_L1).toString())
                                      .value_or(crypto::RevocationReason::Unspecified),
                        .since = time("since"_L1)};
    if (const QJsonObject error = json.value("error"_L1).toObject(); !error.isEmpty())
        word.error = errorFromJson(error);
    return word;
}

} // namespace core::inspect
