// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace core::issuance {

/// What is left of a pasted address when all but the host is cut off.
struct Pasted {
    QString host = {};
    bool isUrl = false; ///< had a scheme
    bool isTrimmed = false; ///< something was cut off
    bool isMail = false; ///< user@host without a scheme
    bool hasPort = false; ///< isTrimmed as well
};

/// Takes "https://user@example.org:8443/path?query", "example.org/path", "[2001:db8::1]:443",
/// "me@example.org" and the like apart; no judgement on what is left. A prefix length behind an IP address
/// ("192.0.2.0/24") stays.
[[nodiscard]] Pasted takeApart(const QString &text);

/// Full-width forms as an input method for Japanese makes them ("ｅｘａｍｐｌｅ．ｃｏｍ", "日本。jp") in
/// plain ASCII.
[[nodiscard]] QString halfWidth(const QString &text);

} // namespace core::issuance
