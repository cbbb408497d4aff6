// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/transfer_p.h"

#include <QNetworkReply>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace core::acme {

static constexpr int MaxRedirects = 3;
static constexpr qsizetype MaxHead = 64 * 1024;
static constexpr qsizetype MaxNonce = 512;

namespace {

/// The body of a POST that cannot be rewound. Qt repeats a POST by itself when the peer closes without an
/// answer (which would be a second order), and this is what makes it unable to.
class OneWayBody final : public QIODevice {
public:
    OneWayBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_bytes.size() - m_at + QIODevice::bytesAvailable();
    }
    [[nodiscard]] bool atEnd() const override { return m_at == m_bytes.size(); }

protected:
    qint64 readData(char *to, qint64 maximum) override
    {
        const qsizetype count = std::min(static_cast<qsizetype>(maximum), m_bytes.size() - m_at);
        if (count == 0)
            return -1;
        std::memcpy(to, m_bytes.constData() + m_at, static_cast<std::size_t>(count));
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace

/// RFC 8555, section 6.5.1: anything outside base64url is to be ignored.
static QByteArray checkedNonce(const QByteArray &nonce)
{
    const bool fits
        = !nonce.isEmpty() && nonce.size() <= MaxNonce && std::all_of(nonce.begin(), nonce.end(), [](char c) {
              return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
                  || c == '_';
          });
    return fits ? nonce : QByteArray();
}

/// An HTTP status that Qt presents as an error is an answer like any other.
static bool isAnswer(QNetworkReply &reply, int status)
{
    if (status == 0)
        return false;
    switch (static_cast<int>(reply.error())) {
    case QNetworkReply::NoError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError: return true;
    case QNetworkReply::ContentReSendError: // Qt wanted to follow with the body, which it cannot
        return status == 307 || status == 308;
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::UnknownServerError:
    case QNetworkReply::ProtocolInvalidOperationError: return status >= 400;
    }
    return false;
}

Transfer::Transfer(HttpRequest request, const Clock &clock, QObject *parent)
    : QObject(parent), m_request(std::move(request)), m_clock(clock)
{
    for (QTimer *timer : {&m_deadline, &m_idle}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this,
                [this] { stop({.code = ErrorCode::TimedOut, .subject = m_request.url.host()}); });
    }
}

Transfer::~Transfer()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->deleteLater(); // which breaks off what is under way
    }
    release();
}

void Transfer::start(QNetworkAccessManager &manager, const QNetworkRequest &settings,
                     std::function<void()> release)
{
    m_manager = &manager;
    m_settings = settings;
    m_release = std::move(release);
    m_startTime = m_clock.now();
    m_elapsed.start();
    m_deadline.start(m_request.deadline);
    sendTo(m_request.url);
}

void Transfer::refuse(const Error &error)
{
    m_startTime = m_clock.now();
    QMetaObject::invokeMethod(
        this, [this, error] { finish(error); }, Qt::QueuedConnection);
}

void Transfer::release()
{
    if (const auto releaseOnce = std::exchange(m_release, nullptr))
        releaseOnce();
}

void Transfer::sendTo(const QUrl &url)
{
    QNetworkRequest request(m_settings);
    request.setUrl(url);
    if (!m_request.accept.isEmpty())
        request.setRawHeader("Accept", m_request.accept);
    m_body.clear();
    m_tlsErrors.clear();

    switch (m_request.method) {
    case HttpRequest::Method::Head: m_reply = m_manager->head(request); break;
    case HttpRequest::Method::Get: m_reply = m_manager->get(request); break;
    case HttpRequest::Method::Post: {
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/jose+json"_s);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto *body = new OneWayBody(m_request.body, nullptr);
        m_reply = m_manager->post(request, body);
        body->setParent(m_reply);
        break;
    }
    }
    m_idle.start(m_request.idle);
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_idle.start(m_request.idle); });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Transfer::inspectHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::collect);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const auto &errors) { m_tlsErrors = errors; });
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::receive);
    emit sent();
}

