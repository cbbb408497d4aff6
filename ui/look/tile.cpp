// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/tile.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/palette.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace ui {

namespace {

/// The shape stands a little larger than text, beside both lines.
int shapeSize(const QWidget *widget)
{
    return Metrics::unit(widget) * 5 / 2;
}

} // namespace

Tile::Tile(Status status, QWidget *parent) : QAbstractButton(parent), m_status(status)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    name();
}

void Tile::setWord(const QString &word)
{
    setText(word);
    name();
    updateGeometry();
}

void Tile::setNumber(int number)
{
    if (number == m_number)
        return;
    m_number = number;
    name();
    update();
}

void Tile::name()
{
    //: Spoken name of a filter: %1 is a state such as "due", %2 the number of certificates in it
    setAccessibleName(tr("%1: %2").arg(text(), QLocale().toString(m_number)));
}

QSize Tile::sizeFor(int wordWidth) const
{
    const int unit = Metrics::unit(this);
    const QFontMetrics title(Metrics::titleFont(font()));
    const int text = std::max(wordWidth, title.horizontalAdvance(QLocale().toString(std::max(m_number, 99))));
    return {shapeSize(this) + text + qRound(4.5 * unit), title.height() + fontMetrics().height() + 2 * unit};
}

QSize Tile::sizeHint() const
{
    return sizeFor(fontMetrics().horizontalAdvance(text()));
}

QSize Tile::minimumSizeHint() const
{
    return sizeFor(std::min(fontMetrics().horizontalAdvance(text()), 8 * Metrics::unit(this)));
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int unit = Metrics::unit(this);
    const qreal line = Metrics::hairline(this);
    const qreal radius = Metrics::radius(this);
    const QColor ink = statusColour(m_status, palette());
    const bool bad = m_number > 0 && urgency(m_status) >= urgency(Status::Overdue);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;

    const QColor accent = palette().color(QPalette::Active, QPalette::Highlight);
    QColor ground = isChecked() ? selectionTint(palette()) : palette().color(QPalette::Base);
    if (isEnabled() && (isDown() || underMouse()))
        ground = mixed(ground, palette().color(QPalette::Text), isDown() ? 0.08 : 0.03);
    if (bad) {
        // A bar at the beginning, as on banners.
        drawPanel(painter, rect(), {.fill = ink, .radius = radius});
        const QRectF paper
            = QRectF(rect()).adjusted((mirrored ? 1 : 4) * line, line, -(mirrored ? 4 : 1) * line, -line);
        drawPanel(painter, paper, {.fill = ground, .radius = radius - line});
    } else {
        drawPanel(painter, rect(),
                  {.fill = ground,
                   .border = isChecked() ? accent : cardBorderColour(palette()),
                   .line = line,
                   .radius = radius});
    }
    if (isChecked() || showsFocus(this))
        drawFocusRing(painter, rect(), this, radius);

    const QFont title = Metrics::titleFont(font());
    const QFontMetrics titleMetrics(title);
    const int shape = shapeSize(this);
    const int height = titleMetrics.height() + fontMetrics().height();
    QRect inner(qRound(1.5 * unit), (this->height() - height) / 2, width() - 3 * unit, height);
    QRect box(inner.left(), (this->height() - shape) / 2, shape, shape);
    QRect words = inner.adjusted(shape + qRound(1.25 * unit), 0, 0, 0);
    drawIcon(painter, QStyle::visualRect(layoutDirection(), rect(), box), ui::icon(m_status), isEnabled());
    words = QStyle::visualRect(layoutDirection(), rect(), words);

    const auto flags
        = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop));
    painter.setPen(m_number == 0 ? quietTextColour(palette()) : bad ? ink : palette().color(QPalette::Text));
    painter.setFont(title);
    painter.drawText(words, flags, QLocale().toString(m_number));
    painter.setFont(font());
    painter.setPen(quietTextColour(palette()));
    painter.drawText(words.adjusted(0, titleMetrics.height(), 0, 0), flags,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

void Tile::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        name();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace ui
