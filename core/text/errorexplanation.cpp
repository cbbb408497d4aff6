// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errorsubject_p.h"
#include "core/text/errortext.h"
#include "core/text/problemtext.h"
#include "core/text/standingtext.h"

namespace core::text {

QString ErrorText::explanation(const Error &error)
{
    if (isProblemTelling(error))
        return ProblemText::explanation(typeOf(*error.problem));

    switch (error.code) {
    case ErrorCode::HostNotFound:
        return tr("The name could not be looked up in the DNS. Either this computer has no network, or the "
                  "name is misspelled.");
    case ErrorCode::ConnectionRefused:
        return tr("The computer at this address did not accept the connection. It may be switched off, or a "
                  "firewall may be in between.");
    case ErrorCode::NoAnswer:
        return tr("The connection was closed in the middle. Whether the request arrived is found out before "
                  "anything is sent again.");
    case ErrorCode::TimedOut:
        return tr("The connection stood, but too little came back for too long. Nothing was changed here.");
    case ErrorCode::ProxyFailed:
        return tr("All traffic of this computer goes through a proxy, and the proxy refused it or could not "
                  "be reached.");
    case ErrorCode::TlsUntrusted:
        return tr("Its certificate did not pass the check. The clock of this computer may be wrong, somebody "
                  "may be listening in between, or the server is misconfigured. Nothing was sent.");

    case ErrorCode::RateLimited:
        return tr("CAs limit how often a name, an account or a network may ask. The limit refills by itself; "
                  "asking earlier does not help.");
    case ErrorCode::LimitReached:
        return tr("Tegata counts what it asks a CA for and stops before the CA would. What the CA refuses "
                  "for its limits can hold up every other certificate, too.");
    case ErrorCode::Rejected:
        return tr("The CA gave a reason that this program does not know. Its own words are in the details.");
    case ErrorCode::ServerBroken:
        return tr("The CA answered with an error that does not depend on the request. It may be under "
                  "maintenance. It is not your fault.");
    case ErrorCode::NonceRefused:
        return tr("Every request carries a number that the CA gives out once. The CA did not accept five of "
                  "its own numbers in a row.");

    case ErrorCode::BadReply:
        return tr("The answer was not what the protocol asks for at this point. It was not used.");
    case ErrorCode::NotAnAcmeServer:
        return tr("Something else answered: an ordinary web page, a login page of the network, or a proxy.");
    case ErrorCode::ReplyTooLarge:
        return tr(
            "Answers in this protocol are small. The connection was cut so that memory does not fill up.");
    case ErrorCode::UnsafeUrl:
        return tr(
            "Only encrypted addresses are followed, and a public CA may not lead into the local network.");
    case ErrorCode::UnsafeToken:
        return tr("A token becomes the name of a file. This one has characters or a length that the standard "
                  "forbids, and was not used.");
    case ErrorCode::RedirectRefused:
        return tr("A signed request may not be sent on to another address, and no request may leave the "
                  "encrypted connection.");
    case ErrorCode::NoUsableChallenge:
        return error.detail.isEmpty()
            ? tr("The CA decides in which ways a name can be proven. The chosen way was not among them.")
            : tr("The CA decides in which ways a name can be proven. It offered: %1")
                  .arg(plainText(error.detail, MaxSubject));
    case ErrorCode::AuthorizationFailed:
        return tr("The CA looked for the proof and did not find what it expected.");
    case ErrorCode::OrderFailed:
        return tr("At least one name was not proven, or the CA found another obstacle at the end.");
    case ErrorCode::OrderExpired:
        return tr("An order stays open for a limited time, from an hour to some days. Nothing that is "
                  "installed has changed.");
    case ErrorCode::StillProcessing:
        return tr("The names are proven and the request is accepted; the CA takes its time to sign. The "
                  "order is kept.");

    case ErrorCode::CertificateWrongKey:
        return tr("It would not work with the private key that was made for it. What was installed before is "
                  "untouched.");
    case ErrorCode::CertificateWrongNames:
        return error.detail.isEmpty() ? tr("The names in a certificate must be exactly the ones that were "
                                           "ordered. What was installed before is untouched.")
                                      : tr("It is made out for: %1. What was installed before is untouched.")
                                            .arg(plainText(error.detail, MaxSubject));
    case ErrorCode::CertificateWrongDates:
        return tr("It has expired already, or begins in the future. If the clock of this computer is wrong, "
                  "it only looks so. What was installed before is untouched.");
    case ErrorCode::CertificateBrokenChain:
        return tr("Each certificate of a chain must be signed by the next one. Servers could not use this "
                  "chain. What was installed before is untouched.");
    case ErrorCode::CertificateUnreadable:
        return tr("The answer has something else in it than certificates, or they cannot be read. What was "
                  "installed before is untouched.");

    case ErrorCode::AccountUnknown:
        return tr("The CA does not know the account key. The account was deactivated, belongs to another "
                  "environment (test or production), or the practice CA was started anew.");
    case ErrorCode::TermsNotAgreed: return tr("The terms are new or have changed since they were agreed to.");
    case ErrorCode::ExternalAccountNeeded:
        return tr("The CA ties ACME accounts to customer accounts (external account binding). It gives out a "
                  "key ID and a key for that.");
    case ErrorCode::NotOffered:
        return tr("A CA lists in its directory what it can be asked for. This was not in the list.");
    case ErrorCode::ContactNeeded:
        return tr("The CA was not asked: a refusal would have used up the key for external account binding.");
    case ErrorCode::AccountClosed:
        return tr("A deactivated account stays so for good. Certificates that it got stay valid until they "
                  "expire.");
    case ErrorCode::KeyChangeNotOffered:
        return tr("Its directory has no place for that (keyChange). The account keeps its key.");
    case ErrorCode::KeyInUse:
        return tr("A key stands for one account only. The account keeps the key that it has.");
    case ErrorCode::ProfileUnknown:
        return tr("CAs name the kinds of certificates that they issue profiles, and change them from time to "
                  "time.");

    case ErrorCode::PassphraseNeeded:
        return tr("The key is kept encrypted. Tegata does not store the passphrase anywhere.");
    case ErrorCode::PassphraseWrong:
        return tr("It is not the one that the key was encrypted with, or the file has been changed.");
    case ErrorCode::KeyringMissing:
        return tr("No keyring service is running for this user. There is none on a server without a desktop, "
                  "nor in a session that was not opened by logging in.");
    case ErrorCode::KeyringLocked:
        return tr(
            "The account key lies in it. It is opened by logging in to the desktop, or by its passphrase; "
            "a program that runs by itself does not ask for that. No new account was made.");
    case ErrorCode::KeyringRefused:
        return tr("The question for its passphrase was cancelled, or could not be shown. No new account was "
                  "made.");
    case ErrorCode::KeyringEntryGone:
        return tr(
            "The keyring is open, but the entry was deleted, or this is another keyring. No new account was "
            "made.");
    case ErrorCode::KeyringEntryWrong:
        return tr("The entry was overwritten with something else. No new account was made.");
    case ErrorCode::KeyringFailed: return tr("Its own words are in the details.");

    case ErrorCode::PortBusy:
        return error.detail.isEmpty()
            ? tr("Only one program can listen on a port. Usually a web server already runs on this computer.")
            : tr("Only one program can listen on a port. This one is held by: %1")
                  .arg(plainText(error.detail, MaxSubject));
    case ErrorCode::PortForbidden:
        return tr("On Linux, ports below 1024 are reserved for the system unless it is told otherwise.");
    case ErrorCode::AddressUnavailable:
        return tr("A program can only listen on addresses of the computer that it runs on.");
    case ErrorCode::FolderMissing: return tr("It may have been moved, or a drive is not mounted.");
    case ErrorCode::FileMissing: return tr("It may have been moved or deleted by another program.");
    case ErrorCode::FileNotReadable:
        return tr("This user does not have the permission, or the drive has a fault.");
    case ErrorCode::FileNotWritable:
        return tr("This user does not have the permission, or the drive is read-only. What was there before "
                  "is untouched.");
    case ErrorCode::DiskFull:
        return tr(
            "The drive is full, or the quota of this user is used up. What was there before is untouched.");
    case ErrorCode::FileDamaged:
        return tr("The file is there, but its content is not what it should be. It was left as it is.");
    case ErrorCode::StoreDamaged:
        return tr("The list of certificates cannot be read. The certificates and keys themselves are files "
                  "of their own and are not affected.");
    case ErrorCode::StoreTooNew:
        return tr("This version does not know its form, and writing to it could lose something. It was left "
                  "as it is.");
    case ErrorCode::StoreUnsafe:
        return tr("Private keys are kept there. The folder belongs to another user, or its permissions are "
                  "too wide.");
    case ErrorCode::InUse:
        return tr("Two programs must not change the same thing at the same time. The other one may be a "
                  "window, a terminal or the timer.");
    case ErrorCode::ProgramMissing:
        return error.detail.isEmpty()
            ? tr("It was not found in the usual places.")
            : tr("On Debian and Ubuntu it is in the package %1.").arg(plainText(error.detail, MaxSubject));
    case ErrorCode::ProgramFailed: return tr("It ended with an error. What it printed is in the details.");
    case ErrorCode::SelfCheckFailed:
        return tr("Asked from this computer, the address did not give the expected answer. The CA would "
                  "probably not find it either.");

    case ErrorCode::DnsFailed:
        return tr("Neither the name servers of the name nor the resolver of this computer said anything that "
                  "can be used.");
    case ErrorCode::DnsBogus:
        return tr("The zone is signed, but the signatures or the keys do not fit. A CA gets no answer "
                  "either, and refuses.");
    case ErrorCode::AliasLoop:
        return tr("Each of them hands the question on to the next, and none answers it.");
    case ErrorCode::ZoneMissing:
        return tr("The name is not registered, or its name servers do not exist or do not know it.");
    case ErrorCode::RecordNotVisible:
        return tr("A CA may ask any of them, so it was not told to look. The record was put in place, but "
                  "some servers still show the old state.");
    case ErrorCode::StandingRecordMissing:
        return tr("Its name servers have no such TXT record, so the CA was not told to look. Renewals need "
                  "it for as long as the certificate is renewed.");
    case ErrorCode::StandingRecordUnfit: {
        const auto fault = challenge::faultFromName(error.detail);
        return fault ? StandingText::fault(*fault)
                     : tr("There is a record, but it says something else than what is needed.");
    }
    case ErrorCode::DelegationMissing:
        return tr("The provider answers for a name of its own, to which a CNAME record has to lead, once.");
    case ErrorCode::UpdateRefused:
        return tr("It knows the zone, but its rules do not allow this key to change this record.");
    case ErrorCode::UpdateNotForZone: return tr("Only the primary name server of a zone takes changes.");
    case ErrorCode::TsigWrong:
        return tr(
            "The name of the key, its algorithm or the secret is not the one that the name server has.");
    case ErrorCode::TsigClock:
        return tr("Signed changes carry the time, and more than five minutes of difference are refused.");
    case ErrorCode::ProviderUnknown:
        return tr("How records are changed, and with which credentials, is kept as a DNS provider. This one "
                  "was removed or is on another computer.");
    case ErrorCode::ProviderUnfit:
        return tr("Hooks and acme-dns servers know only the record _acme-challenge. This one has another "
                  "name.");
    case ErrorCode::ProviderChanged:
        return tr("It would be given your credentials, so it is not run before you have agreed again. An "
                  "update of the system may have changed it.");
    case ErrorCode::ProviderBusy:
        return tr("The DNS provider behind it is busy, or limits how often it may be asked.");

    case ErrorCode::HostKeyUnknown:
        return tr("The first connection to a server is only safe when a person compares the fingerprint of "
                  "its key. A program that runs by itself never accepts one.");
    case ErrorCode::HostKeyChanged:
        return tr("Somebody may be between this computer and the server. Or the server was set up anew. "
                  "Nothing was sent to it.");
    case ErrorCode::LoginRefused:
        return tr(
            "Tegata logs in with SSH keys only, and never asks for a password. Either the server does "
            "not know a key of yours, or the name of the user is not right, or the key has a passphrase "
            "and no agent has it open.");
    case ErrorCode::SshKeyLocked:
        return tr("Tegata does not ask for passphrases of SSH keys. It uses a key like this one only "
                  "through an agent (ssh-agent, GNOME Keyring) that has been given it.");
    case ErrorCode::SftpNotOffered:
        return tr("Files are put in place with SFTP, a part of OpenSSH that a server can have switched off.");

    case ErrorCode::BadInput:
        return tr("It has characters, a form or a value that are not possible at this place.");
    case ErrorCode::NotFound: return tr("It may have been removed, or the name is misspelled.");
    case ErrorCode::NotACertificate:
        return tr("Certificates are read from PEM, DER and PKCS#7 files of up to 1 MiB.");
    case ErrorCode::Crypto: return tr("The cryptographic library refused. Its words are in the details.");
    case ErrorCode::Cancelled:
        return tr("You stopped it, or the program was closed. What was put in place is taken away again.");
    }
    return {};
}

} // namespace core::text
