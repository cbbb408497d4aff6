// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/renewal/comparison.h"
#include "ui/context.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class Banner;
class ComparisonView;
class ProgressView;
class RenewChanges;

/// One certificate is renewed: why and how, then the order live, then what it changed.
class RenewDialog final : public QDialog {
    Q_OBJECT
public:
    RenewDialog(const Context &context, const QString &certificateName, QWidget *parent = nullptr);

signals:
    void viewRequested(const QString &certificateName);
    void deploymentRequested(const QString &certificateName);

private:
    enum Page { Plan, Progress, Result };

    void build();
    QWidget *buildResult();
    void load();
    void judge();
    void renew();
    void start(const core::issuance::Request &request, bool insisted);
    void follow(const QString &recordId);
    void showResult();
    void showDeployment();
    void showPage(Page page);

    Context m_context;
    QString m_name;
    QString m_recordId;
    bool m_busy = false;
    bool m_pinned = false;
    std::optional<core::renewal::Traits> m_before;
    QLabel *m_title;
    QStackedWidget *m_pages;
    RenewChanges *m_changes;
    QLabel *m_flaws;
    Banner *m_banner;
    ProgressView *m_progress;
    QLabel *m_summary;
    QLabel *m_deployment;
    QPushButton *m_chooseDeployment;
    ComparisonView *m_comparison;
    QDialogButtonBox *m_buttons;
    QPushButton *m_renew;
    QPushButton *m_cancelOrder;
    QPushButton *m_view;
};

} // namespace ui
