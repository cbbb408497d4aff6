// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errorsubject_p.h"
#include "core/text/errortext.h"
#include "core/text/problemtext.h"

namespace core::text {

static constexpr int HttpPort = 80; // where a CA looks for http-01
static constexpr int TlsPort = 443; // and for tls-alpn-01

/// "443", "*:443" and "[::]:443" are about port 443.
static int portIn(const Error &error)
{
    return error.subject.section(QLatin1Char(':'), -1).toInt();
}

QStringList ErrorText::portBusy(const Error &error)
{
    const int port = portIn(error);
    const QString stop = tr("Or stop the other program for a moment.");
    if (port == TlsPort)
        return {tr("Choose another way to prove the name: “file in a web root”, where a web server runs on "
                   "this computer, or a TXT record."),
                stop,
                tr("Or choose another port, and let what listens on port 443 hand on connections with "
                   "acme-tls/1 to it, as HAProxy or nginx with ssl_preread can.")};
    const QString webRoot
        = tr("Choose “file in a web root” and let the web server that runs there show the proof.");
    if (port == HttpPort)
        return {webRoot, stop,
                tr("Or choose another port, and let the web server hand on /.well-known/acme-challenge/ to "
                   "it.")};
    return {tr("Stop the other program, or choose another port."),
            tr("What CAs ask for on port 80, or for tls-alpn-01 on port 443, has to be handed on to the port "
               "that you choose.")};
}

QStringList ErrorText::portForbidden(const Error &error)
{
    const int port = portIn(error);
    //: %1 is a number.
    const QString allow
        = tr("Or let the administrator allow it: sysctl net.ipv4.ip_unprivileged_port_start=%1")
              .arg(port > 0 ? port : HttpPort);
    if (port == TlsPort)
        return {tr("Choose a port from 1024 on, and let the router, or what listens on port 443, hand on "
                   "connections with acme-tls/1 to it."),
                tr("Or choose another way to prove the name: “file in a web root”, or a TXT record."), allow};
    return {tr("Choose “file in a web root”, if a web server runs on this computer."),
            tr("Or choose a port from 1024 on, and let the web server or the router hand on port 80 to it."),
            allow};
}

/// The subject is a URL for http-01, a name with a port for tls-alpn-01.
QStringList ErrorText::selfCheckFailed(const Error &error)
{
    const QString leads = tr("Check that the name leads to this server, over IPv4 and IPv6.");
    if (!error.subject.isEmpty() && !error.subject.startsWith(QLatin1String("http")))
        return {leads, tr("Check that port 443 is open and is handed on to the right place."),
                tr("Check that no other server answers connections with acme-tls/1: a web server, a proxy or "
                   "a CDN in front ends them itself.")};
    return {leads, tr("Check that port 80 is open and is handed on to the right place."),
            tr("Check that the web server does not answer this path itself or redirect it elsewhere.")};
}

QStringList ErrorText::advice(const Error &error)
{
    if (isProblemTelling(error))
        return ProblemText::advice(*error.problem);

    const QString tryAgain = tr("Try again.");
    const QString tryLater = tr("Try again later.");
    const QString report = tr("If it happens again, copy the details and report it to the CA.");

    switch (error.code) {
    case ErrorCode::HostNotFound:
        return {tr("Check that this computer is connected to the network."),
                tr("Check the spelling of the address, if you typed it yourself."), tryAgain};
    case ErrorCode::ConnectionRefused:
        return {tr("Check that this computer is connected to the network."),
                tr("Check the address and the port, if you typed them yourself."),
                tr("Check that no firewall blocks connections to this port."), tryAgain};
    case ErrorCode::NoAnswer:
    case ErrorCode::TimedOut:
        return {tr("Check that the network connection of this computer is stable."), tryAgain,
                tr("Look at the status page of the CA, if it has one.")};
    case ErrorCode::ProxyFailed: return {tr("Check the proxy in the system's network settings."), tryAgain};
    case ErrorCode::TlsUntrusted:
        return {tr("Check the date and the time of this computer."),
                tr("If this is a private CA, give its root certificate in the account's settings."),
                tr("Try from another network: some networks open encrypted connections.")};

    case ErrorCode::RateLimited:
        if (!error.retryAt) // Let's Encrypt pauses names whose renewal has failed for months
            return {tr("Read the CA's own words: it may have paused this name until you release it on its "
                       "website."),
                    tr("Find out why earlier attempts failed before you try again.")};
        return {tr("Wait until the time that is named; it goes on by itself."),
                tr("For experiments use the CA's staging environment or the practice CA: their limits are "
                   "wide.")};
    case ErrorCode::LimitReached:
        return {tr("Find out why earlier attempts failed before you try again."),
                tr("Wait until the time that is named; the limit refills by itself."),
                tr("For experiments use the CA's staging environment or the practice CA: their limits are "
                   "wide.")};
    case ErrorCode::Rejected: return {tr("Read the CA's own words in the details."), tryAgain};
    case ErrorCode::ServerBroken:
        return {tr("Wait; it will be tried again by itself."),
                tr("Look at the status page of the CA, if it has one.")};
    case ErrorCode::NonceRefused:
        return {tryLater, tr("If a proxy is in between, check that it does not cache answers."), report};

    case ErrorCode::BadReply:
    case ErrorCode::ReplyTooLarge:
        return {tryAgain, tr("If you typed the address of the CA yourself, check it."), report};
    case ErrorCode::NotAnAcmeServer:
        return {
            tr("Open any page in a browser: the network may ask you to log in first."),
            tr("Check the directory address with the CA's documentation. It usually ends in /directory.")};
    case ErrorCode::UnsafeUrl:
    case ErrorCode::UnsafeToken:
    case ErrorCode::RedirectRefused:
        return {tr("If you typed the address of the CA yourself, check it."), report};
    case ErrorCode::NoUsableChallenge:
        return {tr("Choose another way to prove this name."), tr("Or choose another CA.")};
    case ErrorCode::AuthorizationFailed:
    case ErrorCode::OrderFailed:
        return {tr("Use “Try it from here” to see what the CA sees."),
                tr("Check that the name leads to the right server, over IPv4 and IPv6."),
                tr("Then start a new order.")};
    case ErrorCode::OrderExpired:
        return {tr("Start a new order. Names that are already proven often need not be proven again.")};
    case ErrorCode::StillProcessing:
        return {tr("Leave it running, or come back later: it goes on where it was.")};

    case ErrorCode::CertificateWrongKey:
    case ErrorCode::CertificateWrongNames:
    case ErrorCode::CertificateBrokenChain:
    case ErrorCode::CertificateUnreadable: return {tr("Start a new order."), report};
    case ErrorCode::CertificateWrongDates:
        return {tr("Check the date and the time of this computer."), tr("Start a new order."), report};

    case ErrorCode::AccountUnknown:
        return {tr("Check that the account belongs to this CA and to the right environment (test or "
                   "production)."),
                tr("Register again with the same key.")};
    case ErrorCode::TermsNotAgreed:
        return {error.subject.isEmpty()
                    ? tr("Read the terms of service on the CA's website and agree to them.")
                    : tr("Read the terms of service and agree to them: %1").arg(subjectOr(error, {})),
                tryAgain};
    case ErrorCode::ExternalAccountNeeded:
        return {tr("Get the key ID and the key for external account binding from the CA's website."),
                tr("Enter both when you add the account.")};
    case ErrorCode::NotOffered: return {tr("Look on the CA's website for another way to ask for it.")};
    case ErrorCode::ContactNeeded: return {tr("Enter a mail address."), tryAgain};
    case ErrorCode::AccountClosed: return {tr("Open a new account, or use another one.")};
    case ErrorCode::KeyChangeNotOffered:
        return {tr("If the key may be in wrong hands, deactivate the account and open a new one.")};
    case ErrorCode::KeyInUse: return {tr("Try again: a new key will be made.")};
    case ErrorCode::ProfileUnknown:
        return {tr("Choose one of the profiles that the CA offers now."),
                tr("Or leave the profile to the CA.")};

    case ErrorCode::PassphraseNeeded:
        return {tr("Enter the passphrase."),
                tr("In the terminal, name a file that holds it: --passphrase-file FILE")};
    case ErrorCode::PassphraseWrong:
        return {tr("Check capital letters and the keyboard layout, and try again."),
                tr("If it is forgotten, recover the account from a backup of its key.")};
    case ErrorCode::KeyringMissing:
        return {tr("Log in to the desktop, and check that a keyring runs, such as GNOME Keyring, KWallet or "
                   "KeePassXC."),
                tr("On a server, keep account keys in files.")};
    case ErrorCode::KeyringLocked:
        return {tr("Unlock the keyring, then try again."),
                tr("For renewals without anybody logged in, move the key to a file.")};
    case ErrorCode::KeyringRefused: return {tr("Try again, and enter the passphrase of the keyring.")};
    case ErrorCode::KeyringEntryGone:
    case ErrorCode::KeyringEntryWrong:
        return {tr("Restore the keyring from its backup, if there is one."),
                tr("Or recover the account from a backup of its key."),
                tr("If there is none, open a new account. Certificates that are there stay valid.")};
    case ErrorCode::KeyringFailed:
        return {tryAgain, tr("If it happens again, copy the details and report it.")};

    case ErrorCode::PortBusy: return portBusy(error);
    case ErrorCode::PortForbidden: return portForbidden(error);
    case ErrorCode::AddressUnavailable:
        return {tr("Leave the address empty to listen on all addresses."),
                tr("Or choose one of this computer's addresses.")};
    case ErrorCode::FolderMissing:
        return {tr("Check the path."), tr("Create the folder, or choose another one.")};
    case ErrorCode::FileMissing: return {tr("Check the path."), tr("If the file was moved, put it back.")};
    case ErrorCode::FileNotReadable:
        return {tr("Check the permissions of the file and of the folders above it."), tryAgain};
    case ErrorCode::FileNotWritable:
        return {tr("Check the permissions of the folder."), tr("Or choose a folder that belongs to you."),
                tryAgain};
    case ErrorCode::DiskFull: return {tr("Free some space on this drive."), tryAgain};
    case ErrorCode::FileDamaged:
        return {tr("Restore the file from a backup."), tr("If it is a certificate, get a new one.")};
    case ErrorCode::StoreDamaged:
        return {tr("Restore the database from the copy beside it, or from a backup."),
                tr("Keep the damaged file: it may be of use for finding the cause.")};
    case ErrorCode::StoreTooNew:
        return {tr("Install the newest version of Tegata."), tr("Or use another store.")};
    case ErrorCode::StoreUnsafe:
        return {tr("Make the folder yours alone: chmod 700"),
                tr("Or choose a store in a folder of your own.")};
    case ErrorCode::InUse:
        return {tr("Wait until the other one has finished, then try again."),
                tr("Look whether another window is open.")};
    case ErrorCode::ProgramMissing:
        return {error.detail.isEmpty()
                    ? tr("Install the program.")
                    : tr("Install it: sudo apt install %1").arg(plainText(error.detail, MaxSubject)),
                tryAgain};
    case ErrorCode::ProgramFailed: return {tr("Read what the program printed in the details."), tryAgain};
    case ErrorCode::SelfCheckFailed: return selfCheckFailed(error);

    case ErrorCode::DnsFailed:
        return {tr("Check that this computer has a network."),
                tr("Check at your registrar which name servers are entered for the name."), tryAgain};
    case ErrorCode::DnsBogus:
        return {tr("Look at the DNSSEC settings of the zone: the DS record at the registrar must fit the "
                   "keys of the zone."),
                tr("Or have DNSSEC switched off at the registrar until it is repaired.")};
    case ErrorCode::AliasLoop:
        return {tr("Delete the CNAME record at the name, or let it lead to the name that has the record.")};
    case ErrorCode::ZoneMissing:
        return {tr("Check the spelling of the name."),
                tr("Check at your registrar which name servers are entered for it.")};
    case ErrorCode::RecordNotVisible:
        return {tr("Look at the table to see which name server lags behind, and whether its copy of the zone "
                   "is up to date."),
                tr("Some providers take an hour. Start it again later.")};
    case ErrorCode::StandingRecordMissing:
    case ErrorCode::StandingRecordUnfit:
        return {tr("See what the record has to say, and add it: tegatactl dns persist, or “Verify a domain…” "
                   "in the window."),
                tr("Then start it again. Or choose another way to prove the name.")};
    case ErrorCode::DelegationMissing:
        return {error.detail.isEmpty()
                    ? tr("Add the CNAME record.")
                    : tr("Add a CNAME record that leads to %1").arg(plainText(error.detail, MaxSubject)),
                tryAgain};
    case ErrorCode::UpdateRefused:
        return {tr("Allow the key in the name server: in BIND with update-policy, for the record "
                   "_acme-challenge and the type TXT."),
                tr("Look into the log of the name server: it says which rule refused.")};
    case ErrorCode::UpdateNotForZone:
        return {tr("Name the primary name server of the zone as the server of the DNS provider."),
                tr("Check the name of the zone, or leave it empty so that it is found.")};
    case ErrorCode::TsigWrong:
        return {tr("Compare the name of the key with the name server's configuration, letter for letter."),
                tr("Compare the algorithm, for example hmac-sha256."), tr("Enter the secret again.")};
    case ErrorCode::TsigClock:
        return {tr("Set the clock of this computer, and that of the name server."), tryAgain};
    case ErrorCode::ProviderUnknown:
        return {tr("Add the DNS provider again, under the same name."),
                tr("Or choose another way to prove the names.")};
    case ErrorCode::ProviderUnfit:
        return {
            tr("Choose a provider of another kind: RFC 2136, lexicon, a script of acme.sh, or a program."),
            tr("Or add the record yourself.")};
    case ErrorCode::ProviderChanged:
        return {tr("If you know why it changed, agree again: tegatactl dns trust"),
                tr("If you do not know, find out first.")};
    case ErrorCode::ProviderBusy: return {tr("Leave it running, or start it again later.")};

    case ErrorCode::HostKeyUnknown:
        return {
            tr("In the window, use “Try it from here”, compare the fingerprint, and confirm it."),
            tr("In the terminal, connect once with ssh, or give --accept-host-key with the fingerprint.")};
    case ErrorCode::HostKeyChanged:
        return {tr("Ask whoever runs the server whether its key was changed. Go on only if you know why."),
                tr("If it was, remove the old key with the command that ssh names in the details. Then "
                   "confirm the new one.")};
    case ErrorCode::LoginRefused:
        return {tr("Try it in a terminal: sftp %1").arg(subjectOr(error, {})),
                tr("Add your public key to ~/.ssh/authorized_keys on the server."),
                tr("Check the name of the user, and which key is used.")};
    case ErrorCode::SshKeyLocked:
        return {tr("Open the key in your agent: ssh-add %1").arg(subjectOr(error, {})),
                tr("For renewals without anybody logged in, use a key of its own without a passphrase, "
                   "which the server lets in for SFTP only.")};
    case ErrorCode::SftpNotOffered:
        return {tr("Switch it on in the server's sshd_config: Subsystem sftp internal-sftp")};

    case ErrorCode::BadInput: return {tr("Correct it, and try again.")};
    case ErrorCode::NotFound: return {tr("Check the name against the list.")};
    case ErrorCode::NotACertificate:
        return {tr("Choose a certificate file, such as fullchain.pem or a file that ends in .crt or .cer.")};
    case ErrorCode::Crypto: return {tryAgain, tr("If it happens again, copy the details and report it.")};
    case ErrorCode::Cancelled: return {tr("Start it again whenever you like.")};
    }
    return {};
}

} // namespace core::text
