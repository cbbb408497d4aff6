// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/casaw.h"

#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;

/// Words as Boulder, Pebble and Go write them.
class TestCause final : public QObject {
    Q_OBJECT

    static Problem problem(const char *type, const QString &detail)
    {
        return {.type = u"urn:ietf:params:acme:error:"_s + QLatin1StringView(type), .detail = detail};
    }

private slots:
    void theWordsOfACaAreUnderstood_data();
    void theWordsOfACaAreUnderstood();
    void wordsThatNobodyKnowsLeaveTheTypeAlone();
    void addressUrlStatusAndContentAreRead();
    void anotherPlaceOfTheCaIsNoticed();
    void hostileWordsDoNoHarm();
    void aRecordBecomesOnePictureForEachNameThatFailed();
    void anOrderThatWasRefusedIsTakenApart();
    void theAddressOfTheNameComesFirstAndThoseOfRedirectsNotAtAll();
    void everyCauseHasAStableName();
};

void TestCause::theWordsOfACaAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char *type, const char *detail, const char *cause) {
        QTest::addRow("%s: %.60s", cause, detail)
            << QByteArray(type) << QString::fromUtf8(detail) << QString::fromLatin1(cause);
    };
    const char *connection = "connection";
    const char *unauthorized = "unauthorized";
    row(connection, "203.0.113.7: Fetching http://a.example/.well-known/acme-challenge/x: Connection refused",
        "refused");
    row(connection, "Get \"http://a.example:5002/x\": dial tcp 127.0.0.1:5002: connect: connection refused",
        "refused");
    row(connection,
        "Get \"http://a.example:5002/x\": error occurred while resolving URL \"http://a.example:5002/x\": "
        "\"read "
        "udp 127.0.0.1:43165->127.0.0.1:8053: read: connection refused\"",
        "noAddress");
    row(connection,
        "203.0.113.7: Fetching http://a.example/x: Timeout during connect (likely firewall problem)",
        "connectTimeout");
    row(connection, "dial tcp 192.0.2.1:80: i/o timeout", "connectTimeout");
    row(connection,
        "203.0.113.7: Fetching http://a.example/x: Timeout after connect (your server may be slow or "
        "overloaded)",
        "slowAnswer");
    row(connection, "Timeout during read (your server may be slow or overloaded)", "slowAnswer");
    row(connection, "203.0.113.7: Fetching http://a.example/x: Connection reset by peer", "reset");
    row(connection, "Get \"http://a.example/x\": EOF", "reset");
    row(connection, "2001:db8::1: Fetching http://a.example/x: Network unreachable", "unreachable");
    row("dns", "No valid IP addresses found for a.example", "noAddress");
    row("dns", "no valid A records found for a.example; no valid AAAA records found for a.example",
        "noAddress");
    row("malformed",
        "Unable to contact \"a.example\" at \"2001:db8::1\", no IPv4 addresses to try as fallback",
        "noFallback");
    row(connection, "Fetching http://a.example/x: Server is speaking HTTP/2 over HTTP", "http2OnPort80");
    row("malformed", "Server only speaks HTTP, not TLS", "httpOnTlsPort");
    row(connection, "Fetching http://a.example/x: Error getting validation data", "oddAnswer");
    row(unauthorized, "203.0.113.7: Invalid response from http://a.example/.well-known/acme-challenge/x: 404",
        "pageMissing");
    row(unauthorized, "Non-200 status code from HTTP: http://a.example:5002/x returned 404", "pageMissing");
    row(unauthorized, "203.0.113.7: Invalid response from https://a.example/x: 403", "pageForbidden");
    row(unauthorized, "203.0.113.7: Invalid response from http://a.example/x: 503", "serverFault");
    row(unauthorized, "203.0.113.7: Invalid response from http://a.example/x: 204", "otherStatus");
    row(unauthorized, "Invalid response from http://a.example/x [203.0.113.7]: \"<!DOCTYPE html>\\n<html>\"",
        "pageInstead");
    row(unauthorized,
        "The key authorization file from the server did not match this challenge. Expected \"t.h\" (got "
        "\"<html><body>Welcome\")",
        "pageInstead");
    row(unauthorized,
        "The key authorization file from the server did not match this challenge. Expected \"t.h\" (got "
        "\"old.value\")",
        "wrongContent");
    row(unauthorized,
        "The key authorization file from the server did not match this challenge \"t.h\" != \"o\"",
        "wrongContent");
    row("incorrectResponse", "Invalid response from http://a.example/x: \"something\"", "wrongContent");
    row(connection, "Fetching https://a.example/x: Too many redirects", "tooManyRedirects");
    row(connection, "Fetching https://a.example/x: Redirect loop detected", "redirectLoop");
    row(connection,
        "Fetching http://a.example:8080/x: Invalid port in redirect target. Only ports 80 and 443 are "
        "supported, not 8080",
        "badRedirect");
    row("dns",
        "DNS problem: NXDOMAIN looking up A for a.example - check that a DNS record exists for this domain",
        "noSuchName");
    row("dns",
        "DNS problem: SERVFAIL looking up TXT for _acme-challenge.a.example - the domain's nameservers may "
        "be "
        "malfunctioning",
        "serverFailure");
    row("dns", "DNS problem: server failure at resolver looking up A for a.example", "serverFailure");
    row("dns", "DNS problem: query timed out looking up A for a.example", "dnsTimeout");
    row("dns", "DNS problem: REFUSED looking up A for a.example", "dnsRefused");
    row("dns", "DNSSEC: DNSKEY Missing: validation failure", "dnssecBogus");
    row(unauthorized, "No TXT record found at _acme-challenge.a.example", "noTxt");
    row(unauthorized, "No TXT records found for DNS challenge :\"a.example\"", "noTxt");
    row(unauthorized, "Error retrieving TXT records for DNS challenge (\"no such host\")", "noTxt");
    row(unauthorized,
        "Error parsing DNS-PERSIST-01 challenge TXT record with issuer-domain-name \"ca.example\": "
        "accounturi mismatch: expected \"https://ca.example/1\", got \"https://ca.example/2\"",
        "wrongTxt");
    row(unauthorized, "No TXT records found for DNS-PERSIST-01 challenge", "noTxt");
    row(unauthorized, "Incorrect TXT record \"old\" (and 1 more) found at _acme-challenge.a.example",
        "wrongTxt");
    row(unauthorized, "Correct value not found for DNS challenge :\"a.example\"", "wrongTxt");
    row("caa", "CAA record for example prevents issuance", "caaForbids");
    row("caa", "No.", "caaForbids");
    row("dns", "While processing CAA for a.example: DNS problem: SERVFAIL looking up CAA for a.example",
        "caaUnreadable");
    row("dns", "DNS problem: query timed out looking up CAA for example", "caaUnreadable");
    row(unauthorized, "Cannot negotiate ALPN protocol \"acme-tls/1\" for tls-alpn-01 challenge", "noAlpn");
    row(unauthorized,
        "Incorrect validation certificate for tls-alpn-01 challenge. Requested a.example from "
        "203.0.113.7:443. Received certificate which is not self-signed.",
        "wrongTlsCertificate");
    row(unauthorized, "No certs presented for tls-alpn-01 challenge", "noTlsCertificate");
    row("tls", "203.0.113.7: remote error: tls: handshake failure", "tlsHandshake");
    row("rejectedIdentifier",
        "Error creating new order :: Cannot issue for \"a.example\": The ACME server refuses to issue a "
        "certificate for this domain name, because it is forbidden by policy",
        "nameForbidden");
    row("malformed",
        "Error creating new order :: Cannot issue for \"a.invalid\": Domain name does not end with a valid "
        "public suffix (TLD)",
        "notPublicSuffix");
    row("malformed", "Cannot issue for \"a_b.example\": Domain name contains an invalid character",
        "badName");
    row("malformed", "Error creating new order :: Order cannot contain more than 100 identifiers",
        "tooManyNames");
    row("unsupportedIdentifier", "The ACME server can not issue a certificate for an IP address",
        "addressNotInProfile");
    row("malformed", "must agree to terms of service", "termsOutdated");
    row("malformed", "authorization must be pending", "authorizationOver");
    row("malformed", "No order for ID 12", "orderGone");
    row("badPublicKey", "public key is forbidden", "keyBlocked");
    row("conflict", "New key is already in use for a different account", "keyInUse");
    row("malformed", "Accounts must have at least one contact", "contactMissing");
    row("invalidContact", "contact email has forbidden domain \"example.com\"", "contactForbidden");
    row("rateLimited",
        "too many certificates (5) already issued for this exact set of identifiers in the last 168h0m0s, "
        "retry after 2026-11-23 15:04:05 UTC: see https://letsencrypt.org/docs/rate-limits/",
        "duplicateCertificates");
    row("rateLimited",
        "too many certificates (50) already issued for \"a.example\" in the last 168h0m0s, retry after",
        "tooManyCertificates");
    row("rateLimited", "too many failed authorizations (5) for \"a.example\" in the last 1h0m0s",
        "tooManyFailures");
    row("rateLimited", "too many new orders (300) from this account in the last 3h0m0s", "tooManyOrders");
    row("rateLimited", "too many new registrations (10) from this IP address in the last 3h0m0s",
        "tooManyAccounts");
    row("rateLimited",
        "Your account is temporarily prevented from requesting certificates for a.example and possibly "
        "others. Please visit: https://sfe.letsencrypt.org/sfe/v1/unpause?jwt=eyJhbGciOiJIUzI1NiJ9.e30.abc",
        "paused");
    row("rateLimited", "Service busy; retry later.", "busy");
}

