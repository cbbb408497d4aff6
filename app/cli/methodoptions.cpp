// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/methodoptions.h"

#include "core/challenge/remotefolder.h"
#include "core/issuance/names.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::challenge::Method;
using core::challenge::MethodKind;

namespace app::cli {

struct MethodOptions {
    Q_DECLARE_TR_FUNCTIONS(app::cli::MethodOptions)
};

void describeMethods(QCommandLineParser &parser)
{
    parser.addOption({u"http-listen"_s,
                      MethodOptions::tr("Prove the names with Tegata's own web server at this address and "
                                        "port (default: 80)."),
                      MethodOptions::tr("[address:]port")});
    parser.addOption({u"tls-alpn"_s,
                      MethodOptions::tr("Prove the names with Tegata's own TLS server at this address and "
                                        "port (443 is where a CA looks)."),
                      MethodOptions::tr("[address:]port")});
    parser.addOption({u"webroot"_s,
                      MethodOptions::tr("Prove the names by a file in this folder, which your web server "
                                        "serves as “/”."),
                      MethodOptions::tr("folder")});
    parser.addOption({u"sftp"_s,
                      MethodOptions::tr("Prove the names by a file in a folder on another server, which its "
                                        "web server serves as “/”; put there over SSH. Also: "
                                        "sftp://[USER@]HOST:PORT/FOLDER."),
                      u"[USER@]HOST:/FOLDER"_s});
    parser.addOption({u"sftp-key"_s,
                      MethodOptions::tr("The private key for SSH; else ssh and its agent choose one."),
                      MethodOptions::tr("file")});
    parser.addOption(
        {u"manual"_s, MethodOptions::tr("Prove the names by files that you put in place yourself.")});
    parser.addOption({u"dns"_s,
                      MethodOptions::tr("Prove the names by TXT records: “manual” for records that you add "
                                        "yourself, or a DNS provider from “tegatactl dns list”."),
                      MethodOptions::tr("provider")});
    parser.addOption({u"dns-account"_s,
                      MethodOptions::tr("With --dns: let the name of the record belong to the account "
                                        "(dns-account-01), where the CA offers that.")});
    parser.addOption({u"dns-persist"_s,
                      MethodOptions::tr("Prove the names by a standing TXT record, which is added once and "
                                        "stays (dns-persist-01), where the CA offers that: “manual” for a "
                                        "record that you add yourself, or a DNS provider."),
                      MethodOptions::tr("provider")});
    parser.addOption(
        {u"prove"_s,
         MethodOptions::tr(
             "Prove one name in another way; may be repeated. HOW is "
             "listen:[ADDRESS:]PORT, tls-alpn:[ADDRESS:]PORT, webroot:FOLDER, sftp:[USER@]HOST:/FOLDER, "
             "manual, dns:manual, dns:PROVIDER, dns-persist:manual or dns-persist:PROVIDER."),
         u"NAME=HOW"_s});
}

static core::Error misunderstood(const QString &what, const QString &why)
{
    return {.code = core::ErrorCode::BadInput, .subject = what, .detail = why};
}

static core::Result<Method> listener(const QString &where, MethodKind kind = MethodKind::Listener)
{
    const qsizetype colon = where.lastIndexOf(u':');
    QString address = where.left(std::max<qsizetype>(colon, 0));
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.mid(1, address.size() - 2);
    bool ok = false;
    const quint16 port = where.mid(colon + 1).toUShort(&ok);
    if (!ok || port == 0)
        return misunderstood(where, u"not a port"_s);
    return Method{.kind = kind, .address = address, .port = port};
}

static Method dns(const QString &provider, const QCommandLineParser &parser)
{
    const bool byHand = provider == "manual"_L1;
    return Method{.kind = byHand ? MethodKind::DnsManual : MethodKind::DnsProvider,
                  .provider = byHand ? QString() : provider,
                  .accountLabel = parser.isSet(u"dns-account"_s)};
}

static Method standing(const QString &provider)
{
    return {.kind = MethodKind::DnsPersist, .provider = provider == "manual"_L1 ? QString() : provider};
}

static core::Result<Method> remote(const QString &where, const QCommandLineParser &parser)
{
    auto method = core::challenge::remoteFolderFrom(where);
    if (!method || !parser.isSet(u"sftp-key"_s))
        return method;
    const QString key = parser.value(u"sftp-key"_s);
    method->identity = QDir::cleanPath(QDir::current().absoluteFilePath(key));
    if (const auto fit = core::challenge::checkedRemote(*method); !fit)
        return fit.error();
    if (!QFileInfo(key).isReadable())
        return core::Error{.code = core::ErrorCode::FileNotReadable, .subject = key};
    return method;
}

static core::Result<Method> general(const QCommandLineParser &parser)
{
    const int chosen = parser.isSet(u"http-listen"_s) + parser.isSet(u"webroot"_s) + parser.isSet(u"manual"_s)
        + parser.isSet(u"dns"_s) + parser.isSet(u"sftp"_s) + parser.isSet(u"tls-alpn"_s)
        + parser.isSet(u"dns-persist"_s);
    if (chosen > 1)
        return misunderstood(u"--http-listen --tls-alpn --webroot --sftp --manual --dns --dns-persist"_s,
                             u"only one of them"_s);
    if (parser.isSet(u"manual"_s))
        return Method{.kind = MethodKind::Manual};
    if (parser.isSet(u"webroot"_s))
        return Method{.kind = MethodKind::WebRoot, .folder = parser.value(u"webroot"_s)};
    if (parser.isSet(u"sftp"_s))
        return remote(parser.value(u"sftp"_s), parser);
    if (parser.isSet(u"dns"_s))
        return dns(parser.value(u"dns"_s), parser);
    if (parser.isSet(u"dns-persist"_s))
        return standing(parser.value(u"dns-persist"_s));
    if (parser.isSet(u"tls-alpn"_s))
        return listener(parser.value(u"tls-alpn"_s), MethodKind::TlsListener);
    if (parser.isSet(u"http-listen"_s))
        return listener(parser.value(u"http-listen"_s));
    return Method{};
}

static core::Result<Method> methodFrom(const QString &how, const QCommandLineParser &parser)
{
    const QString kind = how.section(u':', 0, 0);
    const QString rest = how.section(u':', 1);
    if (kind == "manual"_L1 && rest.isEmpty())
        return Method{.kind = MethodKind::Manual};
    if (kind == "listen"_L1)
        return rest.isEmpty() ? core::Result<Method>(Method{}) : listener(rest);
    if (kind == "tls-alpn"_L1)
        return rest.isEmpty() ? Method{.kind = MethodKind::TlsListener, .port = core::challenge::TlsPort}
                              : listener(rest, MethodKind::TlsListener);
    if (kind == "webroot"_L1 && !rest.isEmpty())
        return Method{.kind = MethodKind::WebRoot, .folder = rest};
    if (kind == "sftp"_L1)
        return remote(rest, parser);
    if (kind == "dns"_L1 && !rest.isEmpty())
        return dns(rest, parser);
    if (kind == "dns-persist"_L1 && !rest.isEmpty())
        return standing(rest);
    return misunderstood(how, u"not a way to prove a name"_s);
}

core::Result<void> readMethods(const QCommandLineParser &parser, core::issuance::Request &request)
{
    const auto method = general(parser);
    if (!method)
        return method.error();
    request.method = *method;
    for (const QString &each : parser.values(u"prove"_s)) {
        const QString typed = each.section(u'=', 0, 0);
        const auto entry = core::issuance::readName(typed, core::issuance::Reach::Private);
        if (!entry.identifier || !request.identifiers.contains(*entry.identifier))
            return misunderstood(typed, u"not one of the names"_s);
        const auto how = methodFrom(each.section(u'=', 1), parser);
        if (!how)
            return how.error();
        request.exceptions.append({entry.identifier->value, *how});
    }
    return {};
}

} // namespace app::cli
