// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/standingoutlook.h"

#include "core/renewal/outlook.h"

namespace core::renewal {

static constexpr int LeadDays = 21;

/// Of one certificate; none when something about it cannot be read: that is told elsewhere.
static QList<StandingMatter> mattersOf(const store::Store &store, const QString &name,
                                       const QList<issuance::StandingNote> &notes, const QDateTime &now)
{
    const auto entry = store.certificate(name);
    const auto known = store.renewal(name);
    const auto request
        = entry ? issuance::requestFromJson(entry->request) : Result<issuance::Request>(entry.error());
    const auto account
        = request ? store.account(request->accountId) : Result<store::AccountEntry>(request.error());
    if (!account || !known || account->practice || entry->revoked)
        return {};
    const Outlook so = outlook(*entry, now, Attempt::None, *known);
    QList<StandingMatter> matters;
    for (const auto &concern : issuance::concernsOf(notes, *request, *account, so.renewTo))
        matters.append({concern, so.renewFrom});
    return matters;
}

Result<QHash<QString, QList<StandingMatter>>> standingMatters(const store::Store &store, const QDateTime &now)
{
    const auto notes = issuance::standingNotes(store);
    if (!notes)
        return notes.error();
    QHash<QString, QList<StandingMatter>> all;
    for (auto known = notes->cbegin(); known != notes->cend(); ++known) {
        const QList<StandingMatter> matters = mattersOf(store, known.key(), *known, now);
        if (!matters.isEmpty())
            all.insert(known.key(), matters);
    }
    return all;
}

bool isPressing(const StandingMatter &matter, const QDateTime &now)
{
    return matter.concern.trouble != issuance::StandingTrouble::Ends
        || now >= matter.renewFrom.addDays(-LeadDays);
}

} // namespace core::renewal
