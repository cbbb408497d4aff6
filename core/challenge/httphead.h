// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

namespace core::challenge {

/// Longest request line and header fields together that are read, in bytes.
inline constexpr qsizetype MaxHeadBytes = 8 * 1024;

/// What a request deserves, as far as its bytes say. RFC 9112, sections 2 and 3, without any of their
/// leniency: no bare line feeds, no absolute form, no percent-encoding, no query.
enum class HeadState { Incomplete, Proof, NotFound, BadRequest, MethodNotAllowed, TooLarge };
struct Head {
    HeadState state = HeadState::Incomplete;
    QByteArray token = {}; ///< Proof: what the path ends in; not checked in any way
    bool bodyWanted = true; ///< false for HEAD
};
/// Junk is recognised at its first wrong byte; a sound request line is judged when the head is complete.
[[nodiscard]] Head readHead(const QByteArray &bytes);

/// Live tokens and their key authorizations.
using Proofs = QHash<QByteArray, QByteArray>;

/// The whole answer; empty for an incomplete head. Nothing of the request is in it.
[[nodiscard]] QByteArray replyTo(const Head &head, const Proofs &proofs);

} // namespace core::challenge
