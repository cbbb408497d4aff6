// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitypage.h"

#include "ui/common/searchfield.h"
#include "ui/common/words.h"
#include "ui/look/emptystate.h"
#include "ui/look/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::text::ActivityKind;
using core::text::ActivityResult;
using core::text::HistoryFilter;
using core::text::HistoryText;

namespace ui {

ActivityPage::ActivityPage(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(context)
{
    build();
    m_reload.setSingleShot(true);
    m_reload.setInterval(300);
    connect(&m_reload, &QTimer::timeout, this, &ActivityPage::apply);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_reload.start(); });
    for (QComboBox *choice : {m_certificate, m_kind, m_result})
        connect(choice, &QComboBox::currentIndexChanged, this, &ActivityPage::apply);
    connect(m_exchanges, &QCheckBox::toggled, this, &ActivityPage::apply);
    connect(m_export, &QPushButton::clicked, this, &ActivityPage::chooseFile);
    connect(m_show, &QPushButton::clicked, this, &ActivityPage::openIssuance);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ActivityPage::adapt);
    connect(&m_model, &HistoryModel::readChanged, this, &ActivityPage::adapt);
    connect(&context.store, &core::store::Store::activityChanged, this, [this] {
        // Whoever has scrolled down or opened a line is reading.
        if (isVisible() && !m_list->currentIndex().isValid())
            m_reload.start();
    });
    retranslate();
}

void ActivityPage::build()
{
    const int unit = Metrics::unit(this);
    m_title = heading({});
    m_search = new SearchField;
    m_certificate = new QComboBox;
    m_kind = new QComboBox;
    m_result = new QComboBox;
    m_certificate->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_certificate->setMinimumContentsLength(18);
    m_exchanges = new QCheckBox;
    m_export = new QPushButton;
    m_show = new QPushButton;
    m_banner = new Banner;
    m_banner->setClosable(true);
    m_banner->hide();
    m_list = new QTreeView;
    m_list->setModel(&m_model);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(false);
    m_list->header()->setStretchLastSection(true);
    connect(m_list, &QTreeView::expanded, this,
            [this](const QModelIndex &line) { m_list->setFirstColumnSpanned(0, line, true); });
    m_empty = new EmptyState;
    m_noMatch = new EmptyState;
    auto *host = new QWidget;
    m_stack = new QStackedLayout(host);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_noMatch)})
        m_stack->addWidget(widget);

    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_search, 1);
    top->addWidget(m_show);
    top->addWidget(m_export);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(unit);
    for (QWidget *widget : {static_cast<QWidget *>(m_certificate), static_cast<QWidget *>(m_kind),
                            static_cast<QWidget *>(m_result), static_cast<QWidget *>(m_exchanges)})
        choice->addWidget(widget);
    choice->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addLayout(top);
    layout->addLayout(choice);
    layout->addWidget(m_banner);
    layout->addWidget(host, 1);
    m_list->setColumnWidth(HistoryModel::When, 24 * unit);
    m_list->setColumnWidth(HistoryModel::Certificate, 24 * unit);
}

void ActivityPage::retranslate()
{
    m_title->setText(tr("Activity"));
    m_search->setPurpose(tr("Find in the activity"));
    m_certificate->setAccessibleName(tr("Certificate"));
    m_kind->setAccessibleName(tr("Kind"));
    m_result->setAccessibleName(tr("Result"));
    m_exchanges->setText(tr("Show e&xchanges with authorities"));
    m_show->setText(tr("Show &issuance…"));
    m_show->setToolTip(
        tr("Shows the whole issuance that the chosen line belongs to, and what the CA saw if it failed."));
    m_export->setText(tr("&Export…"));
    m_export->setToolTip(tr("Writes what is shown into a file, as text or JSON, without secrets."));
    m_list->setAccessibleName(tr("Activity"));
    m_empty->setMessage(
        u"activity"_s, tr("Nothing has happened yet"),
        tr("Whatever Tegata does for your certificates is written down here, with its time and its cause. "
           "It is kept for a year."));
    m_noMatch->clearButtons();
    m_noMatch->setMessage(u"search"_s, tr("Nothing that fits has happened"),
                          tr("No line of the history has everything that is asked for."));
    QPushButton *all = m_noMatch->addButton(tr("Show everything"));
    connect(all, &QPushButton::clicked, this, &ActivityPage::clearChoice);
    fillChoices();
    fillCertificates();
    m_model.retranslate();
}

