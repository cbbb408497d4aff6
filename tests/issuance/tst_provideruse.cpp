// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/keptchoice.h"
#include "core/issuance/provideruse.h"
#include "core/issuance/record.h"
#include "core/issuance/stuckrecords.h"
#include "tests/store/storefixture.h"

#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;

/// Who needs a DNS provider, and what happens to them when it is called something else.
class TestProviderUse final : public QObject {
    Q_OBJECT
    crypto::Library m_library;
    tests::Authority m_authority;
    std::unique_ptr<tests::StoreFolder> m_folder;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<challenge::ProviderBook> m_book;

    static challenge::Method by(const QString &provider)
    {
        return {.kind = challenge::MethodKind::DnsProvider, .provider = provider};
    }
    static Request requestFor(const QString &name)
    {
        return {.certificateName = name,
                .identifiers
                = {{acme::IdentifierType::Dns, name}, {acme::IdentifierType::Dns, u"*."_s + name}}};
    }
    void plant(const Request &request)
    {
        const QString name = request.certificateName;
        const QString trouble
            = tests::install(*m_store, u"record-"_s + name, name, m_authority.issue({name}));
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        QVERIFY(m_store->saveRequests({{name, toJson(request)}}));
    }
    void keep(const QString &name)
    {
        challenge::Credentials credentials;
        credentials.push_back({u"API_TOKEN"_s, crypto::Secret("of " + name.toUtf8())});
        QVERIFY(
            m_book->save({.name = name, .kind = challenge::ProviderKind::Program, .program = u"/bin/true"_s},
                         credentials));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<tests::StoreFolder>();
        m_store = m_folder->open();
        QVERIFY(m_store);
        m_book = std::make_unique<challenge::ProviderBook>(m_folder->path(u"dns"_s));
        keep(u"mine"_s);
    }
    void cleanup()
    {
        m_book.reset();
        m_store.reset();
        m_folder.reset();
    }

    void everyCertificateThatNeedsAProviderIsNamed()
    {
        Request wholly = requestFor(u"a.example"_s);
        wholly.method = by(u"mine"_s);
        Request partly = requestFor(u"b.example"_s);
        partly.exceptions = {{u"*.b.example"_s, by(u"mine"_s)}};
        Request other = requestFor(u"c.example"_s);
        other.method = by(u"other"_s);
        for (const Request &request : {wholly, partly, other})
            plant(request);
        const auto uses = providerUses(*m_store);
        QVERIFY(uses);
        QCOMPARE(uses->value(u"mine"_s),
                 (QList<ProviderUse>{{u"a.example"_s, {u"a.example"_s, u"*.a.example"_s}},
                                     {u"b.example"_s, {u"*.b.example"_s}}}));
        QVERIFY(uses->value(u"nobody"_s).isEmpty());
    }

    void anotherNameIsTakenOverByEveryCertificate()
    {
        Request wholly = requestFor(u"a.example"_s);
        wholly.method = by(u"mine"_s);
        Request partly = requestFor(u"b.example"_s);
        partly.exceptions = {{u"*.b.example"_s, by(u"mine"_s)}};
        plant(wholly);
        plant(partly);
        QVERIFY(m_book->saveTrial(u"mine"_s, {m_folder->clock.now(), u"a.example"_s}));

        QVERIFY(renameProvider(u"mine"_s, u"work"_s, *m_book, *m_store));
        QCOMPARE(m_book->provider(u"mine"_s).error().code, ErrorCode::ProviderUnknown);
        const auto provider = m_book->provider(u"work"_s);
        QVERIFY(provider);
        QCOMPARE(m_book->credentials(*provider).value().at(0).value.toByteArray(), "of mine"_ba);
        QVERIFY(m_book->lastTrial(u"work"_s));
        const auto uses = providerUses(*m_store).value();
        QVERIFY(uses.value(u"mine"_s).isEmpty());
        QCOMPARE(uses.value(u"work"_s).size(), 2);
        const auto request = requestFromJson(m_store->certificate(u"b.example"_s)->request);
        QCOMPARE(request->exceptions, (QList<NamedMethod>{{u"*.b.example"_s, by(u"work"_s)}}));
    }

