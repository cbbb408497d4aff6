// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/activitytext.h"

#include "core/base/error.h"
#include "core/base/plaintext.h"
#include "core/issuance/record.h"
#include "core/text/alerttext.h"
#include "core/text/datetext.h"
#include "core/text/errortext.h"
#include "core/text/nametext.h"
#include "core/text/revocationtext.h"
#include "core/text/steptext.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core::text {

using store::ActivityEntry;

static QString textOf(const ActivityEntry &entry, QLatin1StringView key)
{
    return plainText(entry.data.value(key).toString(), 255);
}

static QDateTime dateOf(const ActivityEntry &entry, QLatin1StringView key)
{
    return QDateTime::fromString(entry.data.value(key).toString(), Qt::ISODate);
}

static std::optional<Error> errorOf(const ActivityEntry &entry)
{
    const QJsonObject json = entry.data.value("error"_L1).toObject();
    return json.isEmpty() ? std::nullopt : std::optional(errorFromJson(json));
}

static QString namesOf(const ActivityEntry &entry)
{
    QStringList names;
    for (const auto &name : entry.data.value("names"_L1).toArray())
        names << plainText(name.toString(), 255);
    return NameText::shortList(names);
}

static QString phaseTitle(const QString &word)
{
    for (const issuance::Phase phase : issuance::AllPhases) {
        if (issuance::phaseName(phase) == word)
            return StepText::title(phase);
    }
    return word;
}

QString ActivityText::accountLine(const ActivityEntry &entry)
{
    const QString ca = textOf(entry, "ca"_L1);
    if (entry.what == "accountCreated"_L1)
        return tr("An account was made at %1.").arg(ca);
    if (entry.what == "accountRecovered"_L1)
        return tr("The account at %1 was recovered with its key.").arg(ca);
    if (entry.what == "accountContact"_L1)
        return tr("The contact of the account at %1 was changed.").arg(ca);
    if (entry.what == "accountTerms"_L1)
        return tr("New terms of service of %1 were agreed to.").arg(ca);
    if (entry.what == "accountDeactivated"_L1)
        return tr("The account at %1 was deactivated.").arg(ca);
    if (entry.what == "accountKeyChanged"_L1)
        return tr("The account at %1 has a new key.").arg(ca);
    if (entry.what == "accountKeyKept"_L1)
        return tr("The account at %1 keeps its key: the CA did not take the new one.").arg(ca);
    if (entry.what == "accountKeyMoved"_L1)
        return tr("The account key for %1 was moved to another place.").arg(ca);
    if (entry.what == "accountKeyExported"_L1)
        return tr("A backup of the account key for %1 was written.").arg(ca);
    return {};
}

QString ActivityText::exchange(const ActivityEntry &entry)
{
    const QString method = textOf(entry, "method"_L1);
    const QString url = textOf(entry, "url"_L1);
    const QString failure = textOf(entry, "failure"_L1);
    if (!failure.isEmpty())
        return tr("%1 %2: no answer").arg(method, url);
    const auto duration = std::chrono::milliseconds(entry.data.value("ms"_L1).toInteger());
    //: An exchange with the CA: method, address, HTTP status, duration.
    return tr("%1 %2: %3 in %4")
        .arg(method, url, QString::number(entry.data.value("status"_L1).toInt()),
             DateText::duration(duration));
}

QString ActivityText::revocation(const ActivityEntry &entry)
{
    const auto given = crypto::reasonFromName(textOf(entry, "reason"_L1));
    const QString reason = RevocationText::reason(given.value_or(crypto::RevocationReason::Unspecified));
    const bool ownKey
        = textOf(entry, "by"_L1) == issuance::signerName(issuance::RevocationSigner::CertificateKey);
    if (entry.what == "revocationAsked"_L1)
        return ownKey
            //: %1: a reason in a few words: "it was replaced"
            ? tr("The CA is asked to revoke it, signed by the certificate's own key: %1").arg(reason)
            : tr("The CA is asked to revoke it: %1").arg(reason);
    if (entry.what == "revoked"_L1)
        return entry.data.value("already"_L1).toBool() ? tr("It had been revoked before.")
                                                       : tr("It is revoked: %1").arg(reason);
    if (entry.what == "revocationFailed"_L1) {
        const auto error = errorOf(entry);
        return error ? tr("It was not revoked. %1").arg(ErrorText::summary(*error))
                     : tr("It was not revoked.");
    }
    if (entry.what == "revocationChecked"_L1) {
        const auto word = inspect::revocationWordFromJson(entry.data.value("word"_L1).toObject());
        if (word)
            //: %1: what the CA's revocation list says
            return tr("The revocation list was asked. %1").arg(RevocationText::word(*word, entry.time));
    }
    return plainText(entry.what, 64);
}

