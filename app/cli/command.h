// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/services.h"

#include <QCommandLineParser>
#include <QObject>

#include <limits>
#include <memory>
#include <vector>

namespace app::cli {

/// One verb. Lives for one run of the program; what it starts is bound to it.
class Command : public QObject {
    Q_OBJECT
public:
    struct Tools {
        Services &services;
        const Console &console;
    };

    [[nodiscard]] virtual QString name() const = 0; ///< "issue", "account add"
    [[nodiscard]] virtual QString summary() const = 0;
    /// Adds its options and positional arguments, described for --help.
    virtual void describe(QCommandLineParser &parser) const = 0;
    /// How many positional arguments it takes at the most. With one more nothing is done: “dns remove a b”
    /// must not remove one of the two in silence.
    [[nodiscard]] virtual qsizetype mostWords() const { return 0; }
    /// Ends with exactly one finished(), now or later.
    virtual void run(const QCommandLineParser &parser, Tools tools) = 0;
    /// SIGINT, SIGTERM or SIGHUP: tidy up and finish soon.
    virtual void interrupt() { emit finished(Failure); }

signals:
    void finished(int exitCode);

protected:
    static constexpr qsizetype AnyNumber = std::numeric_limits<qsizetype>::max();
};

/// All verbs, in the order of the general help.
[[nodiscard]] std::vector<std::unique_ptr<Command>> allCommands();

} // namespace app::cli
