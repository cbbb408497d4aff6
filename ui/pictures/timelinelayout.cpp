// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/timelinelayout.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <optional>

namespace ui {

namespace {

bool isBad(Status status)
{
    return urgency(status) >= urgency(Status::NeedsUser);
}

/// What a bundle looks like: its worst if that is bad news, else what most of it is.
Status lookOf(const QList<int> &marks, const QList<TimelinePlace> &places)
{
    QHash<Status, int> counts;
    for (const int mark : marks)
        ++counts[places[mark].status];
    const auto worst = std::max_element(counts.keyBegin(), counts.keyEnd(),
                                        [](Status a, Status b) { return urgency(a) < urgency(b); });
    if (isBad(*worst))
        return *worst;
    return *std::max_element(counts.keyBegin(), counts.keyEnd(), [&](Status a, Status b) {
        return std::pair(counts.value(a), urgency(a)) < std::pair(counts.value(b), urgency(b));
    });
}

/// Some levels above each other, filled from left to right. An item begins at its first mark and grows to the
/// right, so nothing that has been laid down is ever covered.
class Lane final {
public:
    Lane(int lowest, int levels, const TimelineRoom &room)
        : m_lowest(lowest), m_room(room), m_ends(levels, -1e9)
    {
    }

    /// False: no level is free for it.
    bool lay(int mark, double x)
    {
        const double left = x - m_room.markWidth / 2;
        const auto free
            = std::find_if(m_ends.begin(), m_ends.end(), [left](double end) { return end <= left + 0.01; });
        if (free == m_ends.end())
            return false;
        *free = left + m_room.markWidth;
        m_items.append(
            {.marks = {mark}, .x = x, .level = m_lowest + static_cast<int>(free - m_ends.begin())});
        m_lastLeft = left;
        return true;
    }

    /// Lays it, or bundles it with the last that was laid, which is the nearest.
    void layOrBundle(int mark, double x)
    {
        if (lay(mark, x))
            return;
        TimelineItem &last = m_items.last();
        last.marks.append(mark);
        const double wide = itemWidth(last, m_room);
        last.x = m_lastLeft + wide / 2;
        m_ends[last.level - m_lowest] = m_lastLeft + wide;
    }

    [[nodiscard]] const QList<TimelineItem> &items() const { return m_items; }

private:
    int m_lowest;
    TimelineRoom m_room;
    QList<double> m_ends;
    QList<TimelineItem> m_items;
    double m_lastLeft = 0;
};

std::optional<QList<TimelineItem>> stacked(const QList<int> &order, const QList<TimelinePlace> &places,
                                           const TimelineRoom &room)
{
    Lane lane(0, room.levels, room);
    for (const int mark : order) {
        if (!lane.lay(mark, places[mark].x))
            return {};
    }
    return lane.items();
}

/// Good below and bad above, each in levels of its own: so neither can be bundled into the other.
QList<TimelineItem> bundled(const QList<int> &order, const QList<TimelinePlace> &places,
                            const TimelineRoom &room)
{
    const auto bad
        = std::count_if(places.begin(), places.end(), [](const TimelinePlace &p) { return isBad(p.status); });
    int badLevels = 0;
    if (bad == places.size())
        badLevels = room.levels;
    else if (bad > 0)
        badLevels = room.levels / 2;
    Lane calm(0, room.levels - badLevels, room);
    Lane alarm(room.levels - badLevels, badLevels, room);
    for (const int mark : order)
        (badLevels > 0 && isBad(places[mark].status) ? alarm : calm).layOrBundle(mark, places[mark].x);
    return calm.items() + alarm.items();
}

} // namespace

double itemWidth(const TimelineItem &item, const TimelineRoom &room)
{
    if (item.marks.size() < 2)
        return room.markWidth;
    int figures = 1;
    for (auto rest = item.marks.size(); rest >= 10; rest /= 10)
        ++figures;
    const int separators = (figures - 1) / 3;
    return room.markWidth + room.digitWidth * (figures + separators * 0.5 + 1);
}

QList<TimelineItem> arranged(const QList<TimelinePlace> &places, const TimelineRoom &room)
{
    QList<int> order(places.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return places[a].x < places[b].x; });
    QList<TimelineItem> items = stacked(order, places, room).value_or(QList<TimelineItem>());
    if (items.size() != places.size())
        items = bundled(order, places, room);
    for (TimelineItem &item : items)
        item.status = lookOf(item.marks, places);
    std::stable_sort(items.begin(), items.end(),
                     [](const TimelineItem &a, const TimelineItem &b) { return a.x < b.x; });
    return items;
}

} // namespace ui
