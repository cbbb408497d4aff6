// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/emptystate.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"
#include "ui/look/primarybutton.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_iconName(u"certificates"_s), m_shape(new QLabel(this)), m_title(new QLabel(this)),
      m_body(new QLabel(this)), m_buttons(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    for (QLabel *label : {m_shape, m_title, m_body}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addSpacing(Metrics::unit(this));
    column->addLayout(m_buttons);
    column->addStretch(3);
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    m_shape->setWordWrap(false);
    restyle();
}

void EmptyState::setMessage(const QString &iconName, const QString &title, const QString &body)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_body->setText(body);
    setAccessibleName(title);
    setAccessibleDescription(body);
    restyle();
}

QPushButton *EmptyState::addButton(const QString &text, Weight weight)
{
    auto *button = weight == Weight::Primary ? new PrimaryButton(text, this) : new QPushButton(text, this);
    button->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void EmptyState::clearButtons()
{
    while (m_buttons->count() > 2) {
        QLayoutItem *item = m_buttons->takeAt(1);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void EmptyState::restyle()
{
    const int edge = 6 * Metrics::unit(this);
    m_shape->setPixmap(
        icon(m_iconName, mixed(palette().color(QPalette::Window), quietTextColour(palette()), 0.7))
            .pixmap({edge, edge}, devicePixelRatio()));
    const QFont title = Metrics::titleFont(font());
    if (m_title->font() != title)
        m_title->setFont(title);
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, quietTextColour(palette()));
    m_body->setPalette(quiet);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace ui
