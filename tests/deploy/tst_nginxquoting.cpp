// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/nginxtest.h"
#include "core/deploy/nginxwriter.h"
#include "tests/deploy/nginxtokens.h"
#include "tests/deploy/testsite.h"

#include <QRandomGenerator>

using namespace core;
using namespace core::deploy;
using namespace Qt::StringLiterals;

/// A path or name as nobody should have one.
static QString hostile(QRandomGenerator &random, qsizetype length)
{
    static const QStringList pieces{
        u";"_s,      u"{"_s,      u"}"_s,    u"\""_s,   u"'"_s,    u"\\"_s,         u"#"_s,
        u" "_s,      u"~"_s,      u"*"_s,    u"("_s,    u")"_s,    u"\\n"_s,        u"\\t"_s,
        u"\\\""_s,   u"é"_s,      u"手形"_s, u"🗻"_s,    u"a"_s,    u"-"_s,          u"."_s,
        u"%00"_s,    u"$("_s,     u"$"_s,    u"\n"_s,   u"\t"_s,   u"include x;"_s, u"} server {"_s,
        u"\u202e"_s, u"\u2028"_s, u"&&"_s,   u"`id`"_s, u"<!--"_s, u"="_s};
    QString text;
    while (text.size() < length)
        text += pieces[random.bounded(pieces.size())];
    return text;
}

class TestNginxQuoting final : public QObject {
    Q_OBJECT
private slots:
    void theTokenizerReadsAsNginxDoes();
    void whateverIsWrittenIsOneParameter();
    void noValueChangesTheStructure();
    void nginxFindsTheFilesByTheirHostileNames();
};

void TestNginxQuoting::theTokenizerReadsAsNginxDoes()
{
    // Each tried with nginx 1.22.1.
    const auto words
        = [](const QByteArray &text) { return nginxStatements(text).value_or(QList<NginxStatement>()); };
    QCOMPARE(words("a b;")[0].words, (QByteArrayList{"a", "b"}));
    QCOMPARE(words("a \"b c;{}#\";")[0].words, (QByteArrayList{"a", "b c;{}#"}));
    QCOMPARE(words("a b#c; # d;")[0].words, (QByteArrayList{"a", "b#c"}));
    QCOMPARE(words("a b\"c;")[0].words, (QByteArrayList{"a", "b\"c"}));
    const QByteArray escaped = "a \"b\\\"c\\\\\\x\\n\";"; // a "b\"c\\\x\n";
    QCOMPARE(words(escaped)[0].words, (QByteArrayList{"a", "b\"c\\\\x\n"}));
    QCOMPARE(words("a ${b}c;")[0].words, (QByteArrayList{"a", "${b}c"}));
    QCOMPARE(words("a { b c; }").size(), 3);
    for (const char *broken : {"a \"b\"c;", "a", "a {", "}", ";", "a \"b;", "a b }"})
        QVERIFY2(!nginxStatements(broken), broken);
}

void TestNginxQuoting::whateverIsWrittenIsOneParameter()
{
    QRandomGenerator random(20261123);
    int tried = 0;
    for (int round = 0; round < 20000; ++round) {
        const QString value = hostile(random, random.bounded(1, 30));
        const bool isWritable = quotable(value) == Quotable::Yes;
        QCOMPARE(isWritable,
                 !value.contains(u'$') && !value.contains(u'\n') && !value.contains(u'\t')
                     && !value.contains(u'\u2028'));
        if (!isWritable)
            continue;
        ++tried;
        const auto statements = nginxStatements("root " + nginxQuoted(value).toUtf8() + ";");
        QVERIFY2(statements, qPrintable(value));
        QCOMPARE(statements->size(), 1);
        QCOMPARE(statements->first().words, (QByteArrayList{"root"_ba, value.toUtf8()}));
    }
    QVERIFY(tried > 1000);
}

void TestNginxQuoting::noValueChangesTheStructure()
{
    QRandomGenerator random(7);
    const NginxOptions sound{.names = {u"example.org"_s},
                             .certificateFile = u"/c"_s,
                             .keyFile = u"/k"_s,
                             .content = ServeFolder{u"/w"_s},
                             .challenges = ChallengesInFolder{u"/a"_s}};
    const auto expected = nginxStatements(nginxConfiguration(sound)->toUtf8());
    QVERIFY(expected);
    int written = 0;
    for (int round = 0; round < 5000; ++round) {
        const auto path = [&] { return u'/' + hostile(random, random.bounded(1, 12)); };
        NginxOptions options = sound;
        options.certificateFile = path();
        options.keyFile = path();
        const QString folder = path();
        const QString proofs = path();
        options.content = ServeFolder{folder};
        options.challenges = ChallengesInFolder{proofs};
        if (random.bounded(10) == 0)
            options.names.append(hostile(random, random.bounded(1, 12)));
        const auto text = nginxConfiguration(options);
        if (!text) {
            QCOMPARE(text.error().code, ErrorCode::BadInput);
            continue;
        }
        ++written;
        const auto statements = nginxStatements(text->toUtf8());
        QVERIFY2(statements, qPrintable(*text));
        QCOMPARE(statements->size(), expected->size());
        QCOMPARE(parametersOf(*statements, "ssl_certificate"),
                 QByteArrayList{options.certificateFile.toUtf8()});
        QCOMPARE(parametersOf(*statements, "ssl_certificate_key"), QByteArrayList{options.keyFile.toUtf8()});
        QCOMPARE(parametersOf(*statements, "root", 0), QByteArrayList{proofs.toUtf8()});
        QCOMPARE(parametersOf(*statements, "root", 1), QByteArrayList{folder.toUtf8()});
    }
    QVERIFY(written > 200);
}

void TestNginxQuoting::nginxFindsTheFilesByTheirHostileNames()
{
    const auto build = installedNginx();
    QVERIFY2(build, "NOT TESTED: there is no nginx; run scripts/setup --tests");
    TestSite site({u"example.org"_s});
    QVERIFY(site.isSound);
    QRandomGenerator random(42);
    int tried = 0;
    while (tried < 40) {
        const QString name = hostile(random, random.bounded(1, 12)).replace(u'/', u'_');
        NginxOptions options = forBuild(site.options({u"example.org"_s}), *build);
        options.certificateFile = site.path(name + u'/' + name + u"c"_s);
        options.keyFile = site.path(name + u'/' + name + u"k"_s);
        options.content = ServeFolder{site.path(name + u"w"_s)};
        options.challenges = ChallengesInFolder{site.path(name)};
        if (quotable(name) != Quotable::Yes || name == u"."_s || name == u".."_s)
            continue;
        ++tried;
        QVERIFY(QDir(site.folder.path()).mkpath(name));
        QVERIFY(QFile::copy(site.path(u"fullchain.pem"_s), options.certificateFile));
        QVERIFY(QFile::copy(site.path(u"privkey.pem"_s), options.keyFile));
        std::optional<Result<NginxVerdict>> verdict;
        QObject owner;
        testNginx(options, *build, &owner, [&](const auto &result) { verdict = result; });
        QTRY_VERIFY(verdict);
        QVERIFY2(*verdict, qPrintable(name));
        const QString words = (*verdict)->remarks.isEmpty() ? QString() : (*verdict)->remarks.first().text;
        QVERIFY2((*verdict)->accepted && words.isEmpty(), qPrintable(name + u": "_s + words));
        QVERIFY(QDir(site.path(name)).removeRecursively());
    }
}

QTEST_GUILESS_MAIN(TestNginxQuoting)
#include "tst_nginxquoting.moc"
