// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/renewal/decision.h"

namespace core::renewal {

// What is written down after something has happened. Pure: the entry as it is to be saved, and the line of
// history. ActivityEntry::what and the members of its data:
//   renewalWindow {from, to, at, explanation, moved}   renewalInfoFailed {error}
//   renewalBegan {cause, from, to}                     renewalFailed {error, attempts, nextTry}
//   renewalPaused {error, url}                         renewalPutOff {reason, until, error}
//   renewalRun {renewed, failed, skipped}              rolledBack {from, to, heldUntil}
//   deployed {generation}                              deployFailed {error, attempts, nextTry}

struct Note {
    store::RenewalEntry entry = {};
    QList<store::ActivityEntry> activity = {};
};

/// After an answer of the CA. History has a line when its window is new, has moved or was lost; a question
/// that brought nothing new leaves none.
[[nodiscard]] Note noteAnswer(const store::CertificateEntry &certificate, const store::RenewalEntry &known,
                              const Result<acme::RenewalInfo> &answer, const QDateTime &now);

/// A renewal begins.
[[nodiscard]] store::ActivityEntry noteBegin(const store::CertificateEntry &certificate,
                                             const store::RenewalEntry &known, Cause cause,
                                             const QString &recordId, const QDateTime &now);

/// It has failed, or waits for so long that it counts as failed: the back-off begins, no sooner than
/// `error.retryAt`; or the CA has paused it.
[[nodiscard]] Note noteFailure(const store::CertificateEntry &certificate, store::RenewalEntry known,
                               const Error &error, const QUrl &directory, const QString &recordId,
                               const QDateTime &now, double jitter);

/// There is a new generation, however it came about: nothing of the old one's troubles holds any more.
[[nodiscard]] store::RenewalEntry noteSuccess(store::RenewalEntry known, const QDateTime &now);

/// It was due and is not renewed. The caller leaves it out when the last line said the same.
[[nodiscard]] store::ActivityEntry notePutOff(const QString &name, Skip skip, const QDateTime &until,
                                              const std::optional<Error> &error, const QDateTime &now);
/// Whether putting off for this reason is worth a line: it is not what usually is the case.
[[nodiscard]] bool isWorthTelling(Skip skip);

/// `entry` is live again in place of generation `from`.
[[nodiscard]] Note noteRollBack(const store::CertificateEntry &entry, store::RenewalEntry known, int from,
                                const QDateTime &now);

} // namespace core::renewal
