// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/accountcommand.h"

namespace app::cli {

/// account add: opens an account at a CA.
class AccountAdd final : public AccountCommand {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    void run(const QCommandLineParser &parser, Tools tools) override;
};

/// account list
class AccountList final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    void run(const QCommandLineParser &parser, Tools tools) override;
};

/// account show: what is known here, and what the CA says now.
class AccountShow final : public AccountCommand {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;
};

/// account default: which account is used where none is named.
class AccountDefault final : public AccountCommand {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;
};

} // namespace app::cli
