// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/transport.h"
#include "tests/support/await.h"
#include "tests/support/fakeca.h"
#include "tests/support/manualclock.h"

namespace tests {

/// A transport on its own, with a clock of its own.
struct Way {
    explicit Way(FakeCa &ca, bool trusted = true, int connections = 6)
        : transport({.userAgent = "Tegata-test/1",
                     .extraRoots = trusted ? core::crypto::Chain{ca.tlsRoot()} : core::crypto::Chain{},
                     .connections = connections},
                    clock)
    {
    }
    core::Result<core::acme::HttpReply> send(core::acme::HttpRequest request)
    {
        return await<core::acme::HttpReply>([&](auto done) { transport.send(request, &owner, done); });
    }
    core::Result<core::acme::HttpReply> get(const QUrl &url) { return send({.url = url}); }
    core::Result<core::acme::HttpReply> post(const QUrl &url)
    {
        return send(
            {.method = core::acme::HttpRequest::Method::Post, .url = url, .body = R"({"protected":"e30"})"});
    }

    ManualClock clock;
    core::acme::Transport transport;
    QObject owner;
};

inline core::ErrorCode codeOf(const core::Result<core::acme::HttpReply> &result)
{
    return result ? core::ErrorCode::BadInput : result.error().code; // BadInput is never one of Transport's
}

} // namespace tests
