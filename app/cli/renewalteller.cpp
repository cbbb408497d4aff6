// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/renewalteller.h"

#include "app/cli/manualrecords.h"
#include "core/renewal/notes.h"
#include "core/text/casawtext.h"
#include "core/text/errortext.h"
#include "core/text/renewaltext.h"

using namespace Qt::StringLiterals;
using namespace core::issuance;
using namespace core::renewal;
using core::text::ErrorText;
using core::text::RenewalText;

namespace app::cli {

/// Certificates whose failure is told in full; each may take a look from here at several addresses.
static constexpr int MaxInFull = 5;

static const QString Indent = u"    "_s;

void RenewalTeller::tell(const Item &item, const Command::Tools &tools)
{
    const Console &console = tools.console;
    const bool isOfInterest = m_audience == Audience::Somebody || item.outcome != Outcome::Skipped
        || isWorthTelling(*item.skip) || item.deployError || console.verbose;
    if (!isOfInterest)
        return;
    const QDateTime now = tools.services.clock().now();
    //: %1 is a certificate's name, %2 a whole sentence: what became of it.
    console.print(tr("%1: %2").arg(item.name, RenewalText::outcome(item, now)));
    if (item.outcome == Outcome::Failed)
        tellCause(item, tools);
    if (const QString trouble = RenewalText::deployment(item, now); !trouble.isEmpty())
        console.print(Indent + trouble);
    if (const auto record = tools.services.desk().record(item.recordId))
        ManualRecords::tellEnds(*record, now, console);
    tellPaused(item, tools);
    const bool isQuoted = m_audience == Audience::Somebody || console.verbose;
    for (const auto &error : {item.error, item.deployError}) {
        const QString words = error && isQuoted ? ErrorText::quotation(*error) : QString();
        if (!words.isEmpty())
            console.note(Indent + words);
    }
}

void RenewalTeller::tellCause(const Item &item, const Command::Tools &tools)
{
    const Record record = tools.services.desk().record(item.recordId).value_or(Record());
    if (m_audience == Audience::Somebody && m_inFull < MaxInFull) {
        ++m_inFull;
        m_toExplain.append({item, record});
        return;
    }
    m_hasMore = true;
    QList<CaSaw> saws = whatTheCaSaw(record);
    if (saws.isEmpty() && item.error) // put off for longer than a run may take: its record has not failed
        saws = whatTheCaSaw(*item.error);
    QStringList lines = core::text::CaSawText::causes(saws);
    if (lines.isEmpty() && item.error)
        lines = {ErrorText::explanation(*item.error)};
    for (const QString &line : lines)
        tools.console.print(Indent + line);
    for (const CaSaw &saw : saws.first(std::min(saws.size(), FailureTeller::MaxNames)))
        m_seen[item.name].append(FailureTeller::toJson(saw));
}

void RenewalTeller::tellPaused(const Item &item, const Command::Tools &tools) const
{
    const bool isPaused
        = item.skip == Skip::Paused || (item.outcome == Outcome::Failed && !item.nextTry.isValid());
    const auto known = tools.services.store().renewal(item.name);
    if (!isPaused || !known || !known->paused)
        return;
    tools.console.print(Indent + RenewalText::paused(known->unpauseUrl));
    if (!known->unpauseUrl.isEmpty())
        tools.console.print(Indent + known->unpauseUrl.toString());
}

void RenewalTeller::explain(const Command::Tools &tools, std::function<void()> done)
{
    if (m_toExplain.isEmpty())
        return done();
    const Failed failed = m_toExplain.takeFirst();
    const bool isDecoded = !whatTheCaSaw(failed.record).isEmpty();
    if (isDecoded || failed.item.error) {
        tools.console.note({});
        tools.console.note(failed.item.name);
    }
    if (!isDecoded && failed.item.error) {
        Console quiet = tools.console; // the one document comes later
        quiet.json = false;
        quiet.fail(*failed.item.error);
    }
    m_failures.tell(failed.record, tools,
                    [this, tools, done = std::move(done), name = failed.item.name](const QJsonArray &seen) {
                        if (!seen.isEmpty())
                            m_seen.insert(name, seen);
                        explain(tools, done);
                    });
}

QJsonObject RenewalTeller::document(const Summary &summary) const
{
    QJsonObject json = core::renewal::toJson(summary);
    QJsonArray certificates;
    for (const Item &item : summary.items) {
        QJsonObject each = core::renewal::toJson(item);
        if (const auto seen = m_seen.constFind(item.name); seen != m_seen.cend())
            each.insert(u"whatTheCaSaw"_s, *seen);
        certificates.append(each);
    }
    json.insert(u"certificates"_s, certificates);
    return json;
}

} // namespace app::cli
