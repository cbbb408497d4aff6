// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storefixture.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using core::store::CertificateEntry;
using tests::StoreFolder;

class StoreCertificatesTest : public QObject {
    Q_OBJECT

private:
    core::crypto::Library m_library;
    tests::Authority m_authority;

private slots:
    void installedCertificateIsLiveAndListed();
    void renewalIsANewGeneration();
    void tagsOutliveARenewal();
    void howTheyAreAskedForIsChangedForAllOrNone();
    void repeatingChangesNothing();
    void crashAfterTheMoveIsMended();
    void lateIssuanceDoesNotGoBack();
    void numbersAreNotUsedAgain();
    void wrongKeyIsRefused();
    void withoutPendingKeyNothingHappens();
    void foreignFoldersAreNotTakenOver_data();
    void foreignFoldersAreNotTakenOver();
    void removedFilesStayInTheBin();
    void removalMayBeRepeated();
    void damagedChainIsTold();
    void freeNames_data();
    void freeNames();
    void namesOfOthersAreNotFree();
};

void StoreCertificatesTest::installedCertificateIsLiveAndListed()
{
    StoreFolder folder;
    const auto one = m_authority.issue({u"example.org"_s, u"*.example.org"_s, u"192.0.2.1"_s});
    CertificateEntry wanted{.name = u"example.org"_s,
                            .accountId = u"abcdefgh"_s,
                            .caName = u"Test"_s,
                            .request = {{u"profile"_s, u"classic"_s}},
                            .tags = {u"東京"_s, u"with space"_s},
                            .test = true};
    {
        const auto store = folder.open();
        QVERIFY(store);
        QVERIFY(store->certificates().value().isEmpty());
        QVERIFY(store->savePendingKey(u"r1"_s, one.key));
        const auto installed = store->install(u"r1"_s, wanted, one.chain);
        QVERIFY(installed);
        wanted = *installed;
        QCOMPARE(store->hasPendingKey(u"r1"_s).value(), false);
    }
    const auto &leaf = one.chain.first();
    QCOMPARE(wanted.names, leaf.names());
    QCOMPARE(wanted.generation, 1);
    QCOMPARE(wanted.issuer, core::crypto::commonName(leaf.issuer()));
    QCOMPARE(wanted.keyType, u"EC P-256"_s);
    QCOMPARE(wanted.fingerprint, leaf.sha256Fingerprint());
    QCOMPARE(wanted.serialNumber, leaf.serialNumber());
    QCOMPARE(wanted.notBefore, leaf.notBefore());
    QCOMPARE(wanted.notAfter, leaf.notAfter());
    QCOMPARE(wanted.installed, folder.clock.now());

    const auto store = folder.open();
    QVERIFY(store);
    QCOMPARE(store->certificates().value(), QList{wanted});
    QCOMPARE(store->certificate(u"example.org"_s).value(), wanted);
    QVERIFY(store->chain(u"example.org"_s).value() == one.chain);
    const auto paths = store->livePaths(u"example.org"_s);
    QCOMPARE(tests::content(paths.privateKey), one.key.privatePem().value().toByteArray());
    QCOMPARE(tests::content(paths.certificate), leaf.pem());
    QCOMPARE(tests::content(paths.chain), core::crypto::toPem(one.chain.mid(1)));
    QCOMPARE(tests::content(paths.fullChain), core::crypto::toPem(one.chain));
    QCOMPARE(tests::faultsOf(folder.path()), QStringList());
}

void StoreCertificatesTest::renewalIsANewGeneration()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto one = m_authority.issue({u"example.org"_s});
    const auto two = m_authority.issue({u"example.org"_s, u"www.example.org"_s});
    QCOMPARE(tests::install(*store, u"r1"_s, u"example.org"_s, one), QString());
    const auto before = tests::snapshot(folder.path(u"archive"_s));
    QCOMPARE(tests::install(*store, u"r2"_s, u"example.org"_s, two), QString());
    const auto after = tests::snapshot(folder.path(u"archive"_s));
    QCOMPARE(after.size(), 8);
    for (auto file = before.begin(); file != before.end(); ++file)
        QCOMPARE(after.value(file.key()), file.value());
    QCOMPARE(store->certificate(u"example.org"_s)->generation, 2);
    QVERIFY(store->chain(u"example.org"_s).value() == two.chain);
    QCOMPARE(store->certificates().value().size(), 1);
    QCOMPARE(tests::faultsOf(folder.path()), QStringList());
}

