// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/timelinelayout.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

bool isBad(Status status)
{
    return urgency(status) >= urgency(Status::NeedsUser);
}

void take(TimelineItem &item, const QList<int> &marks, Status status)
{
    item.marks += marks;
    if (urgency(status) > urgency(item.status))
        item.status = status;
}

/// The marks of one narrow strip of the axis, bundled if they are more than fit above each other.
void bundle(const QList<int> &marks, const QList<TimelinePlace> &places, int levels,
            QList<TimelineItem> &items)
{
    const auto add = [&](const QList<int> &group) {
        TimelineItem item{.marks = {}, .x = 0, .level = 0, .status = places[group.first()].status};
        for (const int mark : group) {
            take(item, {mark}, places[mark].status);
            item.x += places[mark].x / static_cast<double>(group.size());
        }
        items.append(item);
    };
    const auto addEach = [&](const QList<int> &group) {
        for (const int mark : group)
            add({mark});
    };
    if (marks.size() <= levels) {
        addEach(marks);
        return;
    }
    QList<int> bad;
    QList<int> calm;
    for (const int mark : marks)
        (isBad(places[mark].status) ? bad : calm).append(mark);
    if (bad.size() < levels)
        addEach(bad);
    else if (!bad.isEmpty())
        add(bad);
    if (!calm.isEmpty())
        add(calm);
}

/// Which of the items laid last should take in one that finds no room: the nearest of its kind, else the very
/// last.
int neighbour(const QList<TimelineItem> &laid, const TimelineItem &item)
{
    const auto last = static_cast<int>(laid.size()) - 1;
    for (int other = last; other >= 0 && other > last - 12; --other) {
        if (isBad(laid[other].status) == isBad(item.status))
            return other;
    }
    return last;
}

/// What a bundle looks like: its worst if that is bad news, else what most of it is.
Status common(const QList<int> &marks, const QList<TimelinePlace> &places, Status worst)
{
    if (isBad(worst) || marks.size() < 2)
        return worst;
    QHash<Status, int> counts;
    for (const int mark : marks)
        ++counts[places[mark].status];
    return *std::max_element(counts.keyBegin(), counts.keyEnd(), [&](Status a, Status b) {
        return std::pair(counts.value(a), urgency(a)) < std::pair(counts.value(b), urgency(b));
    });
}

/// Gives every item a level on which nothing lies below it; what finds none joins a neighbour of its own
/// kind.
QList<TimelineItem> stacked(QList<TimelineItem> items, const TimelineRoom &room)
{
    std::stable_sort(items.begin(), items.end(),
                     [](const TimelineItem &a, const TimelineItem &b) { return a.x < b.x; });
    QList<TimelineItem> laid;
    QList<double> ends(room.levels, -1e9);
    for (TimelineItem &item : items) {
        const double half = itemWidth(item, room) / 2;
        const auto free
            = std::find_if(ends.begin(), ends.end(), [&](double end) { return end <= item.x - half + 0.01; });
        if (free == ends.end()) {
            const int host = neighbour(laid, item);
            take(laid[host], item.marks, item.status);
            double &end = ends[laid[host].level];
            end = std::max(end, laid[host].x + itemWidth(laid[host], room) / 2);
            continue;
        }
        const auto level = free - ends.begin();
        item.level = static_cast<int>(level);
        ends[level] = item.x + half;
        laid.append(item);
    }
    return laid;
}

} // namespace

double itemWidth(const TimelineItem &item, const TimelineRoom &room)
{
    const auto count = item.marks.size();
    if (count < 2)
        return room.markWidth;
    return room.markWidth + room.digitWidth * (2 + std::floor(std::log10(static_cast<double>(count))));
}

QList<TimelineItem> arranged(const QList<TimelinePlace> &places, const TimelineRoom &room)
{
    QList<int> order(places.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return places[a].x < places[b].x; });

    QList<TimelineItem> items;
    QList<int> strip;
    double strips = 0;
    for (const int mark : std::as_const(order)) {
        const double number = std::floor(places[mark].x / room.markWidth);
        if (!strip.isEmpty() && number > strips) {
            bundle(strip, places, room.levels, items);
            strip.clear();
        }
        strips = number;
        strip.append(mark);
    }
    if (!strip.isEmpty())
        bundle(strip, places, room.levels, items);
    items = stacked(std::move(items), room);
    for (TimelineItem &item : items)
        item.status = common(item.marks, places, item.status);
    return items;
}

} // namespace ui
