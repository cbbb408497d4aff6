// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor/doctor.h"
#include "ui/context.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

class StatusLabel;

/// What stands in the way of a certificate, looked at before a CA is asked: one line for each finding, the
/// worst first, with its evidence and what to do below. What is fine is shown when it is asked for.
class CheckPanel final : public QWidget {
    Q_OBJECT
public:
    explicit CheckPanel(const Context &context, QWidget *parent = nullptr);
    ~CheckPanel() override;

    /// Begins anew; what was under way is ended. `session` as in Doctor::examine.
    void examine(const core::doctor::Plan &plan, core::acme::Session *session);
    /// Ends what is under way, and takes away what was put in place. What was found stays.
    void stop();
    /// As if nothing had been looked at.
    void clear();
    void setPossible(bool possible); ///< whether there is something to look at
    [[nodiscard]] bool isRunning() const { return m_doctor != nullptr; }

signals:
    void wanted(); ///< the button was pressed: whoever has the plan examines it
    void finished(core::doctor::Severity worst);

private:
    void build();
    void refill();
    void showCurrent();
    void showOutcome();
    void end();

    Context m_context;
    std::unique_ptr<core::doctor::Doctor> m_doctor;
    QStringList m_names;
    QList<core::doctor::Finding> m_findings; ///< in the order in which they are listed
    QTimer m_refill;
    QString m_chosen; ///< the line that the reader went to; stays when more come
    bool m_over = false; ///< there is an outcome
    StatusLabel *m_outcome;
    QPushButton *m_again;
    QPushButton *m_copy;
    QCheckBox *m_all;
    QListWidget *m_list;
    QWidget *m_particulars;
    QLabel *m_advice;
    QLabel *m_evidence;
    QLabel *m_note;
};

} // namespace ui
