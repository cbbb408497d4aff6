// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/runstamp.h"
#include "core/text/alerttext.h"
#include "core/text/dnstext.h"
#include "core/text/scheduletext.h"
#include "ui/common/words.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/main/mainwindow.h"
#include "ui/main/settingspage.h"
#include "ui/providers/leftoversdialog.h"
#include "ui/settings/preferences.h"
#include "ui/upkeep/renewalsettings.h"
#include "ui/upkeep/trayicon.h"

#include <QPushButton>
#include <QStatusBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using core::schedule::Heartbeat;
using core::text::DnsText;
using core::text::ScheduleText;

namespace ui {

/// What goes on by itself: the heartbeat, the notifications' buttons, the tray.
void MainWindow::buildUpkeep()
{
    m_tray = new TrayIcon(m_preferences, this);
    connect(m_tray, &TrayIcon::openRequested, this, [this] { comeForward({}); });
    connect(m_tray, &TrayIcon::renewRequested, this, &MainWindow::renewDue);
    connect(m_tray, &TrayIcon::quitRequested, this, &MainWindow::quit);
    // Nobody is to be left with a program that cannot be seen.
    connect(m_tray, &TrayIcon::vanished, this, [this] {
        if (isVisible())
            return;
        setAttribute(Qt::WA_ShowWithoutActivating);
        show();
        setAttribute(Qt::WA_ShowWithoutActivating, false);
    });

    core::notify::Desktop &desktop = m_context.herald.desktop();
    desktop.setActions(core::text::AlertText::actions());
    connect(&desktop, &core::notify::Desktop::openRequested, this,
            [this](const QStringList &, const QString &token) {
                if (!token.isEmpty())
                    qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // Wayland lets it come forward with this
                goTo(Certificates);
                comeForward({});
            });
    connect(&desktop, &core::notify::Desktop::renewRequested, this, &MainWindow::renewDue);

    connect(&m_context.heartbeat, &Heartbeat::ticked, this, [this] {
        showStatus();
        showUpkeep();
    });
    connect(&m_context.heartbeat, &Heartbeat::failed, this, &MainWindow::showTrouble);
    connect(&m_context.store, &core::store::Store::certificatesChanged, this, &MainWindow::showUpkeep);
    connect(m_settings->renewal(), &RenewalSettings::statusChanged, this, [this] {
        showStatus();
        const auto &status = m_settings->renewal()->status();
        const bool broken = status && status->installed && !core::schedule::isWorking(*status)
            && status->manager == core::schedule::TimerStatus::Manager::Running;
        const auto missed = core::schedule::missedRuns(m_context.store, m_context.clock.now());
        if ((!broken && !missed) || m_banner->isVisible())
            return;
        m_banner->clearButtons();
        m_banner->setMessage(
            Banner::Kind::Warning, missed ? ScheduleText::missed(*missed) : ScheduleText::state(*status),
            status ? ScheduleText::troubles(*status, core::schedule::Scope::User).join(u'\n') : QString());
        QPushButton *show = m_banner->addButton(tr("Renewal settings"));
        connect(show, &QPushButton::clicked, this, [this] {
            m_banner->hide();
            m_settings->showRenewal();
            goTo(Settings);
        });
        m_banner->show();
    });
    showUpkeep();
}

void MainWindow::showTrouble(const core::Error &error)
{
    m_banner->clearButtons();
    showError(*m_banner, error, m_context.clock.now());
}

QString MainWindow::upkeepLine() const
{
    const QDateTime now = m_context.clock.now();
    const auto last = core::schedule::lastRun(m_context.store);
    const auto &status = m_settings->renewal()->status();
    const bool on = status && core::schedule::isWorking(*status);
    QDateTime next = m_context.heartbeat.next();
    if (on && status->next.isValid())
        next = std::min(next, status->next);
    return ScheduleText::bar(on, last && *last ? (*last)->began : QDateTime(), std::max(next, now), now);
}

/// The worst state of all certificates, for the tray.
void MainWindow::showUpkeep()
{
    showLeftRecords();
    const auto sights = core::notify::sights(m_context.store, m_context.clock.now());
    if (!sights)
        return m_tray->show(Status::Damaged, tr("the store cannot be read"));
    Status worst = Status::Valid;
    int troubled = 0;
    for (const core::notify::Sight &sight : *sights) {
        const Status status = statusOf(sight.state);
        if (urgency(status) > urgency(worst))
            worst = status;
        if (urgency(status) > urgency(Status::Due))
            ++troubled;
    }
    m_tray->show(worst,
                 troubled > 0 ? tr("%n certificate(s) need attention", nullptr, troubled)
                              : tr("all certificates are fine"));
}

/// Once for each record that was left behind, and again in the next window.
void MainWindow::showLeftRecords()
{
    const auto records = core::issuance::stuckRecords(m_context.store);
    QStringList ids;
    for (const auto &record : records ? *records : QList<core::issuance::StuckRecord>())
        ids.append(record.id);
    const bool isNew
        = std::ranges::any_of(ids, [this](const QString &id) { return !m_leftTold.contains(id); });
    const auto before = static_cast<int>(std::exchange(m_leftTold, ids).size());
    if (!isNew) {
        if (m_banner->isVisibleTo(this) && m_banner->title() == DnsText::leftCount(before))
            showLeftovers(*m_banner, m_context, this); // fewer by now, or none
        return;
    }
    if (m_banner->isVisibleTo(this) && m_banner->title() != DnsText::leftCount(before))
        return m_leftTold.clear(); // at the next look: what it says is more urgent
    showLeftovers(*m_banner, m_context, this);
}

void MainWindow::renewDue()
{
    if (const auto begun = m_context.heartbeat.runNow(); !begun)
        return showError(*m_banner, begun.error(), m_context.clock.now());
    statusBar()->showMessage(tr("Looking over all certificates…"), 10'000);
}

bool MainWindow::hidesInstead()
{
    const bool quitting = std::exchange(m_quitting, false);
    if (quitting || m_closeConfirmed || !m_preferences.hideOnClose() || !m_tray->isThere())
        return false;
    m_preferences.setLayout(u"window"_s, saveGeometry());
    hide();
    m_tray->watchWhileHidden();
    return true;
}

void MainWindow::quit()
{
    m_quitting = true;
    if (!isVisible())
        show(); // it may have to ask whether orders are to be left
    close();
}

} // namespace ui
