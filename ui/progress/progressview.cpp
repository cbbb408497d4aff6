// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/progressview.h"

#include "core/issuance/casaw.h"
#include "core/issuance/history.h"
#include "core/issuance/leftover.h"
#include "core/text/accounttext.h"
#include "core/text/errortext.h"
#include "core/text/steptext.h"
#include "ui/common/words.h"
#include "ui/look/card.h"
#include "ui/look/metrics.h"
#include "ui/look/scrollcolumn.h"
#include "ui/pictures/fivesteps.h"
#include "ui/progress/casawpanel.h"
#include "ui/progress/manualsheet.h"
#include "ui/progress/recordsheet.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core::issuance;
using core::text::StepText;

namespace ui {

ProgressView::ProgressView(const Context &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    const int unit = Metrics::unit(this);
    m_heading = heading({});
    m_steps = new FiveSteps;
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(unit, unit, unit, unit);
    inside->addWidget(m_steps);
    m_manual = new ManualSheet;
    m_manual->hide();
    m_records = new RecordSheet;
    m_saw = new CaSawPanel(context);
    m_records->hide();
    m_saw->hide();
    m_table = new QTreeView;
    m_table->setModel(&m_names);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setMinimumHeight(8 * unit);
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    followSelection(*m_table);
    m_status = plainLabel({});
    m_toggleLog = new QToolButton;
    m_toggleLog->setCheckable(true);
    m_toggleLog->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggleLog->setArrowType(Qt::RightArrow);
    m_log = new QPlainTextEdit;
    m_log->setReadOnly(true);
    m_log->setMaximumBlockCount(20'000);
    m_log->setFont(Metrics::fixedFont(font()));
    m_log->setMinimumHeight(16 * unit);
    m_log->hide();

    // A failure, or records to be added by hand, are higher than many a screen.
    auto *content = new QWidget;
    auto *parts = new QVBoxLayout(content);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(unit);
    parts->addWidget(card);
    parts->addWidget(m_manual);
    parts->addWidget(m_records);
    parts->addWidget(m_table, 1);
    parts->addWidget(m_saw);
    m_column = new ScrollColumn(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addWidget(m_heading);
    layout->addWidget(m_column, 1);
    layout->addWidget(m_status);
    layout->addWidget(m_toggleLog, 0, Qt::AlignLeft);
    layout->addWidget(m_log, 1);

    connect(m_toggleLog, &QToolButton::toggled, this, [this](bool open) {
        m_log->setVisible(open);
        m_toggleLog->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_ended)
            showWhatTheCaSaw(*m_ended);
    });
    connect(m_manual, &ManualSheet::confirmed, this,
            [this](qsizetype index) { m_context.desk.confirm(m_recordId, index); });
    connect(m_records, &RecordSheet::confirmed, this,
            [this](qsizetype index) { m_context.desk.confirm(m_recordId, index); });
    connect(&context.desk, &Desk::viewChanged, this, [this](const QString &id) {
        if (id == m_recordId)
            showViews();
    });
    connect(&context.desk, &Desk::recordChanged, this, [this](const Record &record) {
        if (record.id == m_recordId)
            show(record);
    });
    connect(&context.desk, &Desk::finished, this, [this](const Record &record) {
        if (record.id == m_recordId)
            show(record);
    });
    connect(&context.desk, &Desk::exchanged, this, [this](const core::acme::Exchange &exchange) {
        if (exchange.cause == m_recordId)
            append(exchange);
    });
    m_tick.setInterval(std::chrono::milliseconds{500});
    connect(&m_tick, &QTimer::timeout, this, &ProgressView::showStatus);
    retranslate();
    for (const int column : {NamesModel::Name, NamesModel::Method, NamesModel::State})
        m_table->setColumnWidth(column, 18 * unit);
}

void ProgressView::retranslate()
{
    m_toggleLog->setText(tr("E&xchange with the CA"));
    m_log->setAccessibleName(tr("Exchange with the CA"));
    m_table->setAccessibleName(tr("Names"));
    m_saw->setAccessibleName(tr("What the CA saw"));
    m_status->setAccessibleDescription(tr("Where the issuance stands"));
}

void ProgressView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (const auto record = m_context.desk.record(m_recordId))
            show(*record);
    }
    QWidget::changeEvent(event);
}

/// What a person has to do now is not to be looked for below.
void ProgressView::reveal(QWidget &part, bool visible)
{
    if (visible && part.isHidden())
        QTimer::singleShot(0, &part, [this, &part] {
            const int below = part.geometry().bottom() - m_column->viewport()->height();
            if (below > m_column->verticalScrollBar()->value())
                m_column->verticalScrollBar()->setValue(std::min(below, part.y()));
        });
    part.setVisible(visible);
}

