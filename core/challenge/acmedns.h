// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/providerbook.h"
#include "core/challenge/recordchange.h"

namespace core::challenge {

// acme-dns (github.com/joohoi/acme-dns): a small DNS server that holds nothing but TXT records for proofs. An
// account there has one name and its last two values, which is enough for a name and its wildcard.

/// Asks a server for an account (POST /register).
[[nodiscard]] ProgramCall acmeDnsRegistration(const Provider &provider);

/// Opens an account at `provider.server` and keeps it in `book`, under `provider.name`. What is returned has
/// the name for the CNAMEs as its service. Those of acmeDnsError(), BadReply, ProgramMissing.
void registerAcmeDns(const Provider &provider, ProviderBook &book, QObject *owner,
                     std::function<void(Result<Provider>)> done);

/// The run that makes a change (POST /update). DelegationMissing where the name does not lead to the account.
[[nodiscard]] Result<ProgramCall> acmeDnsCall(const RecordChange &change, const Provider &provider,
                                              const Credentials &credentials);

/// What an exit status of curl means: HostNotFound, ConnectionRefused, TlsUntrusted, TimedOut, NoAnswer,
/// ProxyFailed, each with the host; ProgramFailed for what the server itself said.
[[nodiscard]] Error acmeDnsError(const ProgramOutput &output, const Provider &provider);

} // namespace core::challenge
