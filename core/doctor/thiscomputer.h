// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/providerbook.h"
#include "core/doctor/finding.h"

namespace core::doctor {

/// Whether `method` can work on this computer, as far as it can be told without putting anything in place:
/// the port, the folder, the DNS provider, and who listens where the CA looks. Cheap: nobody is asked. Empty
/// for what a person does by hand.
[[nodiscard]] QList<Finding> judgeMethod(const challenge::Method &method,
                                         const challenge::ProviderBook &providers, quint16 httpPort);

/// What stands in the way of `kind` as people mostly use it, before anything was chosen: who holds port 80
/// or 443, that nobody does where a web server is to show a file, that there is no DNS provider. Empty when
/// nothing is known against it.
[[nodiscard]] std::optional<Finding> obstacleTo(challenge::MethodKind kind,
                                                const challenge::ProviderBook &providers);

} // namespace core::doctor
