// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/tlslistener.h"

#include <QTcpSocket>

namespace core::challenge {

static constexpr qint64 MostBytes = 32 * 1024; // a handshake takes a tenth of that
static constexpr qint64 AtOnce = 8 * 1024;

namespace {

/// One visitor of the TLS listener.
class TlsVisit final : public Visit {
public:
    TlsVisit(QTcpSocket *socket, const crypto::AlpnResponder &responder)
        : Visit(socket), m_handshake(responder)
    {
        socket->setReadBufferSize(AtOnce);
    }

private:
    [[nodiscard]] bool isAnswered() const override { return m_answered; }

    void read() override
    {
        using Handshake = crypto::AlpnHandshake;
        const QByteArray bytes = socket().readAll();
        m_taken += bytes.size();
        if (m_taken > MostBytes)
            return socket().abort();
        if (m_answered || bytes.isEmpty())
            return;
        const Handshake::State state = m_handshake.take(bytes);
        m_answered = state != Handshake::State::Going;
        say(m_handshake.toSend());
        if (state == Handshake::State::Shown) {
            const QByteArray keyAuthorization = m_handshake.shown();
            emit served(keyAuthorization.left(keyAuthorization.indexOf('.')), visitor());
        }
        if (m_answered)
            closeOurSide();
    }

    crypto::AlpnHandshake m_handshake;
    qint64 m_taken = 0;
    bool m_answered = false;
};

} // namespace

TlsListener::TlsListener(QObject *parent) : TlsListener(Limits(), parent) { }

TlsListener::TlsListener(const Limits &limits, QObject *parent)
    : QObject(parent), m_server(limits, [this](QTcpSocket *socket) {
          return std::make_unique<TlsVisit>(socket, *m_responder);
      })
{
    connect(&m_server, &VisitorServer::served, this, &TlsListener::fetched);
}

Result<void> TlsListener::listen(const QString &address, quint16 port)
{
    if (!m_responder) {
        auto responder = crypto::AlpnResponder::create();
        if (!responder)
            return responder.error();
        m_responder = std::move(*responder);
    }
    return m_server.listen(address, port);
}

void TlsListener::stop()
{
    m_server.stop();
}

Result<void> TlsListener::add(const Proof &proof)
{
    return m_responder->add(proof.name, proof.keyAuthorization);
}

void TlsListener::remove(const Proof &proof)
{
    if (m_responder)
        m_responder->remove(proof.name, proof.keyAuthorization);
}

int TlsListener::proofs() const
{
    return m_responder ? m_responder->proofs() : 0;
}

} // namespace core::challenge
