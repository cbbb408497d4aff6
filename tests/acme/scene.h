// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/acme/client.h"

namespace tests {

inline const QStringList SceneNames{QStringLiteral("example.org")};

/// A client with an account, and an order whose authorization is pending.
struct Scene {
    explicit Scene(FakeAcmeOptions options = {}) : ca(std::move(options)), client(ca)
    {
        const auto account = client.newAccount();
        const auto made = client.newOrder(SceneNames);
        if (!account || !made)
            qFatal("no scene");
        order = *made;
    }
    [[nodiscard]] core::acme::Authorization authorization()
    {
        const auto read = client.authorization(order.authorizations.first());
        return read ? *read : core::acme::Authorization();
    }

    FakeCa ca;
    Client client;
    core::acme::Order order = {};
};

enum class Ask { Order, Finalize, Respond, NewOrder };

/// Makes one request of that sort in the scene.
inline core::Result<core::acme::Order> ask(Scene &scene, Ask what)
{
    switch (what) {
    case Ask::Order: return scene.client.order(scene.order.url);
    case Ask::Finalize: return scene.client.finalize(scene.order.finalize, SceneNames);
    case Ask::NewOrder: return scene.client.newOrder(SceneNames);
    case Ask::Respond: {
        const auto challenge = scene.client.respond(scene.authorization().challenges.first().url);
        return challenge ? core::Result<core::acme::Order>(core::acme::Order{})
                         : core::Result<core::acme::Order>(challenge.error());
    }
    }
    Q_UNREACHABLE();
}

} // namespace tests
