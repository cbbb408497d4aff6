// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/renewal/outlook.h"
#include "core/renewal/standingoutlook.h"
#include "core/schedule/runstamp.h"

#include <QJsonObject>
#include <QMap>

#include <optional>

namespace core::notify {

/// What a person is told about.
enum class AlertKind {
    Renewed,
    Failed, ///< the renewal did; the certificate is still good
    NeedsUser, ///< the renewal waits for a person
    Expiring, ///< it should have been renewed by now
    Expired,
    Revoked,
    NotRunning, ///< the timer is silent; about no certificate
    NotDeployed, ///< it is renewed, but not yet where it is used
    NotSaved, ///< the store takes nothing, so nothing can be renewed; about no certificate
    RecordsLeft, ///< TXT records that could not be taken away again; there may be no certificate
    StandingEnds, ///< a standing record ends before the renewal that needs it
    StandingVoid, ///< a standing record is bound to an account or a key that will not ask
};

struct Alert {
    AlertKind kind = AlertKind::Failed;
    QString certificate = {}; ///< its name in the store; empty for NotRunning, NotSaved
    QString name = {}; ///< how people call it: its first name
    QDateTime notAfter = {};
    int failures = 0; ///< in a row
    int days = 0; ///< of silence, for NotRunning
    bool urgent = false; ///< less than a fifth of its life is left, or three failures, or too late
    std::optional<Error> cause = {};
    /// RecordsLeft: each as a line of a zone file. StandingEnds, StandingVoid: the names that they prove.
    QStringList records = {};
    QDateTime until = {}; ///< StandingEnds: the first end
    bool operator==(const Alert &) const = default;
};

/// A TXT record that could not be taken away again.
struct LeftRecord {
    QString id = {};
    QString line = {}; ///< of a zone file
    bool operator==(const LeftRecord &) const = default;
};

/// A certificate as it is now.
struct Sight {
    QString certificate = {};
    QString name = {};
    renewal::State state = renewal::State::Valid;
    QDateTime notBefore = {};
    QDateTime notAfter = {};
    int failures = 0;
    std::optional<Error> cause = {}; ///< of the last failure
    std::optional<Error> deployError = {}; ///< why it is not where it is used
    QList<LeftRecord> left = {};
    QList<issuance::StandingConcern> standing = {}; ///< those that press
};

/// What has been told already: kept in the store, so that the window and the timer together tell it once.
struct Memory {
    struct Told {
        QDateTime notAfter = {};
        std::optional<AlertKind> concern = {};
        bool urgent = false;
        QStringList left = {}; ///< ids of records
        bool operator==(const Told &) const = default;
    };
    QMap<QString, Told> certificates = {};
    QDateTime silentSince = {}; ///< the silence of the timer that was told
    bool operator==(const Memory &) const = default;
};

struct News {
    QList<Alert> alerts = {};
    Memory memory = {};
};

/// Pure. One alert for each change to something worse or to a new certificate, and a second one when it
/// becomes urgent. One more for records that were left behind, when there are new ones. Nothing for what was
/// always well, nothing while a renewal is under way, and nothing for a
/// failure that may pass by itself (isTransient) before its third time. A clock that jumps tells what it
/// shows, once, and forgets it when it is set right.
[[nodiscard]] News news(const Memory &before, const QList<Sight> &now,
                        const std::optional<schedule::Missed> &missed, const QDateTime &time);

/// That the store could not be written. Not part of news(): what was told of it cannot be kept in that store.
[[nodiscard]] Alert notSaved(const Error &error);

[[nodiscard]] QString alertKindName(AlertKind kind); ///< stable: "needsUser"
[[nodiscard]] QJsonObject toJson(const Alert &alert);
[[nodiscard]] Alert alertFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Memory &memory);
[[nodiscard]] Memory memoryFromJson(const QJsonObject &json);

} // namespace core::notify
