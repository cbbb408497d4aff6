// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/notes.h"

#include "core/renewal/backoff.h"
#include "core/renewal/pause.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::renewal {

static QString text(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

static store::ActivityEntry line(const QString &name, const QString &what, const QJsonObject &data,
                                 const QDateTime &now, const QString &recordId = {})
{
    return {.time = now, .certificateName = name, .recordId = recordId, .what = what, .data = data};
}

Note noteAnswer(const store::CertificateEntry &certificate, const store::RenewalEntry &known,
                const Result<acme::RenewalInfo> &answer, const QDateTime &now)
{
    Note note{.entry = checked(known, certificate, answer, now)};
    const Plan before = plan(certificate, known);
    const Plan after = plan(certificate, note.entry);
    if (after.basis == Basis::Authority
        && (before.basis != after.basis || before.window != after.window
            || before.explanation != after.explanation)) {
        QJsonObject data{{u"from"_s, text(after.window.from)},
                         {u"to"_s, text(after.window.to)},
                         {u"at"_s, text(after.at)},
                         {u"moved"_s, before.basis == Basis::Authority && before.window != after.window}};
        if (!after.explanation.isEmpty())
            data.insert(u"explanation"_s, after.explanation.toString());
        note.activity.append(line(certificate.name, u"renewalWindow"_s, data, now));
    }
    // Once, until there is an answer again.
    if (!note.entry.checkError.isEmpty() && known.checkError.isEmpty())
        note.activity.append(
            line(certificate.name, u"renewalInfoFailed"_s, {{u"error"_s, note.entry.checkError}}, now));
    return note;
}

store::ActivityEntry noteBegin(const store::CertificateEntry &certificate, const store::RenewalEntry &known,
                               Cause cause, const QString &recordId, const QDateTime &now)
{
    const Plan when = plan(certificate, known);
    return line(certificate.name, u"renewalBegan"_s,
                {{u"cause"_s, causeName(cause)},
                 {u"from"_s, text(when.window.from)},
                 {u"to"_s, text(when.window.to)}},
                now, recordId);
}

Note noteFailure(const store::CertificateEntry &certificate, store::RenewalEntry known, const Error &error,
                 const QUrl &directory, const QString &recordId, const QDateTime &now, double jitter)
{
    known.name = certificate.name;
    if (known.attempts == 0)
        known.failingSince = now;
    known.attempts = std::min(known.attempts, 1'000'000) + 1;
    known.lastTry = now;
    known.nextTry = now.addSecs(backOff(known.attempts, jitter).count());
    if (error.retryAt)
        known.nextTry = std::max(known.nextTry, *error.retryAt);
    known.error = toJson(error);
    const auto pause = pauseIn(error, directory);
    known.paused = pause.has_value();
    known.unpauseUrl = pause ? pause->page : QUrl();
    if (pause)
        return {known,
                {line(certificate.name, u"renewalPaused"_s,
                      {{u"error"_s, known.error}, {u"url"_s, known.unpauseUrl.toString()}}, now, recordId)}};
    return {
        known,
        {line(
            certificate.name, u"renewalFailed"_s,
            {{u"error"_s, known.error}, {u"attempts"_s, known.attempts}, {u"nextTry"_s, text(known.nextTry)}},
            now, recordId)}};
}

store::RenewalEntry noteSuccess(store::RenewalEntry known, const QDateTime &now)
{
    known.attempts = 0;
    known.failingSince = {};
    known.lastTry = now;
    known.nextTry = {};
    known.error = {};
    known.paused = false;
    known.unpauseUrl = {};
    known.heldUntil = {};
    return known;
}

bool isWorthTelling(Skip skip)
{
    switch (skip) {
    case Skip::NotDue:
    case Skip::BackingOff:
    case Skip::SwitchedOff:
    case Skip::Held:
    case Skip::Revoked:
    case Skip::PracticeStopped:
    case Skip::Paused: // told when it began
    case Skip::InUse:
    case Skip::Stopped: return false;
    case Skip::NeedsPerson:
    case Skip::NoAccount:
    case Skip::NoRequest:
    case Skip::LimitNear:
    case Skip::ClockWrong:
    case Skip::Unreachable: return true;
    }
    Q_UNREACHABLE();
}

store::ActivityEntry notePutOff(const QString &name, Skip skip, const QDateTime &until,
                                const std::optional<Error> &error, const QDateTime &now)
{
    QJsonObject data{{u"reason"_s, skipName(skip)}};
    if (until.isValid())
        data.insert(u"until"_s, text(until));
    if (error)
        data.insert(u"error"_s, toJson(*error));
    return line(name, u"renewalPutOff"_s, data, now);
}

Note noteRollBack(const store::CertificateEntry &entry, store::RenewalEntry known, int from,
                  const QDateTime &now)
{
    known = noteSuccess(known, now);
    known.name = entry.name;
    known.heldUntil = now.addSecs(std::max<qint64>(0, now.secsTo(entry.notAfter)) / 2);
    return {known,
            {line(entry.name, u"rolledBack"_s,
                  {{u"from"_s, from}, {u"to"_s, entry.generation}, {u"heldUntil"_s, text(known.heldUntil)}},
                  now)}};
}

} // namespace core::renewal
