// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/findingtext.h"

#include "core/base/plaintext.h"
#include "core/text/datetext.h"
#include "core/text/errortext.h"
#include "core/text/flawtext.h"
#include "core/text/methodtext.h"
#include "core/text/nametext.h"
#include "core/text/renewaltext.h"
#include "core/text/standingtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::text {

using doctor::Finding;
using doctor::Kind;
using doctor::Severity;

static constexpr qsizetype LongestSubject = 300;

static QString shown(const QString &text)
{
    return plainText(text, LongestSubject);
}

QString FindingText::severity(Severity severity)
{
    switch (severity) {
    case Severity::Fine: return tr("ok");
    case Severity::Note: return tr("note");
    case Severity::Warning: return tr("warning");
    case Severity::Stop: return tr("stops it");
    }
    return {};
}

/// What an error says, where a finding carries one.
static QString errorIn(const Finding &finding)
{
    return ErrorText::summary(
        finding.error.value_or(Error{.code = ErrorCode::NoAnswer, .subject = finding.subject}));
}

QString FindingText::summary(const Finding &finding, const QDateTime &now)
{
    const QString subject = shown(finding.subject);
    const QString other = shown(finding.other);
    const QString way = MethodText::name(finding.method.value_or(challenge::Method{}));
    const QString budget = RenewalText::allowance(finding.allowance.value_or(issuance::Allowance{}), now);
    switch (finding.kind) {
    case Kind::Flawed: return FlawText::sentence(finding.flaw.value_or(issuance::FoundFlaw{}));
    case Kind::CaSilent: return tr("The CA cannot be reached. %1").arg(errorIn(finding));
    case Kind::ClockRight: return tr("The clock of this computer agrees with the CA's.");
    case Kind::ClockWrong: {
        const QString by = DateText::duration(std::chrono::abs(finding.offset));
        //: %1 is a duration: "12 min".
        return finding.offset.count() > 0 ? tr("The clock of this computer is %1 ahead of the CA's.").arg(by)
                                          //: %1 is a duration: "12 min".
                                          : tr("The clock of this computer is %1 behind the CA's.").arg(by);
    }
    case Kind::BudgetLeft:
        //: %1: "4 of 5 certificates left for exactly these names".
        return tr("Within the limits of the CA: %1.").arg(budget);
    case Kind::BudgetLow:
        //: %1: "1 of 5 failures left for example.org".
        return tr("Close to a limit of the CA: %1.").arg(budget);
    case Kind::BudgetSpent:
        //: %1: "0 of 5 failures left for example.org".
        return tr("A limit of the CA is reached: %1.").arg(budget);
    case Kind::AddressesFound: return tr("The name leads to an address.");
    case Kind::Signed: return tr("The DNS answers are signed, and the signatures are right (DNSSEC).");
    case Kind::NoAddress: return tr("%1 has no address: neither an A nor an AAAA record.").arg(subject);
    case Kind::AddressReserved:
        return finding.other.isEmpty()
            ? tr("%1 leads nowhere in the internet: it is for use inside a network.").arg(subject)
            : tr("Some addresses of the name are for use inside a network: %1.").arg(subject);
    case Kind::WildcardAnswers:
        return tr("The name has no records of its own: the wildcard %1 answers for it.").arg(subject);
    case Kind::LookUpFailed:
    case Kind::Bogus: return errorIn(finding);
    case Kind::CaaNone: return tr("No CAA record limits who may issue.");
    case Kind::CaaAllows: return tr("The CAA records of %1 let this CA issue.").arg(other);
    case Kind::CaaForbids:
        return tr("The CAA records of %1 let only other CAs issue: %2.").arg(other, subject);
    case Kind::CaaNobody: return tr("The CAA records of %1 let nobody issue.").arg(other);
    case Kind::CaaOtherAccount:
        return tr("The CAA records of %1 let only another account at this CA issue: %2.").arg(other, subject);
    case Kind::CaaAccountUnknown:
        return tr("The CAA records of %1 let one account at this CA issue: %2.").arg(other, subject);
    case Kind::CaaOtherMethod:
        return tr("The CAA records of %1 do not allow this way to prove the name, only: %2.")
            .arg(other, subject);
    case Kind::CaaMalformed:
        return tr("A CAA record of %1 names this CA, but is not written as CAs read it.").arg(other);
    case Kind::CaaCritical:
        return tr("The CAA records of %1 have the property “%2”, marked as critical, which no CA knows.")
            .arg(other, subject);
    case Kind::CaaUnjudged:
        return tr("The CAA records of %1 name: %2. Whether this CA is meant cannot be told.")
            .arg(other, subject);
    case Kind::CaaUnreadable: return tr("The CAA records could not be read. %1").arg(errorIn(finding));
    case Kind::MethodReady: return tr("%1: ready on this computer.").arg(way);
    case Kind::WebServerHere: return tr("On this computer, %1 listens on port %2.").arg(subject, other);
    case Kind::WebServerMissing: return tr("On this computer, nobody listens on port %1.").arg(other);
    case Kind::MethodBroken: return tr("%1: not possible like this. %2").arg(way, errorIn(finding));
    case Kind::ProofSeen: return tr("From here, the proof is seen at %1.").arg(subject);
    case Kind::ServerAnswers: return tr("From here, a web server answers at %1.").arg(subject);
    case Kind::NobodyAnswers: return tr("From here, nobody answers at %1.").arg(subject);
    case Kind::OtherAnswer: return tr("From here, something else than the proof comes from %1.").arg(subject);
    case Kind::Ipv6Elsewhere:
        return tr("IPv6 leads elsewhere: %1 does not show the proof, while IPv4 does.").arg(subject);
    case Kind::Ipv6Silent:
        return tr("IPv6 does not work: nobody answers at %1, while IPv4 works.").arg(subject);
    case Kind::Ipv6Untried: return tr("This computer has no IPv6, so %1 could not be tried.").arg(subject);
    case Kind::SomeFail:
        return tr("Not every address of the name shows the proof; this one does not: %1.").arg(subject);
    case Kind::Redirected: return tr("The web server sends visitors on; they end at %1.").arg(subject);
    case Kind::RedirectRefused:
        return tr("The web server sends visitors on to %1, where no CA goes.").arg(subject);
    case Kind::Network: return tr("%1 stands in front of the web server.").arg(subject);
    case Kind::RecordPlace: return tr("The TXT record goes to %1, in the zone %2.").arg(subject, other);
    case Kind::RecordDelegated: return tr("A CNAME leads from %1 to %2.").arg(subject, other);
    case Kind::RecordDoubled:
        return tr("There is a TXT record at %1: the zone is in the name twice.").arg(subject);
    case Kind::RecordLeftovers: return tr("There are TXT records at %1 already.").arg(subject);
    case Kind::ServerLame:
        return tr("Entered as name servers, but they do not answer for %2: %1.").arg(subject, other);
    case Kind::ServerSilent: return tr("These name servers of %2 do not answer: %1.").arg(subject, other);
    case Kind::ServersDiffer:
        return tr("The name servers of %1 do not have the same version of it.").arg(other);
    case Kind::StandingFound: return tr("The standing record %1 is there.").arg(subject);
    case Kind::StandingEnds:
        return tr("The standing record %1 is there.").arg(subject) + u' '
            + StandingText::ending(finding.until, now);
    case Kind::StandingMissing: return tr("The standing record %1 is not there.").arg(subject);
    case Kind::StandingUnfit: {
        const auto fault = challenge::faultFromName(finding.other);
        return tr("The standing record %1 does not do it.").arg(subject) + u' '
            + (fault ? StandingText::fault(*fault) : QString());
    }
    case Kind::StandingNotOffered: return StandingText::offer(acme::StandingOffer::No, subject);
    case Kind::PlaceUnknown: return tr("Where the TXT record goes is not known. %1").arg(errorIn(finding));
    }
    return {};
}

