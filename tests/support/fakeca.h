// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeacme.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

#include <chrono>
#include <functional>
#include <memory>

namespace tests {

/// How an answer goes over the wire.
enum class Wire {
    Whole,
    Nothing, ///< the connection is closed instead
    Silence, ///< nothing comes and nothing is closed
    Drip, ///< one byte every few milliseconds, for ever
    CutLength, ///< Content-Length promises more than comes
    CutChunked, ///< the last chunk never comes
    CutClose, ///< no length at all, closed in the middle
    Endless, ///< a body without end
    Raw, ///< the answer's body is everything that is sent, status line included; then it is closed
    RawHead, ///< the same, followed by the honest answer
};

/// What happens to a request instead of, or after, the honest answer. Made by the functions below.
struct FakeAction {
    bool honest = true; ///< the CA in memory gets to see the request, and what it does is done
    std::function<void(const FakeRequest &, FakeAnswer &)> change = {};
    bool freshNonce = false; ///< a Replay-Nonce that is good, though the honest CA has not answered
    Wire wire = Wire::Whole;
    qsizetype cutAfter = 0; ///< bytes of the body
};

// Instead of the honest answer: the CA in memory never sees the request.
FakeAction answerWith(const FakeAnswer &answer);
/// A problem document, with a fresh nonce as most CAs send along.
FakeAction refuseWith(int status, const QByteArray &problemType, const QByteArray &detail = "scripted");
FakeAction badNonce(bool withNewNonce = true);
FakeAction redirectTo(int status, const QByteArray &location);
FakeAction closeInstead(); ///< the request is read, then the connection closed
FakeAction hang();
FakeAction sendRaw(const QByteArray &bytes);
FakeAction endlessBody(const QByteArray &pattern = "x");

// The honest answer, changed on its way.
FakeAction change(std::function<void(const FakeRequest &, FakeAnswer &)> change);
FakeAction withHeader(const QByteArray &name, const QByteArray &value); ///< an empty value removes it
FakeAction withJson(std::function<void(QJsonObject &)> edit);
FakeAction withMember(const QString &name, const QJsonValue &value); ///< undefined removes it
FakeAction loseAnswer(); ///< what was asked is done, but the answer never arrives
FakeAction drip();
FakeAction cut(Wire how, qsizetype after);
FakeAction afterHead(const QByteArray &head); ///< bytes before the answer: "HTTP/1.1 103 Early Hints\r\n\r\n"

/// A CA on a free port of 127.0.0.1, over TLS (HTTP/1.1), which can be told to misbehave. It is the
/// counterpart of every row of the fault catalogue. It lives in the test's own event loop; no threads, no
/// files, no waiting.
///
///     FakeCa ca;
///     ca.onRequest("/new-order", tests::loseAnswer(), 1);
///     … Transport with .extraRoots = {ca.tlsRoot()}, Session at ca.directoryUrl() …
///     QCOMPARE(ca.count("POST", "/new-order"), 2);
class FakeCa final : public QTcpServer {
    Q_OBJECT
public:
    struct Tls {
        QStringList names = {QStringLiteral("localhost"), QStringLiteral("127.0.0.1")};
        QDateTime notBefore = {};
        QDateTime notAfter = {};
    };
    explicit FakeCa(FakeAcmeOptions options = {});
    FakeCa(FakeAcmeOptions options, const Tls &tls);
    ~FakeCa() override;

    [[nodiscard]] QUrl directoryUrl() const;
    [[nodiscard]] QUrl url(const QByteArray &path) const;
    [[nodiscard]] core::crypto::Certificate tlsRoot() const; ///< for Transport::Options::extraRoots
    [[nodiscard]] FakeAcme &acme() { return *m_acme; }

    /// The next `times` requests whose path starts with `path` get `action`; 0 means all. Rules are tried in
    /// the order in which they were made; one that is used up is passed over.
    void onRequest(const QByteArray &path, const FakeAction &action, int times = 0);
    void onRequest(std::function<bool(const FakeRequest &)> matches, const FakeAction &action, int times = 0);
    /// The next `times` connections are closed before the TLS handshake.
    void dropConnections(int times) { m_drops = times; }
    void clearRules() { m_rules.clear(); }

    [[nodiscard]] const QList<FakeRequest> &requests() const { return m_requests; }
    [[nodiscard]] int count(const QByteArray &method, const QByteArray &path = "/") const;
    [[nodiscard]] int connections() const { return m_connections; }
    /// Nonces that were used in requests, in order.
    [[nodiscard]] QList<QByteArray> noncesUsed() const;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    friend class FakeConnection;
    struct Rule {
        std::function<bool(const FakeRequest &)> matches;
        FakeAction action;
        int left; ///< 0: for ever
    };
    [[nodiscard]] FakeAction take(const FakeRequest &request);

    std::unique_ptr<FakeAcme> m_acme;
    std::unique_ptr<core::crypto::LocalAuthority> m_tlsAuthority;
    QList<QSslCertificate> m_tlsChain = {};
    QSslKey m_tlsKey = {};
    QList<Rule> m_rules = {};
    QList<FakeRequest> m_requests = {};
    int m_connections = 0;
    int m_drops = 0;
};

} // namespace tests
