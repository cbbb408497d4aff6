// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/addressfetch.h"
#include "core/doctor/finding.h"

namespace core::doctor {

// Whether a CA gets to the proof of an http-01 challenge. Pure.

/// What the DNS says of where a name is.
struct AddressAnswers {
    dns::Answer four = {}; ///< A
    dns::Answer six = {}; ///< AAAA
    dns::Answer beside = {}; ///< A of a name beside this one that nobody can have made
};
/// `isPublic`: the CA looks from the internet, where private addresses lead nowhere.
[[nodiscard]] QList<Finding> judgeAddresses(const QString &name, const AddressAnswers &answers,
                                            bool isPublic);
/// As a CA tries them: IPv6 first.
[[nodiscard]] QStringList addressesIn(const AddressAnswers &answers);

/// What came of asking at each address.
struct Visit {
    QString name = {};
    QList<challenge::AddressView> views = {};
    bool inPlace = true; ///< the proof was there to be seen; else any answer will do
    bool hasIpv6 = true; ///< this computer can reach IPv6 addresses outside
};
[[nodiscard]] QList<Finding> judgeVisit(const Visit &visit);

/// "Cloudflare"; empty where nothing gives one away.
[[nodiscard]] QString deliveryNetwork(const challenge::Hop &hop);

/// Whether this computer has an IPv6 address that is good for the internet.
[[nodiscard]] bool hasGlobalIpv6();

} // namespace core::doctor
