// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/commandline.h"

#include <QTest>

using namespace core::deploy;
using namespace Qt::StringLiterals;

class TestCommandLine final : public QObject {
    Q_OBJECT
private slots:
    void whatIsShownIsReadAsTheSameWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("plain") << QStringList{u"/bin/true"_s, u"--now"_s};
        QTest::newRow("spaces") << QStringList{u"/opt/my tools/copy"_s, u"a  b"_s, u"\t"_s};
        QTest::newRow("quotes") << QStringList{u"/bin/echo"_s, u"say \"yes\""_s, u"\""_s};
        QTest::newRow("for a shell") << QStringList{u"/bin/echo"_s, u"$HOME"_s, u"*"_s, u"a;b"_s, u"'"_s};
        QTest::newRow("Japanese") << QStringList{u"/bin/echo"_s, u"配置　済み"_s};
    }

    void whatIsShownIsReadAsTheSameWords()
    {
        QFETCH(QStringList, words);
        QCOMPARE(wordsOf(commandLine(words)), words);
    }

    void emptyLineHasNoWords() { QVERIFY(wordsOf(u"   "_s).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
