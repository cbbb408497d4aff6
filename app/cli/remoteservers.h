// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/challenge/hostkey.h"
#include "core/issuance/request.h"

#include <QCommandLineParser>
#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace app::cli {

/// The servers behind SSH that a request names: whether they let in, and the first meeting with one. Its key
/// is accepted by --accept-host-key with its fingerprint, or by somebody at a terminal who says yes; else
/// never.
class RemoteServers final : public QObject {
    Q_OBJECT
public:
    static void describe(QCommandLineParser &parser);
    [[nodiscard]] static QString option();
    void setAccepted(const QStringList &fingerprints) { m_accepted = fingerprints; }

    /// One after the other; the first that cannot be used ends it.
    void check(const core::issuance::Request &request, const QString &knownHosts, const Console &console,
               std::function<void(core::Result<void>)> done);

private:
    void next();
    void meet(const core::challenge::Method &method);
    void decide(const core::challenge::HostKey &key);
    void ask(const core::challenge::HostKey &key);
    void accept(const core::challenge::HostKey &key);

    QStringList m_accepted;
    QStringList m_met; ///< whose key has been accepted now
    QList<core::challenge::Method> m_left;
    QString m_knownHosts;
    Console m_console;
    std::function<void(core::Result<void>)> m_done;
    std::unique_ptr<QSocketNotifier> m_answer;
};

} // namespace app::cli
