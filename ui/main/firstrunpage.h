// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// The first screen, while there is nothing to show: what this program does, and three ways to begin.
class FirstRunPage final : public QWidget {
    Q_OBJECT
public:
    explicit FirstRunPage(QWidget *parent = nullptr);

signals:
    void issueRequested();
    void practiceRequested();
    void openRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Choice {
        QPushButton *button = nullptr;
        QLabel *text = nullptr;
    };
    void retranslate();

    QLabel *m_title;
    QLabel *m_what;
    Choice m_practice;
    Choice m_issue;
    Choice m_open;
};

} // namespace ui
