// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/preflight.h"
#include "core/crypto/alpnresponder.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace core::challenge {

static constexpr auto HandshakeDeadline = 30s;
static constexpr auto AttemptDeadline = 8s; // so that IPv4 still has its turn when IPv6 leads nowhere

namespace {

/// One handshake as a CA's validator makes it. A child of whoever asked; ends itself.
class TlsCheckJob final : public QObject {
public:
    TlsCheckJob(const Proof &proof, quint16 port, QObject *owner, std::function<void(SelfCheck)> done)
        : QObject(owner), m_proof(proof), m_port(port), m_done(std::move(done))
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setAllowedNextProtocols({"acme-tls/1"_ba});
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // it is self-signed, by its nature
        m_socket.setSslConfiguration(configuration);
        m_socket.setProxy(QNetworkProxy::NoProxy);
        m_attempt.setSingleShot(true);
        m_deadline.setSingleShot(true);
        connect(&m_socket, &QSslSocket::encrypted, this, &TlsCheckJob::look);
        connect(&m_socket, &QSslSocket::errorOccurred, this, &TlsCheckJob::fail);
        connect(&m_attempt, &QTimer::timeout, this, [this] { fail(QAbstractSocket::SocketTimeoutError); });
        connect(&m_deadline, &QTimer::timeout, this,
                [this] { end(Error{.code = ErrorCode::TimedOut, .subject = m_proof.name}); });
    }
    ~TlsCheckJob() override { m_socket.disconnect(this); }

    void start(const QHostAddress &resolveTo)
    {
        m_clock.start();
        m_deadline.start(HandshakeDeadline);
        QHostAddress literal;
        if (!resolveTo.isNull() || literal.setAddress(m_proof.name)) {
            m_addresses = {resolveTo.isNull() ? literal : resolveTo};
            return connectToNext();
        }
        QHostInfo::lookupHost(m_proof.name, this, [this](const QHostInfo &info) {
            m_addresses = info.addresses();
            if (info.error() != QHostInfo::NoError || m_addresses.isEmpty())
                return end(Error{
                    .code = ErrorCode::HostNotFound, .subject = m_proof.name, .detail = info.errorString()});
            // CAs try IPv6 first.
            std::stable_partition(m_addresses.begin(), m_addresses.end(), [](const QHostAddress &a) {
                return a.protocol() == QAbstractSocket::IPv6Protocol;
            });
            connectToNext();
        });
    }

private:
    void connectToNext()
    {
        m_check.address = m_addresses[m_next++].toString();
        m_attempt.start(AttemptDeadline);
        m_socket.connectToHostEncrypted(m_check.address, m_port,
                                        QString::fromLatin1(crypto::alpnServerName(m_proof.name)));
    }

    void look()
    {
        m_check.tls = SelfCheck::Tls::Shaken;
        m_check.matches = m_socket.sslConfiguration().nextNegotiatedProtocol() == "acme-tls/1"
            && crypto::isAlpnProof(m_socket.peerCertificate().toDer(), m_proof.keyAuthorization);
        if (m_check.matches)
            return end({});
        end(Error{.code = ErrorCode::SelfCheckFailed,
                  .subject = where(),
                  .detail = u"another server answers there, with a certificate of its own"_s});
    }

    void fail(QAbstractSocket::SocketError error)
    {
        const QString reason = m_socket.errorString();
        const bool connected = m_socket.state() == QAbstractSocket::ConnectedState
            || error == QAbstractSocket::SslHandshakeFailedError
            || error == QAbstractSocket::RemoteHostClosedError;
        if (!connected && m_next < m_addresses.size()) {
            m_attempt.stop();
            m_socket.abort();
            // Not from within the socket's own signal.
            QMetaObject::invokeMethod(
                this, [this] { connectToNext(); }, Qt::QueuedConnection);
            return;
        }
        if (error == QAbstractSocket::SocketTimeoutError)
            return end(Error{.code = ErrorCode::TimedOut, .subject = m_proof.name});
        if (error == QAbstractSocket::ConnectionRefusedError)
            return end(Error{.code = ErrorCode::ConnectionRefused, .subject = where()});
        if (connected)
            m_check.tls = SelfCheck::Tls::Broken;
        end(Error{.code = connected ? ErrorCode::SelfCheckFailed : ErrorCode::NoAnswer,
                  .subject = where(),
                  .detail = reason});
    }

    [[nodiscard]] QString where() const
    {
        return (m_proof.name.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(m_proof.name).arg(m_port);
    }

    void end(const std::optional<Error> &error)
    {
        if (!m_done)
            return;
        m_attempt.stop();
        m_deadline.stop();
        m_socket.disconnect(this);
        m_check.error = error;
        m_check.duration = std::chrono::milliseconds(m_clock.elapsed());
        // Not from within the socket's own signal either.
        QMetaObject::invokeMethod(
            this,
            [this, done = std::exchange(m_done, {})] {
                deleteLater();
                done(m_check); // it may end our owner, and us with it
            },
            Qt::QueuedConnection);
    }

    Proof m_proof;
    quint16 m_port;
    std::function<void(SelfCheck)> m_done;
    SelfCheck m_check;
    QList<QHostAddress> m_addresses;
    qsizetype m_next = 0;
    QElapsedTimer m_clock;
    QTimer m_attempt;
    QTimer m_deadline;
    QSslSocket m_socket;
};

} // namespace

void tlsCheck(const Proof &proof, quint16 port, const QString &resolveTo, QObject *owner,
              std::function<void(SelfCheck)> done)
{
    auto *job = new TlsCheckJob(proof, port, owner, std::move(done));
    QMetaObject::invokeMethod(
        job, [job, resolveTo] { job->start(QHostAddress(resolveTo)); }, Qt::QueuedConnection);
}

} // namespace core::challenge