void Transfer::inspectHead()
{
    m_idle.start(m_request.idle);
    qsizetype size = 0;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        size += name.size() + value.size() + 4;
    const bool tooLong = m_request.method != HttpRequest::Method::Head
        && m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_request.maximumBody;
    if (size > MaxHead || tooLong)
        stop({.code = ErrorCode::ReplyTooLarge, .subject = m_request.url.host()});
}

void Transfer::collect()
{
    m_idle.start(m_request.idle);
    if (m_stopped)
        return;
    m_body += m_reply->read(m_reply->bytesAvailable()); // readAll() takes more room than it needs
    if (m_body.size() > m_request.maximumBody)
        stop({.code = ErrorCode::ReplyTooLarge, .subject = m_request.url.host()});
}

void Transfer::stop(const Error &reason)
{
    if (m_stopped || !m_reply)
        return;
    m_stopped = reason;
    m_body.clear();
    m_reply->abort(); // leads to receive()
}

void Transfer::receive()
{
    if (!m_reply)
        return;
    QNetworkReply &reply = *m_reply;
    m_idle.stop();
    if (!m_stopped)
        collect();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    reply.deleteLater();
    reply.disconnect(this);
    m_reply = nullptr;

    if (m_stopped)
        return finish(*m_stopped);
    if (!isAnswer(reply, status))
        return finish(transferError(reply, m_tlsErrors, m_clock.now()));
    if (status < 200) // Qt takes 103 (Early Hints) for the answer and throws away the one that follows
        return finish(Error{
            .code = ErrorCode::NoAnswer, .subject = m_request.url.host(), .detail = QString::number(status)});
    if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
        if (follow(reply, status))
            return;
        return finish(Error{.code = ErrorCode::RedirectRefused,
                            .subject = QString::fromUtf8(reply.rawHeader("Location").left(512)),
                            .detail = QString::number(status)});
    }
    // Qt notices over HTTP/1.1 when a body is shorter than promised, but nothing says that it does over
    // HTTP/2.
    const QByteArray length
        = reply.rawHeader("Transfer-Encoding").isEmpty() ? reply.rawHeader("Content-Length") : "";
    if (m_request.method != HttpRequest::Method::Head && !length.isEmpty() && status != 204 && status != 304
        && length.toLongLong() != m_body.size())
        return finish(Error{
            .code = ErrorCode::NoAnswer,
            .subject = m_request.url.host(),
            .detail = "%1 of %2 bytes"_L1.arg(QString::number(m_body.size()), QString::fromLatin1(length))});
    finish(read(reply, status));
}

bool Transfer::follow(QNetworkReply &reply, int status)
{
    // A signature covers the URL (RFC 8555, section 6.4), so a POST has nothing to look for elsewhere.
    const QUrl target
        = reply.url().resolved(QUrl::fromEncoded(reply.rawHeader("Location"), QUrl::StrictMode));
    if (m_request.method == HttpRequest::Method::Post || status == 303
        || reply.rawHeader("Location").isEmpty() || !isSafeUrl(target, m_request.url)
        || ++m_redirects > MaxRedirects)
        return false;
    sendTo(target);
    return true;
}

HttpReply Transfer::read(QNetworkReply &reply, int status)
{
    HttpReply result{.url = reply.url(), .status = status, .body = std::exchange(m_body, {})};
    result.contentType = reply.rawHeader("Content-Type");
    result.nonce = checkedNonce(reply.rawHeader("Replay-Nonce"));
    result.date = parseHttpDate(reply.rawHeader("Date"));
    // A date is meant by the clock of the one who wrote it.
    result.retryAfter = parseRetryAfter(reply.rawHeader("Retry-After"),
                                        result.date.isValid() ? result.date : m_clock.now());
    if (const QByteArray location = reply.rawHeader("Location"); !location.isEmpty())
        result.location = result.url.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    // Qt joins several Link headers into one list, as RFC 9110 allows.
    if (const QByteArray link = reply.rawHeader("Link"); !link.isEmpty())
        result.links = parseLinks({link}, result.url);
    return result;
}

void Transfer::finish(const Result<HttpReply> &result)
{
    if (std::exchange(m_finished, true))
        return;
    m_deadline.stop();
    m_idle.stop();
    release();
    emit finished(result);
}

} // namespace core::acme
