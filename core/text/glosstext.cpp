// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/glosstext.h"

namespace core::text {

QString GlossText::word(Term term)
{
    switch (term) {
    case Term::Account: return tr("account");
    case Term::AccountKey: return tr("account key");
    case Term::Acme: return tr("ACME");
    case Term::AlternateChain: return tr("alternate chain");
    case Term::Authorization: return tr("authorization");
    case Term::CaaRecord: return tr("CAA record");
    case Term::Certificate: return tr("certificate");
    case Term::CertificateAuthority: return tr("certificate authority (CA)");
    case Term::Chain: return tr("certificate chain");
    case Term::Challenge: return tr("challenge");
    case Term::Contact: return tr("contact");
    case Term::Crl: return tr("revocation list (CRL)");
    case Term::Csr: return tr("certificate signing request (CSR)");
    case Term::Directory: return tr("directory");
    case Term::DomainValidation: return tr("domain validation");
    case Term::ExternalAccountBinding: return tr("external account binding (EAB)");
    case Term::Fingerprint: return tr("fingerprint");
    case Term::Hsts: return tr("HSTS");
    case Term::HttpChallenge: return tr("http-01");
    case Term::Intermediate: return tr("intermediate certificate");
    case Term::KeyAuthorization: return tr("key authorization");
    case Term::Nonce: return tr("nonce");
    case Term::Ocsp: return tr("OCSP");
    case Term::Order: return tr("order");
    case Term::PracticeCa: return tr("practice CA");
    case Term::PrivateKey: return tr("private key");
    case Term::Profile: return tr("profile");
    case Term::RateLimit: return tr("rate limit");
    case Term::RenewalWindow: return tr("renewal window");
    case Term::Revocation: return tr("revocation");
    case Term::Root: return tr("root certificate");
    case Term::Sct: return tr("signed certificate timestamp (SCT)");
    case Term::SerialNumber: return tr("serial number");
    case Term::Staging: return tr("staging environment");
    case Term::SubjectAlternativeName: return tr("subject alternative name (SAN)");
    case Term::TermsOfService: return tr("terms of service");
    case Term::Thumbprint: return tr("thumbprint");
    case Term::Token: return tr("token");
    case Term::WebRoot: return tr("web root");
    case Term::Wildcard: return tr("wildcard certificate");
    }
    return {};
}

QString GlossText::gloss(Term term)
{
    switch (term) {
    case Term::Account:
        return tr("What the CA knows you by: a key, and an address for mail if you give one.");
    case Term::AccountKey:
        return tr("The key that signs every request to the CA. It is not the key of a certificate.");
    case Term::Acme: return tr("The language in which programs ask CAs for certificates (RFC 8555).");
    case Term::AlternateChain:
        return tr("Another way from the same certificate to a root, for older or smaller devices.");
    case Term::Authorization: return tr("The CA's note that you have proven one name.");
    case Term::CaaRecord: return tr("A DNS record that says which CAs may issue certificates for a domain.");
    case Term::Certificate: return tr("A public key with the names it belongs to, signed by a CA.");
    case Term::CertificateAuthority: return tr("An organization whose signature browsers trust.");
    case Term::Chain: return tr("The certificates that lead from yours to a root, each signed by the next.");
    case Term::Challenge: return tr("A small task that only the owner of the name can do.");
    case Term::Contact: return tr("A mail address at which the CA may write to you.");
    case Term::Crl: return tr("A list, signed by the CA, of certificates that are no longer to be trusted.");
    case Term::Csr:
        return tr("The public key and the names, signed with the new private key: what the CA makes the "
                  "certificate from.");
    case Term::Directory: return tr("The address at which a CA says where its services are.");
    case Term::DomainValidation:
        return tr("The CA checks that you control the name, and nothing else about you.");
    case Term::ExternalAccountBinding:
        return tr(
            "A key ID and a key from the CA's website that tie the ACME account to a customer account.");
    case Term::Fingerprint: return tr("A short checksum that tells a certificate from every other one.");
    case Term::Hsts:
        return tr("A server's order to browsers to use only encrypted connections for a long time. It cannot "
                  "be taken back at once.");
    case Term::HttpChallenge:
        return tr("The task to show a certain file at a certain address of the website, over plain HTTP on "
                  "port 80.");
    case Term::Intermediate:
        return tr("A certificate of the CA that signs yours and is itself signed by a root.");
    case Term::KeyAuthorization:
        return tr("The answer to a challenge: the token and the thumbprint of your account key.");
    case Term::Nonce:
        return tr("A number that the CA gives out once, so that nobody can send a recorded request again.");
    case Term::Ocsp:
        return tr(
            "A service that says whether one certificate is revoked. Many CAs have given it up for lists.");
    case Term::Order: return tr("Your request for one certificate, from the names to the download.");
    case Term::PracticeCa:
        return tr(
            "A CA that runs on this computer only. No internet, nothing to break; no browser trusts it.");
    case Term::PrivateKey: return tr("The secret half of a key. Whoever has it can pose as your server.");
    case Term::Profile:
        return tr("A kind of certificate that the CA offers, for example one that is valid for six days.");
    case Term::RateLimit: return tr("How often the CA lets you ask within a time.");
    case Term::RenewalWindow:
        return tr("The days in which a certificate is best renewed, often named by the CA.");
    case Term::Revocation:
        return tr("The CA declares a certificate invalid before it expires. It cannot be undone.");
    case Term::Root:
        return tr(
            "The certificate at the end of a chain. Systems and browsers bring a list of those they trust.");
    case Term::Sct:
        return tr("The signed promise of a public log that the certificate is, or will be, listed there for "
                  "everybody to see.");
    case Term::SerialNumber: return tr("The number that the CA gave to the certificate.");
    case Term::Staging:
        return tr("The CA's copy of its service for tests. Its certificates are not trusted by browsers.");
    case Term::SubjectAlternativeName: return tr("The place in a certificate where its names are.");
    case Term::TermsOfService:
        return tr("The CA's conditions. Without agreeing to them there is no account.");
    case Term::Thumbprint: return tr("A short checksum of the account key.");
    case Term::Token: return tr("Random characters with which the CA tells one challenge from another.");
    case Term::WebRoot: return tr("The folder whose files a web server shows.");
    case Term::Wildcard:
        return tr("A certificate for all names one level below a domain, such as *.example.org.");
    }
    return {};
}

} // namespace core::text
