// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace core::deploy {

/// "[2001:db8::1]" or "192.0.2.1" as it stands in a Host header; empty for what is not an IP address.
[[nodiscard]] QString addressAsHost(const QString &name);

/// What may follow server_name: lower-case A-labels, "*." in front allowed, or an IP address. No "~" (a
/// regular expression to nginx), no "_", no leading dot, nothing that nginx could read as syntax.
[[nodiscard]] bool isServerName(const QString &name);

} // namespace core::deploy
