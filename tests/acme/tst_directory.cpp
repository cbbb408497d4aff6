// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/messages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;

class TestDirectory final : public QObject {
    Q_OBJECT
private slots:
    void directoryIsReadWhole();
    void whatIsMissingIsEmpty();
    void oddDirectoriesAreRefused_data();
    void oddDirectoriesAreRefused();
    void hostileMetaIsTamed();
    void strangersAreTold_data();
    void strangersAreTold();
    void aDirectorySurvivesStoring();

private:
    static QJsonObject good();
    static HttpReply replyWith(const QByteArray &body, int status = 200)
    {
        return {.url = QUrl(u"https://acme.example.com/directory"_s), .status = status, .body = body};
    }
    static HttpReply replyWith(const QJsonObject &json) { return replyWith(QJsonDocument(json).toJson()); }
};

/// As Let's Encrypt sends it.
QJsonObject TestDirectory::good()
{
    return {{u"JYmNxo5z5LU"_s,
             u"https://community.letsencrypt.org/t/adding-random-entries-to-the-directory/33417"_s},
            {u"newNonce"_s, u"https://acme.example.com/new-nonce"_s},
            {u"newAccount"_s, u"https://acme.example.com/new-acct"_s},
            {u"newOrder"_s, u"https://acme.example.com/new-order"_s},
            {u"revokeCert"_s, u"https://acme.example.com/revoke-cert"_s},
            {u"keyChange"_s, u"https://acme.example.com/key-change"_s},
            {u"renewalInfo"_s, u"https://acme.example.com/renewal-info"_s},
            {u"meta"_s,
             QJsonObject{{u"termsOfService"_s, u"https://letsencrypt.org/documents/LE-SA-v1.6.pdf"_s},
                         {u"website"_s, u"https://letsencrypt.org"_s},
                         {u"caaIdentities"_s, QJsonArray{u"letsencrypt.org"_s}},
                         {u"externalAccountRequired"_s, true},
                         {u"profiles"_s,
                          QJsonObject{{u"classic"_s, u"https://letsencrypt.org/docs/profiles#classic"_s},
                                      {u"shortlived"_s, u"six days"_s}}}}}};
}

void TestDirectory::directoryIsReadWhole()
{
    const auto directory = readDirectory(replyWith(good()));
    QVERIFY2(directory, qPrintable(directory ? QString() : directory.error().detail));
    QCOMPARE(directory->url, QUrl(u"https://acme.example.com/directory"_s));
    QCOMPARE(directory->newNonce, QUrl(u"https://acme.example.com/new-nonce"_s));
    QCOMPARE(directory->newAccount, QUrl(u"https://acme.example.com/new-acct"_s));
    QCOMPARE(directory->newOrder, QUrl(u"https://acme.example.com/new-order"_s));
    QCOMPARE(directory->renewalInfo, QUrl(u"https://acme.example.com/renewal-info"_s));
    QVERIFY(directory->newAuthz.isEmpty());
    QCOMPARE(directory->termsOfService, QUrl(u"https://letsencrypt.org/documents/LE-SA-v1.6.pdf"_s));
    QCOMPARE(directory->caaIdentities, QStringList{u"letsencrypt.org"_s});
    QVERIFY(directory->externalAccountRequired);
    QCOMPARE(directory->profiles.value(u"shortlived"_s), u"six days"_s);
}

void TestDirectory::whatIsMissingIsEmpty()
{
    QJsonObject json = good();
    for (const QString &member : {u"meta"_s, u"keyChange"_s, u"renewalInfo"_s, u"revokeCert"_s})
        json.remove(member);
    auto directory = readDirectory(replyWith(json));
    QVERIFY(directory);
    QVERIFY(directory->keyChange.isEmpty() && directory->renewalInfo.isEmpty()
            && directory->revokeCert.isEmpty());
    QVERIFY(directory->termsOfService.isEmpty() && directory->profiles.isEmpty());
    QVERIFY(!directory->externalAccountRequired);

    json.insert(u"meta"_s, QJsonValue::Null);
    json.insert(u"keyChange"_s, QJsonValue::Null);
    directory = readDirectory(replyWith(json));
    QVERIFY(directory);
    QVERIFY(directory->keyChange.isEmpty());
}

void TestDirectory::oddDirectoriesAreRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const QString &member, const QJsonValue &value, ErrorCode code) {
        QTest::newRow(name) << member << value << code;
    };
    const QJsonValue missing(QJsonValue::Undefined);
    row("A-18 no newOrder", u"newOrder"_s, missing, ErrorCode::BadReply);
    row("A-18 no newAccount", u"newAccount"_s, missing, ErrorCode::BadReply);
    row("A-18 no newNonce", u"newNonce"_s, missing, ErrorCode::BadReply);
    row("A-18 newOrder is empty", u"newOrder"_s, u""_s, ErrorCode::BadReply);
    row("A-18 newOrder is a number", u"newOrder"_s, 5, ErrorCode::BadReply);
    row("A-18 ftp:", u"newOrder"_s, u"ftp://acme.example.com/x"_s, ErrorCode::UnsafeUrl);
    row("A-18 relative", u"newOrder"_s, u"/new-order"_s, ErrorCode::UnsafeUrl);
    row("A-19 http:", u"newNonce"_s, u"http://acme.example.com/x"_s, ErrorCode::UnsafeUrl);
    row("A-19 http: where it is optional", u"keyChange"_s, u"http://acme.example.com/x"_s,
        ErrorCode::UnsafeUrl);
    row("A-21 loopback", u"newOrder"_s, u"https://127.0.0.1/x"_s, ErrorCode::UnsafeUrl);
}

