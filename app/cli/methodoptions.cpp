// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/methodoptions.h"

#include "core/issuance/names.h"

#include <QCoreApplication>

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
    parser.addOption({u"webroot"_s,
                      MethodOptions::tr("Prove the names by a file in this folder, which your web server "
                                        "serves as “/”."),
                      MethodOptions::tr("folder")});
    parser.addOption(
        {u"manual"_s, MethodOptions::tr("Prove the names by files that you put in place yourself.")});
    parser.addOption({u"dns"_s,
                      MethodOptions::tr("Prove the names by TXT records: “manual” for records that you add "
                                        "yourself, or a DNS provider from “tegatactl dns list”."),
                      MethodOptions::tr("provider")});
    parser.addOption({u"prove"_s,
                      MethodOptions::tr("Prove one name in another way; may be repeated. HOW is "
                                        "listen:[ADDRESS:]PORT, webroot:FOLDER, manual, dns:manual or "
                                        "dns:PROVIDER."),
                      u"NAME=HOW"_s});
}

static core::Error misunderstood(const QString &what, const QString &why)
{
    return {.code = core::ErrorCode::BadInput, .subject = what, .detail = why};
}

static core::Result<Method> listener(const QString &where)
{
    const qsizetype colon = where.lastIndexOf(u':');
    QString address = where.left(std::max<qsizetype>(colon, 0));
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.mid(1, address.size() - 2);
    bool ok = false;
    const quint16 port = where.mid(colon + 1).toUShort(&ok);
    if (!ok || port == 0)
        return misunderstood(where, u"not a port"_s);
    return Method{.address = address, .port = port};
}

static Method dns(const QString &provider)
{
    return provider == "manual"_L1 ? Method{.kind = MethodKind::DnsManual}
                                   : Method{.kind = MethodKind::DnsProvider, .provider = provider};
}

static core::Result<Method> general(const QCommandLineParser &parser)
{
    const int chosen = parser.isSet(u"http-listen"_s) + parser.isSet(u"webroot"_s) + parser.isSet(u"manual"_s)
        + parser.isSet(u"dns"_s);
    if (chosen > 1)
        return misunderstood(u"--http-listen --webroot --manual --dns"_s, u"only one of them"_s);
    if (parser.isSet(u"manual"_s))
        return Method{.kind = MethodKind::Manual};
    if (parser.isSet(u"webroot"_s))
        return Method{.kind = MethodKind::WebRoot, .folder = parser.value(u"webroot"_s)};
    if (parser.isSet(u"dns"_s))
        return dns(parser.value(u"dns"_s));
    if (parser.isSet(u"http-listen"_s))
        return listener(parser.value(u"http-listen"_s));
    return Method{};
}

static core::Result<Method> methodFrom(const QString &how)
{
    const QString kind = how.section(u':', 0, 0);
    const QString rest = how.section(u':', 1);
    if (kind == "manual"_L1 && rest.isEmpty())
        return Method{.kind = MethodKind::Manual};
    if (kind == "listen"_L1)
        return rest.isEmpty() ? core::Result<Method>(Method{}) : listener(rest);
    if (kind == "webroot"_L1 && !rest.isEmpty())
        return Method{.kind = MethodKind::WebRoot, .folder = rest};
    if (kind == "dns"_L1 && !rest.isEmpty())
        return dns(rest);
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
        const auto how = methodFrom(each.section(u'=', 1));
        if (!how)
            return how.error();
        request.exceptions.append({entry.identifier->value, *how});
    }
    return {};
}

} // namespace app::cli
