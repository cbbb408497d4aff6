// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/provideruse.h"

#include "core/issuance/keptchoice.h"
#include "core/issuance/record.h"
#include "core/issuance/stuckrecords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::issuance {

using challenge::Method;
using challenge::MethodKind;

/// Records that are taken away again, and those that stay.
static bool isByProvider(const Method &method)
{
    return method.kind == MethodKind::DnsProvider
        || (method.kind == MethodKind::DnsPersist && !method.provider.isEmpty());
}

static bool isBy(const QString &provider, const Method &method)
{
    return isByProvider(method) && method.provider == provider;
}

QStringList namesProvenBy(const QString &provider, const Request &request)
{
    QStringList names;
    for (const acme::Identifier &identifier : request.identifiers) {
        if (isBy(provider, methodFor(request, identifier.value)))
            names.append(identifier.value);
    }
    return names;
}

/// The providers that a request names.
static QSet<QString> providersOf(const Request &request)
{
    QSet<QString> providers;
    for (const acme::Identifier &identifier : request.identifiers) {
        const Method method = methodFor(request, identifier.value);
        if (isByProvider(method))
            providers.insert(method.provider);
    }
    return providers;
}

Result<QHash<QString, QList<ProviderUse>>> providerUses(const store::Store &store)
{
    QHash<QString, QList<ProviderUse>> uses;
    const auto certificates = store.certificates();
    if (!certificates)
        return certificates.error();
    for (const store::CertificateEntry &entry : *certificates) {
        const auto request = requestFromJson(entry.request);
        for (const QString &provider : request ? providersOf(*request) : QSet<QString>())
            uses[provider].append({entry.name, namesProvenBy(provider, *request)});
    }
    const auto records = store.unfinishedRecords();
    if (!records)
        return records.error();
    for (const store::RecordEntry &entry : *records) {
        const auto record = recordFromJson(entry.document);
        if (!record)
            continue;
        QHash<QString, QStringList> names;
        for (const QString &provider : providersOf(record->request))
            names[provider] = namesProvenBy(provider, record->request);
        for (const AuthzRecord &authz : record->authzs) { // another way may still have to be taken away
            if (isBy(authz.method.provider, authz.method)
                && !names[authz.method.provider].contains(authz.name))
                names[authz.method.provider].append(authz.name);
        }
        for (auto it = names.cbegin(); it != names.cend(); ++it)
            uses[it.key()].append({entry.certificateName, it.value(), true});
    }
    return uses;
}

/// `request` with the other name; empty when it does not know the old one.
static std::optional<QJsonObject> renamed(const QJsonObject &document, const QString &from, const QString &to)
{
    auto request = requestFromJson(document);
    if (!request)
        return {};
    const Request before = *request;
    const auto rename = [&](Method &method) {
        if (isBy(from, method))
            method.provider = to;
    };
    rename(request->method);
    for (NamedMethod &exception : request->exceptions)
        rename(exception.method);
    return *request == before ? std::nullopt : std::optional(toJson(*request));
}

QStringList pairProviders(const challenge::ProviderBook &book)
{
    QStringList names;
    const auto providers = book.providers();
    for (const challenge::Provider &provider : providers ? *providers : QList<challenge::Provider>()) {
        if (provider.kind == challenge::ProviderKind::AcmeDns)
            names.append(provider.name);
    }
    return names;
}

/// What is not a certificate, but knows the provider by its name.
static Result<void> renameElsewhere(const QString &from, const QString &to, store::Store &store)
{
    const auto names = keptNames(store);
    if (!names)
        return names.error();
    for (const QString &name : *names) {
        auto method = keptChoice(store, name);
        if (!method || !isBy(from, *method))
            continue;
        method->provider = to;
        if (const auto kept = keepChoice(store, name, *method); !kept)
            return kept;
    }
    const auto stuck = stuckRecords(store);
    if (!stuck)
        return stuck.error();
    StuckChange change;
    for (StuckRecord record : *stuck) {
        if (!isBy(from, record.method))
            continue;
        record.method.provider = to;
        change.stuck.append(record);
    }
    return save(store, change);
}

Result<void> renameProvider(const QString &from, const QString &to, challenge::ProviderBook &book,
                            store::Store &store)
{
    if (!challenge::isProviderName(to))
        return Error{
            .code = ErrorCode::BadInput, .subject = to, .detail = u"not a name for a DNS provider"_s};
    const auto all = providerUses(store);
    if (!all)
        return all.error();
    const QList<ProviderUse> uses = all->value(from);
    const auto busy = std::ranges::find(uses, true, &ProviderUse::underWay);
    if (busy != uses.end())
        return Error{.code = ErrorCode::InUse, .subject = busy->certificateName};
    const auto certificates = store.certificates();
    if (!certificates)
        return certificates.error();
    QHash<QString, QJsonObject> requests;
    for (const store::CertificateEntry &entry : *certificates) {
        if (const auto request = renamed(entry.request, from, to))
            requests.insert(entry.name, *request);
    }
    if (const auto copied = book.copy(from, to); !copied)
        return copied;
    if (const auto saved = store.saveRequests(requests); !saved) {
        (void)book.remove(to);
        return saved;
    }
    if (const auto followed = renameElsewhere(from, to, store); !followed)
        return followed; // both are there: nothing is without its provider
    return book.remove(from);
}

} // namespace core::issuance
