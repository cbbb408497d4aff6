// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/toolrun.h"
#include "core/schedule/timerstatus.h"

#include <QObject>

#include <functional>
#include <memory>

namespace core::schedule {

/// Where the programs and folders are that a Scheduler works with.
struct Places {
    QString systemctl = {}; ///< empty: not on this computer
    QString loginctl = {};
    QString unitFolder = {};
    QString lingerFolder = QStringLiteral("/var/lib/systemd/linger");
    QString userName = {};
    QMap<QString, QString> environment = {}; ///< of the programs: how they find the user's service manager

    [[nodiscard]] static Places of(Scope scope);
};

/// Puts the timer in place, looks at it and takes it away. Nothing waits: each answer comes once, from the
/// event loop, unless `owner` is gone by then; the Scheduler outlives every owner.
class Scheduler final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Result<TimerStatus>)>;

    Scheduler(Job job, QString unitName, Places places, QObject *parent = nullptr);
    /// For a store, with the tegatactl that lies beside this program.
    static std::unique_ptr<Scheduler> forStore(Scope scope, const QString &folder);

    [[nodiscard]] const Job &job() const { return m_job; }
    [[nodiscard]] QString unitName() const { return m_unit; }

    /// Never fails for a reason that is a status: a computer without systemd, a timer that is not there.
    void status(QObject *owner, const Done &done);
    /// Writes both units, in one rename each, then enables and starts the timer. Also repairs: what is there
    /// is replaced. ProgramMissing or ProgramFailed (subject: systemctl) where no service manager answers, in
    /// which case nothing is written; FileNotWritable, DiskFull.
    void install(QObject *owner, const Done &done);
    /// Stops and disables the timer and removes the units. Success when there were none.
    void remove(QObject *owner, const Done &done);
    /// Lets the user's timer run without a login. May be refused: ProgramFailed (subject: loginctl).
    void allowLingering(QObject *owner, const Done &done);

private:
    using Output = Result<ToolOutput>;
    void systemctl(const QStringList &arguments, QObject *owner, std::function<void(Output)> done) const;
    /// Runs the commands in turn until one fails.
    void inTurn(QList<QStringList> commands, QObject *owner, std::function<void(Result<void>)> done) const;
    void reach(QObject *owner, std::function<void(Result<void>)> done) const;
    [[nodiscard]] QString path(const QString &suffix) const;
    [[nodiscard]] Result<void> write() const;
    [[nodiscard]] TimerStatus fromFiles() const;

    Job m_job;
    QString m_unit;
    Places m_places;
};

} // namespace core::schedule
