// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/desk.h"
#include "core/practice/practiceca.h"
#include "tests/support/await.h"

#include <QTemporaryDir>

namespace tests {

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using core::practice::PracticeCa;

inline constexpr int Patience = 60000; // on a machine that has much to do

/// Everything between the window and a real CA, in this process.
struct Bench {
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<Registrar> registrar;
    challenge::Solvers solvers;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<PracticeCa> ca;
    store::AccountEntry account;
    QObject owner;

    Result<void> open(PracticeCa::Options options)
    {
        auto opened = store::Store::open(folder.filePath(u"store"_s), clock);
        if (!opened)
            return opened.error();
        store = *std::move(opened);
        registrar = std::make_unique<Registrar>(*store, clock, "Tegata-test"_ba);
        desk = std::make_unique<Desk>(*store, *registrar, solvers, clock);
        ca = std::make_unique<PracticeCa>(std::move(options));
        if (auto started = await<void>([this](auto done) { ca->start(&owner, std::move(done)); }, Patience);
            !started)
            return started;
        const AccountRequest request{.caName = u"Pebble"_s,
                                     .directoryUrl = ca->directoryUrl(),
                                     .rootPem = crypto::toPem(ca->apiRoot()),
                                     .termsAgreed = true};
        const auto entry = await<store::AccountEntry>(
            [&](auto done) { registrar->open(request, &owner, std::move(done)); }, Patience);
        if (!entry)
            return entry.error();
        account = *entry;
        return {};
    }

    Request request(const QStringList &names) const
    {
        Request request{.accountId = account.id,
                        .method = {.address = u"127.0.0.1"_s, .port = ca->httpPort()}};
        for (const QString &name : names)
            request.identifiers.append({acme::IdentifierType::Dns, name});
        return request;
    }

    Result<Record> issue(const Request &request)
    {
        const auto id = desk->start(request);
        if (!id)
            return id.error();
        if (!QTest::qWaitFor([&] { return !desk->isRunning(*id); }, Patience))
            return Error{ErrorCode::TimedOut, *id, u"the test waited in vain"_s};
        const Record record = *desk->record(*id);
        if (record.failure)
            return *record.failure;
        return record;
    }
};

} // namespace tests
