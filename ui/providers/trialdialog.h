// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/dnssolver.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace ui {

class Banner;

/// Shows how far a trial is: what is done now, what each name server shows, and how it ended.
void showTrial(Banner &banner, const core::challenge::ProviderTrial &trial, const QDateTime &now);

/// Tries a DNS provider for a name: a harmless record, written, looked at on all name servers, and removed.
class TrialDialog final : public QDialog {
    Q_OBJECT
public:
    /// `names`: those that are known to be proven by it; any other can be typed.
    TrialDialog(const core::challenge::DnsTools &tools, const QString &provider, const QStringList &names,
                QWidget *parent = nullptr);

signals:
    void tried();

private:
    void judge();
    void start();
    void heard(const core::challenge::ProviderTrial &trial);
    [[nodiscard]] QString name() const; ///< empty when what is typed is none

    core::challenge::DnsTools m_tools;
    QString m_provider;
    bool m_trying = false;
    QComboBox *m_name;
    Banner *m_banner;
    QPushButton *m_test;
};

} // namespace ui
