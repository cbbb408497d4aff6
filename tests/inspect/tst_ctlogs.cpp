// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/ctlogs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace core;
using namespace core::inspect;
using namespace Qt::StringLiterals;

static QByteArray id(const char *base64)
{
    return QByteArray::fromBase64(base64);
}

class TestCtLogs final : public QObject {
    Q_OBJECT

private slots:
    void theBuiltInListNamesTheLogsOfToday_data()
    {
        QTest::addColumn<QByteArray>("logId");
        QTest::addColumn<QString>("logOperator");
        QTest::addColumn<QString>("name");
        // From the SCTs of www.example.com and letsencrypt.org in April and May 2026.
        QTest::newRow("Sectigo") << id("yKPEf8ezrbk1awE/anoSbeM6TkOlxkb5l605dZkdz5o=") << u"Sectigo"_s
                                 << u"Tiger2026h2"_s;
        QTest::newRow("DigiCert") << id("lE5Dh/rswe+B8xkkJqgYZQHH0184AgE/cmd9VTcuGdg=") << u"DigiCert"_s
                                  << u"Sphinx2026h2"_s;
        QTest::newRow("Geomys") << id("Rq+GPTs+5Z+ld96oJF02sNntIqIj9GF3QSKUUu6VUF8=") << u"Geomys"_s
                                << u"Tuscolo2026h2"_s;
        QTest::newRow("Google") << id("1tWNqdAXU/NqSqDHV0kCr+vH3CzTjNn3ZMgMiRkenwI=") << u"Google"_s
                                << u"Argon2027h1"_s;
        QTest::newRow("Let's Encrypt") << id("pcl4kl1XRheChw3YiWYLXFVki30AQPLsB2hR0YhpGfc=")
                                       << u"Let's Encrypt"_s << u"Sycamore2026h1"_s;
    }
    void theBuiltInListNamesTheLogsOfToday()
    {
        QFETCH(QByteArray, logId);
        const CtLog *log = CtLogs::builtIn().find(logId);
        QVERIFY(log);
        QTEST(log->logOperator, "logOperator");
        QFETCH(QString, name);
        QVERIFY2(log->description.contains(name), qPrintable(log->description));
    }

    void theBuiltInListIsDated()
    {
        QVERIFY(CtLogs::builtIn().count() > 200);
        QVERIFY(CtLogs::builtIn().date().isValid());
        QCOMPARE(CtLogs::builtIn().date().timeSpec(), Qt::UTC);
    }

    void anUnknownLogHasNoName()
    {
        QCOMPARE(CtLogs::builtIn().find(QByteArray(32, 'x')), nullptr);
        QCOMPARE(CtLogs::builtIn().find({}), nullptr);
    }

    void googlesOwnListIsRead()
    {
        // As on www.gstatic.com/ct/log_list/v3/log_list.json, with both kinds of logs.
        const QJsonObject argonLog{
            {u"description"_s, u"Google 'Argon2021' log"_s},
            {u"log_id"_s, u"9lyUL9F3MCIUVBgIMJRWjuNNExkzv98MLyALzE7xZOM="_s},
            {u"key"_s, u"MFkw"_s},
            {u"url"_s, u"https://ct.googleapis.com/logs/argon2021/"_s},
            {u"mmd"_s, 86400},
            {u"state"_s,
             QJsonObject{{u"usable"_s, QJsonObject{{u"timestamp"_s, u"2018-06-15T02:30:13Z"_s}}}}}};
        const QJsonObject tiledLog{{u"description"_s, u"Tiled"_s},
                                   {u"log_id"_s, u"pcl4kl1XRheChw3YiWYLXFVki30AQPLsB2hR0YhpGfc="_s},
                                   {u"state"_s, QJsonObject{{u"retired"_s, QJsonObject()}}}};
        const QJsonObject google{{u"name"_s, u"Google"_s},
                                 {u"email"_s, QJsonArray{u"google-ct-logs@googlegroups.com"_s}},
                                 {u"logs"_s, QJsonArray{argonLog}},
                                 {u"tiled_logs"_s, QJsonArray{tiledLog}}};
        const QJsonObject list{{u"version"_s, u"3.52"_s},
                               {u"log_list_timestamp"_s, u"2021-10-05T01:35:01Z"_s},
                               {u"operators"_s, QJsonArray{google}}};
        const auto logs = CtLogs::fromJson(QJsonDocument(list).toJson());
        QVERIFY(logs);
        QCOMPARE(logs->count(), 2);
        QCOMPARE(logs->date(), QDateTime(QDate(2021, 10, 5), QTime(1, 35, 1), Qt::UTC));
        const CtLog *argon = logs->find(id("9lyUL9F3MCIUVBgIMJRWjuNNExkzv98MLyALzE7xZOM="));
        QVERIFY(argon);
        QCOMPARE(*argon, (CtLog{u"Google 'Argon2021' log"_s, u"Google"_s, u"usable"_s}));
        QCOMPARE(logs->find(id("pcl4kl1XRheChw3YiWYLXFVki30AQPLsB2hR0YhpGfc="))->state, u"retired"_s);
    }

    void whatIsNoListIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("HTML") << QByteArray("<html>");
        QTest::newRow("no operators") << QByteArray("{}");
        QTest::newRow("wrong types") << QByteArray("{\"operators\": {\"logs\": 1}}");
        QTest::newRow("an id of the wrong length")
            << QByteArray("{\"operators\": [{\"logs\": [{\"log_id\": \"AAAA\"}]}]}");
        QTest::newRow("too large") << QByteArray(5 * 1024 * 1024, ' ');
    }
    void whatIsNoListIsDamaged()
    {
        QFETCH(QByteArray, json);
        const auto logs = CtLogs::fromJson(json);
        QVERIFY(!logs);
        QCOMPARE(logs.error().code, ErrorCode::FileDamaged);
        QVERIFY(!logs.error().detail.isEmpty());
    }

    void hostileTextIsCleaned()
    {
        const auto logs = CtLogs::fromJson("{\"operators\": [{\"name\": \"A\\u202eB\", \"logs\": "
                                           "[{\"description\": \"C\\u001b[31m\", \"log_id\": "
                                           "\"9lyUL9F3MCIUVBgIMJRWjuNNExkzv98MLyALzE7xZOM=\"}]}]}");
        QVERIFY(logs);
        const CtLog *log = logs->find(id("9lyUL9F3MCIUVBgIMJRWjuNNExkzv98MLyALzE7xZOM="));
        QVERIFY(log);
        QCOMPARE(log->logOperator, u"AB"_s);
        QVERIFY(!log->description.contains(QChar(0x1b)));
    }
};

QTEST_GUILESS_MAIN(TestCtLogs)
#include "tst_ctlogs.moc"
