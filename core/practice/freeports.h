// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace core::practice {

/// `count` different ports that nobody holds on 127.0.0.1, for TCP and for UDP, at the moment of the call:
/// another program may be quicker, so whoever binds one must be ready to ask again. They lie below the range
/// from which the system gives outgoing connections theirs, because some of them stay unbound for hours (the
/// one that http-01 is looked for on). Empty when there are not that many.
[[nodiscard]] QList<quint16> freePorts(int count);

} // namespace core::practice
