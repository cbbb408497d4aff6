// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/alerttext.h"

#include "core/base/plaintext.h"
#include "core/issuance/names.h"
#include "core/text/datetext.h"
#include "core/text/errortext.h"
#include "core/text/scheduletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::text {

using notify::Alert;
using notify::AlertKind;
using notify::Channel;
using notify::Message;

static constexpr qsizetype MaxLines = 10;
static constexpr qsizetype LongestRecord = 600;

static QString nameOf(const Alert &alert)
{
    return issuance::displayName(plainText(alert.name.isEmpty() ? alert.certificate : alert.name, 255));
}

QString AlertText::failed(const Alert &alert)
{
    const QString cause = alert.cause ? ErrorText::summary(*alert.cause) : QString();
    if (alert.failures == 0)
        return cause;
    const QString times = tr("Renewal failed %n time(s).", nullptr, alert.failures);
    //: Two sentences: "Renewal failed 3 times." and why.
    return cause.isEmpty() ? times : tr("%1 %2").arg(times, cause);
}

QString AlertText::line(const Alert &alert, const QDateTime &now)
{
    const QString name = nameOf(alert);
    const QString distance = DateText::relative(alert.notAfter, now);
    const QString why = failed(alert);
    const auto with = [&why](const QString &sentence) {
        return why.isEmpty() ? sentence : tr("%1 %2").arg(sentence, why);
    };
    switch (alert.kind) {
    case AlertKind::Renewed:
        return tr("Renewed %1, valid until %2.").arg(name, DateText::day(alert.notAfter, now));
    case AlertKind::Failed:
        return with(alert.urgent ? tr("%1 expires %2.").arg(name, distance)
                                 : tr("%1 could not be renewed yet; it expires %2.").arg(name, distance));
    case AlertKind::NeedsUser:
        return with(tr("The renewal of %1 waits for you; it expires %2.").arg(name, distance));
    case AlertKind::Expiring: return with(tr("%1 expires %2.").arg(name, distance));
    //: %2 is a distance in time: "2 days ago".
    case AlertKind::Expired: return with(tr("%1 expired %2.").arg(name, distance));
    case AlertKind::Revoked: return tr("The certificate for %1 is revoked.").arg(name);
    case AlertKind::NotRunning: return ScheduleText::missed({.days = alert.days});
    case AlertKind::NotSaved: return with(tr("Tegata cannot save anything, so no certificate is renewed."));
    case AlertKind::NotDeployed:
        return tr("%1 is renewed, but what uses it still has the old certificate. %2")
            .arg(name, alert.cause ? ErrorText::summary(*alert.cause) : QString())
            .trimmed();
    case AlertKind::RecordsLeft:
        return tr("%n TXT record(s) of %1 could not be removed from the DNS. They do no harm.", nullptr,
                  static_cast<int>(alert.records.size()))
            .arg(name);
    case AlertKind::StandingEnds:
        return tr("The standing record that proves %1 ends %2, before the next renewal. Replace it by one "
                  "that ends later.")
            .arg(provenBy(alert), DateText::relative(alert.until, now));
    case AlertKind::StandingVoid:
        return tr("The standing record that proves %1 is bound to another key or account than the one that "
                  "will ask. Replace it before the next renewal.")
            .arg(provenBy(alert));
    }
    return {};
}

/// Which names, for a person who has several.
QString AlertText::provenBy(const Alert &alert)
{
    QStringList names;
    for (const QString &name : alert.records.first(std::min(alert.records.size(), MaxLines)))
        names.append(issuance::displayName(plainText(name, 255)));
    return names.isEmpty() ? nameOf(alert) : names.join(u", "_s);
}

