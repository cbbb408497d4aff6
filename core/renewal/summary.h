// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/renewal/decision.h"

#include <QJsonObject>
#include <QList>

namespace core::renewal {

enum class Outcome { Renewed, Failed, Skipped };

/// What became of one certificate in a run.
struct Item {
    QString name = {};
    Outcome outcome = Outcome::Skipped;
    std::optional<Cause> cause = {}; ///< Renewed, Failed
    std::optional<Skip> skip = {}; ///< Skipped
    std::optional<Error> error = {}; ///< Failed, and some Skips
    QDateTime nextTry = {}; ///< Failed: when it is tried again by itself; Skipped: until then. May be invalid
    int attempts = 0; ///< Failed: how often in a row now
    QString recordId = {}; ///< of the issuance, where there was one
    int generation = 0; ///< Renewed
    QDateTime notAfter = {}; ///< Renewed: of the new certificate
    std::optional<Error> deployError = {}; ///< it is renewed, but could not be brought where it is used
    QDateTime deployNextTry = {};
    bool operator==(const Item &) const = default;
};

/// What a run came to. One item for each certificate that it looked at, by name.
struct Summary {
    QDateTime began = {};
    QDateTime ended = {};
    QList<Item> items = {};
    QDateTime nextLook = {}; ///< when there may be something to do again
    std::optional<Error> failure = {}; ///< the run itself could not go on: the store, for example
    bool operator==(const Summary &) const = default;
};
[[nodiscard]] int count(const Summary &summary, Outcome outcome);
/// A certificate that could not be brought where it is used, though that is no failure of its renewal.
[[nodiscard]] int undeployed(const Summary &summary);

[[nodiscard]] QString outcomeName(Outcome outcome); ///< stable: "renewed"
[[nodiscard]] QJsonObject toJson(const Item &item);
[[nodiscard]] QJsonObject toJson(const Summary &summary);

/// What is kept of the last run that went over all certificates: Store::value(LastRunKey).
inline constexpr auto LastRunKey = "renewal.lastRun";
struct LastRun {
    QDateTime began = {};
    QDateTime ended = {};
    int renewed = 0;
    int failed = 0;
    int skipped = 0;
    bool operator==(const LastRun &) const = default;
};
[[nodiscard]] QJsonObject toJson(const LastRun &run);
[[nodiscard]] LastRun lastRunFrom(const QJsonObject &json); ///< invalid times when there was none

} // namespace core::renewal
