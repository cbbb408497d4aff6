// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/revoker.h"
#include "ui/context.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace ui {

class Banner;
class PrimaryButton;
class RevokeForm;
class StatusLabel;

/// Revokes one certificate: asks, does it, and tells what the CA's list says afterwards. Cancel is the
/// default; a dialog that is closed while the CA is asked leaves the answer to the store and the history.
class RevokeDialog final : public QDialog {
    Q_OBJECT
public:
    /// `subject`: the certificate, where it is of the store its name, generation and account.
    RevokeDialog(const Context &context, const core::issuance::RevocationRequest &subject,
                 QWidget *parent = nullptr);
    ~RevokeDialog() override;

signals:
    /// A new certificate for the same names is wanted before this one is revoked.
    void replacementRequested(const QString &certificateName);

private:
    void build();
    void buildResult();
    void adapt();
    void openCa();
    void send(const core::issuance::RevocationRequest &request);
    void fail(const core::Error &error);
    void succeed(const core::issuance::RevocationOutcome &outcome);
    void askTheList();
    void showBusy(bool busy);

    Context m_context;
    core::issuance::RevocationRequest m_subject;
    core::issuance::Revoker *m_revoker; ///< outlives the dialog while the CA is asked
    bool m_busy = false;
    QStackedLayout *m_stack;
    RevokeForm *m_form;
    Banner *m_banner;
    QWidget *m_result;
    StatusLabel *m_done;
    QLabel *m_list;
    QLabel *m_why;
    QPushButton *m_check;
    QLabel *m_progress;
    PrimaryButton *m_revoke;
    QPushButton *m_cancel;
};

} // namespace ui
