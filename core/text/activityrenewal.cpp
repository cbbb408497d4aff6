// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/plaintext.h"
#include "core/text/activitytext.h"
#include "core/text/datetext.h"
#include "core/text/errortext.h"
#include "core/text/renewaltext.h"

using namespace Qt::StringLiterals;

namespace core::text {

static QString timeIn(const store::ActivityEntry &entry, QLatin1StringView key)
{
    const auto time = QDateTime::fromString(entry.data.value(key).toString(), Qt::ISODate);
    return DateText::dayAndTime(time, entry.time);
}

static QString hostIn(const store::ActivityEntry &entry, QLatin1StringView key)
{
    return plainText(QUrl(entry.data.value(key).toString()).host(), 255);
}

static QString errorIn(const store::ActivityEntry &entry)
{
    const QJsonObject json = entry.data.value("error"_L1).toObject();
    return json.isEmpty() ? QString() : ErrorText::summary(errorFromJson(json));
}

/// What core/renewal/notes.h and core/issuance/history.h write about renewals.
QString ActivityText::renewal(const store::ActivityEntry &entry)
{
    const QString error = errorIn(entry);
    const auto number = [&entry](QLatin1StringView key) { return entry.data.value(key).toInt(); };

    if (entry.what == "renewalWindow"_L1) {
        const QString from = timeIn(entry, "from"_L1);
        const QString to = timeIn(entry, "to"_L1);
        const QString said = entry.data.value("moved"_L1).toBool()
            ? tr("The CA has moved the time for renewal: between %1 and %2.").arg(from, to)
            : tr("The CA asks for renewal between %1 and %2.").arg(from, to);
        const QString host = hostIn(entry, "explanation"_L1);
        //: %1 is a whole sentence, %2 a host.
        return host.isEmpty() ? said : tr("%1 It explains why at %2.").arg(said, host);
    }
    if (entry.what == "renewalInfoFailed"_L1)
        return tr("The CA could not say when to renew. %1 The share of the lifetime decides meanwhile.")
            .arg(error);
    if (entry.what == "renewalBegan"_L1) {
        const auto cause = renewal::causeFromName(entry.data.value("cause"_L1).toString());
        return tr("Renewal began. %1").arg(cause ? RenewalText::cause(*cause) : QString()).trimmed();
    }
    if (entry.what == "renewalFailed"_L1)
        return tr("Renewal failed, %n time(s) in a row. %1 Next try: %2.", nullptr, number("attempts"_L1))
            .arg(error, timeIn(entry, "nextTry"_L1));
    if (entry.what == "renewalPaused"_L1)
        return RenewalText::paused(QUrl(entry.data.value("url"_L1).toString()));
    if (entry.what == "renewalPutOff"_L1) {
        const auto skip = renewal::skipFromName(entry.data.value("reason"_L1).toString());
        const auto until = QDateTime::fromString(entry.data.value("until"_L1).toString(), Qt::ISODate);
        return skip ? tr("Not renewed. %1").arg(RenewalText::putOff(*skip, until, entry.time))
                    : tr("Not renewed.");
    }
    if (entry.what == "renewalRun"_L1)
        return tr("All certificates were looked at: %1 renewed, %2 failed, %3 left as they are.")
            .arg(number("renewed"_L1))
            .arg(number("failed"_L1))
            .arg(number("skipped"_L1));
    if (entry.what == "replacesRefused"_L1)
        return tr("The CA did not take the order as a replacement; it was asked once more without that. %1")
            .arg(error);
    if (entry.what == "rolledBack"_L1)
        return tr("Generation %1 was taken back: generation %2 is live again.")
            .arg(number("from"_L1))
            .arg(number("to"_L1));
    if (entry.what == "deployed"_L1)
        return tr("Generation %1 was put to use.").arg(number("generation"_L1));
    if (entry.what == "deployFailed"_L1)
        return tr("The certificate could not be put to use. %1 Next try: %2.")
            .arg(error, timeIn(entry, "nextTry"_L1));
    return {};
}

} // namespace core::text
