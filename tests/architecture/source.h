// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace tests {

/// One file of the source tree, or a made-up one that breaks a rule. Lines are where they were in all three
/// forms.
struct Source {
    Source() = default;
    Source(QString path, QString text);

    QString path; ///< from the top of the tree, for example "core/base/error.h"
    QString text;
    QString code; ///< C++ without its comments; other files as they are
    QString bare; ///< and with every string emptied
};

/// The files below these folders ("core") or with these paths ("CMakeLists.txt") whose names match one of the
/// wildcards.
[[nodiscard]] QList<Source> sourcesIn(const QStringList &places, const QStringList &wildcards);

enum class Strings { Keep, Empty };
[[nodiscard]] QString withoutComments(const QString &text, Strings strings);

/// "path:line", as compilers say it, for the character at `position` of `text`.
[[nodiscard]] QString place(const QString &path, const QString &text, qsizetype position);

} // namespace tests
