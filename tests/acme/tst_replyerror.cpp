// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/messages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;

namespace {

const QDateTime Now(QDate(2026, 11, 23), QTime(15, 4), Qt::UTC);

HttpReply replyWith(int status, const QByteArray &body,
                    const QByteArray &contentType = "application/problem+json")
{
    return {.url = QUrl(u"https://acme.example.com/new-order"_s),
            .status = status,
            .body = body,
            .contentType = contentType};
}

QByteArray problemBody(const QByteArray &type, const QByteArray &more = {})
{
    return R"({"type":"urn:ietf:params:acme:error:)" + type + R"(","detail":"scripted")" + more + "}";
}

} // namespace

class TestReplyError final : public QObject {
    Q_OBJECT
private slots:
    void successIsNoError();
    void problemBecomesACode_data();
    void problemBecomesACode();
    void whatIsNoProblemDocumentIsShownAsText_data();
    void whatIsNoProblemDocumentIsShownAsText();
    void subproblemsAreKept();
    void hostileTextIsCleaned();
    void pauseIsGivenAsATime();
    void newTermsAreNamed();
};

void TestReplyError::successIsNoError()
{
    QVERIFY(!readError(replyWith(200, "{}", "application/json"), Now));
    QVERIFY(!readError(replyWith(201, "", ""), Now));
    // An authorization that failed talks of errors without being one.
    QVERIFY(
        !readError(replyWith(200, R"({"status":"invalid","error":{"type":"urn:ietf:params:acme:error:dns"}})",
                             "application/json"),
                   Now));
}

void TestReplyError::problemBecomesACode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, int status, const QByteArray &type, ErrorCode code) {
        QTest::newRow(name) << status << type << code;
    };
    row("A-41 accountDoesNotExist", 400, "accountDoesNotExist", ErrorCode::AccountUnknown);
    row("A-42 userActionRequired without terms", 403, "userActionRequired", ErrorCode::Rejected);
    row("A-43 externalAccountRequired", 403, "externalAccountRequired", ErrorCode::ExternalAccountNeeded);
    row("A-44 invalidProfile", 400, "invalidProfile", ErrorCode::ProfileUnknown);
    row("A-44 rejectedIdentifier", 400, "rejectedIdentifier", ErrorCode::Rejected);
    row("A-44 caa", 403, "caa", ErrorCode::Rejected);
    row("A-44 dns", 400, "dns", ErrorCode::Rejected);
    row("A-44 connection", 400, "connection", ErrorCode::Rejected);
    row("A-44 unauthorized", 403, "unauthorized", ErrorCode::Rejected);
    row("A-44 tls", 400, "tls", ErrorCode::Rejected);
    row("A-44 badCSR", 400, "badCSR", ErrorCode::Rejected);
    row("A-44 badPublicKey", 400, "badPublicKey", ErrorCode::Rejected);
    row("A-44 unsupportedContact", 400, "unsupportedContact", ErrorCode::Rejected);
    row("A-44 alreadyReplaced", 409, "alreadyReplaced", ErrorCode::Rejected);
    row("A-25 orderNotReady", 403, "orderNotReady", ErrorCode::Rejected);
    row("A-06 rateLimited", 429, "rateLimited", ErrorCode::RateLimited);
    row("rateLimited with 503", 503, "rateLimited", ErrorCode::RateLimited);
    row("429 of another type", 429, "malformed", ErrorCode::RateLimited);
    row("badNonce", 400, "badNonce", ErrorCode::Rejected);
    row("serverInternal", 500, "serverInternal", ErrorCode::Rejected);
    row("unknown type", 400, "somethingNew", ErrorCode::Rejected);
    row("with status 200", 200, "malformed", ErrorCode::Rejected);
}

void TestReplyError::problemBecomesACode()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    QFETCH(const ErrorCode, code);
    // A-12: the Content-Type does not matter.
    for (const char *contentType : {"application/problem+json", "application/json", "text/plain", ""}) {
        const auto error = readError(replyWith(status, problemBody(type), contentType), Now);
        QVERIFY(error);
        QCOMPARE(error->code, code);
        QVERIFY(error->problem);
        QCOMPARE(error->problem->type, QString::fromUtf8("urn:ietf:params:acme:error:" + type));
        QCOMPARE(error->problem->status, status);
        QCOMPARE(error->detail, u"scripted"_s);
        QVERIFY(!error->retryAt);
    }
}

