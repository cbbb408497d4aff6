// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/text/errortext.h"
#include "core/text/findingtext.h"

namespace core::text {

using doctor::Finding;
using doctor::Kind;

static QStringList errorAdvice(const Finding &finding)
{
    return finding.error ? ErrorText::advice(*finding.error) : QStringList();
}

static bool isByTls(const Finding &finding)
{
    return finding.method && challenge::challengeType(*finding.method) == "tls-alpn-01";
}

QStringList FindingText::advice(const Finding &finding)
{
    const QString subject = plainText(finding.subject, 255);
    const QString at = plainText(finding.other, 255);
    const QString router = tr("If this computer is behind the same router as the web server, the router may "
                              "hide it from here while the CA can see it.");
    switch (finding.kind) {
    case Kind::Flawed:
    case Kind::ClockRight:
    case Kind::BudgetLeft:
    case Kind::AddressesFound:
    case Kind::Signed:
    case Kind::StandingFound:
    case Kind::CaaNone:
    case Kind::CaaAllows:
    case Kind::MethodReady:
    case Kind::WebServerHere:
    case Kind::ProofSeen:
    case Kind::ServerAnswers:
    case Kind::RecordPlace: return {};
    case Kind::CaSilent:
    case Kind::Bogus:
    case Kind::LookUpFailed:
    case Kind::MethodBroken:
    case Kind::PlaceUnknown: return errorAdvice(finding);
    case Kind::ClockWrong:
        return {
            tr("Set the clock. “timedatectl set-ntp true” keeps it right."),
            tr("With a wrong clock a new certificate looks as if it were not valid yet, or had expired.")};
    case Kind::BudgetLow:
        return {tr("Make sure that nothing else is in the way before you try, or try with the CA's test "
                   "environment first.")};
    case Kind::BudgetSpent:
        return {tr("Wait until then. Trying earlier only prolongs it."),
                tr("Meanwhile, try with the CA's test environment.")};
    case Kind::NoAddress:
        return {tr("Check the spelling of the name."),
                tr("Add an A record with the address of the web server, and wait a few minutes."),
                tr("Or prove the name through the DNS, which needs no address.")};
    case Kind::AddressReserved:
        return {tr("Enter the address under which the web server can be reached from the internet."),
                tr("Or prove the name through the DNS, which needs no address.")};
    case Kind::WildcardAnswers:
        return {tr("Check the spelling: every name below %1 gives the same answer.").arg(subject.mid(2))};
    case Kind::CaaForbids:
        return {tr("Choose one of the CAs that are allowed."),
                tr("Or add a CAA record for this CA at %1.").arg(at)};
    case Kind::CaaNobody: return {tr("Add a CAA record for this CA at %1.").arg(at)};
    case Kind::CaaOtherAccount:
        return {tr("Use the account that is allowed."),
                tr("Or enter the address of your account as accounturi in the record.")};
    case Kind::CaaAccountUnknown: return {tr("Use this account, or change the record.")};
    case Kind::CaaOtherMethod:
        return {tr("Prove the name in a way that is allowed."),
                tr("Or add this way to validationmethods in the record.")};
    case Kind::CaaMalformed:
        return {tr("Write the record like this: 0 issue \"ca.example; accounturi=https://…\". Each parameter "
                   "needs a name and a value, and a semicolon stands only between them.")};
    case Kind::CaaUnreadable:
        return {
            tr("A CA that cannot read the CAA records must not issue. Check the name servers of the zone.")};
    case Kind::CaaCritical: return {tr("Change the CAA records of %1, or remove them.").arg(at)};
    case Kind::CaaUnjudged:
        return {tr("Compare the records with the name that the documentation of the CA gives for CAA.")};
    case Kind::WebServerMissing: return {tr("Start the web server, or choose Tegata's own.")};
    case Kind::NobodyAnswers:
        if (isByTls(finding))
            return {tr("Check that port 443 is open in every firewall, and is forwarded to the port that "
                       "Tegata's TLS server listens on."),
                    tr("Check that the address is the one of this computer, or of the router in front."),
                    router};
        return {tr("Check that the web server runs, and that port 80 is open in every firewall."),
                tr("Check that the address is the one of the web server."), router};
    case Kind::OtherAnswer:
        if (isByTls(finding))
            return {
                tr("Another TLS server answers on port 443. Let it hand on connections with acme-tls/1 to "
                   "Tegata's TLS server."),
                tr("A proxy or a CDN in front that ends TLS itself makes this way impossible. Prove the "
                   "name through a web server or the DNS then.")};
        return {tr("Check that the address leads to this web server, and that the server knows the name."),
                tr("Check that the folder is the one that the server shows for this name."),
                tr("Look for rules of the web server that catch /.well-known/ or send every visitor on.")};
    case Kind::Ipv6Elsewhere:
        return {
            tr("Change or remove the AAAA record: CAs ask the IPv6 address first and believe its answer."),
            tr("Or let the web server answer at this IPv6 address, too.")};
    case Kind::Ipv6Silent:
        return {isByTls(finding) ? tr("Change or remove the AAAA record, or open port 443 for IPv6.")
                                 : tr("Change or remove the AAAA record, or open port 80 for IPv6."),
                tr("Some CAs try IPv4 then, but not all of them.")};
    case Kind::Ipv6Untried:
        return {tr("Try it from a computer that has IPv6: CAs ask the IPv6 address first.")};
    case Kind::SomeFail:
        return {tr("Remove the addresses that do not lead to the web server: the CA may choose any of them."),
                tr("If these are several servers, all of them have to show the proof.")};
    case Kind::Redirected:
        return {tr("CAs follow this. It works as long as what is behind shows the proof.")};
    case Kind::RedirectRefused:
        return {
            tr("CAs follow to http and https on ports 80 and 443 only, ten times at most, and never in a "
               "circle. Let the web server show /.well-known/acme-challenge/ without sending visitors on.")};
    case Kind::Network:
        return {tr("The CA sees what it answers. It has to hand on /.well-known/acme-challenge/ to the web "
                   "server, without a cache, a check for robots, or a block by country."),
                tr("Or prove the name through the DNS.")};
    case Kind::RecordDelegated: return {tr("Add the TXT record where the CNAME leads, not here.")};
    case Kind::RecordDoubled:
        return {tr("The form of the provider adds the zone by itself. Enter the name without it, and delete "
                   "this record.")};
    case Kind::RecordLeftovers:
        return {
            tr("They do no harm. Those of earlier orders can be deleted; new ones are added beside them.")};
    case Kind::ServerLame:
        return {tr("Correct the name servers that are entered at the registrar, or let these have the zone."),
                tr("The CA may ask one of them and see nothing.")};
    case Kind::ServerSilent: return {tr("Check that they run. The CA may ask one of them in vain.")};
    case Kind::ServersDiffer:
        return {
            tr("Mostly they follow within minutes. If not, check that the secondary servers may fetch the "
               "zone.")};
    case Kind::StandingEnds:
        if (finding.severity == doctor::Severity::Fine)
            return {};
        return {tr("Replace it by a record that ends later, or never.")};
    case Kind::StandingMissing:
    case Kind::StandingUnfit:
        return {
            tr("The order waits until it is there, or the DNS provider writes it. “tegatactl dns persist” "
               "shows what it has to say.")};
    case Kind::StandingNotOffered: return {tr("Choose another way, or another CA.")};
    }
    return {};
}

} // namespace core::text
