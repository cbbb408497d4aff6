// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/banner.h"

#include "ui/look/flowlayout.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/palette.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *bannerInterface(const QString &, QObject *object)
{
    auto *banner = qobject_cast<Banner *>(object);
    return banner ? new QAccessibleWidget(banner, QAccessible::AlertMessage) : nullptr;
}

QString shapeOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Info: return u"info"_s;
    case Banner::Kind::Success: return u"status-valid"_s;
    case Banner::Kind::Warning: return u"warning"_s;
    case Banner::Kind::Error: return u"error"_s;
    }
    Q_UNREACHABLE();
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_shape(new QLabel(this)), m_title(plainLabel(this)), m_body(plainLabel(this)),
      m_buttons(new FlowLayout), m_close(new QToolButton(this))
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(bannerInterface), true);

    auto *grid = new QGridLayout(this);
    grid->addWidget(m_shape, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_close, 0, 2, 2, 1, Qt::AlignTop);
    grid->addWidget(m_body, 1, 1);
    grid->addLayout(m_buttons, 2, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(u"close"_s));
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, &Banner::dismiss);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    restyle();
}

QString Banner::title() const
{
    return m_title->text();
}

QString Banner::body() const
{
    return m_body->text();
}

void Banner::setMessage(Kind kind, const QString &title, const QString &body)
{
    const bool same = kind == m_kind && title == m_title->text() && body == m_body->text();
    m_kind = kind;
    m_title->setText(title);
    m_body->setText(body);
    m_body->setVisible(!body.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(body);
    restyle();
    if (isVisible() && !same)
        announce();
}

QPushButton *Banner::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    restyle();
    return button;
}

void Banner::clearButtons()
{
    while (m_buttons->count() > 0) {
        QLayoutItem *item = m_buttons->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    restyle();
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QColor Banner::ink() const
{
    switch (m_kind) {
    case Kind::Info: return palette().color(QPalette::Active, QPalette::Highlight);
    case Kind::Success: return statusColour(Status::Valid, palette());
    case Kind::Warning: return statusColour(Status::Overdue, palette());
    case Kind::Error: return statusColour(Status::Failed, palette());
    }
    Q_UNREACHABLE();
}

void Banner::restyle()
{
    const int edge = Metrics::iconSize(this);
    m_shape->setPixmap(icon(shapeOf(m_kind), ink()).pixmap({edge, edge}, devicePixelRatio()));
    m_close->setIconSize({edge, edge});
    m_close->setFixedSize(edge + edge / 2, edge + edge / 2);
    static_cast<QGridLayout *>(layout())->setVerticalSpacing(edge / 4);
    m_buttons->setSpacing(edge / 2);
    m_buttons->setContentsMargins(0, m_buttons->count() > 0 ? edge / 4 : 0, 0, 0);
    const QFont strong = Metrics::strongFont(font());
    if (m_title->font() != strong)
        m_title->setFont(strong);
    QPalette coloured;
    coloured.setColor(QPalette::WindowText, ink());
    m_title->setPalette(coloured);
    //: Tool tip and accessible name of the button that hides a message
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    update();
}

void Banner::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::dismiss()
{
    hide();
    emit closed();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const qreal radius = Metrics::radius(this);
    const qreal line = Metrics::hairline(this);
    const QColor colour = ink();
    drawPanel(painter, rect(), {.fill = colour, .radius = radius});
    // The bar at the beginning is what shows of a coloured sheet below the paper one.
    QRectF paper = QRectF(rect()).adjusted(4 * line, line, -line, -line);
    if (layoutDirection() == Qt::RightToLeft)
        paper = QRectF(rect()).adjusted(line, line, -4 * line, -line);
    drawPanel(painter, paper,
              {.fill = mixed(palette().color(QPalette::Base), colour, 0.04), .radius = radius - line});
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::LanguageChange)
        restyle();
}

void Banner::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    announce();
}

void Banner::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_close->isVisible())
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace ui
