// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crypto/chain.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace core::practice {

/// A real ACME CA for practising: Pebble and its challenge server (DNS that sends every name to this
/// computer) as child processes on free loopback ports. They end with this object, and with this process
/// however it ends. Nothing that it issues outlives it, and its accounts are gone at the next start.
class PracticeCa final : public QObject {
    Q_OBJECT
public:
    struct Options {
        int nonceRejectPercent = 0;
        bool validationSleeps = false; ///< Pebble's random waits before it looks
        int authorizationReusePercent = 0;
        QMap<QString, QString> externalKeys
            = {}; ///< key ID to MAC key in base64url: accounts need one of them
        QString pebble = {}; ///< path of the program; empty: searched in PATH and the usual places
        QString challengeServer = {};
        QString resolver
            = {}; ///< address:port that the CA asks; empty: the challenge server, which knows all names
        std::chrono::milliseconds patience = std::chrono::seconds(15); ///< for the start
    };

    explicit PracticeCa(Options options, QObject *parent = nullptr);
    ~PracticeCa() override;

    /// Calls back when the directory answers: ProgramMissing (detail: the package), ProgramFailed (detail:
    /// what it printed), TimedOut, FileNotWritable, Cancelled (stopped meanwhile). Starting while it runs or
    /// starts calls back with that one.
    void start(QObject *owner, std::function<void(Result<void>)> done);
    void stop();
    [[nodiscard]] bool isRunning() const;

    // Valid while it runs.
    [[nodiscard]] QUrl directoryUrl() const;
    /// Signs the directory's own HTTPS certificate, nothing else.
    [[nodiscard]] crypto::Chain apiRoot() const;
    [[nodiscard]] quint16 httpPort() const; ///< where it looks for http-01, instead of 80
    [[nodiscard]] quint16 tlsPort() const;
    [[nodiscard]] QUrl managementUrl() const; ///< Pebble's: roots, certificate status
    [[nodiscard]] QUrl challengeServerUrl() const; ///< pebble-challtestsrv's management: DNS records
    /// The root that its certificates lead to, fetched from Pebble.
    void fetchRoot(QObject *owner, std::function<void(Result<crypto::Certificate>)> done);

    /// Whether the two programs are there; ProgramMissing otherwise.
    [[nodiscard]] static Result<void> isAvailable();

signals:
    void stopped(const core::Error &error); ///< it ended by itself

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace core::practice
