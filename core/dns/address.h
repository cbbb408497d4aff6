// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace core::dns {

/// An IP address as answers and CAs write them, in one form, so that two can be compared; empty for what is
/// none. (What a person types is judged more strictly: core/issuance/addresses.h.)
[[nodiscard]] QString canonicalAddress(const QString &text);

/// 127.0.0.0/8 and ::1.
[[nodiscard]] bool isLoopback(const QString &address);

} // namespace core::dns
