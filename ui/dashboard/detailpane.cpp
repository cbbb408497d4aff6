// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/detailpane.h"

#include "core/issuance/names.h"
#include "core/issuance/request.h"
#include "core/text/certificatetext.h"
#include "core/text/datetext.h"
#include "core/text/methodtext.h"
#include "core/text/statetext.h"
#include "ui/common/words.h"
#include "ui/dashboard/deploymentsection.h"
#include "ui/dashboard/factlist.h"
#include "ui/dashboard/problembar.h"
#include "ui/look/metrics.h"
#include "ui/look/statuslabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;
using core::renewal::State;
using core::text::DateText;
using core::text::StateText;

namespace ui {

static constexpr int NamesShown = 8;

DetailPane::DetailPane(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build();
    show({}, {});
}

void DetailPane::build()
{
    const int unit = Metrics::unit(this);
    m_body = new QWidget;
    m_title = heading({});
    m_title->setMinimumWidth(1); // a name of 253 letters must not push the pane out
    m_state = new StatusLabel;
    m_problem = new ProblemBar;
    m_facts = new FactList;
    m_lifetimeLabel = quietLabel({});
    m_lifetime = new QProgressBar;
    m_lifetime->setRange(0, 100);
    m_lifetime->setTextVisible(false);
    m_automatic = new QCheckBox;
    m_deployment = new DeploymentSection;
    m_progress = new QPushButton;
    auto *buttons = new QGridLayout;
    buttons->setSpacing(unit);
    int place = 0;
    for (QPushButton **button : {&m_renew, &m_view, &m_nginx, &m_files, &m_history, &m_revoke, &m_rollBack}) {
        *button = new QPushButton;
        buttons->addWidget(*button, place / 2, place % 2);
        ++place;
    }
    buttons->setColumnStretch(0, 1);
    buttons->setColumnStretch(1, 1);

    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_state),
                            static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_progress)})
        layout->addWidget(widget);
    layout->addSpacing(unit);
    layout->addWidget(m_facts);
    layout->addSpacing(unit);
    layout->addWidget(m_lifetimeLabel);
    layout->addWidget(m_lifetime);
    layout->addWidget(m_automatic);
    layout->addSpacing(unit);
    layout->addLayout(buttons);
    layout->addSpacing(unit);
    layout->addWidget(m_deployment);
    layout->addStretch();
    setWidget(m_body);
    m_body->installEventFilter(this);

    connect(m_renew, &QPushButton::clicked, this, [this] { emit renewRequested(m_name); });
    connect(m_problem, &ProblemBar::tryRequested, this, [this] { emit renewRequested(m_name); });
    connect(m_problem, &ProblemBar::standingRequested, this, [this] { emit standingRequested(m_name); });
    connect(m_view, &QPushButton::clicked, this, [this] { emit viewRequested(m_name); });
    connect(m_nginx, &QPushButton::clicked, this, [this] { emit nginxRequested(m_name); });
    connect(m_history, &QPushButton::clicked, this, [this] { emit historyRequested(m_name); });
    connect(m_revoke, &QPushButton::clicked, this, [this] { emit revokeRequested(m_name); });
    connect(m_rollBack, &QPushButton::clicked, this, [this] { emit rollBackRequested(m_name); });
    connect(m_progress, &QPushButton::clicked, this, [this] { emit progressRequested(m_recordId); });
    connect(m_files, &QPushButton::clicked, this, [this] { emit folderRequested(m_folder); });
    connect(m_automatic, &QCheckBox::clicked, this, [this](bool on) { emit automaticChanged(m_name, on); });
    connect(m_deployment, &DeploymentSection::deployRequested, this,
            [this] { emit deployRequested(m_name); });
    connect(m_deployment, &DeploymentSection::changeRequested, this,
            [this] { emit deploymentRequested(m_name); });
}

/// QScrollArea forgets texts that have become higher: the body says itself how high it is at this width.
void DetailPane::fit()
{
    const int height = m_body->layout()->totalHeightForWidth(viewport()->width());
    if (m_body->minimumHeight() != height)
        m_body->setMinimumHeight(height);
}

bool DetailPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_body && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void DetailPane::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void DetailPane::retranslate()
{
    m_renew->setText(tr("Renew…"));
    m_view->setText(tr("View"));
    m_nginx->setText(tr("nginx…"));
    m_files->setText(tr("Open folder"));
    m_rollBack->setText(tr("Go back…"));
    m_rollBack->setToolTip(tr("Goes back to the previous certificate, which is still valid."));
    m_revoke->setText(tr("Revoke…"));
    m_history->setText(tr("History"));
    m_progress->setText(tr("Show progress"));
    m_automatic->setText(tr("Renew automatically"));
}

