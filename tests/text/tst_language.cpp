// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errortext.h"
#include "core/text/language.h"
#include "core/text/nametext.h"

#include <QTest>

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

    void everyLanguageIsThere()
    {
        for (const QString &code : Language::available()) {
            QVERIFY2(QFile::exists(u":/i18n/tegata_%1.qm"_s.arg(code)), qPrintable(code));
            QVERIFY(!Language::nativeName(code).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
