// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeca.h"

#include "tests/support/fakeconnection.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core;

namespace tests {

// ---- Actions
// ---------------------------------------------------------------------------------------------------------

FakeAction answerWith(const FakeAnswer &answer)
{
    return {.honest = false, .change = [answer](const FakeRequest &, FakeAnswer &given) { given = answer; }};
}

FakeAction refuseWith(int status, const QByteArray &problemType, const QByteArray &detail)
{
    FakeAction action = answerWith(FakeAnswer::problem(status, problemType, detail));
    action.freshNonce = true;
    return action;
}

FakeAction badNonce(bool withNewNonce)
{
    FakeAction action = refuseWith(400, "badNonce");
    action.freshNonce = withNewNonce;
    return action;
}

FakeAction redirectTo(int status, const QByteArray &location)
{
    return answerWith({status, {{"Location", location}}, {}});
}

FakeAction closeInstead()
{
    return {.honest = false, .wire = Wire::Nothing};
}
FakeAction hang()
{
    return {.honest = false, .wire = Wire::Silence};
}

FakeAction sendRaw(const QByteArray &bytes)
{
    FakeAction action = answerWith({200, {}, bytes});
    action.wire = Wire::Raw;
    return action;
}

FakeAction endlessBody(const QByteArray &pattern)
{
    FakeAction action = answerWith({200, {{"Content-Type", "application/json"}}, pattern});
    action.wire = Wire::Endless;
    return action;
}

FakeAction change(std::function<void(const FakeRequest &, FakeAnswer &)> change)
{
    return {.change = std::move(change)};
}

FakeAction withHeader(const QByteArray &name, const QByteArray &value)
{
    return change([name, value](const FakeRequest &, FakeAnswer &answer) {
        if (value.isEmpty())
            answer.remove(name);
        else
            answer.set(name, value);
    });
}

FakeAction withJson(std::function<void(QJsonObject &)> edit)
{
    return change([edit = std::move(edit)](const FakeRequest &, FakeAnswer &answer) {
        QJsonObject json = QJsonDocument::fromJson(answer.body).object();
        edit(json);
        answer.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    });
}

FakeAction withMember(const QString &name, const QJsonValue &value)
{
    return withJson([name, value](QJsonObject &json) {
        if (value.isUndefined())
            json.remove(name);
        else
            json.insert(name, value);
    });
}

FakeAction loseAnswer()
{
    return {.wire = Wire::Nothing};
}
FakeAction drip()
{
    return {.wire = Wire::Drip};
}
FakeAction cut(Wire how, qsizetype after)
{
    return {.wire = how, .cutAfter = after};
}

FakeAction afterHead(const QByteArray &head)
{
    FakeAction action = change([head](const FakeRequest &, FakeAnswer &answer) {
        answer.headers.prepend({"raw", head}); // taken out again when it is sent
    });
    action.wire = Wire::RawHead;
    return action;
}

// ---- The server
// ------------------------------------------------------------------------------------------------------

FakeCa::FakeCa(FakeAcmeOptions options) : FakeCa(std::move(options), Tls{}) { }

FakeCa::FakeCa(FakeAcmeOptions options, const Tls &tls)
{
    auto authority = crypto::LocalAuthority::create(u"Fake TLS Root"_s);
    auto key = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
    if (!authority || !key)
        qFatal("no authority for TLS");
    const auto chain = authority->issue(
        key->publicDer(), {.names = tls.names, .notBefore = tls.notBefore, .notAfter = tls.notAfter});
    const auto pem = key->privatePem();
    if (!chain || !pem)
        qFatal("no certificate for TLS");
    m_tlsAuthority = std::make_unique<crypto::LocalAuthority>(*std::move(authority));
    for (const crypto::Certificate &certificate : *chain)
        m_tlsChain.append(QSslCertificate(certificate.der(), QSsl::Der));
    m_tlsKey = QSslKey(pem->toByteArray(), QSsl::Ec);
    if (!listen(QHostAddress::LocalHost))
        qFatal("cannot listen: %s", qPrintable(errorString()));
    m_acme = std::make_unique<FakeAcme>("https://127.0.0.1:" + QByteArray::number(serverPort()),
                                        std::move(options));
}

FakeCa::~FakeCa() = default;

QUrl FakeCa::directoryUrl() const
{
    return url("/directory");
}

QUrl FakeCa::url(const QByteArray &path) const
{
    return QUrl(u"https://127.0.0.1:%1%2"_s.arg(serverPort()).arg(QString::fromLatin1(path)));
}

crypto::Certificate FakeCa::tlsRoot() const
{
    return m_tlsAuthority->root();
}

void FakeCa::onRequest(const QByteArray &path, const FakeAction &action, int times)
{
    onRequest([path](const FakeRequest &request) { return request.path.startsWith(path); }, action, times);
}

void FakeCa::onRequest(std::function<bool(const FakeRequest &)> matches, const FakeAction &action, int times)
{
    m_rules.append({std::move(matches), action, times});
}

int FakeCa::count(const QByteArray &method, const QByteArray &path) const
{
    return static_cast<int>(
        std::count_if(m_requests.begin(), m_requests.end(), [&](const FakeRequest &request) {
            return request.method == method && request.path.startsWith(path);
        }));
}

QList<QByteArray> FakeCa::noncesUsed() const
{
    QList<QByteArray> nonces;
    for (const FakeRequest &request : m_requests) {
        if (request.header.contains("nonce"_L1))
            nonces.append(request.header.value("nonce"_L1).toString().toLatin1());
    }
    return nonces;
}

FakeAction FakeCa::take(const FakeRequest &request)
{
    m_requests.append(request);
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        if (!m_rules.at(i).matches(request))
            continue;
        const FakeAction action = m_rules.at(i).action;
        if (m_rules.at(i).left > 0 && --m_rules[i].left == 0)
            m_rules.removeAt(i);
        return action;
    }
    return {};
}

void FakeCa::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    ++m_connections;
    if (m_drops > 0) {
        --m_drops;
        socket->abort();
        socket->deleteLater();
        return;
    }
    socket->setLocalCertificateChain(m_tlsChain);
    socket->setPrivateKey(m_tlsKey);
    new FakeConnection(*this, *socket, m_connections);
    socket->startServerEncryption();
}

} // namespace tests
