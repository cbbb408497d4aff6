// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dnscommands.h"
#include "core/base/atomicfile.h"
#include "core/base/background.h"
#include "core/challenge/acmedns.h"
#include "core/text/dnstext.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace core::challenge;
using core::text::DnsText;

namespace app::cli {

static constexpr qint64 LargestSecret = 64 * 1024;

QString DnsAdd::name() const
{
    return u"dns add"_s;
}
QString DnsAdd::summary() const
{
    return tr("Set up a DNS provider that changes records for you.");
}

void DnsAdd::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"name"_s, tr("What you call it."), u"NAME"_s);
    parser.addOption({u"kind"_s,
                      tr("How it changes records: rfc2136, lexicon, acme.sh, program, lego, certbot, "
                         "dehydrated or acme-dns."),
                      tr("kind"), u"rfc2136"_s});
    parser.addOption({u"server"_s,
                      tr("rfc2136: the primary name server. Default: found. acme-dns: its https address."),
                      tr("server")});
    parser.addOption({u"port"_s, tr("rfc2136: its port."), tr("port"), u"53"_s});
    parser.addOption({u"zone"_s, tr("rfc2136: the zone. Default: found."), tr("zone")});
    parser.addOption({u"key-name"_s, tr("rfc2136: name of the TSIG key."), tr("name")});
    parser.addOption({u"algorithm"_s, tr("rfc2136: its algorithm."), tr("algorithm"), u"hmac-sha256"_s});
    parser.addOption(
        {u"key-file"_s,
         tr("rfc2136: file with the secret in base64, or as tsig-keygen writes it, with name and "
            "algorithm."),
         tr("file")});
    parser.addOption(
        {u"program"_s, tr("Path of the program; of acme.sh itself for its scripts."), tr("path")});
    parser.addOption(
        {u"service"_s, tr("lexicon: for example cloudflare. acme.sh: for example dns_cf."), tr("service")});
    parser.addOption({u"cleanup-program"_s, tr("certbot: the hook that removes the record."), tr("path")});
    parser.addOption({u"secret-file"_s,
                      tr("A credential, as the environment variable that the program reads, from a file; may "
                         "be repeated."),
                      u"VARIABLE=FILE"_s});
    parser.addOption({u"agree"_s, tr("Agree that the program is run and given the credentials.")});
}

static core::Error unfit(const QString &subject, const QString &why)
{
    return {.code = core::ErrorCode::BadInput, .subject = subject, .detail = why};
}

