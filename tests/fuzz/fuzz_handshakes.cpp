// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/hostkey.h"
#include "core/challenge/remotefolder.h"
#include "core/challenge/ssh.h"
#include "core/crypto/alpnresponder.h"
#include "core/crypto/secret.h"
#include "tests/fuzz/fuzz.h"

using namespace core;

/// What a visitor says to the TLS listener, in two pieces, and what ssh and sftp print about a server.
void tryInput(const QByteArray &input)
{
    static const crypto::Library library;
    static const auto responder = [] {
        auto made = crypto::AlpnResponder::create();
        hold(made && (*made)->add(QStringLiteral("a.example.org"), "token.print"));
        return *std::move(made);
    }();
    using State = crypto::AlpnHandshake::State;
    crypto::AlpnHandshake handshake(*responder);
    State state = handshake.take(input.left(input.size() / 2));
    if (state == State::Going)
        state = handshake.take(input.mid(input.size() / 2));
    hold(state != State::Shown); // nobody gets through without an answer to what we say
    hold(handshake.shown().isEmpty() && handshake.toSend().size() < 8192);

    const auto parts = challenge::partsOf(input);
    hold(parts.size() <= input.size());
    const challenge::Method method{.server = QStringLiteral("web"),
                                   .identity = QStringLiteral("/no/such/key")};
    hold(challenge::sshError({.exitStatus = 255, .text = input}, method).detail.size() <= 2100);
    const auto key = challenge::hostKeyFrom(input, QStringLiteral("web"));
    hold(!key || (!key->line.contains('\n') && key->fingerprint.startsWith(QLatin1String("SHA256:"))));
    const auto remote = challenge::remoteFolderFrom(QString::fromUtf8(input));
    hold(!remote || challenge::remoteFolderFrom(challenge::remoteText(*remote)).value() == *remote);
    [[maybe_unused]] const bool locked = challenge::hasPassphrase(input);
}
