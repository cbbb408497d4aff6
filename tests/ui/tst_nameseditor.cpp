// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/request.h"
#include "ui/issue/nameseditor.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using core::issuance::valuesOf;

/// Where names are typed: what is folded, hinted at, and counted.
class TestNamesEditor final : public QObject {
    Q_OBJECT

    static QString textOf(const ui::NamesEditor &editor)
    {
        QStringList texts;
        for (const QLabel *label : editor.findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }
    static void type(ui::NamesEditor &editor, const QString &text)
    {
        editor.findChild<QPlainTextEdit *>()->setPlainText(text);
    }
    static QString names(int count)
    {
        QStringList names;
        for (int i = 0; i < count; ++i)
            names.append(u"n%1.example.org"_s.arg(i));
        return names.join(u'\n');
    }

private slots:
    void duplicatesAreFoldedAndSaid()
    {
        ui::NamesEditor editor;
        type(editor, u"example.org\nEXAMPLE.ORG.\nhttps://example.org/x"_s);
        QCOMPARE(valuesOf(editor.identifiers()), QStringList{u"example.org"_s});
        QVERIFY(editor.isGood());
        QVERIFY2(textOf(editor).contains("1 of 100 names"_L1), qPrintable(textOf(editor)));
        QVERIFY2(textOf(editor).contains("already"_L1), qPrintable(textOf(editor)));
    }

    void aNameThatAWildcardCoversIsHintedAtAndKept()
    {
        ui::NamesEditor editor;
        type(editor, u"*.example.org\nwww.example.org\nexample.org"_s);
        QCOMPARE(editor.identifiers().size(), 3);
        QVERIFY(editor.isGood());
        QVERIFY2(textOf(editor).contains("www.example.org: Not needed"_L1), qPrintable(textOf(editor)));
        QCOMPARE(textOf(editor).count("covers"_L1), 1); // not said of the name itself
    }

    void wwwIsSuggestedForAPlainNameAndTakenWithOnePress()
    {
        ui::NamesEditor editor;
        auto *add = editor.findChild<QPushButton *>();
        for (const auto &[typed, offered] : {std::pair{u"example.org"_s, true},
                                             {u"www.example.org"_s, false},
                                             {u"*.example.org"_s, false},
                                             {u"example.org\nexample.net"_s, false},
                                             {u"192.0.2.1"_s, false}}) {
            type(editor, typed);
            QCOMPARE(!add->isHidden(), offered);
        }
        type(editor, u"example.org"_s);
        add->click();
        QCOMPARE(valuesOf(editor.identifiers()), (QStringList{u"example.org"_s, u"www.example.org"_s}));
        QVERIFY(add->isHidden());
    }

    void theLimitOfTheProfileIsCounted_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("good");
        QTest::newRow("100") << 100 << 100 << true;
        QTest::newRow("101") << 100 << 101 << false;
        QTest::newRow("25 with tlsserver") << 25 << 25 << true;
        QTest::newRow("26 with tlsserver") << 25 << 26 << false;
    }
    void theLimitOfTheProfileIsCounted()
    {
        QFETCH(int, limit);
        QFETCH(int, count);
        QFETCH(bool, good);
        ui::NamesEditor editor;
        type(editor, names(count));
        editor.setLimit(limit);
        QCOMPARE(editor.isGood(), good);
        const QString counter = u"%1 of %2 names"_s.arg(count).arg(limit);
        QVERIFY2(textOf(editor).contains(counter), qPrintable(textOf(editor)));
        QCOMPARE(textOf(editor).contains(u"at most %1 names"_s.arg(limit)), !good);
    }
};

QTEST_MAIN(TestNamesEditor)
#include "tst_nameseditor.moc"
