// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/transport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core::acme;

class TestSafeUrl final : public QObject {
    Q_OBJECT
private slots:
    void aCaMayNameOnlyHttpsInItsOwnReach_data();
    void aCaMayNameOnlyHttpsInItsOwnReach();
};

void TestSafeUrl::aCaMayNameOnlyHttpsInItsOwnReach_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("fromPublic"); // the directory is at acme.example.com
    QTest::addColumn<bool>("fromLoopback"); // the directory is at 127.0.0.1
    const auto row = [](const char *name, const QString &url, bool fromPublic, bool fromLoopback) {
        QTest::newRow(name) << url << fromPublic << fromLoopback;
    };
    row("same host", u"https://acme.example.com/order/1"_s, true, true);
    row("A-20 another https host", u"https://cdn.example.net:8443/x?y=z"_s, true, true);
    row("public address", u"https://93.184.216.34/x"_s, true, true);
    row("public IPv6 address", u"https://[2606:2800:220:1::1]/x"_s, true, true);
    row("A-19 http:", u"http://acme.example.com/order/1"_s, false, false);
    row("A-18 ftp:", u"ftp://acme.example.com/order/1"_s, false, false);
    row("A-21 file:", u"file:///etc/passwd"_s, false, false);
    row("javascript:", u"javascript:alert(1)"_s, false, false);
    row("A-18 relative", u"/order/1"_s, false, false);
    row("without scheme", u"//acme.example.com/order"_s, false, false);
    row("empty", QString(), false, false);
    row("no host", u"https:///order"_s, false, false);
    row("user info", u"https://you@acme.example.com/"_s, false, false);
    row("password", u"https://you:secret@acme.example.com/"_s, false, false);
    row("fragment", u"https://acme.example.com/order#x"_s, false, false);
    row("A-21 127.0.0.1", u"https://127.0.0.1/order"_s, false, true);
    row("A-21 127.1, the short spelling", u"https://127.1/order"_s, false, true);
    row("A-21 2130706433, the decimal spelling", u"https://2130706433/order"_s, false, true);
    row("A-21 0x7f.1, the hexadecimal spelling", u"https://0x7f.1/order"_s, false, true);
    row("A-21 localhost", u"https://localhost:14000/order"_s, false, true);
    row("A-21 LOCALHOST", u"https://LOCALHOST/order"_s, false, true);
    row("A-21 localhost with a dot", u"https://localhost./order"_s, false, true);
    row("A-21 below localhost", u"https://x.localhost/order"_s, false, true);
    row("A-21 10.x", u"https://10.1.2.3/order"_s, false, true);
    row("A-21 172.16", u"https://172.16.0.1/order"_s, false, true);
    row("172.32 is public", u"https://172.32.0.1/order"_s, true, true);
    row("A-21 192.168", u"https://192.168.1.1/order"_s, false, true);
    row("A-21 link-local, where clouds keep their secrets", u"https://169.254.169.254/latest"_s, false, true);
    row("A-21 carrier-grade NAT", u"https://100.64.0.1/"_s, false, true);
    row("A-21 0.0.0.0", u"https://0.0.0.0/"_s, false, true);
    row("A-21 broadcast", u"https://255.255.255.255/"_s, false, true);
    row("A-21 ::1", u"https://[::1]/order"_s, false, true);
    row("A-21 ::", u"https://[::]/order"_s, false, true);
    row("A-21 mapped IPv4", u"https://[::ffff:10.0.0.1]/order"_s, false, true);
    row("A-21 unique local", u"https://[fd00::1]/order"_s, false, true);
    row("A-21 link-local IPv6", u"https://[fe80::1]/order"_s, false, true);
    row("A-21 a name without a dot", u"https://router/order"_s, false, true);
    row("A-21 .local", u"https://printer.local/"_s, false, true);
    row("A-21 .internal", u"https://metadata.google.internal/"_s, false, true);
}

void TestSafeUrl::aCaMayNameOnlyHttpsInItsOwnReach()
{
    QFETCH(const QString, url);
    QFETCH(const bool, fromPublic);
    QFETCH(const bool, fromLoopback);
    QCOMPARE(isSafeUrl(QUrl(url), QUrl(u"https://acme.example.com/directory"_s)), fromPublic);
    QCOMPARE(isSafeUrl(QUrl(url), QUrl(u"https://127.0.0.1:14000/dir"_s)), fromLoopback);
    QCOMPARE(isSafeUrl(QUrl(url), QUrl(u"https://ca.internal/dir"_s)), fromLoopback);
}

QTEST_GUILESS_MAIN(TestSafeUrl)
#include "tst_safeurl.moc"
