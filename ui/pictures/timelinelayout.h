// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"

#include <QList>

namespace ui {

/// Where the marks of the expiry timeline go: side by side where there is room, stacked where they crowd, and
/// bundled into one with a count where even a stack would not fit. Bad news is never
/// bundled away among good, unless there is one level only.
struct TimelineItem {
    QList<int> marks; ///< indices of what it stands for; one, or a bundle
    double x = 0; ///< the middle
    int level = 0; ///< 0 lies next to the axis
    Status status = Status::Valid; ///< its worst if that is bad news, else its commonest
};

struct TimelinePlace {
    double x = 0;
    Status status = Status::Valid;
};

struct TimelineRoom {
    double markWidth = 1; ///< of a single mark with its gap, above 0
    double digitWidth = 0; ///< what each figure of a bundle's count adds
    int levels = 1; ///< how many fit above each other, at least 1
};

/// From left to right. Takes any number of places in any order; time grows with their number, plus sorting.
[[nodiscard]] QList<TimelineItem> arranged(const QList<TimelinePlace> &places, const TimelineRoom &room);

/// How wide an item is drawn.
[[nodiscard]] double itemWidth(const TimelineItem &item, const TimelineRoom &room);

} // namespace ui
