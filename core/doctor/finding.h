// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/issuance/ledger.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace core::doctor {

/// How much a finding matters for the certificate that is wanted.
enum class Severity {
    Fine, ///< looked at, and as it should be
    Note, ///< good to know
    Warning, ///< it may fail because of this
    Stop, ///< it will fail because of this, as far as can be seen from here
};

/// What was found. `subject` and `other` of the Finding are what each value says here.
enum class Kind {
    // What is asked for.
    Flawed, ///< it cannot be asked for like this; see Finding::flaw
    // The CA.
    CaSilent, ///< see Finding::error
    ClockRight,
    ClockWrong, ///< see Finding::offset
    BudgetLeft, ///< see Finding::allowance, here and in the next two
    BudgetLow,
    BudgetSpent,
    // The name in the DNS.
    AddressesFound, ///< evidence: the records
    Signed, ///< DNSSEC, and it holds
    NoAddress,
    LookUpFailed, ///< subject: the name that could not be looked up; see Finding::error
    Bogus, ///< likewise
    AddressReserved, ///< subject: the addresses that nobody in the internet can reach; other: those that one
                     ///< can
    WildcardAnswers, ///< subject: the wildcard that has the same records
    // Who may issue (RFC 8659, RFC 8657). Evidence: the records. other: the name that has them.
    CaaNone,
    CaaAllows,
    CaaForbids, ///< subject: the CAs that may
    CaaNobody,
    CaaOtherAccount, ///< subject: the account that may
    CaaAccountUnknown, ///< likewise; which one will be used is not known yet
    CaaOtherMethod, ///< subject: the ways that are allowed
    CaaMalformed, ///< a record names the CA, but not as the RFC wants it
    CaaCritical, ///< subject: a property that nobody knows, and that must be understood
    CaaUnreadable, ///< subject: the name that could not be asked about; see Finding::error
    CaaUnjudged, ///< under which name the CA looks for itself is not known
    // The way to prove it, on this computer.
    MethodReady, ///< see Finding::method
    MethodBroken, ///< likewise; see Finding::error
    WebServerHere, ///< subject: who listens; other: the port
    WebServerMissing, ///< nobody listens; other: the port
    // What each address shows; Finding::method says how it was asked. Evidence: each address with what came.
    ProofSeen, ///< subject: the addresses
    ServerAnswers, ///< subject: likewise; the proof is put there by hand, later
    NobodyAnswers, ///< subject: the addresses; see Finding::error
    OtherAnswer, ///< subject: the addresses; other: how that which came begins
    Ipv6Elsewhere, ///< subject: the IPv6 addresses that answer something else than IPv4
    Ipv6Silent, ///< subject: the IPv6 addresses that nobody answers at, while IPv4 works
    Ipv6Untried, ///< subject: the IPv6 addresses; this computer has no IPv6
    SomeFail, ///< subject: the addresses that do not work, while others do
    Redirected, ///< subject: where it ended
    RedirectRefused, ///< subject: the target
    Network, ///< subject: the content delivery network in front
    // Where a TXT record goes.
    RecordPlace, ///< subject: the record; other: its zone; evidence: the name servers
    RecordDelegated, ///< subject: the record asked for; other: where its CNAME leads
    RecordDoubled, ///< subject: the name with the zone twice that has a TXT record
    RecordLeftovers, ///< subject: the record; evidence: the values that are there already
    PlaceUnknown, ///< see Finding::error
    ServerLame, ///< subject: name servers that do not speak for the zone in other
    ServerSilent, ///< subject: name servers that do not answer; other: the zone
    ServersDiffer, ///< other: the zone; evidence: each server with its serial number
    // A standing record (dns-persist-01). subject: the record; evidence: the values that are there.
    StandingFound,
    StandingEnds, ///< likewise, with an end; see Finding::until
    StandingMissing,
    StandingUnfit, ///< other: challenge::faultName()
    StandingNotOffered, ///< subject: the CA, which does not offer it as far as its entry in the catalogue
                        ///< says
};
inline constexpr Kind LastKind = Kind::StandingNotOffered;

/// One thing that was looked at before the CA is asked. Text in it may come from anywhere: it is cleaned and
/// capped, and to be shown as plain text. Sentences are made in core/text.
struct Finding {
    Kind kind = Kind::Flawed;
    Severity severity = Severity::Note;
    QString name = {}; ///< that it is about, as in the request; empty: the order as a whole
    QString subject = {};
    QString other = {};
    QStringList evidence = {}; ///< lines that need no language: records, addresses, HTTP
    std::optional<Error> error = {};
    std::optional<challenge::Method> method = {};
    std::optional<issuance::FoundFlaw> flaw = {};
    std::optional<issuance::Allowance> allowance = {};
    QDateTime until = {};
    std::chrono::seconds offset{0}; ///< this computer's clock minus the CA's
    bool operator==(const Finding &) const = default;
};

/// The worst of them; Fine for none.
[[nodiscard]] Severity worst(const QList<Finding> &findings);
/// By name in the order given, the order as a whole first, and for each the worst first.
[[nodiscard]] QList<Finding> sorted(QList<Finding> findings, const QStringList &names);

/// Stable words for --json and the log: "caaForbids", "stop".
[[nodiscard]] QString kindName(Kind kind);
[[nodiscard]] QString severityName(Severity severity);

} // namespace core::doctor
