// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errortext.h"
#include "core/text/language.h"
#include "core/text/nametext.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace core;
using namespace core::text;
using namespace Qt::StringLiterals;

class TestLanguage final : public QObject {
    Q_OBJECT

private slots:
    void theLanguageChangesWhileTheProgramRuns()
    {
        const Error error{.code = ErrorCode::OrderExpired};
        Language language;
        language.use(u"en"_s);
        const QString english = ErrorText::summary(error);
        language.use(u"ja"_s);
        QCOMPARE(language.current(), u"ja"_s);
        const QString japanese = ErrorText::summary(error);
        QVERIFY2(japanese.contains(u"オーダー"_s), qPrintable(japanese));
        QCOMPARE(QLocale().language(), QLocale::Japanese);
        language.use(u"en"_s);
        QCOMPARE(ErrorText::summary(error), english);
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    void englishHasItsPlurals()
    {
        Language language;
        language.use(u"en"_s);
        const QStringList two{u"a.example.org"_s, u"b.example.org"_s};
        QCOMPARE(NameText::shortList(two), u"a.example.org and 1 more name"_s);
        QCOMPARE(NameText::shortList(two + QStringList(u"c.example.org"_s)),
                 u"a.example.org and 2 more names"_s);
    }

    void noSpaceIsLeftBetweenJapaneseLetters()
    {
        QCOMPARE(NameText::tidied(u"Tegata が 練習用認証局 に shop.test ほか1個 の証明書を申請します。"_s),
                 u"Tegata が練習用認証局に shop.test ほか1個の証明書を申請します。"_s);
        const QString latin = u"Tegata asks Let's Encrypt for a certificate for a.test."_s;
        QCOMPARE(NameText::tidied(latin), latin);
    }

    void anUnknownLanguageIsEnglish()
    {
        Language language;
        language.use(u"xx"_s);
        QCOMPARE(language.current(), u"en"_s);
    }

    void theTranslationGoesWithTheObject()
    {
        {
            Language language;
            language.use(u"ja"_s);
        }
        QVERIFY(!ErrorText::summary({.code = ErrorCode::OrderExpired}).contains(u"オーダー"_s));
    }

    void withoutAChoiceThePersonsLanguageIsTaken_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("wishes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a Japanese desktop") << u"ja_JP.UTF-8"_s << QString() << u"ja ja_JP"_s;
        QTest::newRow("an American desktop") << u"en_US.UTF-8"_s << QString() << u"en en_US"_s;
        QTest::newRow("a server") << u"C.UTF-8"_s << QString() << u"en en_150"_s;
        QTest::newRow("a language that there is not") << u"de_DE.UTF-8"_s << QString() << u"en en_150"_s;
        QTest::newRow("the first wish that there is") << u"de_DE.UTF-8"_s << u"de:ja:en"_s << u"ja ja_JP"_s;
    }
    void withoutAChoiceThePersonsLanguageIsTaken()
    {
        QFETCH(QString, locale);
        QFETCH(QString, wishes);
        QProcess self; // the system's locale is read once, when a process begins
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, locale);
        environment.insert(u"LANGUAGE"_s, wishes);
        self.setProcessEnvironment(environment);
        self.start(QCoreApplication::applicationFilePath(), {u"--say"_s});
        QVERIFY(self.waitForFinished());
        QTEST(QString::fromLatin1(self.readAllStandardOutput()), "expected");
    }

    void everyLanguageIsThere()
    {
        for (const QString &code : Language::available()) {
            QVERIFY2(QFile::exists(u":/i18n/tegata_%1.qm"_s.arg(code)), qPrintable(code));
            QVERIFY(!Language::nativeName(code).isEmpty());
        }
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().contains("--say"_L1)) {
        Language language;
        language.use({});
        std::printf("%s %s", qPrintable(language.current()), qPrintable(QLocale().name()));
        return 0;
    }
    TestLanguage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_language.moc"