QString FindingText::whyNot(const Finding &obstacle, const QDateTime &now)
{
    const bool noProvider = obstacle.flaw && obstacle.flaw->flaw == issuance::Flaw::NoDnsProvider;
    const QString reason = noProvider ? tr("No DNS provider is set up here yet.")
        : obstacle.error              ? ErrorText::summary(*obstacle.error)
                                      : summary(obstacle, now);
    const QString detail = obstacle.error ? shown(obstacle.error->detail) : QString();
    //: %1 is a sentence.
    return detail.isEmpty() ? tr("Why not? %1").arg(reason)
                            //: %1 is a sentence. %2: a program, or words of the system.
                            : tr("Why not? %1 (%2)").arg(reason, detail);
}

QString FindingText::outcome(const QList<Finding> &findings)
{
    const auto count = [&findings](Severity severity) {
        return static_cast<int>(std::ranges::count(findings, severity, &Finding::severity));
    };
    if (const int stops = count(Severity::Stop); stops > 0)
        return tr("%n finding(s) will stop it.", nullptr, stops);
    if (const int warnings = count(Severity::Warning); warnings > 0)
        return tr("It may work. %n finding(s) should be looked at.", nullptr, warnings);
    return tr("Nothing stands in the way, as far as can be seen from here.");
}

QString FindingText::progress(qsizetype done, qsizetype all)
{
    //: %1 of %2: how many names.
    return tr("Looking: %1 of %2 names done").arg(QString::number(done), QString::number(all));
}

QString FindingText::caveat()
{
    return tr(
        "The CA looks from several places in the internet, and may see something else than this computer.");
}

QStringList FindingText::report(const QList<Finding> &findings, const QDateTime &now)
{
    QStringList lines;
    QString name;
    for (const Finding &finding : findings) {
        if (finding.name != name) {
            name = finding.name;
            if (!lines.isEmpty())
                lines.append(QString());
            lines.append(NameText::bothForms(name));
        }
        //: A line of a list. %1: "warning". %2: a sentence.
        lines.append(u"  "_s + tr("%1: %2").arg(severity(finding.severity), summary(finding, now)));
        for (const QString &line : finding.evidence)
            lines.append(u"      "_s + line);
        for (const QString &line : advice(finding))
            lines.append(u"    → "_s + line);
    }
    return lines;
}

} // namespace core::text
