// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/session.h"
#include "core/challenge/solvers.h"
#include "core/doctor/caa.h"
#include "core/doctor/finding.h"
#include "core/doctor/place.h"

#include <QPointer>

#include <deque>

namespace core::doctor {

class NameExam;

/// What is to be looked at: an order as it would be made.
struct Plan {
    issuance::Request request = {};
    QList<issuance::FoundFlaw> flaws = {};
    bool isPublic = true; ///< the CA looks from the internet
    QStringList issuers = {}; ///< under which the CA looks for itself in CAA records, besides its directory's
    QUrl account = {}; ///< empty: not known yet
    QString noStanding = {}; ///< the CA's name, where it is known not to take standing records
    QList<issuance::Allowance> budget = {}; ///< of the order, the tightest first
    QString everythingAt = {}; ///< the practice CA looks for every name at this address, without a DNS
    quint16 httpPort = 80; ///< where the CA looks; anything else is for private CAs and tests
    quint16 tlsPort = challenge::TlsPort; ///< likewise, for tls-alpn-01
    std::chrono::milliseconds patience = std::chrono::seconds(90); ///< with one name
};

/// Looks at everything that can be known before a CA is asked for a certificate: the names' addresses, one by
/// one; the way to the proof, by trying it; CAA; the place for TXT records and its name servers; the CA's
/// clock and limits. Asks the DNS, the addresses of the names, and the CA's directory; nobody else. Eight
/// names side by side, each done within the plan's patience and mostly within a few seconds. Deleting it
/// cancels, and takes away what was put in place; not from within found() or progressed(), though.
class Doctor final : public QObject {
    Q_OBJECT
public:
    /// `solvers` must outlive it.
    explicit Doctor(challenge::Solvers &solvers, QObject *parent = nullptr);
    ~Doctor() override;

    /// Once. `session`: with the CA, without an account; null where there is none. It must outlive the
    /// examination.
    void examine(const Plan &plan, acme::Session *session);

    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; } ///< as they came
    [[nodiscard]] qsizetype names() const { return m_plan.request.identifiers.size(); }
    [[nodiscard]] qsizetype namesDone() const { return m_namesDone; }

signals:
    void found(const core::doctor::Finding &finding);
    void progressed(); ///< namesDone() has grown
    void finished(); ///< exactly once, from the event loop

private:
    struct Climbed {
        CaaQuestion question;
        QList<CaaLevel> levels;
    };

    struct Placed {
        PlaceFacts facts;
        bool byHand = false;
    };

    void begin();
    void add(Finding finding);
    void askCa();
    void heardCa();
    void judgeMethods();
    void nextNames();
    void climbed(const Climbed &climbed);
    void placed(const Placed &placed);
    void endIfDone();

    challenge::Solvers &m_solvers;
    Plan m_plan;
    QPointer<acme::Session> m_session;
    bool m_hasIpv6 = true;
    bool m_caHeard = false;
    bool m_over = false;
    QList<challenge::Method> m_broken; ///< not worth trying
    QList<Climbed> m_climbed; ///< waiting for the CA's directory
    QList<Placed> m_placed; ///< likewise
    bool m_hashesAccounts = false; ///< which hash stands in a record is not known before an order
    std::deque<acme::Identifier> m_waiting;
    qsizetype m_active = 0;
    qsizetype m_namesDone = 0;
    QList<Finding> m_findings;
};

} // namespace core::doctor
