// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/httpconnection.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <sys/ioctl.h>
#include <sys/socket.h>

namespace core::challenge {

// What a visitor may go on sending after the answer before the line is cut.
static constexpr qint64 MaxIgnoredBytes = 64 * 1024;

static QString readable(const QHostAddress &address)
{
    bool mapped = false;
    const quint32 v4
        = address.toIPv4Address(&mapped); // on a dual-stack socket IPv4 comes as ::ffff:192.0.2.1
    return (mapped ? QHostAddress(v4) : address).toString();
}

HttpConnection::HttpConnection(QTcpSocket *socket, const Proofs &proofs, QObject *parent)
    : QObject(parent), m_socket(socket), m_proofs(proofs)
{
    m_age.start();
    m_socket->setParent(this);
    m_socket->setReadBufferSize(MaxHeadBytes + 1); // the rest waits in the kernel, at the sender's expense
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::closeOurSide);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::finished);
}

HttpConnection::~HttpConnection()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void HttpConnection::start()
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        emit finished();
    else if (m_socket->bytesAvailable() > 0)
        read();
}

bool HttpConnection::isUnheard() const
{
    int waiting = 0;
    return !m_answered && ::ioctl(static_cast<int>(m_socket->socketDescriptor()), FIONREAD, &waiting) == 0
        && waiting > 0;
}

void HttpConnection::read()
{
    if (m_answered) {
        m_ignored += m_socket->readAll().size();
        if (m_ignored > MaxIgnoredBytes)
            m_socket->abort();
        return;
    }
    m_head += m_socket->read(MaxHeadBytes + 1 - m_head.size());
    const Head head = readHead(m_head);
    if (head.state != HeadState::Incomplete)
        answer(head);
}

void HttpConnection::answer(const Head &head)
{
    m_answered = true;
    m_head.clear();
    m_socket->write(replyTo(head, m_proofs));
    m_socket->flush();
    if (head.state == HeadState::Proof && m_proofs.contains(head.token))
        emit served(head.token, readable(m_socket->peerAddress()));
    closeOurSide();
}

/// Ends our direction only. Closing both while the visitor still sends would make the kernel answer with a
/// reset, which can overtake the answer.
void HttpConnection::closeOurSide()
{
    if (m_answered && m_socket->bytesToWrite() == 0)
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
}

} // namespace core::challenge