/// key "NAME" { algorithm ALGORITHM; secret "SECRET"; }; or the secret alone.
static core::Result<Credentials> keyFrom(const QString &path, Provider &provider)
{
    auto bytes = core::readFile(path, LargestSecret);
    if (!bytes)
        return bytes.error();
    static const QRegularExpression form(
        uR"re(key\s+"?([^"\s{]+)"?\s*\{\s*algorithm\s+"?([^";\s]+)"?\s*;\s*secret\s+"?([^";\s]+)"?)re"_s);
    const auto match = form.match(QString::fromUtf8(*bytes));
    QByteArray secret = bytes->trimmed();
    if (match.hasMatch()) {
        provider.keyName = provider.keyName.isEmpty() ? match.captured(1) : provider.keyName;
        provider.algorithm = match.captured(2).toLower();
        secret = match.captured(3).toLatin1();
    }
    Credentials credentials;
    credentials.push_back({u"secret"_s, core::crypto::Secret(secret)});
    core::crypto::wipe(secret);
    core::crypto::wipe(*bytes);
    return credentials;
}

static core::Result<Credentials> secretsFrom(const QStringList &files)
{
    Credentials credentials;
    for (const QString &each : files) {
        const QString variable = each.section(u'=', 0, 0);
        if (!isVariableName(variable))
            return unfit(variable, u"not the name of an environment variable"_s);
        auto bytes = core::readFile(each.section(u'=', 1), LargestSecret);
        if (!bytes)
            return bytes.error();
        while (bytes->endsWith('\n') || bytes->endsWith('\r'))
            bytes->chop(1); // an editor's
        credentials.push_back({variable, core::crypto::Secret(*bytes)});
        core::crypto::wipe(*bytes);
    }
    return credentials;
}

static core::Result<Provider> providerFrom(const QCommandLineParser &parser)
{
    const auto kind = providerKindFromName(parser.value(u"kind"_s));
    if (!kind)
        return unfit(parser.value(u"kind"_s), u"no such kind of DNS provider"_s);
    bool ok = false;
    const quint16 port = parser.value(u"port"_s).toUShort(&ok);
    if (!ok)
        return unfit(parser.value(u"port"_s), u"not a port number"_s);
    Provider provider{.name = parser.positionalArguments().value(0),
                      .kind = *kind,
                      .program = parser.value(u"program"_s),
                      .service = parser.value(u"service"_s),
                      .cleanUpProgram = parser.value(u"cleanup-program"_s)};
    if (*kind == ProviderKind::Rfc2136) {
        provider.server = parser.value(u"server"_s);
        provider.port = port;
        provider.zone = parser.value(u"zone"_s);
        provider.keyName = parser.value(u"key-name"_s);
        provider.algorithm = parser.value(u"algorithm"_s).toLower();
    } else if (*kind == ProviderKind::AcmeDns) {
        provider.server = parser.value(u"server"_s);
    } else if (*kind == ProviderKind::Lexicon && provider.program.isEmpty()) {
        provider.program = u"/usr/bin/lexicon"_s;
    } else if (!provider.program.isEmpty()) {
        provider.program = QFileInfo(provider.program).absoluteFilePath();
    }
    return provider;
}

/// acme-dns gives out its credentials itself.
void DnsAdd::registerAt(const Provider &provider, Tools tools)
{
    registerAcmeDns(provider, tools.services.dnsProviders(), this,
                    [this, tools](const core::Result<Provider> &kept) {
                        if (!kept)
                            return emit finished(tools.console.fail(kept.error()));
                        tools.console.print(tr("The DNS provider “%1” is set up.").arg(kept->name));
                        tools.console.print(DnsText::delegationTask(*kept, u"example.org"_s));
                        tools.console.document(toJson(*kept));
                        emit finished(Success);
                    });
}

void DnsAdd::run(const QCommandLineParser &parser, Tools tools)
{
    const Console &console = tools.console;
    const auto refuse = [&](const core::Error &error) {
        console.fail(error);
        emit finished(WrongUsage);
    };
    auto provider = providerFrom(parser);
    if (!provider)
        return refuse(provider.error());
    if (provider->kind == ProviderKind::AcmeDns) {
        const auto fit = checked(*provider);
        return fit ? registerAt(*provider, tools) : refuse(fit.error());
    }
    const bool update = provider->kind == ProviderKind::Rfc2136;
    if (update && !parser.isSet(u"key-file"_s))
        return refuse(unfit(u"--key-file"_s, u"the key is missing"_s));
    auto credentials = update ? keyFrom(parser.value(u"key-file"_s), *provider)
                              : secretsFrom(parser.values(u"secret-file"_s));
    if (!credentials)
        return refuse(credentials.error());
    for (const Credential &each : *credentials)
        provider->secrets.append(each.name);
    if (const auto fit = checked(*provider); !fit)
        return refuse(fit.error());
    if (!update && !parser.isSet(u"agree"_s)) {
        console.note(DnsText::consent(*provider));
        console.note(tr("If you agree, say so: --agree"));
        return emit finished(WrongUsage);
    }
    const auto kept = std::make_shared<Credentials>(*std::move(credentials));
    core::inBackground(
        this,
        [provider = *provider] { return std::make_shared<core::Result<QString>>(fingerprintOf(provider)); },
        [this, tools, provider = *provider,
         kept](const std::shared_ptr<core::Result<QString>> &fingerprint) mutable {
            if (!*fingerprint)
                return emit finished(tools.console.fail(fingerprint->error()));
            provider.agreedTo = isProgram(provider.kind) ? **fingerprint : QString();
            if (const auto saved = tools.services.dnsProviders().save(provider, *kept); !saved)
                return emit finished(tools.console.fail(saved.error()));
            tools.console.print(tr("The DNS provider “%1” is set up.").arg(provider.name));
            //: %1 is a command line.
            tools.console.print(
                tr("Try it: %1").arg(u"tegatactl dns test %1 --for example.org"_s.arg(provider.name)));
            tools.console.document(toJson(provider));
            emit finished(Success);
        });
}

} // namespace app::cli
