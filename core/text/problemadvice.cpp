// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/text/problemtext.h"

using namespace Qt::StringLiterals;

namespace core::text {

QStringList ProblemText::checks(const Problem &problem)
{
    const QString ownWords = tr("Read the CA's own words in the details.");
    switch (typeOf(problem)) {
    case ProblemType::AccountDoesNotExist:
        return {tr("Check that the account belongs to this CA and to the right environment (test or "
                   "production).")};
    case ProblemType::AlreadyReplaced:
        return {tr("Look whether another program also renews this name, and let only one of them do it.")};
    case ProblemType::AlreadyRevoked: return {tr("Check whether the name is still in use.")};
    case ProblemType::AutoRenewal:
        return {tr("Check with the CA whether renewals that it makes by itself are set up for this name.")};
    case ProblemType::BadCsr:
    case ProblemType::RejectedIdentifier:
    case ProblemType::Other: return {ownWords};
    case ProblemType::BadNonce:
        return {tr("If a proxy is in between, check that it does not cache answers.")};
    case ProblemType::BadPublicKey: return {tr("Check what kind of key it is, and whether it was exposed.")};
    case ProblemType::BadRevocationReason: return {tr("Check which reasons the CA allows.")};
    case ProblemType::BadSignatureAlgorithm: return {tr("Check what kind of key the account has.")};
    case ProblemType::Caa: return {tr("Look for CAA records at the name and at its parent domains.")};
    case ProblemType::Compound: return {tr("Go through the names one by one.")};
    case ProblemType::Conflict:
        return {tr("Check that no other program uses the same account at the same time.")};
    case ProblemType::Connection:
        return {tr("Check that the A and AAAA records lead to your server. Remove an AAAA record that does "
                   "not work."),
                tr("Check that your provider does not block the port or certain countries.")};
    case ProblemType::Dns:
        return {tr("Check that the name exists and that its name servers answer."),
                tr("Check DNSSEC, if the domain uses it: an expired signature makes the name vanish.")};
    case ProblemType::ExternalAccountRequired:
        return {tr("Check whether you have an account on the CA's website.")};
    case ProblemType::IncorrectResponse:
    case ProblemType::Unauthorized:
        return {tr("Use “Try it from here” to see what the server shows."),
                tr("Check that the name leads to this server, over IPv4 and IPv6."),
                tr("Check that the web server does not answer this path itself or redirect it elsewhere.")};
    case ProblemType::InvalidContact: return {tr("Check the spelling of the mail address.")};
    case ProblemType::InvalidProfile: return {tr("Check which profiles the CA offers now.")};
    case ProblemType::Malformed: return {ownWords};
    case ProblemType::OnionCaaRequired:
        return {tr("Check that the onion service publishes its CAA records, or send them with the request.")};
    case ProblemType::OrderNotReady: return {tr("Check that all names are proven.")};
    case ProblemType::RateLimited: return {tr("Find out why earlier attempts failed before you try again.")};
    case ProblemType::ServerInternal: return {tr("Look at the status page of the CA, if it has one.")};
    case ProblemType::Tls: return {tr("Check that the server accepts encrypted connections for this name.")};
    case ProblemType::UnknownDelegation:
        return {tr("Check with the owner of the name whether the delegation is set up at the CA.")};
    case ProblemType::UnsupportedContact: return {tr("Check the form of the contact address.")};
    case ProblemType::UnsupportedIdentifier: return {tr("Check which kinds of names the CA issues for.")};
    case ProblemType::UserActionRequired: return {tr("Look for a notice on the CA's website.")};
    }
    return {};
}

QStringList ProblemText::fixes(const Problem &problem)
{
    const QString tryAgain = tr("Try again.");
    const QString newOrder = tr("Then start a new order.");

    switch (typeOf(problem)) {
    case ProblemType::AccountDoesNotExist: return {tr("Register again with the same key.")};
    case ProblemType::AlreadyReplaced:
    case ProblemType::BadNonce:
    case ProblemType::Other: return {tryAgain};
    case ProblemType::AlreadyRevoked: return {tr("Get a new certificate, if the name is still in use.")};
    case ProblemType::AutoRenewal: return {tr("Start an ordinary order for the name.")};
    case ProblemType::BadCsr: return {tr("Choose another kind of key.")};
    case ProblemType::BadPublicKey: return {tr("Make a new key, if possible of another kind.")};
    case ProblemType::BadRevocationReason:
        return {tr("Choose one of: unspecified, key compromise, superseded, cessation of operation.")};
    case ProblemType::BadSignatureAlgorithm:
        return {problem.algorithms.isEmpty()
                    ? tr("Make a new account with another kind of key.")
                    : tr("Make a new account with another kind of key. The CA accepts: %1")
                          .arg(plainText(problem.algorithms.join(u", "_s), 200))};
    case ProblemType::Caa:
        return {tr("Add a record that allows this CA, or choose a CA that is allowed."), newOrder};
    case ProblemType::Compound: return {newOrder};
    case ProblemType::Conflict: return {tr("Wait a minute, then try again.")};
    case ProblemType::Connection:
        return {tr("Open the port that the CA asks at in the firewall (80, or 443 for tls-alpn-01), and "
                   "forward it if there is a router in between."),
                newOrder};
    case ProblemType::Dns: return {tr("Repair it where the DNS of the domain is managed."), newOrder};
    case ProblemType::ExternalAccountRequired:
        return {tr("Get the key ID and the key for external account binding from the CA's website."),
                tr("Enter both when you add the account.")};
    case ProblemType::IncorrectResponse:
    case ProblemType::Unauthorized:
        return {tr("Make the server show the proof, or choose another way to prove this name."), newOrder};
    case ProblemType::InvalidContact:
        return {tr("Correct the mail address, or leave it empty if the CA allows it.")};
    case ProblemType::InvalidProfile:
        return {tr("Choose one of the profiles that the CA offers now."),
                tr("Or leave the profile to the CA.")};
    case ProblemType::Malformed:
        return {tr("Start a new order."), tr("If it happens again, copy the details and report it.")};
    case ProblemType::OnionCaaRequired: return {tr("Choose a CA that does not need them.")};
    case ProblemType::OrderNotReady: return {tr("Wait; it goes on by itself.")};
    case ProblemType::RateLimited:
        return {tr("Wait until the time that is named; it goes on by itself."),
                tr("For experiments use the CA's staging environment or the practice CA: their limits are "
                   "wide.")};
    case ProblemType::RejectedIdentifier: return {tr("Take the name out, or choose another CA.")};
    case ProblemType::ServerInternal: return {tr("Wait; it will be tried again by itself.")};
    case ProblemType::Tls: return {tr("Do not redirect /.well-known/acme-challenge/ to https."), newOrder};
    case ProblemType::UnknownDelegation: return {tr("Start an ordinary order for the name.")};
    case ProblemType::UnsupportedContact: return {tr("Give a mail address, or none.")};
    case ProblemType::UnsupportedIdentifier:
        return {tr("Choose a profile for IP addresses, if the CA has one."), tr("Or choose another CA.")};
    case ProblemType::UserActionRequired:
        return {actionUrl(problem).isEmpty()
                    ? tr("Log in to the CA's website and look for a notice.")
                    : tr("Open this page and follow it: %1").arg(actionUrl(problem).toDisplayString()),
                tryAgain};
    }
    return {};
}

QStringList ProblemText::advice(const Problem &problem)
{
    return checks(problem) + fixes(problem);
}

} // namespace core::text
