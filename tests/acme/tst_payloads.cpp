// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/messages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::acme;

class TestPayloads final : public QObject {
    Q_OBJECT
private slots:
    void onlyWhatIsNeededIsSent();
    void identifiersKeepTheirType();
    void csrIsBase64UrlOfTheDer();
    void contactsAreStrictAddresses_data();
    void contactsAreStrictAddresses();
    void tokensAreSafeAsFileNames_data();
    void tokensAreSafeAsFileNames();
};

void TestPayloads::onlyWhatIsNeededIsSent()
{
    QCOMPARE(toJson(NewAccount{}), "{}");
    QCOMPARE(toJson(NewAccount{.onlyReturnExisting = true}), R"({"onlyReturnExisting":true})");
    QCOMPARE(
        toJson(NewAccount{.contacts = {u"you@example.org"_s},
                          .termsOfServiceAgreed = true,
                          .externalAccountBinding = R"({"payload":"p","protected":"h","signature":"s"})"}),
        R"({"contact":["mailto:you@example.org"],)"
        R"("externalAccountBinding":{"payload":"p","protected":"h","signature":"s"},"termsOfServiceAgreed":true})");
}

void TestPayloads::identifiersKeepTheirType()
{
    const NewOrder order{
        .identifiers = {{IdentifierType::Dns, u"*.example.org"_s}, {IdentifierType::Ip, u"2001:db8::1"_s}}};
    QCOMPARE(
        toJson(order),
        R"({"identifiers":[{"type":"dns","value":"*.example.org"},{"type":"ip","value":"2001:db8::1"}]})");
    QCOMPARE(toJson(NewOrder{.profile = u"shortlived"_s, .replaces = "aYhba4dGQEHhs3uEe6CuLN4ByNQ.AIdlQyE"}),
             R"({"identifiers":[],"profile":"shortlived","replaces":"aYhba4dGQEHhs3uEe6CuLN4ByNQ.AIdlQyE"})");
}

void TestPayloads::csrIsBase64UrlOfTheDer()
{
    QCOMPARE(finalizeJson(QByteArray::fromHex("fbff30")), R"({"csr":"-_8w"})");
}

void TestPayloads::contactsAreStrictAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("plausible");
    const auto row = [](const char *name, const QString &address, bool plausible) {
        QTest::newRow(name) << address << plausible;
    };
    row("plain", u"you@example.org"_s, true);
    row("tag and dots", u"first.last+acme@mail.example.co.jp"_s, true);
    row("A-label", u"you@xn--r8jz45g.jp"_s, true);
    row("empty", QString(), false);
    row("no at sign", u"example.org"_s, false);
    row("two at signs", u"a@b@example.org"_s, false);
    row("nothing before", u"@example.org"_s, false);
    row("nothing after", u"you@"_s, false);
    row("host without a dot", u"you@localhost"_s, false);
    row("trailing dot", u"you@example.org."_s, false);
    row("leading dot", u".you@example.org"_s, false);
    row("two dots", u"a..b@example.org"_s, false);
    row("blank", u"you @example.org"_s, false);
    row("blank at the end", u"you@example.org "_s, false);
    row("line feed at the end", u"you@example.org\n"_s, false);
    row("mailto:", u"mailto:you@example.org"_s, false);
    row("header fields", u"you@example.org?cc=me@example.org"_s, false);
    row("two addresses", u"you@example.org,me@example.org"_s, false);
    row("display name", u"You <you@example.org>"_s, false);
    row("percent", u"you%40x@example.org"_s, false);
    row("IDN in Unicode", u"you@例え.jp"_s, false);
    row("quoted", u"\"a b\"@example.org"_s, false);
    row("address literal", u"you@[192.0.2.1]"_s, false);
    row("too long", QString(65, u'a') + u"@example.org"_s, false);
}

void TestPayloads::contactsAreStrictAddresses()
{
    QFETCH(const QString, address);
    QFETCH(const bool, plausible);
    QCOMPARE(isPlausibleContact(address), plausible);
}

void TestPayloads::tokensAreSafeAsFileNames_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("safe");
    const auto row
        = [](const char *name, const QByteArray &token, bool safe) { QTest::newRow(name) << token << safe; };
    row("RFC 8555's example", "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA", true);
    row("22 characters", "0123456789abcdefABCD-_", true);
    row("A-31 21 characters", "0123456789abcdefABCD-", false);
    row("128 characters", QByteArray(128, 'a'), true);
    row("129 characters", QByteArray(129, 'a'), false);
    row("A-30 10 000 characters", QByteArray(10000, 'a'), false);
    row("A-30 empty", "", false);
    row("A-30 path", "../../../../etc/passwd/aaaaaa", false);
    row("A-30 encoded path", "..%2f..%2f..%2fetc%2fpasswd", false);
    row("A-30 backslash", "..\\..\\aaaaaaaaaaaaaaaaaaaa", false);
    row("A-30 dot", "aaaaaaaaaaaaaaaaaaaaaaaa.a", false);
    row("A-30 line feed", "aaaaaaaaaaaaaaaaaaaaaaaa\n", false);
    row("A-30 NUL", QByteArray("aaaaaaaaaaaaaaaaaaaaaaaa\0a", 26), false);
    row("A-30 blank", "aaaaaaaaaaaa aaaaaaaaaaaa", false);
    row("A-30 quote", "aaaaaaaaaaaa'aaaaaaaaaaaa", false);
    row("A-30 dollar", "aaaaaaaaaaaa$(id)aaaaaaaa", false);
    row("A-30 padding", "aaaaaaaaaaaaaaaaaaaaaaaa==", false);
    row("A-30 Unicode", QByteArray("aaaaaaaaaaaaaaaaaaaaaaaa\xc3\xa9"), false);
}

void TestPayloads::tokensAreSafeAsFileNames()
{
    QFETCH(const QByteArray, token);
    QFETCH(const bool, safe);
    QCOMPARE(isSafeToken(token), safe);
}

QTEST_GUILESS_MAIN(TestPayloads)
#include "tst_payloads.moc"
