// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPen>
#include <QRectF>

class QIcon;
class QPainter;
class QWidget;

namespace ui {

/// What a rounded shape is made of. An invalid colour is not drawn.
struct Panel {
    QColor fill = {};
    QColor border = {};
    qreal line = 1; ///< of the border, which lies wholly inside the rectangle
    qreal radius = 0;
};

/// Small strokes shared by the style, the widgets and the pictures. All antialias and restore the painter.
void drawPanel(QPainter &painter, const QRectF &rect, const Panel &panel);
/// The accent ring that shows where the keyboard is: two hairlines wide, just inside `rect`.
void drawFocusRing(QPainter &painter, const QRectF &rect, const QWidget *widget, qreal radius);
/// A chevron that fills the middle of `rect`.
void drawChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &colour,
                 qreal line);
void drawTick(QPainter &painter, const QRectF &rect, const QColor &colour, qreal line);
void drawIcon(QPainter &painter, const QRectF &rect, const QIcon &icon, bool enabled = true);
[[nodiscard]] QPen roundPen(const QColor &colour, qreal width);

/// True when `widget` has the focus and its user works with the keyboard, so that a ring helps.
[[nodiscard]] bool showsFocus(const QWidget *widget);

/// Antialiasing for the life of the guard, the painter as it was afterwards.
class Smooth final {
public:
    explicit Smooth(QPainter &painter);
    ~Smooth();
    Q_DISABLE_COPY_MOVE(Smooth)

private:
    QPainter &m_painter;
};

} // namespace ui
