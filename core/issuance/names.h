// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/types.h"

#include <QList>
#include <QString>

#include <optional>

namespace core::issuance {

/// What is wrong with, or was changed in, a name that somebody typed.
enum class NameRemark {
    // Accepted after a change; said beside the field.
    Trimmed, ///< scheme, user, port or path was cut off a pasted address; suggestion is the result
    TrailingDot,
    LowerCased,
    Converted, ///< IDN: shown in both forms
    Duplicate, ///< named above already; left out
    CoveredByWildcard, ///< "a.example.org" beside "*.example.org": allowed, but not needed
    // Accepted with a warning.
    MixedScripts, ///< letters of several scripts that look alike
    PublicSuffix, ///< "co.uk" itself, below which others register their names: no public CA will issue
    PublicSuffixUnknown, ///< the last label is in no list; ours may be older than the name
    ReservedSuffix, ///< ".local", ".internal", ".test": no public CA will issue
    // Refused.
    Empty,
    MailAddress,
    Underscore,
    InvisibleCharacter,
    InvalidCharacter,
    EmptyLabel,
    LabelTooLong,
    NameTooLong,
    LabelHyphen, ///< begins or ends with a hyphen
    ReservedLabel, ///< "??--" that is not valid punycode
    TooManyLabels, ///< Let's Encrypt allows ten
    SingleLabel,
    NumericTopLevel,
    WildcardPlace, ///< "*" anywhere but as the whole first label
    WildcardTooWide, ///< "*.com", "*.co.uk"
    InvalidAddress, ///< IP with leading zeros, zone id, port, mapped
    ReservedAddress, ///< private, loopback, link-local, documentation …: no public CA will issue
};
[[nodiscard]] bool isRefusal(NameRemark remark);

/// One name as typed, and what was made of it.
struct NameEntry {
    QString typed = {};
    std::optional<acme::Identifier> identifier = {}; ///< empty when refused or left out
    /// The name in the reader's script: "例え.jp" for xn--r8jz45g.jp. Of a refused one: as typed, cleaned.
    QString display = {};
    QList<NameRemark> remarks = {};
    /// For Trimmed, and for a refusal that has an obvious cure; a name that is accepted when it is read.
    QString suggestion = {};
    bool operator==(const NameEntry &) const = default;
};

/// Public CAs issue for what everybody can reach only: single labels, "*.test", private addresses and more
/// than ten labels are refused, reserved and unknown suffixes warned of. To a private or the practice CA all
/// of these are fine.
enum class Reach { Public, Private };

/// One name as people type it: URLs, ports, upper case, trailing dots, IDN, wildcards, IP addresses.
[[nodiscard]] NameEntry readName(const QString &typed, Reach reach);

/// A list as people paste it: separated by white space, commas, semicolons or line breaks; duplicates folded.
[[nodiscard]] QList<NameEntry> readNames(const QString &typed, Reach reach);

/// The reader's form of a name: IDN labels in Unicode where that is safe (no mixed scripts), else as they
/// are.
[[nodiscard]] QString displayName(const QString &name);

} // namespace core::issuance
