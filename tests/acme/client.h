// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/session.h"
#include "core/crypto/certificaterequest.h"
#include "tests/support/await.h"
#include "tests/support/fakeca.h"
#include "tests/support/manualclock.h"

namespace tests {

/// A session at a fake CA with a key of its own, and its operations as calls that wait. Waits of the retry
/// table take a hundredth of their time.
class Client {
public:
    explicit Client(FakeCa &ca, bool recordBodies = true)
        : transport(
            {.userAgent = "Tegata-test/1", .extraRoots = {ca.tlsRoot()}, .recordBodies = recordBodies},
            clock),
          session(transport, clock, ca.directoryUrl())
    {
        auto made = core::crypto::KeyPair::generate(core::crypto::KeyKind::EcP256);
        if (!made)
            qFatal("no key");
        key = std::make_shared<core::crypto::KeyPair>(*std::move(made));
        session.setAccount(key, {});
        session.setPace({.scale = 0.01, .jitter = [] { return 0.5; }, .deadline = {}});
    }

    core::Result<core::acme::Directory> directory()
    {
        return await<core::acme::Directory>([this](auto done) { session.directory({}, done); });
    }
    core::Result<core::acme::Account> newAccount(bool agreed = true)
    {
        return await<core::acme::Account>(
            [&](auto done) { session.newAccount({}, {.termsOfServiceAgreed = agreed}, done); });
    }
    core::Result<core::acme::Order> newOrder(const QStringList &names)
    {
        core::acme::NewOrder request;
        for (const QString &name : names)
            request.identifiers.append({core::acme::IdentifierType::Dns, name});
        return await<core::acme::Order>([&](auto done) { session.newOrder({}, request, done); });
    }
    core::Result<core::acme::Order> order(const QUrl &url)
    {
        return await<core::acme::Order>([&](auto done) { session.order({}, url, done); });
    }
    core::Result<core::acme::Authorization> authorization(const QUrl &url)
    {
        return await<core::acme::Authorization>([&](auto done) { session.authorization({}, url, done); });
    }
    core::Result<core::acme::Challenge> respond(const QUrl &url)
    {
        return await<core::acme::Challenge>([&](auto done) { session.respond({}, url, done); });
    }
    core::Result<core::acme::Order> finalize(const QUrl &url, const QStringList &names)
    {
        auto certificateKey = core::crypto::KeyPair::generate(core::crypto::KeyKind::EcP256);
        if (!certificateKey)
            return certificateKey.error();
        auto request = createRequest(*certificateKey, names);
        if (!request)
            return request.error();
        return await<core::acme::Order>([&](auto done) { session.finalize({}, url, *request, done); });
    }
    core::Result<core::acme::CertificateReply> certificate(const QUrl &url)
    {
        return await<core::acme::CertificateReply>([&](auto done) { session.certificate({}, url, done); });
    }

    ManualClock clock;
    core::acme::Transport transport;
    core::acme::Session session;
    std::shared_ptr<const core::crypto::KeyPair> key;
};

} // namespace tests
