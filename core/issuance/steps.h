// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/record.h"

#include <variant>

namespace core::issuance {

// What can be done now. Each step is one exchange, one file operation or one wait. `index` is into
// Record::authzs.
struct MakeKey {
    bool operator==(const MakeKey &) const = default;
};
struct CreateOrder {
    bool operator==(const CreateOrder &) const = default;
};
struct ReadOrder {
    QDateTime notBefore = {}; ///< invalid: at once
    bool operator==(const ReadOrder &) const = default;
};
struct ReadAuthz {
    qsizetype index = 0;
    bool operator==(const ReadAuthz &) const = default;
};
struct Announce {
    qsizetype index = 0;
    bool operator==(const Announce &) const = default;
};
struct Present {
    qsizetype index = 0;
    bool operator==(const Present &) const = default;
};
struct BecomeReady {
    qsizetype index = 0;
    bool operator==(const BecomeReady &) const = default;
};
struct Answer {
    qsizetype index = 0;
    bool operator==(const Answer &) const = default;
};
struct CleanUp {
    qsizetype index = 0;
    bool operator==(const CleanUp &) const = default;
};
struct Deactivate {
    qsizetype index = 0;
    bool operator==(const Deactivate &) const = default;
};
struct Finalize {
    bool operator==(const Finalize &) const = default;
};
struct Download {
    bool operator==(const Download &) const = default;
};
struct Install {
    bool operator==(const Install &) const = default;
};
struct WaitUntil {
    QDateTime time = {};
    bool operator==(const WaitUntil &) const = default;
};
using Step = std::variant<MakeKey, CreateOrder, ReadOrder, ReadAuthz, Announce, Present, BecomeReady, Answer,
                          CleanUp, Deactivate, Finalize, Download, Install, WaitUntil>;

/// The authorization that a step is about: two steps about the same one are never under way together.
[[nodiscard]] std::optional<qsizetype> subjectOf(const Step &step);
[[nodiscard]] QString stepName(const Step &step); ///< stable, for the log: "createOrder"

// What came of it.
struct KeySaved { };
struct OrderCreated {
    acme::Order order;
    QUrl directoryUrl;
};
struct ReplacesRefused { ///< the CA takes the order only without `replaces`
    Error error;
};
struct OrderRead {
    acme::Order order;
};
struct OrderGone { }; ///< expired, or the CA does not know it any more
struct OrderNotReady { }; ///< finalize came too early (RFC 8555, section 7.4)
struct OutcomeUnknown { }; ///< the answer to finalize was lost: read the order first
struct AuthzRead {
    qsizetype index = 0;
    acme::Authorization authorization;
    /// How a standing record has to name our account; empty when the CA speaks of another one, or does not
    /// offer such records.
    QString standingAccount = {};
};
struct Announced {
    qsizetype index = 0;
};
struct Presented {
    qsizetype index = 0;
    QDateTime standsUntil = {}; ///< see AuthzRecord
};
struct PersonNeeded { ///< it can only be put in place by hand, though not each time
    qsizetype index = 0;
};
struct BecameReady {
    qsizetype index = 0;
    QDateTime standsUntil = {};
};
struct UserConfirmed {
    qsizetype index = 0;
};
struct Answered {
    qsizetype index = 0;
};
struct SeenByCa {
    qsizetype index = 0;
};
struct CleanedUp {
    qsizetype index = 0;
};
struct CleanUpFailed {
    qsizetype index = 0;
    Error error;
};
struct Deactivated {
    qsizetype index = 0;
};
struct Downloaded {
    QByteArray chainPem;
};
struct Installed {
    QString certificateName;
    int generation = 0;
};
struct StepFailed {
    Error error;
    std::optional<qsizetype> index = {};
};
struct WaitOver { };
struct Resumed { }; ///< read back from disk: nothing known of the CA's side is sure
struct CancelRequested { };
using Happening = std::variant<KeySaved, OrderCreated, ReplacesRefused, OrderRead, OrderGone, OrderNotReady,
                               OutcomeUnknown, AuthzRead, Announced, Presented, PersonNeeded, BecameReady,
                               UserConfirmed, Answered, SeenByCa, CleanedUp, CleanUpFailed, Deactivated,
                               Downloaded, Installed, StepFailed, WaitOver, Resumed, CancelRequested>;

struct Event {
    QDateTime at = {}; ///< UTC: the clock is read by whoever makes the event, never in applied()
    Happening what = {};
};

/// All that can be done now: no I/O, no clock, no state of its own. Empty when the story is over, or while a
/// person has to act. A step stays in the list until an event has moved the record on, so the caller skips
/// those under way.
[[nodiscard]] std::vector<Step> nextSteps(const Record &record);

/// The record after `event`. Together with nextSteps() this is the state machine; every event is harmless in
/// every state, since answers may come after a cancel or twice.
[[nodiscard]] Record applied(Record record, const Event &event);

/// The end has been reached and nothing is left to be cleaned up.
[[nodiscard]] bool isOver(const Record &record);

/// How long to wait before poll number `poll` (from 0) of an order when the CA names no time: at once, then
/// from a fiftieth of a second growing to fifteen seconds, a dozen times within the first ten.
[[nodiscard]] std::chrono::milliseconds pollDelay(int poll);

} // namespace core::issuance
