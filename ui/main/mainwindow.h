// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

#include <QMainWindow>

#include <array>

class QAction;
class QStackedWidget;
class QToolBar;

namespace ui {

class AccountsPage;
class ActivityPage;
class Banner;
class CertificateActions;
class DashboardPage;
class FirstRunPage;
class Preferences;
class RenewActions;
class SearchField;
class SettingsPage;
class SideList;
class TrayIcon;

/// The window: what there is at the side, what can be done at the top, and the page in between.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(const Context &context, Preferences &preferences);
    ~MainWindow() override;

    /// Raises the window and looks at `files`.
    void comeForward(const QStringList &files);
    void showTrouble(const core::Error &error);
    void showResumeFailure(const core::issuance::Record &record, const core::Error &error);
    /// For SIGTERM and logout: what was put in place is taken away, orders are kept for the next start.
    void quitAndKeepOrders();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Page { Certificates, Activity, Accounts, Settings, PageCount };

    void build();
    void buildToolBar();
    void retranslate();
    void adapt();
    void goTo(int page);
    void issue(const std::optional<core::issuance::Request> &request, bool practice);
    void newAccount();
    void verify();
    void nginx(const QString &certificateName);
    void progress(const QString &recordId);
    void history(const QString &certificateName);
    void openFile();
    void showStatus();
    void buildUpkeep();
    void showUpkeep();
    void showLeftRecords();
    void renewDue();
    void quit(); ///< also where closing would only hide the window
    bool hidesInstead(); ///< closing leaves it in the tray: done, if so
    [[nodiscard]] QString upkeepLine() const;

    Context m_context;
    Preferences &m_preferences;
    bool m_closeConfirmed = false;
    bool m_quitting = false;
    QStringList m_leftTold; ///< ids of the records that the banner has shown
    TrayIcon *m_tray;
    QToolBar *m_bar;
    std::array<QAction *, 8> m_actions{};
    SearchField *m_search;
    SideList *m_side;
    QStackedWidget *m_pages;
    Banner *m_banner;
    QStackedWidget *m_home;
    FirstRunPage *m_firstRun;
    DashboardPage *m_dashboard;
    CertificateActions *m_certificates;
    RenewActions *m_renewals;
    ActivityPage *m_activity;
    AccountsPage *m_accounts;
    SettingsPage *m_settings;
};

} // namespace ui
