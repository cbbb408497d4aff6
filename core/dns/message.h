// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dns/types.h"

#include <optional>

namespace core::dns {

/// A question on the wire (RFC 1035, section 4), with EDNS for answers of up to 1232 bytes over UDP and
/// without the wish for recursion: for an authoritative server. Empty for a name that cannot be encoded.
[[nodiscard]] QByteArray question(quint16 id, const QString &name, Type type);

/// An answer from the wire. What is not of the types we know is left out.
struct Message {
    quint16 id = 0;
    int responseCode = 0;
    bool authoritative = false;
    bool truncated = false;
    QString name = {}; ///< of the question
    int type = 0; ///< of the question
    QList<ResourceRecord> answer = {};
    QList<ResourceRecord> authority = {};
};

/// Nothing when the bytes are no answer. At most 256 records of a section are read.
[[nodiscard]] std::optional<Message> parsed(const QByteArray &bytes);

/// What a message says of `name` and `type`: aliases followed within it, records picked, the SOA of a
/// negative answer read.
[[nodiscard]] Answer interpreted(const Message &message, const QString &name, Type type);

} // namespace core::dns
