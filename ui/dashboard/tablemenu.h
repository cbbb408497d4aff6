// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/certificatemodel.h"

#include <QMenu>

namespace ui {

/// What can be done with the certificates that are selected, as a menu on the table. Deletes itself when it
/// is closed.
class TableMenu final : public QMenu {
    Q_OBJECT
public:
    struct Selection {
        QList<const CertificateRow *> rows = {}; ///< at least one
        bool canRollBack = false; ///< for one alone
        bool anyDue = false; ///< among all certificates
    };
    TableMenu(const Selection &selection, QWidget *parent);

signals:
    void renewRequested(const QStringList &names);
    void renewDueRequested();
    void viewRequested(const QString &name);
    void nginxRequested(const QString &name);
    void deployRequested(const QString &name);
    void deploymentRequested(const QString &name);
    void rollBackRequested(const QString &name);
    void revokeRequested(const QString &name);
    void folderRequested(const QString &name);
    void historyRequested(const QString &name);

private:
    void addForOne(const CertificateRow &row, bool canRollBack);
};

} // namespace ui
