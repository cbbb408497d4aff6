// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revoke/revokeform.h"

#include "core/text/certificatetext.h"
#include "core/text/revocationtext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/revoke/signerbox.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::crypto::RevocationReason;
using core::issuance::RevocationRequest;
using core::text::RevocationText;

namespace ui {

RevokeForm::RevokeForm(const Context &context, const RevocationRequest &subject, QWidget *parent)
    : QWidget(parent), m_subject(subject), m_name(core::text::CertificateText::title(subject.chain.first()))
{
    const int unit = Metrics::unit(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, unit, 0);
    layout->setSpacing(unit);
    QStringList lines;
    for (const QString &consequence : RevocationText::consequences())
        lines.append(u"•  "_s + consequence);
    layout->addWidget(plainLabel(lines.join(u'\n')));
    if (!m_subject.certificateName.isEmpty())
        addReplacement(layout);
    addReasons(layout);
    m_signer = new SignerBox(context, subject);
    layout->addSpacing(unit);
    layout->addWidget(m_signer);

    m_typed = new QLineEdit;
    //: %1: the first name of a certificate
    auto *label = plainLabel(tr("&Type “%1” to confirm:").arg(QString(m_name).replace(u'&', "&&"_L1)));
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    label->setBuddy(m_typed);
    m_typed->setAccessibleName(tr("Type “%1” to confirm").arg(m_name));
    layout->addSpacing(unit);
    layout->addWidget(label);
    layout->addWidget(m_typed);
    layout->addStretch();
    connect(m_typed, &QLineEdit::textChanged, this, &RevokeForm::changed);
}

void RevokeForm::addReplacement(QVBoxLayout *layout)
{
    const int unit = Metrics::unit(this);
    layout->addSpacing(unit);
    auto *title = plainLabel(tr("Is the name still in use?"));
    title->setFont(Metrics::strongFont(font()));
    layout->addWidget(title);
    layout->addWidget(plainLabel(tr("Get a new certificate and put it in place before you revoke this one. "
                                    "Then no visitor notices.")));
    auto *button = new QPushButton(tr("&Get a replacement first"));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &RevokeForm::replacementRequested);
    layout->addWidget(button, 0, Qt::AlignLeft);
}

void RevokeForm::addReasons(QVBoxLayout *layout)
{
    const int unit = Metrics::unit(this);
    layout->addSpacing(unit);
    auto *title = plainLabel(tr("Why is it revoked?"));
    title->setFont(Metrics::strongFont(font()));
    layout->addWidget(title);
    m_reasons = new QButtonGroup(this);
    for (const RevocationReason reason : core::issuance::offeredReasons()) {
        auto *button = new QRadioButton(RevocationText::choice(reason));
        button->setAccessibleDescription(RevocationText::consequence(reason));
        m_reasons->addButton(button, static_cast<int>(reason));
        auto *gloss = quietLabel(RevocationText::consequence(reason));
        gloss->setIndent(3 * unit);
        layout->addWidget(button);
        layout->addWidget(gloss);
    }
    connect(m_reasons, &QButtonGroup::idToggled, this, &RevokeForm::changed);
}

std::optional<RevocationReason> RevokeForm::reason() const
{
    return core::crypto::reasonFromNumber(m_reasons->checkedId());
}

bool RevokeForm::isComplete() const
{
    return reason() && m_typed->text().trimmed().compare(m_name, Qt::CaseInsensitive) == 0;
}

core::Result<RevocationRequest> RevokeForm::request() const
{
    RevocationRequest request = m_subject;
    request.reason = reason().value_or(RevocationReason::Unspecified);
    return m_signer->completed(request);
}

core::issuance::RevocationSigner RevokeForm::signer() const
{
    return m_signer->signer();
}

} // namespace ui