QString ActivityText::line(const ActivityEntry &entry)
{
    const auto error = errorOf(entry);
    const QString summary = error ? ErrorText::summary(*error) : QString();
    const QString name = textOf(entry, "name"_L1);

    if (entry.what == "started"_L1) {
        const QString names = namesOf(entry);
        return names.isEmpty() ? tr("Getting the certificate began.")
                               : NameText::tidied(tr("Getting a certificate for %1 began.").arg(names));
    }
    if (entry.what == "rehearsalStarted"_L1)
        return NameText::tidied(
            tr("A rehearsal for %1 began at the staging environment of the CA.").arg(namesOf(entry)));
    if (entry.what == "rehearsed"_L1)
        return tr("The rehearsal went well. Its certificate was thrown away.");
    if (entry.what == "rehearsalFailed"_L1)
        return tr("The rehearsal failed; the real certificate was not asked for. %1").arg(summary).trimmed();
    if (entry.what == "phase"_L1)
        //: %1 is the title of a step: "Ask for a certificate".
        return tr("Step: %1").arg(phaseTitle(textOf(entry, "phase"_L1)));
    if (entry.what == "authzValid"_L1)
        return tr("%1 is proven.").arg(name);
    if (entry.what == "standsUntil"_L1)
        return tr("The standing record for %1 counts until %2.")
            .arg(name, DateText::day(dateOf(entry, "until"_L1), entry.time));
    if (entry.what == "authzInvalid"_L1)
        //: %1 is a name, %2 a whole sentence.
        return error ? tr("%1 is not proven. %2").arg(name, summary) : tr("%1 is not proven.").arg(name);
    if (entry.what == "waiting"_L1) {
        const QString until = DateText::dayAndTime(dateOf(entry, "until"_L1), entry.time);
        return error ? tr("Waiting until %1. %2").arg(until, summary) : tr("Waiting until %1.").arg(until);
    }
    if (entry.what == "resumed"_L1)
        return tr("Went on where it was interrupted.");
    if (entry.what == "restarted"_L1)
        return tr("Began again with a new order: the old one had expired.");
    if (entry.what == "cleanUpFailed"_L1)
        return tr("The proof for %1 could not be taken away. %2").arg(name, summary);
    if (entry.what == "installed"_L1) {
        const QDateTime notAfter = dateOf(entry, "notAfter"_L1);
        return notAfter.isValid()
            ? tr("The certificate is installed and valid until %1.").arg(DateText::shortDate(notAfter))
            : tr("The certificate is installed.");
    }
    if (entry.what == "failed"_L1)
        return error ? tr("Getting the certificate failed. %1").arg(summary)
                     : tr("Getting the certificate failed.");
    if (entry.what == "cancelled"_L1)
        return tr("Getting the certificate was cancelled.");
    if (entry.what.startsWith("revo"_L1))
        return revocation(entry);
    if (const QString account = accountLine(entry); !account.isEmpty())
        return account;
    if (entry.what == "told"_L1 || entry.what == "notTold"_L1) {
        const auto channel = notify::channelFromName(textOf(entry, "channel"_L1));
        const QString way = channel ? AlertText::channel(*channel) : textOf(entry, "channel"_L1);
        const QString title = textOf(entry, "title"_L1);
        if (entry.what == "told"_L1)
            //: %1 is a way of telling ("Mail"), %2 the title of a message.
            return tr("Told by %1: %2").arg(way, title);
        return channel && error
            ? tr("Could not tell by %1: %2").arg(way, AlertText::failure(*channel, *error))
            : tr("Could not tell by %1.").arg(way);
    }
    if (entry.what == "exchange"_L1)
        return exchange(entry);
    if (const QString said = renewal(entry); !said.isEmpty())
        return said;
    return plainText(entry.what, 64); // of a newer version, perhaps
}

QString ActivityText::revocationDetails(const ActivityEntry &entry)
{
    const auto word = inspect::revocationWordFromJson(entry.data.value("word"_L1).toObject());
    if (word) {
        QStringList lines{RevocationText::explanation(*word, entry.time), word->source.toString()};
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    QStringList lines;
    if (const QString names = namesOf(entry); !names.isEmpty())
        lines.append(tr("Names: %1").arg(names));
    if (const int generation = entry.data.value("generation"_L1).toInt(); generation > 0)
        lines.append(tr("Generation: %1").arg(generation));
    if (const QString serial = textOf(entry, "serial"_L1); !serial.isEmpty())
        lines.append(tr("Serial number: %1").arg(serial));
    return lines.join(u'\n');
}

QString ActivityText::details(const ActivityEntry &entry)
{
    if (const auto error = errorOf(entry))
        return ErrorText::details(*error);
    if (entry.what.startsWith("revo"_L1))
        return revocationDetails(entry);
    if (entry.what != "exchange"_L1)
        return {};
    QStringList parts;
    for (const auto key : {"sent"_L1, "received"_L1, "failure"_L1}) {
        // Kept with its line breaks: redacted and capped when it was recorded.
        const QString text = entry.data.value(key).toString();
        if (!text.isEmpty())
            parts << text;
    }
    return parts.join(u"\n\n"_s);
}

bool ActivityText::isFailure(const ActivityEntry &entry)
{
    if (entry.what == "exchange"_L1)
        return !textOf(entry, "failure"_L1).isEmpty() || entry.data.value("status"_L1).toInt() >= 400;
    static constexpr std::array Failures{
        "failed"_L1,        "rehearsalFailed"_L1, "authzInvalid"_L1,      "cleanUpFailed"_L1,
        "renewalFailed"_L1, "renewalPaused"_L1,   "renewalInfoFailed"_L1, "deployFailed"_L1,
        "notTold"_L1,       "revocationFailed"_L1};
    return std::ranges::any_of(Failures, [&entry](QLatin1StringView what) { return entry.what == what; });
}

} // namespace core::text