void StoreCertificatesTest::tagsOutliveARenewal()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    QCOMPARE(tests::install(*store, u"r1"_s, u"a"_s, m_authority.issue({u"a.example"_s})), QString());
    QVERIFY(store->setTags(u"a"_s, {u"mail"_s}));
    QCOMPARE(tests::install(*store, u"r2"_s, u"a"_s, m_authority.issue({u"a.example"_s})), QString());
    QCOMPARE(store->certificate(u"a"_s)->tags, QStringList{u"mail"_s});
    QVERIFY(store->setTags(u"a"_s, {}));
    QVERIFY(store->certificate(u"a"_s)->tags.isEmpty());
    const auto refused = store->setTags(u"b"_s, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
}

void StoreCertificatesTest::howTheyAreAskedForIsChangedForAllOrNone()
{
    StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    for (const QString &name : {u"a.example"_s, u"b.example"_s})
        QCOMPARE(tests::install(*store, u"r-"_s + name, name, m_authority.issue({name})), QString());
    const QJsonObject fresh{{u"profile"_s, u"tlsserver"_s}};
    const auto before = store->certificate(u"a.example"_s).value();
    const auto refused = store->saveRequests({{u"a.example"_s, fresh}, {u"nobody.example"_s, fresh}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QCOMPARE(store->certificate(u"a.example"_s).value(), before);
    QVERIFY(store->saveRequests({{u"a.example"_s, fresh}, {u"b.example"_s, fresh}}));
    for (const QString &name : {u"a.example"_s, u"b.example"_s})
        QCOMPARE(store->certificate(name)->request, fresh);
    QVERIFY(store->saveRequests({}));
}

void StoreCertificatesTest::repeatingChangesNothing()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto one = m_authority.issue({u"a.example"_s});
    QCOMPARE(tests::install(*store, u"r1"_s, u"a"_s, one), QString());
    const auto before = tests::snapshot(folder.path(u"archive"_s));
    const auto entry = store->certificate(u"a"_s);
    const auto again = store->install(u"r1"_s, {.name = u"a"_s}, one.chain);
    QVERIFY(again);
    QCOMPARE(*again, *entry);
    QCOMPARE(tests::snapshot(folder.path(u"archive"_s)), before);
}

void StoreCertificatesTest::crashAfterTheMoveIsMended()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto one = m_authority.issue({u"a.example"_s});
    QCOMPARE(tests::install(*store, u"r1"_s, u"a"_s, one), QString());
    QVERIFY(QFile::remove(folder.path(u"live/a"_s))); // as if it had not got that far
    QVERIFY(store->install(u"r1"_s, {.name = u"a"_s}, one.chain));
    QVERIFY(store->chain(u"a"_s).value() == one.chain);
    QCOMPARE(store->certificate(u"a"_s)->generation, 1);
}

void StoreCertificatesTest::lateIssuanceDoesNotGoBack()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto one = m_authority.issue({u"a.example"_s});
    const auto two = m_authority.issue({u"a.example"_s});
    QCOMPARE(tests::install(*store, u"r1"_s, u"a"_s, one), QString());
    QCOMPARE(tests::install(*store, u"r2"_s, u"a"_s, two), QString());
    const auto late = store->install(u"r1"_s, {.name = u"a"_s}, one.chain);
    QVERIFY(late);
    QCOMPARE(late->generation, 2);
    QVERIFY(store->chain(u"a"_s).value() == two.chain);
}

void StoreCertificatesTest::numbersAreNotUsedAgain()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    QCOMPARE(tests::install(*store, u"r1"_s, u"a"_s, m_authority.issue({u"a.example"_s})), QString());
    QVERIFY(store->removeCertificate(u"a"_s));
    QVERIFY(QDir().mkpath(folder.path(u"archive/a/7"_s))); // by hand, or from a backup
    QCOMPARE(tests::install(*store, u"r2"_s, u"a"_s, m_authority.issue({u"a.example"_s})), QString());
    QCOMPARE(store->certificate(u"a"_s)->generation, 8);
    QVERIFY(store->removeCertificate(u"a"_s));
    QCOMPARE(tests::install(*store, u"r3"_s, u"a"_s, m_authority.issue({u"a.example"_s})), QString());
    QCOMPARE(store->certificate(u"a"_s)->generation, 9);
}

