// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/messages.h"
#include "core/acme/standing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;

/// dns-persist-01 as a CA describes it, in the forms of three drafts. What it says goes into the DNS of a
/// person.
class TestStanding final : public QObject {
    Q_OBJECT

    static QJsonObject with(QJsonObject json, const QString &member, const QJsonValue &value)
    {
        json.insert(member, value);
        return json;
    }
    static Result<Authorization> read(const QJsonArray &challenges, const Directory &ca)
    {
        const QJsonObject json{
            {u"status"_s, u"pending"_s},
            {u"identifier"_s, QJsonObject{{u"type"_s, u"dns"_s}, {u"value"_s, u"example.org"_s}}},
            {u"challenges"_s, challenges}};
        return readAuthorization({.url = QUrl(u"https://acme.example.com/authz/1"_s),
                                  .status = 200,
                                  .body = QJsonDocument(json).toJson(),
                                  .contentType = "application/json"},
                                 ca);
    }
    const QJsonObject Other{{u"type"_s, u"http-01"_s},
                            {u"url"_s, u"https://acme.example.com/chall/1"_s},
                            {u"status"_s, u"pending"_s},
                            {u"token"_s, u"evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA"_s}};

private slots:
    void standingRecordsAreReadInEachForm_data()
    {
        QTest::addColumn<QJsonObject>("members");
        QTest::addColumn<QStringList>("issuers"); // empty: not to be used
        QTest::addColumn<bool>("hashed");
        const auto row = [](const char *name, const QJsonObject &members, const QStringList &issuers,
                            bool hashed = false) { QTest::newRow(name) << members << issuers << hashed; };
        const auto old = [](const QJsonArray &names) {
            return QJsonObject{{u"issuer-domain-names"_s, names}};
        };
        const auto young = [](const QJsonArray &names) {
            return QJsonObject{{u"issuerDomainNames"_s, names}};
        };
        row("draft 00, as Pebble has it", old({u"pebble.letsencrypt.org"_s}), {u"pebble.letsencrypt.org"_s});
        row("draft 01", with(old({u"pki.goog"_s}), u"accounturi"_s, u"https://acme.example.com/acct/1"_s),
            {u"pki.goog"_s});
        row("draft 02", young({u"ca.example"_s}), {u"ca.example"_s}, true);
        row("draft 02, more than the directory has", young({u"ca.example"_s, u"ca2.example"_s}),
            {u"ca.example"_s, u"ca2.example"_s}, true);
        row("draft 02, without what the directory has", young({u"ca2.example"_s}), {});
        row("draft 02, no CAA identity", young({u"ca.example"_s, u"stranger.example"_s}), {});
        row("none", {}, {});
        row("an empty list", old({}), {});
        QJsonArray eleven;
        for (int i = 0; i < 11; ++i)
            eleven.append(u"ca%1.example"_s.arg(i));
        row("eleven", old(eleven), {});
        row("no list", {{u"issuer-domain-names"_s, u"ca.example"_s}}, {});
        row("no text", old({7}), {});
        row("capitals", old({u"CA.example"_s}), {});
        row("a second record", old({u"ca.example\"; accounturi=x"_s}), {});
        row("a semicolon", old({u"ca.example;policy=wildcard"_s}), {});
        row("a line", old({u"ca.example\nupdate delete example.org"_s}), {});
        row("a dot at the end", old({u"ca.example."_s}), {});
        row("an empty name", old({u""_s}), {});
        row("a long label", old({QString(64, u'a') + u".example"_s}), {});
        row("a long name", old({QString(300, u'a')}), {});
        row("one of two", old({u"ca.example"_s, u"b b"_s}), {});
        row("an account that is none",
            with(old({u"ca.example"_s}), u"accounturi"_s, u"https://a/; policy=wildcard"_s), {});
        row("an account that is a number", with(old({u"ca.example"_s}), u"accounturi"_s, 7), {});
    }

    void standingRecordsAreReadInEachForm()
    {
        QFETCH(QJsonObject, members);
        QFETCH(QStringList, issuers);
        QFETCH(bool, hashed);
        Directory ca{.url = QUrl(u"https://acme.example.com/directory"_s)};
        ca.caaIdentities = {u"CA.example"_s, u"ca2.example"_s};
        ca.issuerDomainNames = {u"ca.example"_s};
        ca.accountHashPrefix = u"https://acme.example.com/hash/"_s;
        members.insert(u"type"_s, u"dns-persist-01"_s);
        members.insert(u"url"_s, u"https://acme.example.com/chall/2"_s);
        members.insert(u"status"_s, u"pending"_s);
        // Whatever it says, the other ways are as good as before.
        const auto authorization = read({members, Other}, ca);
        QVERIFY2(authorization, qPrintable(authorization ? QString() : authorization.error().detail));
        QCOMPARE(authorization->challenges.size(), 2);
        QCOMPARE(authorization->challenges[0].issuers, issuers);
        QCOMPARE(authorization->challenges[0].hashesAccount, hashed);
        QVERIFY(!authorization->challenges[1].token.isEmpty());
    }

    void whatADirectorySaysOfThemIsCheckedAndKept()
    {
        const auto directory = [](const QJsonObject &meta) {
            return directoryFromJson({{u"newNonce"_s, u"https://acme.example.com/n"_s},
                                      {u"newAccount"_s, u"https://acme.example.com/a"_s},
                                      {u"newOrder"_s, u"https://acme.example.com/o"_s},
                                      {u"meta"_s, meta}},
                                     QUrl(u"https://acme.example.com/directory"_s));
        };
        const auto good = directory({{u"issuerDomainNames"_s, QJsonArray{u"ca.example"_s}},
                                     {u"accountHashPrefix"_s, u"https://acme.example.com/h/"_s}});
        QVERIFY(good);
        QCOMPARE(good->issuerDomainNames, QStringList{u"ca.example"_s});
        QCOMPARE(good->accountHashPrefix, u"https://acme.example.com/h/"_s);
        QCOMPARE(*directoryFromJson(toJson(*good), good->url), *good);
        const auto odd = directory({{u"issuerDomainNames"_s, QJsonArray{u"a b"_s, u"ok.example"_s}},
                                    {u"accountHashPrefix"_s, u"x; policy=wildcard"_s}});
        QVERIFY(odd);
        QCOMPARE(odd->issuerDomainNames, QStringList{u"ok.example"_s});
        QVERIFY(odd->accountHashPrefix.isEmpty());
    }

    void theNameOfACaIsKnownFromWhereItIsSaid()
    {
        const CaPreset preset{.caaIdentities = {u"preset.example"_s}};
        Directory directory;
        QCOMPARE(issuersOf(nullptr, &preset), QStringList{u"preset.example"_s});
        QCOMPARE(issuersOf(&directory, &preset), QStringList{u"preset.example"_s});
        directory.caaIdentities = {u"CAA.example"_s, u"\"; x"_s, u"caa.example"_s};
        QCOMPARE(issuersOf(&directory, &preset), QStringList{u"caa.example"_s});
        directory.issuerDomainNames = {u"issuer.example"_s};
        QCOMPARE(issuersOf(&directory, &preset), QStringList{u"issuer.example"_s});
        QCOMPARE(issuersOf(nullptr, nullptr), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestStanding)
#include "tst_standing.moc"
