// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/request.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;
using acme::IdentifierType;
using challenge::MethodKind;

Q_DECLARE_METATYPE(core::issuance::Request)

static acme::Identifier dns(const QString &name)
{
    return {IdentifierType::Dns, name};
}

static acme::Identifier ip(const QString &address)
{
    return {IdentifierType::Ip, address};
}

static Request good()
{
    return {.identifiers = {dns(u"example.org"_s)}, .accountId = u"1"_s};
}

static QList<acme::Identifier> many(int count)
{
    QList<acme::Identifier> identifiers;
    for (int i = 0; i < count; ++i)
        identifiers.append(dns(u"n%1.example.org"_s.arg(i)));
    return identifiers;
}

static QString written(const QList<FoundFlaw> &flaws)
{
    QStringList list;
    for (const FoundFlaw &flaw : flaws)
        list.append(u"%1:%2"_s.arg(static_cast<int>(flaw.flaw)).arg(flaw.subject));
    return list.join(u' ');
}

class TestRequest final : public QObject {
    Q_OBJECT
private slots:
    void eachFlawIsFound_data();
    void eachFlawIsFound();
    void allFlawsAreFoundAtOnce();
    void anExceptionWinsForItsNameOnly();
    void aProviderForTwoValuesTakesNoThird();
    void profilesOfLetsEncryptNarrowTheLimits_data();
    void profilesOfLetsEncryptNarrowTheLimits();
    void offeredProfilesComeFromTheDirectory();
    void onlyWildcardsKeepHttpFromBeingChosen_data();
    void onlyWildcardsKeepHttpFromBeingChosen();
    void theDnsProvesEveryNameButNoAddress();
    void survivesJson_data();
    void survivesJson();
    void damagedJsonIsRefused_data();
    void damagedJsonIsRefused();
};

void TestRequest::eachFlawIsFound_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *what, auto change, const QList<FoundFlaw> &expected) {
        Request request = good();
        change(request);
        QTest::newRow(what) << request << written(expected);
    };
    row("none", [](Request &) {}, {});
    row("no names", [](Request &r) { r.identifiers.clear(); }, {{Flaw::NoNames}});
    row("100 names", [](Request &r) { r.identifiers = many(100); }, {});
    row("101 names", [](Request &r) { r.identifiers = many(101); }, {{Flaw::TooManyNames, u"100"_s}});
    row("wildcard", [](Request &r) { r.identifiers.append(dns(u"*.example.org"_s)); },
        {{Flaw::WildcardNeedsDns, u"*.example.org"_s}});
    row("address", [](Request &r) { r.identifiers.append(ip(u"9.9.9.9"_s)); }, {});
    row("known profile", [](Request &r) { r.profile = u"default"_s; }, {});
    row("unknown profile", [](Request &r) { r.profile = u"classic"_s; },
        {{Flaw::ProfileUnknown, u"classic"_s}});
    row("no account", [](Request &r) { r.accountId.clear(); }, {{Flaw::NoAccount}});
    row("certificate name", [](Request &r) { r.certificateName = u"web-1"_s; }, {});
    row("certificate name that leads elsewhere", [](Request &r) { r.certificateName = u"../x"_s; },
        {{Flaw::BadCertificateName, u"../x"_s}});
    row("folder", [](Request &r) { r.method = {.kind = MethodKind::WebRoot, .folder = u"/var/www"_s}; }, {});
    row("folder from home",
        [](Request &r) { r.method = {.kind = MethodKind::WebRoot, .folder = u"~/www"_s}; },
        {{Flaw::FolderNotAbsolute, u"~/www"_s}});
    row("no folder", [](Request &r) { r.method = {.kind = MethodKind::WebRoot}; },
        {{Flaw::FolderNotAbsolute}});
    row("port 0", [](Request &r) { r.method.port = 0; }, {{Flaw::PortOutOfRange, u"0"_s}});
    row("folder of an exception",
        [](Request &r) {
            r.exceptions = {{u"example.org"_s, {.kind = MethodKind::WebRoot, .folder = u"www"_s}}};
        },
        {{Flaw::FolderNotAbsolute, u"www"_s}});
    row("method that no name uses",
        [](Request &r) {
            r.method.port = 0;
            r.exceptions = {{u"example.org"_s, {.kind = MethodKind::Manual}}};
        },
        {});
    row("one flaw for many names",
        [](Request &r) {
            r.identifiers = many(3);
            r.method.port = 0;
        },
        {{Flaw::PortOutOfRange, u"0"_s}});
}

