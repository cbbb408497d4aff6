// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/provideruse.h"
#include "ui/context.h"

#include <QDialog>

class QLineEdit;

namespace ui {

/// Asks before a DNS provider is removed, and says what follows; Cancel is the default.
class RemoveProviderDialog final : public QDialog {
    Q_OBJECT
public:
    RemoveProviderDialog(const Context &context, const QString &provider,
                         const QList<core::issuance::ProviderUse> &uses, QWidget *parent = nullptr);

signals:
    void removed();
};

/// Calls a DNS provider something else, for every certificate that uses it.
class RenameProviderDialog final : public QDialog {
    Q_OBJECT
public:
    RenameProviderDialog(const Context &context, const QString &provider,
                         const QList<core::issuance::ProviderUse> &uses, QWidget *parent = nullptr);

signals:
    void renamed(const QString &name);

private:
    QLineEdit *m_name;
};

/// The CNAME records of an acme-dns provider, for any name.
[[nodiscard]] QDialog *delegationDialog(const core::challenge::DnsTools &tools,
                                        const core::challenge::Provider &provider, const QString &name,
                                        QWidget *parent);

} // namespace ui
