// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeacme.h"
#include "tests/support/fakeacme_p.h"

#include <QHostAddress>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace core;

namespace tests {

QJsonObject FakeAcme::challengeJson(qsizetype number, qsizetype index) const
{
    const Authorization &authorization = m_authorizations.at(number);
    const Challenge &challenge = authorization.challenges.at(index);
    QJsonObject json{
        {u"type"_s, QString::fromLatin1(challenge.type)},
        {u"url"_s, QString::fromLatin1(url("challenge", number) + '/' + QByteArray::number(index))},
        {u"status"_s, challenge.status},
        {u"token"_s, QString::fromLatin1(challenge.token)}};
    if (challenge.type == "dns-persist-01") {
        json.remove("token"_L1);
        for (auto member = options.standing.begin(); member != options.standing.end(); ++member)
            json.insert(member.key(), member.value());
    }
    if (authorization.error && challenge.status == "invalid"_L1)
        json.insert("error"_L1, problemJson(*authorization.error));
    return json;
}

FakeAnswer FakeAcme::readAuthorization(const FakeRequest &request, qsizetype number)
{
    Authorization &authorization = m_authorizations[number];
    if (objectIn(request.payload).value("status"_L1).toString() == "deactivated"_L1)
        authorization.status = u"deactivated"_s;
    for (qsizetype i = 0; i < authorization.challenges.size(); ++i) {
        if (authorization.challenges.at(i).status == "processing"_L1 && options.httpPort == 0
            && --authorization.polls < 0)
            validate(number, i);
    }
    QJsonArray challenges;
    for (qsizetype i = 0; i < authorization.challenges.size(); ++i)
        challenges.append(challengeJson(number, i));
    const QJsonObject identifier{{u"type"_s, authorization.type}, {u"value"_s, authorization.value}};
    QJsonObject json{{u"identifier"_s, identifier},
                     {u"status"_s, authorization.status},
                     {u"expires"_s, expiry()},
                     {u"challenges"_s, challenges}};
    if (authorization.wildcard)
        json.insert("wildcard"_L1, true);
    FakeAnswer answer = FakeAnswer::json(200, json);
    if (!options.retryAfter.isEmpty() && authorization.status == "pending"_L1)
        answer.set("Retry-After", options.retryAfter);
    return answer;
}

FakeAnswer FakeAcme::readChallenge(const FakeRequest &request, qsizetype number, qsizetype index)
{
    Authorization &authorization = m_authorizations[number];
    if (index < 0 || index >= authorization.challenges.size())
        return FakeAnswer::problem(404, "malformed", "no such challenge");
    if (!request.payload.isEmpty() && authorization.challenges.at(index).status == "pending"_L1) {
        if (authorization.status != "pending"_L1)
            return FakeAnswer::problem(400, "malformed", "authorization must be pending");
        authorization.challenges[index].status = u"processing"_s;
        authorization.polls = options.validationPolls;
        if (options.httpPort != 0 && authorization.challenges.at(index).type == "http-01")
            fetchHttp(number, index);
        else if (options.validationPolls == 0)
            validate(number, index);
    }
    FakeAnswer answer = FakeAnswer::json(200, challengeJson(number, index));
    answer.set("Link", '<' + url("authz", number) + ">;rel=\"up\"");
    return answer;
}

void FakeAcme::validate(qsizetype number, qsizetype index)
{
    const QString name = m_authorizations.at(number).value;
    settle(number, index, options.validate ? options.validate(name) : std::nullopt);
}

void FakeAcme::settle(qsizetype number, qsizetype index, const std::optional<Problem> &error)
{
    Authorization &authorization = m_authorizations[number];
    authorization.status = authorization.challenges[index].status = error ? u"invalid"_s : u"valid"_s;
    authorization.error = error;
}

/// Asks as a CA does, over one connection, and believes nothing but the exact key authorization.
void FakeAcme::fetchHttp(qsizetype number, qsizetype index)
{
    const Authorization &authorization = m_authorizations.at(number);
    const QByteArray token = authorization.challenges.at(index).token;
    const QByteArray expected = token + '.' + m_accounts.at(authorization.account).thumbprint;
    auto *socket = new QTcpSocket(this);
    connect(socket, &QTcpSocket::connected, this, [socket, token, name = authorization.value.toUtf8()] {
        socket->write("GET /.well-known/acme-challenge/" + token + " HTTP/1.1\r\nHost: " + name
                      + "\r\nUser-Agent: FakeCa\r\nConnection: close\r\n\r\n");
    });
    const auto end = [this, socket, expected, number, index] {
        socket->disconnect(this);
        socket->deleteLater();
        const QByteArray reply = socket->readAll();
        const qsizetype head = reply.indexOf("\r\n\r\n");
        if (head < 0)
            return settle(number, index, Problem{.type = u"connection"_s, .detail = socket->errorString()});
        const QByteArray body = reply.mid(head + 4).trimmed();
        if (!reply.startsWith("HTTP/1.1 200") || body != expected)
            return settle(
                number, index,
                Problem{.type = u"unauthorized"_s, .detail = "got: "_L1 + QString::fromUtf8(body.left(100))});
        settle(number, index, std::nullopt);
    };
    connect(socket, &QTcpSocket::disconnected, this, end);
    connect(socket, &QTcpSocket::errorOccurred, this, [socket, end] {
        if (socket->state() == QAbstractSocket::UnconnectedState)
            end();
    });
    socket->connectToHost(QHostAddress::LocalHost, options.httpPort);
}

} // namespace tests
