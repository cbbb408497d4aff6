// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/download.h"

#include "core/base/plaintext.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core::inspect {

static constexpr int MaxRedirects = 3;
static constexpr qsizetype MaxValidator = 1024;

/// Whether a host is named that lies on this computer or in its own network.
static bool isLocal(const QUrl &url)
{
    const QHostAddress address(url.host());
    if (address.isNull())
        return !url.host().contains(u'.') || url.host().endsWith(".localhost"_L1);
    static const std::array ranges{
        QHostAddress::parseSubnet(u"0.0.0.0/8"_s),      QHostAddress::parseSubnet(u"10.0.0.0/8"_s),
        QHostAddress::parseSubnet(u"100.64.0.0/10"_s),  QHostAddress::parseSubnet(u"127.0.0.0/8"_s),
        QHostAddress::parseSubnet(u"169.254.0.0/16"_s), QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
        QHostAddress::parseSubnet(u"192.168.0.0/16"_s)};
    bool mapped = false;
    const quint32 four = address.toIPv4Address(&mapped);
    const QHostAddress plain = mapped ? QHostAddress(four) : address;
    return !address.isGlobal() || std::ranges::any_of(ranges, [&plain](const auto &range) {
        return plain.protocol() == QAbstractSocket::IPv4Protocol && plain.isInSubnet(range);
    });
}

static bool isWeb(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty()
        && url.userInfo().isEmpty();
}

Download::Download(QNetworkAccessManager &network, DownloadRequest request, QObject *parent)
    : QObject(parent), m_network(network), m_request(std::move(request))
{
    for (QTimer *timer : {&m_deadline, &m_idle}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this,
                [this] { stop({.code = ErrorCode::TimedOut, .subject = m_request.url.host()}); });
    }
}

Download::~Download()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void Download::start()
{
    if (!isWeb(m_request.url))
        return finish(Error{.code = ErrorCode::UnsafeUrl, .subject = m_request.url.toString()});
    m_deadline.start(m_request.deadline);
    send(m_request.url);
}

void Download::send(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setRawHeader("User-Agent", "Tegata/" + QCoreApplication::applicationVersion().toLatin1());
    request.setRawHeader("Accept-Encoding", "identity"); // no decompression, so no bombs
    if (!m_request.entityTag.isEmpty())
        request.setRawHeader("If-None-Match", m_request.entityTag);
    if (!m_request.lastModified.isEmpty())
        request.setRawHeader("If-Modified-Since", m_request.lastModified);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    m_body.clear();
    m_reply = m_network.get(request);
    m_idle.start(m_request.idle);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
        m_idle.start(m_request.idle);
        if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_request.maximum)
            stop({.code = ErrorCode::ReplyTooLarge, .subject = m_request.url.host()});
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &Download::collect);
    connect(m_reply, &QNetworkReply::finished, this, &Download::receive);
}

void Download::collect()
{
    m_idle.start(m_request.idle);
    if (m_stopped)
        return;
    m_body += m_reply->readAll();
    if (m_body.size() > m_request.maximum)
        stop({.code = ErrorCode::ReplyTooLarge, .subject = m_request.url.host()});
}

void Download::stop(const Error &reason)
{
    if (m_stopped || !m_reply)
        return;
    m_stopped = reason;
    m_body.clear();
    m_reply->abort(); // leads to receive()
}

static Error errorOf(const QNetworkReply &reply)
{
    Error error{.code = ErrorCode::NoAnswer,
                .subject = reply.url().host(),
                .detail = plainText(reply.errorString(), 512)};
    // What is not named was some way of not getting a whole answer.
    switch (static_cast<int>(reply.error())) {
    case QNetworkReply::HostNotFoundError: error.code = ErrorCode::HostNotFound; break;
    case QNetworkReply::ConnectionRefusedError:
        error.code = ErrorCode::ConnectionRefused;
        error.subject
            += u':' + QString::number(reply.url().port(reply.url().scheme() == "http"_L1 ? 80 : 443));
        break;
    case QNetworkReply::TimeoutError: error.code = ErrorCode::TimedOut; break;
    case QNetworkReply::SslHandshakeFailedError: error.code = ErrorCode::TlsUntrusted; break;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError: error.code = ErrorCode::ProxyFailed; break;
    }
    return error;
}

void Download::receive()
{
    if (!m_reply)
        return;
    if (!m_stopped)
        collect();
    QNetworkReply &reply = *m_reply;
    m_reply.clear();
    reply.deleteLater();
    reply.disconnect(this);
    m_idle.stop();
    if (m_stopped)
        return finish(*m_stopped);
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
        return follow(reply.rawHeader("Location"));
    if (status == 304 && (!m_request.entityTag.isEmpty() || !m_request.lastModified.isEmpty()))
        return finish(Downloaded{.notModified = true});
    if (status == 404 || status == 410)
        return finish(Error{.code = ErrorCode::NotFound,
                            .subject = m_request.url.toString(),
                            .detail = QString::number(status)});
    if (status >= 300)
        return finish(Error{.code = ErrorCode::ServerBroken,
                            .subject = m_request.url.host(),
                            .detail = QString::number(status)});
    if (reply.error() != QNetworkReply::NoError)
        return finish(errorOf(reply));
    if (status != 200)
        return finish(Error{
            .code = ErrorCode::NoAnswer, .subject = m_request.url.host(), .detail = QString::number(status)});
    finish(Downloaded{.body = std::exchange(m_body, {}),
                      .entityTag = reply.rawHeader("ETag").left(MaxValidator),
                      .lastModified = reply.rawHeader("Last-Modified").left(MaxValidator)});
}

void Download::follow(const QByteArray &location)
{
    const QUrl target = m_request.url.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    if (location.isEmpty() || !isWeb(target) || ++m_redirects > MaxRedirects
        || (isLocal(target) && !isLocal(m_request.url)))
        return finish(Error{.code = ErrorCode::RedirectRefused,
                            .subject = plainText(QString::fromUtf8(location.left(512)), 512)});
    m_request.url = target;
    send(target);
}

void Download::finish(const Result<Downloaded> &result)
{
    m_deadline.stop();
    QMetaObject::invokeMethod(
        this, [this, result] { emit finished(result); }, Qt::QueuedConnection);
}

} // namespace core::inspect
