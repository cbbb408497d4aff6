// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/rehearsal.h"

#include "core/base/logging.h"
#include "core/issuance/steps.h"

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

std::optional<AccountRequest> rehearsalAccount(const RehearsalPlace &place, const store::AccountEntry &real)
{
    const acme::CaPreset *preset = acme::findPreset(place.presetId);
    if (!place.accountId.isEmpty() || !preset)
        return {};
    return AccountRequest{.caName = preset->name,
                          .presetId = preset->id,
                          .directoryUrl = preset->directory,
                          .contacts = real.contacts,
                          .termsAgreed = true,
                          .staging = true};
}

void openRehearsalAccount(const RehearsalPlace &place, const std::optional<AccountRequest> &request,
                          Registrar &registrar, AccountCare &care, QObject *owner,
                          std::function<void(Result<store::AccountEntry>)> done)
{
    if (!request) {
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
    registrar.open(*request, owner, std::move(done));
}

static bool isFor(const Request &request, const Request &other)
{
    return request.accountId == other.accountId && request.identifiers == other.identifiers;
}

QList<Record> rehearsalsBefore(const Request &request, const Desk &desk)
{
    QList<Record> records;
    const auto interrupted = desk.interrupted();
    for (const Record &record : interrupted ? *interrupted : QList<Record>{}) {
        if (record.purpose.rehearsal && record.purpose.order && isFor(*record.purpose.order, request))
            records.append(record);
    }
    return records;
}

/// Its order was begun, but whoever began it was cut off before that was written down.
static bool isOrdered(const Record &rehearsal, const Desk &desk)
{
    const auto interrupted = desk.interrupted();
    return std::ranges::any_of(
        desk.records() + (interrupted ? *interrupted : QList<Record>{}), [&](const Record &record) {
            return !record.purpose.rehearsal && isFor(record.request, *rehearsal.purpose.order)
                && record.created >= rehearsal.created;
        });
}

Rehearsal::Rehearsal(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&m_desk, &Desk::finished, this, &Rehearsal::over);
}

Result<QString> Rehearsal::start(const Request &request, Then then, const QString &accountId)
{
    Request rehearsed = request;
    rehearsed.accountId = accountId;
    auto started = m_desk.start(
        rehearsed, {.rehearsal = true, .order = then == Then::Order ? std::optional(request) : std::nullopt});
    if (started)
        m_record = *started;
    else
        deleteLater();
    return started;
}

Result<void> Rehearsal::resume(const Record &record)
{
    m_record = record.id;
    if (isOver(record)) {
        QMetaObject::invokeMethod(
            this, [this, record] { over(record); }, Qt::QueuedConnection);
        return {};
    }
    auto resumed = m_desk.resume(record);
    if (!resumed)
        deleteLater();
    return resumed;
}

void Rehearsal::over(const Record &record)
{
    if (record.id != m_record)
        return;
    m_record.clear();
    deleteLater();
    emit rehearsed(record);
    if (awaitsOrder(record))
        order(record);
}

void Rehearsal::order(const Record &record)
{
    Request request = *record.purpose.order;
    // The name of the certificate that the rehearsal has kept free for it.
    if (request.certificateName.isEmpty())
        request.certificateName = record.request.certificateName;
    const auto started = isOrdered(record, m_desk) ? Result<QString>(QString()) : m_desk.start(request);
    if (const auto forgotten = m_desk.forgetOrder(record); !forgotten)
        qCWarning(logIssuance) << "an order may be made twice:" << forgotten.error().detail;
    if (!started)
        emit refused(started.error());
    else if (!started->isEmpty())
        emit ordered(*started);
}

} // namespace core::issuance
