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
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("listener") << Method{} << "http-01"_ba;
    QTest::newRow("listener elsewhere") << Method{.address = u"2001:db8::1"_s, .port = 65535} << "http-01"_ba;
    QTest::newRow("web root") << Method{.kind = MethodKind::WebRoot, .folder = u"/srv/手形 \"x\""_s}
                              << "http-01"_ba;
    QTest::newRow("folder elsewhere") << Method{.kind = MethodKind::RemoteFolder,
                                                .folder = u"/srv/手形 x"_s,
                                                .server = u"www@[2001:db8::1]"_s,
                                                .sshPort = 2222,
                                                .identity = u"/home/x/.ssh/id"_s}
                                      << "http-01"_ba;
    QTest::newRow("manual") << Method{.kind = MethodKind::Manual} << "http-01"_ba;
    QTest::newRow("TLS") << Method{.kind = MethodKind::TlsListener, .address = u"192.0.2.1"_s, .port = 443}
                         << "tls-alpn-01"_ba;
    QTest::newRow("records by hand") << Method{.kind = MethodKind::DnsManual} << "dns-01"_ba;
    QTest::newRow("records by a provider")
        << Method{.kind = MethodKind::DnsProvider, .provider = u"cf"_s} << "dns-01"_ba;
    QTest::newRow("records of an account by hand")
        << Method{.kind = MethodKind::DnsManual, .accountLabel = true} << "dns-account-01"_ba;
    QTest::newRow("records of an account by a provider")
        << Method{.kind = MethodKind::DnsProvider, .provider = u"cf"_s, .accountLabel = true}
        << "dns-account-01"_ba;
    QTest::newRow("a standing record") << Method{.kind = MethodKind::DnsPersist} << "dns-persist-01"_ba;
    QTest::newRow("a standing record by a provider")
        << Method{.kind = MethodKind::DnsPersist, .provider = u"cf"_s} << "dns-persist-01"_ba;
}

void TestMethod::survivesTheStore()
{
    QFETCH(Method, method);
    const QByteArray bytes = QJsonDocument(toJson(method)).toJson();
    const auto read = methodFromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY(read);
    QVERIFY(*read == method);
    QFETCH(QByteArray, type);
    QCOMPARE(challengeType(*read), type);
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
    QTest::newRow("no server") << R"({"kind":"remoteFolder","folder":"/srv"})"_ba;
    QTest::newRow("a server that is an option")
        << R"({"kind":"remoteFolder","folder":"/srv","server":"-oX=y"})"_ba;
    QTest::newRow("a folder of two lines")
        << R"({"kind":"remoteFolder","folder":"/srv\nrm x","server":"web"})"_ba;
    QTest::newRow("TLS without a port") << R"({"kind":"tlsListener"})"_ba;
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
