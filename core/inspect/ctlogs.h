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
    QString state = {}; ///< "usable", "readonly", "retired", …: as the list says it
    bool operator==(const CtLog &) const = default;
};

/// The logs that were known at a date, for naming who signed a timestamp. Never for judging it: the list
/// ages.
class CtLogs {
public:
    /// Reads a list in our short form or in Google's v3 form. FileDamaged with the reason when it is neither.
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
