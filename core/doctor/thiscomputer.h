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

} // namespace core::doctor
