// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/problemtext.h"

#include "core/base/plaintext.h"

namespace core::text {

static constexpr qsizetype MaxShownName = 255;

QString ProblemText::summary(ProblemType type, const QString &name)
{
    const QString cleaned = plainText(name, MaxShownName);
    //: Stands in for a domain name that is not known.
    const QString subject = cleaned.isEmpty() ? tr("the name") : cleaned;

    switch (type) {
    case ProblemType::AccountDoesNotExist: return tr("The CA does not know this account.");
    case ProblemType::AlreadyReplaced:
        return tr("The certificate that was to be renewed has been replaced already.");
    case ProblemType::AlreadyRevoked: return tr("The certificate is revoked already.");
    case ProblemType::AutoRenewal: return tr("The CA's own renewal of the certificate is not possible.");
    case ProblemType::BadCsr: return tr("The CA did not accept the certificate signing request (CSR).");
    case ProblemType::BadNonce: return tr("The CA did not accept the number used once (nonce) of a request.");
    case ProblemType::BadPublicKey: return tr("The CA does not accept this key.");
    case ProblemType::BadRevocationReason: return tr("The CA does not allow this reason for a revocation.");
    case ProblemType::BadSignatureAlgorithm:
        return tr("The CA does not support the signature of the account key.");
    case ProblemType::Caa: return tr("A CAA record forbids this CA to issue for %1.").arg(subject);
    case ProblemType::Compound: return tr("The CA found several problems.");
    case ProblemType::Conflict:
        return tr("The CA is already working on something that contradicts this request.");
    case ProblemType::Connection: return tr("The CA could not connect to the server of %1.").arg(subject);
    case ProblemType::Dns: return tr("The CA could not look up %1 in the DNS.").arg(subject);
    case ProblemType::ExternalAccountRequired: return tr("This CA requires external account binding.");
    case ProblemType::IncorrectResponse:
        return tr("The CA found something else than the proof at %1.").arg(subject);
    case ProblemType::InvalidContact: return tr("The CA does not accept the contact address.");
    case ProblemType::InvalidProfile: return tr("The CA does not offer the chosen profile.");
    case ProblemType::Malformed: return tr("The CA did not understand the request.");
    case ProblemType::OnionCaaRequired:
        return tr("The CA needs the CAA records of the onion service %1.").arg(subject);
    case ProblemType::OrderNotReady: return tr("The order is not ready to be completed.");
    case ProblemType::RateLimited: return tr("A limit of the CA has been reached.");
    case ProblemType::RejectedIdentifier:
        return tr("The CA does not issue certificates for %1.").arg(subject);
    case ProblemType::ServerInternal: return tr("The CA had an internal error.");
    case ProblemType::Tls: return tr("The CA could not make an encrypted connection to %1.").arg(subject);
    case ProblemType::Unauthorized: return tr("The CA did not find the right proof for %1.").arg(subject);
    case ProblemType::UnknownDelegation:
        return tr("The CA does not know of a delegation for %1.").arg(subject);
    case ProblemType::UnsupportedContact: return tr("The CA does not support this kind of contact address.");
    case ProblemType::UnsupportedIdentifier:
        return tr("The CA does not issue for names like %1.").arg(subject);
    case ProblemType::UserActionRequired: return tr("The CA wants you to do something on its website.");
    case ProblemType::Other: return tr("The CA gave a reason that this program does not know.");
    }
    return {};
}

QString ProblemText::explanation(ProblemType type)
{
    switch (type) {
    case ProblemType::AccountDoesNotExist:
        return tr("The account key is not registered there. Test and production environments have separate "
                  "accounts.");
    case ProblemType::AlreadyReplaced:
        return tr("Another order, perhaps of another program, has renewed the same certificate.");
    case ProblemType::AlreadyRevoked: return tr("There is nothing left to do.");
    case ProblemType::AutoRenewal:
        return tr(
            "A series of short-lived certificates (STAR, RFC 8739) has ended, was cancelled, or does not "
            "allow this.");
    case ProblemType::BadCsr:
        return tr("The kind of key may not be allowed, or this CA wants fields that others do not.");
    case ProblemType::BadNonce:
        return tr("Every request carries a number that the CA gives out once. Usually the next number helps "
                  "by itself.");
    case ProblemType::BadPublicKey:
        return tr("The key is weak, of a kind that is not supported, or known to be exposed.");
    case ProblemType::BadRevocationReason: return tr("CAs let people choose among a few reasons only.");
    case ProblemType::BadSignatureAlgorithm: return tr("Not every CA can verify every kind of account key.");
    case ProblemType::Caa:
        return tr("CAA records in the DNS say which CAs may issue for a domain. Every CA must obey them. A "
                  "record of a parent domain counts too.");
    case ProblemType::Compound: return tr("Each name has its own cause; look at the rows of the names.");
    case ProblemType::Conflict:
        return tr(
            "For example, the key belongs to another account, or the same proof is being checked right now.");
    case ProblemType::Connection:
        return tr("It tried from several places in the internet. The name leads to another address, or a "
                  "firewall or a missing port forwarding keeps it out. An IPv6 address that does not work is "
                  "a common cause.");
    case ProblemType::Dns:
        return tr(
            "The name does not exist, its name servers do not answer, or their DNSSEC signatures are wrong.");
    case ProblemType::ExternalAccountRequired:
        return tr("It ties ACME accounts to customer accounts and gives out a key ID and a key for that.");
    case ProblemType::IncorrectResponse:
        return tr("A server answered, but with another content: another web server, an old file, or a page "
                  "for errors.");
    case ProblemType::InvalidContact:
        return tr("The mail address is misspelled, or its domain receives no mail.");
    case ProblemType::InvalidProfile:
        return tr(
            "Profiles come and go, and not every profile is open to every account or every kind of name.");
    case ProblemType::Malformed:
        return tr("Something in it is not what the CA expects: the form of a name, an order that no longer "
                  "exists, or terms that are not agreed to.");
    case ProblemType::OnionCaaRequired:
        return tr("A CA that cannot reach the Tor network wants to be sent the CAA records (RFC 9799).");
    case ProblemType::OrderNotReady: return tr("At least one name is not proven yet.");
    case ProblemType::RateLimited:
        return tr("CAs limit how often a name, an account or a network may ask. The limit refills by itself; "
                  "asking earlier does not help.");
    case ProblemType::RejectedIdentifier:
        return tr("Its rules exclude the name: it is reserved, blocked, or of a kind that the profile does "
                  "not allow.");
    case ProblemType::ServerInternal: return tr("The fault lies with the CA. It is not your fault.");
    case ProblemType::Tls:
        return tr("The server answered on the port for encrypted connections, but not as it should. A "
                  "redirect to https may be the cause.");
    case ProblemType::Unauthorized:
        return tr("A server answered, but the proof was missing, old or wrong there; or the account may not "
                  "do this.");
    case ProblemType::UnknownDelegation:
        return tr(
            "An order for a delegated certificate (RFC 9115) names a delegation that the CA does not have.");
    case ProblemType::UnsupportedContact: return tr("Mail addresses are the kind that all CAs understand.");
    case ProblemType::UnsupportedIdentifier:
        return tr("Not every CA, and not every profile, has certificates for IP addresses or wildcards.");
    case ProblemType::UserActionRequired: return tr("Usually it has new terms of service.");
    case ProblemType::Other: return tr("The CA's own words are in the details.");
    }
    return {};
}

QStringList ProblemText::lines(const Problem &problem)
{
    QStringList lines;
    for (const Problem &subproblem : problem.subproblems) {
        if (!subproblem.identifier.isEmpty())
            lines << summary(typeOf(subproblem), subproblem.identifier);
    }
    if (lines.isEmpty())
        lines << summary(typeOf(problem), problem.identifier);
    return lines;
}

QUrl ProblemText::actionUrl(const Problem &problem)
{
    const bool asked = typeOf(problem) == ProblemType::UserActionRequired;
    return asked && problem.instance.scheme() == QLatin1String("https") ? problem.instance : QUrl();
}

} // namespace core::text