void TestDirectory::oddDirectoriesAreRefused()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QFETCH(const ErrorCode, code);
    QJsonObject json = good();
    if (value.isUndefined())
        json.remove(member);
    else
        json.insert(member, value);
    const auto directory = readDirectory(replyWith(json));
    QVERIFY(!directory);
    QCOMPARE(directory.error().code, code);
    QVERIFY2(directory.error().detail.startsWith(member), qPrintable(directory.error().detail));
}

void TestDirectory::hostileMetaIsTamed()
{
    QJsonArray identities;
    for (int i = 0; i < 1000; ++i)
        identities.append(u"ca\u202e%1.example"_s.arg(i));
    QJsonObject profiles{{u"fine"_s, QString(100000, u'x')},
                         {u"\u202eevil"_s, u"hidden"_s},
                         {QString(1000, u'p'), u"long"_s},
                         {u"<b>"_s, 5}};
    QJsonObject json = good();
    json.insert(u"meta"_s,
                QJsonObject{{u"website"_s, u"javascript:alert(1)"_s},
                            {u"termsOfService"_s, u"http://ca.example/terms"_s},
                            {u"caaIdentities"_s, identities},
                            {u"externalAccountRequired"_s, u"maybe"_s},
                            {u"profiles"_s, profiles}});
    auto directory = readDirectory(replyWith(json));
    QVERIFY(directory);
    QVERIFY(directory->website.isEmpty() && directory->termsOfService.isEmpty()); // A-15
    QCOMPARE(directory->caaIdentities.size(), 16); // A-50
    QCOMPARE(directory->caaIdentities.first(), u"ca0.example"_s);
    QVERIFY(!directory->externalAccountRequired);
    QCOMPARE(directory->profiles.keys(), (QStringList{u"<b>"_s, u"fine"_s}));
    QVERIFY(directory->profiles.value(u"fine"_s).size() <= 513);

    for (const QJsonValue &odd :
         {QJsonValue(u"classic"_s), QJsonValue(QJsonArray{u"classic"_s}), QJsonValue(5)}) {
        json.insert(u"meta"_s, QJsonObject{{u"profiles"_s, odd}, {u"caaIdentities"_s, u"ca.example"_s}});
        directory = readDirectory(replyWith(json));
        QVERIFY(directory); // A-49: profiles that are none
        QVERIFY(directory->profiles.isEmpty() && directory->caaIdentities.isEmpty());
    }
}

void TestDirectory::strangersAreTold_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, int status, const QByteArray &body, ErrorCode code) {
        QTest::newRow(name) << status << body << code;
    };
    const QByteArray page = "<!DOCTYPE html><html><body>Please log in to the hotel's network</body></html>";
    row("N-18 login page", 200, page, ErrorCode::NotAnAcmeServer);
    row("N-18 login page that says 404", 404, page, ErrorCode::NotAnAcmeServer);
    row("N-18 login page that says 403", 403, page, ErrorCode::NotAnAcmeServer);
    row("N-18 empty", 200, "", ErrorCode::NotAnAcmeServer);
    row("N-18 204", 204, "", ErrorCode::NotAnAcmeServer);
    row("JSON of something else", 200, R"({"name":"a registry","version":2})", ErrorCode::NotAnAcmeServer);
    row("ACME before RFC 8555", 200, R"({"new-reg":"https://a.example/","new-cert":"https://a.example/"})",
        ErrorCode::NotAnAcmeServer);
    row("an array", 200, "[]", ErrorCode::NotAnAcmeServer);
    row("N-09 directory that breaks off", 200, R"({"newNonce":"https://acme.example.com/n)",
        ErrorCode::BadReply);
    row("A-10 maintenance", 503, page, ErrorCode::ServerBroken);
    row("a problem document", 403, R"({"type":"urn:ietf:params:acme:error:unauthorized","detail":"blocked"})",
        ErrorCode::Rejected);
    row("rate limited", 429, "", ErrorCode::RateLimited);
}

void TestDirectory::strangersAreTold()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorCode, code);
    const auto directory = readDirectory(replyWith(body, status));
    QVERIFY(!directory);
    QCOMPARE(directory.error().code, code);
    if (code == ErrorCode::NotAnAcmeServer)
        QCOMPARE(directory.error().subject, u"https://acme.example.com/directory"_s);
}

void TestDirectory::aDirectorySurvivesStoring()
{
    const auto directory = readDirectory(replyWith(good()));
    QVERIFY(directory);
    const auto again = directoryFromJson(toJson(*directory), directory->url);
    QVERIFY(again);
    QCOMPARE(*again, *directory);
    // What was stored is checked again: the file may have been changed.
    QJsonObject stored = toJson(*directory);
    stored.insert(u"newOrder"_s, u"http://acme.example.com/new-order"_s);
    QVERIFY(!directoryFromJson(stored, directory->url));
}

QTEST_GUILESS_MAIN(TestDirectory)
#include "tst_directory.moc"
