// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/methodtext.h"

#include "core/challenge/remotefolder.h"
#include "core/text/flawtext.h"

using namespace Qt::StringLiterals;

namespace core::text {

using challenge::Method;
using challenge::MethodKind;

QString MethodText::name(MethodKind kind)
{
    switch (kind) {
    case MethodKind::Listener: return tr("HTTP, Tegata's own web server");
    case MethodKind::WebRoot: return tr("HTTP, file in a web root");
    case MethodKind::RemoteFolder: return tr("HTTP, file on another server over SSH");
    case MethodKind::Manual: return tr("HTTP, by hand");
    case MethodKind::TlsListener: return tr("TLS, Tegata's own server");
    case MethodKind::DnsManual: return tr("DNS, by hand");
    case MethodKind::DnsProvider: return tr("DNS, by a DNS provider");
    case MethodKind::DnsPersist: return tr("DNS, set once");
    }
    return {};
}

QString MethodText::name(const Method &method)
{
    const QString port = QString::number(method.port); // a port has no thousands separator
    switch (method.kind) {
    case MethodKind::Listener:
        return method.address.isEmpty() ? tr("HTTP, own web server, port %1").arg(port)
                                        : tr("HTTP, own web server, %1, port %2").arg(method.address, port);
    case MethodKind::WebRoot: return tr("HTTP, file in %1").arg(method.folder);
    //: %1: a server and a folder on it, "www@web.example.org:/var/www/html".
    case MethodKind::RemoteFolder: return tr("HTTP, file in %1 over SSH").arg(challenge::remoteText(method));
    case MethodKind::Manual: return tr("HTTP, by hand");
    case MethodKind::TlsListener:
        return method.address.isEmpty() ? tr("TLS, own server, port %1").arg(port)
                                        : tr("TLS, own server, %1, port %2").arg(method.address, port);
    case MethodKind::DnsManual: return tr("DNS, by hand");
    //: %1: what the person called it.
    case MethodKind::DnsProvider: return tr("DNS, by %1").arg(method.provider);
    case MethodKind::DnsPersist:
        return method.provider.isEmpty() ? tr("DNS, a standing record")
                                         //: %1: the name of a DNS provider.
                                         : tr("DNS, a standing record by %1").arg(method.provider);
    }
    return {};
}

QString MethodText::shortName(const Method &method)
{
    return (challenge::isDns(method.kind)                ? u"DNS · "_s
                : method.kind == MethodKind::TlsListener ? u"TLS · "_s
                                                         : u"HTTP · "_s)
        + QString::fromLatin1(challenge::challengeType(method));
}

QString MethodText::description(MethodKind kind)
{
    switch (kind) {
    case MethodKind::Listener:
        return tr("For a computer on which nothing answers on port 80 yet. Nothing to set up.");
    case MethodKind::WebRoot:
        return tr("For a computer on which a web server already runs. It goes on running.");
    case MethodKind::RemoteFolder:
        return tr("For a web server elsewhere that you reach over SSH. Tegata puts the file there, also at "
                  "each renewal.");
    case MethodKind::Manual:
        return tr("For a web server that Tegata cannot reach. You put a file there yourself, at each renewal "
                  "again.");
    case MethodKind::TlsListener:
        return tr("For a computer on which nothing answers on port 443 yet, and port 80 cannot be reached.");
    case MethodKind::DnsManual:
        return tr("For every name, wildcards too. You add a TXT record yourself, at each renewal again.");
    case MethodKind::DnsProvider:
        return tr("For every name, wildcards too. Tegata changes the DNS, also at each renewal.");
    case MethodKind::DnsPersist:
        return tr(
            "For every name, wildcards too. One TXT record, added once, stays: renewals need nothing more. "
            "Few CAs offer it yet.");
    }
    return {};
}

QString MethodText::requirement(MethodKind kind)
{
    switch (kind) {
    case MethodKind::Listener:
        return tr("The names lead to this computer, and port 80 can be reached from the internet.");
    case MethodKind::WebRoot:
        return tr("The names lead to the web server, and it shows the files of the chosen folder.");
    case MethodKind::RemoteFolder:
        return tr("The names lead to the web server, and SSH lets you in with a key, without a question.");
    case MethodKind::Manual: return tr("The names lead to the web server, and you can put files there.");
    case MethodKind::TlsListener:
        return tr("The names lead to this computer, and port 443 can be reached from the internet.");
    case MethodKind::DnsManual: return tr("You can add TXT records to the DNS of the names.");
    case MethodKind::DnsProvider:
        return tr("A DNS provider is set up here that may change the DNS of the names.");
    case MethodKind::DnsPersist:
        return tr("The CA offers it, and you can add a TXT record to the DNS of the names once.");
    }
    return {};
}

QString MethodText::whyNot(const issuance::FoundFlaw &flaw)
{
    //: Beside a way of proving a name that cannot be chosen. %1 is a whole sentence.
    return tr("Not possible here: %1").arg(FlawText::sentence(flaw));
}

QString MethodText::willPublish(const Method &method, const QString &identifier)
{
    const QString name = identifier.startsWith("*."_L1) ? identifier.mid(2) : identifier;
    // The token is not known before the order; an ellipsis stands for it.
    QUrl url = challenge::httpUrl({.name = name, .token = "TOKEN", .keyAuthorization = {}});
    const QString address = url.toDisplayString().replace(u"TOKEN"_s, u"…"_s);
    // Nor is the label of the account, before there is one.
    const QString record = (method.accountLabel ? u"_…."_s : QString()) + challenge::dnsName({.name = name});
    switch (method.kind) {
    case MethodKind::Listener:
        return tr("Tegata itself answers %1 on port %2 as long as the CA looks.")
            .arg(address, QString::number(method.port));
    case MethodKind::WebRoot:
        return tr("A file in %2 is shown as %1 as long as the CA looks.")
            .arg(address, method.folder + u"/.well-known/acme-challenge"_s);
    case MethodKind::RemoteFolder:
        return tr("A file in %2 is put in place over SSH and shown as %1 as long as the CA looks.")
            .arg(address, challenge::remoteText(method) + u"/.well-known/acme-challenge"_s);
    case MethodKind::Manual: return tr("You put a file in place that is shown as %1.").arg(address);
    case MethodKind::TlsListener:
        return tr("Tegata itself shows the proof for %1 in a TLS handshake on port %2 as long as the CA "
                  "looks.")
            .arg(name, QString::number(method.port));
    case MethodKind::DnsManual: return tr("You add a TXT record at %1.").arg(record);
    case MethodKind::DnsProvider:
        return tr("A TXT record at %1 is added, and taken away when the CA has looked.").arg(record);
    case MethodKind::DnsPersist:
        return method.provider.isEmpty()
            ? tr("A TXT record at %1 is looked for. You add it once, and it stays.")
                  .arg(challenge::standingName(name))
            : tr("A TXT record at %1 is looked for. If it is not there, it is added, and it stays.")
                  .arg(challenge::standingName(name));
    }
    return {};
}

QStringList MethodText::manualSteps(const challenge::Proof &proof)
{
    return {
        tr("On the web server of %1, make a file with the name %2 in the folder .well-known/acme-challenge.")
            .arg(proof.name, QString::fromLatin1(proof.token)),
        tr("Put exactly this line into it, and nothing else: %1")
            .arg(QString::fromLatin1(proof.keyAuthorization)),
        tr("Check that this address shows the line: %1").arg(challenge::httpUrl(proof).toDisplayString())};
}

} // namespace core::text
