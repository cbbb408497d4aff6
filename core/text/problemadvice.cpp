// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/text/problemtext.h"

using namespace Qt::StringLiterals;

namespace core::text {

QStringList ProblemText::advice(const Problem &problem)
{
    const QString tryAgain = tr("Try again.");
    const QString newOrder = tr("Then start a new order.");

    switch (typeOf(problem)) {
    case ProblemType::AccountDoesNotExist:
        return {tr("Check that the account belongs to this CA and to the right environment (test or "
                   "production)."),
                tr("Register again with the same key.")};
    case ProblemType::AlreadyReplaced:
        return {tr("Look whether another program also renews this name, and let only one of them do it."),
                tryAgain};
    case ProblemType::AlreadyRevoked: return {tr("Get a new certificate, if the name is still in use.")};
    case ProblemType::BadCsr:
        return {tr("Choose another kind of key."), tr("Read the CA's own words in the details.")};
    case ProblemType::BadNonce: return {tryAgain};
    case ProblemType::BadPublicKey: return {tr("Make a new key, if possible of another kind.")};
    case ProblemType::BadRevocationReason:
        return {tr("Choose one of: unspecified, key compromise, superseded, cessation of operation.")};
    case ProblemType::BadSignatureAlgorithm:
        return {problem.algorithms.isEmpty()
                    ? tr("Make a new account with another kind of key.")
                    : tr("Make a new account with another kind of key. The CA accepts: %1")
                          .arg(plainText(problem.algorithms.join(u", "_s), 200))};
    case ProblemType::Caa:
        return {tr("Look for CAA records at the name and at its parent domains."),
                tr("Add a record that allows this CA, or choose a CA that is allowed."), newOrder};
    case ProblemType::Compound: return {tr("Go through the names one by one."), newOrder};
    case ProblemType::Conflict: return {tr("Wait a minute, then try again.")};
    case ProblemType::Connection:
        return {tr("Open port 80 in the firewall, and forward it if there is a router in between."),
                tr("Check that the A and AAAA records lead to your server. Remove an AAAA record that does "
                   "not work."),
                tr("Check that your provider does not block the port or certain countries."), newOrder};
    case ProblemType::Dns:
        return {tr("Check that the name exists and that its name servers answer."),
                tr("Check DNSSEC, if the domain uses it: an expired signature makes the name vanish."),
                newOrder};
    case ProblemType::ExternalAccountRequired:
        return {tr("Get the key ID and the key for external account binding from the CA's website."),
                tr("Enter both when you add the account.")};
    case ProblemType::IncorrectResponse:
    case ProblemType::Unauthorized:
        return {tr("Use “Try it from here” to see what the server shows."),
                tr("Check that the name leads to this server, over IPv4 and IPv6."),
                tr("Check that the web server does not answer this path itself or redirect it elsewhere."),
                newOrder};
    case ProblemType::InvalidContact:
        return {tr("Correct the mail address, or leave it empty if the CA allows it.")};
    case ProblemType::InvalidProfile:
        return {tr("Choose one of the profiles that the CA offers now."),
                tr("Or leave the profile to the CA.")};
    case ProblemType::Malformed:
        return {tr("Start a new order."), tr("If it happens again, copy the details and report it.")};
    case ProblemType::OrderNotReady: return {tr("Wait; it goes on by itself.")};
    case ProblemType::RateLimited:
        return {tr("Wait until the time that is named; it goes on by itself."),
                tr("For experiments use the CA's staging environment or the practice CA: their limits are "
                   "wide.")};
    case ProblemType::RejectedIdentifier:
        return {tr("Take the name out, or choose another CA."),
                tr("Read the CA's own words in the details.")};
    case ProblemType::ServerInternal:
        return {tr("Wait; it will be tried again by itself."),
                tr("Look at the status page of the CA, if it has one.")};
    case ProblemType::Tls:
        return {tr("Check that the server accepts encrypted connections for this name."),
                tr("Do not redirect /.well-known/acme-challenge/ to https."), newOrder};
    case ProblemType::UnsupportedContact: return {tr("Give a mail address, or none.")};
    case ProblemType::UnsupportedIdentifier:
        return {tr("Choose a profile for IP addresses, if the CA has one."), tr("Or choose another CA.")};
    case ProblemType::UserActionRequired:
        return {actionUrl(problem).isEmpty()
                    ? tr("Log in to the CA's website and look for a notice.")
                    : tr("Open this page and follow it: %1").arg(actionUrl(problem).toDisplayString()),
                tryAgain};
    case ProblemType::Other: return {tr("Read the CA's own words in the details."), tryAgain};
    }
    return {};
}

} // namespace core::text
