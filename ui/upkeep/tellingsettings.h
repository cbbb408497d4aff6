// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimeEdit;

namespace ui {

class Banner;
class ChannelBox;
class ElidedLabel;
class Preferences;

/// Settings, Notifications: who is told, how, when not, and the calendar. Everything takes effect at once.
class TellingSettings final : public QWidget {
    Q_OBJECT
public:
    TellingSettings(const Context &context, Preferences &preferences, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void save();
    void test(ChannelBox *box);
    void pickCalendar();
    void showStates();
    void retranslate();
    [[nodiscard]] core::notify::Settings edited() const;

    Context m_context;
    Preferences &m_preferences;
    core::notify::Settings m_settings;
    Banner *m_banner;
    std::array<ChannelBox *, 4> m_boxes{};
    QLabel *m_senderLabel;
    QLineEdit *m_sender; ///< of mail
    QCheckBox *m_renewals;
    QCheckBox *m_quiet;
    QTimeEdit *m_from;
    QLabel *m_until;
    QTimeEdit *m_to;
    QLabel *m_calendarLabel;
    QLabel *m_calendar;
    QPushButton *m_pickCalendar;
    QPushButton *m_noCalendar;
    QCheckBox *m_tray;
    QCheckBox *m_hide;
    QLabel *m_trayNote;
};

} // namespace ui
