// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/issuances.h"

#include "core/base/logging.h"
#include "core/issuance/history.h"
#include "core/issuance/ledger.h"
#include "core/renewal/notes.h"

#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;

namespace core::renewal {

/// A wait longer than this frees the place for another certificate.
static constexpr qint64 LongestWaitSeconds = 20;
/// The longest period that a CA counts over.
static constexpr std::chrono::seconds LedgerMemory = std::chrono::days(8);

Issuances::Issuances(Caretaker::Tools &tools, QObject *parent) : QObject(parent), m_tools(tools)
{
    connect(&m_tools.desk, &issuance::Desk::recordChanged, this, &Issuances::changed);
    connect(&m_tools.desk, &issuance::Desk::finished, this, &Issuances::over);
}

static QSet<QString> asSet(const QStringList &list)
{
    return {list.begin(), list.end()};
}

issuance::Purpose Issuances::purposeOf(const Order &order) const
{
    const store::CertificateEntry &certificate = order.certificate;
    issuance::Purpose purpose{.automatic = order.automatic, .insisted = order.insisted};
    purpose.sameNames = asSet(issuance::valuesOf(order.request.identifiers)) == asSet(certificate.names);
    // Another account, or another CA, has not ordered the certificate and would be refused.
    if (order.request.accountId != certificate.accountId)
        return purpose;
    const auto chain = m_tools.store.chain(certificate.name);
    if (!chain)
        return purpose; // the files are damaged: all the more reason to renew
    purpose.replaces = crypto::ariCertId(chain->first());
    if (const auto known = m_tools.store.renewal(certificate.name); known && !purpose.replaces.isEmpty()) {
        const Plan when = plan(certificate, *known);
        const QDateTime now = m_tools.clock.now();
        purpose.exempt = when.basis == Basis::Authority && when.window.from <= now && now <= when.window.to;
    }
    return purpose;
}

Result<QString> Issuances::start(const Order &order)
{
    const auto account = m_tools.store.account(order.request.accountId);
    if (!account)
        return account.error();
    const issuance::Purpose purpose = purposeOf(order);
    const QDateTime now = m_tools.clock.now();
    if (!account->practice) {
        const auto entries = m_tools.store.ledger(account->directoryUrl, now.addSecs(-LedgerMemory.count()));
        if (!entries)
            return entries.error();
        if (auto reason = issuance::whyWait(order.request, purpose,
                                            issuance::publishedLimits(account->directoryUrl), *entries, now))
            return *std::move(reason);
    }
    // A run by the timer must not put a question on somebody's screen.
    const auto asking = order.automatic ? keyring::Asking::Never : keyring::Asking::Allowed;
    const auto recordId = m_tools.desk.start(order.request, purpose, asking);
    return recordId ? watch(order.certificate, order.cause, *recordId) : recordId;
}

Result<QString> Issuances::resume(const store::CertificateEntry &certificate, const issuance::Record &record,
                                  bool automatic)
{
    const auto asking = automatic ? keyring::Asking::Never : keyring::Asking::Allowed;
    if (const auto resumed = m_tools.desk.resume(record, asking); !resumed)
        return resumed.error();
    return watch(certificate, Cause::GoesOn, record.id);
}

Result<QString> Issuances::watch(const store::CertificateEntry &certificate, Cause cause,
                                 const QString &recordId)
{
    m_watches[recordId] = {certificate.name, cause};
    const auto known = m_tools.store.renewal(certificate.name);
    if (known) {
        const auto line = noteBegin(certificate, *known, cause, recordId, m_tools.clock.now());
        if (const auto saved = m_tools.store.save({}, {line}); !saved)
            qCWarning(logIssuance) << "history has no line for" << certificate.name << saved.error().detail;
    }
    emit began(certificate.name, recordId, cause);
    return recordId;
}

void Issuances::cancel(const QString &name)
{
    QStringList records;
    for (const auto &[recordId, watch] : m_watches) {
        if (watch.name == name && !watch.isPutOff)
            records.append(recordId);
    }
    for (const QString &recordId : std::as_const(records))
        m_tools.desk.cancel(recordId);
}

Item Issuances::noted(const store::CertificateEntry &certificate, const Error &error, const QString &recordId)
{
    const QDateTime now = m_tools.clock.now();
    Item item{.name = certificate.name, .outcome = Outcome::Failed, .error = error, .recordId = recordId};
    const auto known = m_tools.store.renewal(certificate.name);
    const auto account = m_tools.store.account(certificate.accountId);
    const Note note = noteFailure(certificate, known ? *known : store::RenewalEntry{}, error,
                                  account ? account->directoryUrl : QUrl(), recordId, now,
                                  QRandomGenerator::global()->generateDouble());
    // A store that cannot be written keeps the failure from being remembered, not from being told.
    if (const auto saved = m_tools.store.saveRenewals({note.entry}, note.activity); !saved)
        qCWarning(logIssuance) << "a failed renewal is not written down:" << saved.error().detail;
    item.nextTry = note.entry.paused ? QDateTime() : note.entry.nextTry;
    item.attempts = note.entry.attempts;
    return item;
}

Item Issuances::failed(const store::CertificateEntry &certificate, Cause cause, const Error &error)
{
    Item item = noted(certificate, error, {});
    item.cause = cause;
    return item;
}

void Issuances::changed(const issuance::Record &record)
{
    const auto found = m_watches.find(record.id);
    if (found == m_watches.end() || found->second.isPutOff || !record.notBefore || !record.trouble)
        return;
    if (m_tools.clock.now().secsTo(*record.notBefore) <= LongestWaitSeconds)
        return;
    found->second.isPutOff = true;
    const auto certificate = m_tools.store.certificate(found->second.name);
    if (!certificate)
        return;
    Error trouble = *record.trouble;
    trouble.retryAt = record.notBefore;
    Item item = noted(*certificate, trouble, record.id);
    item.cause = found->second.cause;
    emit ended(item);
}

void Issuances::over(const issuance::Record &record)
{
    if (record.purpose.rehearsal)
        return; // it says nothing about the certificate that is in use
    std::optional<Watch> watch;
    if (const auto found = m_watches.find(record.id); found != m_watches.end()) {
        watch = found->second;
        m_watches.erase(found);
    }
    // Without a certificate it was no renewal.
    const auto certificate = m_tools.store.certificate(issuance::historyName(record));
    if (!certificate)
        return;
    Item item{.name = certificate->name, .recordId = record.id};
    if (record.stage == issuance::Stage::Done) {
        item.outcome = Outcome::Renewed;
        item.generation = record.generation;
        item.notAfter = certificate->notAfter;
        const auto known = m_tools.store.renewal(certificate->name);
        const auto saved = known ? m_tools.store.saveRenewals({noteSuccess(*known, m_tools.clock.now())})
                                 : Result<void>(known.error());
        if (!saved)
            qCWarning(logIssuance) << "a renewal is not written down:" << saved.error().detail;
    } else if (record.failure) {
        item = noted(*certificate, *record.failure, record.id);
    } else {
        item.skip = Skip::Stopped;
    }
    if (!watch)
        return;
    item.cause = watch->cause;
    emit ended(item);
}

} // namespace core::renewal
