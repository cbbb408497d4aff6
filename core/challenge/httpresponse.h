// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace core::challenge {

/// An HTTP/1.x answer, as much of it as a check of a proof needs. The bytes come from anywhere.
struct HttpResponse {
    enum class State { Incomplete, Complete, Malformed };
    State state = State::Incomplete;
    int status = 0;
    QByteArray location = {}; ///< as it came, trimmed
    QByteArray server = {}; ///< the Server field, trimmed
    QByteArray contentType = {};
    QList<QByteArray> fields = {}; ///< names of all fields, in lower case: they give away who answers
    QByteArray body = {}; ///< chunks put together
};

/// `closed`: the peer has ended the connection, so nothing more will come. Interim answers (1xx) are skipped.
[[nodiscard]] HttpResponse readResponse(const QByteArray &bytes, bool closed);

} // namespace core::challenge
