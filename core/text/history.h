// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QCoreApplication>

#include <array>
#include <optional>

namespace core::text {

/// What a line of the history is about, for choosing among them.
enum class ActivityKind { Certificate, Renewal, Revocation, Account, Exchange, Other };
inline constexpr std::array AllActivityKinds{ActivityKind::Certificate, ActivityKind::Renewal,
                                             ActivityKind::Revocation,  ActivityKind::Account,
                                             ActivityKind::Exchange,    ActivityKind::Other};
enum class ActivityResult { Neutral, Success, Failure };

[[nodiscard]] ActivityKind kindOf(const store::ActivityEntry &entry);
[[nodiscard]] ActivityResult resultOf(const store::ActivityEntry &entry);

/// Which lines are wanted.
struct HistoryFilter {
    QString certificateName = {}; ///< empty: all
    QString words = {}; ///< all of them have to occur, in any case, in what is shown of a line
    std::optional<ActivityKind> kind = {};
    std::optional<ActivityResult> result = {};
    QDateTime since = {};
    bool exchanges
        = false; ///< whether exchanges with authorities are among them; a kind of Exchange has them
    bool operator==(const HistoryFilter &) const = default;
};

/// The words for it.
class HistoryText {
    Q_DECLARE_TR_FUNCTIONS(core::text::HistoryText)
public:
    [[nodiscard]] static QString kind(ActivityKind kind);
    [[nodiscard]] static QString result(ActivityResult result); ///< of a set: "Failures"
    /// "2026-11-26 14:20:07Z  example.org  The certificate is installed.", then its details, indented. UTC
    /// and free of secrets: for files that are handed on.
    [[nodiscard]] static QString exported(const store::ActivityEntry &entry);
};

/// A line as --json and exports have it: stable names, ISO 8601 in UTC, free of secrets.
[[nodiscard]] QJsonObject historyJson(const store::ActivityEntry &entry);

/// Reads the history page by page. Each call is one short query and looks at 500 lines at most, so that a
/// window can go on between them however much there is and however little of it is wanted.
class HistoryReader {
public:
    HistoryReader(const store::Store &store, HistoryFilter filter, bool oldestFirst = false);

    /// The next lines that are wanted: perhaps none, though there are more to come.
    Result<QList<store::ActivityEntry>> next();
    [[nodiscard]] bool atEnd() const { return m_atEnd; }
    [[nodiscard]] bool matches(const store::ActivityEntry &entry) const;

private:
    const store::Store &m_store;
    HistoryFilter m_filter;
    QStringList m_words;
    bool m_oldestFirst;
    qint64 m_last = 0;
    bool m_atEnd = false;
};

} // namespace core::text
