// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/rehearsal.h"

#include <algorithm>

namespace core::issuance {

RehearsalPlace rehearsalPlace(const store::AccountEntry &real, const QList<store::AccountEntry> &accounts,
                              const QString &chosen)
{
    if (!chosen.isEmpty()) {
        const auto named = std::ranges::find(accounts, chosen, &store::AccountEntry::id);
        if (named == accounts.end() || named->accountUrl.isEmpty() || named->id == real.id)
            return {.obstacle = NoRehearsal::NotOffered};
        return {.accountId = named->id, .caName = named->caName};
    }
    if (real.practice)
        return {.obstacle = NoRehearsal::Practice};
    if (real.staging)
        return {.obstacle = NoRehearsal::Staging};
    const acme::CaPreset *preset = acme::findPreset(real.presetId);
    const acme::CaPreset *staging
        = preset && !preset->rehearsal.isEmpty() ? acme::findPreset(preset->rehearsal) : nullptr;
    if (!staging)
        return {.obstacle = NoRehearsal::NotOffered};
    RehearsalPlace place{.presetId = staging->id, .caName = staging->name};
    const auto there = std::ranges::find_if(accounts, [&](const store::AccountEntry &account) {
        return account.presetId == staging->id && !account.accountUrl.isEmpty()
            && (account.status.isEmpty() || account.status == QLatin1String("valid"));
    });
    if (there != accounts.end())
        place.accountId = there->id;
    else if (staging->externalAccount)
        place.obstacle = NoRehearsal::AccountNeeded;
    return place;
}

static QStringList sorted(QStringList names)
{
    names.sort();
    return names;
}

bool isAnyByHand(const Request &request)
{
    return std::ranges::any_of(request.identifiers, [&](const acme::Identifier &identifier) {
        return challenge::mayNeedPerson(methodFor(request, identifier.value));
    });
}

bool isRehearsalAdvised(const Request &request, const QList<store::CertificateEntry> &certificates)
{
    const QStringList names = sorted(valuesOf(request.identifiers));
    const bool isKnown = std::ranges::any_of(certificates, [&](const store::CertificateEntry &certificate) {
        return !certificate.test && sorted(certificate.names) == names;
    });
    return !isKnown && !isAnyByHand(request);
}

void openRehearsalAccount(const RehearsalPlace &place, const store::AccountEntry &real, Registrar &registrar,
                          AccountCare &care, QObject *owner,
                          std::function<void(Result<store::AccountEntry>)> done)
{
    const acme::CaPreset *preset = acme::findPreset(place.presetId);
    if (!place.accountId.isEmpty() || !preset) {
        registrar.unlock(place.accountId, keyring::Asking::Allowed, owner,
                         [id = place.accountId, done](const Result<acme::Session *> &session) {
                             done(session ? Result<store::AccountEntry>(store::AccountEntry{.id = id})
                                          : session.error());
                         });
        return;
    }
    // A second account must not make a question of which one is used where none is named.
    if (const auto usual = care.defaultAccount(); usual) {
        if (const auto kept = care.setDefaultAccount(usual->id); !kept)
            return done(kept.error());
    }
    registrar.open({.caName = preset->name,
                    .presetId = preset->id,
                    .directoryUrl = preset->directory,
                    .contacts = real.contacts,
                    .termsAgreed = true,
                    .staging = true},
                   owner, std::move(done));
}

Rehearsal::Rehearsal(Desk &desk, Request request, Then then, QObject *parent)
    : QObject(parent), m_desk(desk), m_request(std::move(request)), m_then(then)
{
    connect(&m_desk, &Desk::finished, this, &Rehearsal::over);
}

Result<QString> Rehearsal::start(const QString &accountId)
{
    Request request = m_request;
    request.accountId = accountId;
    auto started = m_desk.start(request, {.rehearsal = true});
    if (started)
        m_record = *started;
    else
        deleteLater();
    return started;
}

void Rehearsal::over(const Record &record)
{
    if (record.id != m_record)
        return;
    m_record.clear();
    deleteLater();
    emit rehearsed(record);
    if (record.stage != Stage::Done || m_then == Then::Stop)
        return;
    const auto started = m_desk.start(m_request);
    if (started)
        emit ordered(*started);
    else
        emit refused(started.error());
}

} // namespace core::issuance
