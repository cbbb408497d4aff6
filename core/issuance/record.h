// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/types.h"
#include "core/base/result.h"
#include "core/challenge/standing.h"
#include "core/issuance/request.h"

#include <QJsonObject>

#include <array>
#include <chrono>

namespace core::issuance {

/// How far an issuance is. The stages are passed through in this order; Done, Failed and Cancelled end it,
/// though cleaning up may still be going on (see isOver).
enum class Stage {
    Prepare, ///< the certificate's key is made and saved
    Order, ///< newOrder
    Authorize, ///< the names are being proven, until the order is ready
    Finalize, ///< the request (CSR) is sent
    Issue, ///< the CA signs: order processing
    Download,
    Install, ///< files and live/ link
    Done,
    Failed,
    Cancelled,
};

/// How far one name is. In the order they are passed through.
enum class AuthzStage {
    Unknown, ///< not read yet
    Pending, ///< read; nothing has been put in place
    Presenting, ///< about to be put in place: saved before anything touches the world
    Presented,
    AwaitingUser, ///< a person has to act
    Ready, ///< in place as far as we can see
    Answered, ///< the CA has been told to look
    Valid,
    Invalid, ///< the CA was not convinced; see AuthzRecord::failure
};

/// What may still lie around in the world for one name.
enum class Leftover { None, Published, Removed, Stuck /**< could not be removed; told to the user */ };

struct AuthzRecord {
    QUrl url = {};
    QString name = {}; ///< as in the request, "*." included; empty until read
    AuthzStage stage = AuthzStage::Unknown;
    Leftover leftover = Leftover::None;
    QByteArray challengeType = {};
    QUrl challengeUrl = {};
    /// Safe as a file name. Of a challenge that has none (dns-persist-01): a name of our own for it.
    QByteArray token = {};
    challenge::Method method = {};
    challenge::StandingWants standing = {}; ///< dns-persist-01: what the record has to say
    QDateTime standsUntil
        = {}; ///< dns-persist-01: until when the record counts; invalid: for good, or not known
    bool stale = false; ///< must be read again before anything is done (after a restart)
    bool abandoned = false; ///< of an earlier order of this record: only cleaned up
    bool deactivated = false; ///< given back to the CA after a cancel
    bool fetchedByCa = false; ///< somebody asked our listener for the token
    int readAtPoll = 0; ///< Record::polls when it was last read, to read many in turn
    std::optional<Error> failure = {};
    QList<acme::ValidationRecord> validationRecords = {}; ///< what the CA says it saw
    std::optional<Error> cleanUpFailure = {};
    bool operator==(const AuthzRecord &) const = default;
};

/// The five steps that the progress page draws: you ask, the CA sets tasks, you put the answers in place, the
/// CA looks, and the certificate is signed, fetched and saved.
enum class Phase { Ask, Tasks, Publish, Look, Receive };
inline constexpr std::array AllPhases{Phase::Ask, Phase::Tasks, Phase::Publish, Phase::Look, Phase::Receive};

struct PhaseTime {
    QDateTime began = {};
    QDateTime ended = {};
    bool operator==(const PhaseTime &) const = default;
};

/// What sets a renewal, and an issuance that nobody watches, apart from one that a person asks for.
struct Purpose {
    QByteArray replaces = {}; ///< CertID of the certificate that it is to take the place of (RFC 9773)
    bool sameNames = false; ///< a renewal for exactly the names that the certificate has
    bool exempt = false; ///< the CA has asked for it and does not count it, as long as it takes `replaces`
    bool automatic = false; ///< nobody has asked for it now: keeps well below the CA's limits
    bool insisted = false; ///< a person wants it in spite of the ledger
    /// At a CA's staging environment, to see whether the real order would go through: all the way to the
    /// certificate, which is thrown away then with its key. Nothing is installed.
    bool rehearsal = false;
    /// Of a rehearsal: what is ordered once it went well. Cleared when it has been: until then the record is
    /// not finished, so that a power cut in between does not forget what the person wanted.
    std::optional<Request> order = {};
    std::optional<Error> refusal = {}; ///< why the CA took the order only without `replaces`
    bool operator==(const Purpose &) const = default;
};

/// Everything there is to know about one issuance. It is saved before and after each effect, so a record read
/// back from disk is as good as one that never left memory. A value: the progress page, tegatactl, the
/// history and a bug report all show this.
struct Record {
    QString id = {}; ///< ours, 16 lower-case letters and digits, safe in a path
    Request request = {};
    Purpose purpose = {};
    Stage stage = Stage::Prepare;
    QDateTime created = {};
    QUrl directoryUrl = {}; ///< of the CA the order lies at
    QUrl orderUrl = {};
    QUrl finalizeUrl = {};
    QUrl certificateUrl = {};
    QDateTime orderExpires = {};
    int orders = 0; ///< how many have been made: a second one when the first expired
    bool orderStale = false; ///< must be read again before anything is done (after a restart)
    QList<AuthzRecord> authzs = {};
    int polls = 0; ///< of the order since the last change of stage
    QDateTime nextPoll = {};
    QDateTime pollingSince = {};
    int notReady = 0; ///< how often finalize came too early
    QByteArray chainPem = {};
    QString certificateName = {}; ///< as installed
    int generation = 0;
    int attempts = 0; ///< failures in a row that were worth another try
    std::optional<QDateTime> notBefore = {}; ///< do nothing until then
    std::optional<Error> trouble = {}; ///< the failure that notBefore waits out
    std::optional<Error> failure = {}; ///< why it failed: the first cause
    std::optional<Phase> failedPhase = {};
    std::array<PhaseTime, 5> phases = {};
    bool operator==(const Record &) const = default;
};

[[nodiscard]] Record newRecord(const Request &request, const QDateTime &now, const Purpose &purpose = {});

/// Done, Failed or Cancelled.
[[nodiscard]] bool hasEnded(Stage stage);
/// A rehearsal that went well, whose order has not begun.
[[nodiscard]] bool awaitsOrder(const Record &record);
/// The phase that a stage belongs to, given what the authorizations are doing; Receive when it is done.
[[nodiscard]] Phase phaseOf(const Record &record);
[[nodiscard]] const PhaseTime &timeOf(const Record &record, Phase phase);
/// Names that a person has to put in place by hand before it can go on.
[[nodiscard]] QList<qsizetype> awaitingUser(const Record &record);

[[nodiscard]] QJsonObject toJson(const Record &record);
/// FileDamaged for anything that is not a record, StoreTooNew for one of a later version.
[[nodiscard]] Result<Record> recordFromJson(const QJsonObject &json);

[[nodiscard]] QString stageName(Stage stage); ///< stable: "authorize"
[[nodiscard]] QString authzStageName(AuthzStage stage); ///< stable: "awaitingUser"
[[nodiscard]] QString phaseName(Phase phase); ///< stable: "publish"

} // namespace core::issuance
