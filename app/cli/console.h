// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonValue>
#include <QString>

namespace app::cli {

/// The documented exit statuses.
enum ExitCode { Success = 0, Failure = 1, WrongUsage = 2, NothingToDo = 3, TryLater = 75 };

/// Where words go: results to standard output, progress and troubles to standard error. With --json standard
/// output carries exactly one JSON document.
class Console {
public:
    bool json = false;
    bool verbose = false;

    void print(const QString &line = {}) const; ///< nothing with --json
    void note(const QString &line) const;
    void document(const QJsonValue &value) const; ///< nothing without --json
    /// Says an error in full: what happened, why, what to do; with --verbose its technical text too. Also as
    /// the JSON document {"error": …}. Returns the exit status that fits.
    int fail(const core::Error &error) const;
    /// Its summary and when it is tried again, where the rest is told otherwise. Returns the same.
    int failBriefly(const core::Error &error) const;
};

/// Columns padded to the width of their widest cell, full-width characters counted as two. The first row is
/// the head.
[[nodiscard]] QStringList table(const QList<QStringList> &rows);

} // namespace app::cli
