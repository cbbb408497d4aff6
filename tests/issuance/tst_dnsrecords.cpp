// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/standingnotes.h"
#include "core/issuance/stuckrecords.h"
#include "tests/store/storefixture.h"

#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using challenge::MethodKind;

static const QDateTime Noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
static const QByteArray Token("0123456789012345678901");

/// What is written down of records that stay in the DNS: by mistake, and by intent.
class TestDnsRecords final : public QObject {
    Q_OBJECT
    crypto::Library m_library;
    tests::StoreFolder m_folder;

    static Record record(const QList<AuthzRecord> &authzs)
    {
        Record made = newRecord({.certificateName = u"example.org"_s}, Noon);
        made.id = u"abcd"_s;
        made.authzs = authzs;
        return made;
    }
    static AuthzRecord proven(MethodKind kind, Leftover leftover, const QString &name = u"*.example.org"_s)
    {
        return {.name = name,
                .leftover = leftover,
                .token = Token,
                .method = {.kind = kind, .provider = u"bind"_s}};
    }
    static challenge::Proof proofOf(const AuthzRecord &authz)
    {
        return {.name = u"example.org"_s, .token = authz.token, .keyAuthorization = authz.token + ".key"};
    }
    static store::AccountEntry account(const QByteArray &thumbprint = "key-1")
    {
        return {
            .id = u"acct"_s, .accountUrl = QUrl(u"https://ca.example/acct/1"_s), .thumbprint = thumbprint};
    }
    static Request request(const QString &provider = {})
    {
        return {.identifiers = {{acme::IdentifierType::Dns, u"example.org"_s},
                                {acme::IdentifierType::Dns, u"*.example.org"_s}},
                .method = {.kind = MethodKind::DnsPersist, .provider = provider}};
    }
    static StandingNote note(const QDateTime &until = {}, const QByteArray &boundTo = {})
    {
        return {.name = u"example.org"_s,
                .accountId = u"acct"_s,
                .wants = {.issuers = {u"ca.example"_s},
                          .account = boundTo.isEmpty()
                              ? u"https://ca.example/acct/1"_s
                              : challenge::hashedAccount(u"https://ca.example/hash/"_s, u"example.org"_s,
                                                         boundTo, u"https://ca.example/acct/1"_s),
                          .wildcard = true},
                .thumbprint = boundTo,
                .until = until,
                .seen = Noon};
    }

private slots:
    void whatADnsProviderCouldNotRemoveIsKept()
    {
        const Record before = record({proven(MethodKind::DnsProvider, Leftover::Published),
                                      proven(MethodKind::RemoteFolder, Leftover::Published),
                                      proven(MethodKind::DnsManual, Leftover::Published),
                                      proven(MethodKind::DnsProvider, Leftover::Stuck)});
        Record after = before;
        for (AuthzRecord &authz : after.authzs)
            authz.leftover = Leftover::Stuck;
        after.authzs[0].cleanUpFailure = Error{ErrorCode::UpdateRefused, u"ns.example"_s};
        const StuckChange change = stuckChange(before, after, proofOf, Noon);
        QCOMPARE(change.stuck.size(), 1); // no file is a record, and each is told once
        QCOMPARE(change.stuck.first().id, u"abcd-0"_s);
        QCOMPARE(change.stuck.first().error.code, ErrorCode::UpdateRefused);
        QVERIFY(change.gone.isEmpty());
        {
            const auto store = m_folder.open();
            QVERIFY(store);
            QVERIFY(save(*store, change));
        }
        const auto store = m_folder.open(); // the next start
        QVERIFY(store);
        QCOMPARE(stuckRecords(*store).value(), change.stuck);
        QCOMPARE(zoneLine(change.stuck.first()),
                 u"_acme-challenge.example.org. IN TXT \"%1\""_s.arg(
                     QString::fromLatin1(challenge::dnsValue(change.stuck.first().proof))));
        // A power cut before the record itself was saved: it is taken away at the next start, and succeeds.
        Record again = before;
        again.authzs[0].leftover = Leftover::Removed;
        QVERIFY(save(*store, stuckChange(before, again, proofOf, Noon)));
        QVERIFY(stuckRecords(*store)->isEmpty());
    }

    void whatCannotBeReadIsLeftOut()
    {
        const auto store = m_folder.open();
        QVERIFY(store);
        QVERIFY(store->saveLeftovers({{.id = u"a-0"_s, .document = {{u"token"_s, u"../x"_s}}}}));
        const auto records = stuckRecords(*store);
        QVERIFY(records && records->isEmpty());
        QVERIFY(store->saveLeftovers({}, {u"a-0"_s}));
    }

