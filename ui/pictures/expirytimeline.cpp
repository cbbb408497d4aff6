// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/expirytimeline.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QEvent>
#include <QFontMetricsF>

#include <algorithm>

namespace ui {

namespace {

constexpr double secondsInDay = 86400;

double daysBetween(const QDateTime &from, const QDateTime &to)
{
    return static_cast<double>(from.secsTo(to)) / secondsInDay;
}

} // namespace

ExpiryTimeline::ExpiryTimeline(QWidget *parent) : Picture(parent), m_now(QDateTime::currentDateTimeUtc())
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("When certificates expire"));
    for (const Status status : allStatuses)
        m_shapes.insert(status, icon(status));
}

void ExpiryTimeline::setMarks(QList<Mark> marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    invalidate();
    fixCurrent();
    itemsChanged();
    setCurrent(m_current);
}

void ExpiryTimeline::setNow(const QDateTime &now)
{
    m_now = now;
    invalidate();
    fixCurrent();
}

void ExpiryTimeline::setCurrent(const QString &id)
{
    m_current = id;
    fixCurrent();
}

void ExpiryTimeline::fixCurrent()
{
    ensureLaidOut();
    int found = -1;
    for (int item = 0; item < m_items.size() && found < 0 && !m_current.isEmpty(); ++item) {
        const QList<int> &marks = m_items[item].marks;
        if (std::any_of(marks.begin(), marks.end(),
                        [this](int mark) { return m_marks[mark].id == m_current; }))
            found = item;
    }
    setCurrentItem(found, By::Program);
    if (found < 0)
        m_current.clear();
}

int ExpiryTimeline::itemCount() const
{
    ensureLaidOut();
    return static_cast<int>(m_items.size());
}

const ExpiryTimeline::Mark &ExpiryTimeline::worstOf(const TimelineItem &item) const
{
    const auto worst = std::max_element(item.marks.begin(), item.marks.end(), [this](int a, int b) {
        return urgency(m_marks[a].status) < urgency(m_marks[b].status);
    });
    return m_marks[*worst];
}

QString ExpiryTimeline::itemName(int item) const
{
    ensureLaidOut();
    if (item < 0 || item >= m_items.size())
        return {};
    const Mark &mark = worstOf(m_items[item]);
    const QString words = mark.accessibleText.isEmpty() ? mark.name : mark.accessibleText;
    const auto others = static_cast<int>(m_items[item].marks.size()) - 1;
    //: %1 describes the most urgent of several certificates that expire at about the same time
    return others == 0 ? words : tr("%1, and %n more at about the same time", nullptr, others).arg(words);
}

QString ExpiryTimeline::itemToolTip(int item) const
{
    const TimelineItem &entry = m_items[item];
    const Mark &mark = worstOf(entry);
    const QString words = mark.tooltip.isEmpty() ? mark.name : mark.tooltip;
    const auto others = static_cast<int>(entry.marks.size()) - 1;
    return others == 0 ? words : tr("%1, and %n more at about the same time", nullptr, others).arg(words);
}

QString ExpiryTimeline::flagOf(int item) const
{
    const TimelineItem &entry = m_items[item];
    if (entry.marks.size() > 1)
        return tr("%n certificates", nullptr, static_cast<int>(entry.marks.size()));
    const Mark &mark = m_marks[entry.marks.first()];
    return mark.flag.isEmpty() ? mark.name : mark.flag;
}

QRect ExpiryTimeline::itemRect(int item) const
{
    ensureLaidOut();
    return m_rects.value(item);
}

QStringList ExpiryTimeline::itemIds(int item) const
{
    ensureLaidOut();
    QStringList ids;
    if (item >= 0 && item < m_items.size()) {
        for (const int mark : m_items[item].marks)
            ids.append(m_marks[mark].id);
    }
    return ids;
}

void ExpiryTimeline::itemActivated(int item)
{
    const QStringList ids = itemIds(item);
    emit activated(worstOf(m_items[item]).id);
    if (ids.size() > 1)
        emit bundleActivated(ids);
}

void ExpiryTimeline::itemHovered(int item)
{
    emit hovered(item < 0 ? QString() : worstOf(m_items[item]).id);
}

void ExpiryTimeline::itemBecameCurrent(int item)
{
    m_current = item < 0 ? QString() : worstOf(m_items[item]).id;
    emit currentChanged(m_current);
}

int ExpiryTimeline::heightFor(int levelCount) const
{
    const int unit = Metrics::unit(this);
    const int line = fontMetrics().height();
    return line + 2 * unit + levelCount * (Metrics::iconSize(this) + unit / 2) + 2 * unit + line;
}

QSize ExpiryTimeline::sizeHint() const
{
    return {60 * Metrics::unit(this), heightFor(3)};
}

