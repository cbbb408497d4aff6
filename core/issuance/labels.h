// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/names.h"

namespace core::issuance {

/// One label of a name (RFC 5890): what it is on the wire, and what a person reads.
struct Label {
    QString ascii = {}; ///< lower-case letters, digits, hyphens; an A-label for an international one
    QString unicode = {}; ///< the U-label, the same as `ascii` where there is none
    std::optional<NameRemark> refusal = {}; ///< then both others are empty
};

/// QUrl::toAce alone will not do: it drops what cannot be seen, keeps underscores, and takes any "xn--" for
/// granted. The label must survive the way to its U-label and back, so what is accepted is in normal form and
/// obeys the bidi rule.
[[nodiscard]] Label readLabel(const QString &typed);

/// Whether `unicode` may pass for another name in a reader's eyes: letters of scripts that are not written
/// together, or none but such as look like Latin ones (all-Cyrillic "аррӏе") while the last label of the
/// name, `topLevel`, is of another script.
[[nodiscard]] bool mayBeMistaken(const QString &unicode, const QString &topLevel);

/// Whether a U-label consists of letters, digits and marks only, and may not be mistaken.
[[nodiscard]] bool isSafeToShow(const QString &unicode, const QString &topLevel);

/// A character that cannot be seen or that changes the order of others: control, format, variation selectors,
/// fillers.
[[nodiscard]] bool isInvisible(char32_t character);

} // namespace core::issuance
