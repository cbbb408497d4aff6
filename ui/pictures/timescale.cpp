// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/timescale.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// The axis is linear below this many days and logarithmic above.
constexpr double knee = 1.5;

} // namespace

TimeScale::TimeScale(double days) : m_days(std::max(days, 7.0)) { }

TimeScale TimeScale::upTo(double lastDays)
{
    const QList<Tick> all = TimeScale(1e6).ticks();
    const auto next
        = std::find_if(all.begin(), all.end(), [&](const Tick &tick) { return tick.days >= lastDays; });
    return TimeScale(next != all.end() && next->days <= lastDays * 1.4 ? next->days : lastDays * 1.05);
}

double TimeScale::place(double days) const
{
    if (days <= 0)
        return 0;
    return std::min(1.0, std::log1p(days / knee) / std::log1p(m_days / knee));
}

double TimeScale::pastPlace(double daysAgo)
{
    return daysAgo <= 0 ? 0 : std::min(1.0, std::log1p(daysAgo / knee) / std::log1p(365 / knee));
}

QList<TimeScale::Tick> TimeScale::ticks() const
{
    const QList<Tick> all{
        //: The points of an axis of time that begins today
        {0, tr("today"), 100},      {1, tr("1 day"), 80},       {3, tr("3 days"), 20},
        {7, tr("1 week"), 90},      {14, tr("2 weeks"), 50},    {30, tr("30 days"), 85},
        {60, tr("60 days"), 45},    {90, tr("90 days"), 70},    {182, tr("6 months"), 40},
        {365, tr("1 year"), 75},    {730, tr("2 years"), 35},   {1826, tr("5 years"), 30},
        {3652, tr("10 years"), 60}, {7305, tr("20 years"), 25}, {10957, tr("30 years"), 22}};
    QList<Tick> on;
    std::copy_if(all.begin(), all.end(), std::back_inserter(on),
                 [this](const Tick &tick) { return tick.days <= m_days; });
    on.last().weight = 95; // the end of the axis says how far it reaches
    return on;
}

} // namespace ui
