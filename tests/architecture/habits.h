// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/source.h"

namespace tests {

/// Something that no file of certain folders may hold.
struct Habit {
    enum class Looks { AtCode, AtIncludes }; ///< code: strings and comments are emptied before

    const char *promise; ///< reads as the name of a test row
    QStringList places; ///< folders that are looked at
    QString except; ///< regular expression of paths that may; empty: none
    Looks looks = Looks::AtCode;
    QString pattern; ///< what must not be there
    Source breach; ///< a file that breaks it, to prove that the rule can fail
};

[[nodiscard]] const QList<Habit> &habits();

/// Where `source` breaks `habit`, as "path:line: what".
[[nodiscard]] QStringList breaches(const Habit &habit, const Source &source);

/// Nothing if the first two lines are the two SPDX lines (after a #! line, and whatever begins a comment
/// there).
[[nodiscard]] QStringList missingLicense(const Source &source);

/// Nothing unless the file has more lines than a file with one idea needs.
[[nodiscard]] QStringList tooLong(const Source &source);

/// Names that two files of a folder keep to themselves, as "folder: name: file, file". clang-tidy reads a
/// folder as one source (scripts/tidy), where the second hides what stands behind it.
[[nodiscard]] QStringList twiceInAFolder(const QList<Source> &sources);

} // namespace tests
