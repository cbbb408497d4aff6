// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dns/client.h"
#include "core/dns/watch.h"

#include <QTest>

using namespace core::dns;
using namespace Qt::StringLiterals;

class TestTypes final : public QObject {
    Q_OBJECT

private slots:
    void aServerIsNamedByItsAddress_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address"); // empty: refused
        QTest::addColumn<int>("port");
        QTest::newRow("v4") << u" 192.0.2.1 "_s << u"192.0.2.1"_s << 53;
        QTest::newRow("at") << u"192.0.2.1@5300"_s << u"192.0.2.1"_s << 5300;
        QTest::newRow("colon") << u"192.0.2.1:5300"_s << u"192.0.2.1"_s << 5300;
        QTest::newRow("v6") << u"2001:db8::1"_s << u"2001:db8::1"_s << 53;
        QTest::newRow("v6 at") << u"2001:DB8::1@54"_s << u"2001:db8::1"_s << 54;
        QTest::newRow("brackets") << u"[2001:db8::1]:54"_s << u"2001:db8::1"_s << 54;
        QTest::newRow("brackets, no port") << u"[2001:db8::1]"_s << u"2001:db8::1"_s << 53;
        QTest::newRow("name") << u"ns1.example.org"_s << QString() << 0;
        QTest::newRow("short form") << u"127.1"_s << QString() << 0;
        QTest::newRow("port 0") << u"192.0.2.1@0"_s << QString() << 0;
        QTest::newRow("port too large") << u"192.0.2.1@65536"_s << QString() << 0;
        QTest::newRow("rest") << u"[::1]x"_s << QString() << 0;
        QTest::newRow("open bracket") << u"[::1"_s << QString() << 0;
        QTest::newRow("nothing") << QString() << QString() << 0;
    }
    void aServerIsNamedByItsAddress()
    {
        QFETCH(QString, typed);
        QFETCH(QString, address);
        QFETCH(int, port);
        const auto server = serverFrom(typed);
        QCOMPARE(server.has_value(), !address.isEmpty());
        if (!server)
            return;
        QCOMPARE(*server, (Server{address, static_cast<quint16>(port)}));
        QCOMPARE(serverFrom(serverText(*server)).value(), *server);
    }

    void aNameIsShownAsTheFormOfAProviderWantsIt()
    {
        QCOMPARE(relativeName(u"_acme-challenge.www.example.org"_s, u"example.org"_s),
                 u"_acme-challenge.www"_s);
        QCOMPARE(relativeName(u"example.org"_s, u"example.org"_s), u"@"_s);
        QCOMPARE(relativeName(u"www.badexample.org"_s, u"example.org"_s), u"www.badexample.org"_s);
    }

    void whatIsNotPrintableIsShownAsANumber()
    {
        QCOMPARE(shownText("a\x1b[31m\\\xff"), u"a\\027[31m\\092\\255"_s);
        QVERIFY(shownText(QByteArray(10'000, 'x')).size() < 400);
    }

    void settingsSurviveJson()
    {
        const Settings settings{.resolvers = {{u"192.0.2.1"_s, 53}, {u"::1"_s, 5300}},
                                .trustAnchors = {u"test. IN DS 1 13 2 AA"_s},
                                .authoritativePort = 5301};
        QCOMPARE(settingsFromJson(toJson(settings)).value(), settings);
        QVERIFY(!settingsFromJson({{u"resolvers"_s, QJsonArray{u"ns1.example.org"_s}}}));
        QVERIFY(!settingsFromJson({{u"authoritativePort"_s, 70'000}}));
    }

    void pausesGrowAndStopGrowing()
    {
        QCOMPARE(pauseAfter(1), std::chrono::seconds{1});
        QVERIFY(pauseAfter(3) > pauseAfter(2));
        QCOMPARE(pauseAfter(100), std::chrono::seconds{30});
    }

    void everywhereMeansEachThatCanBeReached_data()
    {
        QTest::addColumn<QList<ServerView>>("servers");
        QTest::addColumn<bool>("everywhere");
        const auto view
            = [](Sight sight, int rounds) { return ServerView{.sight = sight, .rounds = rounds}; };
        using enum Sight;
        QTest::newRow("none") << QList<ServerView>{} << false;
        QTest::newRow("both") << QList{view(Shown, 1), view(Shown, 1)} << true;
        QTest::newRow("one lags") << QList{view(Shown, 9), view(Missing, 9)} << false;
        QTest::newRow("an old value on one") << QList{view(Shown, 9), view(Others, 9)} << false;
        QTest::newRow("one not heard") << QList{view(Shown, 1), view(Asking, 0)} << false;
        QTest::newRow("one silent once") << QList{view(Shown, 1), view(Silent, 1)} << false;
        QTest::newRow("one silent for long") << QList{view(Shown, 3), view(Silent, 3)} << true;
        QTest::newRow("one lame") << QList{view(Shown, 3), view(Refused, 3)} << true;
        QTest::newRow("all silent") << QList{view(Silent, 9), view(Broken, 9)} << false;
    }
    void everywhereMeansEachThatCanBeReached()
    {
        QFETCH(QList<ServerView>, servers);
        QTEST(isEverywhere(servers), "everywhere");
    }
};

QTEST_GUILESS_MAIN(TestTypes)
#include "tst_types.moc"
