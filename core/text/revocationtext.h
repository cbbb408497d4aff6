// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspect/revocationword.h"
#include "core/issuance/revoker.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace core::text {

/// What revoking means, before and afterwards.
class RevocationText {
    Q_DECLARE_TR_FUNCTIONS(core::text::RevocationText)
public:
    // Before
    /// The reason as the holder of the certificate would say it: "I replaced it with another certificate".
    [[nodiscard]] static QString choice(crypto::RevocationReason reason);
    /// What follows from giving this reason.
    [[nodiscard]] static QString consequence(crypto::RevocationReason reason);
    /// What follows from revoking at all, to be shown as a list.
    [[nodiscard]] static QStringList consequences();
    [[nodiscard]] static QString signer(issuance::RevocationSigner signer);
    [[nodiscard]] static QString signerGloss(issuance::RevocationSigner signer);

    // Afterwards
    /// The reason as a list gives it, in a few words: "the key was exposed".
    [[nodiscard]] static QString reason(crypto::RevocationReason reason);
    [[nodiscard]] static QString done(const issuance::RevocationOutcome &outcome);
    /// What the list says after the CA has accepted.
    [[nodiscard]] static QString afterwards(const inspect::RevocationWord &word, const QDateTime &now);
    /// What else may help, when the CA has refused.
    [[nodiscard]] static QStringList hints(const Error &error, issuance::RevocationSigner signer);

    // State
    /// What the list says: one sentence.
    [[nodiscard]] static QString word(const inspect::RevocationWord &word, const QDateTime &now);
    /// Why it says no more, or how old it is. May be empty.
    [[nodiscard]] static QString explanation(const inspect::RevocationWord &word, const QDateTime &now);
    /// What was asked of the CA here: one sentence, empty when nothing was.
    [[nodiscard]] static QString asked(const store::RevocationEntry &entry, const QDateTime &now);

private:
    static QString doubt(crypto::CrlDoubt doubt);
};

} // namespace core::text
