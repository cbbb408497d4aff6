// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/history.h"

#include "core/base/logging.h"
#include "core/text/activitytext.h"

using namespace Qt::StringLiterals;

namespace core::text {

using store::ActivityEntry;

static constexpr int Page = 500;

/// By how the words begin, so that what a newer part of the program writes has its place already.
ActivityKind kindOf(const ActivityEntry &entry)
{
    const QString &what = entry.what;
    const auto begins = [&what](QLatin1StringView word) { return what.startsWith(word); };
    if (what == "exchange"_L1)
        return ActivityKind::Exchange;
    if (begins("revo"_L1) || begins("crl"_L1))
        return ActivityKind::Revocation;
    if (begins("renew"_L1) || begins("ari"_L1) || begins("window"_L1) || begins("schedule"_L1)
        || begins("rolledBack"_L1))
        return ActivityKind::Renewal;
    if (begins("account"_L1) || begins("contact"_L1) || begins("keyChange"_L1) || begins("terms"_L1))
        return ActivityKind::Account;
    static const QStringList story{
        u"started"_s,   u"phase"_s,       u"authzValid"_s,    u"authzInvalid"_s,     u"waiting"_s,
        u"resumed"_s,   u"restarted"_s,   u"cleanUpFailed"_s, u"installed"_s,        u"failed"_s,
        u"cancelled"_s, u"standsUntil"_s, u"rehearsed"_s,     u"rehearsalStarted"_s, u"rehearsalFailed"_s};
    return story.contains(what) ? ActivityKind::Certificate : ActivityKind::Other;
}

ActivityResult resultOf(const ActivityEntry &entry)
{
    if (ActivityText::isFailure(entry))
        return ActivityResult::Failure;
    static const QStringList good{u"authzValid"_s,     u"installed"_s, u"revoked"_s, u"rehearsed"_s,
                                  u"accountCreated"_s, u"renewed"_s,   u"deployed"_s};
    const bool answered = entry.what == "exchange"_L1 && entry.data.value("status"_L1).toInt() > 0;
    return answered || good.contains(entry.what) ? ActivityResult::Success : ActivityResult::Neutral;
}

QString HistoryText::kind(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Certificate: return tr("Getting certificates");
    case ActivityKind::Renewal: return tr("Renewal");
    case ActivityKind::Revocation: return tr("Revocation");
    case ActivityKind::Account: return tr("Accounts");
    case ActivityKind::Exchange: return tr("Exchanges with authorities");
    //: Of kinds of history.
    case ActivityKind::Other: return tr("Everything else");
    }
    return {};
}

QString HistoryText::result(ActivityResult result)
{
    switch (result) {
    //: Of results in the history.
    case ActivityResult::Neutral: return tr("Steps in between");
    case ActivityResult::Success: return tr("Successes");
    case ActivityResult::Failure: return tr("Failures");
    }
    return {};
}

QString HistoryText::exported(const ActivityEntry &entry)
{
    QString text = u"%1  %2  %3"_s.arg(entry.time.toUTC().toString(u"yyyy-MM-dd hh:mm:ss'Z'"_s),
                                       entry.certificateName, ActivityText::line(entry));
    if (const QString details = ActivityText::details(entry); !details.isEmpty())
        text += u"\n    "_s + QString(details).replace(u'\n', "\n    "_L1);
    return redacted(text);
}

QJsonObject historyJson(const ActivityEntry &entry)
{
    return {{u"id"_s, entry.id},
            {u"time"_s,
             entry.time.isValid() ? QJsonValue(entry.time.toUTC().toString(Qt::ISODate)) : QJsonValue()},
            {u"certificate"_s, entry.certificateName},
            {u"record"_s, entry.recordId},
            {u"what"_s, entry.what},
            {u"data"_s, redacted(QJsonValue(entry.data))}};
}

HistoryReader::HistoryReader(const store::Store &store, HistoryFilter filter, bool oldestFirst)
    : m_store(store), m_filter(std::move(filter)), m_oldestFirst(oldestFirst)
{
    m_words = m_filter.words.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (m_filter.kind == ActivityKind::Exchange)
        m_filter.exchanges = true;
}

bool HistoryReader::matches(const ActivityEntry &entry) const
{
    if ((m_filter.kind && kindOf(entry) != *m_filter.kind)
        || (m_filter.result && resultOf(entry) != *m_filter.result))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text
        = (ActivityText::line(entry) + u'\n' + entry.certificateName + u'\n' + ActivityText::details(entry))
              .toCaseFolded();
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

Result<QList<ActivityEntry>> HistoryReader::next()
{
    store::ActivityFilter filter{.certificateName = m_filter.certificateName,
                                 .limit = Page,
                                 .since = m_filter.since,
                                 .exchanges = m_filter.exchanges,
                                 .oldestFirst = m_oldestFirst};
    (m_oldestFirst ? filter.after : filter.before) = m_last;
    const auto page = m_store.activity(filter);
    if (!page)
        return page.error();
    m_atEnd = page->size() < Page;
    if (!page->isEmpty())
        m_last = page->last().id;
    QList<ActivityEntry> wanted;
    for (const ActivityEntry &entry : *page) {
        if (matches(entry))
            wanted.append(entry);
    }
    return wanted;
}

} // namespace core::text
