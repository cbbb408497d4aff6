// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/notifycommands.h"

#include "core/notify/calendar.h"
#include "core/text/alerttext.h"

#include <QDir>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace core::notify;
using core::text::AlertText;

namespace app::cli {

QString NotifyTest::name() const
{
    return u"notify test"_s;
}
QString NotifyTest::summary() const
{
    return tr("Send a test message.");
}

void NotifyTest::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(
        u"channel"_s, tr("desktop, mail, webhook or command. Default: all that are on."), u"[CHANNEL…]"_s);
}

void NotifyTest::run(const QCommandLineParser &parser, Tools tools)
{
    const auto wanted = settings(tools.services.store());
    if (!wanted)
        return emit finished(tools.console.fail(wanted.error()));
    for (const QString &word : parser.positionalArguments()) {
        const auto channel = channelFromName(word);
        if (!channel) {
            tools.console.note(tr("There is no channel “%1”: desktop, mail, webhook or command.").arg(word));
            return emit finished(WrongUsage);
        }
        m_channels.append(*channel);
    }
    if (parser.positionalArguments().isEmpty()) {
        for (const Channel channel : AllChannels) {
            if (isOn(*wanted, channel))
                m_channels.append(channel);
        }
    }
    if (m_channels.isEmpty()) {
        tools.console.print(tr("Nothing is on. “tegatactl notify set” turns it on."));
        tools.console.document(QJsonObject());
        return emit finished(NothingToDo);
    }
    m_watch = std::make_unique<Watch>(tools.services.store(), tools.services.clock());
    next(tools);
}

void NotifyTest::next(Tools tools)
{
    if (m_channels.isEmpty()) {
        tools.console.document(m_outcomes);
        return emit finished(m_failures == 0 ? Success : Failure);
    }
    const Channel channel = m_channels.takeFirst();
    m_watch->herald().test(channel, this, [this, channel, tools](const core::Result<void> &outcome) {
        const QString name = AlertText::channel(channel);
        QJsonObject json{{u"sent"_s, outcome.has_value()}};
        if (outcome) {
            tools.console.print(tr("%1: sent.").arg(name));
        } else {
            ++m_failures;
            json.insert(u"error"_s, core::toJson(outcome.error()));
            tools.console.note(tr("%1: %2").arg(name, AlertText::failure(channel, outcome.error())));
        }
        m_outcomes.insert(channelName(channel), json);
        next(tools);
    });
}

QString NotifyCalendar::name() const
{
    return u"notify calendar"_s;
}
QString NotifyCalendar::summary() const
{
    return tr("Keep a calendar of expiries and planned renewals in a file.");
}

void NotifyCalendar::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"file"_s,
                                 tr("An .ics file to subscribe to; it is written now and after each change. "
                                    "“-” prints the calendar instead, “off” stops writing it."),
                                 u"FILE"_s);
}

void NotifyCalendar::run(const QCommandLineParser &parser, Tools tools)
{
    if (parser.positionalArguments().size() != 1) {
        tools.console.note(tr("Name one file, or “-”, or “off”."));
        return emit finished(WrongUsage);
    }
    auto &store = tools.services.store();
    Watch watch(store, tools.services.clock());
    const QString word = parser.positionalArguments().first();
    if (word == "-"_L1) {
        const auto document = watch.calendar();
        if (!document)
            return emit finished(tools.console.fail(document.error()));
        QString text = QString::fromUtf8(*document);
        text.chop(1); // the console ends the last line
        tools.console.print(text);
        return emit finished(Success);
    }
    auto wanted = settings(store);
    if (!wanted)
        return emit finished(tools.console.fail(wanted.error()));
    Settings after = *wanted;
    after.calendarFile = word == "off"_L1 ? QString() : QDir::current().absoluteFilePath(word);
    if (!after.calendarFile.isEmpty()) {
        const auto document = watch.calendar();
        const auto written
            = document ? core::notify::writeCalendar(after.calendarFile, *document) : document.error();
        if (!written)
            return emit finished(tools.console.fail(written.error()));
    }
    if (const auto saved = saveSettings(store, after); !saved)
        return emit finished(tools.console.fail(saved.error()));
    tools.console.print(after.calendarFile.isEmpty()
                            ? tr("The calendar is not written any more.")
                            : tr("The calendar is kept in %1.").arg(after.calendarFile));
    tools.console.document(QJsonObject{{u"calendar"_s, after.calendarFile}});
    emit finished(Success);
}

} // namespace app::cli
