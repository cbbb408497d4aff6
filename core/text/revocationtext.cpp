// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/revocationtext.h"

#include "core/base/plaintext.h"
#include "core/text/datetext.h"
#include "core/text/errortext.h"
#include "core/text/nametext.h"

using namespace Qt::StringLiterals;

namespace core::text {

using crypto::CrlDoubt;
using crypto::RevocationReason;
using inspect::RevocationState;
using inspect::RevocationWord;
using issuance::RevocationSigner;

QString RevocationText::choice(RevocationReason reason)
{
    switch (reason) {
    case RevocationReason::KeyCompromise: return tr("The private key was or may be exposed");
    case RevocationReason::Superseded: return tr("I replaced it with another certificate");
    case RevocationReason::CessationOfOperation: return tr("I no longer run this site");
    case RevocationReason::Unspecified: return tr("Another reason");
    case RevocationReason::CaCompromise:
    case RevocationReason::AffiliationChanged:
    case RevocationReason::CertificateHold:
    case RevocationReason::RemoveFromCrl:
    case RevocationReason::PrivilegeWithdrawn:
    case RevocationReason::AaCompromise: return RevocationText::reason(reason); // never offered
    }
    return {};
}

QString RevocationText::consequence(RevocationReason reason)
{
    switch (reason) {
    case RevocationReason::KeyCompromise:
        return tr("The CA blocks this key for ever and revokes every other certificate that uses it. Tegata "
                  "will not use it again either: the replacement gets a new key.");
    case RevocationReason::Superseded: return tr("For a certificate whose replacement is in place already.");
    case RevocationReason::CessationOfOperation:
        return tr("For names that are no longer served, or no longer yours.");
    case RevocationReason::Unspecified: return tr("The CA's list then gives no reason.");
    case RevocationReason::CaCompromise:
    case RevocationReason::AffiliationChanged:
    case RevocationReason::CertificateHold:
    case RevocationReason::RemoveFromCrl:
    case RevocationReason::PrivilegeWithdrawn:
    case RevocationReason::AaCompromise: return {};
    }
    return {};
}

QStringList RevocationText::consequences()
{
    return {tr("It takes effect at once and cannot be undone."),
            tr("Sites that still use the certificate show errors in browsers that check."),
            tr("It does not give back anything of the CA's rate limits."),
            tr("If the key has leaked, you also need a new certificate with a new key."),
            tr("Tegata does not renew a revoked certificate by itself.")};
}

QString RevocationText::signer(RevocationSigner signer)
{
    switch (signer) {
    case RevocationSigner::Account: return tr("Sign with the account's key");
    case RevocationSigner::CertificateKey: return tr("Sign with the certificate's own key");
    }
    return {};
}

QString RevocationText::signerGloss(RevocationSigner signer)
{
    switch (signer) {
    case RevocationSigner::Account: return tr("The usual way: the account that got the certificate asks.");
    case RevocationSigner::CertificateKey:
        return tr(
            "Works when the account is gone. CAs take it for an exposed key, whatever reason is given.");
    }
    return {};
}

QString RevocationText::reason(RevocationReason reason)
{
    switch (reason) {
    case RevocationReason::Unspecified: return tr("no reason given");
    case RevocationReason::KeyCompromise: return tr("the key was exposed");
    case RevocationReason::CaCompromise: return tr("the CA's key was exposed");
    case RevocationReason::AffiliationChanged: return tr("the holder's details changed");
    case RevocationReason::Superseded: return tr("it was replaced");
    case RevocationReason::CessationOfOperation: return tr("the site is no longer run");
    case RevocationReason::CertificateHold: return tr("it is on hold");
    case RevocationReason::RemoveFromCrl: return tr("it is no longer on hold");
    case RevocationReason::PrivilegeWithdrawn: return tr("the CA withdrew it");
    case RevocationReason::AaCompromise: return tr("an attribute authority was exposed");
    }
    return {};
}

QString RevocationText::done(const issuance::RevocationOutcome &outcome)
{
    const QString names = NameText::shortList(outcome.entry.names);
    //: %1: names
    return NameText::tidied(outcome.already ? tr("The certificate for %1 had been revoked before.").arg(names)
                                            : tr("The certificate for %1 is revoked.").arg(names));
}

QString RevocationText::afterwards(const RevocationWord &word, const QDateTime &now)
{
    switch (word.state) {
    case RevocationState::Revoked: return tr("The CA's list has it already.");
    case RevocationState::Good:
        return tr(
            "The CA has accepted it; its list does not have it yet. That usually takes up to 24 hours.");
    case RevocationState::Unknown:
    case RevocationState::Unreachable:
        return tr("The CA has accepted it. What its list says cannot be told now: %1")
            .arg(RevocationText::word(word, now));
    case RevocationState::ShortLived:
    case RevocationState::NoInformation:
        return tr("The CA has accepted it. The certificate names no list in which that could be read.");
    }
    return {};
}

QStringList RevocationText::hints(const Error &error, RevocationSigner signer)
{
    const bool refused = error.code == ErrorCode::Rejected && error.problem
        && (typeOf(*error.problem) == ProblemType::Unauthorized || error.problem->status == 403);
    if (signer == RevocationSigner::Account && (refused || error.code == ErrorCode::AccountUnknown))
        return {
            tr("If the account has no rights to the certificate any more, sign with the certificate's own "
               "key."),
            tr("An expired certificate cannot be revoked, and need not be.")};
    if (refused)
        return {tr("An expired certificate cannot be revoked, and need not be.")};
    if (error.code == ErrorCode::Rejected && error.problem && error.problem->status == 404)
        return {tr("Ask the CA that issued the certificate; this one does not know it.")};
    return {};
}

QString RevocationText::doubt(CrlDoubt doubt)
{
    switch (doubt) {
    case CrlDoubt::None: return {};
    case CrlDoubt::OtherIssuer: return tr("The list is from another issuer than the certificate.");
    case CrlDoubt::NotAllowedToSign: return tr("The issuer's certificate does not allow it to sign lists.");
    case CrlDoubt::BadSignature: return tr("The list's signature is not the issuer's.");
    case CrlDoubt::OtherScope: return tr("The list is about other certificates than this one.");
    case CrlDoubt::Partial: return tr("The list is only a part of what the CA has revoked.");
    case CrlDoubt::UnknownExtension:
        return tr("The list has a condition that Tegata does not know, and must not pass over.");
    case CrlDoubt::NotYetValid:
        return tr("The list is dated in the future. Check the date and the time of this computer.");
    case CrlDoubt::Stale: return tr("The list is out of date: the CA owes a newer one.");
    }
    return {};
}

QString RevocationText::word(const RevocationWord &word, const QDateTime &now)
{
    switch (word.state) {
    case RevocationState::Good:
        //: %1: date and time of the CA's list
        return tr("Not revoked, as of %1").arg(DateText::dayAndTime(word.thisUpdate, now));
    case RevocationState::Revoked:
        //: %1: date and time, %2: a reason in a few words
        return tr("Revoked since %1: %2").arg(DateText::dayAndTime(word.since, now), reason(word.reason));
    case RevocationState::Unknown: return tr("Unknown: the CA's list cannot be used.");
    case RevocationState::Unreachable: return tr("Unknown: the CA's list could not be fetched.");
    case RevocationState::ShortLived: return tr("It lives for a few days only and names no revocation list.");
    case RevocationState::NoInformation: return tr("The certificate names no revocation list.");
    }
    return {};
}

QString RevocationText::explanation(const RevocationWord &word, const QDateTime &now)
{
    if (word.error && word.error->code == ErrorCode::NotFound && word.state == RevocationState::Unknown
        && !word.thisUpdate.isValid())
        return tr("The certificate of the issuer “%1” is missing, without which no list can be verified.")
            .arg(plainText(word.error->subject, 128));
    QStringList parts;
    if (const QString why = doubt(word.doubt); !why.isEmpty())
        parts.append(why);
    if (word.error && word.state == RevocationState::Unknown && word.error->code == ErrorCode::BadReply)
        parts.append(tr("What the server sent is not a revocation list."));
    else if (word.error)
        parts.append(ErrorText::summary(*word.error));
    if (word.error && word.thisUpdate.isValid())
        parts.append(
            //: %1: date and time
            tr("This is from the list of %1.").arg(DateText::dayAndTime(word.thisUpdate, now)));
    return parts.join(u' ');
}

QString RevocationText::asked(const store::RevocationEntry &entry, const QDateTime &now)
{
    if (entry.accepted.isValid()) {
        const auto given = crypto::reasonFromNumber(entry.reason).value_or(RevocationReason::Unspecified);
        //: %1: date and time, %2: a reason in a few words
        return tr("Revoked here %1: %2").arg(DateText::dayAndTime(entry.accepted, now), reason(given));
    }
    if (entry.asked.isValid())
        //: %1: date and time
        return tr("The CA was asked to revoke it %1, and its answer is not known. Asking again is safe.")
            .arg(DateText::dayAndTime(entry.asked, now));
    return {};
}

} // namespace core::text
