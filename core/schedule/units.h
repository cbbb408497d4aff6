// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace core::schedule {

/// Whose service manager runs the timer: that of the person who is logged in, or that of the computer.
enum class Scope { User, System };

/// What is to be run, and for which store.
struct Job {
    Scope scope = Scope::User;
    QString program = {}; ///< absolute path of tegatactl
    QString store = {}; ///< absolute path
    bool operator==(const Job &) const = default;
};

/// "tegata-renew"; for a store that is not the default one, a part of the path's hash is appended, so that
/// several stores have timers of their own.
[[nodiscard]] QString unitName(const QString &store, const QString &defaultStore);

/// One word of a command line in a unit file: quoted, with %, \, " and control characters escaped
/// (systemd.service, "Command lines"). In the first word, the program, a dollar sign stands for itself.
enum class Word { Program, Argument };
[[nodiscard]] QString unitWord(const QString &text, Word word);

/// The unit that runs the job once.
[[nodiscard]] QByteArray serviceUnit(const Job &job);
/// The unit that starts it twice a day, at a moment of this machine's own, and later when it was missed.
[[nodiscard]] QByteArray timerUnit();

/// The command of a unit that serviceUnit() wrote, as it is run; empty when there is none.
[[nodiscard]] QStringList commandOf(const QByteArray &serviceUnit);

/// For computers without systemd: a line for `crontab -e`, quoted for the shell, at two times of day made
/// from the store's path.
[[nodiscard]] QString crontabLine(const Job &job);

} // namespace core::schedule
