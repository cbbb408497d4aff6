// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/checkpanel.h"

#include "core/text/findingtext.h"
#include "core/text/nametext.h"
#include "ui/common/words.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/statuslabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::doctor::Doctor;
using core::doctor::Finding;
using core::doctor::Severity;
using core::text::FindingText;

namespace ui {

static constexpr int LinesShown = 5;

static Status statusOf(Severity severity)
{
    switch (severity) {
    case Severity::Fine: return Status::Valid;
    case Severity::Note: return Status::Watched;
    case Severity::Warning: return Status::Due;
    case Severity::Stop: return Status::Failed;
    }
    Q_UNREACHABLE();
}

CheckPanel::CheckPanel(const Context &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    build();
    // A hundred names bring hundreds of findings: the list is put together once for many of them.
    m_refill.setSingleShot(true);
    m_refill.setInterval(100);
    connect(&m_refill, &QTimer::timeout, this, &CheckPanel::refill);
    clear();
}

CheckPanel::~CheckPanel() = default;

void CheckPanel::build()
{
    const int unit = Metrics::unit(this);
    m_outcome = new StatusLabel;
    m_again = new QPushButton;
    m_copy = new QPushButton(tr("C&opy"));
    m_copy->setToolTip(tr("Copy all findings as text"));
    m_all = new QCheckBox(tr("Show &what is fine, too"));
    auto *head = new QHBoxLayout;
    head->setSpacing(unit);
    head->addWidget(m_outcome, 1);
    head->addWidget(m_copy);
    head->addWidget(m_again);

    m_list = new QListWidget;
    m_list->setAccessibleName(tr("What was found"));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMinimumHeight(LinesShown * 3 * unit);
    followSelection(*m_list);

    m_advice = plainLabel({});
    m_evidence = plainLabel({});
    m_evidence->setFont(Metrics::fixedFont(font()));
    m_evidence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_evidence->setAccessibleName(tr("Evidence"));
    m_particulars = new QWidget;
    auto *particulars = new QVBoxLayout(m_particulars);
    particulars->setContentsMargins(0, 0, 0, 0);
    particulars->setSpacing(unit);
    particulars->addWidget(m_advice);
    particulars->addWidget(m_evidence);
    m_note = quietLabel({});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_particulars);
    layout->addWidget(m_all);
    layout->addWidget(m_note);

    connect(m_again, &QPushButton::clicked, this, &CheckPanel::wanted);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { copyText(FindingText::report(m_findings, m_context.clock.now()).join(u'\n')); });
    connect(m_all, &QCheckBox::toggled, this, &CheckPanel::refill);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        m_chosen = item ? item->text() : QString();
        showCurrent();
    });
}

void CheckPanel::examine(const core::doctor::Plan &plan, core::acme::Session *session)
{
    stop();
    clear();
    m_names = core::issuance::valuesOf(plan.request.identifiers);
    m_doctor = std::make_unique<Doctor>(m_context.solvers);
    connect(m_doctor.get(), &Doctor::found, this, [this] {
        if (!m_refill.isActive())
            m_refill.start();
    });
    connect(m_doctor.get(), &Doctor::progressed, this, &CheckPanel::showOutcome);
    connect(m_doctor.get(), &Doctor::finished, this, &CheckPanel::end);
    m_doctor->examine(plan, session);
    showOutcome();
}

void CheckPanel::stop()
{
    m_refill.stop();
    m_doctor.reset();
    showOutcome();
}

void CheckPanel::clear()
{
    m_over = false;
    m_chosen.clear();
    m_findings.clear();
    refill();
}

void CheckPanel::setPossible(bool possible)
{
    m_again->setEnabled(possible);
}

void CheckPanel::end()
{
    m_refill.stop();
    m_over = true;
    m_findings = core::doctor::sorted(m_doctor->findings(), m_names);
    m_doctor.release()->deleteLater(); // it is its signal that we are in
    refill();
    emit finished(core::doctor::worst(m_findings));
}

void CheckPanel::refill()
{
    if (m_doctor)
        m_findings = core::doctor::sorted(m_doctor->findings(), m_names);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QDateTime now = m_context.clock.now();
    for (qsizetype i = 0; i < m_findings.size(); ++i) {
        const Finding &finding = m_findings[i];
        if (finding.severity == Severity::Fine && !m_all->isChecked())
            continue;
        const QString word = FindingText::severity(finding.severity);
        const QString summary = FindingText::summary(finding, now);
        //: A line of a list. %1: "warning". %2: a name. %3: a sentence.
        const QString line = finding.name.isEmpty() || m_names.size() == 1
            ? tr("%1: %2").arg(word, summary)
            : tr("%1 · %2: %3").arg(word, core::text::NameText::bothForms(finding.name), summary);
        auto *item = new QListWidgetItem(icon(statusOf(finding.severity)), line, m_list);
        item->setData(Qt::UserRole, static_cast<qlonglong>(i));
        if (line == m_chosen)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0 && m_list->count() > 0)
        m_list->setCurrentRow(0);
    const bool hasFindings = m_list->count() > 0;
    m_list->setVisible(hasFindings);
    // Without findings it is a line, and the room is for what stands above.
    setSizePolicy(QSizePolicy::Preferred, hasFindings ? QSizePolicy::Expanding : QSizePolicy::Maximum);
    m_all->setVisible(!m_findings.isEmpty());
    m_copy->setVisible(!m_findings.isEmpty());
    showCurrent();
    showOutcome();
}

void CheckPanel::showCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    m_particulars->setVisible(item != nullptr);
    if (!item)
        return;
    const Finding &finding = m_findings.at(item->data(Qt::UserRole).toLongLong());
    QStringList advice;
    for (const QString &line : FindingText::advice(finding))
        advice.append(u"%1. %2"_s.arg(QString::number(advice.size() + 1), line));
    m_advice->setText(advice.join(u'\n'));
    m_advice->setVisible(!advice.isEmpty());
    m_evidence->setText(finding.evidence.join(u'\n'));
    m_evidence->setVisible(!finding.evidence.isEmpty());
}

void CheckPanel::showOutcome()
{
    const Severity worst = core::doctor::worst(m_findings);
    m_again->setText(m_over || m_doctor ? tr("C&heck again") : tr("C&heck"));
    if (m_doctor)
        m_outcome->setStatus(Status::Working,
                             FindingText::progress(m_doctor->namesDone(), m_doctor->names()));
    else if (m_over)
        m_outcome->setStatus(worst == Severity::Note ? Status::Valid : statusOf(worst),
                             FindingText::outcome(m_findings));
    else
        m_outcome->setStatus(Status::Watched, tr("Not looked at yet."));
    m_note->setVisible(m_over);
    m_note->setText(worst == Severity::Stop
                        ? tr("You can go on in spite of it. A try that fails counts against the CA's limits.")
                        : FindingText::caveat());
}

} // namespace ui
