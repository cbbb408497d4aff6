// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dns/message.h"

#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace core::dns;
using namespace Qt::StringLiterals;

static QByteArray big16(int value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(static_cast<quint16>(value), bytes.data());
    return bytes;
}

/// The answer to question(7, name, TXT) with `records` after the question, each a whole record.
static QByteArray reply(const QList<QByteArray> &answer, const QList<QByteArray> &authority = {},
                        int flags = 0x8400)
{
    QByteArray bytes = question(7, u"a.example.org"_s, Type::Txt);
    bytes.truncate(bytes.size() - 11); // the OPT record
    bytes.replace(2, 2, big16(flags));
    bytes.replace(6, 2, big16(static_cast<int>(answer.size())));
    bytes.replace(8, 2, big16(static_cast<int>(authority.size())));
    bytes.replace(10, 2, big16(0));
    return bytes + answer.join() + authority.join();
}

static QByteArray record(const QByteArray &owner, int type, const QByteArray &data)
{
    return owner + big16(type) + big16(1) + QByteArray("\0\0\0\x3c", 4) + big16(static_cast<int>(data.size()))
        + data;
}
static const QByteArray Asked("\xc0\x0c", 2); // a pointer to the name of the question

class TestMessage final : public QObject {
    Q_OBJECT

private slots:
    void aNameThatCannotBeAskedForIsNotAsked()
    {
        QVERIFY(question(1, {}, Type::Txt).isEmpty());
        QVERIFY(question(1, QString(64, u'a') + u".org"_s, Type::Txt).isEmpty());
        QVERIFY(question(1, u"例え.jp"_s, Type::Txt).isEmpty());
        QVERIFY(question(1, u"a..b"_s, Type::Txt).isEmpty());
    }

    void theStringsOfOneTxtRecordAreOneValue()
    {
        const auto message = parsed(reply({record(Asked, 16,
                                                  QByteArray("\x03"
                                                             "abc"
                                                             "\x02"
                                                             "de",
                                                             7)),
                                           record(Asked, 16,
                                                  QByteArray("\x01"
                                                             "z",
                                                             2))}));
        QVERIFY(message);
        const Answer answer = interpreted(*message, u"a.example.org"_s, Type::Txt);
        QCOMPARE(answer.outcome, Outcome::Found);
        QCOMPARE(answer.records.size(), 2);
        QCOMPARE(answer.records[0].text, "abcde");
        QCOMPARE(answer.records[1].text, "z");
        QVERIFY(answer.authoritative);
    }

    void aCaaRecordIsRead()
    {
        const auto message = parsed(reply({record(Asked, 257,
                                                  QByteArray("\x80\x05"
                                                             "ISSUE"
                                                             "ca.test;",
                                                             15))}));
        QVERIFY(message);
        const ResourceRecord caa = interpreted(*message, u"a.example.org"_s, Type::Caa).records.value(0);
        QCOMPARE(caa.flags, 0x80);
        QCOMPARE(caa.tag, "issue");
        QCOMPARE(caa.text, "ca.test;");
    }

    void anAnswerThatThereIsNothingSaysForHowLong()
    {
        QByteArray soa("\x02ns\0\x01h\0", 7);
        for (const quint32 number : {1U, 2U, 3U, 4U, 17U}) {
            QByteArray four(4, '\0');
            qToBigEndian(number, four.data());
            soa += four;
        }
        const QByteArray owner("\xc0\x0e", 2); // example.org
        const auto message = parsed(reply({}, {record(owner, 6, soa)}, 0x8403));
        QVERIFY(message);
        const Answer answer = interpreted(*message, u"a.example.org"_s, Type::Txt);
        QCOMPARE(answer.outcome, Outcome::NoSuchName);
        QCOMPARE(answer.zone, u"example.org"_s);
        QCOMPARE(answer.negativeTtl, std::chrono::seconds{17});
    }

    void recordsOfOtherNamesAreNotTaken()
    {
        const QByteArray other("\x05other\0", 7);
        const auto message = parsed(reply({record(other, 16, QByteArray("\x01z", 2))}));
        QVERIFY(message);
        QCOMPARE(interpreted(*message, u"a.example.org"_s, Type::Txt).outcome, Outcome::NoData);
    }

    void aliasesThatGoInACircleEnd()
    {
        const QByteArray b("\x01"
                           "b\0",
                           3);
        const auto message = parsed(reply({record(Asked, 5, b), record(b, 5, Asked)}));
        QVERIFY(message);
        const Answer answer = interpreted(*message, u"a.example.org"_s, Type::Txt);
        QCOMPARE(answer.outcome, Outcome::NoData);
        QVERIFY(answer.aliases.size() <= 2);
    }

    void whatIsNoAnswerIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a question") << question(7, u"a.example.org"_s, Type::Txt);
        QTest::newRow("cut off") << reply({record(Asked, 16,
                                                  QByteArray("\x03"
                                                             "abc",
                                                             4))})
                                        .chopped(2);
        QTest::newRow("a pointer to itself")
            << reply({record(QByteArray("\xc0\x1f", 2), 16, QByteArray("\x01z", 2))});
        QTest::newRow("more records than there are") << reply({}).replace(6, 2, big16(3));
    }
    void whatIsNoAnswerIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!parsed(bytes));
    }

    void aRecordThatLiesAboutItsLengthIsLeftOut()
    {
        for (const QByteArray &data : {QByteArray("\x09z", 2), QByteArray("\x01", 1)}) {
            const auto message = parsed(reply({record(Asked, 16, data)}));
            QVERIFY(message);
            QVERIFY(message->answer.isEmpty());
        }
    }

    void noiseNeverHurts()
    {
        const QByteArray good = reply({record(Asked, 16,
                                              QByteArray("\x03"
                                                         "abc",
                                                         4)),
                                       record(Asked, 5, Asked)});
        QRandomGenerator random(1);
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bytes = good;
            for (int k = 0; k < 3; ++k)
                bytes[static_cast<qsizetype>(random.bounded(static_cast<quint32>(bytes.size())))]
                    = static_cast<char>(random.bounded(256U));
            if (const auto message = parsed(bytes))
                QVERIFY(interpreted(*message, u"a.example.org"_s, Type::Txt).aliases.size() <= 12);
        }
    }
};

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
