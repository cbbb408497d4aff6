// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"

#include <QCoreApplication>
#include <QTest>

using namespace core::crypto;

class TestSecret : public QObject {
    Q_OBJECT

private slots:
    void librarySetsUpWithoutAnApplicationAndIgnoresThePluginPath()
    {
        qputenv("QCA_PLUGIN_PATH", "/tmp/evil");
        const Library library;
        QVERIFY(library.isComplete());
        QVERIFY(!qEnvironmentVariableIsSet("QCA_PLUGIN_PATH"));
    }

    void libraryCanBeSetUpAgain()
    {
        for (int i = 0; i < 3; ++i) {
            const Library outer;
            const Library inner;
            QVERIFY(outer.isComplete());
            QVERIFY(inner.isComplete());
        }
    }

    void secretOutlivesTheApplicationObject()
    {
        const Library library;
        const Secret before("older than the application");
        Secret during;
        {
            int argc = 1;
            char name[] = "test";
            char *argv[] = {name, nullptr};
            const QCoreApplication application(argc, argv);
            during = Secret("made while it runs");
        }
        QCOMPARE(before.toByteArray(), "older than the application");
        QCOMPARE(during.toByteArray(), "made while it runs");
        QVERIFY(library.isComplete());
    }

    void emptySecretNeedsNoLibrary()
    {
        const Secret secret;
        QVERIFY(secret.isEmpty());
        QCOMPARE(secret.toByteArray(), QByteArray());
        QVERIFY(secret.copy().isEmpty());
    }

    void secretHoldsAnyBytesAndSharesNothingWithTheOriginal()
    {
        const Library library;
        QByteArray bytes("a\0b\xff", 4);
        const Secret secret(bytes);
        wipe(bytes);
        QVERIFY(bytes.isEmpty());
        QCOMPARE(secret.size(), 4);
        QCOMPARE(secret.toByteArray(), QByteArray("a\0b\xff", 4));
    }

    void secretMovesAndLeavesAnEmptyOneBehind()
    {
        const Library library;
        Secret first("tegata");
        const Secret copy = first.copy();
        const Secret second = std::move(first);
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is the promise
        QVERIFY(first.copy().isEmpty());
        QCOMPARE(second.toByteArray(), "tegata");
        QCOMPARE(copy.toByteArray(), "tegata");
    }
};

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
