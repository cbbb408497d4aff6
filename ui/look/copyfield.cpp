// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/copyfield.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CopyField::CopyField(QWidget *parent)
    : QWidget(parent), m_text(new QLineEdit(this)), m_button(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    m_text->setReadOnly(true);
    m_text->setFrame(true);
    m_button->setAutoDefault(false);
    setFocusProxy(m_button);
    m_thanks.setSingleShot(true);
    m_thanks.setInterval(2s);
    connect(&m_thanks, &QTimer::timeout, this, [this] { showButton(false); });
    connect(m_button, &QPushButton::clicked, this, &CopyField::copy);
    fitFont();
    retranslate();
}

void CopyField::setValue(const QString &name, const QString &value)
{
    m_name = name;
    m_text->setText(value);
    m_text->setCursorPosition(0);
    m_thanks.stop();
    retranslate();
}

QString CopyField::value() const
{
    return m_text->text();
}

void CopyField::setTight(bool tight)
{
    m_tight = tight;
    retranslate();
}

void CopyField::copy()
{
    QApplication::clipboard()->setText(m_text->text());
    showButton(true);
    m_thanks.start();
    QAccessibleEvent event(m_button, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    emit copied();
}

void CopyField::showButton(bool justCopied)
{
    m_button->setIcon(icon(justCopied ? u"check"_s : u"copy"_s));
    const QString word = justCopied ? tr("Copied") : tr("Copy");
    m_button->setText(m_tight ? QString() : word);
    m_button->setToolTip(m_tight ? word : QString());
    m_button->setAccessibleName(justCopied ? tr("Copied")
                                    : m_name.isEmpty()
                                    ? tr("Copy")
                                    //: %1 is the name of a value, such as "SHA-256 fingerprint"
                                    : tr("Copy %1").arg(m_name));
}

void CopyField::retranslate()
{
    m_text->setAccessibleName(m_name);
    // The button must not change its width under the pointer.
    m_button->setMinimumWidth(0);
    showButton(true);
    const int one = m_button->sizeHint().width();
    showButton(m_thanks.isActive());
    m_text->setMinimumHeight(m_button->sizeHint().height());
    m_button->setMinimumWidth(std::max(one, m_button->sizeHint().width()));
}

void CopyField::fitFont()
{
    const QFont fixed = Metrics::fixedFont(font());
    if (m_text->font() != fixed)
        m_text->setFont(fixed);
}

void CopyField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitFont();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ui
