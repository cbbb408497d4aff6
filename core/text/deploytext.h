// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deploy/action.h"
#include "core/store/entries.h"

#include <QCoreApplication>
#include <QString>

namespace core::text {

/// What is done with a certificate once it is live, and how far that is.
class DeployText {
    Q_DECLARE_TR_FUNCTIONS(core::text::DeployText)
public:
    [[nodiscard]] static QString kind(deploy::ActionKind kind); ///< "Reload nginx"
    [[nodiscard]] static QString description(deploy::ActionKind kind); ///< what exactly happens: a sentence
    /// With its particulars: "Run /usr/local/bin/copy-it --now".
    [[nodiscard]] static QString name(const deploy::Action &action);
    /// How far it is for the generation that is live: one sentence.
    [[nodiscard]] static QString state(const store::DeploymentEntry &deployment, int liveGeneration,
                                       const QDateTime &now);
    /// After a failure: "Tegata tries again in 8 minutes, today 14:05."
    [[nodiscard]] static QString nextTry(const store::DeploymentEntry &deployment, const QDateTime &now);
};

} // namespace core::text
