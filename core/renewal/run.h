// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/renewal/deployer.h"
#include "core/renewal/issuances.h"
#include "core/renewal/notes.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <deque>
#include <vector>

namespace core::renewal {

/// One run over certificates: asks, decides, issues and deploys, each within a bound, and each certificate
/// for itself. Private to core/renewal.
class Run final : public QObject {
    Q_OBJECT
public:
    Run(Caretaker::Tools &tools, Issuances &issuances, Deployer &deployer, Caretaker::Options options,
        store::Lock lock, QObject *parent = nullptr);

    /// Reads what there is; NotFound for a name without certificate, and what the store says.
    Result<void> load();
    void begin();
    void stop();
    /// After the end: another run may begin.
    void letGo() { m_lock.reset(); }

signals:
    void progressed(int done, int all);
    void settled(const core::renewal::Item &item);
    void finished(const core::renewal::Summary &summary);

private:
    struct Work {
        store::CertificateEntry certificate;
        store::RenewalEntry known;
        store::DeploymentEntry deployment;
        const store::AccountEntry *account = nullptr;
        std::optional<issuance::Request> request;
        std::optional<issuance::Record> interrupted;
        Cause cause = Cause::Asked;
        Item item = {};
        bool isOver = false; ///< nothing is left to do but deploying
        bool isSettled = false;
    };

    [[nodiscard]] Work *workOf(const QString &name);
    [[nodiscard]] bool isAsked() const { return !m_options.names.isEmpty(); }
    [[nodiscard]] bool isForced() const { return m_options.force && isAsked(); }
    [[nodiscard]] std::optional<challenge::Method> practiceMethod() const;
    [[nodiscard]] bool isReachable(const Work &work) const;
    [[nodiscard]] bool mayAsk(const Work &work) const;
    void pump();
    void ask(Work &work);
    void answered(Work &work, const Result<acme::RenewalInfo> &answer);
    void lookAtClock(const Work &work, const acme::Session &session);
    void decideOn(Work &work);
    void issue(Work &work);
    void greet(Work &work);
    void startIssuance(Work &work);
    void issuanceEnded(const Item &item);
    void skip(Work &work, Skip reason, const QDateTime &until = {}, const std::optional<Error> &error = {});
    void isOver(Work &work);
    void settle(Work &work);
    void deployNext();
    void note(const Note &note);
    void flush();
    void finish();

    Caretaker::Tools &m_tools;
    Issuances &m_issuances;
    Deployer &m_deployer;
    Caretaker::Options m_options;
    std::optional<store::Lock> m_lock;
    QHash<QString, store::AccountEntry> m_accounts;
    std::vector<Work> m_works;
    std::deque<Work *> m_toAsk;
    std::deque<Work *> m_toIssue;
    std::deque<Work *> m_toDeploy;
    QHash<QString, QList<Work *>> m_waiting; ///< by account: until the CA has been heard
    QSet<QString> m_heard; ///< accounts
    int m_asking = 0;
    int m_issuing = 0;
    int m_settled = 0;
    bool m_isStopping = false;
    bool m_isDeploying = false;
    bool m_isFinished = false;
    QHash<QUrl, Error> m_unreachable; ///< by directory
    QHash<QUrl, bool> m_clockWrong;
    QHash<QString, store::RenewalEntry> m_entries; ///< to be saved
    QList<store::ActivityEntry> m_activity;
    Summary m_summary;
    QTimer m_turn;
    std::unique_ptr<QObject> m_askOwner = std::make_unique<QObject>();
};

} // namespace core::renewal
