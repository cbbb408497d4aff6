// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/solvers.h"
#include "core/issuance/registrar.h"
#include "core/issuance/runner.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace core::issuance {

/// All issuances under way in this process. The window and the terminal program both start, resume, cancel
/// and watch them here. Locks keep a second process away from the same record and the same certificate.
class Desk final : public QObject {
    Q_OBJECT
public:
    Desk(store::Store &store, Registrar &registrar, challenge::Solvers &solvers, const Clock &clock,
         QObject *parent = nullptr);
    ~Desk() override;

    /// The id of the new record. The request has been checked with flaws(). InUse, NotFound (account), …
    /// An account whose key has to be unlocked first is, with `asking`; what stands in the way of that is the
    /// failure of the record.
    Result<QString> start(const Request &request, const Purpose &purpose = {},
                          Asking asking = Asking::Allowed);

    /// Records that did not come to their end and are not under way here.
    Result<QList<Record>> interrupted() const;
    /// Goes on with one of them. InUse when another process does already.
    /// A record of the practice CA is given that CA's present address and port; its order is made anew there.
    /// When its account cannot be unlocked, it stays as it is: see blocked().
    Result<void> resume(const Record &record, Asking asking = Asking::Allowed);

    /// The order that was to follow an interrupted or ended rehearsal has begun, or is not wanted any more.
    Result<void> forgetOrder(Record record);

    [[nodiscard]] QList<Record> records() const; ///< under way, or ended since this object exists
    [[nodiscard]] std::optional<Record> record(const QString &id) const;
    [[nodiscard]] bool isRunning(const QString &id) const;

    void cancel(const QString &id);
    /// A person says that the proof for authorization `index` is in place.
    void confirm(const QString &id, qsizetype index);
    /// What has to be put in place by hand, for authorization `index`.
    [[nodiscard]] std::optional<challenge::Proof> proof(const QString &id, qsizetype index) const;

    /// What the name servers showed of the record for authorization `index` when it was last looked.
    [[nodiscard]] std::optional<dns::View> view(const QString &id, qsizetype index) const;

signals:
    void viewChanged(const QString &id);
    void recordChanged(const core::issuance::Record &record);
    void finished(const core::issuance::Record &record);
    void blocked(const core::issuance::Record &record, const core::Error &error);
    void exchanged(const core::acme::Exchange &exchange); ///< cause: the record's id

private:
    struct Job;

    Result<void> admit(const Record &record, bool resumed, Asking asking);
    void turnAway(const Record &record, bool resumed, const Error &error);
    Result<void> run(Record record, bool resumed, acme::Session &session);
    [[nodiscard]] QString accountUrlOf(const Record &record) const;
    void seen(const QByteArray &token);
    void keepView(const QByteArray &token, const dns::View &view);
    void note(const acme::Exchange &exchange);
    void end(const QString &id);

    store::Store &m_store;
    Registrar &m_registrar;
    challenge::Solvers &m_solvers;
    const Clock &m_clock;
    std::map<QString, std::unique_ptr<Job>> m_jobs;
    std::map<QByteArray, dns::View> m_views;
};

} // namespace core::issuance
