// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/record.h"

#include <QCoreApplication>
#include <QString>

namespace core::text {

/// An issuance under way, in words: for the progress page, the tray and tegatactl.
class StepText {
    Q_DECLARE_TR_FUNCTIONS(core::text::StepText)
public:
    [[nodiscard]] static QString title(issuance::Phase phase); ///< "Ask for a certificate"
    [[nodiscard]] static QString description(issuance::Phase phase); ///< one line on what goes on
    [[nodiscard]] static QString state(issuance::Stage stage); ///< "The names are being proven"
    [[nodiscard]] static QString state(issuance::AuthzStage stage); ///< "The CA is looking"
    /// The state of one name with what is left over: "Proven", "Not proven · the answer could not be
    /// removed".
    [[nodiscard]] static QString state(const issuance::AuthzRecord &authz);
    /// "Step 4 of 5 · the CA is looking · next look in 2 s", or how it ended.
    [[nodiscard]] static QString status(const issuance::Record &record, const QDateTime &now);
    /// "Getting a certificate for 3 names"
    [[nodiscard]] static QString heading(const issuance::Record &record);
    /// How long `phase` took or has taken so far: "0.4 s"; empty before it began.
    [[nodiscard]] static QString duration(const issuance::Record &record, issuance::Phase phase,
                                          const QDateTime &now);

private:
    static QString inStep(const issuance::Record &record);
};

} // namespace core::text
