// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/hooks.h"

#include "core/notify/program_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace core::notify {

static constexpr int HookPatience = 30'000;
static constexpr qsizetype MaxText = 8192;

QJsonObject webhookDocument(const Message &message, const QDateTime &now)
{
    QJsonArray alerts;
    for (const Alert &alert : message.alerts) {
        QJsonObject json = toJson(alert);
        // The cause's code is for programs; the CA's own words may be anything.
        if (alert.cause)
            json.insert(u"error"_s, codeName(alert.cause->code));
        alerts.append(json);
    }
    const QString text
        = message.body.isEmpty() ? message.title : u"%1\n%2"_s.arg(message.title, message.body);
    return {{u"program"_s, u"tegata"_s},
            {u"event"_s, eventName(message)},
            {u"urgent"_s, message.isUrgent()},
            {u"time"_s, now.toUTC().toString(Qt::ISODate)},
            {u"title"_s, message.title},
            {u"text"_s, text}, // what the chat programs show
            {u"alerts"_s, alerts}};
}

static Result<void> outcomeOf(const QNetworkReply &reply, bool tooLate)
{
    const QString host = reply.url().host();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 200 && status < 300)
        return {};
    if (status >= 300 && status < 400)
        return Error{.code = ErrorCode::RedirectRefused, .subject = host};
    if (status >= 400)
        return Error{.code = ErrorCode::ServerBroken, .subject = host, .detail = QString::number(status)};
    const auto failed = [&host](ErrorCode code) { return Error{.code = code, .subject = host}; };
    if (tooLate)
        return failed(ErrorCode::TimedOut);
    if (reply.error() == QNetworkReply::HostNotFoundError)
        return failed(ErrorCode::HostNotFound);
    if (reply.error() == QNetworkReply::ConnectionRefusedError)
        return failed(ErrorCode::ConnectionRefused);
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        return failed(ErrorCode::TlsUntrusted);
    return failed(ErrorCode::NoAnswer);
}

void postWebhook(const QUrl &url, const Message &message, const QDateTime &now, QObject *owner,
                 std::function<void(Result<void>)> done)
{
    if (const auto ok = check({.webhookUrl = url}, Channel::Webhook); !ok) {
        QMetaObject::invokeMethod(
            owner, [error = ok.error(), done] { done(error); }, Qt::QueuedConnection);
        return;
    }
    auto *manager = new QNetworkAccessManager(owner);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Tegata"_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    QNetworkReply *reply
        = manager->post(request, QJsonDocument(webhookDocument(message, now)).toJson(QJsonDocument::Compact));
    reply->setParent(manager);
    reply->setReadBufferSize(4096); // an answer without end is not taken in
    auto *clock = new QTimer(manager);
    clock->setSingleShot(true);
    auto end = [reply, manager, done = std::move(done), ended = false](bool tooLate) mutable {
        if (std::exchange(ended, true))
            return;
        const Result<void> outcome = outcomeOf(*reply, tooLate);
        manager->deleteLater();
        done(outcome);
    };
    const auto shared = std::make_shared<decltype(end)>(std::move(end));
    QObject::connect(reply, &QNetworkReply::finished, manager, [shared] { (*shared)(false); });
    // The status is all that counts.
    QObject::connect(reply, &QNetworkReply::readyRead, manager, [shared] { (*shared)(false); });
    QObject::connect(clock, &QTimer::timeout, manager, [shared] { (*shared)(true); });
    clock->start(HookPatience);
}

void runCommand(const QStringList &command, const Message &message, QObject *owner,
                std::function<void(Result<void>)> done)
{
    if (const auto ok = check({.arguments = command}, Channel::Command); !ok) {
        QMetaObject::invokeMethod(
            owner, [error = ok.error(), done] { done(error); }, Qt::QueuedConnection);
        return;
    }
    const auto clean = [](QString text) { return text.remove(QChar(0)).left(MaxText); };
    runProgram(command.first(), command.mid(1), {},
               {{u"TEGATA_EVENT"_s, eventName(message)},
                {u"TEGATA_TITLE"_s, clean(message.title)},
                {u"TEGATA_TEXT"_s, clean(message.body)},
                {u"TEGATA_URGENT"_s, message.isUrgent() ? u"1"_s : u"0"_s},
                {u"TEGATA_CERTIFICATES"_s, clean(message.certificates().join(u' '))},
                {u"LC_ALL"_s, u"C.UTF-8"_s}},
               owner, std::move(done));
}

} // namespace core::notify
