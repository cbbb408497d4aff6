// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/dnssolver.h"
#include "core/dns/watch.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Banner;
class CopyField;

/// The CNAME record that leads from a name to an account at an acme-dns server: to be copied into the form of
/// whoever runs the name's DNS, and watched on its name servers until it is there.
class DelegationPanel final : public QWidget {
    Q_OBJECT
public:
    explicit DelegationPanel(const core::challenge::DnsTools &tools, QWidget *parent = nullptr);

    void setProvider(const core::challenge::Provider &provider);
    void setName(const QString &name); ///< that is to be proven

private:
    void read();
    void showView();

    core::challenge::DnsTools m_tools;
    core::challenge::Provider m_provider;
    QTimer m_typed; ///< the watch begins when nobody has typed for a moment
    std::unique_ptr<core::dns::Watch> m_watch;
    QLineEdit *m_name;
    QLabel *m_nameFlaw;
    QWidget *m_record;
    CopyField *m_from;
    CopyField *m_to;
    QLabel *m_relative;
    Banner *m_banner;
    QPushButton *m_look;
};

} // namespace ui
