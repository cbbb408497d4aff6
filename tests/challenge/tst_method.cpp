// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/method.h"

#include <QJsonDocument>
#include <QTest>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;

class TestMethod final : public QObject {
    Q_OBJECT
private slots:
    void survivesTheStore_data();
    void survivesTheStore();
    void refusesWhatItDidNotWrite_data();
    void refusesWhatItDidNotWrite();
};

Q_DECLARE_METATYPE(core::challenge::Method)

void TestMethod::survivesTheStore_data()
{
    QTest::addColumn<Method>("method");
    QTest::newRow("listener") << Method{};
    QTest::newRow("listener elsewhere") << Method{.address = u"2001:db8::1"_s, .port = 65535};
    QTest::newRow("web root") << Method{.kind = MethodKind::WebRoot, .folder = u"/srv/手形 \"x\""_s};
    QTest::newRow("manual") << Method{.kind = MethodKind::Manual};
    QTest::newRow("records by hand") << Method{.kind = MethodKind::DnsManual};
    QTest::newRow("records by a provider") << Method{.kind = MethodKind::DnsProvider, .provider = u"cf"_s};
}

void TestMethod::survivesTheStore()
{
    QFETCH(Method, method);
    const QByteArray bytes = QJsonDocument(toJson(method)).toJson();
    const auto read = methodFromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY(read);
    QVERIFY(*read == method);
    const bool inDns = method.kind == MethodKind::DnsManual || method.kind == MethodKind::DnsProvider;
    QCOMPARE(challengeType(*read), inDns ? "dns-01"_ba : "http-01"_ba);
}

void TestMethod::refusesWhatItDidNotWrite_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << "{}"_ba;
    QTest::newRow("unknown kind") << R"({"kind":"dns"})"_ba;
    QTest::newRow("kind of another type") << R"({"kind":7})"_ba;
    QTest::newRow("no port") << R"({"kind":"listener"})"_ba;
    QTest::newRow("port too large") << R"({"kind":"listener","port":65536})"_ba;
    QTest::newRow("port negative") << R"({"kind":"listener","port":-2})"_ba;
    QTest::newRow("port broken") << R"({"kind":"listener","port":80.5})"_ba;
    QTest::newRow("no folder") << R"({"kind":"webRoot"})"_ba;
}

void TestMethod::refusesWhatItDidNotWrite()
{
    QFETCH(QByteArray, json);
    const auto read = methodFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadInput);
}

QTEST_GUILESS_MAIN(TestMethod)
#include "tst_method.moc"
