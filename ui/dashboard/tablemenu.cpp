// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/tablemenu.h"

#include "core/issuance/names.h"
#include "ui/common/words.h"
#include "ui/look/icons.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace ui {

TableMenu::TableMenu(const Selection &selection, QWidget *parent) : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    QStringList whole;
    QStringList shown;
    for (const CertificateRow *row : selection.rows) {
        if (row->hasCertificate)
            whole.append(row->entry.name);
        for (const QString &name : row->entry.names)
            shown.append(core::issuance::displayName(name));
    }
    const int count = static_cast<int>(selection.rows.size());
    QAction *renew = addAction(ui::icon(u"renew"_s),
                               count == 1 ? tr("&Renew…") : tr("&Renew %n certificates…", nullptr, count));
    renew->setEnabled(!whole.isEmpty());
    connect(renew, &QAction::triggered, this, [this, whole] { emit renewRequested(whole); });
    if (count == 1 && !whole.isEmpty())
        addForOne(*selection.rows.first(), selection.canRollBack);
    addSeparator();
    QAction *copy
        = addAction(ui::icon(u"copy"_s), tr("&Copy name(s)", nullptr, static_cast<int>(shown.size())));
    connect(copy, &QAction::triggered, this, [shown] { copyText(shown.join(u'\n')); });
    QAction *due = addAction(tr("Renew &all that are due"));
    due->setEnabled(selection.anyDue);
    connect(due, &QAction::triggered, this, &TableMenu::renewDueRequested);
}

void TableMenu::addForOne(const CertificateRow &row, bool canRollBack)
{
    const QString name = row.entry.name;
    connect(addAction(ui::icon(u"certificates"_s), tr("&View")), &QAction::triggered, this,
            [this, name] { emit viewRequested(name); });
    connect(addAction(ui::icon(u"server"_s), tr("&nginx…")), &QAction::triggered, this,
            [this, name] { emit nginxRequested(name); });
    addSeparator();
    connect(addAction(tr("&What happens after a renewal…")), &QAction::triggered, this,
            [this, name] { emit deploymentRequested(name); });
    QAction *deploy = addAction(ui::icon(u"deploy"_s), tr("&Deploy again"));
    deploy->setEnabled(!row.deployment.actions.isEmpty());
    connect(deploy, &QAction::triggered, this, [this, name] { emit deployRequested(name); });
    QAction *back = addAction(tr("&Go back to the previous certificate…"));
    back->setEnabled(canRollBack);
    connect(back, &QAction::triggered, this, [this, name] { emit rollBackRequested(name); });
    QAction *revoke = addAction(ui::icon(u"revoke"_s), tr("Re&voke…"));
    revoke->setEnabled(!row.entry.revoked);
    connect(revoke, &QAction::triggered, this, [this, name] { emit revokeRequested(name); });
    addSeparator();
    connect(addAction(ui::icon(u"activity"_s), tr("&History")), &QAction::triggered, this,
            [this, name] { emit historyRequested(name); });
    connect(addAction(ui::icon(u"folder"_s), tr("&Open folder")), &QAction::triggered, this,
            [this, name] { emit folderRequested(name); });
}

} // namespace ui
