// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practiceca.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace tests {

/// What is left of a run of tegatactl.
struct Outcome {
    int exitCode = -1; ///< -1: it did not end by itself
    QByteArray out = {};
    QByteArray err = {};
    [[nodiscard]] QJsonDocument json() const; ///< null unless `out` is one JSON document and nothing else
    [[nodiscard]] QByteArray all() const; ///< for the message of a test that fails
};

/// A run under way.
class Run final {
public:
    Run(const QStringList &arguments, const QProcessEnvironment &environment);
    ~Run(); ///< kills what still runs

    void type(const QByteArray &text); ///< on its standard input
    void endInput();
    [[nodiscard]] bool waitForError(const QByteArray &text); ///< until it has written that to standard error
    [[nodiscard]] QByteArray error() const; ///< what was read of standard error so far
    void send(int signal);
    [[nodiscard]] Outcome wait();

private:
    QProcess m_process;
    QByteArray m_err;
};

/// A home and a store of its own for the terminal program, and a CA to talk to. Needs a crypto::Library.
class Terminal final {
public:
    Terminal();
    ~Terminal();

    [[nodiscard]] QString store() const; ///< given through TEGATA_STORE
    [[nodiscard]] QString path(const QString &file) const; ///< in a folder that is removed afterwards
    void setEnvironment(const QString &name, const QString &value); ///< empty: unset

    [[nodiscard]] std::unique_ptr<Run> start(const QStringList &arguments) const;
    [[nodiscard]] Outcome run(const QStringList &arguments, const QByteArray &input = {}) const;

    /// Starts the CA, keeps its two roots in files and opens an account there.
    [[nodiscard]] core::Result<void> openAccount(core::practice::PracticeCa::Options options = {});
    [[nodiscard]] core::practice::PracticeCa &ca() const;
    [[nodiscard]] QString listenAt() const; ///< what --http-listen takes, for this CA
    /// "OK", or what `openssl verify` has to say of live/NAME.
    [[nodiscard]] QByteArray verify(const QString &certificateName, const QString &host) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    std::unique_ptr<core::practice::PracticeCa> m_ca;
};

/// How often the CA was asked for a new order, by what `--verbose` told.
[[nodiscard]] qsizetype ordersIn(const QByteArray &err);

} // namespace tests