/// The sentence, and what a person needs to act on it.
QString AlertText::inFull(const Alert &alert, const QDateTime &now)
{
    QStringList lines{line(alert, now)};
    switch (alert.kind) {
    case AlertKind::RecordsLeft:
        for (const QString &record : alert.records.first(std::min(alert.records.size(), MaxLines)))
            lines.append(plainText(record, LongestRecord));
        lines.append(tr("Try again, or say that they are gone: “tegatactl dns leftovers”, or Settings, DNS "
                        "providers."));
        break;
    case AlertKind::StandingEnds:
    case AlertKind::StandingVoid:
        for (const QString &name : alert.records.first(std::min(alert.records.size(), MaxLines)))
            lines.append(tr("What it has to say: tegatactl dns persist %1").arg(plainText(name, 255)));
        break;
    case AlertKind::Renewed:
    case AlertKind::Failed:
    case AlertKind::NeedsUser:
    case AlertKind::Expiring:
    case AlertKind::Expired:
    case AlertKind::Revoked:
    case AlertKind::NotRunning:
    case AlertKind::NotDeployed:
    case AlertKind::NotSaved: break;
    }
    return lines.join(u'\n');
}

static QString lines(const QList<Alert> &alerts, const QDateTime &now)
{
    QStringList lines;
    for (const Alert &alert : alerts.first(std::min(alerts.size(), MaxLines)))
        lines.append(AlertText::inFull(alert, now));
    if (alerts.size() > MaxLines)
        lines.append(u"…"_s);
    return lines.join(u'\n');
}

Message AlertText::problems(const QList<Alert> &alerts, const QDateTime &now)
{
    const Alert &first = alerts.first();
    if (alerts.size() > 1)
        return {.title = tr("%n certificate(s) need attention", nullptr, static_cast<int>(alerts.size())),
                .body = lines(alerts, now)};
    if (first.kind == AlertKind::NotRunning)
        return {.title = line(first, now),
                .body
                = tr("Open Tegata, or run “tegatactl schedule status”, to see why. Certificates that are "
                     "not renewed expire.")};
    if (first.kind == AlertKind::NotSaved)
        return {.title = tr("Tegata cannot save anything"), .body = line(first, now)};
    const QString name = nameOf(first);
    switch (first.kind) {
    case AlertKind::Failed:
        return {.title = first.urgent ? tr("%1 expires %2").arg(name, DateText::relative(first.notAfter, now))
                                      : tr("%1 could not be renewed yet").arg(name),
                .body = line(first, now)};
    case AlertKind::NeedsUser: return {tr("%1 waits for you").arg(name), line(first, now)};
    case AlertKind::Expiring:
        return {tr("%1 expires %2").arg(name, DateText::relative(first.notAfter, now)), line(first, now)};
    case AlertKind::Expired:
        return {tr("%1 expired %2").arg(name, DateText::relative(first.notAfter, now)), line(first, now)};
    case AlertKind::Revoked: return {tr("%1 is revoked").arg(name), line(first, now)};
    case AlertKind::NotDeployed: return {tr("%1 is not yet in use").arg(name), line(first, now)};
    case AlertKind::RecordsLeft:
        return {
            tr("%n TXT record(s) of %1 are left in the DNS", nullptr, static_cast<int>(first.records.size()))
                .arg(name),
            inFull(first, now)};
    case AlertKind::StandingEnds:
        return {tr("The standing record of %1 ends soon").arg(name), inFull(first, now)};
    case AlertKind::StandingVoid:
        return {tr("The standing record of %1 has to be replaced").arg(name), inFull(first, now)};
    case AlertKind::Renewed:
    case AlertKind::NotSaved:
    case AlertKind::NotRunning: break;
    }
    return {line(first, now), {}};
}

Message AlertText::message(const QList<Alert> &alerts, const QDateTime &now)
{
    Message message;
    if (alerts.isEmpty())
        message = {.title = tr("Tegata: a test"),
                   .body = tr("This is what Tegata's messages look like. Nothing is wrong.")};
    else if (std::ranges::all_of(alerts, [](const Alert &a) { return a.kind == AlertKind::Renewed; }))
        message = {.title = alerts.size() == 1
                       ? tr("Renewed %1").arg(nameOf(alerts.first()))
                       : tr("%n certificate(s) renewed", nullptr, static_cast<int>(alerts.size())),
                   .body = lines(alerts, now)};
    else
        message = problems(alerts, now);
    message.alerts = alerts;
    return message;
}

