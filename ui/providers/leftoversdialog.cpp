// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/leftoversdialog.h"

#include "core/text/dnstext.h"
#include "core/text/errortext.h"
#include "ui/common/words.h"
#include "ui/look/card.h"
#include "ui/look/copyfield.h"
#include "ui/look/metrics.h"
#include "ui/look/scrollcolumn.h"
#include "ui/look/windowsize.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using core::issuance::StuckRecord;
using core::text::DnsText;

namespace ui {

LeftoversDialog::LeftoversDialog(const Context &context, QWidget *parent)
    : QDialog(parent), m_context(context)
{
    const int unit = Metrics::unit(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Records left in the DNS"));
    m_what = quietLabel({});
    m_banner = new Banner;
    m_banner->hide();
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, 0, unit, 0);
    m_column->setSpacing(unit);
    m_column->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_all = buttons->addButton(tr("&Try all again"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(heading(windowTitle()));
    layout->addWidget(m_what);
    layout->addWidget(new ScrollColumn(m_content), 1);
    layout->addWidget(m_banner);
    layout->addWidget(buttons);
    connect(m_all, &QPushButton::clicked, this, [this] {
        for (const StuckRecord &record : std::as_const(m_records))
            tryAgain(record);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(&context.store, &core::store::Store::certificatesChanged, this, &LeftoversDialog::reload);
    reload();
    resizeToUnits(this, 84, 70);
}

void LeftoversDialog::reload()
{
    const auto records = core::issuance::stuckRecords(m_context.store);
    if (!records) {
        showError(*m_banner, records.error(), m_context.clock.now());
        return m_banner->show();
    }
    const auto sameId = [](const StuckRecord &a, const StuckRecord &b) { return a.id == b.id; };
    const bool isSame = !m_what->text().isEmpty() && std::ranges::equal(m_records, *records, sameId);
    m_records = *records;
    m_what->setText(m_records.isEmpty() ? tr("Nothing is left in the DNS.") : DnsText::couldNotBeRemoved());
    m_all->setEnabled(!m_records.isEmpty());
    if (!isSame) { // what somebody is about to copy or press stays where it is
        while (m_column->count() > 1) {
            const std::unique_ptr<QLayoutItem> item(m_column->takeAt(0));
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be its button that was pressed
        }
        m_rows.clear();
        for (const StuckRecord &record : std::as_const(m_records))
            m_column->insertWidget(m_column->count() - 1, cardFor(record));
    }
    for (const StuckRecord &record : std::as_const(m_records))
        showState(record);
}

QWidget *LeftoversDialog::cardFor(const StuckRecord &record)
{
    const int unit = Metrics::unit(this);
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    auto *name = new CopyField;
    auto *value = new CopyField;
    name->setValue(tr("Name of the TXT record"), core::challenge::dnsName(record.proof));
    value->setValue(tr("Value"), QString::fromLatin1(core::challenge::dnsValue(record.proof)));
    Row row{.state = plainLabel({}),
            .again = new QPushButton(tr("Try again")),
            .gone = new QPushButton(tr("I have deleted it"))};
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {row.again, row.gone}) {
        button->setAutoDefault(false);
        button->setAccessibleDescription(core::challenge::dnsName(record.proof));
        buttons->addWidget(button);
    }
    buttons->addStretch();
    layout->addWidget(quietLabel(tr("Name of the TXT record")));
    layout->addWidget(name);
    layout->addWidget(quietLabel(tr("Value")));
    layout->addWidget(value);
    layout->addWidget(row.state);
    layout->addLayout(buttons);
    connect(row.again, &QPushButton::clicked, this, [this, record] { tryAgain(record); });
    connect(row.gone, &QPushButton::clicked, this, [this, id = record.id] { forget(id); });
    m_rows.insert(record.id, row);
    return card;
}

void LeftoversDialog::showState(const StuckRecord &record)
{
    const auto row = m_rows.constFind(record.id);
    if (row == m_rows.constEnd())
        return;
    const bool trying = m_trying.contains(record.id);
    row->state->setText(trying ? tr("Removing the record …")
                               : DnsText::leftBy(record.method.provider, record.certificateName, record.since,
                                                 m_context.clock.now())
                                + u'\n' + core::text::ErrorText::summary(record.error));
    row->again->setEnabled(!trying);
    row->gone->setEnabled(!trying);
}

void LeftoversDialog::tryAgain(const StuckRecord &record)
{
    if (m_trying.contains(record.id))
        return;
    m_trying.insert(record.id);
    showState(record);
    m_banner->hide();
    core::issuance::removeAgain(record, m_context.solvers, m_context.store, m_context.clock, this,
                                [this, record](const core::Result<void> &removed) {
                                    m_trying.remove(record.id);
                                    m_banner->clearButtons();
                                    if (removed)
                                        m_banner->setMessage(Banner::Kind::Success,
                                                             tr("The record is removed."),
                                                             core::challenge::dnsName(record.proof));
                                    else
                                        showError(*m_banner, removed.error(), m_context.clock.now());
                                    m_banner->show();
                                    reload();
                                });
}

void LeftoversDialog::forget(const QString &id)
{
    if (const auto saved = core::issuance::save(m_context.store, {.stuck = {}, .gone = {id}}); !saved) {
        showError(*m_banner, saved.error(), m_context.clock.now());
        return m_banner->show();
    }
    reload();
}

void showLeftovers(Banner &banner, const Context &context, QWidget *parent)
{
    const auto records = core::issuance::stuckRecords(context.store);
    if (!records || records->isEmpty())
        return banner.hide();
    banner.setMessage(Banner::Kind::Warning, DnsText::leftCount(static_cast<int>(records->size())),
                      DnsText::leftHarmless());
    banner.clearButtons();
    QPushButton *show = banner.addButton(LeftoversDialog::tr("Show records…"));
    QObject::connect(show, &QPushButton::clicked, parent,
                     [context, parent] { (new LeftoversDialog(context, parent->window()))->show(); });
    banner.show();
}

} // namespace ui
