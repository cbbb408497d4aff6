// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// What is said of several causes.

namespace core::text {

inline constexpr const char *AddressesRight = QT_TRANSLATE_NOOP(
    "core::text::CauseText", "Check that the A and AAAA records of the name lead to your server.");
inline constexpr const char *ServerLog
    = QT_TRANSLATE_NOOP("core::text::CauseText",
                        "Look into the log of the web server for requests of /.well-known/acme-challenge/.");
inline constexpr const char *OpenPort = QT_TRANSLATE_NOOP(
    "core::text::CauseText", "Open port 80 in the firewall, and forward it if there is a router in between.");
inline constexpr const char *NewOrder = QT_TRANSLATE_NOOP("core::text::CauseText", "Then start a new order.");
inline constexpr const char *RemoveIpv6
    = QT_TRANSLATE_NOOP("core::text::CauseText", "Repair IPv6 on the server, or delete the AAAA record.");
inline constexpr const char *UseDns = QT_TRANSLATE_NOOP(
    "core::text::CauseText", "Or prove the name by a TXT record: no web server has to be reached for that.");
inline constexpr const char *ServersAnswer = QT_TRANSLATE_NOOP(
    "core::text::CauseText", "Check that every name server of the domain answers from the internet.");
inline constexpr const char *TurnRedirectOff = QT_TRANSLATE_NOOP(
    "core::text::CauseText", "Leave /.well-known/acme-challenge/ out of the redirects of the web server.");
inline constexpr const char *OwnResponder = QT_TRANSLATE_NOOP(
    "core::text::CauseText",
    "Check that nothing in front of the server, such as a proxy or a CDN, ends the encrypted connection.");
inline constexpr const char *WhoListens
    = QT_TRANSLATE_NOOP("core::text::CauseText", "Check which program listens on port 443.");
inline constexpr const char *LetThrough
    = QT_TRANSLATE_NOOP("core::text::CauseText", "Let connections with acme-tls/1 through to the responder.");

} // namespace core::text
