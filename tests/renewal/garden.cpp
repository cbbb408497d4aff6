// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/renewal/garden.h"

#include <QDir>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core;

namespace tests {

static constexpr int Patience = 60000; // on a machine that has much to do

Garden::Garden(FakeAcmeOptions options) : ca(std::move(options)) { }

void Garden::reopen()
{
    caretaker.reset();
    desk.reset();
    solvers.reset();
    registrar.reset();
    vault.reset();
    store.reset();
    auto opened = store::Store::open(path(u"store"_s), clock);
    if (!opened)
        qFatal("no store: %s", qPrintable(opened.error().detail));
    store = *std::move(opened);
    vault = std::make_unique<issuance::KeyVault>(*store, keyring);
    registrar = std::make_unique<issuance::Registrar>(*store, *vault, clock, "Tegata-test"_ba);
    solvers = std::make_unique<challenge::Solvers>();
    desk = std::make_unique<issuance::Desk>(*store, *registrar, *solvers, clock);
    caretaker
        = std::make_unique<renewal::Caretaker>(renewal::Caretaker::Tools{*store, *registrar, *desk, clock});
    if (account.id.isEmpty())
        return;
    if (const auto session = registrar->session(account))
        (*session)->setPace({.scale = 0.01, .jitter = [] { return 0.5; }, .deadline = {}});
}

Result<void> Garden::open()
{
    reopen();
    const issuance::AccountRequest request{.caName = u"Fake CA"_s,
                                           .directoryUrl = ca.directoryUrl(),
                                           .rootPem = ca.tlsRoot().pem(),
                                           .termsAgreed = true};
    const auto opened = await<store::AccountEntry>(
        [&](auto done) { registrar->open(request, registrar.get(), std::move(done)); }, Patience);
    if (!opened)
        return opened.error();
    account = *opened;
    if (const auto session = registrar->session(account))
        (*session)->setPace({.scale = 0.01, .jitter = [] { return 0.5; }, .deadline = {}});
    if (!QDir().mkpath(path(u"www"_s)))
        return Error{.code = ErrorCode::FolderMissing};
    return {};
}

QByteArray Garden::plant(const Plant &plant)
{
    const challenge::Method byFile{.kind = challenge::MethodKind::WebRoot, .folder = path(u"www"_s)};
    return seed(*store, clock.now(),
                {.name = plant.name,
                 .used = plant.used,
                 .life = plant.life,
                 .accountId = account.id,
                 .method = plant.byHand ? challenge::Method{.kind = challenge::MethodKind::Manual} : byFile});
}

Result<renewal::Summary> Garden::run(const renewal::Caretaker::Options &options)
{
    return await<renewal::Summary>(
        [&](auto done) {
            QObject::connect(
                caretaker.get(), &renewal::Caretaker::finished, caretaker.get(),
                [done](const renewal::Summary &summary) { done(summary); },
                static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
            if (const auto started = caretaker->start(options); !started)
                done(started.error());
        },
        Patience);
}

renewal::Item Garden::item(const renewal::Summary &summary, const QString &name) const
{
    const auto found = std::ranges::find(summary.items, name, &renewal::Item::name);
    return found == summary.items.end() ? renewal::Item{} : *found;
}

QStringList Garden::history(const QString &name) const
{
    QStringList words;
    const auto entries = store->activity({.certificateName = name});
    for (const store::ActivityEntry &entry : entries ? *entries : QList<store::ActivityEntry>{}) {
        if (entry.what != "exchange"_L1 && entry.what != "phase"_L1)
            words.prepend(entry.what);
    }
    return words;
}

int Garden::generation(const QString &name) const
{
    const auto entry = store->certificate(name);
    return entry ? entry->generation : 0;
}

QByteArrayList Garden::replaced() const
{
    QByteArrayList ids;
    for (const FakeRequest &request : ca.requests()) {
        if (request.path == "/new-order")
            ids.append(
                QJsonDocument::fromJson(request.payload).object().value("replaces"_L1).toString().toLatin1());
    }
    return ids;
}

FakeAnswer windowAnswer(const QDateTime &from, const QDateTime &to, const QByteArray &retryAfter,
                        const QString &explanation)
{
    QJsonObject json{
        {u"suggestedWindow"_s,
         QJsonObject{{u"start"_s, from.toString(Qt::ISODate)}, {u"end"_s, to.toString(Qt::ISODate)}}}};
    if (!explanation.isEmpty())
        json.insert("explanationURL"_L1, explanation);
    FakeAnswer answer = FakeAnswer::json(200, json);
    if (!retryAfter.isEmpty())
        answer.set("Retry-After", retryAfter);
    return answer;
}

} // namespace tests
