// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/causephrases_p.h"
#include "core/text/causetext.h"

namespace core::text {

std::optional<CauseText::Words> CauseText::tlsWords(issuance::Cause cause)
{
    using enum issuance::Cause;
    if (cause == Refused)
        return Words{QT_TR_NOOP("The address answered, but nothing listens on port 443 there. Tegata's TLS "
                                "server was not reached, or the name leads to another computer."),
                     {QT_TR_NOOP("Check that port 443 is forwarded to the port that Tegata's TLS server "
                                 "listens on, over IPv4 and IPv6."),
                      AddressesRight},
                     {QT_TR_NOOP("Forward port 443 to it."), RemoveIpv6, NewOrder}};
    if (cause == ConnectTimeout)
        return Words{
            QT_TR_NOOP("Nothing answered on port 443 of the address. A firewall drops what the CA sends, a "
                       "router does not forward the port, or the address is an old one."),
            {AddressesRight,
             QT_TR_NOOP("Check the firewalls: on the server, in the router, and at the hosting provider."),
             QT_TR_NOOP("Check that no rule shuts out countries or data centres: CAs look from several.")},
            {QT_TR_NOOP("Open port 443 in the firewall, and forward it if there is a router in between."),
             RemoveIpv6, UseDns}};
    if (cause == SlowAnswer)
        return Words{QT_TR_NOOP("The connection came about, but the encrypted answer did not come in time."),
                     {WhoListens, OwnResponder},
                     {LetThrough, NewOrder}};
    if (cause == Reset)
        return Words{
            QT_TR_NOOP("The connection to port 443 was cut while the CA was asking. A firewall that looks "
                       "into the traffic does that, or a server that does not know the protocol acme-tls/1."),
            {WhoListens, OwnResponder},
            {LetThrough, UseDns, NewOrder}};
    if (cause == OddAnswer)
        return Words{QT_TR_NOOP("What came back was not TLS. Another program listens on port 443."),
                     {WhoListens},
                     {LetThrough, NewOrder}};
    return {};
}

} // namespace core::text
