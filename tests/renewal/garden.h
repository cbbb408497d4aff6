// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/renewal/caretaker.h"
#include "tests/renewal/seed.h"
#include "tests/support/await.h"
#include "tests/support/fakeca.h"
#include "tests/support/fakekeyring.h"

#include <QTemporaryDir>

#include <memory>

namespace tests {

/// The system's clock, moved: it runs on, as waits that are really waited for need it to.
class MovedClock final : public core::Clock {
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::currentDateTimeUtc().addSecs(offset.count());
    }
    std::chrono::seconds offset{0};
};

/// A store with certificates in it, a CA that issued them, and somebody who looks after them.
class Garden {
public:
    explicit Garden(FakeAcmeOptions options = {});

    /// Opens the store and an account.
    [[nodiscard]] core::Result<void> open();
    /// Lets go of everything but the folder and the CA, as the end of a process does, and opens it again.
    void reopen();

    struct Plant {
        QString name;
        double used = 0.8; ///< of its lifetime
        std::chrono::seconds life = std::chrono::days(90);
        bool byHand = false;
    };
    /// A certificate that is there already; its CertID.
    QByteArray plant(const Plant &plant);

    /// One run; a failure of the test when it does not come to an end.
    core::Result<core::renewal::Summary> run(const core::renewal::Caretaker::Options &options = {});
    [[nodiscard]] core::renewal::Item item(const core::renewal::Summary &summary, const QString &name) const;
    [[nodiscard]] QStringList history(const QString &name) const; ///< what, oldest first
    [[nodiscard]] int generation(const QString &name) const;
    /// CertIDs in the newOrder requests, empty ones for orders without.
    [[nodiscard]] QByteArrayList replaced() const;

    FakeCa ca;
    MovedClock clock;
    core::store::AccountEntry account;
    std::unique_ptr<core::store::Store> store;
    FakeKeyring keyring;
    std::unique_ptr<core::issuance::KeyVault> vault;
    std::unique_ptr<core::issuance::Registrar> registrar;
    std::unique_ptr<core::challenge::Solvers> solvers;
    std::unique_ptr<core::issuance::Desk> desk;
    std::unique_ptr<core::renewal::Caretaker> caretaker;

    [[nodiscard]] QString path(const QString &below) const { return m_folder.filePath(below); }

private:
    QTemporaryDir m_folder;
};

/// RFC 9773's answer.
[[nodiscard]] FakeAnswer windowAnswer(const QDateTime &from, const QDateTime &to,
                                      const QByteArray &retryAfter = "21600",
                                      const QString &explanation = {});

/// Words of history that a renewal leaves, in order.
inline const QStringList RenewalStory{QStringLiteral("renewalBegan"), QStringLiteral("started"),
                                      QStringLiteral("authzValid"), QStringLiteral("installed")};

} // namespace tests

/// Runs the caretaker of \a garden, and has what it did in `summary`.
#define RUN(garden, ...)                                                                                     \
    const auto ran = (garden).run(__VA_ARGS__);                                                              \
    VERIFY_OK(ran);                                                                                          \
    const Summary summary = *ran
