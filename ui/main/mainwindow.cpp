// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/mainwindow.h"

#include "core/text/nametext.h"
#include "ui/accounts/accountdialog.h"
#include "ui/accounts/accountspage.h"
#include "ui/accounts/accountwizard.h"
#include "ui/accounts/passphraseprompt.h"
#include "ui/activity/activitypage.h"
#include "ui/common/searchfield.h"
#include "ui/common/words.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/deploy/nginxdialog.h"
#include "ui/issue/issuewizard.h"
#include "ui/issue/verifywizard.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/sidelist.h"
#include "ui/look/windowsize.h"
#include "ui/main/certificateactions.h"
#include "ui/main/firstrunpage.h"
#include "ui/main/renewactions.h"
#include "ui/main/settingspage.h"
#include "ui/progress/progresswindow.h"
#include "ui/settings/preferences.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

/// More files than this dropped at once are an accident.
static constexpr qsizetype MaxDropped = 10;

enum ActionId {
    NewAction,
    VerifyAction,
    RenewAction,
    NginxAction,
    OpenAction,
    ViewAction,
    FindAction,
    QuitAction
};

MainWindow::MainWindow(const Context &context, Preferences &preferences)
    : m_context(context), m_preferences(preferences)
{
    setWindowIcon(appIcon());
    setAcceptDrops(true);
    build();
    buildToolBar();
    retranslate();
    adapt();
    goTo(Certificates);
    if (!restoreGeometry(m_preferences.layout(u"window"_s)))
        resizeToUnits(this, 150, 96);
    connect(&context.desk, &core::issuance::Desk::finished, this, &MainWindow::showStatus);
    connect(&context.desk, &core::issuance::Desk::recordChanged, this, &MainWindow::showStatus);
    buildUpkeep();
    showStatus();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    const int unit = Metrics::unit(this);
    m_side = new SideList;
    for (int i = 0; i < PageCount; ++i)
        m_side->addItem(QString());
    m_side->item(Certificates)->setIcon(icon(u"certificates"_s));
    m_side->item(Activity)->setIcon(icon(u"activity"_s));
    m_side->item(Accounts)->setIcon(icon(u"accounts"_s));
    m_side->item(Settings)->setIcon(icon(u"settings"_s));
    connect(m_side, &SideList::currentRowChanged, this, &MainWindow::goTo);
    followSelection(*m_side);

    m_firstRun = new FirstRunPage;
    m_dashboard = new DashboardPage(m_context, m_preferences);
    m_activity = new ActivityPage(m_context);
    connect(m_activity, &ActivityPage::issuanceRequested, this, &MainWindow::progress);
    m_accounts = new AccountsPage(m_context);
    m_settings = new SettingsPage(m_context, m_preferences);
    m_home = new QStackedWidget;
    m_home->addWidget(m_firstRun);
    m_home->addWidget(m_dashboard);
    m_pages = new QStackedWidget;
    for (QWidget *page : {static_cast<QWidget *>(m_home), static_cast<QWidget *>(m_activity),
                          static_cast<QWidget *>(m_accounts), static_cast<QWidget *>(m_settings)})
        m_pages->addWidget(page);
    m_banner = new Banner;
    m_banner->setClosable(true);
    m_banner->hide();

    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_pages, 1);
    auto *whole = new QWidget;
    auto *layout = new QHBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_side);
    layout->addWidget(right, 1);
    m_side->setFixedWidth(std::max(m_side->sizeHint().width(), 20 * unit));
    setCentralWidget(whole);

    connect(m_firstRun, &FirstRunPage::issueRequested, this, [this] { issue({}, false); });
    connect(m_firstRun, &FirstRunPage::practiceRequested, this, [this] { issue({}, true); });
    connect(m_firstRun, &FirstRunPage::openRequested, this, &MainWindow::openFile);
    connect(m_dashboard, &DashboardPage::nginxRequested, this, &MainWindow::nginx);
    connect(m_dashboard, &DashboardPage::progressRequested, this, &MainWindow::progress);
    connect(m_dashboard, &DashboardPage::searchCleared, this, [this] { m_search->clear(); });
    connect(m_dashboard, &DashboardPage::selectionChanged, this, &MainWindow::adapt);
    askForPassphrases(m_context.registrar.vault(), this);
    m_certificates = new CertificateActions(m_context, *m_dashboard, *m_banner, this);
    connect(m_certificates, &CertificateActions::historyRequested, this, &MainWindow::history);
    m_renewals = new RenewActions(m_context, *m_dashboard, *m_banner, this);
    connect(m_renewals, &RenewActions::viewRequested, m_certificates, &CertificateActions::view);
    connect(m_certificates, &CertificateActions::replacementRequested, this,
            [this](const QString &name) { m_renewals->renew({name}); });
    connect(m_certificates, &CertificateActions::renewRequested, this,
            [this](const QString &name) { m_renewals->renew({name}); });
    connect(m_certificates, &CertificateActions::nginxRequested, this, &MainWindow::nginx);
    connect(m_certificates, &CertificateActions::rollBackRequested, m_renewals, &RenewActions::rollBack);
    connect(m_renewals, &RenewActions::progressRequested, this, &MainWindow::progress);
    connect(m_accounts, &AccountsPage::newAccountRequested, this, &MainWindow::newAccount);
}