void ActivityPage::fillChoices()
{
    const QSignalBlocker noKind(m_kind);
    const QSignalBlocker noResult(m_result);
    const QVariant kind = m_kind->currentData();
    const QVariant result = m_result->currentData();
    m_kind->clear();
    m_kind->addItem(tr("Every kind"));
    for (const ActivityKind each : core::text::AllActivityKinds)
        m_kind->addItem(HistoryText::kind(each), static_cast<int>(each));
    m_result->clear();
    m_result->addItem(tr("Every result"));
    for (const ActivityResult each : {ActivityResult::Failure, ActivityResult::Success})
        m_result->addItem(HistoryText::result(each), static_cast<int>(each));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind)));
    m_result->setCurrentIndex(std::max(0, m_result->findData(result)));
}

void ActivityPage::fillCertificates()
{
    const QSignalBlocker quiet(m_certificate);
    const QString before = m_certificate->currentData().toString();
    m_certificate->clear();
    m_certificate->addItem(tr("Every certificate"), QString());
    const auto names = m_context.store.activityNames();
    for (const QString &name : names ? *names : QStringList())
        m_certificate->addItem(name, name);
    if (!before.isEmpty() && m_certificate->findData(before) < 0)
        m_certificate->addItem(before, before);
    m_certificate->setCurrentIndex(std::max(0, m_certificate->findData(before)));
}

void ActivityPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ActivityPage::showEvent(QShowEvent *event)
{
    fillCertificates();
    apply();
    QWidget::showEvent(event);
}

HistoryFilter ActivityPage::chosen() const
{
    HistoryFilter filter{.certificateName = m_certificate->currentData().toString(),
                         .words = m_search->text(),
                         .exchanges = m_exchanges->isChecked()};
    if (const QVariant kind = m_kind->currentData(); kind.isValid())
        filter.kind = static_cast<ActivityKind>(kind.toInt());
    if (const QVariant result = m_result->currentData(); result.isValid())
        filter.result = static_cast<ActivityResult>(result.toInt());
    return filter;
}

void ActivityPage::apply()
{
    m_model.setFilter(chosen());
    adapt();
}

void ActivityPage::adapt()
{
    const bool none = m_model.rowCount() == 0 && !m_model.isReading();
    const bool all = chosen() == HistoryFilter{.exchanges = m_exchanges->isChecked()};
    m_stack->setCurrentWidget(none ? (all ? m_empty : m_noMatch) : static_cast<QWidget *>(m_list));
    m_export->setEnabled(m_model.rowCount() > 0);
    m_show->setEnabled(!m_model.recordIdOf(m_list->currentIndex()).isEmpty());
}

void ActivityPage::openIssuance()
{
    const QString id = m_model.recordIdOf(m_list->currentIndex());
    if (id.isEmpty())
        return;
    // Lines are kept longer than records.
    if (const auto record = m_context.store.record(id); !record)
        return showError(*m_banner, record.error(), m_context.clock.now());
    emit issuanceRequested(id);
}

void ActivityPage::clearChoice()
{
    for (QComboBox *choice : {m_certificate, m_kind, m_result})
        choice->setCurrentIndex(0);
    m_search->clear();
    apply();
}

void ActivityPage::showCertificate(const QString &name)
{
    clearChoice();
    fillCertificates();
    if (m_certificate->findData(name) < 0)
        m_certificate->addItem(name, name);
    m_certificate->setCurrentIndex(m_certificate->findData(name));
    apply();
    m_list->setFocus();
}

void ActivityPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export activity"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Text (*.txt)"), tr("JSON (*.json)")});
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains("*.json"_L1) ? u"json"_s : u"txt"_s);
    });
    dialog->selectFile(u"tegata-activity.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ActivityPage::exportTo);
    dialog->open();
}

void ActivityPage::exportTo(const QString &file)
{
    m_export->setEnabled(false);
    auto *job = new core::text::HistoryExport(m_context.store, chosen(), core::text::exportFormatFor(file),
                                              file, this);
    connect(job, &core::text::HistoryExport::finished, this,
            [this, job, file](const core::Result<int> &lines) {
                job->deleteLater();
                m_export->setEnabled(true);
                if (lines)
                    m_banner->setMessage(Banner::Kind::Success, tr("%n lines are exported.", nullptr, *lines),
                                         file);
                else
                    showError(*m_banner, lines.error(), m_context.clock.now());
                m_banner->show();
            });
    job->start();
}

} // namespace ui
