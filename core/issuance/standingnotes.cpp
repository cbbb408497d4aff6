// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/standingnotes.h"

#include "core/base/jsontime.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::issuance {

using challenge::MethodKind;

static QString plainName(const QString &name)
{
    return name.startsWith("*."_L1) ? name.mid(2) : name;
}

static QJsonObject toJson(const StandingNote &note)
{
    return {{u"name"_s, note.name},
            {u"accountId"_s, note.accountId},
            {u"issuers"_s, QJsonArray::fromStringList(note.wants.issuers)},
            {u"account"_s, note.wants.account},
            {u"wildcard"_s, note.wants.wildcard},
            {u"thumbprint"_s, QString::fromLatin1(note.thumbprint)},
            {u"until"_s, timeText(note.until)},
            {u"seen"_s, timeText(note.seen)}};
}

static StandingNote noteFrom(const QJsonObject &json)
{
    StandingNote note{.name = json.value("name"_L1).toString(),
                      .accountId = json.value("accountId"_L1).toString(),
                      .wants = {.account = json.value("account"_L1).toString(),
                                .wildcard = json.value("wildcard"_L1).toBool()},
                      .thumbprint = json.value("thumbprint"_L1).toString().toLatin1(),
                      .until = timeFrom(json.value("until"_L1)),
                      .seen = timeFrom(json.value("seen"_L1))};
    for (const auto &issuer : json.value("issuers"_L1).toArray())
        note.wants.issuers.append(issuer.toString());
    return note;
}

Result<QHash<QString, QList<StandingNote>>> standingNotes(const store::Store &store)
{
    const auto entries = store.standings();
    if (!entries)
        return entries.error();
    QHash<QString, QList<StandingNote>> all;
    for (const store::StandingEntry &entry : *entries) {
        for (const auto &note : entry.document.value("records"_L1).toArray())
            all[entry.name].append(noteFrom(note.toObject()));
    }
    return all;
}

Result<void> saveStandingNotes(store::Store &store, const QString &certificateName,
                               const QList<StandingNote> &notes)
{
    QJsonArray records;
    for (const StandingNote &note : notes)
        records.append(toJson(note));
    return store.saveStanding({.name = certificateName, .document = {{u"records"_s, records}}});
}

/// A record whose accounturi is not the account's address is bound to the key, too (draft 02, section 4).
static QByteArray bindingOf(const challenge::StandingWants &wants, const store::AccountEntry &account,
                            const QByteArray &thumbprint)
{
    return wants.account == account.accountUrl.toString(QUrl::FullyEncoded) ? QByteArray() : thumbprint;
}

QList<StandingNote> notesAfter(const Record &record, const store::AccountEntry &account,
                               const QByteArray &thumbprint, const QList<StandingNote> &before,
                               const QDateTime &at)
{
    QList<StandingNote> notes;
    for (const AuthzRecord &authz : record.authzs) {
        const QString name = plainName(authz.name);
        const bool isKnown = std::ranges::find(notes, name, &StandingNote::name) != notes.end();
        if (authz.abandoned || authz.method.kind != MethodKind::DnsPersist || isKnown)
            continue;
        if (!authz.standing.account.isEmpty()) {
            notes.append({.name = name,
                          .accountId = account.id,
                          .wants = authz.standing,
                          .thumbprint = bindingOf(authz.standing, account, thumbprint),
                          .until = authz.standsUntil,
                          .seen = at});
            continue;
        }
        const auto known = std::ranges::find(before, name, &StandingNote::name);
        if (known != before.end())
            notes.append(*known);
    }
    return notes;
}

Result<void> noteSeen(store::Store &store, const store::AccountEntry &account, const QString &name,
                      const challenge::StandingWants &wants, const QDateTime &until, const QDateTime &at)
{
    const auto all = standingNotes(store);
    if (!all)
        return all.error();
    for (auto known = all->cbegin(); known != all->cend(); ++known) {
        QList<StandingNote> notes = *known;
        for (StandingNote &note : notes) {
            if (note.name != name || note.accountId != account.id)
                continue;
            const bool needsWildcard = note.wants.wildcard;
            if (needsWildcard && !wants.wildcard)
                continue;
            note.wants = wants;
            note.wants.wildcard = needsWildcard;
            note.wants.until = {};
            note.thumbprint = bindingOf(wants, account, account.thumbprint);
            note.until = until;
            note.seen = at;
        }
        if (notes == *known)
            continue;
        if (const auto saved = saveStandingNotes(store, known.key(), notes); !saved)
            return saved;
    }
    return {};
}

QString troubleName(StandingTrouble trouble)
{
    switch (trouble) {
    case StandingTrouble::Ends: return u"ends"_s;
    case StandingTrouble::FormerKey: return u"formerKey"_s;
    case StandingTrouble::OtherAccount: return u"otherAccount"_s;
    }
    return {};
}

/// Whether a person has to put the record for this name in place.
static bool needsPerson(const Request &request, const QString &name)
{
    return std::ranges::any_of(request.identifiers, [&](const acme::Identifier &identifier) {
        const challenge::Method method = methodFor(request, identifier.value);
        return plainName(identifier.value) == name && method.kind == MethodKind::DnsPersist
            && method.provider.isEmpty();
    });
}

QList<StandingConcern> concernsOf(const QList<StandingNote> &notes, const Request &request,
                                  const store::AccountEntry &account, const QDateTime &renewal)
{
    QList<StandingConcern> concerns;
    for (const StandingNote &note : notes) {
        if (!needsPerson(request, note.name))
            continue;
        if (note.accountId != account.id)
            concerns.append({note.name, StandingTrouble::OtherAccount});
        else if (!note.thumbprint.isEmpty() && note.thumbprint != account.thumbprint)
            concerns.append({note.name, StandingTrouble::FormerKey});
        else if (note.until.isValid() && note.until <= renewal)
            concerns.append({note.name, StandingTrouble::Ends, note.until});
    }
    return concerns;
}

QList<acme::Identifier> standingNames(const Request &request, const QList<StandingConcern> &concerns)
{
    QList<acme::Identifier> names;
    for (const acme::Identifier &identifier : request.identifiers) {
        if (challenge::isStanding(methodFor(request, identifier.value).kind))
            names.append(identifier);
    }
    std::stable_partition(names.begin(), names.end(), [&concerns](const acme::Identifier &identifier) {
        const QString name = plainName(identifier.value);
        return std::ranges::find(concerns, name, &StandingConcern::name) != concerns.end();
    });
    return names;
}

challenge::StandingWants wantsNow(const StandingNote &note, const store::AccountEntry &account)
{
    challenge::StandingWants wants = note.wants;
    if (note.thumbprint.isEmpty() || note.thumbprint == account.thumbprint)
        return wants;
    const qsizetype hash = wants.account.lastIndexOf("sha-256/"_L1);
    if (hash > 0)
        wants.account = challenge::hashedAccount(wants.account.left(hash), note.name, account.thumbprint,
                                                 account.accountUrl.toString(QUrl::FullyEncoded));
    return wants;
}

} // namespace core::issuance
