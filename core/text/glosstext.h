// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <array>

namespace core::text {

/// The words of the field that a person meets in the program.
enum class Term {
    Account,
    AccountKey,
    Acme,
    AlternateChain,
    Authorization,
    CaaRecord,
    Certificate,
    CertificateAuthority,
    Chain,
    Challenge,
    Contact,
    Crl,
    Csr,
    Directory,
    DomainValidation,
    ExternalAccountBinding,
    Fingerprint,
    Hsts,
    HttpChallenge,
    Intermediate,
    KeyAuthorization,
    Nonce,
    Ocsp,
    Order,
    PracticeCa,
    PrivateKey,
    Profile,
    RateLimit,
    RenewalWindow,
    Revocation,
    Root,
    Sct,
    SerialNumber,
    Staging,
    SubjectAlternativeName,
    TermsOfService,
    Thumbprint,
    Token,
    WebRoot,
    Wildcard,
};
inline constexpr std::array AllTerms{
    Term::Account,
    Term::AccountKey,
    Term::Acme,
    Term::AlternateChain,
    Term::Authorization,
    Term::CaaRecord,
    Term::Certificate,
    Term::CertificateAuthority,
    Term::Chain,
    Term::Challenge,
    Term::Contact,
    Term::Crl,
    Term::Csr,
    Term::Directory,
    Term::DomainValidation,
    Term::ExternalAccountBinding,
    Term::Fingerprint,
    Term::Hsts,
    Term::HttpChallenge,
    Term::Intermediate,
    Term::KeyAuthorization,
    Term::Nonce,
    Term::Ocsp,
    Term::Order,
    Term::PracticeCa,
    Term::PrivateKey,
    Term::Profile,
    Term::RateLimit,
    Term::RenewalWindow,
    Term::Revocation,
    Term::Root,
    Term::Sct,
    Term::SerialNumber,
    Term::Staging,
    Term::SubjectAlternativeName,
    Term::TermsOfService,
    Term::Thumbprint,
    Term::Token,
    Term::WebRoot,
    Term::Wildcard,
};

/// A glossary of one line each: "challenge: a small task that only the owner of the name can do".
class GlossText {
    Q_DECLARE_TR_FUNCTIONS(core::text::GlossText)
public:
    [[nodiscard]] static QString word(Term term);
    [[nodiscard]] static QString gloss(Term term); ///< without the word, for a tooltip beside it
};

} // namespace core::text
