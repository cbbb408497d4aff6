// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace tests {

/// One file of the source tree, or a made-up one that breaks a rule.
struct Source {
    QString path; ///< from the top of the tree, for example "core/base/error.h"
    QString text;
};

/// The files below these folders ("core") or with these paths ("CMakeLists.txt") whose names match one of the
/// wildcards.
[[nodiscard]] QList<Source> sourcesIn(const QStringList &places, const QStringList &wildcards);

/// C++ without its comments, and with every string emptied if asked for. Lines stay where they are.
enum class Strings { Keep, Empty };
[[nodiscard]] QString withoutComments(const QString &text, Strings strings);

/// "path:line", as compilers say it, for the character at `position`.
[[nodiscard]] QString place(const Source &source, qsizetype position);

} // namespace tests