void MainWindow::buildToolBar()
{
    m_bar = addToolBar(QString());
    m_bar->setObjectName(u"toolbar"_s);
    m_bar->setMovable(false);
    m_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto add = [this](ActionId id, const QString &iconName, const QKeySequence &key, bool shown) {
        auto *action = new QAction(this);
        if (!iconName.isEmpty())
            action->setIcon(icon(iconName));
        action->setShortcut(key);
        m_actions[id] = action;
        if (shown)
            m_bar->addAction(action);
        else
            addAction(action);
        return action;
    };
    connect(add(NewAction, u"new"_s, QKeySequence::New, true), &QAction::triggered, this,
            [this] { issue({}, false); });
    connect(add(VerifyAction, u"check"_s, {}, true), &QAction::triggered, this, &MainWindow::verify);
    connect(add(RenewAction, u"renew"_s, QKeySequence(Qt::CTRL | Qt::Key_R), true), &QAction::triggered, this,
            [this] { m_renewals->renew(m_dashboard->allSelected()); });
    connect(add(NginxAction, u"server"_s, {}, true), &QAction::triggered, this,
            [this] { nginx(m_dashboard->selected()); });
    connect(add(ViewAction, u"certificates"_s, {}, true), &QAction::triggered, this,
            [this] { m_certificates->view(m_dashboard->selected()); });
    connect(add(OpenAction, u"open"_s, QKeySequence::Open, true), &QAction::triggered, this,
            &MainWindow::openFile);
    connect(add(FindAction, {}, QKeySequence::Find, false), &QAction::triggered, this, [this] {
        goTo(Certificates);
        m_search->setFocus();
    });
    connect(add(QuitAction, {}, QKeySequence::Quit, false), &QAction::triggered, this, &MainWindow::quit);
    for (int page = 0; page < PageCount; ++page) {
        auto *go = new QAction(this);
        go->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + page)));
        connect(go, &QAction::triggered, this, [this, page] { goTo(page); });
        addAction(go);
    }
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bar->addWidget(space);
    m_search = new SearchField;
    m_search->setMaximumWidth(40 * Metrics::unit(this));
    m_bar->addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, m_dashboard, &DashboardPage::setSearch);
    for (auto *button : m_bar->findChildren<QToolButton *>())
        button->setFocusPolicy(Qt::TabFocus); // tool bars leave their buttons to the mouse otherwise
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Tegata"));
    m_bar->setWindowTitle(tr("Actions"));
    m_actions[NewAction]->setText(tr("Get certificate…"));
    m_actions[VerifyAction]->setText(tr("Verify a domain…"));
    m_actions[RenewAction]->setText(tr("Renew…"));
    m_actions[NginxAction]->setText(tr("nginx…"));
    m_actions[OpenAction]->setText(tr("Open file…"));
    m_actions[ViewAction]->setText(tr("View"));
    m_actions[FindAction]->setText(tr("Find"));
    m_actions[QuitAction]->setText(tr("Quit"));
    m_search->setPurpose(tr("Find a name, CA or tag"));
    m_side->setAccessibleName(tr("Pages"));
    const QStringList words{tr("Certificates"), tr("Activity"), tr("Accounts"), tr("Settings")};
    for (int i = 0; i < PageCount; ++i)
        m_side->item(i)->setText(words[i]);
    showStatus();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_search)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::adapt()
{
    m_home->setCurrentWidget(m_dashboard->isEmpty() ? static_cast<QWidget *>(m_firstRun) : m_dashboard);
    const QString name = m_dashboard->selected();
    const bool whole = m_pages->currentIndex() == Certificates && !name.isEmpty()
        && m_context.store.certificate(name).has_value();
    m_actions[RenewAction]->setEnabled(whole);
    m_actions[NginxAction]->setEnabled(whole);
    m_actions[ViewAction]->setEnabled(whole);
}

