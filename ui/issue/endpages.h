// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/issue/issuewizard.h"

#include <QWizardPage>

class QLabel;
class QPushButton;

namespace ui {

class CopyField;
class ProgressView;

/// The order, live. Next comes by itself when the certificate is there.
class ProgressPage final : public QWizardPage {
    Q_OBJECT
public:
    explicit ProgressPage(IssueWizard &wizard);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override { return m_done; }

private:
    IssueWizard &m_wizard;
    ProgressView *m_view;
    bool m_done = false;
};

/// What there is now, and what to do with it.
class DonePage final : public QWizardPage {
    Q_OBJECT
public:
    explicit DonePage(IssueWizard &wizard);
    void initializePage() override;

private:
    IssueWizard &m_wizard;
    QString m_name;
    QLabel *m_summary;
    CopyField *m_chain;
    CopyField *m_key;
    QLabel *m_test;
};

} // namespace ui
