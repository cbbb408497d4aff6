// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/chainpicture.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/palette.h"
#include "ui/look/status.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

bool isWrong(ChainPicture::State state)
{
    return state == ChainPicture::State::Missing || state == ChainPicture::State::Untrusted
        || state == ChainPicture::State::Problem;
}

} // namespace

ChainPicture::ChainPicture(QWidget *parent) : Picture(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setAccessibleName(tr("Certificate chain"));
}

void ChainPicture::setLinks(QList<Link> links)
{
    if (links == m_links)
        return;
    m_links = std::move(links);
    updateGeometry();
    itemsChanged();
}

void ChainPicture::setCurrent(int link)
{
    setCurrentItem(link, By::Program);
}

int ChainPicture::itemCount() const
{
    return static_cast<int>(m_links.size());
}

QString ChainPicture::word(State state)
{
    switch (state) {
    case State::Trusted: return tr("Trusted root");
    case State::Intermediate: return tr("Intermediate");
    //: The certificate at the end of a chain, the one for the names
    case State::Leaf: return tr("Certificate");
    //: A certificate that should be part of a chain and is not there
    case State::Missing: return tr("Missing");
    case State::Untrusted: return tr("Not trusted");
    case State::Problem: return tr("Problem");
    }
    Q_UNREACHABLE();
}

QString ChainPicture::shape(State state)
{
    switch (state) {
    case State::Trusted: return u"authority"_s;
    case State::Intermediate: return u"seal"_s;
    case State::Leaf: return u"certificates"_s;
    case State::Missing: return u"unknown"_s;
    case State::Untrusted: return u"status-revoked"_s;
    case State::Problem: return u"error"_s;
    }
    Q_UNREACHABLE();
}

QColor ChainPicture::ink(State state) const
{
    switch (state) {
    case State::Trusted:
    case State::Intermediate:
    case State::Leaf: return palette().color(QPalette::Active, QPalette::Highlight);
    case State::Missing: return statusColour(Status::Overdue, palette());
    case State::Untrusted:
    case State::Problem: return statusColour(Status::Failed, palette());
    }
    Q_UNREACHABLE();
}

QString ChainPicture::itemName(int item) const
{
    if (item < 0 || item >= m_links.size())
        return {};
    const Link &link = m_links[item];
    //: Spoken name of one certificate of a chain: %1 is its subject, %2 what it is, such as "Intermediate"
    return link.accessibleText.isEmpty() ? tr("%1, %2").arg(link.title, word(link.state))
                                         : link.accessibleText;
}

QString ChainPicture::itemDescription(int item) const
{
    return item >= 0 && item < m_links.size() ? m_links[item].subtitle : QString();
}

QString ChainPicture::itemToolTip(int item) const
{
    QStringList lines{m_links[item].title, m_links[item].subtitle, m_links[item].dates};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

int ChainPicture::cardHeight() const
{
    const bool dated
        = std::any_of(m_links.begin(), m_links.end(), [](const Link &link) { return !link.dates.isEmpty(); });
    return (dated ? 3 : 2) * fontMetrics().height() + 2 * Metrics::unit(this);
}

int ChainPicture::gap() const
{
    return 2 * Metrics::unit(this);
}

QRect ChainPicture::itemRect(int item) const
{
    const int unit = Metrics::unit(this);
    const int wide = std::min(width() - unit, 70 * unit);
    return {unit / 2, unit / 2 + item * (cardHeight() + gap()), wide, cardHeight()};
}

QSize ChainPicture::sizeHint() const
{
    const int unit = Metrics::unit(this);
    const int count = std::max(1, itemCount());
    return {50 * unit, count * (cardHeight() + gap()) - gap() + unit};
}

QSize ChainPicture::minimumSizeHint() const
{
    return {26 * Metrics::unit(this), sizeHint().height()};
}

void ChainPicture::itemActivated(int item)
{
    emit activated(item);
}

void ChainPicture::itemBecameCurrent(int item)
{
    emit currentChanged(item);
}

void ChainPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Smooth smooth(painter);
    const double unit = Metrics::unit(this);
    for (int item = 1; item < m_links.size(); ++item) {
        const QRectF above = itemRect(item - 1);
        const QRectF below = itemRect(item);
        const double x = above.left() + 2.75 * unit;
        const State broken = isWrong(m_links[item - 1].state) ? m_links[item - 1].state : m_links[item].state;
        const bool whole = !isWrong(m_links[item - 1].state) && m_links[item].state != State::Missing;
        QPen pen(whole ? fieldBorderColour(palette()) : ink(broken), 2 * Metrics::hairline(this),
                 Qt::SolidLine, Qt::FlatCap);
        if (!whole)
            pen.setDashPattern({1.5, 1.5});
        painter.setPen(pen);
        painter.drawLine(QPointF(x, above.bottom()), QPointF(x, below.top()));
    }
    for (int item = 0; item < m_links.size(); ++item)
        drawCard(painter, item);
}