void MainWindow::goTo(int page)
{
    m_pages->setCurrentIndex(page);
    if (m_side->currentRow() != page)
        m_side->setCurrentRow(page);
    adapt();
}

void MainWindow::issue(const std::optional<core::issuance::Request> &request, bool practice)
{
    auto *wizard = new IssueWizard(m_context, m_preferences, this);
    if (request)
        wizard->setRequest(*request);
    if (practice)
        wizard->choosePractice();
    connect(wizard, &IssueWizard::viewRequested, m_certificates, &CertificateActions::view);
    connect(wizard, &IssueWizard::nginxRequested, this, &MainWindow::nginx);
    connect(wizard, &IssueWizard::deploymentRequested, m_renewals, &RenewActions::changeDeployment);
    wizard->show();
}

void MainWindow::newAccount()
{
    auto *wizard = new AccountWizard(m_context, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->show();
}

void MainWindow::verify()
{
    (new VerifyWizard(m_context, this))->show();
}

void MainWindow::nginx(const QString &certificateName)
{
    const auto entry = m_context.store.certificate(certificateName);
    if (!entry)
        return showError(*m_banner, entry.error(), m_context.clock.now());
    (new NginxDialog(m_context, *entry, this))->show();
}

void MainWindow::history(const QString &certificateName)
{
    goTo(Activity);
    m_activity->showCertificate(certificateName);
}

void MainWindow::progress(const QString &recordId)
{
    auto *window = new ProgressWindow(m_context, recordId, this);
    connect(window, &ProgressWindow::retryRequested, this,
            [this](const core::issuance::Request &request) { issue(request, false); });
    const auto consent = [this, window](const core::issuance::Request &request, const core::Error &error) {
        askForConsent(error, request.accountId, m_context, window,
                      [this, request] { issue(request, false); });
    };
    connect(window, &ProgressWindow::consentRequested, this, consent);
    window->show();
}

void MainWindow::openFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a certificate file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer *.der *.p7b)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_certificates, &CertificateActions::lookAt);
    dialog->open();
}

void MainWindow::comeForward(const QStringList &files)
{
    show();
    raise();
    activateWindow();
    for (const QString &file : files.first(std::min(files.size(), MaxDropped)))
        m_certificates->lookAt(file);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files.append(url.toLocalFile());
    }
    if (files.isEmpty() || files.size() > MaxDropped) {
        statusBar()->showMessage(tr("Drop up to ten certificate files here to look at them."), 10'000);
        return;
    }
    event->acceptProposedAction();
    comeForward(files);
}

void MainWindow::showResumeFailure(const core::issuance::Record &record, const core::Error &error)
{
    showError(*m_banner, error, m_context.clock.now());
    statusBar()->showMessage(
        tr("The issuance of %1 could not go on.")
            .arg(core::text::NameText::shortList(core::issuance::valuesOf(record.request.identifiers))));
}

void MainWindow::showStatus()
{
    const auto records = m_context.desk.records();
    const auto running
        = std::ranges::count_if(records, [](const auto &r) { return !core::issuance::hasEnded(r.stage); });
    statusBar()->showMessage(
        running > 0 ? tr("%n certificate(s) on the way", nullptr, static_cast<int>(running)) : upkeepLine());
}

void MainWindow::quitAndKeepOrders()
{
    m_closeConfirmed = true;
    close();
    QCoreApplication::quit();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const auto records = m_context.desk.records();
    const auto running
        = std::ranges::count_if(records, [](const auto &r) { return !core::issuance::hasEnded(r.stage); });
    if (hidesInstead())
        return event->ignore();
    if (running == 0 || m_closeConfirmed) {
        m_preferences.setLayout(u"window"_s, saveGeometry());
        QMainWindow::closeEvent(event);
        return QCoreApplication::quit();
    }
    event->ignore();
    auto *box
        = new QMessageBox(QMessageBox::Question, windowTitle(),
                          tr("%n certificate(s) are still on the way.", nullptr, static_cast<int>(running)),
                          QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("If you close Tegata now, it goes on with them at the next start."));
    QPushButton *stay = box->addButton(tr("Keep open"), QMessageBox::RejectRole);
    QPushButton *leave = box->addButton(tr("Close Tegata"), QMessageBox::AcceptRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_closeConfirmed = true;
        close();
    });
    box->open();
}

} // namespace ui
