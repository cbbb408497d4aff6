// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QTreeWidget;

namespace ui {

class EmptyState;

/// What has happened, newest first; each line opens to its details. Exchanges with CAs are shown when asked
/// for.
class ActivityPage final : public QWidget {
    Q_OBJECT
public:
    explicit ActivityPage(const Context &context, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void reload();
    void save();

    Context m_context;
    QTimer m_reload;
    QLabel *m_title;
    QLineEdit *m_search;
    QCheckBox *m_exchanges;
    QPushButton *m_save;
    QTreeWidget *m_list;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace ui
