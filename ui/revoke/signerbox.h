// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/revoker.h"
#include "ui/context.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace ui {

/// Which key signs a revocation, folded away as long as the usual one will do. For a certificate from a file
/// it also asks at which CA, and where the certificate's key lies.
class SignerBox final : public QWidget {
    Q_OBJECT
public:
    SignerBox(const Context &context, const core::issuance::RevocationRequest &subject,
              QWidget *parent = nullptr);

    /// `request` with what was chosen. BadInput (a key that cannot be read, nothing chosen), FileMissing, …
    [[nodiscard]] core::Result<core::issuance::RevocationRequest>
    completed(core::issuance::RevocationRequest request) const;
    [[nodiscard]] core::issuance::RevocationSigner signer() const;

private:
    void chooseFile();
    void adapt();

    Context m_context;
    bool m_isFile;
    QWidget *m_content;
    QRadioButton *m_byAccount;
    QRadioButton *m_byKey;
    QLabel *m_accountLabel = nullptr;
    QComboBox *m_account = nullptr;
    QLabel *m_keyLabel = nullptr;
    QLineEdit *m_key = nullptr;
    QPushButton *m_browse = nullptr;
};

} // namespace ui
