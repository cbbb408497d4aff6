// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/habits.h"
#include "tests/architecture/layers.h"

#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {
const QStringList cpp{u"*.h"_s, u"*.cpp"_s};
} // namespace

/// The rules of CONTRIBUTING.md that a compiler does not check. Each is first held against something that
/// breaks it.
class TestArchitecture : public QObject {
    Q_OBJECT

    const QList<Source> m_program = sourcesIn({u"core"_s, u"ui"_s, u"app"_s}, cpp);
    const QList<Source> m_tests = sourcesIn({u"tests"_s}, cpp);

private slots:
    void theTreeIsLookedAt()
    {
        // All else here passes when there is nothing to look at.
        QVERIFY(sourcesIn({u"core"_s}, cpp).size() > 50);
        QVERIFY(sourcesIn({u"core"_s}, {u"CMakeLists.txt"_s}).size() > 10);
    }

    void commentsAndStringsAreNotCode()
    {
        const QString text = u"a // sleep(1)\nb /* x\ny */ c(\"q\\\"//\", u'\\'', 1'000); R\"(//\n)\" d"_s;
        QCOMPARE(withoutComments(text, Strings::Empty), u"a  \nb  \n c(\"\", \"\", 1'000); \"\"\n d"_s);
        QCOMPARE(withoutComments(text, Strings::Keep),
                 u"a  \nb  \n c(\"q\\\"//\", u'\\'', 1'000); R\"(//\n)\" d"_s);
    }

    void aFolderIncludesOnlyWhatItMay_data()
    {
        QTest::addColumn<Layer>("layer");
        for (const Layer &layer : layers())
            QTest::newRow(qPrintable(layer.folder)) << layer;
    }
    void aFolderIncludesOnlyWhatItMay()
    {
        QFETCH(const Layer, layer);
        QCOMPARE(
            strayIncludes(layer, {layer.folder + u"/x.cpp"_s, u"\n#include "_s + layer.stray + u'\n'}).size(),
            1);
        QCOMPARE(strayIncludes(layer, {layer.folder + u"/x.cpp"_s, u"#include \"x.h\"\n"_s}).size(), 1);

        QStringList strays;
        for (const Source &source : m_program) {
            const Layer *home = layerOf(source.path);
            QVERIFY2(home, qPrintable(source.path));
            if (home->folder == layer.folder)
                strays += strayIncludes(layer, source);
        }
        QVERIFY2(strays.isEmpty(), qPrintable(strays.join(u'\n')));
    }

    void privateHeadersStayInTheirFolder()
    {
        const Source source{u"core/acme/x.cpp"_s, u"#include \"core/crypto/keypair_p.h\"\n"_s};
        QCOMPARE(strayIncludes(*layerOf(source.path), source),
                 QStringList(u"core/acme/x.cpp:1: core/crypto/keypair_p.h"_s));
    }

