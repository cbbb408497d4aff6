// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace core::practice {

/// A program that must not outlive this object, nor this process: the kernel kills it when the thread that
/// started it ends, even by SIGKILL. It has a process group of its own, so Ctrl+C in a terminal does not
/// reach it before us.
class ChildProcess final : public QObject {
    Q_OBJECT
public:
    ChildProcess(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment,
                 QObject *parent);
    ~ChildProcess() override; ///< by SIGKILL; it is gone afterwards

    void start();
    /// Asks it to end, kills it two seconds later, deletes this when it has. No signal comes after this call.
    void retire();

    [[nodiscard]] QString program() const; ///< path
    [[nodiscard]] qint64 processId() const; ///< 0 when it does not run
    /// The end of what it printed, at most 16 KiB, as it came.
    [[nodiscard]] QByteArray output() const;
    /// The last lines of that, redacted and fit to be shown; if it printed nothing, how it
    /// ended, if it has.
    [[nodiscard]] QString lastWords() const;

signals:
    void printed();
    void ended(); ///< by itself, or it could not be started; deleting this in a slot is allowed

private:
    void read();
    void finish();
    void signalGroup(int signal);

    QProcess *m_process;
    QByteArray m_output;
    bool m_retired = false;
};

} // namespace core::practice
