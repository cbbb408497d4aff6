// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/watch.h"

namespace app::cli {

/// notify show: who is told, how, and whether it worked.
class NotifyShow final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    void run(const QCommandLineParser &parser, Tools tools) override;
};

/// notify set: turns ways of telling on and off.
class NotifySet final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    void run(const QCommandLineParser &parser, Tools tools) override;
};

/// notify test: sends a message over the ways that are on, or over one of them.
class NotifyTest final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return AnyNumber; }
    void run(const QCommandLineParser &parser, Tools tools) override;

private:
    void next(Tools tools);

    std::unique_ptr<Watch> m_watch;
    QList<core::notify::Channel> m_channels;
    QJsonObject m_outcomes;
    int m_failures = 0;
};

/// notify calendar: writes the feed of expiries, now and from then on.
class NotifyCalendar final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;
};

} // namespace app::cli
