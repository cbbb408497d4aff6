// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace core {

/// Text from a CA, a DNS server, a certificate or a remote host, made fit to be shown as plain text: control,
/// format and direction characters (ANSI escapes, right-to-left overrides, zero-width spaces) are removed,
/// line breaks become spaces, and more than `maximum` characters end in an ellipsis. It is still not
/// HTML-safe: show it as plain text.
[[nodiscard]] QString plainText(QStringView hostile, qsizetype maximum);

} // namespace core
