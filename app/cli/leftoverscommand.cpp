// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/leftoverscommand.h"

#include "core/base/jsontime.h"
#include "core/text/datetext.h"
#include "core/text/dnstext.h"
#include "core/text/errortext.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core::issuance;
using core::challenge::dnsName;
using core::challenge::dnsValue;
using core::text::DnsText;

namespace app::cli {

QString DnsLeftovers::name() const
{
    return u"dns leftovers"_s;
}
QString DnsLeftovers::summary() const
{
    return tr("List the TXT records that could not be removed, or remove them now.");
}

void DnsLeftovers::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"id"_s, tr("Only these, as they are listed; else all."), u"[ID…]"_s);
    parser.addOption({u"try-again"_s, tr("Let the DNS provider try to remove them again.")});
    parser.addOption({u"done"_s, tr("Take them off the list: you have deleted them yourself.")});
}

static QJsonObject json(const StuckRecord &record)
{
    const QByteArray value = dnsValue(record.proof);
    return {{u"id"_s, record.id},
            {u"certificate"_s, record.certificateName},
            {u"record"_s, dnsName(record.proof)},
            {u"value"_s, QString::fromLatin1(value)},
            {u"zoneFile"_s, core::dns::zoneText(value)},
            {u"provider"_s, record.method.provider},
            {u"since"_s, core::timeText(record.since)},
            {u"lastTry"_s, core::timeText(record.lastTry)},
            {u"error"_s, core::toJson(record.error)}};
}

void DnsLeftovers::run(const QCommandLineParser &parser, Tools tools)
{
    if (parser.isSet(u"try-again"_s) && parser.isSet(u"done"_s)) {
        tools.console.note(tr("Either --try-again or --done."));
        return emit finished(WrongUsage);
    }
    const auto records = stuckRecords(tools.services.store());
    if (!records)
        return emit finished(tools.console.fail(records.error()));
    const QStringList wanted = parser.positionalArguments();
    for (const QString &id : wanted) {
        if (std::ranges::find(*records, id, &StuckRecord::id) == records->end())
            return emit finished(tools.console.fail({.code = core::ErrorCode::NotFound, .subject = id}));
    }
    for (const StuckRecord &record : *records) {
        if (wanted.isEmpty() || wanted.contains(record.id))
            m_records.append(record);
    }
    if (parser.isSet(u"done"_s))
        return forget(tools);
    if (parser.isSet(u"try-again"_s) && !m_records.isEmpty())
        return tryAgain(tools);
    list(tools);
}

void DnsLeftovers::list(Tools tools)
{
    const Console &console = tools.console;
    if (m_records.isEmpty())
        console.print(tr("Nothing is left in the DNS."));
    else
        console.print(DnsText::couldNotBeRemoved());
    QJsonArray documents;
    for (const StuckRecord &record : std::as_const(m_records)) {
        console.print();
        console.print(tr("Name of the TXT record: %1").arg(dnsName(record.proof)));
        console.print(tr("Value: %1").arg(QString::fromLatin1(dnsValue(record.proof))));
        console.print(DnsText::leftBy(record.method.provider, record.certificateName, record.since,
                                      tools.services.clock().now()));
        console.print(core::text::ErrorText::summary(record.error));
        //: %1 is a word to be typed.
        console.print(tr("ID: %1").arg(record.id));
        documents.append(json(record));
    }
    if (!m_records.isEmpty()) {
        console.print();
        console.print(tr("To let the DNS provider try again: tegatactl dns leftovers --try-again"));
        console.print(tr("When you have deleted them yourself: tegatactl dns leftovers --done"));
    }
    console.document(documents);
    emit finished(Success);
}

void DnsLeftovers::forget(Tools tools)
{
    StuckChange change;
    for (const StuckRecord &record : std::as_const(m_records))
        change.gone.append(record.id);
    if (const auto saved = save(tools.services.store(), change); !saved)
        return emit finished(tools.console.fail(saved.error()));
    tools.console.print(
        tr("%n record(s) taken off the list.", nullptr, static_cast<int>(change.gone.size())));
    tools.console.document(QJsonArray::fromStringList(change.gone));
    emit finished(Success);
}

void DnsLeftovers::tryAgain(Tools tools)
{
    for (const StuckRecord &record : std::as_const(m_records))
        removeAgain(
            record, tools.services.solvers(), tools.services.store(), tools.services.clock(), this,
            [this, id = record.id, tools](const core::Result<void> &removed) { end(id, removed, tools); });
}

void DnsLeftovers::end(const QString &id, const core::Result<void> &removed, Tools tools)
{
    m_outcomes.insert(id, removed);
    if (m_outcomes.size() < m_records.size())
        return;
    int code = Success;
    QJsonArray documents;
    Console quiet = tools.console; // the document says more
    quiet.json = false;
    for (const StuckRecord &record : std::as_const(m_records)) {
        const core::Result<void> &outcome = *m_outcomes.constFind(record.id);
        QJsonObject document = json(record);
        document.insert(u"removed"_s, outcome.has_value());
        document.remove(u"error"_s);
        if (outcome) {
            tools.console.print(tr("%1: removed.").arg(dnsName(record.proof)));
        } else {
            tools.console.note(tr("%1: still there.").arg(dnsName(record.proof)));
            code = quiet.fail(outcome.error());
            document.insert(u"error"_s, core::toJson(outcome.error()));
        }
        documents.append(document);
    }
    tools.console.document(documents);
    emit finished(code);
}

} // namespace app::cli
