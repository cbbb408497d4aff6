// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errorsubject_p.h"
#include "core/text/errortext.h"
#include "core/text/problemtext.h"

using namespace Qt::StringLiterals;

namespace core::text {

QString ErrorText::summary(const Error &error)
{
    const auto about = [&](const QString &otherwise) { return subjectOr(error, otherwise); };
    const QString unknown = u"…"_s; // the contract promises a subject here
    //: Stands in for the name of a host that is not known.
    const QString theServer = tr("the server");
    //: Stands in for the path of a file that is not known.
    const QString theFile = tr("the file");

    switch (error.code) {
    case ErrorCode::HostNotFound: return tr("The address of %1 could not be found.").arg(about(theServer));
    case ErrorCode::ConnectionRefused: return tr("Could not connect to %1.").arg(about(theServer));
    case ErrorCode::NoAnswer:
        return tr("The connection to %1 broke before the answer was complete.").arg(about(theServer));
    case ErrorCode::TimedOut: return tr("%1 did not answer in time.").arg(about(tr("The server")));
    case ErrorCode::ProxyFailed:
        return error.subject.isEmpty() ? tr("The proxy did not let the request through.")
                                       : tr("The proxy %1 did not let the request through.").arg(about({}));
    case ErrorCode::TlsUntrusted:
        return tr("The identity of %1 could not be verified.").arg(about(theServer));

    case ErrorCode::RateLimited: return tr("The CA asks for a pause: a limit has been reached.");
    case ErrorCode::LimitReached:
        return error.subject.isEmpty()
            ? tr("Nothing was sent: one more would go beyond a limit of the CA.")
            : tr("Nothing was sent: one more for %1 would go beyond a limit of the CA.").arg(about({}));
    case ErrorCode::Rejected:
        if (error.problem && typeOf(*error.problem) != ProblemType::Other)
            return ProblemText::summary(typeOf(*error.problem), about(error.problem->identifier));
        return tr("The CA refused the request.");
    case ErrorCode::ServerBroken: return tr("%1 has a fault of its own right now.").arg(about(tr("The CA")));
    case ErrorCode::NonceRefused: return tr("The CA keeps rejecting our requests (badNonce).");

    case ErrorCode::BadReply: return tr("The CA sent a malformed answer.");
    case ErrorCode::NotAnAcmeServer:
        return tr("No ACME directory was found at %1.").arg(about(tr("this address")));
    case ErrorCode::ReplyTooLarge:
        return tr("%1 sent far more than an answer can be.").arg(about(tr("The server")));
    case ErrorCode::UnsafeUrl:
        return tr("The CA named an address that is not safe to use: %1").arg(about(unknown));
    case ErrorCode::UnsafeToken: return tr("The CA sent a challenge whose token is not safe to use.");
    case ErrorCode::RedirectRefused:
        return tr("The server wanted to send us on to %1, where we do not go.")
            .arg(about(tr("another address")));
    case ErrorCode::NoUsableChallenge:
        return tr("The CA offers no way to prove %1 that was chosen here.").arg(about(tr("this name")));
    case ErrorCode::AuthorizationFailed:
        if (error.problem && typeOf(*error.problem) != ProblemType::Other)
            return ProblemText::summary(typeOf(*error.problem), about({}));
        return tr("The CA was not convinced that %1 is yours.").arg(about(tr("this name")));
    case ErrorCode::OrderFailed:
        if (error.problem && typeOf(*error.problem) != ProblemType::Other)
            return ProblemText::summary(typeOf(*error.problem), about(error.problem->identifier));
        return tr("The CA closed the order without a certificate.");
    case ErrorCode::OrderExpired: return tr("The order expired before it was completed.");
    case ErrorCode::StillProcessing: return tr("The CA is still working on the certificate.");

    case ErrorCode::CertificateWrongKey:
        return tr("The certificate that came belongs to another key. It was not installed.");
    case ErrorCode::CertificateWrongNames:
        return tr("The certificate that came has other names than were ordered. It was not installed.");
    case ErrorCode::CertificateWrongDates:
        return tr("The certificate that came is not valid today. It was not installed.");
    case ErrorCode::CertificateBrokenChain:
        return tr("The certificates that came do not fit together. They were not installed.");
    case ErrorCode::CertificateUnreadable:
        return tr("What the CA sent is not a certificate. It was not installed.");

    case ErrorCode::AccountUnknown: return tr("This account no longer exists at the CA.");
    case ErrorCode::TermsNotAgreed: return tr("The CA wants its terms of service to be agreed to.");
    case ErrorCode::ExternalAccountNeeded:
        return tr("This CA only accepts accounts that it knows from its website.");
    case ErrorCode::ContactNeeded:
        return tr("%1 does not open an account without a mail address.").arg(about(tr("This CA")));
    case ErrorCode::AccountClosed:
        return tr("The account at %1 has been deactivated.").arg(about(tr("the CA")));
    case ErrorCode::KeyChangeNotOffered:
        return tr("%1 does not let an account change its key.").arg(about(tr("This CA")));
    case ErrorCode::KeyInUse: return tr("This key already belongs to another account at the CA.");
    case ErrorCode::ProfileUnknown: return tr("The CA does not offer the profile “%1”.").arg(about(unknown));
    case ErrorCode::NotOffered: return tr("%1 does not offer this over ACME.").arg(about(tr("The CA")));

    case ErrorCode::PassphraseNeeded: return tr("A passphrase is needed for %1.").arg(about(tr("the key")));
    case ErrorCode::PassphraseWrong: return tr("The passphrase for %1 is wrong.").arg(about(tr("the key")));
    case ErrorCode::KeyringMissing: return tr("The desktop's keyring cannot be reached.");
    case ErrorCode::KeyringLocked: return tr("The desktop's keyring is locked.");
    case ErrorCode::KeyringRefused: return tr("The desktop's keyring was not unlocked.");
    case ErrorCode::KeyringEntryGone:
        return tr("The account key for %1 is not in the keyring any more.").arg(about(tr("the CA")));
    case ErrorCode::KeyringEntryWrong:
        return tr("What the keyring has for %1 is not the account key.").arg(about(tr("the CA")));
    case ErrorCode::KeyringFailed: return tr("The desktop's keyring could not do what was asked.");

    case ErrorCode::PortBusy: return tr("The port %1 is already in use.").arg(about(unknown));
    case ErrorCode::PortForbidden:
        return tr("Tegata is not allowed to listen on port %1.").arg(about(unknown));
    case ErrorCode::AddressUnavailable:
        return tr("This computer does not have the address %1.").arg(about(unknown));
    case ErrorCode::FolderMissing: return tr("The folder %1 does not exist.").arg(about(unknown));
    case ErrorCode::FileMissing: return tr("%1 does not exist.").arg(about(tr("The file")));
    case ErrorCode::FileNotReadable: return tr("Could not read %1.").arg(about(theFile));
    case ErrorCode::FileNotWritable: return tr("Could not write %1.").arg(about(theFile));
    case ErrorCode::DiskFull: return tr("There is not enough free space to write %1.").arg(about(theFile));
    case ErrorCode::FileDamaged: return tr("The content of %1 is damaged.").arg(about(theFile));
    case ErrorCode::StoreDamaged: return tr("The database %1 is damaged.").arg(about(unknown));
    case ErrorCode::StoreTooNew:
        return tr("%1 was written by a newer version of Tegata.").arg(about(tr("The database")));
    case ErrorCode::StoreUnsafe:
        return tr("Other users of this computer could change %1.").arg(about(tr("the folder")));
    case ErrorCode::InUse: return tr("Another Tegata is at work on %1.").arg(about(tr("this")));
    case ErrorCode::ProgramMissing: return tr("The program %1 is not installed.").arg(about(unknown));
    case ErrorCode::ProgramFailed: return tr("The program %1 failed.").arg(about(unknown));
    case ErrorCode::SelfCheckFailed: return tr("%1 does not show the proof.").arg(about(tr("The server")));

    case ErrorCode::DnsFailed: return tr("The DNS gave no answer about %1.").arg(about(unknown));
    case ErrorCode::DnsBogus: return tr("The DNSSEC signatures of %1 are not valid.").arg(about(unknown));
    case ErrorCode::AliasLoop: return tr("The CNAME records of %1 lead in a circle.").arg(about(unknown));
    case ErrorCode::ZoneMissing: return tr("No DNS zone was found for %1.").arg(about(unknown));
    case ErrorCode::RecordNotVisible:
        return tr("The record %1 is not visible on all name servers.").arg(about(unknown));
    case ErrorCode::StandingRecordMissing:
        return tr("The standing record %1 is not there.").arg(about(unknown));
    case ErrorCode::StandingRecordUnfit:
        return tr("The standing record %1 does not let this account have the name.").arg(about(unknown));
    case ErrorCode::DelegationMissing:
        return tr("The name %1 does not lead to the DNS provider yet.").arg(about(unknown));
    case ErrorCode::UpdateRefused:
        return tr("The name server %1 refused to change the zone.").arg(about(unknown));
    case ErrorCode::UpdateNotForZone:
        return tr("The name server %1 is not responsible for the zone.").arg(about(unknown));
    case ErrorCode::TsigWrong: return tr("The name server %1 does not accept the key.").arg(about(unknown));
    case ErrorCode::TsigClock:
        return tr("The clocks of this computer and of the name server %1 differ too much.")
            .arg(about(unknown));
    case ErrorCode::ProviderUnknown: return tr("There is no DNS provider “%1” here.").arg(about(unknown));
    case ErrorCode::ProviderUnfit:
        return tr("The DNS provider “%1” cannot write this record.").arg(about(unknown));
    case ErrorCode::ProviderChanged:
        return tr("The program %1 has changed since you agreed to it.").arg(about(unknown));
    case ErrorCode::ProviderBusy:
        return tr("The program %1 asks to be called again later.").arg(about(unknown));

    case ErrorCode::HostKeyUnknown:
        return tr("The server %1 is not known yet: nobody has confirmed its key.").arg(about(unknown));
    case ErrorCode::HostKeyChanged:
        return tr("Stopped: the server %1 shows another key than before.").arg(about(unknown));
    case ErrorCode::LoginRefused: return tr("The server %1 does not let you in.").arg(about(unknown));
    case ErrorCode::SshKeyLocked:
        return tr("The SSH key %1 has a passphrase, and no agent has it open.").arg(about(unknown));
    case ErrorCode::SftpNotOffered:
        return tr("The server %1 lets you in, but does not offer SFTP.").arg(about(unknown));

    case ErrorCode::BadInput: return tr("“%1” cannot be used here.").arg(about(unknown));
    case ErrorCode::NotFound: return tr("“%1” was not found.").arg(about(unknown));
    case ErrorCode::NotACertificate: return tr("There is no certificate in %1.").arg(about(theFile));
    case ErrorCode::Crypto: return tr("A cryptographic operation failed.");
    case ErrorCode::Cancelled: return tr("It was cancelled.");
    }
    return {};
}

} // namespace core::text
