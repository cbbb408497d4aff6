// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/httplistener.h"

#include "core/base/logging.h"
#include "core/challenge/httpconnection.h"
#include "core/challenge/portholder.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <list>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr int Backlog = 1024;
static constexpr int PauseWithoutFiles = 100; // ms

struct HttpListener::Impl {
    Impl(HttpListener *listener, const Limits &allowed) : q(listener), limits(allowed) { }

    void takeIn();
    void letGo(HttpConnection *connection);
    void makeRoom();
    void endOldest();

    HttpListener *q;
    Limits limits;
    QTcpServer server;
    QTimer nextEnd;
    QString address;
    Proofs proofs;
    std::list<std::unique_ptr<HttpConnection>> connections; // oldest first
};

/// Takes visitors from the queue while there is room. Those that find none stay in the kernel's queue:
/// QTcpServer stops accepting while one is pending.
void HttpListener::Impl::takeIn()
{
    while (connections.size() < limits.connections && server.hasPendingConnections()) {
        auto connection = std::make_unique<HttpConnection>(server.nextPendingConnection(), proofs, nullptr);
        HttpConnection *raw = connection.get();
        connections.push_back(std::move(connection));
        // Both from the event loop: whoever is told may stop the listener, which would end the sender under
        // its feet.
        QObject::connect(raw, &HttpConnection::served, q, &HttpListener::fetched, Qt::QueuedConnection);
        QObject::connect(
            raw, &HttpConnection::finished, q,
            [this, guard = QPointer(raw)] {
                if (guard)
                    letGo(guard);
            },
            Qt::QueuedConnection);
        raw->start();
    }
    makeRoom();
}

void HttpListener::Impl::letGo(HttpConnection *connection)
{
    std::erase_if(connections, [&](const auto &c) { return c.get() == connection; });
    takeIn();
}

/// Ends those whose time is over and sets the timer for the next one.
void HttpListener::Impl::makeRoom()
{
    const bool crowded = connections.size() >= limits.connections && server.hasPendingConnections();
    if (connections.empty())
        return nextEnd.stop();
    const qint64 left = (crowded ? limits.crowdedLife : limits.life).count() - connections.front()->age();
    nextEnd.start(static_cast<int>(std::max<qint64>(left, 0)));
}

/// What the oldest has said in time is heard first: the next turn of the event loop reads it, so this cannot
/// go on.
void HttpListener::Impl::endOldest()
{
    if (!connections.empty() && !connections.front()->isUnheard())
        connections.pop_front();
    takeIn();
}

HttpListener::HttpListener(QObject *parent) : HttpListener(Limits(), parent) { }

HttpListener::HttpListener(const Limits &limits, QObject *parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(this, limits))
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

HttpListener::~HttpListener()
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

Result<void> HttpListener::listen(const QString &address, quint16 port)
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

void HttpListener::stop()
{
    m_impl->nextEnd.stop();
    m_impl->connections.clear();
    while (m_impl->server.hasPendingConnections())
        m_impl->server.nextPendingConnection()->deleteLater();
    m_impl->server.close();
}

bool HttpListener::isListening() const
{
    return m_impl->server.isListening();
}

quint16 HttpListener::port() const
{
    return m_impl->server.serverPort();
}

void HttpListener::add(const QByteArray &token, const QByteArray &keyAuthorization)
{
    m_impl->proofs.insert(token, keyAuthorization);
}

void HttpListener::remove(const QByteArray &token)
{
    m_impl->proofs.remove(token);
}

int HttpListener::tokens() const
{
    return static_cast<int>(m_impl->proofs.size());
}

} // namespace core::challenge
