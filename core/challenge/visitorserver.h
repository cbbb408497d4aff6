// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QElapsedTimer>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

class QTcpSocket;

namespace core::challenge {

/// One visitor of a server of ours. Keeps no time itself: whoever made it ends it by deleting it.
class Visit : public QObject {
    Q_OBJECT
public:
    explicit Visit(QTcpSocket *socket); ///< takes it
    ~Visit() override;

    void start();
    [[nodiscard]] qint64 age() const { return m_age.elapsed(); } ///< milliseconds since it was taken in
    /// Whether the visitor has said something that has not been looked at, because this program was busy or
    /// stood still: to end it now would blame it for that.
    [[nodiscard]] bool isUnheard() const;
    /// Sends. What the kernel takes at once, which is nearly always all, needs no buffer of Qt's: that has 16
    /// KiB, and lives as long as the visitor.
    void say(const QByteArray &bytes);
    /// Ends our direction only, once all is on its way. Closing both while the visitor still sends would make
    /// the kernel answer with a reset, which can overtake the answer.
    void closeOurSide();

signals:
    void served(const QByteArray &token, const QString &fromAddress);
    void finished(); ///< the visitor is gone

protected:
    [[nodiscard]] QTcpSocket &socket() const { return *m_socket; }
    [[nodiscard]] QString visitor() const; ///< its address, readable
    [[nodiscard]] virtual bool isAnswered() const = 0;
    virtual void read() = 0; ///< there is something to be read

private:
    QTcpSocket *m_socket;
    QElapsedTimer m_age;
};

/// A TCP server made to stand in the open internet: a bounded number of visitors, each with a bounded life;
/// more wait in the kernel, and the oldest one that has not spoken makes room for them after a second and a
/// half. Backlog 1024, because a CA that validates a hundred names from three or more places knocks hundreds
/// of times at once, and one visitor that is sent away costs the whole order: those places may be slow to
/// speak after they have connected.
class VisitorServer final : public QObject {
    Q_OBJECT
public:
    /// What it allows; tests have less patience.
    struct Limits {
        size_t connections = 384; ///< well below the 1024 files that a process may usually open
        std::chrono::milliseconds life{10'000};
        std::chrono::milliseconds crowdedLife{1'500}; ///< of the oldest, while others wait
    };
    using MakeVisit = std::function<std::unique_ptr<Visit>(QTcpSocket *)>;

    VisitorServer(const Limits &limits, MakeVisit makeVisit, QObject *parent = nullptr);
    ~VisitorServer() override;

    /// Empty `address`: all interfaces, IPv6 and IPv4. Port 0 picks a free one. PortBusy (with who holds it,
    /// as far as it can be seen), PortForbidden, AddressUnavailable. Listening twice is allowed: the second
    /// time does nothing when nothing changes, else it moves.
    Result<void> listen(const QString &address, quint16 port);
    void stop(); ///< drops what is under way
    [[nodiscard]] bool isListening() const;
    [[nodiscard]] quint16 port() const;

signals:
    /// The proof of `token` has been sent to `fromAddress` (its answer is on the way).
    void served(const QByteArray &token, const QString &fromAddress);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace core::challenge
