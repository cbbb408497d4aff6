// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/visitorserver.h"

#include "core/base/logging.h"
#include "core/challenge/portholder.h"

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <list>
#include <sys/ioctl.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr int Backlog = 1024;
static constexpr int PauseWithoutFiles = 100; // ms

Visit::Visit(QTcpSocket *socket) : m_socket(socket)
{
    m_age.start();
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::readyRead, this, [this] { read(); });
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this] {
        if (isAnswered())
            closeOurSide();
    });
    connect(m_socket, &QTcpSocket::disconnected, this, &Visit::finished);
}

Visit::~Visit()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void Visit::start()
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        emit finished();
    else if (m_socket->bytesAvailable() > 0)
        read();
}

bool Visit::isUnheard() const
{
    int waiting = 0;
    return !isAnswered() && ::ioctl(static_cast<int>(m_socket->socketDescriptor()), FIONREAD, &waiting) == 0
        && waiting > 0;
}

void Visit::say(const QByteArray &bytes)
{
    qsizetype taken = 0;
    if (m_socket->bytesToWrite() == 0) {
        taken = ::send(static_cast<int>(m_socket->socketDescriptor()), bytes.constData(),
                       static_cast<size_t>(bytes.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
    }
    if (taken < bytes.size()) {
        m_socket->write(bytes.sliced(std::max<qsizetype>(taken, 0)));
        m_socket->flush();
    }
}

void Visit::closeOurSide()
{
    if (m_socket->bytesToWrite() == 0)
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
}

QString Visit::visitor() const
{
    const QHostAddress address = m_socket->peerAddress();
    bool mapped = false;
    const quint32 v4
        = address.toIPv4Address(&mapped); // on a dual-stack socket IPv4 comes as ::ffff:192.0.2.1
    return (mapped ? QHostAddress(v4) : address).toString();
}

struct VisitorServer::Impl {
    Impl(VisitorServer *listener, const Limits &allowed, MakeVisit make)
        : q(listener), limits(allowed), makeVisit(std::move(make))
    {
    }

    void takeIn();
    void letGo(Visit *connection);
    void makeRoom();
    void endOldest();

    VisitorServer *q;
    Limits limits;
    MakeVisit makeVisit;
    QTcpServer server;
    QTimer nextEnd;
    QString address;
    std::list<std::unique_ptr<Visit>> connections; // oldest first
};

/// Takes visitors from the queue while there is room. Those that find none stay in the kernel's queue:
/// QTcpServer stops accepting while one is pending.
void VisitorServer::Impl::takeIn()
{
    while (connections.size() < limits.connections && server.hasPendingConnections()) {
        auto connection = makeVisit(server.nextPendingConnection());
        Visit *raw = connection.get();
        connections.push_back(std::move(connection));
        // Both from the event loop: whoever is told may stop the listener, which would end the sender under
        // its feet.
        QObject::connect(raw, &Visit::served, q, &VisitorServer::served, Qt::QueuedConnection);
        QObject::connect(
            raw, &Visit::finished, q,
            [this, guard = QPointer(raw)] {
                if (guard)
                    letGo(guard);
            },
            Qt::QueuedConnection);
        raw->start();
    }
    makeRoom();
}

void VisitorServer::Impl::letGo(Visit *connection)
{
    std::erase_if(connections, [&](const auto &c) { return c.get() == connection; });
    takeIn();
}

/// Ends those whose time is over and sets the timer for the next one.
void VisitorServer::Impl::makeRoom()
{
    const bool crowded = connections.size() >= limits.connections && server.hasPendingConnections();
    if (connections.empty())
        return nextEnd.stop();
    const qint64 left = (crowded ? limits.crowdedLife : limits.life).count() - connections.front()->age();
    nextEnd.start(static_cast<int>(std::max<qint64>(left, 0)));
}

/// What the oldest has said in time is heard first: the next turn of the event loop reads it, so this cannot
/// go on.
void VisitorServer::Impl::endOldest()
{
    if (!connections.empty() && !connections.front()->isUnheard())
        connections.pop_front();
    takeIn();
}

VisitorServer::VisitorServer(const Limits &limits, MakeVisit makeVisit, QObject *parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(this, limits, std::move(makeVisit)))
{
    m_impl->server.setListenBacklogSize(Backlog);
    m_impl->server.setMaxPendingConnections(1);
    m_impl->nextEnd.setSingleShot(true);
    connect(&m_impl->server, &QTcpServer::newConnection, this, [this] { m_impl->takeIn(); });
    connect(&m_impl->server, &QTcpServer::acceptError, this, [this] {
        // Out of file descriptors, most likely; QTcpServer has stopped accepting.
        QTimer::singleShot(PauseWithoutFiles, this, [this] {
            if (isListening())
                m_impl->server.resumeAccepting();
        });
    });
    connect(&m_impl->nextEnd, &QTimer::timeout, this, [this] { m_impl->endOldest(); });
}

VisitorServer::~VisitorServer()
{
    stop();
}

static Error refusal(QTcpServer &server, const QString &address, quint16 port)
{
    const QString where = (address.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s)
                              .arg(address.isEmpty() ? u"*"_s : address)
                              .arg(port);
    switch (static_cast<int>(server.serverError())) {
    case QAbstractSocket::AddressInUseError:
        return {.code = ErrorCode::PortBusy, .subject = where, .detail = inWords(portHolder(port))};
    case QAbstractSocket::SocketAccessError:
        return {.code = ErrorCode::PortForbidden,
                .subject = QString::number(port),
                .detail = u"ports below %1 need a privilege on this computer"_s.arg(firstUnprivilegedPort())};
    }
    return {.code = ErrorCode::AddressUnavailable, .subject = address, .detail = server.errorString()};
}

Result<void> VisitorServer::listen(const QString &address, quint16 port)
{
    QTcpServer &server = m_impl->server;
    if (server.isListening() && address == m_impl->address && (port == 0 || port == server.serverPort()))
        return {};
    stop();

    QHostAddress where(QHostAddress::Any);
    if (!address.isEmpty() && !where.setAddress(address))
        return Error{
            .code = ErrorCode::AddressUnavailable, .subject = address, .detail = u"not an IP address"_s};
    const bool listening = server.listen(where, port)
        || (address.isEmpty() && server.serverError() == QAbstractSocket::UnsupportedSocketOperationError
            && server.listen(QHostAddress::AnyIPv4, port)); // a kernel without IPv6
    if (!listening)
        return refusal(server, address, port);
    m_impl->address = address;
    qCDebug(logChallenge) << "listening at" << (address.isEmpty() ? u"*"_s : address) << server.serverPort();
    return {};
}

void VisitorServer::stop()
{
    m_impl->nextEnd.stop();
    m_impl->connections.clear();
    while (m_impl->server.hasPendingConnections())
        m_impl->server.nextPendingConnection()->deleteLater();
    m_impl->server.close();
}

bool VisitorServer::isListening() const
{
    return m_impl->server.isListening();
}

quint16 VisitorServer::port() const
{
    return m_impl->server.serverPort();
}

} // namespace core::challenge
