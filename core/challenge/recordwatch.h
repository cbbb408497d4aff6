// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/dnssolver.h"

namespace core::challenge {

/// Watches the TXT record of `proof` at its name servers.
[[nodiscard]] dns::Watch *watchFor(const DnsTools &tools, const Proof &proof, QObject *parent);

/// `done` when every name server that can be reached shows it, or, where there is a `patience`, when that is
/// over: RecordNotVisible (detail: where it is not), or why the place cannot be found. `told` hears of each
/// change. Neither is called after `owner` is gone.
void awaitRecord(const DnsTools &tools, const Proof &proof, std::optional<std::chrono::seconds> patience,
                 QObject *owner, std::function<void(const dns::View &)> told, Solver::Done done);

/// One look at all name servers, which ends within `patience`.
void lookOnce(const DnsTools &tools, const Proof &proof, std::chrono::seconds patience, QObject *owner,
              std::function<void(const dns::View &)> done);

/// The servers that do not show it: "ns2.example.org (192.0.2.2)".
[[nodiscard]] QString whereNot(const dns::View &view);
/// At least one server shows it, and none that was heard lacks it: what one look can say.
[[nodiscard]] bool isShownWhereHeard(const dns::View &view);
/// All values that were seen, each once.
[[nodiscard]] QList<QByteArray> valuesIn(const dns::View &view);

} // namespace core::challenge