void TestRequest::eachFlawIsFound()
{
    QFETCH(Request, request);
    QTEST(written(flaws(request, {.profiles = {u"default"_s}})), "expected");
}

void TestRequest::allFlawsAreFoundAtOnce()
{
    const Request request{.certificateName = u"-x"_s,
                          .identifiers
                          = {dns(u"*.a.example.org"_s), dns(u"*.b.example.org"_s), ip(u"9.9.9.9"_s)},
                          .profile = u"x"_s,
                          .method = {.port = 0}};
    QCOMPARE(written(flaws(request, {.names = 2, .ipAddresses = false})),
             written({{Flaw::TooManyNames, u"2"_s},
                      {Flaw::WildcardNeedsDns, u"*.a.example.org"_s},
                      {Flaw::WildcardNeedsDns, u"*.b.example.org"_s},
                      {Flaw::AddressNeedsProfile, u"9.9.9.9"_s},
                      {Flaw::ProfileUnknown, u"x"_s},
                      {Flaw::NoAccount},
                      {Flaw::BadCertificateName, u"-x"_s},
                      {Flaw::PortOutOfRange, u"0"_s}}));
}

void TestRequest::anExceptionWinsForItsNameOnly()
{
    Request request = good();
    request.exceptions = {{u"www.example.org"_s, {.kind = MethodKind::Manual}}};
    QCOMPARE(methodFor(request, u"www.example.org"_s).kind, MethodKind::Manual);
    QCOMPARE(methodFor(request, u"example.org"_s).kind, MethodKind::Listener);
    QCOMPARE(methodFor(request, u"*.example.org"_s).kind, MethodKind::Listener);
}

void TestRequest::aProviderForTwoValuesTakesNoThird()
{
    const core::challenge::Method small{.kind = MethodKind::DnsProvider, .provider = u"small"_s};
    const Limits limits{.pairProviders = {u"small"_s}};
    Request request = good();
    request.identifiers = {dns(u"example.org"_s), dns(u"*.example.org"_s)};
    request.method = small;
    QCOMPARE(written(flaws(request, limits)), QString()); // a name and its wildcard
    request.identifiers.append(dns(u"example.net"_s));
    QCOMPARE(written(flaws(request, limits)), written({{Flaw::ProviderFull, u"small"_s}}));
    QCOMPARE(written(flaws(request, {})), QString()); // any other kind of provider
    request.exceptions = {{u"example.net"_s, {.kind = MethodKind::DnsProvider, .provider = u"another"_s}}};
    QCOMPARE(written(flaws(request, limits)), QString());
}

void TestRequest::profilesOfLetsEncryptNarrowTheLimits_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<int>("names");
    QTest::addColumn<bool>("addresses");
    QTest::newRow("default") << u"letsencrypt"_s << QString() << 100 << false;
    QTest::newRow("classic") << u"letsencrypt"_s << u"classic"_s << 100 << false;
    QTest::newRow("tlsserver") << u"letsencrypt"_s << u"tlsserver"_s << 25 << false;
    QTest::newRow("shortlived") << u"letsencrypt"_s << u"shortlived"_s << 25 << true;
    QTest::newRow("staging") << u"letsencrypt-staging"_s << u"shortlived"_s << 25 << true;
    QTest::newRow("somebody else's shortlived") << u"other"_s << u"shortlived"_s << 100 << true;
}

void TestRequest::profilesOfLetsEncryptNarrowTheLimits()
{
    QFETCH(QString, preset);
    QFETCH(QString, profile);
    const acme::CaPreset ca{.id = preset, .ipAddresses = true};
    const Limits limits = limitsOf(&ca, nullptr, profile);
    QTEST(limits.names, "names");
    QTEST(limits.ipAddresses, "addresses");
}

void TestRequest::offeredProfilesComeFromTheDirectory()
{
    acme::Directory directory;
    directory.profiles = {{u"classic"_s, u"…"_s}, {u"shortlived"_s, u"…"_s}};
    QCOMPARE(limitsOf(nullptr, &directory, {}).profiles, (QStringList{u"classic"_s, u"shortlived"_s}));
    // A directory that was not read yet says nothing against a profile; one without profiles does.
    Request request = good();
    request.profile = u"classic"_s;
    QCOMPARE(written(flaws(request, limitsOf(nullptr, nullptr, request.profile))), QString());
    directory.profiles.clear();
    QCOMPARE(written(flaws(request, limitsOf(nullptr, &directory, request.profile))),
             written({{Flaw::ProfileUnknown, u"classic"_s}}));
    const acme::CaPreset withoutAddresses{.id = u"zerossl"_s, .ipAddresses = false};
    QVERIFY(!limitsOf(&withoutAddresses, &directory, {}).ipAddresses);
    QVERIFY(limitsOf(nullptr, nullptr, {}).ipAddresses); // a private CA may well
}

