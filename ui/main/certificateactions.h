// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/revoker.h"
#include "ui/context.h"

#include <QObject>

class QWidget;

namespace ui {

class Banner;
class DashboardPage;
class ViewerWindow;

/// Looks at certificates, of the store and from files, and revokes them.
class CertificateActions final : public QObject {
    Q_OBJECT
public:
    /// `banner` and `window` outlive this object.
    CertificateActions(const Context &context, DashboardPage &dashboard, Banner &banner, QWidget *window);

    void view(const QString &name);
    void lookAt(const QString &file);
    void showStanding(const QString &name); ///< the records that stay in the DNS, those in need first
    void revokeNamed(const QString &name);
    void revoke(const core::issuance::RevocationRequest &subject);

signals:
    void historyRequested(const QString &name);
    void renewRequested(const QString &name);
    void nginxRequested(const QString &name);
    void rollBackRequested(const QString &name);
    void replacementRequested(const QString &name); ///< a new certificate, before the old one is revoked

private:
    void show(ViewerWindow *window);

    Context m_context;
    Banner &m_banner;
    QWidget *m_window;
};

} // namespace ui
