// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace core::dns {

/// "ca.example; accounturi=https://ca.example/acct/1": the value of an issue or issuewild property (RFC 8659,
/// section 4.2), and of a standing record of dns-persist-01.
struct IssueValue {
    QString issuer = {}; ///< lower case; empty: nobody
    QList<std::pair<QString, QString>> parameters = {}; ///< tags in lower case
    bool operator==(const IssueValue &) const = default;
};
/// Empty for a value outside the grammar; a CAA record with such a value lets nobody issue.
[[nodiscard]] std::optional<IssueValue> readIssueValue(const QByteArray &value);

} // namespace core::dns
