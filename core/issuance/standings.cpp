// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/standings.h"

#include "core/acme/standing.h"

using namespace Qt::StringLiterals;

namespace core::issuance {

Result<challenge::Proof> standingProof(const store::AccountEntry &account, const acme::Directory *directory,
                                       const QString &name, const StandingScope &scope)
{
    const bool isWildcard = name.startsWith("*."_L1);
    const QString plain = isWildcard ? name.mid(2) : name;
    const QStringList issuers = acme::issuersOf(directory, acme::findPreset(account.presetId));
    const QString url = account.accountUrl.toString(QUrl::FullyEncoded);
    if (issuers.isEmpty() || !acme::isAccountUri(url))
        return Error{.code = ErrorCode::NotOffered, .subject = account.directoryUrl.host()};
    const bool isHashed = directory && !directory->accountHashPrefix.isEmpty();
    return challenge::Proof{.name = plain,
                            .standing
                            = {.issuers = issuers,
                               .account = isHashed ? challenge::hashedAccount(directory->accountHashPrefix,
                                                                              plain, account.thumbprint, url)
                                                   : url,
                               .wildcard = isWildcard || scope.wildcard,
                               .until = scope.until}};
}

acme::StandingOffer standingOffer(const store::AccountEntry &account, const acme::Directory *directory)
{
    if (directory && !directory->issuerDomainNames.isEmpty())
        return acme::StandingOffer::Yes;
    const acme::CaPreset *preset = acme::findPreset(account.presetId);
    return preset ? preset->standing : acme::StandingOffer::Unknown;
}

} // namespace core::issuance
