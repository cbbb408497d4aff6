// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/manualsheet.h"

#include "core/challenge/preflight.h"
#include "core/issuance/names.h"
#include "core/text/checktext.h"
#include "core/text/methodtext.h"
#include "ui/common/words.h"
#include "ui/look/card.h"
#include "ui/look/copyfield.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ManualSheet::ManualSheet(QWidget *parent) : QFrame(parent)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void ManualSheet::setProofs(const QList<std::pair<qsizetype, core::challenge::Proof>> &proofs)
{
    if (proofs == m_proofs)
        return;
    m_proofs = proofs;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &[index, proof] : proofs)
        m_layout->addWidget(sheetFor(index, proof));
}

QWidget *ManualSheet::sheetFor(qsizetype index, const core::challenge::Proof &proof)
{
    const int unit = Metrics::unit(this);
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    auto *title = plainLabel(core::issuance::displayName(proof.name));
    title->setFont(Metrics::strongFont(font()));
    layout->addWidget(title);
    for (const QString &step : core::text::MethodText::manualSteps(proof))
        layout->addWidget(plainLabel(step));
    auto *file = new CopyField;
    file->setValue(tr("Name of the file"), QString::fromLatin1(proof.token));
    auto *content = new CopyField;
    content->setValue(tr("Content of the file"), QString::fromLatin1(proof.keyAuthorization));
    auto *address = new CopyField;
    address->setValue(tr("Address at which it is looked for"), core::challenge::httpUrl(proof).toString());
    for (const auto &[label, field] :
         {std::pair{tr("Name of the file"), file}, std::pair{tr("Content of the file"), content},
          std::pair{tr("Address at which it is looked for"), address}}) {
        layout->addWidget(quietLabel(label));
        layout->addWidget(field);
    }
    auto *seen = plainLabel({});
    seen->hide();
    auto *buttons = new QHBoxLayout;
    auto *check = new QPushButton(tr("Check from here"));
    auto *confirm = new PrimaryButton(tr("It is in place"));
    //: %1: a name
    check->setAccessibleName(tr("Check %1 from here").arg(proof.name));
    //: %1: a name
    confirm->setAccessibleName(tr("The file for %1 is in place").arg(proof.name));
    buttons->addStretch();
    buttons->addWidget(check);
    buttons->addWidget(confirm);
    layout->addWidget(seen);
    layout->addLayout(buttons);
    connect(check, &QPushButton::clicked, card, [card, seen, check, proof] {
        check->setEnabled(false);
        core::challenge::selfCheck(
            proof, 80, {}, card, [seen, check, name = proof.name](const core::challenge::SelfCheck &result) {
                check->setEnabled(true);
                QStringList lines{core::text::CheckText::summary(result, name)};
                lines += core::text::CheckText::advice(result);
                if (result.matches)
                    lines.append(core::text::CheckText::caveat());
                seen->setText(lines.join(u'\n'));
                seen->show();
            });
    });
    connect(confirm, &QPushButton::clicked, this, [this, index] { emit confirmed(index); });
    return card;
}

} // namespace ui
