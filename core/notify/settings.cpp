// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/settings.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core::notify {

static const QString SettingsKey = u"notify.settings"_s;
static constexpr qsizetype MaxRecipients = 10;

QString channelName(Channel channel)
{
    switch (channel) {
    case Channel::Desktop: return u"desktop"_s;
    case Channel::Mail: return u"mail"_s;
    case Channel::Webhook: return u"webhook"_s;
    case Channel::Command: return u"command"_s;
    }
    return {};
}

std::optional<Channel> channelFromName(const QString &name)
{
    for (const Channel channel : AllChannels) {
        if (channelName(channel) == name)
            return channel;
    }
    return {};
}

bool isQuiet(const std::optional<QuietHours> &hours, QTime local)
{
    if (!hours || hours->from == hours->to)
        return false;
    if (hours->from < hours->to)
        return local >= hours->from && local < hours->to;
    return local >= hours->from || local < hours->to;
}

bool isOn(const Settings &settings, Channel channel)
{
    switch (channel) {
    case Channel::Desktop: return settings.desktop;
    case Channel::Mail: return settings.mail;
    case Channel::Webhook: return settings.webhook;
    case Channel::Command: return settings.command;
    }
    return false;
}

Result<QStringList> mailAddresses(const QString &list)
{
    // Dot-atoms only: quoted local parts are legal, unheard of, and the way to inject a header.
    static const QRegularExpression local(
        u"\\A[A-Za-z0-9_][A-Za-z0-9!#$%&'*+/=?^_`{|}~-]*(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\\z"_s);
    static const QRegularExpression host(u"\\A[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\\z"_s);
    QStringList found;
    for (const QString &part : list.split(u',')) {
        const QString address = part.trimmed();
        const qsizetype at = address.lastIndexOf(u'@');
        const QString domain = at < 0 ? QString() : QString::fromLatin1(QUrl::toAce(address.mid(at + 1)));
        if (address.size() > 254 || !local.match(address.left(at < 0 ? address.size() : at)).hasMatch()
            || (at >= 0 && !host.match(domain).hasMatch()))
            return Error{.code = ErrorCode::BadInput, .subject = address, .detail = u"not a mail address"_s};
        found.append(at < 0 ? address : address.left(at + 1) + domain);
    }
    if (found.size() > MaxRecipients)
        return Error{.code = ErrorCode::BadInput, .subject = list, .detail = u"too many addresses"_s};
    return found;
}

static Result<void> checkUrl(const QUrl &url)
{
    const bool here = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
    if (url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
        && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && here)))
        return {};
    return Error{.code = ErrorCode::BadInput,
                 .subject = url.toDisplayString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveUserInfo),
                 .detail = u"an https address is wanted"_s};
}

Result<void> check(const Settings &settings, Channel channel)
{
    switch (channel) {
    case Channel::Desktop: return {};
    case Channel::Mail: {
        if (const auto to = mailAddresses(settings.mailTo); !to)
            return to.error();
        if (settings.mailFrom.isEmpty())
            return {};
        const auto from = mailAddresses(settings.mailFrom);
        if (!from)
            return from.error();
        return from->size() == 1 ? Result<void>()
                                 : Error{.code = ErrorCode::BadInput,
                                         .subject = settings.mailFrom,
                                         .detail = u"one sender only"_s};
    }
    case Channel::Webhook: return checkUrl(settings.webhookUrl);
    case Channel::Command: {
        const QFileInfo program(settings.arguments.value(0));
        if (program.isAbsolute() && program.isFile() && program.isExecutable())
            return {};
        return Error{.code = ErrorCode::BadInput,
                     .subject = settings.arguments.value(0),
                     .detail = u"the absolute path of a program is wanted"_s};
    }
    }
    return {};
}

Result<Settings> settings(const store::Store &store)
{
    const auto value = store.value(SettingsKey);
    if (!value)
        return value.error();
    Settings settings;
    if (!*value)
        return settings;
    const QJsonObject &json = **value;
    settings.desktop = json.value("desktop"_L1).toBool(true);
    settings.mail = json.value("mail"_L1).toBool();
    settings.mailTo = json.value("mailTo"_L1).toString();
    settings.mailFrom = json.value("mailFrom"_L1).toString();
    settings.webhook = json.value("webhook"_L1).toBool();
    settings.webhookUrl = QUrl(json.value("webhookUrl"_L1).toString());
    settings.command = json.value("command"_L1).toBool();
    for (const auto &argument : json.value("arguments"_L1).toArray())
        settings.arguments.append(argument.toString());
    settings.renewals = json.value("renewals"_L1).toBool(true);
    const QTime from = QTime::fromString(json.value("quietFrom"_L1).toString(), u"HH:mm"_s);
    const QTime to = QTime::fromString(json.value("quietTo"_L1).toString(), u"HH:mm"_s);
    if (from.isValid() && to.isValid())
        settings.quiet = QuietHours{from, to};
    settings.calendarFile = json.value("calendarFile"_L1).toString();
    return settings;
}

Result<void> saveSettings(store::Store &store, const Settings &settings)
{
    QJsonObject json{{u"desktop"_s, settings.desktop},
                     {u"mail"_s, settings.mail},
                     {u"mailTo"_s, settings.mailTo},
                     {u"mailFrom"_s, settings.mailFrom},
                     {u"webhook"_s, settings.webhook},
                     {u"webhookUrl"_s, settings.webhookUrl.toString(QUrl::FullyEncoded)},
                     {u"command"_s, settings.command},
                     {u"arguments"_s, QJsonArray::fromStringList(settings.arguments)},
                     {u"renewals"_s, settings.renewals},
                     {u"calendarFile"_s, settings.calendarFile}};
    if (settings.quiet) {
        json.insert(u"quietFrom"_s, settings.quiet->from.toString(u"HH:mm"_s));
        json.insert(u"quietTo"_s, settings.quiet->to.toString(u"HH:mm"_s));
    }
    return store.setValue(SettingsKey, json);
}

} // namespace core::notify
