// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/cause.h"
#include "core/issuance/record.h"

namespace core::issuance {

/// One request of the CA's: the first, or one that followed a redirect. Text is plain and capped.
struct Attempt {
    QString url = {};
    QString host = {};
    quint16 port = 0; ///< 0: not said
    QStringList resolved = {}; ///< the addresses that the CA's resolver gave it
    QStringList tried = {}; ///< without success, before `used`
    QString used = {};
    bool operator==(const Attempt &) const = default;
};

/// Why a CA did not believe in a name, decoded from what it says of the challenge that failed.
struct CaSaw {
    QString name = {}; ///< "*." included; empty when it is about the order as a whole
    qsizetype authz = -1; ///< index into Record::authzs, or -1
    QByteArray challengeType = {};
    Problem problem = {};
    Diagnosis diagnosis = {};
    QList<Attempt> attempts = {};
    bool askedUs = false; ///< somebody asked our own listener for the proof
    bool operator==(const CaSaw &) const = default;
};

/// One for each name that the CA looked at in vain; when there is none, one for each part of the problem that
/// the order failed with. Empty when it did not fail, or not with a problem of the CA's. Pure.
[[nodiscard]] QList<CaSaw> whatTheCaSaw(const Record &record);
/// What an order was refused with, likewise; empty when no CA said it.
[[nodiscard]] QList<CaSaw> whatTheCaSaw(const Error &error);

/// The addresses that the CA used, tried or knew, those that it used first. No address twice.
[[nodiscard]] QStringList addressesOf(const CaSaw &saw);
/// The address that the CA talked to at first, or tried to; empty when it does not say.
[[nodiscard]] QString firstAddress(const CaSaw &saw);
/// The port of its first request: as it says, else 443 for tls-alpn-01 and 80 for http-01.
[[nodiscard]] quint16 firstPort(const CaSaw &saw);

} // namespace core::issuance