void StoreCertificatesTest::wrongKeyIsRefused()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto one = m_authority.issue({u"a.example"_s});
    const auto two = m_authority.issue({u"a.example"_s});
    QCOMPARE(tests::install(*store, u"r1"_s, u"a"_s, one), QString());
    QVERIFY(store->savePendingKey(u"r2"_s, two.key));
    const auto before = tests::snapshot(folder.path());
    const auto refused = store->install(u"r2"_s, {.name = u"a"_s}, one.chain);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::CertificateWrongKey);
    const auto empty = store->install(u"r2"_s, {.name = u"a"_s}, {});
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, ErrorCode::BadInput);
    QCOMPARE(tests::snapshot(folder.path()), before);
}

void StoreCertificatesTest::withoutPendingKeyNothingHappens()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto before = tests::snapshot(folder.path());
    const auto refused = store->install(u"r1"_s, {.name = u"a"_s}, m_authority.issue({u"a.example"_s}).chain);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileMissing);
    QCOMPARE(tests::snapshot(folder.path()), before);
}

void StoreCertificatesTest::foreignFoldersAreNotTakenOver_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what :
         {"folder", "file", "link elsewhere", "link to another", "archive is a file", "archive is a link"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void StoreCertificatesTest::foreignFoldersAreNotTakenOver()
{
    QFETCH(QString, what);
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const QString live = folder.path(u"live/a"_s);
    const QString archive = folder.path(u"archive/a"_s);
    if (what == "folder"_L1)
        QVERIFY(QDir().mkdir(live));
    else if (what == "file"_L1)
        QVERIFY(QFile(live).open(QIODevice::WriteOnly));
    else if (what == "link elsewhere"_L1)
        QVERIFY(QFile::link(u"/etc/letsencrypt/live/a"_s, live));
    else if (what == "link to another"_L1)
        QVERIFY(QFile::link(u"../archive/ab/1"_s, live));
    else if (what == "archive is a file"_L1)
        QVERIFY(QFile(archive).open(QIODevice::WriteOnly));
    else
        QVERIFY(QFile::link(folder.path(u"bin"_s), archive));
    const auto one = m_authority.issue({u"a.example"_s});
    QVERIFY(store->savePendingKey(u"r1"_s, one.key));
    const auto before = tests::snapshot(folder.path());
    const auto refused = store->install(u"r1"_s, {.name = u"a"_s}, one.chain);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(tests::snapshot(folder.path()), before);
    QCOMPARE(store->pendingKey(u"r1"_s).value().publicDer(), one.key.publicDer());
}

void StoreCertificatesTest::removedFilesStayInTheBin()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto one = m_authority.issue({u"a.example"_s});
    QCOMPARE(tests::install(*store, u"r1"_s, u"a"_s, one), QString());
    QCOMPARE(tests::install(*store, u"r2"_s, u"ab"_s, m_authority.issue({u"b.example"_s})), QString());
    QVERIFY(store->removeCertificate(u"a"_s));
    QCOMPARE(store->certificates().value().size(), 1);
    QCOMPARE(store->certificates().value().first().name, u"ab"_s);
    QVERIFY(!QFileInfo(folder.path(u"live/a"_s)).isSymLink());
    const auto binned = QDir(folder.path(u"bin"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(binned.size(), 1);
    QCOMPARE(tests::content(folder.path(u"bin/%1/1/fullchain.pem"_s.arg(binned.first()))),
             core::crypto::toPem(one.chain));
    for (const auto &code : {store->certificate(u"a"_s).error().code, store->chain(u"a"_s).error().code,
                             store->removeCertificate(u"a"_s).error().code})
        QCOMPARE(code, ErrorCode::NotFound);
}

void StoreCertificatesTest::removalMayBeRepeated()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    QCOMPARE(tests::install(*store, u"r1"_s, u"a"_s, m_authority.issue({u"a.example"_s})), QString());
    QVERIFY(QDir(folder.path(u"archive/a"_s)).removeRecursively()); // as if cut short after the first step
    QVERIFY(store->removeCertificate(u"a"_s));
    QVERIFY(store->certificates().value().isEmpty());
    QVERIFY(!QFileInfo(folder.path(u"live/a"_s)).isSymLink());
}

void StoreCertificatesTest::damagedChainIsTold()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    QCOMPARE(tests::install(*store, u"r1"_s, u"a"_s, m_authority.issue({u"a.example"_s})), QString());
    QCOMPARE(tests::install(*store, u"r2"_s, u"b"_s, m_authority.issue({u"b.example"_s})), QString());
    const QString path = store->livePaths(u"a"_s).fullChain;
    QVERIFY(QFile::resize(path, 300));
    const auto damaged = store->chain(u"a"_s);
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().code, ErrorCode::FileDamaged);
    QCOMPARE(damaged.error().subject, path);
    QVERIFY(QFile::remove(path));
    QCOMPARE(store->chain(u"a"_s).error().code, ErrorCode::FileMissing);
    QVERIFY(store->chain(u"b"_s));
    QCOMPARE(store->certificates().value().size(), 2);
}

