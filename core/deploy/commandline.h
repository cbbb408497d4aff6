// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace core::deploy {

/// Words as a person types them in one line, those with spaces in double quotes, and back. No shell is meant:
/// "$", "*" and "~" stand for themselves.
[[nodiscard]] QString commandLine(const QStringList &words);
[[nodiscard]] QStringList wordsOf(const QString &commandLine);

} // namespace core::deploy
