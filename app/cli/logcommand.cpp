// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/logcommand.h"

#include "core/issuance/casaw.h"
#include "core/text/activitytext.h"
#include "core/text/casawtext.h"
#include "core/text/report.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace core::text;

namespace app::cli {

QDateTime sinceFrom(const QString &typed, const QDateTime &now)
{
    static const QRegularExpression span(u"\\A([0-9]{1,5})([mhdw])\\z"_s);
    if (const auto match = span.match(typed); match.hasMatch()) {
        const qint64 count = match.captured(1).toLongLong();
        switch (match.captured(2).front().toLatin1()) {
        case 'm': return now.addSecs(-60 * count);
        case 'h': return now.addSecs(-3600 * count);
        case 'd': return now.addDays(-count);
        default: return now.addDays(-7 * count);
        }
    }
    return QDateTime::fromString(typed, Qt::ISODate);
}

QString Log::name() const
{
    return u"log"_s;
}
QString Log::summary() const
{
    return tr("Show what has happened, to one certificate or to all.");
}

void Log::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"certificate"_s, tr("Only what concerns this certificate."),
                                 u"[CERTIFICATE]"_s);
    parser.addOption({u"limit"_s, tr("How many entries at most (default: 200)."), tr("count"), u"200"_s});
    parser.addOption({u"since"_s,
                      tr("Only what happened since then: 12h, 7d, 4w, or a date such as 2026-11-26."),
                      tr("time")});
    parser.addOption({u"search"_s, tr("Only what has all of these words in it."), tr("words")});
    parser.addOption({u"failures"_s, tr("Only failures.")});
    parser.addOption({u"export"_s,
                      tr("Write all of it into this file, without secrets: JSON where its name ends in "
                         ".json, else text."),
                      tr("file")});
    parser.addOption(
        {u"report"_s,
         tr("What the CA saw when the certificate was last asked for in vain, as a text in English "
            "for who helps: without keys, tokens, mail addresses and the address of the account.")});
    parser.addOption(
        {u"hide-names"_s, tr("With --report: made-up names and addresses instead of the real ones.")});
}

void Log::run(const QCommandLineParser &parser, Tools tools)
{
    const Console &console = tools.console;
    bool ok = false;
    const int limit = parser.value(u"limit"_s).toInt(&ok);
    if (!ok || limit < 1 || parser.positionalArguments().size() > 1) {
        console.note(tr("Name one certificate at most, and a limit of at least 1."));
        return emit finished(WrongUsage);
    }
    HistoryFilter filter{.certificateName = parser.positionalArguments().value(0),
                         .words = parser.value(u"search"_s)};
    if (parser.isSet(u"since"_s)) {
        filter.since = sinceFrom(parser.value(u"since"_s), tools.services.clock().now());
        if (!filter.since.isValid()) {
            console.note(tr("“%1” is not a time. Say 12h, 7d, 4w, or a date such as 2026-11-26.")
                             .arg(parser.value(u"since"_s)));
            return emit finished(WrongUsage);
        }
    }
    if (parser.isSet(u"report"_s)) {
        if (filter.certificateName.isEmpty()) {
            console.note(tr("Say which certificate the report is about: tegatactl log --report example.org"));
            return emit finished(WrongUsage);
        }
        return report(filter.certificateName, parser.isSet(u"hide-names"_s), tools);
    }
    if (parser.isSet(u"failures"_s))
        filter.result = ActivityResult::Failure;
    if (parser.isSet(u"export"_s)) {
        filter.exchanges = true;
        return exportTo(parser.value(u"export"_s), filter, tools);
    }
    // As it always was: people see the exchanges when they ask for more, programs see them.
    filter.exchanges = console.verbose || console.json;
    print(filter, limit, tools);
}

