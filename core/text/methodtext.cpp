// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/methodtext.h"

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
    case MethodKind::Manual: return tr("HTTP, by hand");
    case MethodKind::DnsManual: return tr("DNS, by hand");
    case MethodKind::DnsProvider: return tr("DNS, by a DNS provider");
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
    case MethodKind::Manual: return tr("HTTP, by hand");
    case MethodKind::DnsManual: return tr("DNS, by hand");
    //: %1: what the person called it.
    case MethodKind::DnsProvider: return tr("DNS, by %1").arg(method.provider);
    }
    return {};
}

QString MethodText::shortName(const Method &method)
{
    return (challenge::isDns(method.kind) ? u"DNS · "_s : u"HTTP · "_s)
        + QString::fromLatin1(challenge::challengeType(method));
}

QString MethodText::description(MethodKind kind)
{
    switch (kind) {
    case MethodKind::Listener:
        return tr("For a computer on which nothing answers on port 80 yet. Nothing to set up.");
    case MethodKind::WebRoot:
        return tr("For a computer on which a web server already runs. It goes on running.");
    case MethodKind::Manual:
        return tr("For a web server that Tegata cannot reach. You put a file there yourself, at each renewal "
                  "again.");
    case MethodKind::DnsManual:
        return tr("For every name, wildcards too. You add a TXT record yourself, at each renewal again.");
    case MethodKind::DnsProvider:
        return tr("For every name, wildcards too. Tegata changes the DNS, also at each renewal.");
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
    case MethodKind::Manual: return tr("The names lead to the web server, and you can put files there.");
    case MethodKind::DnsManual: return tr("You can add TXT records to the DNS of the names.");
    case MethodKind::DnsProvider:
        return tr("A DNS provider is set up here that may change the DNS of the names.");
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
    switch (method.kind) {
    case MethodKind::Listener:
        return tr("Tegata itself answers %1 on port %2 as long as the CA looks.")
            .arg(address, QString::number(method.port));
    case MethodKind::WebRoot:
        return tr("A file in %2 is shown as %1 as long as the CA looks.")
            .arg(address, method.folder + u"/.well-known/acme-challenge"_s);
    case MethodKind::Manual: return tr("You put a file in place that is shown as %1.").arg(address);
    case MethodKind::DnsManual:
        return tr("You add a TXT record at %1.").arg(challenge::dnsName({.name = name}));
    case MethodKind::DnsProvider:
        return tr("A TXT record at %1 is added, and taken away when the CA has looked.")
            .arg(challenge::dnsName({.name = name}));
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
