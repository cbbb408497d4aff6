// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/certificatemodel.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class Banner;

/// What is done with a certificate once it is renewed, and whether that was. Its failure is its own: the
/// certificate beside it is renewed all the same.
class DeploymentSection final : public QWidget {
    Q_OBJECT
public:
    explicit DeploymentSection(QWidget *parent = nullptr);

    void show(const CertificateRow &row, const QDateTime &now);

signals:
    void deployRequested(); ///< again, now
    void changeRequested();

private:
    QString m_told;
    QLabel *m_title;
    QLabel *m_actions;
    QLabel *m_state;
    Banner *m_banner;
    QPushButton *m_again;
    QPushButton *m_change;
};

} // namespace ui