void TestCause::theWordsOfACaAreUnderstood()
{
    QFETCH(QByteArray, type);
    QFETCH(QString, detail);
    QFETCH(QString, cause);
    const Diagnosis found = diagnosis(problem(type.constData(), detail));
    QVERIFY(found.cause);
    QCOMPARE(causeName(*found.cause), cause);
    QCOMPARE(found.type, typeOf(problem(type.constData(), {})));
}

void TestCause::wordsThatNobodyKnowsLeaveTheTypeAlone()
{
    const Diagnosis found = diagnosis(problem("unauthorized", u"The moon is in the wrong house."_s));
    QVERIFY(!found.cause);
    QCOMPARE(found.type, ProblemType::Unauthorized);
    QVERIFY(found.address.isEmpty() && found.url.isEmpty() && found.found.isEmpty());
    QCOMPARE(diagnosis({}).type, ProblemType::Other);
}

void TestCause::addressUrlStatusAndContentAreRead()
{
    const Diagnosis boulder
        = diagnosis(problem("unauthorized", u"2001:DB8::1: Invalid response from http://a.example/x: 404"_s));
    QCOMPARE(boulder.address, u"2001:db8::1"_s);
    QCOMPARE(boulder.url, u"http://a.example/x"_s);
    QCOMPARE(boulder.status, 404);
    const Diagnosis go = diagnosis(
        problem("connection",
                u"Get \"http://a.example:5002/x\": dial tcp [::1]:5002: connect: connection refused"_s));
    QCOMPARE(go.address, u"::1"_s);
    QCOMPARE(go.url, u"http://a.example:5002/x"_s);
    const Diagnosis txt = diagnosis(problem(
        "unauthorized", u"Incorrect TXT record \"old value\" (and 1 more) found at _acme-challenge.a"_s));
    QCOMPARE(txt.found, u"old value"_s);
}

