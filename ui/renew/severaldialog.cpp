// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/renew/severaldialog.h"

#include "core/issuance/names.h"
#include "core/text/datetext.h"
#include "core/text/renewaltext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"
#include "ui/look/windowsize.h"
#include "ui/renew/linesdelegate.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::renewal::Caretaker;
using core::renewal::Item;
using core::renewal::Outcome;
using core::renewal::Summary;
using core::text::RenewalText;

namespace ui {

SeveralDialog::SeveralDialog(const Context &context, const QStringList &names, QWidget *parent)
    : QDialog(parent), m_context(context)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Renew certificates"));
    build();
    fill(names);
    resizeToUnits(this, 96, 64);

    const Caretaker &caretaker = context.caretaker;
    connect(&caretaker, &Caretaker::renewing, this,
            [this](const QString &name, const QString &recordId, core::renewal::Cause cause) {
                if (m_running)
                    m_model.begin(name, recordId, cause);
            });
    connect(&caretaker, &Caretaker::settled, this, [this](const Item &item) {
        const bool isListed
            = std::ranges::any_of(m_model.rows(), [&](const auto &row) { return row.name == item.name; });
        if (m_running && (isListed || item.outcome != Outcome::Skipped))
            m_model.settle(item, m_context.clock.now());
    });
    connect(&caretaker, &Caretaker::progressed, this, [this](int done, int all) {
        if (m_running)
            showProgress(done, all);
    });
    connect(&caretaker, &Caretaker::finished, this, [this](const Summary &summary) {
        if (m_running)
            finish(summary);
    });
}

void SeveralDialog::build()
{
    const int unit = Metrics::unit(this);
    m_title = heading({});
    m_note = quietLabel({});
    m_onlyDue = new QRadioButton;
    m_all = new QRadioButton;
    m_onlyDue->setChecked(true);
    m_bar = new QProgressBar;
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->hide();
    m_banner = new Banner;
    m_banner->hide();
    m_table = new QTreeView;
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new LinesDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setWordWrap(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setAccessibleName(tr("Certificates"));
    m_table->header()->setStretchLastSection(true);
    m_table->setColumnWidth(SeveralModel::Name, 24 * unit);
    m_table->setColumnWidth(SeveralModel::Outcome, 18 * unit);
    followSelection(*m_table);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_start = m_buttons->addButton(tr("&Renew certificates"), QDialogButtonBox::ActionRole);
    PrimaryButton::setPrimary(m_start, true);
    m_stop = m_buttons->addButton(tr("&Stop"), QDialogButtonBox::ActionRole);
    m_stop->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_onlyDue), static_cast<QWidget *>(m_all),
          static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_banner)})
        layout->addWidget(widget);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_buttons);
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &SeveralDialog::start);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_context.caretaker.stop();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SeveralDialog::reject);
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QString record = m_model.rows()[index.row()].recordId;
        if (!record.isEmpty())
            emit progressRequested(record);
    });
}

static bool isDue(const core::renewal::Outlook &outlook, const QDateTime &now)
{
    return outlook.renewAt <= now;
}

void SeveralDialog::fill(const QStringList &names)
{
    const QDateTime now = m_context.clock.now();
    const auto entries = m_context.store.certificates();
    if (!entries) {
        m_start->setEnabled(false);
        return showError(*m_banner, entries.error(), now);
    }
    QList<SeveralModel::Row> rows;
    for (const core::store::CertificateEntry &entry : *entries) {
        if (!names.isEmpty() && !names.contains(entry.name))
            continue;
        const auto known = m_context.store.renewal(entry.name);
        const bool due = isDue(core::renewal::outlook(entry, now, core::renewal::Attempt::None,
                                                      known ? *known : core::store::RenewalEntry{}),
                               now);
        m_due += due;
        if (due || !names.isEmpty())
            rows.append(
                {.name = entry.name, .shown = core::issuance::displayName(entry.names.value(0, entry.name))});
    }
    const auto count = static_cast<int>(rows.size());
    m_model.setRows(std::move(rows));
    m_title->setText(names.isEmpty() ? tr("%n certificate(s) are due", nullptr, count)
                                     : tr("Renew %n certificate(s)", nullptr, count));
    m_onlyDue->setText(tr("Only those that are &due (%1)").arg(m_due));
    m_all->setText(tr("&All of them, due or not (%1)").arg(count));
    const bool asks = !names.isEmpty() && m_due < count;
    m_onlyDue->setVisible(asks);
    m_all->setVisible(asks);
    m_all->setChecked(asks && m_due == 0);
    m_note->setText(
        tr("Each stays as it is until its new certificate is whole. CAs limit how many they issue "
           "in a week: renew what is not due only where you have a reason."));
    m_start->setEnabled(count > 0);
}

void SeveralDialog::start()
{
    Caretaker::Options options{.refresh = true, .force = m_all->isVisible() && m_all->isChecked()};
    for (const SeveralModel::Row &row : m_model.rows())
        options.names.append(row.name);
    const auto started = m_context.caretaker.start(options);
    if (!started)
        return showError(*m_banner, started.error(), m_context.clock.now());
    m_running = true;
    m_banner->hide();
    m_onlyDue->hide();
    m_all->hide();
    m_start->hide();
    m_stop->show();
    m_note->setText(tr("You may close this window: it goes on without it."));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Close"));
    m_bar->show();
    showProgress(0, static_cast<int>(options.names.size()));
}

void SeveralDialog::showProgress(int done, int all)
{
    m_bar->setRange(0, std::max(1, all));
    m_bar->setValue(done);
}

void SeveralDialog::finish(const Summary &summary)
{
    m_running = false;
    m_bar->hide();
    m_stop->hide();
    m_note->hide();
    m_title->setText(RenewalText::summary(summary));
    const QDateTime now = m_context.clock.now();
    if (summary.failure)
        showError(*m_banner, *summary.failure, now);
    for (const Item &item : summary.items) {
        const bool isListed
            = std::ranges::any_of(m_model.rows(), [&](const auto &row) { return row.name == item.name; });
        if (isListed || item.outcome != Outcome::Skipped)
            m_model.settle(item, now);
    }
    QPushButton *close = m_buttons->button(QDialogButtonBox::Cancel);
    close->setFocus();
}

void SeveralDialog::reject()
{
    m_running = false; // the rest is told on the dashboard
    QDialog::reject();
}

} // namespace ui