void ProgressView::follow(const QString &recordId)
{
    m_recordId = recordId;
    m_endTold = false;
    m_log->clear();
    loadExchanges();
    if (const auto record = m_context.desk.record(recordId)) {
        show(*record);
        return;
    }
    const auto entry = m_context.store.record(recordId);
    const auto record = entry ? recordFromJson(entry->document) : core::Result<Record>(entry.error());
    if (record)
        show(*record);
}

void ProgressView::cancel()
{
    m_context.desk.cancel(m_recordId);
}

void ProgressView::show(const Record &record)
{
    m_heading->setText(StepText::heading(record));
    m_names.setRecord(record);
    showSteps(record);
    showFailure(record);
    showWhatTheCaSaw(record);
    QList<std::pair<qsizetype, core::challenge::Proof>> proofs;
    for (const qsizetype index : awaitingUser(record)) {
        const auto proof = m_context.desk.proof(record.id, index);
        if (proof && !core::challenge::isDns(record.authzs[index].method.kind))
            proofs.append({index, *proof});
    }
    m_manual->setProofs(proofs);
    reveal(*m_manual, !proofs.isEmpty());
    showRecords(record);
    showStatus();
    if (!hasEnded(record.stage)) {
        m_tick.start();
        return;
    }
    m_tick.stop();
    if (!m_endTold && !m_context.desk.isRunning(record.id)) {
        m_endTold = true;
        emit ended(record);
    }
}

/// Of the name that is chosen in the list, else of the first that failed.
void ProgressView::showWhatTheCaSaw(const Record &record)
{
    const auto all = record.stage == Stage::Failed ? whatTheCaSaw(record) : QList<CaSaw>{};
    m_ended = all.isEmpty() ? std::nullopt : std::optional(record);
    m_saw->setVisible(!all.isEmpty());
    if (all.isEmpty())
        return;
    const QModelIndex current = m_table->currentIndex();
    const QString chosen = current.isValid() ? m_names.nameAt(current.row()) : QString();
    const auto named = std::ranges::find(all, chosen, &CaSaw::name);
    // One that is read in the history failed long ago: asking again is up to the person.
    const bool isFresh = m_context.desk.record(record.id) && !m_context.desk.isRunning(record.id);
    m_saw->setMatter(record, named == all.end() ? all.first() : *named, isFresh);
}

/// Those that are waited for; after the end those that a person may delete again, or has to because Tegata
/// could not.
void ProgressView::showRecords(const Record &record)
{
    const bool over = hasEnded(record.stage);
    const QList<qsizetype> left = core::issuance::leftRecords(record);
    QList<ManualRecord> records;
    for (qsizetype i = 0; i < record.authzs.size(); ++i) {
        const AuthzRecord &authz = record.authzs[i];
        const bool byPerson
            = core::challenge::isDns(authz.method.kind) && core::challenge::mayNeedPerson(authz.method);
        const bool waiting = byPerson && authz.stage == AuthzStage::AwaitingUser;
        const auto proof = m_context.desk.proof(record.id, i);
        if ((over ? left.contains(i) : waiting) && proof)
            records.append({i, authz.name, *proof});
    }
    QStringList reasons;
    for (const core::Error &reason : over ? core::issuance::whyLeft(record) : QList<core::Error>())
        reasons.append(core::text::ErrorText::summary(reason));
    m_records->setOver(over, reasons);
    m_records->setRecords(records);
    reveal(*m_records, !records.isEmpty());
    showViews();
}

void ProgressView::showViews()
{
    const auto record = m_context.desk.record(m_recordId);
    for (qsizetype i = 0; record && i < record->authzs.size(); ++i) {
        if (const auto view = m_context.desk.view(m_recordId, i))
            m_records->setView(i, *view);
    }
}

/// Who shows the proof to the CA.
QString ProgressView::publisher(core::challenge::MethodKind kind)
{
    using core::challenge::MethodKind;
    switch (kind) {
    case MethodKind::Listener:
    case MethodKind::TlsListener: return tr("Tegata's web server");
    case MethodKind::WebRoot:
    case MethodKind::RemoteFolder:
    case MethodKind::Manual: return tr("Your server");
    case MethodKind::DnsManual:
    case MethodKind::DnsProvider:
    case MethodKind::DnsPersist: return tr("Your DNS");
    }
    return {};
}

