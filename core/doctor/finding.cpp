// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/finding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::doctor {

Severity worst(const QList<Finding> &findings)
{
    const auto found = std::ranges::max_element(findings, {}, &Finding::severity);
    return found == findings.end() ? Severity::Fine : found->severity;
}

QList<Finding> sorted(QList<Finding> findings, const QStringList &names)
{
    std::ranges::stable_sort(findings, {}, [&names](const Finding &each) {
        return std::pair(each.name.isEmpty() ? -1 : names.indexOf(each.name),
                         -static_cast<int>(each.severity));
    });
    return findings;
}

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Flawed: return u"flawed"_s;
    case Kind::CaSilent: return u"caSilent"_s;
    case Kind::ClockRight: return u"clockRight"_s;
    case Kind::ClockWrong: return u"clockWrong"_s;
    case Kind::BudgetLeft: return u"budgetLeft"_s;
    case Kind::BudgetLow: return u"budgetLow"_s;
    case Kind::BudgetSpent: return u"budgetSpent"_s;
    case Kind::AddressesFound: return u"addressesFound"_s;
    case Kind::Signed: return u"signed"_s;
    case Kind::NoAddress: return u"noAddress"_s;
    case Kind::LookUpFailed: return u"lookUpFailed"_s;
    case Kind::Bogus: return u"bogus"_s;
    case Kind::AddressReserved: return u"addressReserved"_s;
    case Kind::WildcardAnswers: return u"wildcardAnswers"_s;
    case Kind::CaaNone: return u"caaNone"_s;
    case Kind::CaaAllows: return u"caaAllows"_s;
    case Kind::CaaForbids: return u"caaForbids"_s;
    case Kind::CaaNobody: return u"caaNobody"_s;
    case Kind::CaaOtherAccount: return u"caaOtherAccount"_s;
    case Kind::CaaAccountUnknown: return u"caaAccountUnknown"_s;
    case Kind::CaaOtherMethod: return u"caaOtherMethod"_s;
    case Kind::CaaMalformed: return u"caaMalformed"_s;
    case Kind::CaaCritical: return u"caaCritical"_s;
    case Kind::CaaUnreadable: return u"caaUnreadable"_s;
    case Kind::CaaUnjudged: return u"caaUnjudged"_s;
    case Kind::MethodReady: return u"methodReady"_s;
    case Kind::MethodBroken: return u"methodBroken"_s;
    case Kind::WebServerHere: return u"webServerHere"_s;
    case Kind::WebServerMissing: return u"webServerMissing"_s;
    case Kind::ProofSeen: return u"proofSeen"_s;
    case Kind::ServerAnswers: return u"serverAnswers"_s;
    case Kind::NobodyAnswers: return u"nobodyAnswers"_s;
    case Kind::OtherAnswer: return u"otherAnswer"_s;
    case Kind::Ipv6Elsewhere: return u"ipv6Elsewhere"_s;
    case Kind::Ipv6Silent: return u"ipv6Silent"_s;
    case Kind::Ipv6Untried: return u"ipv6Untried"_s;
    case Kind::SomeFail: return u"someFail"_s;
    case Kind::Redirected: return u"redirected"_s;
    case Kind::RedirectRefused: return u"redirectRefused"_s;
    case Kind::Network: return u"network"_s;
    case Kind::RecordPlace: return u"recordPlace"_s;
    case Kind::RecordDelegated: return u"recordDelegated"_s;
    case Kind::RecordDoubled: return u"recordDoubled"_s;
    case Kind::RecordLeftovers: return u"recordLeftovers"_s;
    case Kind::PlaceUnknown: return u"placeUnknown"_s;
    case Kind::ServerLame: return u"serverLame"_s;
    case Kind::ServerSilent: return u"serverSilent"_s;
    case Kind::ServersDiffer: return u"serversDiffer"_s;
    case Kind::StandingFound: return u"standingFound"_s;
    case Kind::StandingEnds: return u"standingEnds"_s;
    case Kind::StandingMissing: return u"standingMissing"_s;
    case Kind::StandingUnfit: return u"standingUnfit"_s;
    case Kind::StandingNotOffered: return u"standingNotOffered"_s;
    }
    return {};
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Fine: return u"ok"_s;
    case Severity::Note: return u"note"_s;
    case Severity::Warning: return u"warning"_s;
    case Severity::Stop: return u"stop"_s;
    }
    return {};
}

} // namespace core::doctor
