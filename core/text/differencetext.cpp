// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/text/casawtext.h"
#include "core/text/errortext.h"

using namespace Qt::StringLiterals;
using namespace core::issuance;

namespace core::text {

QString CaSawText::difference(const Difference &difference, Tongue tongue)
{
    const QString address = plainText(difference.address, 255);
    QStringList cleaned;
    for (const QString &other : difference.others)
        cleaned.append(plainText(other, 255));
    const QString others = cleaned.join(u", "_s);
    const Error error = difference.error.value_or(Error{});
    const QString reason = tongue == Tongue::Own ? ErrorText::summary(error)
                                                 : codeName(error.code) + u' ' + plainText(error.detail, 200);
    switch (difference.kind) {
    case DifferenceKind::SameHere:
        return said(QT_TR_NOOP(
                        "%1 shows the same fault here. So it can be repaired and tried from here, without "
                        "asking the CA again."),
                    tongue)
            .arg(address);
    case DifferenceKind::OtherFailureHere:
        return said(QT_TR_NOOP("%1 shows another fault here than the CA saw. Look at both."), tongue)
            .arg(address);
    case DifferenceKind::FineHere:
        return said(QT_TR_NOOP(
                        "%1 shows the proof here. What lies between the CA and the server makes the "
                        "difference: a firewall, a provider or country that is shut out, or a proof that "
                        "came too late."),
                    tongue)
            .arg(address);
    case DifferenceKind::OtherAddressFails:
        return said(
                   QT_TR_NOOP("%1 does not show the proof, but %2 does. CAs choose among the addresses, IPv6 "
                              "first, so each must work."),
                   tongue)
            .arg(address, others);
    case DifferenceKind::UnknownToCa:
        return said(QT_TR_NOOP(
                        "The DNS names %1 here, but the CA did not have this address. A change that is still "
                        "under way looks like this, or a DNS that answers differently here."),
                    tongue)
            .arg(address);
    case DifferenceKind::UnknownHere:
        return said(QT_TR_NOOP(
                        "The CA had the address %1, but the DNS does not name it here. It may be an old one, "
                        "still remembered somewhere."),
                    tongue)
            .arg(address);
    case DifferenceKind::PrivateHere:
        return said(QT_TR_NOOP("Here the name leads to %1, which can be reached from this network only."),
                    tongue)
            .arg(address);
    case DifferenceKind::NotFoundHere:
        return said(QT_TR_NOOP("From here, the DNS names no address for it. %1"), tongue)
            .arg(reason)
            .trimmed();
    case DifferenceKind::NotPlaced:
        return said(QT_TR_NOOP(
                        "The proof could not be put in place again for this look, so it cannot be seen. %1"),
                    tongue)
            .arg(reason)
            .trimmed();
    case DifferenceKind::NothingToCompare:
        return said(
            QT_TR_NOOP("The CA does not say which address it used, so only what is seen here can be told."),
            tongue);
    case DifferenceKind::NotSupported:
        return said(
            QT_TR_NOOP("This computer cannot look in the way that the CA does for this kind of proof."),
            tongue);
    case DifferenceKind::TxtEverywhere:
        return said(
            QT_TR_NOOP("All name servers show the value now. It may have come after the CA had looked."),
            tongue);
    case DifferenceKind::TxtNowhere:
        return said(QT_TR_NOOP("The name servers have no TXT record at this name here, either."), tongue);
    case DifferenceKind::TxtOthers:
        return said(QT_TR_NOOP("The name servers show other values only: %1"), tongue).arg(others);
    case DifferenceKind::TxtSomewhere:
        return said(QT_TR_NOOP(
                        "Some name servers show the value, but not these: %1. A CA may ask any of them."),
                    tongue)
            .arg(others);
    case DifferenceKind::TxtDoubled:
        return said(QT_TR_NOOP("The value stands at %1: the zone was added once too often."), tongue)
            .arg(address);
    case DifferenceKind::TxtTakenAway:
        return said(
            QT_TR_NOOP("The record was taken away after the failure, so there is nothing to see now."),
            tongue);
    case DifferenceKind::TxtUnknown:
        return said(QT_TR_NOOP("The name servers cannot be asked from here. %1"), tongue)
            .arg(reason)
            .trimmed();
    }
    return {};
}

} // namespace core::text
