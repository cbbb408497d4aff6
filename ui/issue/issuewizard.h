// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/request.h"
#include "ui/context.h"

#include <QWizard>

namespace ui {

class Preferences;
class StepList;

/// From names to a certificate: the pages write one Request, core judges it, the last pages show it come
/// true.
class IssueWizard final : public QWizard {
    Q_OBJECT
public:
    enum PageId { Names, Authority, Proof, Key, Place, Review, Progress, Done };

    IssueWizard(const Context &context, Preferences &preferences, QWidget *parent = nullptr);

    /// Begins with what was asked for before, or with a choice made outside.
    void setRequest(const core::issuance::Request &request);
    /// Names are for the practice CA.
    void choosePractice();

    [[nodiscard]] const Context &context() const { return m_context; }
    [[nodiscard]] Preferences &preferences() { return m_preferences; }
    [[nodiscard]] core::issuance::Request &request() { return m_request; }
    [[nodiscard]] bool isPractice() const { return m_practice; }
    void setPractice(bool practice) { m_practice = practice; }
    /// Whether nginx is reloaded each time the certificate is new: as chosen here, or kept with it already.
    [[nodiscard]] bool reloadsNginx() const;
    void setReloadsNginx(bool reloads) { m_reloadsNginx = reloads; }
    [[nodiscard]] core::issuance::Limits limits() const { return limits(m_request.profile); }
    [[nodiscard]] core::issuance::Limits limits(const QString &profile) const;
    [[nodiscard]] std::optional<core::store::AccountEntry> account() const;

    /// Starts what was planned: the order, or its rehearsal with the account given, which the order follows.
    core::Result<void> start(const QString &rehearsalAccount = {});
    /// The same again, after a rehearsal that failed.
    core::Result<void> rehearseAgain() { return start(m_rehearsalAccount); }

    [[nodiscard]] QString recordId() const { return m_recordId; }
    void setRecordId(const QString &id) { m_recordId = id; }

    [[nodiscard]] int nextId() const override;
    void reject() override;

signals:
    void orderFollows(const QString &recordId); ///< the rehearsal went well
    void orderRefused(const core::Error &error); ///< it went well, but the order could not begin
    void viewRequested(const QString &certificateName);
    void nginxRequested(const QString &certificateName);
    void deploymentRequested(const QString &certificateName); ///< choose what is done with it

private:
    core::Result<void> keepDeployment();
    void askBeforeLeaving();

    Context m_context;
    Preferences &m_preferences;
    core::issuance::Request m_request;
    bool m_practice = false;
    std::optional<bool> m_reloadsNginx = {};
    QString m_recordId;
    QString m_rehearsalAccount;
    StepList *m_steps;
};

} // namespace ui
