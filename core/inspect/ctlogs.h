// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

namespace core::inspect {

/// A log of Certificate Transparency, as far as it takes to name it.
struct CtLog {
    QString description = {}; ///< "Google 'Argon2026h1' log": a proper name
    QString logOperator = {}; ///< "Google"
    QString state = {}; ///< "usable", "readonly", "retired", "rejected"; empty: not known
    bool operator==(const CtLog &) const = default;
};

/// The logs that were known at a date, for naming who signed a timestamp. Never for judging it: the list
/// ages.
class CtLogs {
public:
    /// Reads a list in the form of Google's log_list.json v3; members that are not needed here may be
    /// missing. An entry that is no log is left out. FileDamaged with the reason when there is no log in it,
    /// or it is larger than 4 MiB.
    static Result<CtLogs> fromJson(const QByteArray &json);
    /// The list that is compiled in.
    [[nodiscard]] static const CtLogs &builtIn();

    [[nodiscard]] const CtLog *find(const QByteArray &logId) const; ///< nullptr when unknown; 32 bytes
    [[nodiscard]] QDateTime date() const; ///< of the list, UTC
    [[nodiscard]] qsizetype count() const { return m_logs.size(); }

private:
    QHash<QByteArray, CtLog> m_logs;
    QDateTime m_date;
};

} // namespace core::inspect