void StoreCertificatesTest::freeNames_data()
{
    QTest::addColumn<QStringList>("identifiers");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringList{u"example.org"_s, u"www.example.org"_s} << u"example.org"_s;
    QTest::newRow("wildcard") << QStringList{u"*.example.org"_s} << u"example.org"_s;
    QTest::newRow("upper case") << QStringList{u"EXAMPLE.org"_s} << u"example.org"_s;
    QTest::newRow("IPv4") << QStringList{u"192.0.2.1"_s} << u"192.0.2.1"_s;
    QTest::newRow("IPv6") << QStringList{u"2001:db8::1"_s} << u"2001-db8--1"_s;
    QTest::newRow("IPv6 in front") << QStringList{u"::1"_s} << u"1"_s;
    QTest::newRow("hostile") << QStringList{u"../../etc/passwd"_s} << u"etc-passwd"_s;
    QTest::newRow("nothing left") << QStringList{u"例え"_s} << u"certificate"_s;
}

void StoreCertificatesTest::freeNames()
{
    QFETCH(QStringList, identifiers);
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto name = store->freeCertificateName(identifiers);
    QVERIFY(name);
    QTEST(*name, "name");
    QVERIFY(core::store::isSafeName(*name));
    const auto longest = store->freeCertificateName({QString(250, u'a')});
    QVERIFY(longest && core::store::isSafeName(*longest + u"-10000"_s));
}

void StoreCertificatesTest::namesOfOthersAreNotFree()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto freeName
        = [&store](const QStringList &names) { return store->freeCertificateName(names).value(); };
    QCOMPARE(
        tests::install(*store, u"r1"_s, u"a.example"_s, m_authority.issue({u"a.example"_s, u"b.example"_s})),
        QString());
    QCOMPARE(freeName({u"b.example"_s, u"a.example"_s}), u"b.example"_s);
    QCOMPARE(freeName({u"a.example"_s, u"b.example"_s}), u"a.example"_s); // its own renewal
    QCOMPARE(freeName({u"a.example"_s}), u"a.example-2"_s);
    QVERIFY(QDir().mkdir(folder.path(u"live/a.example-2"_s))); // somebody's folder
    QCOMPARE(freeName({u"a.example"_s}), u"a.example-3"_s);
    // Another issuance is on its way there.
    QVERIFY(store->save({{.id = u"r2"_s, .certificateName = u"a.example-3"_s}}, {}));
    QCOMPARE(freeName({u"a.example"_s}), u"a.example-4"_s);
    QVERIFY(store->save({{.id = u"r2"_s, .certificateName = u"a.example-3"_s, .finished = true}}, {}));
    QCOMPARE(freeName({u"a.example"_s}), u"a.example-3"_s);
    QVERIFY(!store->freeCertificateName({}));
}

QTEST_GUILESS_MAIN(StoreCertificatesTest)
#include "tst_store_certificates.moc"
