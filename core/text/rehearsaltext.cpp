// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/rehearsaltext.h"

namespace core::text {

using issuance::NoRehearsal;
using issuance::Stage;

QString RehearsalText::obstacle(NoRehearsal obstacle)
{
    switch (obstacle) {
    case NoRehearsal::Practice: return tr("With the practice CA everything is a rehearsal already.");
    case NoRehearsal::Staging:
        return tr("This is a test environment: everything there is a rehearsal already.");
    case NoRehearsal::NotOffered:
        return tr("It cannot be rehearsed: no staging environment of this CA is known.");
    case NoRehearsal::AccountNeeded:
        return tr(
            "It can be rehearsed once there is an account at the staging environment of this CA, which takes "
            "external account binding.");
    }
    return {};
}

QString RehearsalText::offer(const issuance::RehearsalPlace &place)
{
    //: %1: "Let's Encrypt (staging)"
    return tr("Rehearse first with %1").arg(place.caName);
}

QStringList RehearsalText::consequences(const issuance::RehearsalPlace &place,
                                        const issuance::Request &request)
{
    QStringList lines{
        tr("The same order is carried out there to the end and thrown away. Mistakes cost nothing "
           "there; the real order follows by itself if it went well.")};
    if (place.accountId.isEmpty())
        lines.append(
            tr("An account is made there for that, with the same contact. You agree to the same terms of "
               "service as for the real one."));
    if (issuance::isAnyByHand(request))
        lines.append(
            tr("What you put in place by hand is needed twice: other values for the rehearsal than for the "
               "real order."));
    return lines;
}

QString RehearsalText::outcome(const issuance::Record &record)
{
    if (record.stage == Stage::Done)
        return tr("The rehearsal went well. Its certificate was thrown away.");
    if (record.stage == Stage::Cancelled)
        return tr("The rehearsal was cancelled.");
    return tr(
        "The rehearsal failed, so the CA was not asked for the real certificate. Nothing counts against its "
        "limits.");
}

} // namespace core::text
