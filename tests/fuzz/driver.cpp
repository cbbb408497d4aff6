// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// Without libFuzzer: the target over its seeds, whole, broken off and with single bytes changed.
class FuzzSeeds final : public QObject {
    Q_OBJECT
private slots:
    void survivesItsSeeds_data();
    void survivesItsSeeds();
};

void FuzzSeeds::survivesItsSeeds_data()
{
    QTest::addColumn<QByteArray>("seed");
    const QDir folder(QStringLiteral(FUZZ_CORPUS));
    const QStringList names = folder.entryList(QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::addRow("%s", qPrintable(name)) << file.readAll();
    }
}

void FuzzSeeds::survivesItsSeeds()
{
    QFETCH(QByteArray, seed);
    tryInput(seed);
    tryInput(seed + seed);
    const qsizetype stride = std::max<qsizetype>(1, 2 * seed.size() / FUZZ_VARIANTS);
    for (qsizetype i = 0; i < seed.size(); i += stride) {
        tryInput(seed.first(i));
        QByteArray changed = seed;
        changed[i] = static_cast<char>(changed[i] ^ (1 << (i % 8)));
        tryInput(changed);
    }
}

QTEST_GUILESS_MAIN(FuzzSeeds)
#include "driver.moc"
