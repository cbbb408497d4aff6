// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "core/store/rows.h"
#include "core/store/schema.h"
#include "tests/store/storefixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using core::store::CertificateEntry;
using core::store::Database;
using tests::StoreFolder;

/// Ten thousand certificates are no reason to lose one. How long they take is printed, for people to compare
/// within a run.
class StoreManyTest : public QObject {
    Q_OBJECT

private:
    static constexpr int Count = 10'000;
    core::crypto::Library m_library;
    StoreFolder m_folder;

    static CertificateEntry entry(int number);

private slots:
    void initTestCase();
    void areAllListed();
    void openAgain();
};

CertificateEntry StoreManyTest::entry(int number)
{
    const QString name = u"host%1.example.org"_s.arg(number, 5, 10, QChar(u'0'));
    const QDateTime start = QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC).addSecs(number * 60);
    // About what issuance::Request comes to.
    const QJsonObject request{{u"identifiers"_s, QJsonArray{name, u"www."_s + name}},
                              {u"accountId"_s, u"abcdefgh"_s},
                              {u"keyKind"_s, u"ec256"_s},
                              {u"method"_s, QJsonObject{{u"kind"_s, u"http-listener"_s}, {u"port"_s, 80}}}};
    return {.name = name,
            .names = {name, u"www."_s + name},
            .generation = 1,
            .accountId = u"abcdefgh"_s,
            .caName = u"Let's Encrypt"_s,
            .issuer = u"R11"_s,
            .keyType = u"EC P-256"_s,
            .fingerprint = QByteArray(32, 'f'),
            .serialNumber = QByteArray(18, 's'),
            .notBefore = start,
            .notAfter = start.addDays(90),
            .installed = start,
            .request = request,
            .tags = number % 3 == 0 ? QStringList{u"mail"_s, u"customer"_s} : QStringList()};
}

void StoreManyTest::initTestCase()
{
    QVERIFY(m_folder.open());
    const auto database = Database::open(m_folder.path(u"tegata.db"_s), core::store::migrations(),
                                         core::store::Empty::IsDamage);
    QVERIFY(database);
    QVERIFY((*database)->inTransaction([&]() -> core::Result<void> {
        auto insert = (*database)->prepare(
            u"INSERT INTO certificates (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(
                QLatin1StringView(core::store::CertificateColumns)));
        if (!insert)
            return insert.error();
        for (int i = 0; i < Count; ++i) {
            if (const auto done = (*database)->execute(*insert, core::store::valuesOf(entry(i))); !done)
                return done;
        }
        return {};
    }));
}

void StoreManyTest::areAllListed()
{
    const auto store = m_folder.open();
    QVERIFY(store);
    core::Result<QList<CertificateEntry>> all = QList<CertificateEntry>();
    QBENCHMARK_ONCE
    {
        all = store->certificates();
    }
    QVERIFY(all);
    QCOMPARE(all->size(), Count);
    QCOMPARE(all->at(4321), entry(4321));
}

void StoreManyTest::openAgain()
{
    bool opened = false;
    QBENCHMARK_ONCE
    {
        opened = m_folder.open() != nullptr;
    }
    QVERIFY(opened);
}

QTEST_GUILESS_MAIN(StoreManyTest)
#include "tst_store_many.moc"
