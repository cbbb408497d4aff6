// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dns/message.h"
#include "core/dns/resolver_p.h"

#include <QHostAddress>
#include <QNetworkDatagram>
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTimer>
#include <QUdpSocket>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace core::dns {

static constexpr std::array UdpTries{std::chrono::milliseconds{1000}, std::chrono::milliseconds{2000},
                                     std::chrono::milliseconds{3000}};
static constexpr std::chrono::milliseconds TcpLimit{6000};

namespace {

/// One question to one server. A child of whoever asked; ends itself.
class ServerQuery final : public QObject {
public:
    ServerQuery(const Server &server, const QString &name, Type type, QObject *owner, Client::Done done)
        : QObject(owner), m_server(server), m_name(name), m_type(type), m_done(std::move(done))
    {
        m_limit.setSingleShot(true);
        connect(&m_limit, &QTimer::timeout, this, &ServerQuery::timedOut);
        // From the event loop, whatever happens.
        QMetaObject::invokeMethod(this, &ServerQuery::trySoon, Qt::QueuedConnection);
    }

private:
    void trySoon()
    {
        if (question(0, m_name, m_type).isEmpty())
            return finish({.outcome = Outcome::Malformed, .detail = u"not a name"_s});
        trial();
    }

    void trial()
    {
        // A new socket, so a new port, and a new number each time: an answer cannot be guessed.
        m_udp = std::make_unique<QUdpSocket>();
        m_udp->setProxy(QNetworkProxy::NoProxy); // web proxies know nothing of the DNS
        m_id = static_cast<quint16>(QRandomGenerator::system()->generate());
        connect(m_udp.get(), &QUdpSocket::connected, this,
                [this] { m_udp->write(question(m_id, m_name, m_type)); });
        connect(m_udp.get(), &QUdpSocket::readyRead, this, &ServerQuery::readDatagram);
        // No way there: another try would say the same. Whoever watches looks again anyway.
        connect(m_udp.get(), &QUdpSocket::errorOccurred, this, [this] { fail(m_udp->errorString()); });
        m_limit.start(UdpTries[m_try]);
        m_udp->connectToHost(QHostAddress(m_server.address), m_server.port); // others are not heard
    }

    void readDatagram()
    {
        while (m_udp && m_udp->hasPendingDatagrams()) {
            const QNetworkDatagram datagram = m_udp->receiveDatagram();
            if (!datagram.isValid())
                return fail(m_udp->errorString()); // "port unreachable"
            if (take(datagram.data(), false))
                return;
        }
    }

    /// Whether these bytes settle it. What does not fit the question is overheard, as a forgery would be.
    bool take(const QByteArray &bytes, bool overTcp)
    {
        const auto message = parsed(bytes);
        if (!message || message->id != m_id || message->name != m_name
            || message->type != static_cast<int>(m_type))
            return false;
        if (message->truncated && !overTcp) {
            askOverTcp();
            return true;
        }
        finish(message->truncated ? Answer{.outcome = Outcome::Malformed, .detail = u"cut off"_s}
                                  : interpreted(*message, m_name, m_type));
        return true;
    }

    void askOverTcp()
    {
        m_udp.release()->deleteLater(); // it is its signal that we are in
        m_tcp = std::make_unique<QTcpSocket>();
        m_tcp->setProxy(QNetworkProxy::NoProxy);
        connect(m_tcp.get(), &QTcpSocket::connected, this, [this] {
            const QByteArray bytes = question(m_id, m_name, m_type);
            std::array<char, 2> length{};
            qToBigEndian(static_cast<quint16>(bytes.size()), length.data());
            m_tcp->write(length.data(), length.size());
            m_tcp->write(bytes);
        });
        connect(m_tcp.get(), &QTcpSocket::readyRead, this, [this] {
            m_received += m_tcp->read(2 + 65535 - m_received.size());
            if (m_received.size() < 2)
                return;
            const auto length = qFromBigEndian<quint16>(m_received.constData());
            if (m_received.size() >= 2 + length && !take(m_received.mid(2, length), true))
                finish({.outcome = Outcome::Malformed, .detail = u"not an answer to this question"_s});
        });
        connect(m_tcp.get(), &QTcpSocket::errorOccurred, this, [this] { fail(m_tcp->errorString()); });
        m_limit.start(TcpLimit);
        m_tcp->connectToHost(QHostAddress(m_server.address), m_server.port);
    }

    void timedOut()
    {
        if (!m_tcp && ++m_try < UdpTries.size())
            return trial();
        fail(u"no answer in time"_s);
    }

    void fail(const QString &why) { finish({.detail = why}); }

    void finish(const Answer &answer)
    {
        if (!m_done)
            return;
        m_limit.stop();
        deleteLater();
        std::exchange(m_done, {})(answer); // it may end our owner, and us
    }

    Server m_server;
    QString m_name;
    Type m_type;
    Client::Done m_done;
    std::unique_ptr<QUdpSocket> m_udp;
    std::unique_ptr<QTcpSocket> m_tcp;
    QTimer m_limit;
    QByteArray m_received;
    size_t m_try = 0;
    quint16 m_id = 0;
};

} // namespace

void askServer(const Server &server, const QString &name, Type type, QObject *owner, Client::Done done)
{
    new ServerQuery(server, canonicalName(name), type, owner, std::move(done));
}

} // namespace core::dns
