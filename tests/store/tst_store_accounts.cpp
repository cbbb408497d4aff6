// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storefixture.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using core::store::AccountEntry;
using tests::StoreFolder;

class StoreAccountsTest : public QObject {
    Q_OBJECT

private:
    core::crypto::Library m_library;
    tests::Authority m_authority;
    static AccountEntry full();

private slots:
    void entriesComeBack();
    void keyIsKeptAndFound();
    void idsAreMadeHere();
    void updatesReachOnlyTheirAccount();
    void missingAndReplacedKeysAreTold_data();
    void missingAndReplacedKeysAreTold();
    void refusedAccountLeavesNoKey();
    void pendingKeyIsNeverReplaced();
};

AccountEntry StoreAccountsTest::full()
{
    return {.caName = u"Let's Encrypt — 試験"_s,
            .presetId = u"letsencrypt-staging"_s,
            .directoryUrl = QUrl(u"https://acme-staging-v02.api.letsencrypt.org/directory?a=%2F&b=ü"_s),
            .accountUrl = QUrl(u"https://ca.example/acct/1"_s),
            .contacts = {u"mailto:a@example.org"_s, u"mailto:b@example.org"_s},
            .externalKeyId = u"kid-1"_s,
            .rootPem = QByteArray("-----BEGIN\0END", 14),
            .termsOfService = QUrl(u"https://ca.example/terms"_s),
            .created = QDateTime({2026, 2, 28}, {23, 59, 59, 999}, Qt::UTC),
            .staging = true,
            .practice = true,
            .status = u"valid"_s};
}

/// Named after the key that is in it.
static QString keyPath(const StoreFolder &folder, const AccountEntry &account)
{
    return folder.path(u"accounts/%1/key-%2.pem"_s.arg(account.id, QString::fromLatin1(account.thumbprint)));
}

void StoreAccountsTest::entriesComeBack()
{
    const StoreFolder folder;
    AccountEntry stored;
    {
        const auto store = folder.open();
        QVERIFY(store);
        const auto one = m_authority.issue({u"a.example"_s});
        const auto added = store->addAccount(full(), one.key);
        QVERIFY(added);
        stored = full();
        stored.id = added->id;
        stored.thumbprint = one.key.thumbprint();
        QCOMPARE(*added, stored);
        QVERIFY(store->addAccount({}, m_authority.issue({u"a.example"_s}).key)); // with nothing said
    }
    const auto store = folder.open();
    QVERIFY(store);
    QCOMPARE(store->account(stored.id).value(), stored);
    QCOMPARE(store->accounts().value().size(), 2);
    QCOMPARE(store->accounts().value().first(), stored);
    QCOMPARE(store->accounts().value().last().created, folder.clock.now());
    const auto missing = store->account(u"00000000"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void StoreAccountsTest::keyIsKeptAndFound()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto one = m_authority.issue({u"a.example"_s});
    const auto added = store->addAccount(full(), one.key);
    QVERIFY(added);
    const auto key = store->accountKey(added->id);
    QVERIFY(key);
    QCOMPARE(key->publicDer(), one.key.publicDer());
    QVERIFY(tests::content(keyPath(folder, *added)).startsWith("-----BEGIN PRIVATE"));
}

void StoreAccountsTest::idsAreMadeHere()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto key = m_authority.issue({u"a.example"_s});
    AccountEntry entry = full();
    entry.id = u"../../x"_s;
    static const QRegularExpression id(u"^[a-z0-9]{8}$"_s);
    QSet<QString> ids;
    for (int i = 0; i < 20; ++i) {
        const auto added = store->addAccount(entry, key.key);
        QVERIFY(added);
        QVERIFY(id.match(added->id).hasMatch());
        ids.insert(added->id);
    }
    QCOMPARE(ids.size(), 20);
}

void StoreAccountsTest::updatesReachOnlyTheirAccount()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    auto one = store->addAccount(full(), m_authority.issue({u"a.example"_s}).key);
    const auto two = store->addAccount(full(), m_authority.issue({u"a.example"_s}).key);
    QVERIFY(one && two);
    one->accountUrl = QUrl(u"https://ca.example/acct/2"_s);
    one->status = u"deactivated"_s;
    one->contacts.clear();
    QVERIFY(store->updateAccount(*one));
    QCOMPARE(store->account(one->id).value(), *one);
    QCOMPARE(store->account(two->id).value(), *two);
    AccountEntry unknown = *one;
    unknown.id = u"00000000"_s;
    const auto refused = store->updateAccount(unknown);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
}

