// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeconnection.h"

#include "core/crypto/digest.h"

#include <QLocale>

#include <chrono>

using namespace Qt::StringLiterals;

namespace tests {

static constexpr std::chrono::milliseconds DripEvery{20};
static constexpr qsizetype PourAtOnce = 64 * 1024;

static QByteArray dateHeader()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
        .toLatin1();
}

static QByteArray headOf(const FakeAnswer &answer, const QByteArray &more)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n";
    bool dated = false;
    for (const auto &[name, value] : answer.headers) {
        head += name + ": " + value + "\r\n";
        dated = dated || name == "Date";
    }
    return head + (dated ? QByteArray() : "Date: " + dateHeader() + "\r\n") + more + "\r\n";
}

FakeConnection::FakeConnection(FakeCa &ca, QSslSocket &socket, int number)
    : QObject(&socket), m_ca(ca), m_socket(socket), m_number(number)
{
    connect(&socket, &QSslSocket::readyRead, this, &FakeConnection::read);
    connect(&socket, &QSslSocket::disconnected, &socket, &QObject::deleteLater);
}

void FakeConnection::read()
{
    if (m_deaf)
        return;
    m_input += m_socket.readAll();
    FakeRequest request;
    while (!m_deaf && takeRequest(request))
        perform(request);
}

bool FakeConnection::takeRequest(FakeRequest &request)
{
    const qsizetype end = m_input.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = m_input.first(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request = {.method = first.value(0), .path = first.value(1), .connection = m_number};
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (m_input.size() < end + 4 + length)
        return false;
    request.body = m_input.mid(end + 4, length);
    m_input.remove(0, end + 4 + length);

    const QJsonObject jws = QJsonDocument::fromJson(request.body).object();
    const auto part = [&jws](QLatin1String name) {
        return core::crypto::fromBase64Url(jws.value(name).toString().toLatin1()).value_or(QByteArray());
    };
    request.header = QJsonDocument::fromJson(part("protected"_L1)).object();
    request.payload = part("payload"_L1);
    return true;
}

void FakeConnection::perform(const FakeRequest &request)
{
    const FakeAction action = m_ca.take(request);
    FakeAnswer answer;
    if (action.honest)
        answer = m_ca.acme().answer(request);
    if (action.change)
        action.change(request, answer);
    if (action.freshNonce)
        answer.set("Replay-Nonce", m_ca.acme().newNonce());
    send(answer, action, request);
}

void FakeConnection::send(FakeAnswer answer, const FakeAction &action, const FakeRequest &request)
{
    const QByteArray length = "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    const auto closeAfter = [this](const QByteArray &bytes) {
        m_deaf = true;
        m_socket.write(bytes);
        m_socket.disconnectFromHost(); // after the bytes are out
    };
    switch (action.wire) {
    case Wire::Whole:
        m_socket.write(headOf(answer, length) + (request.method == "HEAD" ? QByteArray() : answer.body));
        break;
    case Wire::Nothing: closeAfter({}); break;
    case Wire::Silence: m_deaf = true; break;
    case Wire::Drip:
        m_deaf = true;
        m_socket.write(headOf(answer, "Content-Length: 1000000\r\n"));
        connect(&m_drip, &QTimer::timeout, this, [this] { m_socket.write(" "); });
        m_drip.start(DripEvery);
        break;
    case Wire::CutLength: closeAfter(headOf(answer, length) + answer.body.left(action.cutAfter)); break;
    case Wire::CutChunked:
        closeAfter(headOf(answer, "Transfer-Encoding: chunked\r\n") + QByteArray::number(action.cutAfter, 16)
                   + "\r\n" + answer.body.left(action.cutAfter) + "\r\n");
        break;
    case Wire::CutClose:
        closeAfter(headOf(answer, "Connection: close\r\n") + answer.body.left(action.cutAfter));
        break;
    case Wire::Endless:
        m_deaf = true;
        m_socket.write(headOf(answer, "Connection: close\r\n"));
        connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, [this, answer] { pour(answer.body); });
        pour(answer.body);
        break;
    case Wire::Raw: closeAfter(answer.body); break;
    case Wire::RawHead: {
        const QByteArray before = answer.headers.takeFirst().second;
        m_socket.write(before + headOf(answer, length)
                       + (request.method == "HEAD" ? QByteArray() : answer.body));
        break;
    }
    }
}

void FakeConnection::pour(const QByteArray &pattern)
{
    if (m_socket.state() == QAbstractSocket::ConnectedState && m_socket.bytesToWrite() < PourAtOnce)
        m_socket.write(pattern.repeated(PourAtOnce / pattern.size()));
}

} // namespace tests