void TestReplyError::whatIsNoProblemDocumentIsShownAsText_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, int status, const QByteArray &body, ErrorCode code,
                        const QString &detail) { QTest::newRow(name) << status << body << code << detail; };
    const QByteArray page
        = "<html><head><title>502</title><style>b{color:red}</style><script>alert('x')</script>"
          "</head><body><h1>502 Bad Gateway</h1><!-- secret --><p>nginx</p></body></html>";
    row("A-12 HTML, 502", 502, page, ErrorCode::ServerBroken, u"502 502 Bad Gateway nginx"_s);
    row("A-12 HTML, 403", 403, page, ErrorCode::Rejected, u"502 Bad Gateway nginx"_s);
    row("A-10 503 without a body", 503, "", ErrorCode::ServerBroken, u"503"_s);
    row("404 without a body", 404, "", ErrorCode::Rejected, u"404"_s);
    row("429 without a body", 429, "", ErrorCode::RateLimited, u"429"_s);
    row("a JSON string (HARICA)", 400, R"("The order is not ready")", ErrorCode::Rejected,
        u"The order is not ready"_s);
    row("JSON of another kind", 400, R"({"error":"nope"})", ErrorCode::Rejected, u"{\"error\":\"nope\"}"_s);
    row("about:blank", 400, R"({"type":"about:blank","detail":"x"})", ErrorCode::Rejected, u"x"_s);
    row("wrong types of members", 400, R"({"type":5,"detail":["a"],"status":"x","title":"t"})",
        ErrorCode::Rejected, QString());
    row("a redirect that got here", 304, "", ErrorCode::Rejected, u"304"_s);
}

void TestReplyError::whatIsNoProblemDocumentIsShownAsText()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, detail);
    const auto error = readError(replyWith(status, body, "text/html"), Now);
    QVERIFY(error);
    QCOMPARE(error->code, code);
    QCOMPARE(error->detail, detail);
    QCOMPARE(error->subject, u"acme.example.com"_s);
}

void TestReplyError::subproblemsAreKept()
{
    const auto error = readError(
        replyWith(400,
                  problemBody("compound",
                              R"(,"subproblems":[{"type":"urn:ietf:params:acme:error:caa","detail":"no",)"
                              R"("identifier":{"type":"dns","value":"a.example"}},{"detail":"no either"}])")),
        Now);
    QVERIFY(error && error->problem);
    QCOMPARE(error->problem->subproblems.size(), 2); // A-13
    QCOMPARE(error->problem->subproblems.first().identifier, u"a.example"_s);
    QCOMPARE(typeOf(error->problem->subproblems.first()), ProblemType::Caa);
}

void TestReplyError::hostileTextIsCleaned()
{
    const QString hostile = u"<b>bold</b>\\u001b[31m red \\u202e reversed \\n "_s + QString(1000000, u'x');
    const QByteArray body
        = R"_({"type":"urn:ietf:params:acme:error:malformed","instance":"javascript:alert(1)","detail":")_"
        + hostile.toUtf8() + "\"}";
    const auto error = readError(replyWith(400, body), Now);
    QVERIFY(error && error->problem);
    const QString detail = error->problem->detail; // A-14
    QVERIFY(detail.startsWith("<b>bold</b>[31m red  reversed"_L1));
    QVERIFY(detail.size() <= 2049);
    QVERIFY(!detail.contains(QChar(0x1b)) && !detail.contains(QChar(0x202e)) && !detail.contains(u'\n'));
    QVERIFY(error->problem->instance.isEmpty()); // A-15

    const auto page = readError(replyWith(500, QByteArray(1000000, 'x'), "text/html"), Now);
    QVERIFY(page);
    QVERIFY(page->detail.size() <= 2053); // A-12: 2 KB and the status
}

void TestReplyError::pauseIsGivenAsATime()
{
    HttpReply reply = replyWith(429, problemBody("rateLimited"));
    reply.retryAfter = std::chrono::seconds(3600);
    auto error = readError(reply, Now);
    QVERIFY(error);
    QCOMPARE(error->retryAt, Now.addSecs(3600)); // A-06
    QVERIFY(!readError(reply, {})->retryAt); // no clock, no time
}

void TestReplyError::newTermsAreNamed()
{
    HttpReply reply
        = replyWith(403, problemBody("userActionRequired", R"(,"instance":"https://ca.example/agree")"));
    reply.links.append({"terms-of-service", QUrl(u"https://ca.example/terms/2"_s)});
    const auto error = readError(reply, Now);
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::TermsNotAgreed); // A-42
    QCOMPARE(error->subject, u"https://ca.example/terms/2"_s);
    QCOMPARE(error->problem->instance, QUrl(u"https://ca.example/agree"_s));
}

QTEST_GUILESS_MAIN(TestReplyError)
#include "tst_replyerror.moc"