void DetailPane::show(const Shown &shown, const QDateTime &now)
{
    retranslate();
    // When all that is posted by what changes below has been done.
    QMetaObject::invokeMethod(this, &DetailPane::fit, Qt::QueuedConnection);
    const CertificateRow *row = shown.row;
    const bool whole = row && row->hasCertificate;
    m_name = row ? row->entry.name : QString();
    m_recordId = row ? row->recordId : QString();
    m_folder = shown.liveFolder;
    m_state->setVisible(row);
    m_facts->setVisible(row);
    for (QWidget *widget : {static_cast<QWidget *>(m_lifetime), static_cast<QWidget *>(m_lifetimeLabel),
                            static_cast<QWidget *>(m_automatic), static_cast<QWidget *>(m_renew),
                            static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_nginx),
                            static_cast<QWidget *>(m_files), static_cast<QWidget *>(m_revoke),
                            static_cast<QWidget *>(m_history), static_cast<QWidget *>(m_deployment)})
        widget->setVisible(whole);
    m_rollBack->setVisible(whole && shown.canRollBack);
    m_progress->setVisible(row && !row->recordId.isEmpty());
    m_problem->show(row, shown.failure, now);
    if (!row) {
        m_shown = {};
        m_facts->clear();
        m_tags = nullptr;
        m_title->setText(tr("Select a certificate to see its details."));
        return;
    }
    m_title->setText(row->entry.names.isEmpty() ? row->entry.name
                                                : core::issuance::displayName(row->entry.names.first()));
    const bool test = row->entry.test && row->outlook.state == State::Valid;
    m_state->setStatus(test ? Status::Test : statusOf(row->outlook.state),
                       test        ? StateText::testCertificate()
                           : whole ? StateText::sentence(row->entry, row->outlook, now)
                                   : StateText::word(row->outlook.state));
    m_renew->setEnabled(row->outlook.state != State::Working);
    m_revoke->setEnabled(!row->entry.revoked);
    m_automatic->setChecked(row->outlook.automatic);
    m_lifetimeLabel->setText(StateText::lifetimeUsed(row->outlook));
    m_lifetime->setAccessibleName(StateText::lifetimeUsed(row->outlook));
    m_lifetime->setValue(static_cast<int>(row->outlook.lifetimeUsed * 100));
    if (whole)
        m_deployment->show(*row, now);
    if (m_shown == *row && m_day == now.date())
        return; // what somebody is typing into a field is not thrown away
    m_shown = *row;
    m_day = now.date();
    showFacts(*row, shown.liveFolder, now);
}

void DetailPane::showFacts(const CertificateRow &row, const QString &liveFolder, const QDateTime &now)
{
    m_facts->clear();
    m_tags = nullptr;
    QStringList names;
    for (const QString &name : row.entry.names.first(std::min<qsizetype>(row.entry.names.size(), NamesShown)))
        names.append(core::issuance::displayName(name));
    if (const int more = static_cast<int>(row.entry.names.size()) - NamesShown; more > 0)
        names.append(tr("and %n more", nullptr, more));
    m_facts->addText(tr("Names"), names.join(u'\n'), row.entry.names.join(u'\n'));
    if (!row.hasCertificate)
        return;
    //: a period: "27 Aug – 25 Nov 2026"
    m_facts->addText(tr("Valid"),
                     tr("%1 – %2").arg(DateText::shortDay(row.entry.notBefore, now),
                                       DateText::shortDay(row.entry.notAfter, now)),
                     DateText::exactUtc(row.entry.notAfter));
    if (const QDateTime next = nextTime(row); next.isValid() && !row.entry.revoked)
        m_facts->addText(tr("Renewal"),
                         row.outlook.basis == core::renewal::Basis::Authority
                             //: %1: a day; the CA has named it
                             ? tr("%1, as the CA asks").arg(DateText::shortDay(next, now))
                             : DateText::shortDay(next, now),
                         DateText::exactUtc(next));
    const auto request = core::issuance::requestFromJson(row.entry.request);
    m_facts->addText(tr("Key"),
                     request && request->reuseKey
                         //: %1: a kind of key, which is kept at each renewal
                         ? tr("%1, stays the same").arg(row.entry.keyType)
                         //: %1: a kind of key, of which each renewal makes a new one
                         : tr("%1, new each time").arg(row.entry.keyType));
    if (request)
        m_facts->addText(tr("Proof"), core::text::MethodText::shortName(request->method));
    m_facts->addText(tr("Authority"), row.entry.caName);
    m_facts->addLine(tr("Issued by"), row.entry.issuer, row.entry.issuer);
    m_facts->addLine(tr("Files"), liveFolder, liveFolder);
    const QString fingerprint = core::text::CertificateText::hex(row.entry.fingerprint);
    m_facts->addLine(tr("SHA-256"), fingerprint.left(14) + u"…"_s + fingerprint.right(5), fingerprint);
    m_tags = new QLineEdit(row.entry.tags.join(u", "_s));
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("words, separated by commas"));
    connect(m_tags, &QLineEdit::editingFinished, this, &DetailPane::saveTags);
    m_facts->addField(tr("&Tags"), m_tags);
}

void DetailPane::saveTags()
{
    if (!m_tags)
        return;
    QStringList words;
    for (const QString &word : m_tags->text().split(u',', Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty())
            words.append(word.trimmed().left(64));
    }
    if (words != m_shown.entry.tags)
        emit tagsEdited(m_shown.entry.name, words);
}

} // namespace ui
