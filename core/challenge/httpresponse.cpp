// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/httpresponse.h"

namespace core::challenge {

namespace {

using State = HttpResponse::State;

struct Framing {
    bool isChunked = false;
    qint64 length = -1; ///< -1: until the connection ends
};

/// RFC 9112, section 7.1, without trailers (which are skipped). Sizes beyond 16 MiB count as malformed.
State dechunk(QByteArrayView bytes, QByteArray &body)
{
    while (true) {
        const qsizetype lineEnd = bytes.indexOf("\r\n");
        if (lineEnd < 0)
            return bytes.size() > 256 ? State::Malformed : State::Incomplete;
        QByteArrayView size = bytes.first(lineEnd);
        if (const qsizetype extension = size.indexOf(';'); extension >= 0)
            size = size.first(extension);
        bool isNumber = false;
        const uint length = size.trimmed().toByteArray().toUInt(&isNumber, 16);
        if (!isNumber || length > 0x1000000)
            return State::Malformed;
        if (length == 0)
            return State::Complete;
        bytes = bytes.sliced(lineEnd + 2);
        if (bytes.size() < qsizetype(length) + 2)
            return State::Incomplete;
        if (bytes.sliced(length, 2) != "\r\n")
            return State::Malformed;
        body += bytes.first(length);
        bytes = bytes.sliced(length + 2);
    }
}

bool readField(QByteArrayView line, HttpResponse &response, Framing &framing)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return false;
    const QByteArray name = line.first(colon).toByteArray().toLower();
    const QByteArray value = line.sliced(colon + 1).trimmed().toByteArray();
    response.fields.append(name);
    if (name == "location" && response.location.isEmpty())
        response.location = value;
    if (name == "server")
        response.server = value;
    if (name == "content-type")
        response.contentType = value;
    if (name == "transfer-encoding")
        framing.isChunked = value.toLower().endsWith("chunked");
    if (name == "content-length") {
        bool isNumber = false;
        framing.length = value.toLongLong(&isNumber);
        return isNumber && framing.length >= 0;
    }
    return true;
}

int readStatus(QByteArrayView line)
{
    if (!line.startsWith("HTTP/1.") || line.size() < 12 || line[8] != ' ')
        return 0;
    bool isNumber = false;
    const int status = line.sliced(9, 3).toByteArray().toInt(&isNumber);
    return isNumber && status >= 100 ? status : 0;
}

State readBody(QByteArrayView rest, const Framing &framing, bool closed, QByteArray &body)
{
    if (framing.isChunked)
        return dechunk(rest, body);
    if (framing.length < 0) {
        body = rest.toByteArray();
        return closed ? State::Complete : State::Incomplete;
    }
    body = rest.first(qMin(rest.size(), framing.length)).toByteArray();
    return rest.size() >= framing.length ? State::Complete : State::Incomplete;
}

} // namespace

HttpResponse readResponse(const QByteArray &bytes, bool closed)
{
    QByteArrayView rest(bytes);
    while (true) {
        const qsizetype headEnd = rest.indexOf("\r\n\r\n");
        if (headEnd < 0) {
            static constexpr QByteArrayView Start = "HTTP/1.";
            const qsizetype seen = qMin(rest.size(), Start.size());
            const bool plausible = rest.first(seen) == Start.first(seen);
            return {.state = plausible && !closed ? State::Incomplete : State::Malformed};
        }
        HttpResponse response;
        Framing framing;
        QByteArrayView head = rest.first(headEnd + 2);
        rest = rest.sliced(headEnd + 4);
        const qsizetype lineEnd = head.indexOf("\r\n");
        response.status = readStatus(head.first(lineEnd));
        bool sound = response.status > 0;
        for (head = head.sliced(lineEnd + 2); sound && !head.isEmpty();) {
            const qsizetype end = head.indexOf("\r\n");
            sound = readField(head.first(end), response, framing);
            head = head.sliced(end + 2);
        }
        if (!sound)
            return {.state = State::Malformed};
        if (response.status < 200)
            continue;
        if (response.status == 204 || response.status == 304)
            framing = {.length = 0};
        response.state = readBody(rest, framing, closed, response.body);
        if (closed && response.state == State::Incomplete)
            response.state = State::Malformed;
        return response;
    }
}

} // namespace core::challenge