void ProgressView::showSteps(const Record &record)
{
    const auto account = m_context.store.account(record.request.accountId);
    m_steps->setNames(tr("You"), publisher(record.request.method.kind),
                      !account                ? tr("CA")
                          : account->practice ? core::text::AccountText::practiceName()
                                              : account->caName);
    const QDateTime now = m_context.clock.now();
    std::array<FiveSteps::Message, FiveSteps::stepCount> messages;
    for (const Phase phase : AllPhases) {
        const PhaseTime &time = timeOf(record, phase);
        auto &message = messages[static_cast<size_t>(phase)];
        message.text = StepText::title(phase);
        message.detail = StepText::duration(record, phase, now);
        message.state = time.ended.isValid() ? FiveSteps::State::Done
            : time.began.isValid()           ? FiveSteps::State::Running
                                             : FiveSteps::State::Waiting;
        if (hasEnded(record.stage) && record.failedPhase) {
            if (phase == *record.failedPhase)
                message.state
                    = record.stage == Stage::Failed ? FiveSteps::State::Failed : FiveSteps::State::Skipped;
            else if (phase > *record.failedPhase)
                message.state = FiveSteps::State::Skipped;
        }
    }
    m_steps->setMessages(messages);
}

void ProgressView::showFailure(const Record &record)
{
    if (!record.failure || !record.failedPhase) {
        m_steps->clearFailure();
        return;
    }
    using core::text::ErrorText;
    const core::Error &error = *record.failure;
    QStringList body;
    if (const QString words = ErrorText::quotation(error); !words.isEmpty())
        body.append(words);
    if (whatTheCaSaw(record).isEmpty()) { // else the panel says more
        body.append(ErrorText::explanation(error));
        int number = 0;
        for (const QString &advice : ErrorText::advice(error))
            body.append(u"%1. %2"_s.arg(QString::number(++number), advice));
    }
    m_steps->setFailure(static_cast<int>(*record.failedPhase), ErrorText::summary(error), body.join(u'\n'));
    Banner *banner = m_steps->explanation();
    if (!banner)
        return;
    banner->clearButtons();
    const bool isTerms = error.code == core::ErrorCode::TermsNotAgreed;
    if (!record.purpose.rehearsal && (isTerms || error.code == core::ErrorCode::AccountUnknown)) {
        auto *consent = banner->addButton(isTerms ? tr("Terms of service…") : tr("Open the account again…"));
        connect(consent, &QPushButton::clicked, this,
                [this, request = record.request, error] { emit consentRequested(request, error); });
    }
    // While it is still being tidied up, the Desk would not begin it anew.
    const bool isOver = !m_context.desk.isRunning(record.id);
    if (!record.purpose.rehearsal) {
        QPushButton *again = banner->addButton(tr("Try again"));
        again->setEnabled(isOver);
        connect(again, &QPushButton::clicked, this,
                [this, request = record.request] { emit retryRequested(request); });
    } else if (m_rehearsable) {
        QPushButton *again = banner->addButton(tr("Rehearse again"));
        again->setEnabled(isOver);
        connect(again, &QPushButton::clicked, this, &ProgressView::rehearsalRequested);
    }
    connect(banner->addButton(tr("Copy details")), &QPushButton::clicked, this,
            [error] { copyText(ErrorText::details(error)); });
}

void ProgressView::showStatus()
{
    const auto record = m_context.desk.record(m_recordId);
    if (!record)
        return;
    const QString status = StepText::status(*record, m_context.clock.now());
    m_records->tick(m_context.clock.now());
    if (m_status->text() != status)
        m_status->setText(status);
    m_status->setVisible(!status.isEmpty());
    if (!hasEnded(record->stage))
        showSteps(*record);
}

void ProgressView::append(const core::acme::Exchange &exchange)
{
    m_log->appendPlainText(u"%1  %2 %3  %4  %5 ms"_s.arg(
        exchange.start.toLocalTime().toString(u"hh:mm:ss.zzz"_s), QString::fromLatin1(exchange.method),
        exchange.url.toString(), exchange.status > 0 ? QString::number(exchange.status) : exchange.failure,
        QString::number(exchange.duration.count())));
    for (const auto &[mark, body] :
         {std::pair{u"→"_s, exchange.sent}, std::pair{u"←"_s, exchange.received}}) {
        if (body.isEmpty())
            continue;
        for (const QString &line : body.split(u'\n'))
            m_log->appendPlainText(u"    %1 %2"_s.arg(mark, line));
    }
}

void ProgressView::loadExchanges()
{
    const auto entries
        = m_context.store.activity({.recordId = m_recordId, .what = {u"exchange"_s}, .limit = 500});
    if (!entries)
        return;
    for (qsizetype i = entries->size(); i-- > 0;)
        append(exchangeFrom((*entries)[i]));
}

} // namespace ui
