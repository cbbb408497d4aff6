// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/notifycommands.h"
#include "core/base/atomicfile.h"
#include "core/text/alerttext.h"
#include "core/text/errortext.h"

#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace core::notify;
using core::text::AlertText;

namespace app::cli {

QString NotifyShow::name() const
{
    return u"notify show"_s;
}
QString NotifyShow::summary() const
{
    return tr("Show how you are told about trouble, and whether that works.");
}
void NotifyShow::describe(QCommandLineParser &) const { }

/// What is set for a channel, fit to be shown: of the webhook its host only, because the rest may be secret.
static QString target(const Settings &settings, Channel channel)
{
    switch (channel) {
    case Channel::Desktop: return {};
    case Channel::Mail: return settings.mailTo;
    case Channel::Webhook: return settings.webhookUrl.host();
    case Channel::Command: return settings.arguments.join(u' ');
    }
    return {};
}

void NotifyShow::run(const QCommandLineParser &, Tools tools)
{
    const auto &store = tools.services.store();
    const auto wanted = settings(store);
    if (!wanted)
        return emit finished(tools.console.fail(wanted.error()));
    const QDateTime now = tools.services.clock().now();
    QList<QStringList> rows;
    QJsonObject json;
    for (const Channel channel : AllChannels) {
        const auto state = channelState(store, channel);
        if (!state)
            return emit finished(tools.console.fail(state.error()));
        const bool on = isOn(*wanted, channel);
        rows.append({AlertText::channel(channel), on ? tr("on") : tr("off"), target(*wanted, channel),
                     AlertText::state(channel, *state, now)});
        QJsonObject one{{u"on"_s, on}, {u"target"_s, target(*wanted, channel)}};
        if (state->sent.isValid())
            one.insert(u"sent"_s, state->sent.toString(Qt::ISODate));
        if (state->error)
            one.insert(u"error"_s, core::toJson(*state->error));
        json.insert(channelName(channel), one);
    }
    for (const QString &line : table(rows))
        tools.console.print(line.trimmed());
    tools.console.print(wanted->renewals ? tr("You are told about renewals that worked, too.")
                                         : tr("You are told about trouble only."));
    json.insert(u"renewals"_s, wanted->renewals);
    if (wanted->quiet) {
        const QString from = wanted->quiet->from.toString(u"HH:mm"_s);
        const QString to = wanted->quiet->to.toString(u"HH:mm"_s);
        tools.console.print(tr("What is not urgent waits from %1 to %2.").arg(from, to));
        json.insert(u"quiet"_s, from + u'-' + to);
    }
    if (!wanted->calendarFile.isEmpty())
        tools.console.print(tr("The calendar is kept in %1.").arg(wanted->calendarFile));
    json.insert(u"calendar"_s, wanted->calendarFile);
    if (const auto trouble = calendarTrouble(store); trouble && *trouble) {
        tools.console.print(core::text::ErrorText::summary(**trouble));
        json.insert(u"calendarError"_s, core::toJson(**trouble));
    }
    tools.console.document(json);
    emit finished(Success);
}

QString NotifySet::name() const
{
    return u"notify set"_s;
}
QString NotifySet::summary() const
{
    return tr("Choose how you are told about trouble.");
}

void NotifySet::describe(QCommandLineParser &parser) const
{
    parser.addOption({u"desktop"_s, tr("Desktop notifications: on or off."), u"on|off"_s});
    parser.addOption({u"mail"_s,
                      tr("Addresses with commas between them, or off. A program that sends mail "
                         "(sendmail) does it."),
                      tr("addresses")});
    parser.addOption({u"mail-from"_s, tr("The sender's address."), tr("address")});
    parser.addOption(
        {u"webhook-file"_s,
         tr("A file that holds the https address to which a JSON document is posted. The address "
            "may be secret, so it is not given here."),
         tr("file")});
    parser.addOption({u"webhook"_s, tr("on or off."), u"on|off"_s});
    parser.addOption({u"command"_s,
                      tr("A command line, run without a shell, or off. It finds what is told in its "
                         "environment: TEGATA_EVENT, TEGATA_TITLE, TEGATA_TEXT, TEGATA_URGENT, "
                         "TEGATA_CERTIFICATES."),
                      tr("command")});
    parser.addOption(
        {u"renewals"_s, tr("Whether renewals that worked are told, too: on or off."), u"on|off"_s});
    parser.addOption(
        {u"quiet"_s, tr("Hours at which what is not urgent waits: 22:00-07:00, or off."), tr("hours")});
}

/// nullopt for anything but on and off
static std::optional<bool> onOff(const QString &word)
{
    return word == "on"_L1 ? std::optional(true) : word == "off"_L1 ? std::optional(false) : std::nullopt;
}

static std::optional<QuietHours> hours(const QString &text)
{
    const QStringList ends = text.split(u'-');
    const QTime from = QTime::fromString(ends.value(0), u"H:mm"_s);
    const QTime to = QTime::fromString(ends.value(1), u"H:mm"_s);
    return ends.size() == 2 && from.isValid() && to.isValid() ? std::optional(QuietHours{from, to})
                                                              : std::nullopt;
}

void NotifySet::run(const QCommandLineParser &parser, Tools tools)
{
    auto &store = tools.services.store();
    const auto before = settings(store);
    if (!before)
        return emit finished(tools.console.fail(before.error()));
    Settings after = *before;
    const auto wrong = [&](const QString &complaint) {
        tools.console.note(complaint);
        emit finished(WrongUsage);
    };
    for (const auto &[option, value] :
         {std::pair{u"desktop"_s, &after.desktop}, std::pair{u"webhook"_s, &after.webhook},
          std::pair{u"renewals"_s, &after.renewals}}) {
        if (!parser.isSet(option))
            continue;
        const auto wanted = onOff(parser.value(option));
        if (!wanted)
            return wrong(tr("--%1 is on or off.").arg(option));
        *value = *wanted;
    }
    if (parser.isSet(u"mail"_s)) {
        after.mail = parser.value(u"mail"_s) != "off"_L1;
        if (after.mail)
            after.mailTo = parser.value(u"mail"_s);
    }
    if (parser.isSet(u"mail-from"_s))
        after.mailFrom = parser.value(u"mail-from"_s);
    if (parser.isSet(u"webhook-file"_s)) {
        const auto text = core::readFile(parser.value(u"webhook-file"_s), 8192);
        if (!text)
            return emit finished(tools.console.fail(text.error()));
        after.webhookUrl = QUrl(QString::fromUtf8(*text).trimmed(), QUrl::StrictMode);
        after.webhook = true;
    }
    if (parser.isSet(u"command"_s)) {
        after.command = parser.value(u"command"_s) != "off"_L1;
        if (after.command)
            after.arguments = QProcess::splitCommand(parser.value(u"command"_s));
    }
    if (parser.isSet(u"quiet"_s)) {
        after.quiet = hours(parser.value(u"quiet"_s));
        if (!after.quiet && parser.value(u"quiet"_s) != "off"_L1)
            return wrong(tr("--quiet is two times of day such as 22:00-07:00, or off."));
    }
    if (after == *before)
        return wrong(tr("Say what is to be set; “tegatactl notify set --help” lists it."));
    for (const Channel channel : AllChannels) {
        const auto ok = check(after, channel);
        if (isOn(after, channel) && !ok)
            return wrong(AlertText::failure(channel, ok.error()));
    }
    if (const auto saved = saveSettings(store, after); !saved)
        return emit finished(tools.console.fail(saved.error()));
    NotifyShow show;
    connect(&show, &Command::finished, this, &Command::finished);
    show.run(parser, tools);
}

} // namespace app::cli
