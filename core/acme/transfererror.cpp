// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/transfer_p.h"
#include "core/base/plaintext.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace core::acme {

/// The check that failed, with what the certificate says. Dates come first: they are the ones that a wrong
/// clock on this computer explains, and an expired certificate usually fails other checks as well.
static QString tlsDetail(const QList<QSslError> &errors, const QDateTime &now)
{
    const QSslCertificate certificate = errors.first().certificate();
    const auto date = [](const QDateTime &when) { return when.toUTC().toString(Qt::ISODate); };
    QString reason = errors.first().errorString();
    for (const QSslError &error : errors) {
        if (error.error() == QSslError::HostNameMismatch)
            reason = u"host name mismatch"_s;
    }
    if (!certificate.isNull() && certificate.expiryDate() < now)
        reason = "expired: notAfter "_L1 + date(certificate.expiryDate());
    else if (!certificate.isNull() && certificate.effectiveDate() > now)
        reason = "not yet valid: notBefore "_L1 + date(certificate.effectiveDate());
    if (certificate.isNull())
        return plainText(reason, 512);
    return plainText("%1; subject %2; issuer %3; SHA-256 %4"_L1.arg(
                         reason, certificate.subjectDisplayName(), certificate.issuerDisplayName(),
                         QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex())),
                     512);
}

/// The host of the proxy in between; empty when there is none.
static QString proxyFor(const QUrl &url)
{
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    return proxies.isEmpty() || proxies.first().type() == QNetworkProxy::NoProxy ? QString()
                                                                                 : proxies.first().hostName();
}

Error transferError(QNetworkReply &reply, const QList<QSslError> &tlsErrors, const QDateTime &now)
{
    const QUrl url = reply.url();
    Error error{
        .code = ErrorCode::NoAnswer, .subject = url.host(), .detail = plainText(reply.errorString(), 512)};
    // Not every value of this enum is worth a line: what is not named was some way of not getting a whole
    // answer.
    switch (static_cast<int>(reply.error())) {
    case QNetworkReply::HostNotFoundError: error.code = ErrorCode::HostNotFound; break;
    case QNetworkReply::ConnectionRefusedError:
        error.code = ErrorCode::ConnectionRefused;
        error.subject = "%1:%2"_L1.arg(url.host(), QString::number(url.port(443)));
        break;
    case QNetworkReply::TimeoutError: error.code = ErrorCode::TimedOut; break;
    case QNetworkReply::OperationCanceledError: error.code = ErrorCode::Cancelled; break;
    case QNetworkReply::SslHandshakeFailedError:
        error.code = ErrorCode::TlsUntrusted;
        if (!tlsErrors.isEmpty())
            error.detail = tlsDetail(tlsErrors, now);
        break;
    case QNetworkReply::UnknownNetworkError: // Qt has no better word for a proxy that refuses or does not
                                             // exist
        if (const QString proxy = proxyFor(url); !proxy.isEmpty()) {
            error.code = ErrorCode::ProxyFailed;
            error.subject = proxy;
        }
        break;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        error.code = ErrorCode::ProxyFailed;
        error.subject = proxyFor(url);
        break;
    }
    return error;
}

} // namespace core::acme
