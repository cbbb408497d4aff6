// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/providerbook.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class Banner;

/// Sets up a DNS provider: what kind, the particulars, the credentials, and for a program the agreement that
/// it is given them.
class ProviderDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ProviderDialog(core::challenge::ProviderBook &book, QWidget *parent = nullptr);

signals:
    void added(const QString &name);

private:
    [[nodiscard]] core::challenge::ProviderKind kind() const;
    [[nodiscard]] core::challenge::Provider provider() const;
    [[nodiscard]] core::challenge::Credentials credentials() const;
    void build();
    void showFields();
    void loadForm();
    void setForm(const QList<core::challenge::CredentialField> &fields);
    void judge();
    void add();
    void pickProgram();

    core::challenge::ProviderBook &m_book;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLabel *m_description;
    QLineEdit *m_server;
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
    QList<std::pair<QString, QLineEdit *>> m_fields;
    QCheckBox *m_agree;
    Banner *m_banner;
    QPushButton *m_add;
};

} // namespace ui
