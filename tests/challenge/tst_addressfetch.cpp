// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/addressfetch.h"
#include "tests/challenge/scriptedserver.h"

#include <QTest>

#include <optional>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;

/// Listens at the same port of both loopback addresses, and answers differently.
class TestAddressFetch final : public QObject {
    Q_OBJECT

    static QList<AddressView> fetched(const Proof &proof, quint16 port, const QStringList &addresses)
    {
        QObject owner;
        std::optional<QList<AddressView>> seen;
        fetchAtEach(proof, {.port = port}, addresses, &owner, [&](const auto &views) { seen = views; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(seen, 15000); }();
        return seen.value_or(QList<AddressView>{});
    }

private slots:
    void eachAddressIsAskedByItself()
    {
        ScriptedServer four;
        ScriptedServer six(QHostAddress::LocalHostIPv6);
        six.close();
        QVERIFY(six.listen(QHostAddress::LocalHostIPv6, four.serverPort()));
        six.script = [](const QByteArray &) {
            return "HTTP/1.1 404 Not Found\r\nServer: old\x1b[1m host\r\nContent-Type: text/html\r\nCF-RAY: "
                   "x\r\n"
                   "Content-Length: 10\r\n\r\n<h1>No\x1b[1m"_ba;
        };
        // 127.0.0.2 is of this computer, too, and nobody listens there.
        const auto views = fetched(TheProof, four.serverPort(), {u"::1"_s, u"127.0.0.1"_s, u"127.0.0.2"_s});
        QCOMPARE(views.size(), 3);
        QCOMPARE(views[0].address, u"::1"_s);
        QCOMPARE(views[0].check.address, u"::1"_s);
        QCOMPARE(views[0].check.status, 404);
        QCOMPARE(views[0].check.excerpt, u"<h1>No[1m"_s);
        QCOMPARE(views[0].check.contentType, u"text/html"_s);
        QCOMPARE(views[0].check.hops.value(0).server, u"old[1m host"_s);
        QVERIFY(views[0].check.hops.value(0).fields.contains(u"cf-ray"_s));
        QVERIFY(views[1].check.matches);
        QVERIFY(views[1].check.excerpt.isEmpty());
        QCOMPARE(views[1].check.address, u"127.0.0.1"_s);
        QVERIFY(views[2].check.error);
        QCOMPARE(views[2].check.error->code, ErrorCode::ConnectionRefused);
        // By name, as a CA would, not by address.
        QVERIFY(six.heads.value(0).contains("\r\nHost: example.org:"));
    }

    void everyStopOfARedirectIsShownWithTheAddressThatWasAsked()
    {
        ScriptedServer server;
        server.script = [&](const QByteArray &head) {
            return head.startsWith("GET /there ") ? Good : redirectTo("/there");
        };
        const auto views = fetched(TheProof, server.serverPort(), {u"127.0.0.1"_s});
        QCOMPARE(views.size(), 1);
        const QList<Hop> hops = views[0].check.hops;
        QCOMPARE(hops.size(), 2);
        QCOMPARE(hops[0].status, 301);
        QCOMPARE(hops[0].address, u"127.0.0.1"_s);
        QCOMPARE(hops[1].status, 200);
        QCOMPARE(hops[1].url.path(), u"/there"_s);
        QVERIFY(views[0].check.matches);
    }

    void noAddressesAreNoViews() { QVERIFY(fetched(TheProof, 80, {}).isEmpty()); }

    void sixteenAddressesAreEnough()
    {
        QStringList addresses;
        for (int i = 1; i <= 30; ++i)
            addresses.append(u"127.0.0.%1"_s.arg(i));
        QCOMPARE(fetched(TheProof, freePort(), addresses).size(), 16);
    }

    void twoRehearsalsAreNeverAlike()
    {
        const Proof one = rehearsalProof(u"example.org"_s);
        QVERIFY(isSafeToken(one.token));
        QVERIFY(one.keyAuthorization.startsWith(one.token + '.'));
        QVERIFY(rehearsalProof(u"example.org"_s).token != one.token);
    }

    void nothingIsToldToAnOwnerWhoIsGone()
    {
        ScriptedServer server;
        bool called = false;
        auto owner = std::make_unique<QObject>();
        server.script = [&](const QByteArray &) {
            owner.reset();
            return Good;
        };
        fetchAtEach(TheProof, {.port = server.serverPort()}, {u"127.0.0.1"_s}, owner.get(),
                    [&](const auto &) { called = true; });
        QTRY_VERIFY(!owner);
        server.script = [](const QByteArray &) { return Good; };
        QVERIFY(fetched(TheProof, server.serverPort(), {u"127.0.0.1"_s}).value(0).check.matches);
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestAddressFetch)
#include "tst_addressfetch.moc"
