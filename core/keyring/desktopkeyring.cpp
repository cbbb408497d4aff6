// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/desktopkeyring.h"

#include "core/keyring/secretservice.h"

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace core::keyring {

using State = SecretService::State;

static const QString Service = u"Tegata"_s; // what a person sees in the keyring's own window

struct DesktopKeyring::Impl {
    SecretService secrets;

    template <typename T>
    void whenOpen(const Result<State> &state, Asking asking, QObject *owner,
                  std::function<void(Result<T>)> done, std::function<void()> then);
};

/// KDE's wallet of before it spoke the Secret Service's language; qtkeychain knows it.
static bool isKde()
{
    return qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(u':').contains("KDE"_L1);
}

template <typename T>
void DesktopKeyring::Impl::whenOpen(const Result<State> &state, Asking asking, QObject *owner,
                                    std::function<void(Result<T>)> done, std::function<void()> then)
{
    if (!state)
        return done(state.error());
    switch (*state) {
    case State::Absent: return isKde() ? then() : done(Error{ErrorCode::KeyringMissing});
    case State::Open: return then();
    case State::NoEntry: return done(Error{ErrorCode::KeyringEntryGone});
    case State::NoKeyring:
        // The service asks for the passphrase of a new one.
        return asking == Asking::Allowed ? then() : done(Error{ErrorCode::KeyringLocked});
    case State::Locked:
        if (asking == Asking::Never)
            return done(Error{ErrorCode::KeyringLocked});
        secrets.unlock(owner, [done, then](const Result<void> &unlocked) {
            unlocked ? then() : done(unlocked.error());
        });
        return;
    }
}

static Error errorOf(const QKeychain::Job &job)
{
    const QString words = u"%1 (%2)"_s.arg(job.errorString(), QString::number(job.error()));
    switch (job.error()) {
    case QKeychain::EntryNotFound: return {ErrorCode::KeyringEntryGone, {}, words};
    case QKeychain::AccessDeniedByUser: return {ErrorCode::KeyringRefused, {}, words};
    case QKeychain::AccessDenied: return {ErrorCode::KeyringLocked, {}, words};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return {ErrorCode::KeyringMissing, {}, words};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError: break;
    }
    return {ErrorCode::KeyringFailed, {}, words};
}

DesktopKeyring::DesktopKeyring(QObject *parent) : Keyring(parent), m_impl(std::make_unique<Impl>()) { }
DesktopKeyring::~DesktopKeyring() = default;

void DesktopKeyring::read(const QString &entry, Asking asking, QObject *owner,
                          std::function<void(Result<crypto::Secret>)> done)
{
    const auto fetch = [this, entry, owner, done] {
        auto *job = new QKeychain::ReadPasswordJob(Service, this);
        job->setInsecureFallback(false);
        job->setKey(entry);
        connect(job, &QKeychain::Job::finished, owner, [job, done] {
            if (job->error() != QKeychain::NoError)
                return done(errorOf(*job));
            QByteArray bytes = job->binaryData();
            crypto::Secret secret(bytes);
            crypto::wipe(bytes);
            done(std::move(secret));
        });
        job->start();
    };
    m_impl->secrets.find(Service, entry, owner,
                         [this, asking, owner, done, fetch](const Result<State> &state) {
                             m_impl->whenOpen<crypto::Secret>(state, asking, owner, done, fetch);
                         });
}

void DesktopKeyring::write(const QString &entry, const crypto::Secret &secret, Asking asking, QObject *owner,
                           std::function<void(Result<void>)> done)
{
    const auto kept = std::make_shared<const crypto::Secret>(secret.copy());
    const auto readBack = [this, entry, kept, owner, done] {
        read(entry, Asking::Never, owner, [kept, done](const Result<crypto::Secret> &back) {
            if (!back)
                return done(back.error());
            const bool same = back->size() == kept->size()
                && std::equal(back->data(), back->data() + back->size(), kept->data());
            done(same ? Result<void>() : Error{ErrorCode::KeyringEntryWrong});
        });
    };
    const auto put = [this, entry, kept, owner, done, readBack] {
        auto *job = new QKeychain::WritePasswordJob(Service, this);
        job->setInsecureFallback(false);
        job->setKey(entry);
        QByteArray bytes = kept->toByteArray();
        job->setBinaryData(bytes);
        crypto::wipe(bytes);
        connect(job, &QKeychain::Job::finished, owner, [job, done, readBack] {
            job->error() == QKeychain::NoError ? readBack() : done(errorOf(*job));
        });
        job->start();
    };
    m_impl->secrets.look(owner, [this, asking, owner, done, put](const Result<State> &state) {
        m_impl->whenOpen<void>(state, asking, owner, done, put);
    });
}

void DesktopKeyring::remove(const QString &entry, QObject *owner, std::function<void(Result<void>)> done)
{
    auto *job = new QKeychain::DeletePasswordJob(Service, this);
    job->setInsecureFallback(false);
    job->setKey(entry);
    connect(job, &QKeychain::Job::finished, owner, [job, done] {
        const bool gone = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        done(gone ? Result<void>() : errorOf(*job));
    });
    job->start();
}

void DesktopKeyring::look(QObject *owner, std::function<void(Result<void>)> done)
{
    m_impl->secrets.look(owner, [done](const Result<State> &state) {
        if (!state)
            return done(state.error());
        done(*state != State::Absent || isKde() ? Result<void>() : Error{ErrorCode::KeyringMissing});
    });
}

} // namespace core::keyring