    void aRecordThatWasSeenIsNotedWithItsEndAndItsKey()
    {
        AuthzRecord looked = proven(MethodKind::DnsPersist, Leftover::None, u"example.org"_s);
        looked.standing = note({}, "key-1").wants;
        looked.standsUntil = Noon.addDays(40);
        AuthzRecord wildcard = looked;
        wildcard.name = u"*.example.org"_s;
        AuthzRecord other = proven(MethodKind::Listener, Leftover::None, u"example.net"_s);
        const auto notes = notesAfter(record({looked, wildcard, other}), account(), "key-1", {}, Noon);
        QCOMPARE(notes, QList{note(Noon.addDays(40), "key-1")});
        // In draft 00 and 01 the record names the account itself, and outlives its key.
        looked.standing = note().wants;
        QCOMPARE(notesAfter(record({looked}), account(), "key-1", {}, Noon), QList{note(Noon.addDays(40))});
    }

    void aNameThatTheCaDidNotAskAboutKeepsWhatWasKnown()
    {
        const AuthzRecord valid = proven(MethodKind::DnsPersist, Leftover::None, u"example.org"_s);
        const QList known{note(Noon.addDays(40))};
        QCOMPARE(notesAfter(record({valid}), account(), "key-1", known, Noon.addDays(60)), known);
        QVERIFY(notesAfter(record({valid}), account(), "key-1", {}, Noon).isEmpty());
    }

    void whatWillNotDoForTheNextRenewalIsNamed_data()
    {
        QTest::addColumn<StandingNote>("note");
        QTest::addColumn<QString>("accountId");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("trouble");
        const auto row = [](const char *name, const StandingNote &note, const QString &trouble,
                            const QByteArray &key = "key-1", const QString &accountId = u"acct"_s) {
            QTest::newRow(name) << note << accountId << key << trouble;
        };
        row("for good", note(), {});
        row("ends later", note(Noon.addDays(61)), {});
        row("ends with the renewal", note(Noon.addDays(60)), u"ends"_s);
        row("has ended", note(Noon.addDays(-1)), u"ends"_s);
        row("a new key, bound to the account", note(), {}, "key-2");
        row("the same key", note({}, "key-1"), {});
        row("a new key, bound to the key", note({}, "key-1"), u"formerKey"_s, "key-2");
        row("another account", note(), u"otherAccount"_s, "key-1", u"acct2"_s);
    }
    void whatWillNotDoForTheNextRenewalIsNamed()
    {
        QFETCH(StandingNote, note);
        QFETCH(QString, accountId);
        QFETCH(QByteArray, key);
        store::AccountEntry entry = account(key);
        entry.id = accountId;
        const auto concerns = concernsOf({note}, request(), entry, Noon.addDays(60));
        QTEST(concerns.isEmpty() ? QString() : troubleName(concerns.first().trouble), "trouble");
        // A DNS provider puts another one in place by itself; and another way needs none.
        QVERIFY(concernsOf({note}, request(u"bind"_s), entry, Noon.addDays(60)).isEmpty());
        Request otherwise = request();
        otherwise.method = {};
        QVERIFY(concernsOf({note}, otherwise, entry, Noon.addDays(60)).isEmpty());
    }

    void afterAChangeOfTheKeyAnotherRecordIsWanted()
    {
        QCOMPARE(wantsNow(note({}, "key-1"), account("key-1")), note({}, "key-1").wants);
        QCOMPARE(wantsNow(note({}, "key-1"), account("key-2")).account, note({}, "key-2").wants.account);
        QCOMPARE(wantsNow(note(), account("key-2")), note().wants);
    }

    void aNewRecordThatWasSeenEndsTheConcern()
    {
        const auto store = m_folder.open();
        QVERIFY(store);
        const store::AccountEntry entry = account("key-2");
        QVERIFY(saveStandingNotes(*store, u"one"_s, {note(Noon, "key-1")}));
        challenge::StandingWants wants = wantsNow(note(Noon, "key-1"), entry);
        wants.wildcard = false; // for the name alone: not what the certificate needs
        QVERIFY(noteSeen(*store, entry, u"example.org"_s, wants, {}, Noon));
        QCOMPARE(concernsOf(standingNotes(*store)->value(u"one"_s), request(), entry, Noon).size(), 1);
        wants.wildcard = true;
        QVERIFY(noteSeen(*store, entry, u"elsewhere.org"_s, wants, {}, Noon));
        QCOMPARE(concernsOf(standingNotes(*store)->value(u"one"_s), request(), entry, Noon).size(), 1);
        QVERIFY(noteSeen(*store, entry, u"example.org"_s, wants, {}, Noon));
        QVERIFY(concernsOf(standingNotes(*store)->value(u"one"_s), request(), entry, Noon).isEmpty());
        QCOMPARE(standingNotes(*store)->value(u"one"_s), QList{note({}, "key-2")});
    }
};

QTEST_GUILESS_MAIN(TestDnsRecords)
#include "tst_dnsrecords.moc"
