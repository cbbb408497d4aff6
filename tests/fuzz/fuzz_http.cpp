// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/httphead.h"
#include "core/challenge/httpresponse.h"
#include "tests/fuzz/fuzz.h"

using namespace core::challenge;

/// What a visitor says to the listener, and what a server answers to "check from here".
void tryInput(const QByteArray &input)
{
    static const QByteArray token("evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA");
    static const Proofs proofs{{token, token + ".print"}};
    const Head head = readHead(input);
    const QByteArray reply = replyTo(head, proofs);
    hold((head.state == HeadState::Incomplete) == reply.isEmpty());
    hold(reply.startsWith("HTTP/1.1 200 ") == (head.state == HeadState::Proof && head.token == token));
    if (head.state == HeadState::Incomplete)
        hold(input.size() <= MaxHeadBytes);

    for (const bool closed : {false, true}) {
        const HttpResponse response = readResponse(input, closed);
        hold(response.body.size() <= input.size());
        hold(!closed || response.state != HttpResponse::State::Incomplete);
    }
}