void ChainPicture::drawCard(QPainter &painter, int item) const
{
    const Link &link = m_links[item];
    const double unit = Metrics::unit(this);
    const double line = Metrics::hairline(this);
    const double radius = Metrics::radius(this);
    const QRectF card = itemRect(item);
    const QColor colour = ink(link.state);
    const bool current = item == currentItem();
    QColor ground = current ? selectionTint(palette()) : palette().color(QPalette::Base);
    if (item == hoveredItem() && !current)
        ground = mixed(ground, palette().color(QPalette::Text), 0.03);

    if (link.state == State::Missing) {
        QPen frame(colour, 1.5 * line, Qt::CustomDashLine);
        frame.setDashPattern({3, 3});
        painter.setPen(frame);
        painter.setBrush(current ? QBrush(ground) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(card.adjusted(line, line, -line, -line), radius, radius);
    } else if (isWrong(link.state)) {
        drawPanel(painter, card, {.fill = colour, .radius = radius});
        drawPanel(painter, card.adjusted(4 * line, line, -line, -line),
                  {.fill = ground, .radius = radius - line});
    } else {
        drawPanel(painter, card,
                  {.fill = ground,
                   .border = current ? palette().color(QPalette::Active, QPalette::Highlight)
                                     : cardBorderColour(palette()),
                   .line = line,
                   .radius = radius});
    }
    if (current && showsFocus(this))
        drawFocusRing(painter, card, this, radius);

    const double edge = 3 * unit;
    const QRectF box(card.left() + 1.25 * unit, card.center().y() - edge / 2, edge, edge);
    drawIcon(painter, box, icon(shape(link.state), colour));
    if (link.state == State::Trusted) {
        const double grid = edge / 16;
        drawPanel(painter, box.adjusted(5.8 * grid, 7.3 * grid, -5.8 * grid, -4.3 * grid),
                  {.fill = sealColour(palette()), .radius = grid * 0.6});
    }

    QRectF text = card.adjusted(5.25 * unit, unit, -1.5 * unit, -unit);
    const QFont strong = Metrics::strongFont(font());
    const double tall = fontMetrics().height();
    const QString what = word(link.state);
    const double whatWidth = fontMetrics().horizontalAdvance(what);
    painter.setFont(font());
    painter.setPen(isWrong(link.state) ? colour : quietTextColour(palette()));
    painter.drawText(QRectF(text.right() - whatWidth, text.top(), whatWidth, tall),
                     static_cast<int>(Qt::AlignRight) | Qt::TextDontClip, what);
    const auto put = [&](const QString &words, const QFont &face, const QColor &pen, double width) {
        painter.setFont(face);
        painter.setPen(pen);
        painter.drawText(QRectF(text.left(), text.top(), width, tall),
                         static_cast<int>(Qt::AlignLeft) | Qt::TextSingleLine,
                         QFontMetrics(face).elidedText(words, Qt::ElideRight, static_cast<int>(width)));
        text.setTop(text.top() + tall);
    };
    put(link.title, strong, palette().color(QPalette::Text), text.width() - whatWidth - unit);
    put(link.subtitle, font(), isWrong(link.state) ? colour : quietTextColour(palette()), text.width());
    if (!link.dates.isEmpty())
        put(link.dates, font(), quietTextColour(palette()), text.width());
}

void ChainPicture::changeEvent(QEvent *event)
{
    Picture::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Certificate chain"));
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        updateGeometry();
        update();
    }
}

} // namespace ui
