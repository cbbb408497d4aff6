// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace tests {

/// How a program ended that was run under strace.
struct Traced {
    bool wasReached = false; ///< the call was made, and tampered with
    bool wasKilled = false;
    int exitCode = -1;
    QString output = {}; ///< standard output, trimmed
    QString errors = {}; ///< standard error
};

/// The n-th call of `call` in the life of the program, to be tampered with.
struct Fault {
    QString call = {};
    int number = 0;
    QString what = {}; ///< "ENOSPC", "EIO", …, or "KILL": killed before the call is made
    bool operator==(const Fault &) const = default;
};

/// Makes system calls of a program of ours fail, with strace(1): nothing in the program knows about it. The
/// program calls markBegin() and markEnd() around what is to be looked at.
class Strace {
public:
    /// `always` fail in every run: a file system that does not know a call.
    Strace(QString program, QStringList arguments, QList<Fault> always = {});

    /// Why nothing can be tested, in words; empty when it can.
    [[nodiscard]] static QString whyNot();

    /// All places between the marks where a call of `calls` is made that concerns something below `folder`
    /// (sanitizers and the loader make calls of their own), each with each of `whats`.
    [[nodiscard]] QList<Fault> faults(const QString &folder, const QStringList &calls,
                                      const QStringList &whats) const;
    [[nodiscard]] Traced run(const Fault &fault) const;

private:
    [[nodiscard]] Traced run(const QStringList &options) const;
    QString m_program;
    QStringList m_arguments;
    QList<Fault> m_always;
};

void markBegin();
void markEnd();

} // namespace tests