/// What the CA saw when an issuance failed, what that means and how to repair it; as long as its record is
/// kept.
static QStringList decoded(const core::store::ActivityEntry &entry, const core::store::Store &store)
{
    if (entry.what != "failed"_L1 && entry.what != "rehearsalFailed"_L1)
        return {};
    const auto found = store.record(entry.recordId);
    const auto record = found ? core::issuance::recordFromJson(found->document)
                              : core::Result<core::issuance::Record>(found.error());
    QStringList lines;
    for (const core::issuance::CaSaw &saw :
         record ? core::issuance::whatTheCaSaw(*record) : QList<core::issuance::CaSaw>{})
        lines += CaSawText::lines(saw);
    return lines;
}

void Log::print(const HistoryFilter &filter, int limit, const Tools &tools)
{
    const Console &console = tools.console;
    QList<core::store::ActivityEntry> newest;
    HistoryReader reader(tools.services.store(), filter);
    while (newest.size() < limit && !reader.atEnd()) {
        const auto page = reader.next();
        if (!page)
            return emit finished(console.fail(page.error()));
        newest += *page;
    }
    newest = newest.first(std::min<qsizetype>(newest.size(), limit));
    QJsonArray json;
    for (qsizetype i = newest.size(); i-- > 0;) { // oldest first, as logs are read
        const core::store::ActivityEntry &entry = newest[i];
        json.append(historyJson(entry));
        //: %1: date and time, %2: a certificate's name, %3: what happened
        console.print(tr("%1  %2  %3")
                          .arg(entry.time.toLocalTime().toString(u"yyyy-MM-dd hh:mm:ss"_s),
                               entry.certificateName, ActivityText::line(entry)));
        if (const QString details = ActivityText::details(entry); console.verbose && !details.isEmpty())
            console.print(details);
        for (const QString &line : console.verbose ? decoded(entry, tools.services.store()) : QStringList())
            console.print(u"  "_s + line);
    }
    console.document(json);
    if (!newest.isEmpty())
        return emit finished(Success);
    const bool all = filter == HistoryFilter{.exchanges = filter.exchanges};
    console.print(all ? tr("Nothing has happened yet.") : tr("Nothing that fits has happened."));
    emit finished(NothingToDo);
}

void Log::report(const QString &certificateName, bool hideNames, const Tools &tools)
{
    using namespace core::issuance;
    const Console &console = tools.console;
    const core::store::Store &store = tools.services.store();
    const auto failures = store.activity(
        {.certificateName = certificateName, .what = {u"failed"_s, u"rehearsalFailed"_s}, .limit = 20});
    if (!failures)
        return emit finished(console.fail(failures.error()));
    for (const core::store::ActivityEntry &entry : *failures) {
        const auto found = store.record(entry.recordId);
        const auto record = found ? recordFromJson(found->document) : core::Result<Record>(found.error());
        if (!record)
            continue; // lines are kept longer than records
        const auto account = store.account(record->request.accountId);
        QJsonArray json;
        for (const CaSaw &saw : whatTheCaSaw(*record)) {
            const QString text
                = core::text::report({.record = *record,
                                      .saw = saw,
                                      .account = account ? *account : core::store::AccountEntry{},
                                      .hideNames = hideNames});
            if (!json.isEmpty())
                console.print();
            console.print(text);
            json.append(QJsonObject{{u"name"_s, hideNames ? QString() : saw.name}, {u"report"_s, text}});
        }
        if (json.isEmpty())
            continue; // it failed for something that has nothing to do with the CA
        console.document(json);
        return emit finished(Success);
    }
    console.note(tr("No CA has refused this certificate, as far as it is remembered."));
    console.document(QJsonArray());
    emit finished(NothingToDo);
}

void Log::exportTo(const QString &path, const HistoryFilter &filter, Tools tools)
{
    auto *job = new HistoryExport(tools.services.store(), filter, exportFormatFor(path), path, this);
    connect(job, &HistoryExport::finished, this, [this, path, tools](const core::Result<int> &lines) {
        if (!lines)
            return emit finished(tools.console.fail(lines.error()));
        tools.console.print(tr("%n entries are in %1.", nullptr, *lines).arg(path));
        tools.console.document(QJsonObject{{u"file"_s, path}, {u"entries"_s, *lines}});
        emit finished(Success);
    });
    job->start();
}

} // namespace app::cli
