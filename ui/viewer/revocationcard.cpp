// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/revocationcard.h"

#include "core/text/datetext.h"
#include "core/text/revocationtext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/look/statuslabel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::inspect::RevocationState;
using core::inspect::RevocationWord;
using core::text::RevocationText;

namespace ui {

static Status statusOf(RevocationState state)
{
    switch (state) {
    case RevocationState::Good: return Status::Valid;
    case RevocationState::Revoked: return Status::Revoked;
    case RevocationState::Unknown:
    case RevocationState::Unreachable: return Status::Due;
    case RevocationState::ShortLived:
    case RevocationState::NoInformation: return Status::Watched;
    }
    Q_UNREACHABLE();
}

RevocationCard::RevocationCard(const Context &context, const core::crypto::Chain &chain,
                               const QString &certificateName, int generation, QWidget *parent)
    : Card(parent), m_context(context), m_chain(chain), m_name(certificateName), m_generation(generation),
      m_revoker(context.store, context.registrar, context.clock)
{
    const int unit = Metrics::unit(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    row->setSpacing(2 * unit);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_state = new StatusLabel;
    m_why = quietLabel({});
    words->addWidget(m_state);
    words->addWidget(m_why);
    row->addLayout(words, 1);
    m_check = new QPushButton(tr("C&heck revocation now"));
    m_check->setAutoDefault(false);
    const auto lists = chain.first().crlDistributionPoints();
    m_check->setVisible(!lists.isEmpty());
    if (!lists.isEmpty())
        //: %1: an address
        m_check->setToolTip(tr("Fetches the CA's revocation list from %1").arg(lists.first().toString()));
    row->addWidget(m_check);
    connect(m_check, &QPushButton::clicked, this, &RevocationCard::check);
    connect(&context.store, &core::store::Store::certificatesChanged, this, &RevocationCard::reload);
    reload();
}

bool RevocationCard::isRevoked() const
{
    return m_entry.isRevoked() || (m_word && m_word->state == RevocationState::Revoked);
}

void RevocationCard::reload()
{
    const auto entry = core::issuance::revocationOf(m_context.store, m_chain.first(), m_name, m_generation);
    if (entry)
        m_entry = *entry;
    if (const auto kept = core::inspect::revocationWordFromJson(m_entry.word))
        m_word = kept;
    const QDateTime now = m_context.clock.now();
    QStringList why;
    if (m_entry.isRevoked() && !(m_word && m_word->state == RevocationState::Revoked)) {
        m_state->setStatus(Status::Revoked, RevocationText::asked(m_entry, now));
        if (m_word)
            why.append(RevocationText::afterwards(*m_word, now));
    } else if (m_word) {
        m_state->setStatus(statusOf(m_word->state), RevocationText::word(*m_word, now));
        why = {RevocationText::explanation(*m_word, now), RevocationText::asked(m_entry, now),
               //: %1: date and time
               tr("Asked %1").arg(core::text::DateText::dayAndTime(m_word->checked, now))};
    } else if (m_chain.first().crlDistributionPoints().isEmpty()) {
        m_state->setStatus(Status::Watched, RevocationText::word({}, now));
    } else {
        m_state->setStatus(Status::Watched, tr("Whether it is revoked has not been checked."));
        why.append(RevocationText::asked(m_entry, now));
    }
    why.removeAll(QString());
    m_why->setText(why.join(u' '));
    m_why->setVisible(!why.isEmpty());
    emit changed();
}

void RevocationCard::check()
{
    m_check->setEnabled(false);
    m_state->setStatus(Status::Working, tr("The list is asked…"));
    m_revoker.check(m_chain, m_name, m_generation, core::inspect::Freshness::Newest, this,
                    [this](const RevocationWord &word) {
                        m_check->setEnabled(true);
                        m_word = word;
                        reload();
                    });
}

} // namespace ui
