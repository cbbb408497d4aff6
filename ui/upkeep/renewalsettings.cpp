// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/upkeep/renewalsettings.h"

#include "core/schedule/runstamp.h"
#include "core/text/datetext.h"
#include "core/text/scheduletext.h"
#include "ui/common/words.h"
#include "ui/look/copyfield.h"
#include "ui/look/metrics.h"
#include "ui/look/statuslabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::schedule::Scope;
using core::schedule::TimerStatus;
using core::text::DateText;
using core::text::ScheduleText;

namespace ui {

static Scope scopeOf(const core::store::Store &store)
{
    const auto expected = core::schedule::expected(store);
    return expected && *expected ? (*expected)->scope : Scope::User;
}

RenewalSettings::RenewalSettings(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_scheduler(core::schedule::Scheduler::forStore(scopeOf(context.store), context.store.folder()))
{
    const int unit = Metrics::unit(this);
    m_banner = new Banner;
    m_banner->setClosable(true);
    m_banner->hide();
    m_state = new StatusLabel;
    m_troubles = plainLabel({});
    m_rows = plainLabel({});
    m_install = new QPushButton;
    m_remove = new QPushButton;
    m_check = new QPushButton;
    m_lingerText = quietLabel({});
    m_linger = new QPushButton;
    m_cronText = plainLabel({});
    m_cron = new CopyField;
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(unit);
    for (QPushButton *button : {m_install, m_remove, m_check})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(2 * unit);
    for (QWidget *widget : {static_cast<QWidget *>(m_banner), static_cast<QWidget *>(m_state),
                            static_cast<QWidget *>(m_troubles), static_cast<QWidget *>(m_rows)})
        layout->addWidget(widget);
    layout->addLayout(buttons);
    layout->addWidget(m_lingerText);
    layout->addWidget(m_linger, 0, Qt::AlignLeft);
    layout->addWidget(m_cronText);
    layout->addWidget(m_cron);
    layout->addStretch();
    connect(m_install, &QPushButton::clicked, this, &RenewalSettings::install);
    connect(m_remove, &QPushButton::clicked, this, &RenewalSettings::remove);
    connect(m_check, &QPushButton::clicked, this, &RenewalSettings::checkNow);
    connect(m_linger, &QPushButton::clicked, this, [this] {
        setBusy(true);
        m_scheduler->allowLingering(this, [this](const Answer &answer) { take(answer); });
    });
    connect(&context.heartbeat, &core::schedule::Heartbeat::ticked, this, &RenewalSettings::showRows);
    retranslate();
    refresh();
}

RenewalSettings::~RenewalSettings() = default;

void RenewalSettings::setBusy(bool busy)
{
    m_busy = busy;
    retranslate();
}

void RenewalSettings::refresh()
{
    if (m_busy)
        return;
    setBusy(true);
    m_scheduler->status(this, [this](const Answer &answer) { take(answer); });
}

void RenewalSettings::take(const Answer &answer)
{
    m_busy = false;
    if (answer)
        m_status = *answer;
    else
        showError(*m_banner, answer.error(), m_context.clock.now());
    retranslate();
    emit statusChanged();
}

void RenewalSettings::install()
{
    setBusy(true);
    m_banner->hide();
    m_scheduler->install(this, [this](const Answer &answer) {
        if (!answer)
            return take(answer);
        const auto saved = core::schedule::saveExpected(
            m_context.store, core::schedule::Expected{m_context.clock.now(), m_scheduler->job().scope});
        take(saved ? answer : Answer(saved.error()));
    });
}

void RenewalSettings::remove()
{
    setBusy(true);
    m_banner->hide();
    m_scheduler->remove(this, [this](const Answer &answer) {
        if (!answer)
            return take(answer);
        const auto saved = core::schedule::saveExpected(m_context.store, {});
        take(saved ? answer : Answer(saved.error()));
    });
}

void RenewalSettings::checkNow()
{
    const auto begun = m_context.heartbeat.runNow();
    if (!begun)
        return showError(*m_banner, begun.error(), m_context.clock.now());
    m_banner->clearButtons();
    m_banner->setMessage(Banner::Kind::Info, tr("Looking over all certificates…"),
                         tr("What is due is renewed now. The activity page shows how it goes."));
    m_banner->show();
}

void RenewalSettings::showRows()
{
    const QDateTime now = m_context.clock.now();
    const auto last = core::schedule::lastRun(m_context.store);
    QStringList rows;
    if (last && *last)
        rows.append(tr("Last check: %1 (%2)")
                        .arg(DateText::full((*last)->began, now), ScheduleText::outcome(**last)));
    else
        rows.append(tr("Last check: never"));
    rows.append(tr("This window checks again: %1").arg(DateText::full(m_context.heartbeat.next(), now)));
    if (m_status && m_status->last.isValid())
        rows.append(tr("The timer ran last: %1 (%2)")
                        .arg(DateText::full(m_status->last, now), ScheduleText::result(*m_status)));
    if (m_status && m_status->next.isValid())
        rows.append(tr("The timer runs next: %1").arg(DateText::full(m_status->next, now)));
    m_rows->setText(rows.join(u'\n'));
}

void RenewalSettings::retranslate()
{
    const bool working = m_status && core::schedule::isWorking(*m_status);
    const bool reachable = m_status && m_status->manager == TimerStatus::Manager::Running;
    const bool installed = m_status && m_status->installed;
    QStringList troubles;
    if (m_status)
        troubles = ScheduleText::troubles(*m_status, m_scheduler->job().scope);
    if (const auto missed = core::schedule::missedRuns(m_context.store, m_context.clock.now()))
        troubles.append(ScheduleText::missed(*missed));
    m_state->setStatus(working && troubles.isEmpty() ? Status::Valid
                           : installed               ? Status::Failed
                                                     : Status::NeedsUser,
                       m_status ? ScheduleText::state(*m_status) : tr("Asking the service manager…"));
    m_troubles->setText(troubles.join(u'\n'));
    m_troubles->setVisible(!troubles.isEmpty());
    m_install->setText(installed ? tr("&Set up again") : tr("&Turn on automatic renewal"));
    m_install->setVisible(!installed || !working || !m_status->upToDate);
    m_install->setEnabled(!m_busy && reachable);
    m_remove->setText(tr("Turn &off"));
    m_remove->setVisible(installed);
    m_remove->setEnabled(!m_busy);
    m_check->setText(tr("&Check now"));
    const bool lingers = m_status && m_status->lingering.value_or(true);
    m_lingerText->setText(ScheduleText::lingering(lingers));
    m_lingerText->setVisible(installed && m_status->lingering.has_value());
    m_linger->setText(tr("&Allow it while you are logged out"));
    m_linger->setVisible(installed && reachable && !lingers);
    m_linger->setEnabled(!m_busy);
    const bool cron = m_status && !reachable;
    m_cronText->setText(ScheduleText::crontab());
    m_cronText->setVisible(cron);
    m_cron->setValue(tr("Line for cron"), core::schedule::crontabLine(m_scheduler->job()));
    m_cron->setVisible(cron);
    showRows();
}

void RenewalSettings::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RenewalSettings::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace ui
