// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/httpfetch.h"

#include <QNetworkProxy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace core::challenge {

static constexpr auto Deadline = 10s;
static constexpr auto ConnectDeadline = 5s; // so that IPv4 still has its turn when IPv6 leads nowhere
static constexpr qsizetype MaxBytes = 16 * 1024;

HttpFetch::HttpFetch(QUrl url, QList<QHostAddress> addresses, QObject *parent)
    : QObject(parent), m_url(std::move(url)), m_addresses(std::move(addresses))
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket.setReadBufferSize(MaxBytes + 1);
    m_deadline.setSingleShot(true);
    m_attempt.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(QAbstractSocket::SocketTimeoutError); });
    connect(&m_attempt, &QTimer::timeout, this, [this] { fail(QAbstractSocket::SocketTimeoutError); });
    connect(&m_socket, &QSslSocket::encrypted, this, &HttpFetch::send);
    connect(&m_socket, &QSslSocket::connected, this, [this] {
        if (m_url.scheme() != "https"_L1)
            send();
    });
    connect(&m_socket, &QSslSocket::readyRead, this, &HttpFetch::read);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &HttpFetch::fail);
}

HttpFetch::~HttpFetch()
{
    m_socket.disconnect(this);
}

void HttpFetch::start()
{
    m_deadline.start(Deadline);
    connectToNext();
}

QHostAddress HttpFetch::address() const
{
    return m_next > 0 ? m_addresses[m_next - 1] : QHostAddress();
}

quint16 HttpFetch::port() const
{
    return static_cast<quint16>(m_url.port(m_url.scheme() == "https"_L1 ? 443 : 80));
}

void HttpFetch::connectToNext()
{
    const QHostAddress &address = m_addresses[m_next++];
    m_attempt.start(ConnectDeadline);
    if (m_url.scheme() == "https"_L1)
        m_socket.connectToHostEncrypted(address.toString(), port(), m_url.host(QUrl::FullyEncoded));
    else
        m_socket.connectToHost(address, port());
}

void HttpFetch::send()
{
    m_connected = true;
    m_attempt.stop();
    QByteArray host = m_url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    if (m_url.port() > 0)
        host += ':' + QByteArray::number(m_url.port());
    const QUrl::FormattingOptions target = QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment;
    QByteArray path = m_url.toEncoded(target);
    if (!path.startsWith('/'))
        path.prepend('/');
    m_socket.write("GET " + path + " HTTP/1.1\r\nHost: " + host
                   + "\r\nUser-Agent: Mozilla/5.0 (compatible; Tegata self-check)\r\nAccept: */*\r\n"
                     "Connection: close\r\n\r\n");
}

void HttpFetch::read()
{
    m_bytes += m_socket.read(MaxBytes + 1 - m_bytes.size());
    HttpResponse response = readResponse(m_bytes, false);
    // A long page is no proof; its beginning is enough to say what came.
    if (response.state == HttpResponse::State::Incomplete && m_bytes.size() > MaxBytes)
        response.state = response.status > 0 ? HttpResponse::State::Complete : HttpResponse::State::Malformed;
    if (response.state == HttpResponse::State::Complete)
        finish(response);
    else if (response.state == HttpResponse::State::Malformed)
        finish(
            Error{.code = ErrorCode::SelfCheckFailed, .subject = m_url.toString(), .detail = u"not HTTP"_s});
}

void HttpFetch::fail(QAbstractSocket::SocketError error)
{
    if (m_finished)
        return;
    if (error == QAbstractSocket::RemoteHostClosedError && m_connected) {
        m_bytes += m_socket.read(MaxBytes + 1 - m_bytes.size());
        const HttpResponse response = readResponse(m_bytes, true);
        if (response.state == HttpResponse::State::Complete)
            return finish(response);
    }
    const bool timeIsUp = error == QAbstractSocket::SocketTimeoutError;
    const QString reason = m_socket.errorString();
    if (!m_connected && m_next < m_addresses.size() && m_deadline.isActive()) {
        m_attempt.stop();
        m_socket.abort();
        // Not from within the socket's own signal.
        QMetaObject::invokeMethod(this, &HttpFetch::connectToNext, Qt::QueuedConnection);
        return;
    }
    if (timeIsUp)
        return finish(Error{.code = ErrorCode::TimedOut, .subject = m_url.host()});
    if (error == QAbstractSocket::ConnectionRefusedError)
        return finish(Error{.code = ErrorCode::ConnectionRefused,
                            .subject = m_url.host() + u':' + QString::number(port())});
    finish(Error{.code = ErrorCode::NoAnswer, .subject = m_url.host(), .detail = reason});
}

void HttpFetch::finish(const Result<HttpResponse> &result)
{
    if (std::exchange(m_finished, true))
        return;
    m_deadline.stop();
    m_attempt.stop();
    m_socket.disconnect(this);
    QMetaObject::invokeMethod(
        this, [this, result] { emit finished(result); }, Qt::QueuedConnection);
}

} // namespace core::challenge
