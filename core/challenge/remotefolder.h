// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/method.h"

namespace core::challenge {

/// "[USER@]HOST:/FOLDER", as scp has it, or "sftp://[USER@]HOST[:PORT]/FOLDER", as sftp has it; IPv6
/// addresses in brackets. BadInput.
[[nodiscard]] Result<Method> remoteFolderFrom(const QString &typed);

/// The same, the other way round; the second form only where there is a port to name.
[[nodiscard]] QString remoteText(const Method &method);

/// Whether nothing in it would be taken for an option, a second word, a second line or a pattern by ssh and
/// sftp. BadInput; subject is what is wrong.
[[nodiscard]] Result<void> checkedRemote(const Method &method);

} // namespace core::challenge
