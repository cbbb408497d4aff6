// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deploy/action.h"
#include "ui/context.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

class Banner;

/// What is done with a certificate once it is renewed: a list of actions, each of which can be tried before
/// it is kept.
class DeploymentDialog final : public QDialog {
    Q_OBJECT
public:
    DeploymentDialog(const Context &context, const QString &certificateName, QWidget *parent = nullptr);

private:
    void build();
    void load();
    void refill(int current);
    void showCurrent();
    void add(const core::deploy::Action &action);
    void edit(const QString &line);
    void move(int by);
    void remove();
    void test();
    void save();

    Context m_context;
    QString m_name;
    QList<core::deploy::Action> m_actions;
    bool m_testing = false;
    QListWidget *m_list;
    QLabel *m_empty;
    QLabel *m_description;
    QLabel *m_commandLabel;
    QLineEdit *m_command;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
    QPushButton *m_test;
    QCheckBox *m_now;
    Banner *m_banner;
    QPushButton *m_save;
};

} // namespace ui
