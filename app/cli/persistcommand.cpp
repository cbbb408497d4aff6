// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/persistcommand.h"

#include "app/cli/accountchoice.h"
#include "core/base/jsontime.h"
#include "core/challenge/recordwatch.h"
#include "core/challenge/standingsolver.h"
#include "core/issuance/names.h"
#include "core/renewal/standingoutlook.h"
#include "core/text/datetext.h"
#include "core/text/dnstext.h"
#include "core/text/errortext.h"
#include "core/text/nametext.h"
#include "core/text/standingtext.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core::challenge;
using core::text::DnsText;
using core::text::StandingText;

namespace app::cli {

static constexpr std::chrono::seconds LookPatience{40};

QString DnsPersist::name() const
{
    return u"dns persist"_s;
}
QString DnsPersist::summary() const
{
    return tr("Show the standing record that proves a name for good, and whether it is there.");
}

void DnsPersist::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(
        u"name"_s,
        tr("A name that is to be proven; *.NAME for its wildcard and all names below, too. Without one: the "
           "records that certificates are renewed by, and whether they will do."),
        u"[NAME…]"_s);
    describeAccount(parser);
    parser.addOption({u"wildcard"_s, tr("Let the account have the wildcards and all names below, too.")});
    parser.addOption({u"until"_s, tr("The last day on which the record counts; else it counts for good."),
                      u"YYYY-MM-DD"_s});
    parser.addOption(
        {u"add"_s, tr("Let this DNS provider add the record where it is not there yet."), tr("provider")});
    parser.addOption({u"watch"_s, tr("Go on looking until all name servers show it.")});
}

bool DnsPersist::readNames(const QStringList &typed, Tools tools)
{
    bool good = true;
    for (const auto &entry : core::issuance::readNames(typed.join(u'\n'), core::issuance::Reach::Private)) {
        for (const QString &remark : core::text::NameText::remarks(entry))
            tools.console.note(remark);
        const bool isName = entry.identifier && entry.identifier->type == core::acme::IdentifierType::Dns;
        good = good && isName && std::ranges::none_of(entry.remarks, core::issuance::isRefusal);
        if (!isName)
            continue;
        const QString &value = entry.identifier->value;
        const bool isWildcard = value.startsWith("*."_L1);
        bool &wild = m_names[isWildcard ? value.mid(2) : value];
        wild = wild || isWildcard;
    }
    return good;
}

bool DnsPersist::readScope(const QCommandLineParser &parser, const Console &console)
{
    m_scope.wildcard = parser.isSet(u"wildcard"_s);
    if (!parser.isSet(u"until"_s))
        return true;
    const QDate day = QDate::fromString(parser.value(u"until"_s), Qt::ISODate);
    m_scope.until = QDateTime(day, QTime(23, 59, 59), Qt::UTC);
    if (day.isValid() && m_scope.until > QDateTime::currentDateTimeUtc())
        return true;
    console.note(tr("Say a day that is still to come: --until 2028-01-31"));
    return false;
}

void DnsPersist::run(const QCommandLineParser &parser, Tools tools)
{
    if (parser.positionalArguments().isEmpty()) {
        const QStringList aboutNames{u"wildcard"_s, u"until"_s, u"add"_s, u"watch"_s};
        if (std::ranges::none_of(aboutNames, [&](const QString &option) { return parser.isSet(option); }))
            return listKnown(tools);
        tools.console.note(tr("Say which names are to be proven: tegatactl dns persist example.org"));
        return emit finished(WrongUsage);
    }
    m_provider = parser.value(u"add"_s);
    m_watches = parser.isSet(u"watch"_s) || !m_provider.isEmpty();
    if (!readNames(parser.positionalArguments(), tools) || !readScope(parser, tools.console))
        return emit finished(WrongUsage);
    const AccountChoice choice = chosenAccount(parser, tools);
    if (!choice.account)
        return emit finished(choice.exitCode);
    m_account = *choice.account;
    if (!m_provider.isEmpty()) {
        const auto provider = tools.services.dnsProviders().provider(m_provider);
        if (!provider)
            return emit finished(tools.console.fail(provider.error()));
        if (!writesAnyName(provider->kind))
            return emit finished(
                tools.console.fail({.code = core::ErrorCode::ProviderUnfit, .subject = provider->name}));
    }
    auto &session
        = tools.services.registrar().sessionWithoutAccount(m_account.directoryUrl, m_account.rootPem);
    session.directory({this, {}}, [this, tools](const core::Result<core::acme::Directory> &directory) {
        // A CA of the catalogue is known well enough without.
        withDirectory(directory ? &*directory : nullptr, tools);
    });
}

