// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QString>

namespace ui {

/// The logarithmic axis of the expiry timeline: days from now to a place between 0 (now) and 1 (the end). The
/// next days get as much room as the coming months, because that is where something must be done.
class TimeScale final {
    Q_DECLARE_TR_FUNCTIONS(ui::TimeScale)
public:
    struct Tick {
        double days = 0;
        QString words = {}; ///< translated
        int weight = 0; ///< which labels to keep when not all fit: the higher first
    };

    /// `days` to the end of the axis; at least a week.
    explicit TimeScale(double days = 90);

    /// The axis for marks that lie up to `lastDays` away: it ends at a round number where one is near.
    [[nodiscard]] static TimeScale upTo(double lastDays);

    [[nodiscard]] double days() const { return m_days; }
    /// Before now: 0. Beyond the end: 1.
    [[nodiscard]] double place(double days) const;
    /// How far a date in the past lies on a zone of its own that ends today: 0 today, 1 a year ago or longer.
    [[nodiscard]] static double pastPlace(double daysAgo);
    /// From "today" to the last that lies on the axis, ascending.
    [[nodiscard]] QList<Tick> ticks() const;

private:
    double m_days;
};

} // namespace ui
