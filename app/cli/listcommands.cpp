// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listcommands.h"

#include "app/cli/json.h"
#include "core/issuance/names.h"
#include "core/renewal/outlook.h"
#include "core/schedule/runstamp.h"
#include "core/text/certificatetext.h"
#include "core/text/datetext.h"
#include "core/text/errortext.h"
#include "core/text/nametext.h"
#include "core/text/renewaltext.h"
#include "core/text/revocationtext.h"
#include "core/text/scheduletext.h"
#include "core/text/statetext.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::store::CertificateEntry;

namespace app::cli {

QString List::name() const
{
    return u"list"_s;
}
QString List::summary() const
{
    return tr("List the certificates and when they expire.");
}
void List::describe(QCommandLineParser &) const { }

QStringList expiryList(const QList<CertificateEntry> &certificates,
                       const QList<core::store::RenewalEntry> &renewals, const QDateTime &now)
{
    QHash<QString, core::store::RenewalEntry> known;
    for (const core::store::RenewalEntry &entry : renewals)
        known.insert(entry.name, entry);
    QList<CertificateEntry> sorted = certificates;
    std::ranges::stable_sort(sorted, {}, &CertificateEntry::notAfter);
    QList<QStringList> rows{{List::tr("Name"), List::tr("State"), List::tr("Expires"), List::tr("Renewal"),
                             List::tr("Authority"), List::tr("Names")}};
    for (const CertificateEntry &entry : sorted) {
        const auto outlook
            = core::renewal::outlook(entry, now, core::renewal::Attempt::None, known.value(entry.name));
        QStringList names;
        for (const QString &name : entry.names)
            names.append(core::issuance::displayName(name));
        rows.append({entry.name,
                     entry.test ? core::text::StateText::testCertificate()
                                : core::text::StateText::word(outlook.state),
                     core::text::DateText::full(entry.notAfter, now),
                     known.value(entry.name).automatic ? core::text::RenewalText::when(outlook, now)
                                                       : List::tr("switched off"),
                     entry.caName, core::text::NameText::shortList(names)});
    }
    return table(rows);
}

void List::run(const QCommandLineParser &, Tools tools)
{
    const auto certificates = tools.services.store().certificates();
    if (!certificates)
        return emit finished(tools.console.fail(certificates.error()));
    const QDateTime now = tools.services.clock().now();
    const auto renewals = tools.services.store().renewals();
    if (!renewals)
        return emit finished(tools.console.fail(renewals.error()));
    QHash<QString, core::store::RenewalEntry> known;
    for (const core::store::RenewalEntry &entry : *renewals)
        known.insert(entry.name, entry);
    QJsonArray json;
    for (const CertificateEntry &entry : *certificates)
        json.append(
            toJson(entry, tools.services.store().livePaths(entry.name), now, known.value(entry.name)));
    tools.console.document(json);
    if (certificates->isEmpty()) {
        tools.console.print(tr("There are no certificates yet. Get one: tegatactl issue example.org"));
        return emit finished(NothingToDo);
    }
    for (const QString &line : expiryList(*certificates, *renewals, now))
        tools.console.print(line);
    if (const auto missed = core::schedule::missedRuns(tools.services.store(), now))
        tools.console.note(core::text::ScheduleText::missed(*missed));
    emit finished(Success);
}

QString Show::name() const
{
    return u"show"_s;
}
QString Show::summary() const
{
    return tr("Show a certificate with all its fields and files.");
}

void Show::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"certificate"_s, tr("Its name, as “list” shows it."), u"CERTIFICATE"_s);
    parser.addOption({u"pem"_s, tr("Print the certificate and its chain in PEM instead.")});
    parser.addOption({u"revocation"_s,
                      tr("Ask the CA's revocation list now. Exit status: 1 revoked, 75 it cannot be told.")});
}

static void printRenewal(const Console &console, const core::renewal::Outlook &outlook,
                         const core::store::RenewalEntry &known,
                         const core::store::DeploymentEntry &deployment, const QDateTime &now)
{
    using core::text::RenewalText;
    console.print();
    console.print(Show::tr("Renewal"));
    QList<QStringList> rows{{u"  "_s + Show::tr("Next"),
                             known.automatic ? RenewalText::when(outlook, now) : Show::tr("switched off")},
                            {u"  "_s + Show::tr("Why then"), RenewalText::reason(outlook, now)}};
    if (!outlook.explanation.isEmpty())
        rows.append({u"  "_s + Show::tr("The CA's reasons"), outlook.explanation.toString()});
    if (const QString trouble = RenewalText::trouble(outlook, now); !trouble.isEmpty())
        rows.append({u"  "_s + Show::tr("Trouble"), trouble});
    if (known.paused)
        rows.append({u"  "_s + Show::tr("Paused"), RenewalText::paused(known.unpauseUrl)});
    if (!deployment.error.isEmpty())
        rows.append({u"  "_s + Show::tr("Putting to use"),
                     core::text::ErrorText::summary(core::errorFromJson(deployment.error))});
    for (const QString &line : table(rows))
        console.print(line);
}

