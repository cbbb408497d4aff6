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
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/statuslabel.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
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
    const int unit = Metrics::unit(this);
    m_body = new QWidget;
    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    m_title = heading({});
    m_title->setSizePolicy(QSizePolicy::Ignored,
                           QSizePolicy::Preferred); // a name of 253 letters must not push the pane out
    m_state = new StatusLabel;
    m_problem = new Banner;
    m_problem->hide();
    m_fields = new QFormLayout;
    m_fields->setHorizontalSpacing(2 * unit);
    m_fields->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_lifetimeLabel = quietLabel({});
    m_lifetime = new QProgressBar;
    m_lifetime->setRange(0, 100);
    m_lifetime->setTextVisible(false);
    m_view = new QPushButton;
    m_nginx = new QPushButton;
    m_progress = new QPushButton;
    m_files = new QPushButton;
    m_history = new QPushButton;
    m_revoke = new QPushButton;
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_state),
                            static_cast<QWidget *>(m_problem)})
        layout->addWidget(widget);
    layout->addLayout(m_fields);
    layout->addWidget(m_lifetimeLabel);
    layout->addWidget(m_lifetime);
    for (QPushButton *button : {m_progress, m_view, m_nginx, m_files, m_history, m_revoke})
        layout->addWidget(button);
    layout->addStretch();
    setWidget(m_body);
    connect(m_view, &QPushButton::clicked, this, [this] { emit viewRequested(m_name); });
    connect(m_nginx, &QPushButton::clicked, this, [this] { emit nginxRequested(m_name); });
    connect(m_progress, &QPushButton::clicked, this, [this] { emit progressRequested(m_recordId); });
    connect(m_files, &QPushButton::clicked, this, [this] { emit folderRequested(m_folder); });
    connect(m_history, &QPushButton::clicked, this, [this] { emit historyRequested(m_name); });
    connect(m_revoke, &QPushButton::clicked, this, [this] { emit revokeRequested(m_name); });
    show(nullptr, {}, {}, {});
}

void DetailPane::clearFields()
{
    while (m_fields->rowCount() > 0)
        m_fields->removeRow(0);
}

void DetailPane::addField(const QString &label, const QString &value, const QString &hint)
{
    QLabel *name = quietLabel(label);
    name->setWordWrap(false);
    QLabel *text = plainLabel(value);
    text->setToolTip(hint.isEmpty() ? value : hint);
    text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    text->setAccessibleName(tr("%1: %2").arg(label, value));
    m_fields->addRow(name, text);
}

void DetailPane::show(const CertificateRow *row, const std::optional<core::Error> &failure,
                      const QString &liveFolder, const QDateTime &now)
{
    m_view->setText(tr("View certificate"));
    m_nginx->setText(tr("nginx configuration…"));
    m_progress->setText(tr("Show progress"));
    m_files->setText(tr("Open folder"));
    m_history->setText(tr("History"));
    m_revoke->setText(tr("Revoke…"));
    if (row && m_shown == *row && m_folder == liveFolder && !failure && m_day == now.date())
        return; // what somebody is typing into a field is not thrown away
    m_shown = row ? *row : CertificateRow{};
    m_day = now.date();
    clearFields();
    m_name = row ? row->entry.name : QString();
    m_recordId = row ? row->recordId : QString();
    m_folder = liveFolder;
    const bool whole = row && row->hasCertificate;
    m_state->setVisible(row);
    m_view->setVisible(whole);
    m_nginx->setVisible(whole);
    m_files->setVisible(whole);
    m_history->setVisible(row);
    m_revoke->setVisible(whole && !row->entry.revoked);
    m_lifetime->setVisible(whole);
    m_lifetimeLabel->setVisible(whole);
    m_progress->setVisible(row && !row->recordId.isEmpty());
    m_problem->setVisible(row && failure);
    if (!row) {
        m_title->setText(tr("Select a certificate to see its details."));
        return;
    }
    m_title->setText(row->entry.names.isEmpty() ? row->entry.name
                                                : core::issuance::displayName(row->entry.names.first()));
    const bool test = row->entry.test && row->outlook.state == core::renewal::State::Valid;
    m_state->setStatus(test ? Status::Test : statusOf(row->outlook.state),
                       test        ? StateText::testCertificate()
                           : whole ? StateText::sentence(row->entry, row->outlook, now)
                                   : StateText::word(row->outlook.state));
    if (failure)
        showError(*m_problem, *failure, now);
    QStringList names;
    for (const QString &name :
         row->entry.names.first(std::min<qsizetype>(row->entry.names.size(), NamesShown)))
        names.append(core::issuance::displayName(name));
    if (const int more = static_cast<int>(row->entry.names.size()) - NamesShown; more > 0)
        names.append(tr("and %n more", nullptr, more));
    addField(tr("Names"), names.join(u'\n'), row->entry.names.join(u'\n'));
    if (!whole)
        return;
    //: a period: "27 Aug – 25 Nov 2026"
    addField(tr("Valid"),
             tr("%1 – %2").arg(DateText::shortDay(row->entry.notBefore, now),
                               DateText::shortDay(row->entry.notAfter, now)),
             DateText::exactUtc(row->entry.notAfter));
    addField(tr("Key"), row->entry.keyType);
    if (const auto request = core::issuance::requestFromJson(row->entry.request))
        addField(tr("Proof"), core::text::MethodText::shortName(request->method));
    addField(tr("Authority"), row->entry.caName);
    addField(tr("Issued by"), row->entry.issuer);
    addField(tr("Files"), liveFolder);
    const QString fingerprint = core::text::CertificateText::hex(row->entry.fingerprint);
    addField(tr("SHA-256"), fingerprint.left(14) + u"…"_s + fingerprint.right(5), fingerprint);
    auto *tags = new QLineEdit(row->entry.tags.join(u", "_s));
    tags->setAccessibleName(tr("Tags"));
    tags->setPlaceholderText(tr("words, separated by commas"));
    connect(tags, &QLineEdit::editingFinished, this, [this, tags, before = row->entry.tags] {
        QStringList words;
        for (const QString &word : tags->text().split(u',', Qt::SkipEmptyParts)) {
            if (!word.trimmed().isEmpty())
                words.append(word.trimmed().left(64));
        }
        if (words != before)
            emit tagsEdited(m_name, words);
    });
    QLabel *tagsLabel = quietLabel(tr("&Tags"));
    tagsLabel->setBuddy(tags);
    m_fields->addRow(tagsLabel, tags);
    m_lifetimeLabel->setText(StateText::lifetimeUsed(row->outlook));
    m_lifetime->setAccessibleName(StateText::lifetimeUsed(row->outlook));
    m_lifetime->setValue(static_cast<int>(row->outlook.lifetimeUsed * 100));
}

} // namespace ui
