// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/challenge/solvers.h"
#include "core/issuance/accountcare.h"
#include "core/issuance/desk.h"
#include "core/issuance/registrar.h"
#include "core/notify/herald.h"
#include "core/practice/practiceca.h"
#include "core/renewal/caretaker.h"
#include "core/schedule/heartbeat.h"
#include "core/store/store.h"

#include <functional>

namespace ui {

/// What every screen works with: references to the objects that app/ built once. Cheap to copy; all of it
/// lives longer than any widget.
struct Context {
    const core::Clock &clock;
    core::store::Store &store;
    core::issuance::Registrar &registrar;
    core::issuance::AccountCare &care;
    core::challenge::Solvers &solvers;
    core::issuance::Desk &desk;
    core::practice::PracticeCa &practice;
    core::renewal::Caretaker &caretaker;

    /// Starts the practice CA where it does not run yet and registers its account there. The answer comes
    /// from the event loop, unless `owner` is gone by then.
    std::function<void(QObject *owner, std::function<void(core::Result<core::store::AccountEntry>)> done)>
        openPractice;

    core::schedule::Heartbeat &heartbeat; ///< looks after the certificates while the window is open
    core::notify::Herald &herald; ///< tells people
};

} // namespace ui