static void printRevocation(const Console &console, const core::store::RevocationEntry &entry,
                            const QDateTime &now)
{
    using core::text::RevocationText;
    QStringList lines{RevocationText::asked(entry, now)};
    if (const auto word = core::inspect::revocationWordFromJson(entry.word))
        lines << RevocationText::word(*word, now) << RevocationText::explanation(*word, now);
    lines.removeAll(QString());
    if (lines.isEmpty())
        return;
    console.print();
    console.print(Show::tr("Revocation"));
    for (const QString &line : lines)
        console.print(u"  "_s + line);
}

void Show::askTheList(const CertificateEntry &entry, const core::crypto::Chain &chain, Tools tools)
{
    using core::inspect::RevocationState;
    using core::text::RevocationText;
    m_revoker = std::make_unique<core::issuance::Revoker>(tools.services.store(), tools.services.registrar(),
                                                          tools.services.clock());
    m_revoker->check(
        chain, entry.name, entry.generation, core::inspect::Freshness::Newest, this,
        [this, tools](const core::inspect::RevocationWord &word) {
            const QDateTime now = tools.services.clock().now();
            tools.console.print(RevocationText::word(word, now));
            if (const QString why = RevocationText::explanation(word, now); !why.isEmpty())
                tools.console.print(why);
            tools.console.document(core::inspect::toJson(word));
            const bool unknown
                = word.state == RevocationState::Unknown || word.state == RevocationState::Unreachable;
            emit finished(word.state == RevocationState::Revoked ? Failure : unknown ? TryLater : Success);
        });
}

void Show::run(const QCommandLineParser &parser, Tools tools)
{
    const Console &console = tools.console;
    if (parser.positionalArguments().size() != 1) {
        console.note(tr("Name one certificate; “tegatactl list” shows them."));
        return emit finished(WrongUsage);
    }
    auto &store = tools.services.store();
    const auto entry = store.certificate(parser.positionalArguments().first());
    if (!entry)
        return emit finished(console.fail(entry.error()));
    const auto chain = store.chain(entry->name);
    if (!chain)
        return emit finished(console.fail(chain.error()));
    const auto known = store.renewal(entry->name);
    if (!known)
        return emit finished(console.fail(known.error()));
    const auto deployment = store.deployment(entry->name);
    if (!deployment)
        return emit finished(console.fail(deployment.error()));
    const auto revocation = store.revocation(entry->fingerprint);
    if (!revocation)
        return emit finished(console.fail(revocation.error()));
    if (parser.isSet(u"revocation"_s))
        return askTheList(*entry, *chain, tools);
    const auto paths = store.livePaths(entry->name);
    const QDateTime now = tools.services.clock().now();
    if (parser.isSet(u"pem"_s)) {
        console.print(QString::fromLatin1(core::crypto::toPem(*chain)).trimmed());
    } else {
        const auto outlook = core::renewal::outlook(*entry, now, core::renewal::Attempt::None, *known);
        console.print(entry->name);
        console.print(u"  "_s + core::text::StateText::sentence(*entry, outlook, now));
        if (entry->test)
            console.print(u"  "_s + core::text::StateText::testCertificate());
        printRenewal(console, outlook, *known, *deployment, now);
        if (*revocation)
            printRevocation(console, **revocation, now);
        for (const auto &section : core::text::CertificateText::sections(chain->first(), now)) {
            console.print();
            console.print(section.title);
            QList<QStringList> rows;
            for (const auto &field : section.fields)
                rows.append({u"  "_s + field.label, field.value.simplified()});
            for (const QString &line : table(rows))
                console.print(line);
        }
        console.print();
        console.print(tr("Files"));
        for (const QString &line : table({{u"  "_s + tr("Certificate and chain"), paths.fullChain},
                                          {u"  "_s + tr("Private key"), paths.privateKey},
                                          {u"  "_s + tr("Certificate alone"), paths.certificate},
                                          {u"  "_s + tr("Chain alone"), paths.chain}}))
            console.print(line);
    }
    QJsonObject json = toJson(*entry, paths, now, *known);
    json.insert(u"deployment"_s, toJson(*deployment, entry->generation));
    if (*revocation)
        json.insert(u"revocation"_s, revocationJson(**revocation));
    json.insert(u"chainPem"_s, QString::fromLatin1(core::crypto::toPem(*chain)));
    console.document(json);
    emit finished(Success);
}

} // namespace app::cli
