// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::acme;

class TestCatalogue final : public QObject {
    Q_OBJECT
private slots:
    void theBuiltInListIsTheDataFile();
    void theFreeAuthoritiesAreThere_data();
    void theFreeAuthoritiesAreThere();
    void presetsAreFoundByIdAndByDirectory();
    void whoTakesStandingRecordsIsSaidOrLeftOpen();
    void anythingOddIsRefused_data();
    void anythingOddIsRefused();

private:
    static QJsonObject good();
};

QJsonObject TestCatalogue::good()
{
    return {{u"id"_s, u"some-ca"_s},
            {u"name"_s, u"Some CA"_s},
            {u"directory"_s, u"https://acme.example/directory"_s},
            {u"website"_s, u"https://example.com/"_s},
            {u"staging"_s, false},
            {u"externalAccount"_s, false},
            {u"contactNeeded"_s, true},
            {u"wildcards"_s, true},
            {u"ipAddresses"_s, false},
            {u"caaIdentities"_s, QJsonArray{u"ca.example"_s}}};
}

static QByteArray fileWith(const QJsonArray &authorities, const QJsonObject &changes = {})
{
    QJsonObject root{{u"format"_s, 1}, {u"date"_s, u"2026-11-23"_s}, {u"authorities"_s, authorities}};
    for (auto it = changes.begin(); it != changes.end(); ++it)
        root.insert(it.key(), it.value());
    return QJsonDocument(root).toJson();
}

void TestCatalogue::theBuiltInListIsTheDataFile()
{
    QFile file(QStringLiteral(TEGATA_SOURCE_DIR "/resources/cas.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = readCatalogue(file.readAll());
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(catalogue(), *read);
}

void TestCatalogue::theFreeAuthoritiesAreThere_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("directory");
    QTest::addColumn<bool>("externalAccount");
    QTest::addColumn<bool>("staging");
    // protocol facts, part 4.1 and 4.2
    QTest::newRow("Let's Encrypt") << u"letsencrypt"_s << u"https://acme-v02.api.letsencrypt.org/directory"_s
                                   << false << false;
    QTest::newRow("Let's Encrypt staging")
        << u"letsencrypt-staging"_s << u"https://acme-staging-v02.api.letsencrypt.org/directory"_s << false
        << true;
    QTest::newRow("Google") << u"google"_s << u"https://dv.acme-v02.api.pki.goog/directory"_s << true
                            << false;
    QTest::newRow("Google test") << u"google-test"_s << u"https://dv.acme-v02.test-api.pki.goog/directory"_s
                                 << true << true;
    QTest::newRow("ZeroSSL") << u"zerossl"_s << u"https://acme.zerossl.com/v2/DV90"_s << true << false;
    QTest::newRow("SSL.com RSA") << u"sslcom-rsa"_s << u"https://acme.ssl.com/sslcom-dv-rsa"_s << true
                                 << false;
    QTest::newRow("SSL.com ECC") << u"sslcom-ecc"_s << u"https://acme.ssl.com/sslcom-dv-ecc"_s << true
                                 << false;
    QTest::newRow("Actalis") << u"actalis"_s << u"https://acme-api.actalis.com/acme/directory"_s << true
                             << false;
}

void TestCatalogue::theFreeAuthoritiesAreThere()
{
    QFETCH(const QString, id);
    QFETCH(const QString, directory);
    QFETCH(const bool, externalAccount);
    QFETCH(const bool, staging);
    const CaPreset *preset = findPreset(id);
    QVERIFY(preset);
    QCOMPARE(preset->directory, QUrl(directory));
    QCOMPARE(preset->externalAccount, externalAccount);
    QCOMPARE(preset->staging, staging);
    QVERIFY(!preset->externalAccount || !preset->externalAccountHelp.isEmpty());
}

void TestCatalogue::presetsAreFoundByIdAndByDirectory()
{
    const CaPreset *preset = presetOf(QUrl(u"https://acme-v02.api.letsencrypt.org/directory"_s));
    QVERIFY(preset);
    QCOMPARE(preset, findPreset(u"letsencrypt"_s));
    QVERIFY(!findPreset(u"buypass"_s)); // ended in 2025
    QVERIFY(!presetOf(QUrl(u"https://ca.example/"_s)));
}

void TestCatalogue::whoTakesStandingRecordsIsSaidOrLeftOpen()
{
    QCOMPARE(findPreset(u"letsencrypt"_s)->standing, StandingOffer::No);
    QCOMPARE(findPreset(u"letsencrypt-staging"_s)->standing, StandingOffer::Yes);
    QCOMPARE(findPreset(u"google"_s)->standing, StandingOffer::Yes);
    QCOMPARE(findPreset(u"google-test"_s)->standing, StandingOffer::Unknown);
}

void TestCatalogue::anythingOddIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &json, const QString &detail) {
        QTest::newRow(name) << json << detail;
    };
    const auto changed = [](const QString &member, const QJsonValue &value) {
        QJsonObject ca = good();
        if (value.isUndefined())
            ca.remove(member);
        else
            ca.insert(member, value);
        return fileWith({ca});
    };
    row("not JSON", "{", u"unterminated object"_s);
    row("empty", "", u"illegal value"_s);
    row("later format", fileWith({good()}, {{u"format"_s, 2}}), u"format"_s);
    row("no date", fileWith({good()}, {{u"date"_s, u"yesterday"_s}}), u"date"_s);
    row("no authorities", fileWith({}), u"authorities"_s);
    row("an authority that is a string", fileWith({u"x"_s}), u"id: "_s);
    row("id with capitals", changed(u"id"_s, u"SomeCA"_s), u"id: SomeCA"_s);
    row("id with a path", changed(u"id"_s, u"../x"_s), u"id: ../x"_s);
    row("no name", changed(u"name"_s, u""_s), u"some-ca: name"_s);
    row("a flag as text", changed(u"staging"_s, u"no"_s), u"some-ca: staging"_s);
    row("a flag missing", changed(u"wildcards"_s, QJsonValue::Undefined), u"some-ca: wildcards"_s);
    row("an unknown member", changed(u"wildcrads"_s, true), u"some-ca: wildcrads"_s);
    row("http: directory", changed(u"directory"_s, u"http://acme.example/"_s), u"some-ca: directory"_s);
    row("no website", changed(u"website"_s, QJsonValue::Undefined), u"some-ca: website"_s);
    row("javascript: rate limits", changed(u"rateLimits"_s, u"javascript:x"_s), u"some-ca: rateLimits"_s);
    row("standing records as text", changed(u"dnsPersist"_s, u"perhaps"_s), u"some-ca: dnsPersist"_s);
    row("no CAA identity", changed(u"caaIdentities"_s, QJsonArray()), u"some-ca: caaIdentities"_s);
    row("CAA identity with a blank", changed(u"caaIdentities"_s, QJsonArray{u"a b"_s}),
        u"some-ca: caaIdentities"_s);
    row("twice", fileWith({good(), good()}), u"twice: some-ca"_s);
}

void TestCatalogue::anythingOddIsRefused()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, detail);
    QVERIFY(readCatalogue(fileWith({good()})));
    const auto read = readCatalogue(json);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::FileDamaged);
    QCOMPARE(read.error().detail, detail);
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
