// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/httphead.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr QByteArrayView ProofPath = "/.well-known/acme-challenge/";

static bool isMethodCharacter(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// Printable ASCII: control characters, NUL and everything beyond 7 bits have no place in a request for a
/// proof.
static bool isPrintable(char c)
{
    return c >= 0x20 && c < 0x7f;
}

/// The state of a request line that has not ended yet.
static HeadState unfinished(QByteArrayView line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    const auto afterMethod = std::ranges::find_if_not(line, isMethodCharacter);
    const bool methodEnds = afterMethod != line.end();
    if (afterMethod - line.begin() > 16 || (methodEnds && *afterMethod != ' '))
        return HeadState::BadRequest;
    return std::ranges::all_of(line, isPrintable) ? HeadState::Incomplete : HeadState::BadRequest;
}

static bool isVersion(QByteArrayView text)
{
    return text.size() == 8 && text.startsWith("HTTP/1.") && text[7] >= '0' && text[7] <= '9';
}

/// `line` without its CRLF.
static Head judged(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype second = line.lastIndexOf(' ');
    if (first <= 0 || second == first || !std::ranges::all_of(line, isPrintable))
        return {HeadState::BadRequest};
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, second - first - 1);
    const Head refusal{HeadState::NotFound, {}, method != "HEAD"};
    if (!std::ranges::all_of(method, isMethodCharacter) || !isVersion(line.sliced(second + 1)))
        return {HeadState::BadRequest};
    if (method != "GET" && method != "HEAD")
        return {HeadState::MethodNotAllowed};
    if (!target.startsWith('/') || target.contains(' '))
        return {HeadState::BadRequest};
    if (!target.startsWith(ProofPath) || target.size() == ProofPath.size())
        return refusal;
    return {HeadState::Proof, target.sliced(ProofPath.size()).toByteArray(), refusal.bodyWanted};
}

static bool isFieldByte(char c)
{
    return c == '\t' || c == '\r' || c == '\n' || !(static_cast<unsigned char>(c) < 0x20 || c == 0x7f);
}

Head readHead(const QByteArray &bytes)
{
    const QByteArrayView view(bytes);
    const qsizetype lineEnd = view.indexOf('\n');
    if (lineEnd < 0) {
        const HeadState state = unfinished(view);
        return {state == HeadState::Incomplete && view.size() > MaxHeadBytes ? HeadState::TooLarge : state};
    }
    if (lineEnd == 0 || view[lineEnd - 1] != '\r')
        return {HeadState::BadRequest};
    const Head head = judged(view.first(lineEnd - 1));
    if (head.state == HeadState::BadRequest)
        return head;

    const qsizetype headEnd = view.sliced(lineEnd - 1).indexOf("\r\n\r\n");
    const QByteArrayView fields = headEnd < 0 ? view.sliced(lineEnd) : view.sliced(lineEnd, headEnd);
    if (!std::ranges::all_of(fields, isFieldByte))
        return {HeadState::BadRequest};
    if (headEnd >= 0 && lineEnd + headEnd + 3 <= MaxHeadBytes)
        return head;
    return {view.size() > MaxHeadBytes ? HeadState::TooLarge : HeadState::Incomplete};
}

static QByteArray reply(QByteArrayView status, QByteArrayView type, QByteArrayView body, bool bodyWanted)
{
    QByteArray bytes = "HTTP/1.1 "_ba;
    bytes += status;
    bytes += "\r\nContent-Type: ";
    bytes += type;
    bytes += "\r\nContent-Length: ";
    bytes += QByteArray::number(body.size());
    bytes += "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n";
    if (status.startsWith("405"))
        bytes += "Allow: GET, HEAD\r\n";
    bytes += "\r\n";
    if (bodyWanted)
        bytes += body;
    return bytes;
}

QByteArray replyTo(const Head &head, const Proofs &proofs)
{
    const auto refuse = [&](QByteArrayView status) {
        return reply(status, "text/plain", QByteArray(status.toByteArray() + '\n'), head.bodyWanted);
    };
    switch (head.state) {
    case HeadState::Incomplete: return {};
    case HeadState::Proof: {
        const auto proof = proofs.find(head.token);
        if (proof == proofs.end())
            return refuse("404 Not Found");
        return reply("200 OK", "application/octet-stream", *proof, head.bodyWanted);
    }
    case HeadState::NotFound: return refuse("404 Not Found");
    case HeadState::BadRequest: return refuse("400 Bad Request");
    case HeadState::MethodNotAllowed: return refuse("405 Method Not Allowed");
    case HeadState::TooLarge: return refuse("431 Request Header Fields Too Large");
    }
    Q_UNREACHABLE();
}

} // namespace core::challenge