/// What certificates are renewed by, as it was seen last. Nobody is asked.
void DnsPersist::listKnown(Tools tools)
{
    const auto &store = tools.services.store();
    const QDateTime now = tools.services.clock().now();
    const auto notes = core::issuance::standingNotes(store);
    const auto matters = core::renewal::standingMatters(store, now);
    if (!notes || !matters)
        return emit finished(tools.console.fail(notes ? matters.error() : notes.error()));
    QList<QStringList> rows{{tr("Name"), tr("Certificate"), tr("Ends"), tr("For the next renewal")}};
    QJsonArray documents;
    QStringList certificates = notes->keys();
    certificates.sort();
    for (const QString &certificate : std::as_const(certificates)) {
        for (const core::issuance::StandingNote &note : notes->value(certificate)) {
            std::optional<core::issuance::StandingConcern> concern;
            for (const auto &matter : matters->value(certificate)) {
                if (matter.concern.name == note.name)
                    concern = matter.concern;
            }
            //: Of a record in the DNS, in a table: it has no end date.
            const QString end
                = note.until.isValid() ? core::text::DateText::day(note.until, now) : tr("never");
            rows.append({note.name, certificate, end, StandingText::state(concern)});
            QJsonObject document{{u"name"_s, note.name},
                                 {u"certificate"_s, certificate},
                                 {u"record"_s, standingName(note.name)},
                                 {u"account"_s, note.accountId},
                                 {u"until"_s, core::timeText(note.until)},
                                 {u"seen"_s, core::timeText(note.seen)},
                                 {u"good"_s, !concern}};
            if (concern)
                document.insert(u"trouble"_s, core::issuance::troubleName(concern->trouble));
            documents.append(document);
        }
    }
    if (documents.isEmpty())
        tools.console.print(
            tr("No certificate is proven by a standing record yet. To see what one has to say: "
               "tegatactl dns persist example.org"));
    else
        for (const QString &line : table(rows))
            tools.console.print(line);
    tools.console.document(documents);
    emit finished(Success);
}

void DnsPersist::withDirectory(const core::acme::Directory *directory, Tools tools)
{
    const Console &console = tools.console;
    for (auto name = m_names.cbegin(); name != m_names.cend(); ++name) {
        const auto proof = core::issuance::standingProof(
            m_account, directory, name.key(),
            {.wildcard = m_scope.wildcard || name.value(), .until = m_scope.until});
        if (!proof)
            return emit finished(console.fail(proof.error()));
        m_entries.append({.proof = *proof});
    }
    for (const Entry &entry : m_entries)
        print(entry, tools);
    const QString url = m_account.accountUrl.toString(QUrl::FullyEncoded);
    for (const QString &line : StandingText::bound(m_account.caName, url))
        console.print(line);
    const auto offer = core::issuance::standingOffer(m_account, directory);
    if (const QString doubt = StandingText::offer(offer, m_account.caName); !doubt.isEmpty())
        console.note(doubt);
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        begin(i, tools);
}

void DnsPersist::print(const Entry &entry, Tools tools) const
{
    const QString record = dnsName(entry.proof);
    const QByteArray value = dnsValue(entry.proof);
    const Console &console = tools.console;
    console.print(tr("Name of the TXT record: %1").arg(record));
    console.print(tr("Value: %1").arg(QString::fromLatin1(value)));
    console.print(tr("In a zone file: %1").arg(u"%1. IN TXT %2"_s.arg(record, core::dns::zoneText(value))));
    console.print(StandingText::scope(entry.proof.standing.wildcard));
    console.print();
}

void DnsPersist::begin(qsizetype index, Tools tools)
{
    const Entry &entry = m_entries[index];
    if (!m_provider.isEmpty()) {
        auto &solver
            = tools.services.solvers().solver({.kind = MethodKind::DnsPersist, .provider = m_provider});
        return solver.present(entry.proof, this, [this, index, tools](const core::Result<void> &written) {
            if (!written)
                return end(index, written.error(), tools);
            watch(index, tools);
        });
    }
    if (m_watches)
        return watch(index, tools);
    lookOnce(tools.services.dnsTools(), entry.proof, LookPatience, this,
             [this, index, tools](const core::dns::View &view) {
                 m_entries[index].view = view;
                 tell(index, tools);
                 end(index, {}, tools);
             });
}