void TestCause::anotherPlaceOfTheCaIsNoticed()
{
    const Diagnosis found = diagnosis(problem(
        "connection",
        u"During secondary validation: 203.0.113.7: Fetching http://a.example/x: Timeout during connect"_s));
    QVERIFY(found.fromElsewhere);
    QCOMPARE(found.cause, std::optional(Cause::ConnectTimeout));
    QCOMPARE(found.address, u"203.0.113.7"_s);
}

void TestCause::hostileWordsDoNoHarm()
{
    const QString flood = QString(100'000, u'<') + u"connection refused"_s;
    QVERIFY(!diagnosis(problem("connection", flood)).cause); // beyond what is read
    const Diagnosis page = diagnosis(problem(
        "unauthorized",
        u"Invalid response from http://a.example/x: \"<html>\u202e\x1b[31m<script>alert(1)</script>\""_s));
    QCOMPARE(page.cause, std::optional(Cause::PageInstead));
    QVERIFY(!page.found.contains(QChar(0x202e)) && !page.found.contains(QChar(0x1b)));
    const Diagnosis url = diagnosis(problem("connection", u"Fetching http://: http:///// javascript:x"_s));
    QVERIFY(url.url.isEmpty());
    QVERIFY(diagnosis(problem("connection", u"999.1.1.1: Fetching"_s)).address.isEmpty());
    // Quotation marks without an end, and many of them: still quick, still plain.
    const Diagnosis quotes
        = diagnosis(problem("unauthorized", u"Incorrect TXT record \""_s + QString(50'000, u'"')));
    QCOMPARE(quotes.cause, std::optional(Cause::WrongTxt));
    QVERIFY(quotes.found.isEmpty());
}

static AuthzRecord failed(const QString &name, const QString &detail)
{
    return {.name = name,
            .stage = AuthzStage::Invalid,
            .challengeType = "http-01",
            .failure = Error{
                .code = ErrorCode::AuthorizationFailed,
                .subject = name,
                .problem = Problem{.type = u"urn:ietf:params:acme:error:connection"_s, .detail = detail}}};
}

void TestCause::aRecordBecomesOnePictureForEachNameThatFailed()
{
    Record record;
    record.authzs = {failed(u"a.example"_s, u"Connection refused"_s), AuthzRecord{.name = u"b.example"_s},
                     failed(u"c.example"_s, u"Timeout during connect"_s)};
    record.authzs[0].validationRecords = {{.url = u"http://a.example/x"_s,
                                           .hostname = u"a.example"_s,
                                           .port = u"80"_s,
                                           .addressesResolved = {u"192.0.2.1"_s, u"nonsense"_s},
                                           .addressesTried = {u"2001:db8::1"_s},
                                           .addressUsed = u"192.0.2.1"_s}};
    record.authzs.append(failed(u"old.example"_s, u"Connection refused"_s));
    record.authzs.last().abandoned = true;
    const auto all = whatTheCaSaw(record);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].name, u"a.example"_s);
    QCOMPARE(all[0].attempts.first().resolved, QStringList{u"192.0.2.1"_s});
    QCOMPARE(addressesOf(all[0]), (QStringList{u"192.0.2.1"_s, u"2001:db8::1"_s}));
    QCOMPARE(firstPort(all[0]), quint16{80});
    QCOMPARE(all[1].authz, 2);
    QCOMPARE(all[1].diagnosis.cause, std::optional(Cause::ConnectTimeout));
}

void TestCause::anOrderThatWasRefusedIsTakenApart()
{
    Record record;
    QVERIFY(whatTheCaSaw(record).isEmpty());
    Problem compound = problem("rejectedIdentifier", u"Cannot issue for several"_s);
    Problem part = problem("rejectedIdentifier", u"forbidden by policy"_s);
    part.identifier = u"a.example"_s;
    compound.subproblems = {part};
    record.failure = Error{.code = ErrorCode::Rejected, .problem = compound};
    const auto all = whatTheCaSaw(record);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().name, u"a.example"_s);
    QCOMPARE(all.first().authz, -1);
    QCOMPARE(all.first().diagnosis.cause, std::optional(Cause::NameForbidden));
    record.failure = Error{.code = ErrorCode::PortBusy};
    QVERIFY(whatTheCaSaw(record).isEmpty());
}

void TestCause::theAddressOfTheNameComesFirstAndThoseOfRedirectsNotAtAll()
{
    const CaSaw saw{
        .attempts
        = {{.host = u"a.example"_s, .resolved = {u"192.0.2.1"_s, u"192.0.2.2"_s}, .used = u"192.0.2.2"_s},
           {.host = u"www.example"_s, .used = u"192.0.2.9"_s}}};
    QCOMPARE(addressesOf(saw), (QStringList{u"192.0.2.2"_s, u"192.0.2.1"_s}));
    const CaSaw pebble{.diagnosis = {.address = u"127.0.0.1"_s, .url = u"http://a.example:5002/x"_s}};
    QCOMPARE(addressesOf(pebble), QStringList{u"127.0.0.1"_s});
    QCOMPARE(firstPort(pebble), quint16{5002});
}

void TestCause::everyCauseHasAStableName()
{
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(Cause::Busy); ++i)
        names.insert(causeName(static_cast<Cause>(i)));
    QCOMPARE(names.size(), static_cast<int>(Cause::Busy) + 1);
    QVERIFY(!names.contains(QString()));
}

QTEST_GUILESS_MAIN(TestCause)
#include "tst_cause.moc"
