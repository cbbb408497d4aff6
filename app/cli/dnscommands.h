// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace app::cli {

/// dns add: keeps a DNS provider, with credentials from files.
class DnsAdd final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;

private:
    void registerAt(const core::challenge::Provider &provider, Tools tools);
};

/// dns list
class DnsList final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    void run(const QCommandLineParser &parser, Tools tools) override;
};

/// dns test: a harmless record, written, looked at and removed.
class DnsTest final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;

private:
    void show(const core::challenge::ProviderTrial &trial, Tools tools);
    QString m_last;
};

/// dns trust: agreement with a program that has changed.
class DnsTrust final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;
};

/// dns remove
class DnsRemove final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;
};

/// dns rename: in the book and for every certificate that uses it.
class DnsRename final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 2; }
    void run(const QCommandLineParser &parser, Tools tools) override;
};

/// dns resolver: where DNS questions go.
class DnsResolver final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return AnyNumber; }
    void run(const QCommandLineParser &parser, Tools tools) override;
};

} // namespace app::cli
