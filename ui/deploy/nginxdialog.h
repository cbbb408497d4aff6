// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deploy/nginxconfig.h"
#include "core/deploy/nginxversion.h"
#include "ui/context.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace ui {

class Banner;

/// The nginx configuration for a certificate: choices on the left, the text on the right, always in step. It
/// changes nothing on this computer; "Test" lets the installed nginx judge it in a folder of its own.
class NginxDialog final : public QDialog {
    Q_OBJECT
public:
    NginxDialog(const Context &context, const core::store::CertificateEntry &entry,
                QWidget *parent = nullptr);

private:
    void build();
    QWidget *buildChoices();
    void detect();
    [[nodiscard]] core::deploy::NginxOptions options() const;
    void refresh();
    void test();
    void save();

    Context m_context;
    core::store::CertificateEntry m_entry;
    bool m_hasOcsp = false;
    core::deploy::NginxBuild m_build;
    bool m_installed = false;

    QLineEdit *m_version;
    QLabel *m_detected;
    QComboBox *m_tls;
    QRadioButton *m_isFolder;
    QRadioButton *m_isUpstream;
    QLineEdit *m_folder;
    QLineEdit *m_upstream;
    QCheckBox *m_redirect;
    QComboBox *m_challenges;
    QLineEdit *m_challengeFolder;
    QSpinBox *m_challengePort;
    QCheckBox *m_hsts;
    QComboBox *m_hstsTime;
    QCheckBox *m_default;
    QLabel *m_remarks;
    QPlainTextEdit *m_text;
    Banner *m_banner;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_test;
};

} // namespace ui
