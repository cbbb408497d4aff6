// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/programrun.h"
#include "core/challenge/solver.h"
#include "core/dns/zone.h"

namespace core::challenge {

/// One TXT record to be added or taken away. Others at the same name are left alone: the name and its
/// wildcard share it.
struct RecordChange {
    enum class Action { Add, Remove };
    Action action = Action::Add;
    dns::Place place = {}; ///< without a zone when that could not be found
    Proof proof = {};
};

/// The run that makes a change. BadInput when something is missing, for example the zone; ProviderUnfit for a
/// record that this kind of provider cannot name.
[[nodiscard]] Result<ProgramCall> callFor(const RecordChange &change, const Provider &provider,
                                          const Credentials &credentials);

/// What a run came to, for an exit status and a text. UpdateRefused, UpdateNotForZone, TsigWrong, TsigClock,
/// TimedOut and ConnectionRefused for RFC 2136; those of acmeDnsError(); ProviderBusy and ProgramFailed for
/// the others.
[[nodiscard]] Result<void> verdict(const ProgramOutput &output, const RecordChange &change,
                                   const Provider &provider);

} // namespace core::challenge
