// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/flawtext.h"

#include "core/base/plaintext.h"

namespace core::text {

using issuance::Flaw;

QString FlawText::sentence(const issuance::FoundFlaw &flaw)
{
    const QString subject = plainText(flaw.subject, 255);
    switch (flaw.flaw) {
    case Flaw::NoNames: return tr("Enter at least one name.");
    case Flaw::TooManyNames:
        return tr("This CA takes %n name(s) in one certificate at most.", nullptr, subject.toInt());
    case Flaw::WildcardNeedsDns:
        return tr("%1 is a wildcard: it can only be proven through the DNS.").arg(subject);
    case Flaw::AddressNeedsHttp:
        return tr("%1 is an IP address: it cannot be proven through the DNS.").arg(subject);
    case Flaw::NoDnsProvider: return tr("Choose a DNS provider, or add one.");
    case Flaw::AddressNeedsProfile:
        return tr("%1 is an IP address: this CA, or the chosen profile, has no certificates for those.")
            .arg(subject);
    case Flaw::ProfileUnknown: return tr("The CA does not offer the profile “%1”.").arg(subject);
    case Flaw::NoAccount: return tr("Choose an account, or add one.");
    case Flaw::BadCertificateName:
        return tr("The name of the folder can have letters, digits, dots, hyphens and underscores, and "
                  "cannot begin with a dot or a hyphen.");
    case Flaw::FolderNotAbsolute: return tr("Give the whole path of the folder, beginning with a slash.");
    case Flaw::ProviderFull:
        return tr("“%1” is an account at an acme-dns server, which keeps two values: enough for one name and "
                  "its wildcard. This certificate needs more at the same time. Set up another acme-dns "
                  "account for the other names, and choose it for them.")
            .arg(subject);
    case Flaw::NoRemoteFolder:
        return subject.isEmpty()
            ? tr("Name the server, and the whole path of the folder on it, beginning with a slash.")
            : tr("“%1” cannot be used as a server or as a folder on it.").arg(subject);
    case Flaw::PortOutOfRange: return tr("A port is a number from 1 to 65535.");
    }
    return {};
}

} // namespace core::text