void DnsPersist::watch(qsizetype index, Tools tools)
{
    awaitRecord(
        tools.services.dnsTools(), m_entries[index].proof, {}, this,
        [this, index, tools](const core::dns::View &view) {
            m_entries[index].view = view;
            if (view.nextLook.isValid() || view.everywhere)
                tell(index, tools);
        },
        [this, index, tools](const core::Result<void> &) { end(index, {}, tools); });
}

/// What has changed since the last look.
void DnsPersist::tell(qsizetype index, Tools tools)
{
    const Entry &entry = m_entries[index];
    const QDateTime now = tools.services.clock().now();
    //: %1 is a name, %2 what the name servers show.
    QStringList lines{tr("%1: %2").arg(entry.proof.name, DnsText::summary(entry.view))};
    for (const core::dns::ServerView &server : entry.view.servers)
        lines.append(
            u"    %1: %2"_s.arg(DnsText::server(server), StandingText::sight(server, entry.proof, now)));
    for (const QString &line :
         QStringList{DnsText::delegation(entry.view.place), DnsText::relative(entry.view.place)}
             + StandingText::hints(entry.view, entry.proof, now)) {
        if (!line.isEmpty() && !entry.view.everywhere)
            lines.append(u"    "_s + line);
    }
    const auto sight = sightOf(valuesIn(entry.view), entry.proof.standing, now);
    if (!sight.fault && isShownWhereHeard(entry.view))
        note(entry, sight.record, tools);
    if (const QString ending = sight.fault ? QString() : StandingText::ending(sight.record.until, now);
        !ending.isEmpty())
        lines.append(u"    "_s + ending);
    for (const QString &line : lines) {
        const QString key = QString::number(index) + line;
        if (!m_told.contains(key))
            tools.console.note(line);
        m_told.insert(key);
    }
}

/// Certificates that are renewed by this record need no warning any more.
void DnsPersist::note(const Entry &entry, const StandingRecord &record, Tools tools) const
{
    StandingWants wants = entry.proof.standing;
    wants.wildcard = record.wildcard;
    const auto noted = core::issuance::noteSeen(tools.services.store(), m_account, entry.proof.name, wants,
                                                record.until, tools.services.clock().now());
    if (!noted)
        tools.console.note(core::text::ErrorText::summary(noted.error()));
}

void DnsPersist::end(qsizetype index, const std::optional<core::Error> &error, Tools tools)
{
    m_entries[index].over = true;
    m_entries[index].error = error;
    if (!std::ranges::all_of(m_entries, &Entry::over))
        return;
    int code = Success;
    QJsonArray documents;
    Console quiet = tools.console; // the document says more
    quiet.json = false;
    for (const Entry &entry : m_entries) {
        if (entry.error)
            code = quiet.fail(*entry.error);
        documents.append(json(entry, tools.services.clock().now()));
    }
    tools.console.document(documents);
    emit finished(code);
}

QJsonObject DnsPersist::json(const Entry &entry, const QDateTime &now) const
{
    const auto sight = sightOf(valuesIn(entry.view), entry.proof.standing, now);
    const QByteArray value = dnsValue(entry.proof);
    const auto &until = entry.proof.standing.until;
    QJsonArray servers;
    for (const core::dns::ServerView &server : entry.view.servers)
        servers.append(QJsonObject{{u"name"_s, server.name},
                                   {u"address"_s, server.address},
                                   {u"visible"_s, server.sight == core::dns::Sight::Shown}});
    QJsonObject json{{u"name"_s, entry.proof.name},
                     {u"account"_s, m_account.id},
                     {u"record"_s, dnsName(entry.proof)},
                     {u"value"_s, QString::fromLatin1(value)},
                     {u"zoneFile"_s, core::dns::zoneText(value)},
                     {u"wildcard"_s, entry.proof.standing.wildcard},
                     {u"until"_s, until.isValid() ? QJsonValue(until.toString(Qt::ISODate)) : QJsonValue()},
                     {u"zone"_s, entry.view.place.zone.name},
                     {u"nameServers"_s, servers},
                     {u"stands"_s, !sight.fault && isShownWhereHeard(entry.view)}};
    if (sight.fault)
        json.insert(u"fault"_s, faultName(*sight.fault));
    if (!sight.fault && sight.record.until.isValid())
        json.insert(u"standsUntil"_s, sight.record.until.toString(Qt::ISODate));
    if (const auto &error = entry.error ? entry.error : entry.view.trouble)
        json.insert(u"error"_s, core::toJson(*error));
    return json;
}

} // namespace app::cli
