// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/chain.h"
#include "core/practice/pebblesetup.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>
#include <QUdpSocket>

namespace core::practice {

/// Asks the practice CA's four servers until each has answered once: the directory and the management port
/// (over HTTPS that only `apiRoot` may sign), the challenge server's management, its DNS. Never gives up by
/// itself.
class Readiness final : public QObject {
    Q_OBJECT
public:
    Readiness(const Ports &ports, const crypto::Chain &apiRoot, QObject *parent);

    void start();

signals:
    void ready(const core::crypto::Certificate &root); ///< Pebble's root, for the certificates that it issues

private:
    struct Probe {
        QUrl url;
        bool asking = false;
        bool answered = false;
    };
    void ask();
    void ask(Probe &probe, const std::function<bool(const QByteArray &)> &accepts);
    void askDns();
    void conclude();

    Ports m_ports;
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
    QUdpSocket m_dnsSocket;
    QTimer m_timer;
    Probe m_directory;
    Probe m_management;
    Probe m_challengeServer;
    bool m_dnsAnswered = false;
    std::optional<crypto::Certificate> m_root;
};

} // namespace core::practice