void StoreAccountsTest::missingAndReplacedKeysAreTold_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("gone") << u"gone"_s << ErrorCode::FileMissing;
    QTest::newRow("folder gone") << u"folder gone"_s << ErrorCode::FileMissing;
    QTest::newRow("another key") << u"another"_s << ErrorCode::FileDamaged;
    QTest::newRow("empty") << u"empty"_s << ErrorCode::FileDamaged;
    QTest::newRow("an HTML page") << u"html"_s << ErrorCode::FileDamaged;
    QTest::newRow("endless") << u"endless"_s << ErrorCode::FileDamaged;
    QTest::newRow("a link") << u"link"_s << ErrorCode::FileDamaged;
    QTest::newRow("a pipe") << u"pipe"_s << ErrorCode::FileDamaged;
}

void StoreAccountsTest::missingAndReplacedKeysAreTold()
{
    QFETCH(QString, what);
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto added = store->addAccount(full(), m_authority.issue({u"a.example"_s}).key);
    const auto other = store->addAccount(full(), m_authority.issue({u"a.example"_s}).key);
    QVERIFY(added && other);
    const QString path = keyPath(folder, *added);
    const QString otherPath = keyPath(folder, *other);
    QVERIFY(QFile::rename(path, folder.path(u"aside"_s)));
    const auto put = [&path](const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    if (what == "folder gone"_L1)
        QVERIFY(QDir().rmdir(QFileInfo(path).path()));
    else if (what == "another"_L1)
        QVERIFY(QFile::copy(otherPath, path));
    else if (what == "empty"_L1)
        QVERIFY(put({}));
    else if (what == "html"_L1)
        QVERIFY(put("<html>"));
    else if (what == "endless"_L1)
        QVERIFY(put(QByteArray(1 << 20, 'A')));
    else if (what == "link"_L1)
        QVERIFY(QFile::link(folder.path(u"aside"_s), path));
    else if (what == "pipe"_L1)
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);

    const auto before = tests::snapshot(folder.path());
    const auto key = store->accountKey(added->id);
    QVERIFY(!key);
    QTEST(key.error().code, "code");
    QCOMPARE(key.error().subject, path);
    QCOMPARE(tests::snapshot(folder.path()), before); // a new key would be a new account
    QVERIFY(store->accountKey(other->id));
    QCOMPARE(store->accounts().value().size(), 2);
}

void StoreAccountsTest::refusedAccountLeavesNoKey()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto before = tests::snapshot(folder.path());
    QVERIFY(QDir(folder.path(u"accounts"_s)).removeRecursively());
    QFile inTheWay(folder.path(u"accounts"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto refused = store->addAccount(full(), m_authority.issue({u"a.example"_s}).key);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileNotWritable);
    QVERIFY(store->accounts().value().isEmpty());
}

void StoreAccountsTest::pendingKeyIsNeverReplaced()
{
    const StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(store);
    const auto one = m_authority.issue({u"a.example"_s});
    const auto two = m_authority.issue({u"a.example"_s});
    QCOMPARE(store->hasPendingKey(u"r1"_s).value(), false);
    const auto none = store->pendingKey(u"r1"_s);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::FileMissing);

    QVERIFY(store->savePendingKey(u"r1"_s, one.key));
    QVERIFY(store->savePendingKey(u"r1"_s, one.key)); // again, after a crash
    QVERIFY(!store->savePendingKey(u"r1"_s, two.key));
    QCOMPARE(store->hasPendingKey(u"r1"_s).value(), true);
    QCOMPARE(store->pendingKey(u"r1"_s).value().publicDer(), one.key.publicDer());
    QVERIFY(store->savePendingKey(u"r2"_s, two.key));

    QVERIFY(store->dropPending(u"r1"_s));
    QVERIFY(store->dropPending(u"r1"_s));
    QCOMPARE(store->hasPendingKey(u"r1"_s).value(), false);
    QCOMPARE(store->hasPendingKey(u"r2"_s).value(), true);
}

QTEST_GUILESS_MAIN(StoreAccountsTest)
#include "tst_store_accounts.moc"
