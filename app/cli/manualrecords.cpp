// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/manualrecords.h"

#include "core/issuance/leftover.h"
#include "core/text/dnstext.h"
#include "core/text/errortext.h"
#include "core/text/standingtext.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core::issuance;
using core::text::DnsText;
using core::text::StandingText;

namespace app::cli {

struct ManualWords {
    Q_DECLARE_TR_FUNCTIONS(app::cli::ManualRecords)
};

/// By a TXT record that a person puts in place: each time, or once.
static bool isByPerson(const AuthzRecord &authz)
{
    return core::challenge::isDns(authz.method.kind) && core::challenge::mayNeedPerson(authz.method);
}

/// Name → values, for the authorizations that are wanted. A name and its wildcard share a standing record.
static QMap<QString, QStringList> recordsOf(const Record &record, const Desk &desk,
                                            const QList<qsizetype> &wanted)
{
    QMap<QString, QStringList> records;
    for (const qsizetype i : wanted) {
        const auto proof = desk.proof(record.id, i);
        if (!proof)
            continue;
        QStringList &values = records[core::challenge::dnsName(*proof)];
        const QString value = QString::fromLatin1(core::challenge::dnsValue(*proof));
        if (!values.contains(value))
            values.append(value);
    }
    return records;
}

static QStringList lines(const QMap<QString, QStringList> &records)
{
    QList<QStringList> rows;
    for (auto each = records.cbegin(); each != records.cend(); ++each) {
        for (const QString &value : *each)
            rows.append({u"  "_s + each.key(), u"TXT"_s, value});
    }
    return table(rows);
}

bool ManualRecords::isWaiting(const Record &record)
{
    return std::ranges::any_of(awaitingUser(record),
                               [&](qsizetype index) { return isByPerson(record.authzs[index]); });
}

void ManualRecords::show(const Record &record, const Desk &desk, const Console &console)
{
    QList<qsizetype> waiting;
    for (const qsizetype index : awaitingUser(record)) {
        if (isByPerson(record.authzs[index]))
            waiting.append(index);
    }
    const auto records = recordsOf(record, desk, waiting);
    int count = 0;
    QStringList notes;
    for (const QStringList &values : records) {
        count += static_cast<int>(values.size());
        const QString note = DnsText::addAll(static_cast<int>(values.size()));
        if (!note.isEmpty() && !notes.contains(note))
            notes.append(note);
    }
    const bool stands = std::ranges::any_of(awaitingUser(record), [&](qsizetype index) {
        return core::challenge::isStanding(record.authzs[index].method.kind);
    });
    const QStringList text
        = QStringList{stands ? StandingText::task() : DnsText::task(count)} + lines(records) + notes;
    if (m_told.contains(text.join(u'\n')))
        return;
    m_told.insert(text.join(u'\n'));
    for (const QString &line : text)
        console.note(line);
}

static QString sightOf(const core::dns::ServerView &server, const core::challenge::Proof &proof,
                       const QDateTime &now)
{
    return core::challenge::isStanding(proof) ? StandingText::sight(server, proof, now)
                                              : DnsText::sight(server);
}

void ManualRecords::tellEnds(const Record &record, const QDateTime &now, const Console &console)
{
    QStringList lines;
    for (const AuthzRecord &authz : record.authzs) {
        const QString name = authz.name.startsWith("*."_L1) ? authz.name.mid(2) : authz.name;
        //: %1 is a name, %2 a sentence.
        const QString line
            = ManualWords::tr("%1: %2").arg(name, StandingText::ending(authz.standsUntil, now));
        if (StandingText::endsSoon(authz.standsUntil, now) && !lines.contains(line))
            lines.append(line);
    }
    for (const QString &line : lines)
        console.note(line);
}

void ManualRecords::follow(const Record &record, const Desk &desk, const Console &console)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<QByteArray> ours;
    for (qsizetype i = 0; i < record.authzs.size(); ++i) {
        if (const auto proof = desk.proof(record.id, i))
            ours.append(core::challenge::dnsValue(*proof));
    }
    for (qsizetype i = 0; i < record.authzs.size(); ++i) {
        const auto view = desk.view(record.id, i);
        const auto proof = desk.proof(record.id, i);
        if (!view || !proof || (view->nextLook.isNull() && !view->everywhere))
            continue; // in the middle of a round
        QStringList text{u"  "_s
                         + ManualWords::tr("%1: %2").arg(record.authzs[i].name, DnsText::summary(*view))};
        for (const core::dns::ServerView &server : view->servers) {
            if (server.sight != core::dns::Sight::Shown)
                text.append(u"    %1: %2"_s.arg(DnsText::server(server), sightOf(server, *proof, now)));
        }
        const QStringList hints = core::challenge::isStanding(*proof)
            ? StandingText::hints(*view, *proof, now)
            : DnsText::hints(*view, ours);
        for (const QString &line :
             QStringList{DnsText::delegation(view->place), DnsText::relative(view->place)} + hints) {
            if (!line.isEmpty() && !view->everywhere)
                text.append(u"    "_s + line);
        }
        for (const QString &line : text) {
            const QString key = record.id + QString::number(i) + line;
            if (!m_told.contains(key))
                console.note(line);
            m_told.insert(key);
        }
    }
}

void ManualRecords::showLeftover(const Record &record, const Desk &desk, const Console &console) const
{
    const auto records = recordsOf(record, desk, leftRecords(record));
    if (records.isEmpty())
        return;
    const QList<core::Error> reasons = whyLeft(record);
    console.note(reasons.isEmpty() ? DnsText::mayBeRemoved() : DnsText::couldNotBeRemoved());
    for (const QString &line : lines(records))
        console.note(line);
    for (const core::Error &reason : reasons)
        console.note(core::text::ErrorText::summary(reason));
    if (!reasons.isEmpty())
        console.note(DnsText::keptOnList());
}

} // namespace app::cli
