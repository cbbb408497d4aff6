// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/dnssolver.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace ui {

class Banner;
class DelegationPanel;
class ProviderFields;

/// Sets up a DNS provider, or changes one: what kind, the particulars, the credentials, and for a program the
/// agreement that it is given them. For an acme-dns server it opens the account there, and stays to show the
/// CNAME record that is then to be made.
class ProviderDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ProviderDialog(const core::challenge::DnsTools &tools, QWidget *parent = nullptr);
    /// For one that is there already.
    ProviderDialog(const core::challenge::DnsTools &tools, const core::challenge::Provider &provider,
                   QWidget *parent = nullptr);

signals:
    void added(const QString &name); ///< or changed

private:
    void build();
    void judge();
    void add();
    void registerAccount();
    void save(const core::challenge::Provider &provider, const core::challenge::Credentials &credentials);
    void fail(const core::Error &error);

    core::challenge::DnsTools m_tools;
    bool m_isNew = true;
    bool m_busy = false;
    ProviderFields *m_fields;
    DelegationPanel *m_delegation;
    QCheckBox *m_agree;
    Banner *m_banner;
    QPushButton *m_cancel;
    QPushButton *m_add;
};

} // namespace ui
