// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/dns/zone.h"
#include "core/doctor/finding.h"

#include <functional>

namespace core::doctor {

// Where the TXT record of a dns-01 challenge goes, and who answers there.

/// One name server of the zone.
struct Voice {
    dns::NameServer server = {};
    dns::Answer soa = {}; ///< of the zone
    dns::Answer text = {}; ///< TXT at the record
};
struct PlaceFacts {
    QString name = {}; ///< as in the request
    Result<dns::Place> place = dns::Place{};
    QList<Voice> voices = {};
    QString doubledName = {}; ///< the record's name with the zone once more behind it
    dns::Answer doubled = {}; ///< TXT there
};

/// Pure.
[[nodiscard]] QList<Finding> judgePlace(const PlaceFacts &facts);

/// Finds the place for `name` ("*." may be in front) and asks every name server of its zone that can be
/// reached over the protocols of this computer. Nothing is told after `owner` is gone.
void lookAtPlace(dns::Client &client, const QString &name, bool hasIpv6, QObject *owner,
                 std::function<void(const PlaceFacts &)> done);

} // namespace core::doctor
