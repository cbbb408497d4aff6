// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/accounttext.h"

#include "core/base/plaintext.h"

using namespace Qt::StringLiterals;

namespace core::text {

QString AccountText::state(const store::AccountEntry &account)
{
    //: The states of an account at a CA.
    if (account.status == "deactivated"_L1)
        return tr("Deactivated");
    if (account.status == "revoked"_L1)
        return tr("Revoked by the CA");
    if (account.status == "unknown"_L1)
        return tr("Not known to the CA any more");
    if (!account.nextThumbprint.isEmpty())
        return tr("Change of key not confirmed yet");
    if (account.accountUrl.isEmpty())
        return tr("Not confirmed by the CA yet");
    return account.status.isEmpty() || account.status == "valid"_L1 ? tr("Valid")
                                                                    : plainText(account.status, 32);
}

QString AccountText::badge(const store::AccountEntry &account)
{
    if (account.practice)
        //: A small label, in capitals where the script has them.
        return tr("PRACTICE");
    return account.staging ? tr("TEST") : QString();
}

QString AccountText::title(const store::AccountEntry &account)
{
    const QString ca = account.practice ? practiceName() : plainText(account.caName, 64);
    if (account.contacts.isEmpty())
        return ca;
    //: The name of a CA and the mail address of the account there.
    return tr("%1, %2").arg(ca, plainText(account.contacts.first(), 64));
}

QString AccountText::description(const acme::CaPreset &preset)
{
    if (preset.staging)
        return tr("For tests: wide limits, but browsers do not trust its certificates.");
    if (preset.externalAccount)
        return tr("Needs a customer account: a key ID and a key from its website.");
    if (preset.contactNeeded)
        return tr("Needs a mail address.");
    return preset.ipAddresses ? tr("Free to use without registration; also issues for IP addresses.")
                              : tr("Free to use without registration.");
}

QString AccountText::deactivation()
{
    return tr(
        "The CA closes the account for good; its key is of no use any more. Certificates stay valid until "
        "they expire, but this account cannot renew or revoke them. Standing records in the DNS that name it "
        "prove nothing any more.");
}

QString AccountText::place(store::KeyPlace place)
{
    //: Where the private key of an account lies.
    switch (place) {
    case store::KeyPlace::File: return tr("In a file");
    case store::KeyPlace::Passphrase: return tr("In a file, encrypted with a passphrase");
    case store::KeyPlace::Keyring: return tr("In the desktop's keyring");
    }
    return {};
}

QString AccountText::consequence(store::KeyPlace place)
{
    switch (place) {
    case store::KeyPlace::File:
        return tr("Renewals run with nobody there; whoever can read your files can use the account.");
    case store::KeyPlace::Passphrase:
        return tr("Safe even when the disk is copied; renewals wait until the passphrase is given.");
    case store::KeyPlace::Keyring:
        return tr("Opens when you log in; renewals wait while nobody is logged in.");
    }
    return {};
}

QString AccountText::practiceName()
{
    return tr("Practice CA");
}

} // namespace core::text
