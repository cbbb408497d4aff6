// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/byhand.h"

#include "core/text/methodtext.h"

#include <algorithm>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;
using namespace core::issuance;

namespace app::cli {

ByHand::ByHand(Desk &desk, const Console &console, QObject *parent)
    : QObject(parent), m_desk(desk), m_console(console)
{
    connect(&m_desk, &Desk::viewChanged, this, [this](const QString &id) {
        const auto record = m_desk.record(id);
        if (m_waiting.contains(id) && record && ManualRecords::isWaiting(*record))
            m_records.follow(*record, m_desk, m_console);
    });
}

void ByHand::follow(const Record &record)
{
    if (awaitingUser(record).isEmpty()) {
        m_waiting.remove(record.id);
        return;
    }
    const bool byDns = ManualRecords::isWaiting(record);
    if (byDns)
        m_records.show(record, m_desk, m_console);
    if (m_waiting.contains(record.id))
        return;
    m_waiting.insert(record.id, byDns);
    if (m_nobodyThere)
        return answered(false);
    showFiles(record);
    ask();
}

void ByHand::showFiles(const Record &record) const
{
    for (const qsizetype index : awaitingUser(record)) {
        const auto proof = m_desk.proof(record.id, index);
        if (!proof || core::challenge::isDns(record.authzs[index].method.kind))
            continue;
        for (const QString &step : core::text::MethodText::manualSteps(*proof))
            m_console.note(u"  "_s + step);
        m_console.note(u"  "_s + QString::fromLatin1(proof->keyAuthorization));
    }
}

void ByHand::ask()
{
    const bool onlyDns = std::ranges::all_of(m_waiting, [](bool byDns) { return byDns; });
    m_console.note(
        onlyDns ? tr("It goes on by itself when all name servers show the records. Press Enter to go on "
                     "without them, Ctrl+C to go on another day.")
                : tr("Press Enter when everything is in place."));
    if (m_enter)
        return;
    m_enter = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_enter.get(), &QSocketNotifier::activated, this, [this] {
        char buffer[256];
        const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        m_enter->setEnabled(false);
        m_enter.release()->deleteLater();
        answered(got > 0);
    });
}

void ByHand::answered(bool someone)
{
    m_nobodyThere = !someone;
    const auto waiting = std::exchange(m_waiting, {});
    for (auto each = waiting.cbegin(); each != waiting.cend(); ++each) {
        const auto record = m_desk.record(each.key());
        if (!someone && each.value()) {
            m_waiting.insert(each.key(), true); // the name servers will tell
            continue;
        }
        if (!someone || !record) {
            m_desk.cancel(each.key());
            continue;
        }
        for (const qsizetype index : awaitingUser(*record))
            m_desk.confirm(each.key(), index);
    }
}

void ByHand::showLeftover(const Record &record) const
{
    m_records.showLeftover(record, m_desk, m_console);
}

} // namespace app::cli