QSize ExpiryTimeline::minimumSizeHint() const
{
    return {24 * Metrics::unit(this), heightFor(2)};
}

int ExpiryTimeline::levels() const
{
    const int step = Metrics::iconSize(this) + Metrics::unit(this) / 2;
    return std::max(1, (height() - heightFor(0) + Metrics::unit(this)) / step);
}

double ExpiryTimeline::axisY() const
{
    return height() - fontMetrics().height() - 1.25 * Metrics::unit(this);
}

double ExpiryTimeline::pastRoom() const
{
    const double words
        = fontMetrics().horizontalAdvance(tr("expired")) + fontMetrics().horizontalAdvance(tr("today")) / 2.0;
    return std::max(7.0 * Metrics::unit(this), words - Metrics::unit(this) / 2.0);
}

double ExpiryTimeline::xOf(const QDateTime &time) const
{
    const double unit = Metrics::unit(this);
    const double past = m_hasPast ? pastRoom() : 0;
    const double left = 2 * unit + past;
    const double right = width() - 2.5 * unit;
    const double days = daysBetween(m_now, time);
    // A little air on both sides of today: an expired mark and one of this hour must not touch.
    return days < 0 ? left - 1.5 * unit - (past - 1.5 * unit) * TimeScale::pastPlace(-days)
                    : left + (right - left) * m_scale.place(days);
}

void ExpiryTimeline::invalidate()
{
    m_laidOut = false;
    update();
}

void ExpiryTimeline::ensureLaidOut() const
{
    if (m_laidOut)
        return;
    m_laidOut = true;
    double last = 0;
    m_hasPast = false;
    QList<int> shown;
    for (int mark = 0; mark < m_marks.size(); ++mark) {
        const QDateTime &expiry = m_marks[mark].expiry;
        if (!expiry.isValid())
            continue;
        const double days = daysBetween(m_now, expiry);
        last = std::max(last, days);
        m_hasPast = m_hasPast || days < 0;
        shown.append(mark);
    }
    m_scale = shown.isEmpty() ? TimeScale() : TimeScale::upTo(last);

    QList<TimelinePlace> places;
    places.reserve(shown.size());
    for (const int mark : std::as_const(shown))
        places.append({xOf(m_marks[mark].expiry), m_marks[mark].status});
    const int unit = Metrics::unit(this);
    const int edge = Metrics::iconSize(this);
    const TimelineRoom room{.markWidth = edge + unit / 2.0,
                            .digitWidth = QFontMetricsF(font()).horizontalAdvance(u'0'),
                            .levels = levels()};
    m_items = arranged(places, room);
    m_rects.clear();
    for (TimelineItem &item : m_items) {
        for (int &mark : item.marks)
            mark = shown[mark];
        const double wide = itemWidth(item, room);
        const double middle = axisY() - 1.5 * unit - edge / 2.0 - item.level * (edge + unit / 2.0);
        QRectF rect(item.x - wide / 2, middle - edge / 2.0 - unit / 4.0, wide, edge + unit / 2.0);
        rect.moveLeft(std::clamp(rect.left(), 0.0, std::max(0.0, width() - wide)));
        m_rects.append(rect.toRect());
    }
    layOutBands();
}

void ExpiryTimeline::layOutBands() const
{
    m_bands.clear();
    QList<int> change(std::max(0, width()) + 2, 0);
    for (const Mark &mark : m_marks) {
        if (!mark.renewFrom.isValid() || !mark.renewTo.isValid() || mark.renewTo <= m_now)
            continue;
        const int from = std::clamp(qRound(xOf(std::max(mark.renewFrom, m_now))), 0, width());
        const int to = std::clamp(qRound(xOf(mark.renewTo)), from + Metrics::unit(this) / 2, width() + 1);
        ++change[from];
        --change[to];
    }
    // More than a few windows over each other look the same, so that thousands of them are few bands.
    constexpr int deepest = 6;
    int depth = 0;
    for (int x = 0; x < change.size(); ++x) {
        depth += change[x];
        const int shown = std::min(depth, deepest);
        if (shown == 0)
            continue;
        if (!m_bands.isEmpty() && m_bands.last().to == x && m_bands.last().depth == shown)
            m_bands.last().to = x + 1;
        else
            m_bands.append({x, x + 1, shown});
    }
}

void ExpiryTimeline::resizeEvent(QResizeEvent *event)
{
    Picture::resizeEvent(event);
    invalidate();
    fixCurrent();
}

void ExpiryTimeline::changeEvent(QEvent *event)
{
    Picture::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("When certificates expire"));
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        updateGeometry();
        invalidate();
    }
}

} // namespace ui
