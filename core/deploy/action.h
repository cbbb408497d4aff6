// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>

namespace core::deploy {

enum class ActionKind {
    ReloadNginx, ///< "nginx -t", then "systemctl reload nginx", or "nginx -s reload" where there is no
                 ///< systemd
    Run, ///< a program of the person's own
};

/// Something to be done with a certificate once it is live, as data, kept with it.
struct Action {
    ActionKind kind = ActionKind::ReloadNginx;
    /// Run: the program, an absolute path, and its arguments. No shell looks at them.
    QStringList command = {};
    bool operator==(const Action &) const = default;
};

/// BadInput with what is wrong: no command, a path that is not absolute.
[[nodiscard]] Result<void> checkAction(const Action &action);

[[nodiscard]] QJsonArray toJson(const QList<Action> &actions);
/// BadInput for what is none, also from a later version.
[[nodiscard]] Result<QList<Action>> actionsFromJson(const QJsonArray &json);

[[nodiscard]] bool reloadsNginx(const QList<Action> &actions);
/// With a reload of nginx, first, or without any; what else is done stays.
[[nodiscard]] QList<Action> withReload(QList<Action> actions, bool reload);

/// What a program that is run learns of the certificate, beside PATH and LC_ALL=C: TEGATA_NAME, TEGATA_NAMES
/// (with spaces between), TEGATA_CERTIFICATE, TEGATA_CHAIN, TEGATA_FULLCHAIN, TEGATA_PRIVATE_KEY (paths),
/// TEGATA_FOLDER, TEGATA_GENERATION, TEGATA_NOT_AFTER (ISO 8601, UTC). No secrets.
using Environment = QMap<QString, QString>;

struct ActionLimits {
    std::chrono::milliseconds time = std::chrono::minutes(2); ///< for each program
    QString nginx = {}; ///< path; empty: searched in the usual places
    QString systemctl = {}; ///< likewise; "-": there is none
};

/// Performs the actions one after the other, up to the first that fails. ProgramMissing, ProgramFailed
/// (subject: the program, detail: what it printed), TimedOut, BadInput. `done` is called once, from the event
/// loop; when `owner` goes, so does the program.
void perform(const QList<Action> &actions, const Environment &environment, const ActionLimits &limits,
             QObject *owner, std::function<void(Result<void>)> done);

} // namespace core::deploy
