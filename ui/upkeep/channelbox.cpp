// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/upkeep/channelbox.h"

#include "ui/common/words.h"
#include "ui/look/metrics.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::notify::Channel;

namespace ui {

ChannelBox::ChannelBox(Channel channel, QWidget *parent) : QWidget(parent), m_channel(channel)
{
    const int unit = Metrics::unit(this);
    m_on = new QCheckBox;
    m_field = new QLineEdit;
    m_field->setVisible(channel != Channel::Desktop);
    m_test = new QPushButton;
    m_explanation = quietLabel({});
    m_state = plainLabel({});
    m_state->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(unit);
    row->addWidget(m_on, channel == Channel::Desktop ? 1 : 0);
    row->addWidget(m_field, 1);
    row->addWidget(m_test);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit / 2);
    layout->addLayout(row);
    m_rows = new QVBoxLayout;
    layout->addLayout(m_rows);
    layout->addWidget(m_explanation);
    layout->addWidget(m_state);
    connect(m_on, &QCheckBox::toggled, this, &ChannelBox::edited);
    connect(m_field, &QLineEdit::editingFinished, this, &ChannelBox::edited);
    connect(m_test, &QPushButton::clicked, this, &ChannelBox::testRequested);
}

void ChannelBox::setWords(const QString &name, const QString &fieldName, const QString &placeholder,
                          const QString &explanation)
{
    m_on->setText(name);
    m_field->setAccessibleName(fieldName);
    m_field->setPlaceholderText(placeholder);
    m_explanation->setText(explanation);
    m_test->setText(tr("Send a test"));
    m_test->setAccessibleName(tr("Send a test: %1").arg(QString(name).remove(u'&')));
}

void ChannelBox::setValue(bool on, const QString &value)
{
    const QSignalBlocker quiet(m_on);
    m_on->setChecked(on);
    if (m_field->text() != value)
        m_field->setText(value);
}

bool ChannelBox::isOn() const
{
    return m_on->isChecked();
}

QString ChannelBox::value() const
{
    return m_field->text().trimmed();
}

void ChannelBox::addRow(QLayout *row)
{
    m_rows->addLayout(row);
}

void ChannelBox::setState(const QString &text, bool isTrouble)
{
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
    m_field->setAccessibleDescription(isTrouble ? text : QString());
}

void ChannelBox::setTesting(bool testing)
{
    m_test->setEnabled(!testing);
}

} // namespace ui
