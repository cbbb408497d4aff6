// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dns/types.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>

namespace core::dns {

/// Where questions go.
struct Settings {
    /// Empty: like a CA, from the root servers down, with DNSSEC; where that way is barred, through the
    /// resolver of this computer. Else: only through these. They are taken at their word about everything
    /// that lies below none of `trustAnchors`.
    QList<Server> resolvers = {};
    QStringList trustAnchors = {}; ///< DS or DNSKEY records of zone files, besides the root's
    /// Of the name servers that a zone names. Anything but 53 is for tests.
    quint16 authoritativePort = 53;
    bool operator==(const Settings &) const = default;
};
[[nodiscard]] QJsonObject toJson(const Settings &settings);
[[nodiscard]] Result<Settings> settingsFromJson(const QJsonObject &json);

/// Asks the DNS. Nothing blocks. `done` is called exactly once, from the event loop, and never after `owner`
/// is gone. What comes back is hostile: see ResourceRecord.
class Client final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const Answer &)>;

    explicit Client(Settings settings = {}, QObject *parent = nullptr);
    ~Client() override;

    [[nodiscard]] const Settings &settings() const { return m_settings; }
    void setSettings(const Settings &settings);

    /// The world's answer, aliases followed and DNSSEC checked. Comes within half a minute. Bogus answers
    /// have no records. Remembered for a minute at most.
    void lookUp(const QString &name, Type type, QObject *owner, Done done);

    /// One server's own answer: over UDP, tried three times, and over TCP where that is too short. Nothing is
    /// remembered. Comes within a dozen seconds.
    void ask(const Server &server, const QString &name, Type type, QObject *owner, Done done);

private:
    struct Impl;
    Settings m_settings;
    std::unique_ptr<Impl> m_impl;
};

} // namespace core::dns
