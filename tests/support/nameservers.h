// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dns/client.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace tests {

/// Two BIND 9 servers on the two loopback addresses (BIND listens on no others) and one free port: a primary
/// that takes signed changes and signs its zone, and a secondary that fetches the zone when it is started and
/// by itself hardly ever again. Besides example.test they serve delegated.test (where CNAMEs lead), lame.test
/// (whose second name server does not know it) and broken.test (whose signatures are not what its parent
/// says). The primary also answers as a resolver.
class NameServers final {
public:
    static constexpr auto PrimaryAddress = "127.0.0.1";
    static constexpr auto SecondaryAddress = "::1";
    static constexpr auto KeyName = "tegata-key";
    static constexpr auto KeySecret = "c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgYnl0ZXMuLi4="; ///< hmac-sha256

    /// Why they could not be started; empty when they answer.
    [[nodiscard]] QString start();
    void startSecondary(); ///< with the zones as they are now
    void stopSecondary();
    ~NameServers();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] core::dns::Settings settings() const; ///< with the zone's key as a trust anchor
    /// Changes a zone as a person would, with nsupdate at the primary; "add NAME 60 TXT VALUE".
    [[nodiscard]] QString change(const QStringList &commands);

private:
    void write(const QString &name, const QString &text) const;
    void makeFiles() const;
    [[nodiscard]] std::unique_ptr<QProcess> started(const QString &configuration);

    QTemporaryDir m_folder;
    quint16 m_port = 0;
    QString m_named;
    QStringList m_anchors;
    std::unique_ptr<QProcess> m_primary;
    std::unique_ptr<QProcess> m_secondary;
};

} // namespace tests
