// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QObject>
#include <QStringList>

#include <functional>

namespace core::notify {

/// Runs a person's program with their home and session, `input` on its standard input. An exit status other
/// than 0 is ProgramFailed with what it printed.
void runProgram(const QString &program, const QStringList &arguments, const QByteArray &input,
                QMap<QString, QString> environment, QObject *owner, std::function<void(Result<void>)> done);

} // namespace core::notify