    void aLibraryLinksOnlyWhatItMay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("may");
        QTest::newRow("downwards") << u"project_library(core_store SOURCES a.cpp PUBLIC core_base Qt6::Sql)"_s
                                   << true;
        QTest::newRow("upwards") << u"project_library(core_store PUBLIC core_issuance)"_s << false;
        QTest::newRow("sideways") << u"project_library(core_store PRIVATE core_acme)"_s << false;
        QTest::newRow("a screen beside it")
            << u"project_library(ui_issue PUBLIC ui_look core_text)"_s << true;
        QTest::newRow("core to a window") << u"project_library(core_text PUBLIC Qt6::Widgets)"_s << false;
        QTest::newRow("ui to the program") << u"project_library(ui_issue PUBLIC app_services)"_s << false;
        QTest::newRow("OpenSSL in crypto")
            << u"project_library(core_crypto PRIVATE OpenSSL::Crypto qca-qt6)"_s << true;
        QTest::newRow("OpenSSL for all") << u"project_library(core_crypto PUBLIC OpenSSL::Crypto)"_s << false;
        QTest::newRow("OpenSSL elsewhere") << u"project_library(core_acme PRIVATE OpenSSL::SSL)"_s << false;
        QTest::newRow("QCA elsewhere") << u"project_library(core_store PRIVATE qca-qt6)"_s << false;
        QTest::newRow("an unknown layer") << u"project_library(core_other PUBLIC core_base)"_s << false;
        QTest::newRow("round the rules") << u"target_link_libraries(core_store PUBLIC core_base)"_s << false;
    }
    void aLibraryLinksOnlyWhatItMay()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, may);
        QCOMPARE(strayLinks({u"CMakeLists.txt"_s, text}).isEmpty(), may);
    }

    void theLibrariesLinkOnlyWhatTheyMay()
    {
        QStringList strays;
        for (const Source &source : sourcesIn({u"core"_s, u"ui"_s, u"app"_s}, {u"CMakeLists.txt"_s}))
            strays += strayLinks(source);
        QVERIFY2(strays.isEmpty(), qPrintable(strays.join(u'\n')));
    }

    void theTerminalProgramNeedsNoWindow()
    {
        QCOMPARE(
            windowLibraries(u"\tlibQt6Gui.so.6 => /usr/lib/libQt6Gui.so.6 (0x1)\n\tlibQt6Core.so.6 => x\n"_s),
            QStringList(u"libQt6Gui.so.6"_s));

        const QString program = QStringLiteral(TEGATA_BINARY_DIR "/app/tegatactl");
        QProcess ldd;
        ldd.start(u"ldd"_s, {program});
        QVERIFY2(ldd.waitForFinished(), qPrintable(ldd.errorString()));
        const QString libraries = QString::fromUtf8(ldd.readAllStandardOutput());
        QVERIFY2(libraries.contains("libQt6Core.so"_L1), qPrintable(program + u": "_s + libraries));
        QCOMPARE(windowLibraries(libraries), QStringList());
    }

    void habitsAreKept_data()
    {
        QTest::addColumn<Habit>("habit");
        for (const Habit &habit : habits())
            QTest::newRow(habit.promise) << habit;
    }
    void habitsAreKept()
    {
        QFETCH(const Habit, habit);
        QCOMPARE(breaches(habit, habit.breach).size(), 1);
        const Source harmless{habit.breach.path,
                              u"// "_s + QString(habit.breach.text).replace(u'\n', u' ') + u'\n'};
        QCOMPARE(breaches(habit, harmless), QStringList());

        QStringList found;
        for (const Source &source : m_program + m_tests) {
            if (std::ranges::any_of(habit.places, [&source](const QString &place) {
                    return source.path.startsWith(place + u'/');
                }))
                found += breaches(habit, source);
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void everyFileNamesItsLicense()
    {
        QCOMPARE(missingLicense({u"core/x.h"_s, u"#pragma once\n"_s}).size(), 1);
        QCOMPARE(missingLicense({u"core/x.h"_s,
                                 u"// SPDX-FileCopyrightText: 2026 Me\n// SPDX-License-Identifier: MIT\n"_s})
                     .size(),
                 1);

        QStringList missing;
        const QStringList places{u"app"_s,         u"core"_s,         u"ui"_s,
                                 u"tests"_s,       u"cmake"_s,        u"scripts"_s,
                                 u".ci"_s,         u"translations"_s, u"CMakeLists.txt"_s,
                                 u".clang-tidy"_s, u".editorconfig"_s};
        const QStringList names
            = cpp + QStringList{u"CMakeLists.txt"_s, u"*.cmake"_s, u"*.sh"_s, u"run"_s,     u"test"_s,
                                u"setup"_s,          u"check"_s,   u"tidy"_s, u"packages"_s};
        for (const Source &source : sourcesIn(places, names))
            missing += missingLicense(source);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void everyFileHasOneIdea()
    {
        QCOMPARE(tooLong({u"core/x.cpp"_s, QString(401, u'\n')}).size(), 1);

        QStringList found;
        for (const Source &source : m_program + m_tests)
            found += tooLong(source);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void noTwoFilesOfAFolderKeepTheSameName()
    {
        const Source one(u"core/a/x.cpp"_s,
                         u"static constexpr int Most = 3;\nstatic int twice(int n)\n{\n}\n"_s);
        QCOMPARE(twiceInAFolder({one, {u"core/a/y.cpp"_s, u"static int twice(int other)\n{\n}\n"_s}}).size(),
                 1);
        QCOMPARE(twiceInAFolder({one, {u"core/a/y.cpp"_s, u"class Most final {\n};\n"_s}}).size(), 1);
        QCOMPARE(twiceInAFolder({one, {u"core/a/y.cpp"_s, u"static int twice(double n)\n{\n}\n"_s}}).size(),
                 0);
        QCOMPARE(twiceInAFolder({one, {u"core/b/x.cpp"_s, one.text}}).size(), 0);

        const QStringList found = twiceInAFolder(m_program);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
