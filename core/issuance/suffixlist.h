// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace core::issuance {

/// Mozilla's Public Suffix List as the system has it: its part of ICANN, which is what CAs go by. The copy
/// may be years old, so it is good for advice. Costs some microseconds to open; names are in lower-case
/// A-labels.
class SuffixList {
public:
    SuffixList();
    ~SuffixList();
    SuffixList(const SuffixList &) = delete;
    SuffixList &operator=(const SuffixList &) = delete;

    /// Whether others register names directly below `name`: "com", "co.uk".
    [[nodiscard]] bool isPublicSuffix(const QString &name) const;
    /// The label below the public suffix and the suffix itself, going by the whole list with the suffixes
    /// that companies have entered ("example.github.io" for "www.example.github.io"). `name` where it has
    /// none.
    [[nodiscard]] QString registrableDomain(const QString &name) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Whether `name` ends in a label that is set aside for private use, for tests or for other protocols than
/// DNS (RFC 2606, RFC 6761, RFC 8375, ICANN's decisions on name collisions).
[[nodiscard]] bool hasReservedSuffix(const QString &name);

} // namespace core::issuance
