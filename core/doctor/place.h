// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/challenge/standing.h"
#include "core/dns/zone.h"
#include "core/doctor/finding.h"

#include <functional>

namespace core::doctor {

// Where the TXT record of a dns-01, dns-account-01 or dns-persist-01 challenge goes, and who answers there.

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
    bool stands = false; ///< a standing record: what is there is no leftover; see judgeStanding()
    QString doubledName = {}; ///< the record's name with the zone once more behind it
    dns::Answer doubled = {}; ///< TXT there
};

/// Pure.
[[nodiscard]] QList<Finding> judgePlace(const PlaceFacts &facts);

/// Whether the record that stands there does what `wants` says. `byHand`: nobody but a person will add it.
/// Empty where the place is not known, or nobody answers.
[[nodiscard]] QList<Finding> judgeStanding(const PlaceFacts &facts, const challenge::StandingWants &wants,
                                           bool byHand, const QDateTime &now);

/// Finds the place for `record`, the record of `name` ("*." may be in front), and asks every name server of
/// its zone that can be reached over the protocols of this computer. Nothing is told after `owner` is gone.
void lookAtPlace(dns::Client &client, const QString &name, const QString &record, bool hasIpv6,
                 QObject *owner, std::function<void(const PlaceFacts &)> done);

} // namespace core::doctor
