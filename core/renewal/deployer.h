// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/deploy/action.h"
#include "core/store/store.h"

#include <QObject>

namespace core::renewal {

/// Whether the live generation has still to be brought somewhere, and may be now. Pure.
[[nodiscard]] bool isDeployable(const store::CertificateEntry &certificate,
                                const store::DeploymentEntry &deployment, const QDateTime &now);
/// When it may be; invalid: there is nothing to bring.
[[nodiscard]] QDateTime nextDeployment(const store::CertificateEntry &certificate,
                                       const store::DeploymentEntry &deployment, const QDateTime &now);

/// What a program that is run for a certificate learns of it; see deploy::Environment.
[[nodiscard]] deploy::Environment environmentOf(const store::CertificateEntry &certificate,
                                                const store::LivePaths &paths);

/// Performs the actions that are kept with certificates, and writes down what came of it. A failure is the
/// deployment's own: it has its own back-off, and says nothing about the certificate.
class Deployer final : public QObject {
    Q_OBJECT
public:
    Deployer(store::Store &store, const Clock &clock, QObject *parent = nullptr);

    /// Tests put other programs in the place of nginx and systemctl.
    void setLimits(const deploy::ActionLimits &limits) { m_limits = limits; }

    /// From here on one reload of nginx does for all certificates whose turn comes before a program is run.
    void beginRound() { m_isReloaded = false; }

    /// Performs the certificate's actions, whether they are due or not. NotFound (no such certificate), InUse
    /// (another process is at it), and what deploy::perform says. `done` is called once, from the event loop.
    void deploy(const QString &name, QObject *owner, std::function<void(Result<void>)> done);

private:
    void finish(const store::CertificateEntry &certificate, const Result<void> &result,
                const std::function<void(Result<void>)> &done);

    store::Store &m_store;
    const Clock &m_clock;
    deploy::ActionLimits m_limits = {};
    bool m_isReloaded = false;
};

} // namespace core::renewal
