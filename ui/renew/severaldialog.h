// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"
#include "ui/renew/severalmodel.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QTreeView;

namespace ui {

class Banner;

/// Several certificates are renewed in one run: which, how far, and what became of each.
class SeveralDialog final : public QDialog {
    Q_OBJECT
public:
    /// Empty `names`: all that are due.
    SeveralDialog(const Context &context, const QStringList &names, QWidget *parent = nullptr);

    void reject() override; ///< the run goes on without the window

signals:
    void progressRequested(const QString &recordId);

private:
    void build();
    void fill(const QStringList &names);
    void start();
    void showProgress(int done, int all);
    void finish(const core::renewal::Summary &summary);

    Context m_context;
    SeveralModel m_model;
    int m_due = 0;
    bool m_running = false;
    QLabel *m_title;
    QLabel *m_note;
    QRadioButton *m_onlyDue;
    QRadioButton *m_all;
    QProgressBar *m_bar;
    Banner *m_banner;
    QTreeView *m_table;
    QDialogButtonBox *m_buttons;
    QPushButton *m_start;
    QPushButton *m_stop;
};

} // namespace ui