    void anotherNameIsTakenOverByWhatWasChosenForANameAndByWhatIsLeftInTheDns()
    {
        const challenge::Method persist{.kind = challenge::MethodKind::DnsPersist, .provider = u"mine"_s};
        QVERIFY(keepChoice(*m_store, u"a.example"_s, by(u"mine"_s)));
        QVERIFY(keepChoice(*m_store, u"b.example"_s, by(u"other"_s)));
        QVERIFY(keepChoice(*m_store, u"c.example"_s, persist));
        const StuckRecord stuck{.id = u"abc-0"_s,
                                .certificateName = u"a.example"_s,
                                .method = by(u"mine"_s),
                                .proof = {.name = u"a.example"_s,
                                          .token = "0123456789012345678901",
                                          .keyAuthorization = "0123456789012345678901.abc"},
                                .since = m_folder->clock.now(),
                                .lastTry = m_folder->clock.now(),
                                .error = {ErrorCode::UpdateRefused, u"ns"_s}};
        QVERIFY(save(*m_store, {.stuck = {stuck}}));

        QVERIFY(renameProvider(u"mine"_s, u"work"_s, *m_book, *m_store));
        QCOMPARE(keptChoice(*m_store, u"a.example"_s), by(u"work"_s));
        QCOMPARE(keptChoice(*m_store, u"b.example"_s), by(u"other"_s));
        QCOMPARE(keptChoice(*m_store, u"c.example"_s)->provider, u"work"_s);
        StuckRecord renamed = stuck;
        renamed.method = by(u"work"_s);
        QCOMPARE(stuckRecords(*m_store).value(), QList{renamed});
    }

    void anAcmeDnsAccountHoldsTwoValues()
    {
        keep(u"other"_s);
        challenge::Credentials credentials;
        credentials.push_back({u"username"_s, crypto::Secret("u")});
        credentials.push_back({u"password"_s, crypto::Secret("p")});
        QVERIFY(m_book->save({.name = u"small"_s,
                              .kind = challenge::ProviderKind::AcmeDns,
                              .server = u"https://acme-dns.example"_s,
                              .service = u"abc.acme-dns.example"_s},
                             credentials));
        QCOMPARE(pairProviders(*m_book), QStringList{u"small"_s});
    }

    void aNameThatIsTakenOrNoneIsRefusedAndNothingChanges_data()
    {
        QTest::addColumn<QString>("to");
        QTest::newRow("taken") << u"other"_s;
        QTest::newRow("itself") << u"mine"_s;
        QTest::newRow("a path") << u"../mine"_s;
        QTest::newRow("nothing") << QString();
    }
    void aNameThatIsTakenOrNoneIsRefusedAndNothingChanges()
    {
        QFETCH(QString, to);
        keep(u"other"_s);
        Request request = requestFor(u"a.example"_s);
        request.method = by(u"mine"_s);
        plant(request);
        const auto before = tests::snapshot(m_folder->path(u"dns"_s));
        const auto renamed = renameProvider(u"mine"_s, to, *m_book, *m_store);
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().code, ErrorCode::BadInput);
        QCOMPARE(tests::snapshot(m_folder->path(u"dns"_s)), before);
        QCOMPARE(providerUses(*m_store)->value(u"mine"_s).size(), 1);
    }

    void anIssuanceUnderWayKeepsTheNameThatItKnows()
    {
        Request request = requestFor(u"a.example"_s);
        request.method = by(u"mine"_s);
        const Record record = newRecord(request, m_folder->clock.now());
        QVERIFY(m_store->save({{.id = record.id,
                                .certificateName = u"a.example"_s,
                                .updated = m_folder->clock.now(),
                                .document = toJson(record)}},
                              {}));
        const auto uses = providerUses(*m_store)->value(u"mine"_s);
        QCOMPARE(uses.size(), 1);
        QVERIFY(uses.first().underWay);
        const auto renamed = renameProvider(u"mine"_s, u"work"_s, *m_book, *m_store);
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().code, ErrorCode::InUse);
        QVERIFY(m_book->provider(u"mine"_s));
        QVERIFY(!m_book->provider(u"work"_s));
    }
};

QTEST_GUILESS_MAIN(TestProviderUse)
#include "tst_provideruse.moc"
