// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/revoker.h"
#include "ui/context.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QLineEdit;
class QVBoxLayout;

namespace ui {

class SignerBox;

/// What is asked before a certificate is revoked: its consequences, a replacement first, the reason, which
/// nothing chooses beforehand, and the first name in a person's own hand.
class RevokeForm final : public QWidget {
    Q_OBJECT
public:
    RevokeForm(const Context &context, const core::issuance::RevocationRequest &subject,
               QWidget *parent = nullptr);

    /// A reason is chosen and the name is typed.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] core::Result<core::issuance::RevocationRequest> request() const;
    [[nodiscard]] core::issuance::RevocationSigner signer() const;

signals:
    void changed();
    void replacementRequested();

private:
    void addReplacement(QVBoxLayout *layout);
    void addReasons(QVBoxLayout *layout);
    [[nodiscard]] std::optional<core::crypto::RevocationReason> reason() const;

    core::issuance::RevocationRequest m_subject;
    QString m_name;
    QButtonGroup *m_reasons;
    SignerBox *m_signer;
    QLineEdit *m_typed;
};

} // namespace ui
