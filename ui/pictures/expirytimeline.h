// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"
#include "ui/pictures/picture.h"
#include "ui/pictures/timelinelayout.h"
#include "ui/pictures/timescale.h"

#include <QDateTime>
#include <QHash>
#include <QIcon>
#include <QList>

namespace ui {

/// All certificates by the day on which they expire: today at the left, then a logarithmic axis to the
/// longest lifetime; the expired in a narrow zone left of today. A shaded band on the axis shows when each is
/// planned to be renewed. Marks stack where they crowd and are bundled with a count where a stack would not
/// fit, so that ten thousand can be shown. The table is the equivalent that says everything; this picture
/// says how things stand at a glance.
class ExpiryTimeline final : public Picture {
    Q_OBJECT
public:
    struct Mark {
        QString id; ///< given back by the signals; unique
        QString name;
        Status status = Status::Valid;
        QDateTime expiry; ///< a mark without a valid date is left out
        QDateTime renewFrom = {}; ///< the planned window; both invalid: none
        QDateTime renewTo = {};
        QString tooltip = {}; ///< plain text
        QString accessibleText = {}; ///< one sentence; `name` if empty
        QString flag
            = {}; ///< what the little flag says, such as "shop.example.jp: in 2 days"; `name` if empty

        bool operator==(const Mark &) const = default;
    };

    explicit ExpiryTimeline(QWidget *parent = nullptr);

    /// Keeps what is current if it is still among them.
    void setMarks(QList<Mark> marks);
    [[nodiscard]] const QList<Mark> &marks() const { return m_marks; }
    /// The left edge of the axis. Set it anew every few minutes.
    void setNow(const QDateTime &now);
    /// Without a signal. An unknown or empty id: none is current.
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const { return m_current; }

    [[nodiscard]] int itemCount() const override;
    [[nodiscard]] QString itemName(int item) const override;
    [[nodiscard]] QRect itemRect(int item) const override;
    /// The ids that an item stands for.
    [[nodiscard]] QStringList itemIds(int item) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void hovered(const QString &id); ///< empty: none any more
    void activated(const QString &id); ///< of a bundle: its most urgent
    void bundleActivated(const QStringList &ids); ///< besides activated(), when a mark stood for several
    void currentChanged(const QString &id); ///< by the user's doing

protected:
    QString itemToolTip(int item) const override;
    void itemActivated(int item) override;
    void itemHovered(int item) override;
    void itemBecameCurrent(int item) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Band {
        int from = 0; ///< pixels
        int to = 0;
        int depth = 0; ///< how many windows lie over each other here
    };

    void invalidate();
    void ensureLaidOut() const;
    void layOutBands() const;
    void fixCurrent();
    [[nodiscard]] double xOf(const QDateTime &time) const;
    [[nodiscard]] double pastRoom() const;
    [[nodiscard]] double axisY() const;
    [[nodiscard]] int levels() const;
    [[nodiscard]] int heightFor(int levelCount) const;
    [[nodiscard]] const Mark &worstOf(const TimelineItem &item) const;
    [[nodiscard]] QString flagOf(int item) const;
    void drawAxis(QPainter &painter) const;
    void drawBands(QPainter &painter) const;
    void drawStem(QPainter &painter, int item) const;
    void drawItem(QPainter &painter, int item) const;
    void drawFlag(QPainter &painter, int item) const;

    QList<Mark> m_marks;
    QDateTime m_now;
    QString m_current;
    QHash<Status, QIcon> m_shapes;
    // Laid out when first asked for after a change: setting marks and resizing cost nothing by themselves.
    mutable bool m_laidOut = false;
    mutable TimeScale m_scale;
    mutable bool m_hasPast = false;
    mutable QList<TimelineItem> m_items;
    mutable QList<QRect> m_rects;
    mutable QList<Band> m_bands;
};

} // namespace ui
