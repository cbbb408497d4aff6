// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/messages.h"
#include "tests/acme/client.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;
using namespace tests;
using namespace std::chrono_literals;

static const Directory Ca{.url = QUrl(u"https://acme.example.com/directory"_s)};

static Result<RenewalInfo> read(const QByteArray &body, std::optional<std::chrono::seconds> retryAfter = {},
                                int status = 200)
{
    return readRenewalInfo({.url = QUrl(u"https://acme.example.com/renewal-info/a.b"_s),
                            .status = status,
                            .body = body,
                            .contentType = "application/json",
                            .retryAfter = retryAfter},
                           Ca);
}

/// The example of RFC 9773, section 4.2.
static const QByteArray Good = R"({"suggestedWindow":{"start":"2025-01-02T04:00:00Z",)"
                               R"("end":"2025-01-03T04:00:00Z"},)"
                               R"("explanationURL":"https://acme.example.com/docs/ari"})";

class TestRenewalInfo final : public QObject {
    Q_OBJECT

    crypto::Library m_library;

private slots:
    void theExampleOfTheStandardIsRead();
    void timesAreReadInAllTheirForms_data();
    void timesAreReadInAllTheirForms();
    void oddWindowsAreRefused_data();
    void oddWindowsAreRefused();
    void onlyHttpsExplains_data();
    void onlyHttpsExplains();
    void waitsAreKeptInBounds_data();
    void waitsAreKeptInBounds();
    void theCaIsAskedWithoutAnAccount();
    void aCaWithoutItIsNotAsked();
};

void TestRenewalInfo::theExampleOfTheStandardIsRead()
{
    const auto info = read(Good);
    VERIFY_OK(info);
    QCOMPARE(info->windowStart, QDateTime(QDate(2025, 1, 2), QTime(4, 0), Qt::UTC));
    QCOMPARE(info->windowEnd, QDateTime(QDate(2025, 1, 3), QTime(4, 0), Qt::UTC));
    QCOMPARE(info->explanation, QUrl(u"https://acme.example.com/docs/ari"_s));
    QCOMPARE(info->retryAfter, 6h);
}

void TestRenewalInfo::timesAreReadInAllTheirForms_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QTime>("time");
    QTest::newRow("milliseconds") << "2025-01-02T04:00:00.250Z"_ba << QTime(4, 0, 0, 250);
    QTest::newRow("nanoseconds") << "2025-01-02T04:00:00.123456789Z"_ba << QTime(4, 0, 0, 123);
    QTest::newRow("an offset") << "2025-01-02T13:00:00+09:00"_ba << QTime(4, 0);
    QTest::newRow("small letters") << "2025-01-02t04:00:00z"_ba << QTime(4, 0);
}

void TestRenewalInfo::timesAreReadInAllTheirForms()
{
    QFETCH(QByteArray, start);
    QFETCH(QTime, time);
    const auto info
        = read(R"({"suggestedWindow":{"start":")" + start + R"(","end":"2025-01-03T04:00:00Z"}})");
    VERIFY_OK(info);
    QCOMPARE(info->windowStart, QDateTime(QDate(2025, 1, 2), time, Qt::UTC));
}

void TestRenewalInfo::oddWindowsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto window = [](const QByteArray &start, const QByteArray &end) {
        return R"({"suggestedWindow":{"start":")" + start + R"(","end":")" + end + R"("}})";
    };
    QTest::newRow("ends before it begins") << window("2025-01-02T04:00:00Z", "2025-01-01T04:00:00Z");
    QTest::newRow("no length") << window("2025-01-02T04:00:00Z", "2025-01-02T04:00:00Z");
    QTest::newRow("no date") << window("tomorrow", "2025-01-02T04:00:00Z");
    QTest::newRow("empty dates") << window("", "");
    QTest::newRow("no end") << R"({"suggestedWindow":{"start":"2025-01-02T04:00:00Z"}})"_ba;
    QTest::newRow("no window") << R"({"explanationURL":"https://a.example/"})"_ba;
    QTest::newRow("a window that is none") << R"({"suggestedWindow":"soon"})"_ba;
    QTest::newRow("null") << R"({"suggestedWindow":null})"_ba;
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << "<html>"_ba;
    QTest::newRow("deep") << QByteArray(2000, '[');
}

void TestRenewalInfo::oddWindowsAreRefused()
{
    QFETCH(QByteArray, body);
    const auto info = read(body);
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::BadReply);
}

void TestRenewalInfo::onlyHttpsExplains_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("a script") << "javascript:alert(1)"_ba;
    QTest::newRow("plain http") << "http://acme.example.com/why"_ba;
    QTest::newRow("a file") << "file:///etc/passwd"_ba;
    QTest::newRow("a user in it") << "https://acme.example.com@evil.example/"_ba;
    QTest::newRow("nothing") << ""_ba;
}

void TestRenewalInfo::onlyHttpsExplains()
{
    QFETCH(QByteArray, url);
    QByteArray body = Good;
    const auto info = read(body.replace("https://acme.example.com/docs/ari", url));
    VERIFY_OK(info);
    QVERIFY(info->explanation.isEmpty());
}

void TestRenewalInfo::waitsAreKeptInBounds_data()
{
    QTest::addColumn<int>("said");
    QTest::addColumn<int>("kept");
    QTest::newRow("none") << 0 << 60;
    QTest::newRow("a second") << 1 << 60;
    QTest::newRow("three hours") << 3 * 3600 << 3 * 3600;
    QTest::newRow("a month") << 30 * 86400 << 86400;
}

void TestRenewalInfo::waitsAreKeptInBounds()
{
    QFETCH(int, said);
    QFETCH(int, kept);
    QCOMPARE(read(Good, std::chrono::seconds(said))->retryAfter, std::chrono::seconds(kept));
}

void TestRenewalInfo::theCaIsAskedWithoutAnAccount()
{
    QByteArray asked;
    FakeCa ca({.renewalInfo = [&](const QByteArray &id) {
        asked = id;
        return FakeAnswer{200, {{"Content-Type", "application/json"}, {"Retry-After", "7200"}}, Good};
    }});
    Client client(ca);
    const auto info = await<RenewalInfo>(
        [&](auto done) { client.session.renewalInfo({}, "aYhba4dGQEHhs3uEe6CuLN4ByNQ.AIdlQyE", done); });
    VERIFY_OK(info);
    QCOMPARE(info->retryAfter, 2h);
    QCOMPARE(asked, "aYhba4dGQEHhs3uEe6CuLN4ByNQ.AIdlQyE"_ba);
    QCOMPARE(ca.count("POST"), 0);
    QCOMPARE(ca.count("HEAD"), 0); // no nonce either
}

void TestRenewalInfo::aCaWithoutItIsNotAsked()
{
    FakeCa ca;
    Client client(ca);
    const auto info = await<RenewalInfo>([&](auto done) { client.session.renewalInfo({}, "a.b", done); });
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::NotFound);
    QCOMPARE(ca.requests().size(), 1); // the directory
}

QTEST_GUILESS_MAIN(TestRenewalInfo)
#include "tst_renewalinfo.moc"
