// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watch.h"

#include "core/base/logging.h"
#include "core/crypto/digest.h"
#include "core/notify/calendar.h"
#include "core/notify/mail.h"
#include "core/renewal/standinglook.h"
#include "core/schedule/runstamp.h"
#include "core/text/alerttext.h"

#include <cstdlib>

using namespace Qt::StringLiterals;
using core::text::AlertText;

namespace app {

static constexpr qint64 LookSeconds = 3600;

Watch::Watch(core::store::Store &store, const core::Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock),
      m_herald(
          store, clock,
          [&clock](const QList<core::notify::Alert> &alerts) {
              return AlertText::message(alerts, clock.now());
          },
          {.mail = core::notify::mailProgram()}, core::notify::Desktop::sessionBus())
{
}

void Watch::runEnded(const core::renewal::Summary &summary)
{
    using core::ErrorCode;
    const auto &failure = summary.failure;
    if (failure && (failure->code == ErrorCode::DiskFull || failure->code == ErrorCode::FileNotWritable))
        m_herald.storeFailed(*failure);
}

void Watch::tell(QObject *owner, const std::function<void(core::Result<int>)> &done)
{
    if (const auto written = writeCalendar(); !written)
        qCWarning(core::logApp) << "the calendar is not written:" << written.error().subject
                                << written.error().detail;
    const QDateTime now = m_clock.now();
    // In either direction: the clock may have been wrong.
    const bool isTime = !m_looked.isValid() || std::abs(m_looked.secsTo(now)) >= LookSeconds;
    if (!m_dns || !isTime)
        return tellNow(owner, done);
    m_looked = now;
    core::renewal::lookAtStandings(m_store, *m_dns, owner, [this, owner, done] { tellNow(owner, done); });
}

void Watch::tellNow(QObject *owner, const Done &done)
{
    const QDateTime now = m_clock.now();
    const auto sights = core::notify::sights(m_store, now);
    if (!sights) {
        QMetaObject::invokeMethod(
            owner, [done, error = sights.error()] { done(error); }, Qt::QueuedConnection);
        return;
    }
    const auto told = [this, done](const core::Result<int> &outcome) {
        if (!outcome && outcome.error().code == core::ErrorCode::InUse)
            return done(outcome); // the other one knows
        if (!outcome && !m_isFailing)
            emit failed(outcome.error());
        m_isFailing = !outcome;
        done(outcome);
    };
    m_herald.tell(*sights, core::schedule::missedRuns(m_store, now), owner, told);
}

/// Made once for each store, so that the feeds of two stores do not overwrite each other's events.
static core::Result<QString> storeId(core::store::Store &store)
{
    const QString key = u"calendar.id"_s;
    const auto value = store.value(key);
    if (!value)
        return value.error();
    if (*value && !(*value)->value("id"_L1).toString().isEmpty())
        return (*value)->value("id"_L1).toString();
    const QString id = QString::fromLatin1(core::crypto::randomBytes(8).toHex());
    if (const auto saved = store.setValue(key, {{u"id"_s, id}}); !saved)
        return saved.error();
    return id;
}

core::Result<QByteArray> Watch::calendar()
{
    const auto certificates = m_store.certificates();
    if (!certificates)
        return certificates.error();
    const auto renewals = m_store.renewals();
    if (!renewals)
        return renewals.error();
    const auto id = storeId(m_store);
    if (!id)
        return id.error();
    return core::notify::calendarText(AlertText::calendarTitle(),
                                      AlertText::calendar(*certificates, *renewals, *id, m_clock.now()));
}

core::Result<void> Watch::writeCalendar()
{
    const auto settings = core::notify::settings(m_store);
    if (!settings)
        return settings.error();
    if (settings->calendarFile.isEmpty())
        return {};
    const auto document = calendar();
    const auto written
        = document ? core::notify::writeCalendar(settings->calendarFile, *document) : document.error();
    const auto noted = core::notify::saveCalendarTrouble(
        m_store, written ? std::optional<core::Error>() : std::optional(written.error()));
    return written ? noted : written;
}

} // namespace app
