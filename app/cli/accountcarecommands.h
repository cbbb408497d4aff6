// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/accountcommand.h"

namespace app::cli {

/// account contact: the mail addresses that the CA has.
class AccountContact final : public AccountCommand {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;
};

/// account terms: agrees to terms of service that have changed.
class AccountTerms final : public AccountCommand {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;
};

/// account deactivate: closes the account at the CA, for good.
class AccountDeactivate final : public AccountCommand {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;
};

/// account reopen: registers the same key again at a CA that does not know it any more.
class AccountReopen final : public AccountCommand {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;
};

} // namespace app::cli
