// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/certificatemodel.h"

#include <QWidget>

class QPushButton;

namespace ui {

class Banner;

/// What stands in the way of a certificate's renewal, or will: the reason, how often and since when, whether
/// the site still works, the next try, and what can be done. Hidden while nothing does.
class ProblemBar final : public QWidget {
    Q_OBJECT
public:
    explicit ProblemBar(QWidget *parent = nullptr);

    /// `failure`: of the last issuance in this window, where nothing is kept about it.
    void show(const CertificateRow *row, const std::optional<core::Error> &failure, const QDateTime &now);

signals:
    void tryRequested();
    void standingRequested(); ///< the records that a person has to replace

private:
    void showFailure(const CertificateRow &row, const core::Error &error, const QDateTime &now);
    void showPause(const CertificateRow &row, const std::optional<core::Error> &error, const QDateTime &now);
    void showStanding(const CertificateRow &row, const QDateTime &now);
    static QString stillWorks(const CertificateRow &row, const QDateTime &now);
    void addTry();
    void addCopy(const core::Error &error);

    QString m_name;
    QString m_told; ///< what is shown: buttons under somebody's finger are not made anew for the same
    bool m_withAdvice = false;
    Banner *m_banner;
    QPushButton *m_try = nullptr;
};

} // namespace ui
