// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/base/problem.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Problem;
using core::ProblemType;

/// What a CA says reaches people whole, and harmless.
class ProblemTest : public QObject {
    Q_OBJECT

private slots:
    void textIsMadeHarmless_data();
    void textIsMadeHarmless();
    void cutTextIsCutOnce();
    void typesAreKnown_data();
    void typesAreKnown();
    void wrongTypesOfMembersAreAllowed();
    void subproblemsAreOneLevelDeepAndBounded();
    void onlyHttpsIsALink();
};

void ProblemTest::textIsMadeHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::newRow("plain") << u"No such order."_s << u"No such order."_s;
    QTest::newRow("Japanese") << u"例え.jp の検証"_s << u"例え.jp の検証"_s;
    QTest::newRow("lines") << u"one\r\n\ttwo\x2028three"_s << u"one two three"_s;
    QTest::newRow("terminal") << u"\x1b[31mred\x1b]0;title\a"_s << u"[31mred]0;title"_s;
    QTest::newRow("direction") << u"exe\x202egnp.\x2066x"_s << u"exegnp.x"_s;
    QTest::newRow("invisible") << u"a\x200b\xad\xfeff\u2060z"_s << u"az"_s;
    QTest::newRow("tags beyond the first plane") << u"a\U000E0041\U000E0042b"_s << u"ab"_s;
    QTest::newRow("emoji") << u"\U0001F600"_s << u"\U0001F600"_s;
    QTest::newRow("half a pair") << QString(u"a"_s + QChar(0xd83d) + u"b"_s) << u"ab"_s;
    QTest::newRow("cut") << u"abcdefghijklmnopqrstuvwxyz"_s << u"abcdefghijklmnopqrst…"_s;
    QTest::newRow("cut before a pair") << QString(19, u'x') + u"\U0001F600y"_s << QString(19, u'x') + u"…"_s;
    QTest::newRow("markup stays text") << u"<b>bold</b>"_s << u"<b>bold</b>"_s;
}

void ProblemTest::textIsMadeHarmless()
{
    QFETCH(QString, text);
    QTEST(core::plainText(text, 20), "clean");
}

void ProblemTest::cutTextIsCutOnce()
{
    // What was saved and read again must not change.
    for (const QString &text :
         {QString(40, u'x'), QString(19, u'x') + u"\U0001F600y"_s, QString(40, u' ') + u"x"_s}) {
        const QString once = core::plainText(text, 20);
        QCOMPARE(core::plainText(once, 20), once);
    }
}

void ProblemTest::typesAreKnown_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<ProblemType>("known");
    QTest::newRow("badNonce") << u"urn:ietf:params:acme:error:badNonce"_s << ProblemType::BadNonce;
    QTest::newRow("old Pebble") << u"urn:ietf:params:acme:error:agreementRequired"_s
                                << ProblemType::UserActionRequired;
    QTest::newRow("unknown") << u"urn:ietf:params:acme:error:new"_s << ProblemType::Other;
    QTest::newRow("bare") << u"badNonce"_s << ProblemType::Other;
    QTest::newRow("blank") << u"about:blank"_s << ProblemType::Other;
}

void ProblemTest::typesAreKnown()
{
    QFETCH(QString, type);
    QTEST(core::typeOf(Problem{.type = type}), "known");
}

void ProblemTest::wrongTypesOfMembersAreAllowed()
{
    const QJsonObject odd{
        {u"type"_s, 5},        {u"detail"_s, QJsonArray{1}}, {u"status"_s, u"400"_s},
        {u"subproblems"_s, 1}, {u"algorithms"_s, u"x"_s},    {u"identifier"_s, QJsonValue::Null},
        {u"instance"_s, true}};
    QCOMPARE(core::problemFromJson(odd), Problem{});
    QCOMPARE(core::problemFromJson({}), Problem{});
}

void ProblemTest::subproblemsAreOneLevelDeepAndBounded()
{
    const QJsonObject inner{{u"detail"_s, u"inner"_s}};
    const QJsonObject sub{{u"detail"_s, u"sub"_s},
                          {u"identifier"_s, QJsonObject{{u"type"_s, u"dns"_s}, {u"value"_s, u"a.example"_s}}},
                          {u"subproblems"_s, QJsonArray{inner}}};
    QJsonArray many;
    for (int i = 0; i < 1000; ++i)
        many.append(sub);
    const Problem problem = core::problemFromJson({{u"subproblems"_s, many}});
    QCOMPARE(problem.subproblems.size(), 128);
    QCOMPARE(problem.subproblems.first().detail, u"sub"_s);
    QCOMPARE(problem.subproblems.first().identifier, u"a.example"_s);
    QVERIFY(problem.subproblems.first().subproblems.isEmpty());
}

void ProblemTest::onlyHttpsIsALink()
{
    const auto instance = [](const QString &url) {
        return core::problemFromJson({{u"instance"_s, url}}).instance;
    };
    QCOMPARE(instance(u"https://ca.example/x"_s), QUrl(u"https://ca.example/x"_s));
    for (const QString &url :
         {u"http://ca.example"_s, u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"/x"_s})
        QVERIFY(instance(url).isEmpty());
}

QTEST_GUILESS_MAIN(ProblemTest)
#include "tst_problem.moc"
