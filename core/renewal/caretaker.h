// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/deploy/action.h"
#include "core/issuance/desk.h"
#include "core/renewal/summary.h"

#include <QObject>

#include <functional>
#include <memory>

namespace core::renewal {

/// Keeps all certificates alive: asks the CAs when (RFC 9773), decides, has the Desk issue, some side by
/// side, notes what came of it, and brings what is new where it is used. The window's tick, the timer and
/// tegatactl call the same function; a lock in the store keeps two runs apart.
///
/// The window: `start({})` when `isDue()` says so, on a tick of about a minute and after waking from suspend.
class Caretaker final : public QObject {
    Q_OBJECT
public:
    /// The practice CA, as far as renewals need it.
    struct Practice {
        /// How names are proven to it; empty while it does not run.
        std::function<std::optional<challenge::Method>()> method = {};
        /// Starts it where it does not run and makes its account known to it again.
        std::function<void(QObject *owner, std::function<void(Result<void>)> done)> open = {};
    };
    struct Tools {
        store::Store &store;
        issuance::Registrar &registrar;
        issuance::Desk &desk;
        const Clock &clock;
        Practice practice = {};
    };
    explicit Caretaker(Tools tools, QObject *parent = nullptr);
    ~Caretaker() override;
    /// For tests, which put other programs in the place of nginx and systemctl.
    void setDeployLimits(const deploy::ActionLimits &limits);

    struct Options {
        QStringList names = {}; ///< certificates; empty: all
        bool refresh = false; ///< ask the CAs for their windows now, also where that is not due
        bool force = false; ///< renew what is named, due or not; start the practice CA for it
        std::optional<bool> reuseKey = {}; ///< otherwise than the certificate's own setting
        int sideBySide = 4; ///< issuances at once
    };

    /// Begins a run; it ends with finished(). InUse: another process is at it, or this one; NotFound: a name
    /// that there is no certificate for; what the store says.
    Result<void> start(const Options &options);
    [[nodiscard]] bool isRunning() const;
    /// Starts nothing more; issuances under way are cancelled, and finished() follows.
    void stop();

    /// A person renews one certificate, now, with changes: `request` is what is to be asked for (its
    /// certificateName names the certificate that it takes the place of). Goes beside a run. The id of the
    /// record at the Desk, for the page that shows it; what the Desk says when it cannot start. The result is
    /// noted and deployed like any other, and told through settled(). The practice CA must be running for its
    /// certificates.
    Result<QString> renew(const issuance::Request &request, bool insisted = false);

    /// Makes the previous generation live again, and holds back renewals by itself until half of what it has
    /// left is over: they would undo this at once. What Store::rollBack() says. It is due for deployment
    /// then.
    Result<store::CertificateEntry> rollBack(const QString &name);

    /// Brings the live generation of a certificate where it is used, now.
    void deploy(const QString &name, QObject *owner, std::function<void(Result<void>)> done);

    /// Whether a run over all certificates would have something to do now: a renewal, a question to a CA, a
    /// deployment. Cheap enough for every tick; false while one is running.
    [[nodiscard]] bool isDue() const;

signals:
    /// What is being done for one certificate: an issuance was started (its record is at the Desk).
    void renewing(const QString &name, const QString &recordId, core::renewal::Cause cause);
    /// How far the run is: `done` of `all` certificates are settled.
    void progressed(int done, int all);
    /// What became of one certificate, in a run or after renew(), as soon as it is known. Skipped ones only
    /// in a run.
    void settled(const core::renewal::Item &item);
    void finished(const core::renewal::Summary &summary); ///< exactly once for each start()

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace core::renewal
