// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/accountcare.h"
#include "tests/support/await.h"
#include "tests/support/fakeca.h"
#include "tests/support/fakekeyring.h"

#include <QDir>
#include <QTemporaryDir>

namespace tests {

/// A store with one account at a fake CA. restart() is what a new process finds.
class AccountBench {
public:
    explicit AccountBench(FakeAcmeOptions options = {}) : ca(std::move(options)) { restart(); }

    /// Everything in memory goes; what is on disk, in the keyring and at the CA stays.
    void restart()
    {
        care.reset();
        registrar.reset();
        vault.reset();
        store.reset();
        auto opened = core::store::Store::open(folder.filePath(QStringLiteral("store")), clock);
        if (!opened)
            qFatal("no store: %s", qPrintable(why(opened)));
        store = *std::move(opened);
        vault = std::make_unique<core::issuance::KeyVault>(*store, keyring);
        vault->setAsker(
            [this](const core::store::AccountEntry &account, bool refused, QObject *asked,
                   const std::function<void(core::Result<core::issuance::SharedSecret>)> &answer) {
                ++questions;
                const auto passphrase = refused || typed.isEmpty()
                    ? core::Result<core::issuance::SharedSecret>(core::Error{
                        refused ? core::ErrorCode::PassphraseWrong : core::ErrorCode::PassphraseNeeded,
                        account.caName})
                    : secret(typed);
                QTimer::singleShot(0, asked, [answer, passphrase] { answer(passphrase); });
            });
        registrar = std::make_unique<core::issuance::Registrar>(*store, *vault, clock, "Tegata-test");
        care = std::make_unique<core::issuance::AccountCare>(*store, *registrar, clock);
    }

    static core::issuance::SharedSecret secret(const QByteArray &text)
    {
        return std::make_shared<const core::crypto::Secret>(text);
    }

    [[nodiscard]] core::issuance::AccountRequest request() const
    {
        return {.caName = QStringLiteral("Fake"),
                .directoryUrl = ca.directoryUrl(),
                .rootPem = core::crypto::toPem({ca.tlsRoot()}),
                .contacts = {QStringLiteral("a@example.net")},
                .termsAgreed = true};
    }
    core::Result<core::store::AccountEntry> open(const core::issuance::AccountRequest &request)
    {
        const auto opened = await<core::store::AccountEntry>(
            [&](auto done) { registrar->open(request, &owner, std::move(done)); });
        if (opened)
            id = opened->id;
        return opened;
    }
    core::Result<core::store::AccountEntry> open(core::store::KeyPlace place = core::store::KeyPlace::File)
    {
        auto wanted = request();
        wanted.placement = placement(place);
        return open(wanted);
    }
    static core::issuance::Placement placement(core::store::KeyPlace place)
    {
        core::issuance::Placement placement{.place = place};
        if (place == core::store::KeyPlace::Passphrase)
            placement.passphrase = secret("open sesame");
        return placement;
    }
    core::Result<core::store::AccountEntry> changeKey(core::crypto::KeyKind kind
                                                      = core::crypto::KeyKind::EcP256)
    {
        return await<core::store::AccountEntry>(
            [&](auto done) { registrar->changeKey(id, kind, &owner, std::move(done)); });
    }
    core::Result<core::acme::Session *> unlock(core::keyring::Asking asking = core::keyring::Asking::Allowed)
    {
        return await<core::acme::Session *>(
            [&](auto done) { registrar->unlock(id, asking, &owner, std::move(done)); });
    }
    /// One of AccountCare's operations, whose last two parameters are the owner and the callback.
    template <typename Operation, typename... Arguments>
    core::Result<core::store::AccountEntry> ask(Operation operation, Arguments... arguments)
    {
        return await<core::store::AccountEntry>(
            [&](auto done) { (care.get()->*operation)(id, arguments..., &owner, std::move(done)); });
    }
    [[nodiscard]] core::store::AccountEntry entry() const { return store->account(id).value(); }
    [[nodiscard]] QStringList keyFiles() const
    {
        return QDir(folder.filePath(QStringLiteral("store/accounts/") + id)).entryList(QDir::Files);
    }

    FakeCa ca;
    FakeKeyring keyring;
    QTemporaryDir folder;
    core::SystemClock clock;
    QObject owner;
    QString id;
    QByteArray typed = "open sesame"; ///< what the person types who is asked for a passphrase
    int questions = 0;
    std::unique_ptr<core::store::Store> store;
    std::unique_ptr<core::issuance::KeyVault> vault;
    std::unique_ptr<core::issuance::Registrar> registrar;
    std::unique_ptr<core::issuance::AccountCare> care;
};

} // namespace tests
