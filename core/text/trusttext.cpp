// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/trusttext.h"

namespace core::text {

using crypto::Trust;

QString TrustText::word(Trust trust)
{
    switch (trust) {
    case Trust::Trusted: return tr("Trusted");
    case Trust::UntrustedRoot: return tr("Unknown root");
    case Trust::Incomplete: return tr("Incomplete");
    case Trust::Broken: return tr("Broken");
    case Trust::Expired: return tr("Expired");
    case Trust::NotYetValid: return tr("Not yet valid");
    }
    return {};
}

QString TrustText::sentence(Trust trust)
{
    switch (trust) {
    case Trust::Trusted: return tr("The chain leads to a root that this computer trusts.");
    case Trust::UntrustedRoot: return tr("The chain is complete, but this computer does not trust its root.");
    case Trust::Incomplete:
        return tr("An intermediate certificate is missing: the chain does not reach a root.");
    case Trust::Broken:
        return tr("The certificates of the chain do not fit together, or one of them may not sign.");
    case Trust::Expired: return tr("A certificate of the chain has expired.");
    case Trust::NotYetValid: return tr("A certificate of the chain is not valid yet.");
    }
    return {};
}

QString TrustText::advice(Trust trust)
{
    switch (trust) {
    case Trust::Trusted: return {};
    case Trust::UntrustedRoot:
        return tr("Normal for test, practice and private CAs. For a public website, get a certificate from a "
                  "public CA.");
    case Trust::Incomplete: return tr("Give servers fullchain.pem rather than cert.pem.");
    case Trust::Broken: return tr("Get a new certificate.");
    case Trust::Expired: return tr("Renew the certificate. If it is new, check the clock of this computer.");
    case Trust::NotYetValid: return tr("Check the clock of this computer.");
    }
    return {};
}

QString TrustText::role(const crypto::Certificate &certificate)
{
    if (!certificate.isCa())
        //: The certificate at the beginning of a chain, made out for the names of a server.
        return tr("Certificate of the server");
    return certificate.isSelfIssued() ? tr("Root certificate") : tr("Intermediate certificate");
}

} // namespace core::text
