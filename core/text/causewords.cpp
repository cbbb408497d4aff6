// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/causephrases_p.h"
#include "core/text/causetext.h"

namespace core::text {

CauseText::Words CauseText::words(issuance::Cause cause)
{
    using enum issuance::Cause;
    switch (cause) {
    case Refused:
        return {
            QT_TR_NOOP("The address answered, but nothing listens on the port there. The web server does "
                       "not run, listens on another address only, or the name leads to another computer."),
            {QT_TR_NOOP("Check that the web server runs, and listens on port 80 over IPv4 and IPv6."),
             AddressesRight},
            {QT_TR_NOOP("Start the web server, or forward port 80 to it."), RemoveIpv6, NewOrder}};
    case ConnectTimeout:
        return {
            QT_TR_NOOP("Nothing answered at the address. A firewall drops what the CA sends, a router does "
                       "not forward the port, or the address is an old one."),
            {AddressesRight,
             QT_TR_NOOP("Check the firewalls: on the server, in the router, and at the hosting provider."),
             QT_TR_NOOP("Check that no rule shuts out countries or data centres: CAs look from several.")},
            {OpenPort, RemoveIpv6, UseDns}};
    case SlowAnswer:
        return {QT_TR_NOOP("The connection came about, but the answer did not come within ten seconds."),
                {QT_TR_NOOP("Fetch the address with a browser and watch how long it takes."), ServerLog},
                {QT_TR_NOOP("Let the web server answer this path itself, without the application behind it."),
                 NewOrder}};
    case Reset:
        return {
            QT_TR_NOOP("The connection was cut while the CA was asking. A firewall that looks into the "
                       "traffic does that, or a server that fell over."),
            {ServerLog,
             QT_TR_NOOP("Check whether a firewall or an attack filter blocks /.well-known/acme-challenge/.")},
            {QT_TR_NOOP("Let requests of this path through without inspection."), NewOrder}};
    case Unreachable:
        return {QT_TR_NOOP("There is no route from the CA to the address. It is often an IPv6 address of a "
                           "network that has no IPv6 any more."),
                {AddressesRight},
                {RemoveIpv6, NewOrder}};
    case NoAddress:
        return {QT_TR_NOOP("The DNS has no public address for the name: there is neither an A nor an AAAA "
                           "record, or it leads into a local network."),
                {AddressesRight},
                {QT_TR_NOOP("Add an A record with the public address of the server."), UseDns}};
    case NoFallback:
        return {QT_TR_NOOP("The IPv6 address did not work, and there is no IPv4 address to fall back on."),
                {QT_TR_NOOP("Check that the server can be reached over IPv6 from the internet.")},
                {RemoveIpv6, QT_TR_NOOP("Add an A record with the IPv4 address of the server.")}};
    case Http2OnPort80:
        return {QT_TR_NOOP("The server speaks HTTP/2 on the port for plain HTTP. CAs ask with HTTP/1.1."),
                {QT_TR_NOOP("Look for http2 in the configuration for port 80.")},
                {QT_TR_NOOP("Switch HTTP/2 on for port 443 only."), NewOrder}};
    case HttpOnTlsPort:
        return {QT_TR_NOOP("The CA was led to an encrypted port, but plain HTTP is spoken there."),
                {QT_TR_NOOP("Check the configuration for port 443: the words ssl or tls are missing.")},
                {QT_TR_NOOP("Switch encryption on for this port."), TurnRedirectOff, NewOrder}};
    case OddAnswer:
        return {QT_TR_NOOP("What came back was not an answer in HTTP. Another program listens on the port."),
                {QT_TR_NOOP("Check which program listens on port 80 of the server.")},
                {QT_TR_NOOP("Give port 80 back to the web server."), NewOrder}};
    case PageMissing:
        return {
            QT_TR_NOOP("The web server answered, but has no file at this address (404). The folder is not "
                       "the one that it serves, or another web server answers for this name."),
            {QT_TR_NOOP("Check which folder the web server serves for this name on port 80."), AddressesRight,
             QT_TR_NOOP("Check that every address of the name leads to the same server.")},
            {QT_TR_NOOP("Correct the folder, or let the path lead to the right place."), NewOrder}};
    case PageForbidden:
        return {
            QT_TR_NOOP("The web server did not hand the file out (401 or 403): it asks for a password, may "
                       "not read the folder, or an attack filter refuses the CA."),
            {ServerLog, QT_TR_NOOP("Check the permissions of the folder and of the folders above it.")},
            {QT_TR_NOOP("Leave /.well-known/acme-challenge/ out of logins and filters."), NewOrder}};
    case ServerFault:
        return {QT_TR_NOOP("The web server reported a fault of its own, such as 500, 502 or 503. Often the "
                           "application behind it is down."),
                {ServerLog},
                {QT_TR_NOOP("Let the web server answer this path itself, without the application behind it."),
                 NewOrder}};
    case OtherStatus:
        return {QT_TR_NOOP("The web server answered with a status that is not 200. CAs take no other."),
                {ServerLog},
                {QT_TR_NOOP("Let the web server hand the file out with status 200."), NewOrder}};
    case PageInstead:
        return {QT_TR_NOOP("A web page came instead of the proof: a start page, a login, an error page or a "
                           "page of the hosting provider. The name may lead to another server."),
                {QT_TR_NOOP("Open the address in a browser and see whose page it is."), AddressesRight,
                 QT_TR_NOOP("Check that the application does not take every path for itself.")},
                {QT_TR_NOOP("Let the web server answer this path from the folder."), UseDns, NewOrder}};
    case WrongContent:
        return {
            QT_TR_NOOP("A file came, but with another content: of an earlier order, of another program, or "
                       "with additions such as a banner."),
            {QT_TR_NOOP("Check that no other program gets certificates for this name."),
             QT_TR_NOOP("Check that no cache or CDN keeps old files of this path.")},
            {QT_TR_NOOP("Empty the cache, and let only one program prove this name."), NewOrder}};
    case TooManyRedirects:
        return {QT_TR_NOOP("The server redirected more than ten times."),
                {QT_TR_NOOP("Follow the redirects with a browser.")},
                {TurnRedirectOff, NewOrder}};
    case RedirectLoop:
        return {QT_TR_NOOP("The server redirected in a circle."),
                {QT_TR_NOOP("Follow the redirects with a browser.")},
                {TurnRedirectOff, NewOrder}};
    case BadRedirect:
        return {
            QT_TR_NOOP("The server redirected to where CAs do not follow: another port than 80 and 443, an "
                       "IP address, or something else than http and https."),
            {QT_TR_NOOP("Look at the redirects in the configuration for port 80.")},
            {TurnRedirectOff, NewOrder}};
    case NoSuchName:
        return {QT_TR_NOOP("The name does not exist in the DNS: it is misspelled, not registered, or has no "
                           "record yet."),
                {QT_TR_NOOP("Check the spelling."),
                 QT_TR_NOOP("Check at the registrar that the domain has not expired.")},
                {QT_TR_NOOP("Add the record where the DNS of the domain is managed."), NewOrder}};
    case ServerFailure:
        return {
            QT_TR_NOOP("The name servers of the domain gave no usable answer. Broken DNSSEC signatures look "
                       "like this, too."),
            {QT_TR_NOOP(
                 "Check DNSSEC: signatures that have expired, or a DS record that belongs to an old key."),
             ServersAnswer},
            {QT_TR_NOOP("Sign the zone anew, or take the DS record out at the registrar."), NewOrder}};
    case DnsTimeout:
        return {QT_TR_NOOP("The name servers of the domain did not answer the CA in time."),
                {ServersAnswer,
                 QT_TR_NOOP("Check that they answer over TCP, too, and that no filter shuts out countries.")},
                {QT_TR_NOOP("Take name servers that are gone out at the registrar."), NewOrder}};
    case DnsRefused:
        return {QT_TR_NOOP("A name server that the domain points to does not serve it."),
                {QT_TR_NOOP("Check which name servers the registrar lists.")},
                {QT_TR_NOOP("Correct the list, or set the zone up on that server."), NewOrder}};
    case DnssecBogus:
        return {
            QT_TR_NOOP("The DNSSEC signatures of the domain do not fit, so its answers count as forged."),
            {QT_TR_NOOP(
                "Check DNSSEC: signatures that have expired, or a DS record that belongs to an old key.")},
            {QT_TR_NOOP("Sign the zone anew, or take the DS record out at the registrar."), NewOrder}};
    case NoTxt:
        return {
            QT_TR_NOOP("The CA found no TXT record at this name. It is not there yet, was deleted too early, "
                       "or stands in another place."),
            {QT_TR_NOOP("Check the full name of the record: many forms add the domain by themselves."),
             QT_TR_NOOP("Check that all name servers of the zone show it.")},
            {QT_TR_NOOP("Add the record, and wait until all name servers show it."), NewOrder}};
    case WrongTxt:
        return {
            QT_TR_NOOP("The CA found TXT records at this name, but not the value of this order. Values of "
                       "earlier orders do not count."),
            {QT_TR_NOOP("Check that the value was copied whole and without quotation marks."),
             QT_TR_NOOP(
                 "Check that a name and its wildcard both have their value: they stand side by side.")},
            {QT_TR_NOOP("Add the value of the new order, and delete the old ones."), NewOrder}};
    case CaaForbids:
        return {
            QT_TR_NOOP("A CAA record of the domain or of one above it says which CAs may issue. This CA, "
                       "this account or this way of proving is not among them."),
            {QT_TR_NOOP("Look for CAA records at the name and at its parent domains."),
             QT_TR_NOOP("Check the parameters accounturi and validationmethods in them.")},
            {QT_TR_NOOP("Add a CAA record that allows this CA, or choose a CA that is allowed."), NewOrder}};
    case CaaUnreadable:
        return {
            QT_TR_NOOP("The CA could not find out whether CAA records forbid it to issue, and must refuse "
                       "then. Old name servers fail at this question."),
            {QT_TR_NOOP("Ask for the CAA records of the name and of its parent domains."), ServersAnswer},
            {QT_TR_NOOP("Update the name server software, or move the zone to another provider."), NewOrder}};
    case NoAlpn:
        return {QT_TR_NOOP("The server on port 443 does not know the protocol acme-tls/1. Another web server "
                           "answers there instead of the responder."),
                {WhoListens, OwnResponder},
                {LetThrough, QT_TR_NOOP("Or choose another way to prove this name."), NewOrder}};
    case WrongTlsCertificate:
        return {
            QT_TR_NOOP("The server on port 443 showed another certificate than the one made for the proof."),
            {WhoListens, OwnResponder},
            {LetThrough, NewOrder}};
    case NoTlsCertificate:
        return {QT_TR_NOOP("The server on port 443 showed no certificate at all."),
                {WhoListens},
                {LetThrough, NewOrder}};
    case TlsHandshake:
        return {QT_TR_NOOP("The encrypted connection to the server did not come about."),
                {QT_TR_NOOP("Check that the server accepts TLS 1.2 or newer for this name."), OwnResponder},
                {TurnRedirectOff, NewOrder}};
    case NameForbidden:
    case NotPublicSuffix:
    case BadName:
    case TooManyNames:
    case AddressNotInProfile:
    case TermsOutdated:
    case AuthorizationOver:
    case OrderGone:
    case KeyBlocked:
    case KeyInUse:
    case ContactMissing:
    case ContactForbidden:
    case DuplicateCertificates:
    case TooManyCertificates:
    case TooManyFailures:
    case TooManyOrders:
    case TooManyAccounts:
    case Paused:
    case Busy: return orderWords(cause);
    }
    Q_UNREACHABLE();
}

} // namespace core::text
