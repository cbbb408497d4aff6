// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/recordsheet.h"

#include "core/issuance/names.h"
#include "core/text/dnstext.h"
#include "core/text/standingtext.h"
#include "ui/common/words.h"
#include "ui/look/card.h"
#include "ui/look/copyfield.h"
#include "ui/look/metrics.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::text::DnsText;
using core::text::StandingText;

namespace ui {

RecordSheet::RecordSheet(QWidget *parent) : QFrame(parent)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Metrics::unit(this));
}

void RecordSheet::setRecords(const QList<ManualRecord> &records)
{
    if (records == m_records)
        return;
    m_records = records;
    build();
}

void RecordSheet::setOver(bool over, const QStringList &reasons)
{
    if (over == m_over && reasons == m_reasons)
        return;
    m_over = over;
    m_reasons = reasons;
    build();
}

void RecordSheet::build()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_groups.clear();
    m_next = nullptr;
    if (m_records.isEmpty())
        return;
    for (const ManualRecord &record : m_records) {
        const QString name = core::challenge::dnsName(record.proof);
        auto group = std::ranges::find(m_groups, name, &Group::record);
        if (group == m_groups.end())
            group = m_groups.insert(m_groups.end(), Group{.record = name});
        group->members.append(record);
    }
    const bool stands = std::ranges::any_of(
        m_records, [](const ManualRecord &each) { return core::challenge::isStanding(each.proof); });
    QString task = stands ? StandingText::task() : DnsText::task(static_cast<int>(m_records.size()));
    if (m_over)
        task = m_reasons.isEmpty() ? DnsText::mayBeRemoved() : DnsText::couldNotBeRemoved();
    auto *heading = plainLabel(task);
    heading->setFont(Metrics::strongFont(font()));
    m_layout->addWidget(heading);
    if (m_over && !m_reasons.isEmpty())
        m_layout->addWidget(plainLabel(m_reasons.join(u'\n')));
    for (Group &group : m_groups)
        m_layout->addWidget(cardFor(group));
    if (m_over)
        return;
    m_next = quietLabel({});
    m_layout->addWidget(m_next);
    auto *anyway = new QPushButton(tr("Go on &without waiting"));
    anyway->setAccessibleDescription(
        tr("Tells the CA to look now, whether or not the name servers show the records."));
    m_layout->addWidget(anyway, 0, Qt::AlignRight);
    connect(anyway, &QPushButton::clicked, this, [this] {
        for (const ManualRecord &record : QList(m_records))
            emit confirmed(record.index);
    });
    for (const Group &group : m_groups)
        showGroup(group);
}

/// A name and its wildcard share a standing record.
static QStringList valuesOf(const QList<ManualRecord> &records)
{
    QStringList values;
    for (const ManualRecord &record : records) {
        const QString value = QString::fromLatin1(core::challenge::dnsValue(record.proof));
        if (!values.contains(value))
            values.append(value);
    }
    return values;
}

QWidget *RecordSheet::cardFor(Group &group)
{
    const int unit = Metrics::unit(this);
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    QStringList names;
    for (const ManualRecord &member : group.members)
        names.append(core::issuance::displayName(member.name));
    auto *title = plainLabel(names.join(u", "_s));
    title->setFont(Metrics::strongFont(font()));
    layout->addWidget(title);
    const auto addField = [&](const QString &label, const QString &value) {
        auto *field = new CopyField;
        field->setValue(label, value);
        layout->addWidget(quietLabel(label));
        layout->addWidget(field);
    };
    addField(tr("Name of the TXT record"), group.record);
    group.relative = quietLabel({});
    group.relative->hide();
    layout->addWidget(group.relative);
    const QStringList values = valuesOf(group.members);
    int number = 0;
    for (const QString &value : values)
        //: %1: a number, when several values belong to one name.
        addField(values.size() == 1 ? tr("Value") : tr("Value %1").arg(++number), value);
    if (const QString all = DnsText::addAll(static_cast<int>(values.size())); !all.isEmpty() && !m_over)
        layout->addWidget(plainLabel(all));
    const core::challenge::Proof &first = group.members.first().proof;
    if (core::challenge::isStanding(first))
        layout->addWidget(quietLabel(StandingText::scope(first.standing.wildcard)));
    group.servers = plainLabel({});
    group.hints = plainLabel({});
    group.servers->setAccessibleName(tr("What the name servers show"));
    for (QLabel *label : {group.servers, group.hints}) {
        label->hide();
        layout->addWidget(label);
    }
    return card;
}

QList<QByteArray> RecordSheet::ownValues() const
{
    QList<QByteArray> values;
    for (const ManualRecord &record : m_records)
        values.append(core::challenge::dnsValue(record.proof));
    return values;
}

void RecordSheet::setView(qsizetype index, const core::dns::View &view)
{
    m_views[index] = view;
    for (const Group &group : m_groups) {
        if (std::ranges::any_of(group.members, [&](const ManualRecord &each) { return each.index == index; }))
            showGroup(group);
    }
}

QDateTime RecordSheet::now() const
{
    return m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc();
}

QString RecordSheet::sightOf(const core::dns::ServerView &server, const core::challenge::Proof &proof) const
{
    return core::challenge::isStanding(proof) ? StandingText::sight(server, proof, now())
                                              : DnsText::sight(server);
}

void RecordSheet::showGroup(const Group &group)
{
    if (m_over || !group.servers)
        return;
    QStringList lines;
    QStringList hints;
    QString relative;
    for (const ManualRecord &member : group.members) {
        const auto found = m_views.find(member.index);
        if (found == m_views.end())
            continue;
        const core::dns::View &view = found->second;
        QString line = DnsText::summary(view);
        if (group.members.size() > 1)
            //: %1: a name, %2: "Visible on 2 of 3 name servers"
            line = tr("%1: %2").arg(core::issuance::displayName(member.name), line);
        lines.append(line);
        for (const core::dns::ServerView &server : view.servers)
            //: A mark, a name server, and what it shows.
            lines.append(tr("%1 %2: %3", "name server")
                             .arg(server.sight == core::dns::Sight::Shown ? u"✓"_s : u"…"_s,
                                  DnsText::server(server), sightOf(server, member.proof)));
        const QStringList odd = core::challenge::isStanding(member.proof)
            ? StandingText::hints(view, member.proof, now())
            : DnsText::hints(view, ownValues());
        for (const QString &hint : QStringList{DnsText::delegation(view.place)} + odd) {
            if (!hint.isEmpty() && !hints.contains(hint))
                hints.append(hint);
        }
        relative = DnsText::relative(view.place);
    }
    const auto fill = [](QLabel *label, const QString &text) {
        if (label->text() != text)
            label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    fill(group.relative, relative);
    fill(group.servers, lines.join(u'\n'));
    fill(group.hints, hints.join(u'\n'));
}

void RecordSheet::tick(const QDateTime &now)
{
    m_now = now;
    if (!m_next)
        return;
    QDateTime next;
    QStringList lines{tr("It goes on by itself when all name servers show the records. You can close the "
                         "window and come back another day.")};
    for (const auto &[index, view] : m_views) {
        if (const QString memory = DnsText::memory(view, now); !memory.isEmpty() && lines.size() == 1)
            lines.append(memory);
        if (view.nextLook.isValid() && (!next.isValid() || view.nextLook < next))
            next = view.nextLook;
    }
    if (const QString countdown = DnsText::nextLook({.nextLook = next}, now); !countdown.isEmpty())
        lines.append(countdown);
    m_next->setText(lines.join(u'\n'));
}

} // namespace ui
