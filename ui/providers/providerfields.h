// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/providerbook.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace ui {

/// What a DNS provider is, as fields: name, kind, the particulars of that kind, and the credentials, for
/// which a provider that can describe itself has a form of its own. Secrets are typed here and never shown.
class ProviderFields final : public QWidget {
    Q_OBJECT
public:
    explicit ProviderFields(QWidget *parent = nullptr);

    /// One that is there: its name and kind stay, and so does every secret that nothing is typed for.
    void setProvider(const core::challenge::Provider &provider);

    [[nodiscard]] core::challenge::ProviderKind kind() const;
    /// `secrets` names those that it is to have, those that are kept among them.
    [[nodiscard]] core::challenge::Provider provider() const;
    [[nodiscard]] core::challenge::Credentials credentials() const; ///< those that were typed
    [[nodiscard]] bool isComplete() const;

signals:
    void changed();
    void kindChanged();

private:
    void build();
    QWidget *programRow();
    void showFields();
    void showCredentials();
    void show(QWidget *field, bool visible);
    void loadForm();
    void setForm(const QList<core::challenge::CredentialField> &fields);
    void pickProgram();
    [[nodiscard]] bool isKept(const QString &secret) const { return m_kept.contains(secret); }

    QStringList m_kept; ///< names of the secrets of the one that is there
    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLabel *m_description;
    QLineEdit *m_server;
    QLineEdit *m_address; ///< of an acme-dns server
    QSpinBox *m_port;
    QLineEdit *m_zone;
    QLineEdit *m_keyName;
    QComboBox *m_algorithm;
    QLineEdit *m_secret;
    QLineEdit *m_program;
    QWidget *m_programRow;
    QLineEdit *m_service;
    QLineEdit *m_cleanUp;
    QWidget *m_credentialForm; ///< one field each, as the provider describes itself
    QPlainTextEdit *m_variables; ///< where it does not
    QLabel *m_variablesNote;
    QList<std::pair<QString, QLineEdit *>> m_fields;
};

} // namespace ui
