// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/settings.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

/// One way of telling: on or off, where to, a test, and what came of the last message.
class ChannelBox final : public QWidget {
    Q_OBJECT
public:
    explicit ChannelBox(core::notify::Channel channel, QWidget *parent = nullptr);

    [[nodiscard]] core::notify::Channel channel() const { return m_channel; }
    /// `value` and the words around it are left out where the channel needs none.
    void setWords(const QString &name, const QString &fieldName, const QString &placeholder,
                  const QString &explanation);
    void setValue(bool on, const QString &value);
    [[nodiscard]] bool isOn() const;
    [[nodiscard]] QString value() const;
    /// More that belongs to this way, between where to and what came of it.
    void addRow(QLayout *row);
    /// What is wrong, or how the last message went; empty hides it.
    void setState(const QString &text, bool isTrouble);
    void setTesting(bool testing);

signals:
    void edited();
    void testRequested();

private:
    core::notify::Channel m_channel;
    QCheckBox *m_on;
    QLineEdit *m_field;
    QPushButton *m_test;
    QVBoxLayout *m_rows;
    QLabel *m_explanation;
    QLabel *m_state;
};

} // namespace ui
