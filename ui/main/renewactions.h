// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

#include <QObject>

class QWidget;

namespace ui {

class Banner;
class DashboardPage;

/// What the dashboard asks for about renewals, as windows over the main window.
class RenewActions final : public QObject {
    Q_OBJECT
public:
    /// `banner` and `window` outlive this object.
    RenewActions(const Context &context, DashboardPage &dashboard, Banner &banner, QWidget *window);

    void renew(const QStringList &names); ///< one in its own dialog, several in one run; none: nothing
    void renewDue();
    void changeDeployment(const QString &name);
    void deploy(const QString &name);
    void rollBack(const QString &name);

signals:
    void viewRequested(const QString &name);
    void progressRequested(const QString &recordId);

private:
    void renewSeveral(const QStringList &names);

    Context m_context;
    Banner &m_banner;
    QWidget *m_window;
};

} // namespace ui
