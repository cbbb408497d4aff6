// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/scheduler.h"
#include "ui/context.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace ui {

class Banner;
class CopyField;
class StatusLabel;

/// Settings, Renewal: whether certificates are renewed with nobody looking, as systemd itself says it; turns
/// that on and off, and repairs it.
class RenewalSettings final : public QWidget {
    Q_OBJECT
public:
    explicit RenewalSettings(const Context &context, QWidget *parent = nullptr);
    ~RenewalSettings() override;

    /// Asks the service manager again; statusChanged() follows.
    void refresh();
    [[nodiscard]] const std::optional<core::schedule::TimerStatus> &status() const { return m_status; }
    void install();

signals:
    void statusChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    using Answer = core::Result<core::schedule::TimerStatus>;
    void take(const Answer &answer);
    void remove();
    void checkNow();
    void setBusy(bool busy);
    void retranslate();
    void showRows();

    Context m_context;
    std::unique_ptr<core::schedule::Scheduler> m_scheduler;
    std::optional<core::schedule::TimerStatus> m_status;
    bool m_busy = false;
    Banner *m_banner;
    StatusLabel *m_state;
    QLabel *m_troubles;
    QLabel *m_rows;
    QPushButton *m_install;
    QPushButton *m_remove;
    QPushButton *m_check;
    QLabel *m_lingerText;
    QPushButton *m_linger;
    QLabel *m_cronText;
    CopyField *m_cron;
};

} // namespace ui
