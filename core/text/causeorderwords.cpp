// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/causetext.h"

namespace core::text {

static constexpr const char *WaitForLimit = QT_TRANSLATE_NOOP(
    "core::text::CauseText", "Wait until the time that the CA names. Asking earlier does not help.");
static constexpr const char *OtherCa
    = QT_TRANSLATE_NOOP("core::text::CauseText", "Take the name out, or choose another CA.");

/// Of causes that have nothing to do with what was looked at: the order, the account, the CA's limits.
CauseText::Words CauseText::orderWords(issuance::Cause cause)
{
    using enum issuance::Cause;
    switch (cause) {
    case NameForbidden:
        return {
            QT_TR_NOOP("The CA does not issue for this name: it belongs to a provider that many share, such "
                       "as a cloud, or is on a list of names at risk."),
            {QT_TR_NOOP("Check whether the name is one that the hosting provider gave out.")},
            {QT_TR_NOOP("Use a name of a domain of your own."), OtherCa}};
    case NotPublicSuffix:
        return {
            QT_TR_NOOP("The name does not end in a public suffix, or is one itself. Names of a local network "
                       "get no certificate from a public CA."),
            {QT_TR_NOOP("Check the spelling of the ending.")},
            {QT_TR_NOOP("Use a name that is registered, or a private CA.")}};
    case BadName:
        return {QT_TR_NOOP("The form of the name is not allowed in a certificate."),
                {QT_TR_NOOP(
                    "Check the name for characters other than letters, digits and hyphens, and its length.")},
                {QT_TR_NOOP("Correct the name, or take it out.")}};
    case TooManyNames:
        return {
            QT_TR_NOOP("The order has more names than the CA, or the profile, allows in one certificate."),
            {QT_TR_NOOP("Check how many names the profile allows.")},
            {QT_TR_NOOP("Divide the names among several certificates, or choose another profile.")}};
    case AddressNotInProfile:
        return {
            QT_TR_NOOP("This CA, or this profile, has no certificates for IP addresses."),
            {QT_TR_NOOP("Check which profiles the CA offers.")},
            {QT_TR_NOOP("Choose a profile for IP addresses, such as shortlived at Let's Encrypt."), OtherCa}};
    case TermsOutdated:
        return {QT_TR_NOOP("The CA has new terms of service, and the account has not agreed to them yet."),
                {QT_TR_NOOP("Read the terms of service of the CA.")},
                {QT_TR_NOOP("Agree to them for the account, then try again.")}};
    case AuthorizationOver:
        return {
            QT_TR_NOOP("The CA does not look at this proof any more: it was decided already, or its time is "
                       "over."),
            {QT_TR_NOOP("Check whether another program answered for the same account.")},
            {QT_TR_NOOP("Start a new order.")}};
    case OrderGone:
        return {
            QT_TR_NOOP("The CA does not know the order any more. Orders are forgotten after hours or days."),
            {QT_TR_NOOP("Check how long ago the order was begun.")},
            {QT_TR_NOOP("Start a new order.")}};
    case KeyBlocked:
        return {QT_TR_NOOP("The CA does not take this key: it is weak, or known to be exposed."),
                {QT_TR_NOOP("Check whether the key was ever published, or reported as stolen.")},
                {QT_TR_NOOP("Make a new key, and never use this one again.")}};
    case KeyInUse:
        return {QT_TR_NOOP("The key belongs to another account at this CA."),
                {QT_TR_NOOP("Check which accounts there are.")},
                {QT_TR_NOOP("Make a new key.")}};
    case ContactMissing:
        return {QT_TR_NOOP("This CA opens accounts with a mail address only."),
                {QT_TR_NOOP("Check the contact of the account.")},
                {QT_TR_NOOP("Give a mail address.")}};
    case ContactForbidden:
        return {QT_TR_NOOP(
                    "The CA does not take this mail address: its domain is an example, or receives no mail."),
                {QT_TR_NOOP("Check the spelling of the mail address.")},
                {QT_TR_NOOP("Give another mail address, or none where the CA allows it.")}};
    case DuplicateCertificates:
        return {
            QT_TR_NOOP("Too many certificates with exactly these names were issued within a week. Something "
                       "gets them again and again, for example after each new installation."),
            {QT_TR_NOOP("Check which program or container gets this certificate.")},
            {QT_TR_NOOP("Use one of the certificates that were issued already."), WaitForLimit,
             QT_TR_NOOP("A set with one name more or less counts on its own.")}};
    case TooManyCertificates:
        return {
            QT_TR_NOOP("Too many certificates for this domain were issued within a week, for all accounts "
                       "together."),
            {QT_TR_NOOP(
                "Look in the logs of Certificate Transparency who gets certificates for the domain.")},
            {WaitForLimit, QT_TR_NOOP("Put several names into one certificate, or use a wildcard.")}};
    case TooManyFailures:
        return {QT_TR_NOOP("This name has failed too often within an hour."),
                {QT_TR_NOOP("Find out why earlier attempts failed before you try again.")},
                {WaitForLimit,
                 QT_TR_NOOP("Rehearse against the CA's staging environment: its limits are wide.")}};
    case TooManyOrders:
        return {QT_TR_NOOP("The account has begun too many orders within three hours."),
                {QT_TR_NOOP("Check which programs use this account.")},
                {WaitForLimit, QT_TR_NOOP("Put several names into one certificate.")}};
    case TooManyAccounts:
        return {QT_TR_NOOP("Too many accounts were opened from this network."),
                {QT_TR_NOOP("Check which program opens accounts again and again.")},
                {WaitForLimit, QT_TR_NOOP("Keep one account, and back up its key.")}};
    case Paused:
        return {
            QT_TR_NOOP("The CA has paused this name for this account, because it has failed for a long time. "
                       "It is not tried again until somebody releases it."),
            {QT_TR_NOOP("Find out why earlier attempts failed before you try again.")},
            {QT_TR_NOOP("Release the name on the page that the CA names in its words.")}};
    case Busy:
        return {QT_TR_NOOP("The CA is asked too much at the moment, by this network or by everybody."),
                {QT_TR_NOOP("Look at the status page of the CA, if it has one.")},
                {QT_TR_NOOP("Wait; it will be tried again by itself.")}};
    case Refused:
    case ConnectTimeout:
    case SlowAnswer:
    case Reset:
    case Unreachable:
    case NoAddress:
    case NoFallback:
    case Http2OnPort80:
    case HttpOnTlsPort:
    case OddAnswer:
    case PageMissing:
    case PageForbidden:
    case ServerFault:
    case OtherStatus:
    case PageInstead:
    case WrongContent:
    case TooManyRedirects:
    case RedirectLoop:
    case BadRedirect:
    case NoSuchName:
    case ServerFailure:
    case DnsTimeout:
    case DnsRefused:
    case DnssecBogus:
    case NoTxt:
    case WrongTxt:
    case CaaForbids:
    case CaaUnreadable:
    case NoAlpn:
    case WrongTlsCertificate:
    case NoTlsCertificate:
    case TlsHandshake: break; // words() has them
    }
    Q_UNREACHABLE();
}

} // namespace core::text
