// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dnscommands.h"

#include "core/base/background.h"
#include "core/base/jsontime.h"
#include "core/issuance/names.h"
#include "core/issuance/provideruse.h"
#include "core/text/dnstext.h"
#include "core/text/providertext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace core::challenge;
using core::text::DnsText;
using core::text::ProviderText;

namespace app::cli {

static void describeName(QCommandLineParser &parser, const QString &what)
{
    parser.addPositionalArgument(u"name"_s, what, u"NAME"_s);
}

QString DnsList::name() const
{
    return u"dns list"_s;
}
QString DnsList::summary() const
{
    return tr("List the DNS providers.");
}
void DnsList::describe(QCommandLineParser &) const { }

static QJsonObject listed(const Provider &provider, const QList<core::issuance::ProviderUse> &uses,
                          const std::optional<LastTrial> &trial)
{
    QJsonObject json = toJson(provider);
    QJsonArray certificates;
    for (const core::issuance::ProviderUse &use : uses) {
        if (!use.underWay)
            certificates.append(use.certificateName);
    }
    json.insert(u"certificates"_s, certificates);
    if (!trial)
        return json;
    QJsonObject last{
        {u"time"_s, core::timeText(trial->when)}, {u"name"_s, trial->name}, {u"works"_s, !trial->error}};
    if (trial->error)
        last.insert(u"error"_s, core::toJson(*trial->error));
    json.insert(u"lastTest"_s, last);
    return json;
}

void DnsList::run(const QCommandLineParser &, Tools tools)
{
    const auto providers = tools.services.dnsProviders().providers();
    if (!providers)
        return emit finished(tools.console.fail(providers.error()));
    const auto uses = core::issuance::providerUses(tools.services.store());
    if (!uses)
        return emit finished(tools.console.fail(uses.error()));
    QList<QStringList> rows{{tr("Name"), tr("Kind"), tr("Particulars"), tr("Used by"), tr("Last test")}};
    QJsonArray json;
    for (const Provider &provider : *providers) {
        const QList<core::issuance::ProviderUse> used = uses->value(provider.name);
        const auto trial = tools.services.dnsProviders().lastTrial(provider.name);
        rows.append({provider.name, DnsText::kind(provider.kind), DnsText::particulars(provider),
                     ProviderText::useCount(used), ProviderText::trial(trial, tools.services.clock().now())});
        json.append(listed(provider, used, trial));
    }
    if (providers->isEmpty())
        tools.console.print(tr("There is no DNS provider yet. Set one up: tegatactl dns add"));
    else
        for (const QString &line : table(rows))
            tools.console.print(line);
    tools.console.document(json);
    emit finished(Success);
}

QString DnsTest::name() const
{
    return u"dns test"_s;
}
QString DnsTest::summary() const
{
    return tr("Write a harmless record, look at all name servers, and remove it.");
}

void DnsTest::describe(QCommandLineParser &parser) const
{
    describeName(parser, tr("The DNS provider."));
    parser.addOption({u"for"_s, tr("A name that it is to prove, for example example.org."), tr("name")});
    parser.addOption({u"patience"_s, tr("Seconds to wait for the name servers."), tr("seconds"), u"120"_s});
}

void DnsTest::run(const QCommandLineParser &parser, Tools tools)
{
    const QString provider = parser.positionalArguments().value(0);
    if (const auto known = tools.services.dnsProviders().provider(provider); !known)
        return emit finished(tools.console.fail(known.error()));
    const auto entry = core::issuance::readName(parser.value(u"for"_s), core::issuance::Reach::Private);
    bool ok = false;
    const int patience = parser.value(u"patience"_s).toInt(&ok);
    if (!entry.identifier || entry.identifier->type != core::acme::IdentifierType::Dns || !ok
        || patience < 1) {
        tools.console.note(tr("Say for which name it is to be tried: --for example.org"));
        return emit finished(WrongUsage);
    }
    const QString &name = entry.identifier->value;
    tryProvider(provider, name.startsWith("*."_L1) ? name.mid(2) : name, tools.services.dnsTools(),
                std::chrono::seconds(patience), this,
                [this, tools](const ProviderTrial &trial) { show(trial, tools); });
}

static QJsonObject toJson(const ProviderTrial &trial)
{
    QJsonArray servers;
    for (const core::dns::ServerView &server : trial.view.servers)
        servers.append(QJsonObject{{u"name"_s, server.name},
                                   {u"address"_s, server.address},
                                   {u"visible"_s, server.sight == core::dns::Sight::Shown}});
    QJsonObject json{{u"works"_s, !trial.error},
                     {u"record"_s, trial.view.place.record},
                     {u"zone"_s, trial.view.place.zone.name},
                     {u"nameServers"_s, servers}};
    if (trial.error)
        json.insert(u"error"_s, core::toJson(*trial.error));
    return json;
}

void DnsTest::show(const ProviderTrial &trial, Tools tools)
{
    const Console &console = tools.console;
    QString line;
    switch (trial.stage) {
    case ProviderTrial::Stage::Writing: line = tr("Writing a record …"); break;
    case ProviderTrial::Stage::Looking:
        line = trial.view.servers.isEmpty() ? QString() : DnsText::summary(trial.view);
        break;
    case ProviderTrial::Stage::Removing: line = tr("Removing the record …"); break;
    case ProviderTrial::Stage::Done: break;
    }
    if (!line.isEmpty() && line != m_last)
        console.note(line);
    m_last = line;
    if (trial.stage != ProviderTrial::Stage::Done)
        return;
    for (const core::dns::ServerView &server : trial.view.servers)
        console.note(u"  %1: %2"_s.arg(DnsText::server(server), DnsText::sight(server)));
    int code = Success;
    if (trial.error) {
        Console quiet = console; // the document says more
        quiet.json = false;
        code = quiet.fail(*trial.error);
    } else {
        console.print(tr("It works: the record was written, seen on all name servers, and removed."));
    }
    console.document(toJson(trial));
    emit finished(code);
}

QString DnsTrust::name() const
{
    return u"dns trust"_s;
}
QString DnsTrust::summary() const
{
    return tr("Agree to a program of a DNS provider that has changed.");
}

void DnsTrust::describe(QCommandLineParser &parser) const
{
    describeName(parser, tr("The DNS provider."));
    parser.addOption({u"agree"_s, tr("Agree that the program is run and given the credentials.")});
}

void DnsTrust::run(const QCommandLineParser &parser, Tools tools)
{
    const auto provider = tools.services.dnsProviders().provider(parser.positionalArguments().value(0));
    if (!provider)
        return emit finished(tools.console.fail(provider.error()));
    tools.console.note(DnsText::consent(*provider));
    if (!parser.isSet(u"agree"_s)) {
        tools.console.note(tr("If you agree, say so: --agree"));
        return emit finished(WrongUsage);
    }
    core::inBackground(
        this,
        [provider = *provider] { return std::make_shared<core::Result<QString>>(fingerprintOf(provider)); },
        [this, tools, name = provider->name](const std::shared_ptr<core::Result<QString>> &fingerprint) {
            if (!*fingerprint)
                return emit finished(tools.console.fail(fingerprint->error()));
            const auto saved = tools.services.dnsProviders().saveAgreement(name, **fingerprint);
            emit finished(saved ? static_cast<int>(Success) : tools.console.fail(saved.error()));
        });
}

QString DnsRemove::name() const
{
    return u"dns remove"_s;
}
QString DnsRemove::summary() const
{
    return tr("Forget a DNS provider and its credentials.");
}
void DnsRemove::describe(QCommandLineParser &parser) const
{
    describeName(parser, tr("The DNS provider."));
}

void DnsRemove::run(const QCommandLineParser &parser, Tools tools)
{
    const QString name = parser.positionalArguments().value(0);
    if (const auto removed = tools.services.dnsProviders().remove(name); !removed)
        return emit finished(tools.console.fail(removed.error()));
    tools.console.print(tr("The DNS provider “%1” and its credentials are removed.").arg(name));
    emit finished(Success);
}

QString DnsRename::name() const
{
    return u"dns rename"_s;
}
QString DnsRename::summary() const
{
    return tr("Call a DNS provider something else, for every certificate that uses it.");
}
void DnsRename::describe(QCommandLineParser &parser) const
{
    describeName(parser, tr("The DNS provider."));
    parser.addPositionalArgument(u"new-name"_s, tr("What it is to be called."), u"NEW-NAME"_s);
}

void DnsRename::run(const QCommandLineParser &parser, Tools tools)
{
    const QString from = parser.positionalArguments().value(0);
    const QString to = parser.positionalArguments().value(1);
    const auto renamed
        = core::issuance::renameProvider(from, to, tools.services.dnsProviders(), tools.services.store());
    if (!renamed)
        return emit finished(tools.console.fail(renamed.error()));
    tools.console.print(tr("The DNS provider “%1” is called “%2” now.").arg(from, to));
    emit finished(Success);
}

QString DnsResolver::name() const
{
    return u"dns resolver"_s;
}
QString DnsResolver::summary() const
{
    return tr("Say where DNS questions go; without an address, show it.");
}

void DnsResolver::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(
        u"address"_s, tr("Resolvers, for a network with names of its own: ADDRESS or ADDRESS@PORT."),
        u"[ADDRESS…]"_s);
    parser.addOption(
        {u"default"_s,
         tr("Ask from the root servers down, as a CA does, or through this computer's resolver.")});
    parser.addOption({u"authoritative-port"_s, tr("Port of the zones' own name servers, for tests."),
                      tr("port"), u"53"_s});
}

void DnsResolver::run(const QCommandLineParser &parser, Tools tools)
{
    core::dns::Settings settings;
    for (const QString &each : parser.positionalArguments()) {
        const auto server = core::dns::serverFrom(each);
        if (!server) {
            tools.console.fail(server.error());
            return emit finished(WrongUsage);
        }
        settings.resolvers.append(*server);
    }
    const quint16 port = parser.value(u"authoritative-port"_s).toUShort();
    settings.authoritativePort = port == 0 ? settings.authoritativePort : port;
    if (!settings.resolvers.isEmpty() || parser.isSet(u"default"_s)) {
        if (const auto saved = tools.services.setDnsSettings(settings); !saved)
            return emit finished(tools.console.fail(saved.error()));
    }
    const core::dns::Settings &now = tools.services.dns().settings();
    if (now.resolvers.isEmpty())
        tools.console.print(
            tr("From the root servers down, as a CA does, or through this computer's resolver."));
    for (const core::dns::Server &server : now.resolvers)
        tools.console.print(core::dns::serverText(server));
    tools.console.document(core::dns::toJson(now));
    emit finished(Success);
}

} // namespace app::cli
