// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/addressfetch.h"

#include <QRandomGenerator>

#include <array>

namespace core::challenge {

static constexpr qsizetype MaxAddresses = 16;

namespace {

/// A child of whoever asked; ends itself.
class FetchAtEach final : public QObject {
public:
    FetchAtEach(const QStringList &addresses, QObject *owner,
                std::function<void(const QList<AddressView> &)> done)
        : QObject(owner), m_done(std::move(done))
    {
        for (const QString &address : addresses.first(qMin(addresses.size(), MaxAddresses)))
            m_views.append({.address = address});
    }

    /// Asks at one address.
    using Ask = std::function<void(const QString &address, QObject *owner, std::function<void(SelfCheck)>)>;

    void start(const Ask &ask)
    {
        m_open = m_views.size();
        if (m_open == 0)
            return finish();
        for (AddressView &view : m_views) { // none is added or taken away any more
            ask(view.address, this, [this, &view](SelfCheck check) {
                view.check = std::move(check);
                if (--m_open == 0)
                    finish();
            });
        }
    }

private:
    void finish()
    {
        deleteLater();
        const auto done = std::move(m_done); // it may end our owner, and us
        done(QList<AddressView>(m_views));
    }

    QList<AddressView> m_views;
    std::function<void(const QList<AddressView> &)> m_done;
    qsizetype m_open = 0;
};

QByteArray randomText()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

static void askAtEach(const QStringList &addresses, QObject *owner, const FetchAtEach::Ask &ask,
                      std::function<void(const QList<AddressView> &)> done)
{
    auto *job = new FetchAtEach(addresses, owner, std::move(done));
    QMetaObject::invokeMethod(
        job, [job, ask] { job->start(ask); }, Qt::QueuedConnection);
}

void fetchAtEach(const Proof &proof, const Route &route, const QStringList &addresses, QObject *owner,
                 std::function<void(const QList<AddressView> &)> done)
{
    askAtEach(
        addresses, owner,
        [proof, route](const QString &address, QObject *job, std::function<void(SelfCheck)> told) {
            const Route there{.port = route.port, .address = address, .client = route.client};
            selfCheck(proof, there, job, std::move(told));
        },
        std::move(done));
}

void shakeHandsAtEach(const Proof &proof, quint16 port, const QStringList &addresses, QObject *owner,
                      std::function<void(const QList<AddressView> &)> done)
{
    askAtEach(
        addresses, owner,
        [proof, port](const QString &address, QObject *job, std::function<void(SelfCheck)> told) {
            tlsCheck(proof, port, address, job, std::move(told));
        },
        std::move(done));
}

Proof rehearsalProof(const QString &name)
{
    const QByteArray token = randomText();
    return {.name = name, .token = token, .keyAuthorization = token + '.' + randomText()};
}

} // namespace core::challenge
