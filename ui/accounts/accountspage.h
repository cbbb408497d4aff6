// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;
class QSplitter;
class QTreeWidget;

namespace ui {

class AccountPane;
class EmptyState;

/// The accounts: at which CA, their state there, what can be done with one, and the way to a new one.
class AccountsPage final : public QWidget {
    Q_OBJECT
public:
    explicit AccountsPage(const Context &context, QWidget *parent = nullptr);

signals:
    void newAccountRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void reload();
    void showCurrent();

    Context m_context;
    QLabel *m_title;
    QPushButton *m_add;
    QTreeWidget *m_list;
    AccountPane *m_pane;
    QSplitter *m_split;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace ui