void TestRequest::onlyWildcardsKeepHttpFromBeingChosen_data()
{
    QTest::addColumn<int>("kind");
    for (const auto kind : {MethodKind::Listener, MethodKind::WebRoot, MethodKind::Manual})
        QTest::addRow("kind %d", static_cast<int>(kind)) << static_cast<int>(kind);
}

void TestRequest::onlyWildcardsKeepHttpFromBeingChosen()
{
    QFETCH(int, kind);
    const auto method = static_cast<MethodKind>(kind);
    QVERIFY(!whyNot(method, {}));
    QVERIFY(!whyNot(method, {dns(u"example.org"_s), ip(u"9.9.9.9"_s)}));
    const auto reason = whyNot(method, {dns(u"example.org"_s), dns(u"*.example.org"_s), dns(u"*.b.org"_s)});
    QVERIFY(reason);
    QCOMPARE(written({*reason}), written({{Flaw::WildcardNeedsDns, u"*.example.org"_s}}));
}

void TestRequest::theDnsProvesEveryNameButNoAddress()
{
    for (const auto kind : {MethodKind::DnsManual, MethodKind::DnsProvider, MethodKind::DnsPersist}) {
        QVERIFY(!whyNot(kind, {dns(u"*.example.org"_s), dns(u"example.org"_s)}));
        const auto reason = whyNot(kind, {dns(u"example.org"_s), ip(u"9.9.9.9"_s)});
        QVERIFY(reason);
        QCOMPARE(written({*reason}), written({{Flaw::AddressNeedsHttp, u"9.9.9.9"_s}}));
    }
    Request request = good();
    request.method = {.kind = MethodKind::DnsProvider};
    QCOMPARE(written(flaws(request, {})), written({{Flaw::NoDnsProvider, {}}}));
}

void TestRequest::survivesJson_data()
{
    QTest::addColumn<Request>("request");
    QTest::newRow("empty") << Request();
    QTest::newRow("plain") << good();
    QTest::newRow("full") << Request{
        .certificateName = u"web"_s,
        .identifiers = {dns(u"example.org"_s), dns(u"*.xn--r8jz45g.jp"_s), ip(u"2620:fe::fe"_s)},
        .accountId = u"abc"_s,
        .keyKind = crypto::KeyKind::Rsa3072,
        .profile = u"shortlived"_s,
        .method = {.kind = MethodKind::Listener, .address = u"127.0.0.1"_s, .port = 8080},
        .exceptions = {{u"example.org"_s, {.kind = MethodKind::WebRoot, .folder = u"/var/www/例え"_s}}}};
}

void TestRequest::survivesJson()
{
    QFETCH(Request, request);
    const QByteArray text = QJsonDocument(toJson(request)).toJson();
    const auto read = requestFromJson(QJsonDocument::fromJson(text).object());
    QVERIFY(read);
    QVERIFY(*read == request);
}

void TestRequest::damagedJsonIsRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto one = [](const QString &type, const QString &value) {
        return QJsonValue(QJsonArray{QJsonObject{{u"type"_s, type}, {u"value"_s, value}}});
    };
    QTest::newRow("no identifiers") << u"identifiers"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("identifiers of another type") << u"identifiers"_s << QJsonValue(u"example.org"_s);
    QTest::newRow("unknown kind of identifier") << u"identifiers"_s << one(u"mail"_s, u"example.org"_s);
    QTest::newRow("path for a name") << u"identifiers"_s << one(u"dns"_s, u"../../etc"_s);
    QTest::newRow("line break in a name") << u"identifiers"_s << one(u"dns"_s, u"a.org\n"_s);
    QTest::newRow("empty name") << u"identifiers"_s << one(u"dns"_s, u""_s);
    QTest::newRow("unknown key") << u"key"_s << QJsonValue(u"dsa1024"_s);
    QTest::newRow("no method") << u"method"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("bad exception") << u"exceptions"_s
                                   << QJsonValue(QJsonArray{QJsonObject{{u"name"_s, u"x"_s}}});
}

void TestRequest::damagedJsonIsRefused()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject json = toJson(good());
    json[member] = value;
    const auto read = requestFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadInput);
}

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