notify::Desktop::Actions AlertText::actions()
{
    return {.open = tr("Open"), .renew = tr("Renew now")};
}

QString AlertText::channel(Channel channel)
{
    switch (channel) {
    case Channel::Desktop: return tr("Desktop notifications");
    case Channel::Mail: return tr("Mail");
    case Channel::Webhook: return tr("Webhook");
    case Channel::Command: return tr("Command");
    }
    return {};
}

QString AlertText::failure(Channel channel, const Error &error)
{
    switch (channel) {
    case Channel::Desktop:
        if (error.code == ErrorCode::ProgramMissing)
            return tr("No desktop answered: nobody is logged in, or this desktop shows no notifications.");
        break;
    case Channel::Mail:
        if (error.code == ErrorCode::ProgramMissing)
            return tr(
                "This computer has no program that sends mail (sendmail). The package msmtp-mta brings a "
                "small one.");
        if (error.code == ErrorCode::BadInput)
            return tr("“%1” is not a mail address that can be used.").arg(plainText(error.subject, 255));
        break;
    case Channel::Webhook:
        if (error.code == ErrorCode::BadInput)
            return tr("The webhook needs an address that begins with https://.");
        if (error.code == ErrorCode::ServerBroken)
            //: %1 is a host, %2 a number such as 404.
            return tr("%1 refused the message with status %2.")
                .arg(plainText(error.subject, 255), plainText(error.detail, 16));
        break;
    case Channel::Command:
        if (error.code == ErrorCode::BadInput)
            return tr("“%1” is not the absolute path of a program.").arg(plainText(error.subject, 255));
        break;
    }
    const QString words = plainText(error.detail, 500);
    const QString summary = ErrorText::summary(error);
    return words.isEmpty() ? summary : tr("%1 (%2)").arg(summary, words);
}

QString AlertText::state(Channel channel, const notify::ChannelState &state, const QDateTime &now)
{
    if (state.error)
        //: %1: date and time, %2: a whole sentence.
        return tr("Not delivered, %1: %2")
            .arg(DateText::dayAndTime(state.failed, now), failure(channel, *state.error));
    return state.sent.isValid() ? tr("Last sent %1.").arg(DateText::dayAndTime(state.sent, now)) : QString();
}

QString AlertText::calendarTitle()
{
    return tr("Certificates (Tegata)");
}

QList<notify::CalendarEvent> AlertText::calendar(const QList<store::CertificateEntry> &certificates,
                                                 const QList<store::RenewalEntry> &renewals,
                                                 const QString &storeId, const QDateTime &now)
{
    QHash<QString, store::RenewalEntry> known;
    for (const store::RenewalEntry &entry : renewals)
        known.insert(entry.name, entry);
    QList<notify::CalendarEvent> events;
    for (const store::CertificateEntry &entry : certificates) {
        if (entry.test || entry.revoked)
            continue;
        QStringList names;
        for (const QString &name : entry.names)
            names.append(issuance::displayName(name));
        const QString title = names.value(0, entry.name);
        const QString about = tr("Names: %1\nCertificate authority: %2")
                                  .arg(names.join(u", "_s), plainText(entry.caName, 255));
        const auto outlook = renewal::outlook(entry, now, renewal::Attempt::None, known.value(entry.name));
        // The last fifth of its life is when a person should look, if it still has not been renewed.
        const qint64 life = entry.notBefore.secsTo(entry.notAfter);
        events.append({.uid = u"%1.expiry.%2@tegata"_s.arg(entry.name, storeId),
                       .summary = tr("Certificate expires: %1").arg(title),
                       .description = about,
                       .from = entry.notAfter,
                       .changed = entry.installed,
                       .alarm = entry.notAfter.addSecs(-life / 5)});
        events.append({.uid = u"%1.renewal.%2@tegata"_s.arg(entry.name, storeId),
                       .summary = tr("Certificate renewal planned: %1").arg(title),
                       .description = about,
                       .from = outlook.renewFrom,
                       .to = outlook.renewTo,
                       .changed = entry.installed});
    }
    return events;
}

} // namespace core::text
