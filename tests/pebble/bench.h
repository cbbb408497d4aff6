// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/desk.h"
#include "core/practice/practiceca.h"
#include "tests/support/await.h"
#include "tests/support/fakekeyring.h"

#include <QTemporaryDir>
#include <QTest>

namespace tests {

inline constexpr int Patience = 60000; // on a machine that has much to do

/// Everything between the window and a real CA, in this process.
struct Bench {
    QTemporaryDir folder;
    core::SystemClock clock;
    std::unique_ptr<core::store::Store> store;
    FakeKeyring keyring;
    std::unique_ptr<core::issuance::KeyVault> vault;
    std::unique_ptr<core::issuance::Registrar> registrar;
    core::challenge::Solvers solvers;
    std::unique_ptr<core::issuance::Desk> desk;
    std::unique_ptr<core::practice::PracticeCa> ca;
    core::store::AccountEntry account;
    QObject owner;

    core::Result<void> open(core::practice::PracticeCa::Options options)
    {
        auto opened = core::store::Store::open(folder.filePath(QStringLiteral("store")), clock);
        if (!opened)
            return opened.error();
        store = *std::move(opened);
        vault = std::make_unique<core::issuance::KeyVault>(*store, keyring);
        registrar = std::make_unique<core::issuance::Registrar>(*store, *vault, clock,
                                                                QByteArrayLiteral("Tegata-test"));
        desk = std::make_unique<core::issuance::Desk>(*store, *registrar, solvers, clock);
        ca = std::make_unique<core::practice::PracticeCa>(std::move(options));
        if (auto started = await<void>([this](auto done) { ca->start(&owner, std::move(done)); }, Patience);
            !started)
            return started;
        const core::issuance::AccountRequest request{.caName = QStringLiteral("Pebble"),
                                                     .directoryUrl = ca->directoryUrl(),
                                                     .rootPem = core::crypto::toPem(ca->apiRoot()),
                                                     .termsAgreed = true};
        const auto entry = await<core::store::AccountEntry>(
            [&](auto done) { registrar->open(request, &owner, std::move(done)); }, Patience);
        if (!entry)
            return entry.error();
        account = *entry;
        return {};
    }

    core::issuance::Request request(const QStringList &names) const
    {
        core::issuance::Request request{.accountId = account.id,
                                        .method
                                        = {.address = QStringLiteral("127.0.0.1"), .port = ca->httpPort()}};
        for (const QString &name : names)
            request.identifiers.append({core::acme::IdentifierType::Dns, name});
        return request;
    }

    core::Result<core::issuance::Record> issue(const core::issuance::Request &request)
    {
        const auto id = desk->start(request);
        if (!id)
            return id.error();
        if (!QTest::qWaitFor([&] { return !desk->isRunning(*id); }, Patience))
            return core::Error{core::ErrorCode::TimedOut, *id, QStringLiteral("the test waited in vain")};
        const core::issuance::Record record = *desk->record(*id);
        if (record.failure)
            return *record.failure;
        return record;
    }
};

} // namespace tests
