// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/httplistener.h"

#include "core/challenge/httpconnection.h"

namespace core::challenge {

HttpListener::HttpListener(QObject *parent) : HttpListener(Limits(), parent) { }

HttpListener::HttpListener(const Limits &limits, QObject *parent)
    : QObject(parent), m_server(limits, [this](QTcpSocket *socket) {
          return std::make_unique<HttpConnection>(socket, m_proofs);
      })
{
    connect(&m_server, &VisitorServer::served, this, &HttpListener::fetched);
}

Result<void> HttpListener::listen(const QString &address, quint16 port)
{
    return m_server.listen(address, port);
}

void HttpListener::stop()
{
    m_server.stop();
}

bool HttpListener::isListening() const
{
    return m_server.isListening();
}

quint16 HttpListener::port() const
{
    return m_server.port();
}

void HttpListener::add(const QByteArray &token, const QByteArray &keyAuthorization)
{
    m_proofs.insert(token, keyAuthorization);
}

void HttpListener::remove(const QByteArray &token)
{
    m_proofs.remove(token);
}

int HttpListener::tokens() const
{
    return static_cast<int>(m_proofs.size());
}

} // namespace core::challenge
