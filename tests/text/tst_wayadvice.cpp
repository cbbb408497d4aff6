// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/casawtext.h"
#include "core/text/errortext.h"
#include "core/text/findingtext.h"

#include <QTest>

using namespace core;
using namespace core::text;
using namespace Qt::StringLiterals;
using issuance::Cause;

/// Advice speaks of the port that is looked at in the way that was chosen: 80 for http-01, 443 for
/// tls-alpn-01.
class TestWayAdvice final : public QObject {
    Q_OBJECT

    static bool speaksOf(const QStringList &lines, const QString &part)
    {
        return lines.join(u'\n').contains(part);
    }

private slots:
    void aBusyOrForbiddenPortIsAdvisedAboutForWhatItIs_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("unsaid");
        const QString path = u"/.well-known/acme-challenge/"_s;
        const QString tls = u"acme-tls/1"_s;
        QTest::newRow("80 is busy") << ErrorCode::PortBusy << u"*:80"_s << path << u"443"_s;
        QTest::newRow("443 is busy") << ErrorCode::PortBusy << u"*:443"_s << tls << path;
        QTest::newRow("443 is busy, IPv6") << ErrorCode::PortBusy << u"[::1]:443"_s << tls << path;
        QTest::newRow("another is busy")
            << ErrorCode::PortBusy << u"127.0.0.1:8443"_s << u"tls-alpn-01"_s << path;
        QTest::newRow("80 is forbidden")
            << ErrorCode::PortForbidden << u"80"_s << u"unprivileged_port_start=80"_s << u"443"_s;
        QTest::newRow("443 is forbidden")
            << ErrorCode::PortForbidden << u"443"_s << u"unprivileged_port_start=443"_s << u"port 80"_s;
        QTest::newRow("another server in TLS")
            << ErrorCode::SelfCheckFailed << u"example.org:443"_s << u"port 443"_s << u"port 80"_s;
        QTest::newRow("another server")
            << ErrorCode::SelfCheckFailed << u"http://example.org/x"_s << u"port 80"_s << u"443"_s;
    }
    void aBusyOrForbiddenPortIsAdvisedAboutForWhatItIs()
    {
        QFETCH(ErrorCode, code);
        QFETCH(QString, subject);
        QFETCH(QString, said);
        QFETCH(QString, unsaid);
        const QStringList advice = ErrorText::advice({.code = code, .subject = subject});
        QVERIFY2(speaksOf(advice, said), qPrintable(advice.join(u'\n')));
        QVERIFY2(!speaksOf(advice, unsaid), qPrintable(advice.join(u'\n')));
    }

    void whatACaSawByTlsIsExplainedWithItsPort_data()
    {
        QTest::addColumn<Cause>("cause");
        QTest::newRow("refused") << Cause::Refused;
        QTest::newRow("silence") << Cause::ConnectTimeout;
        QTest::newRow("slow") << Cause::SlowAnswer;
        QTest::newRow("reset") << Cause::Reset;
        QTest::newRow("no TLS") << Cause::OddAnswer;
    }
    void whatACaSawByTlsIsExplainedWithItsPort()
    {
        QFETCH(Cause, cause);
        const issuance::CaSaw saw{
            .name = u"example.org"_s, .challengeType = "tls-alpn-01", .diagnosis = {.cause = cause}};
        QStringList all = CaSawText::checks(saw) + CaSawText::fixes(saw);
        QVERIFY(!all.isEmpty());
        all.append(CaSawText::cause(saw));
        QVERIFY2(!speaksOf(all, u"80"_s) && !speaksOf(all, u"acme-challenge"_s), qPrintable(all.join(u'\n')));
        QVERIFY2(speaksOf(all, u"443"_s), qPrintable(all.join(u'\n')));
        issuance::CaSaw http = saw;
        http.challengeType = "http-01";
        QVERIFY(CaSawText::cause(http) != CaSawText::cause(saw));
    }

    void whatTheDoctorFindsByTlsIsAdvisedAboutWithItsPort_data()
    {
        QTest::addColumn<doctor::Kind>("kind");
        QTest::newRow("nobody") << doctor::Kind::NobodyAnswers;
        QTest::newRow("somebody else") << doctor::Kind::OtherAnswer;
        QTest::newRow("not over IPv6") << doctor::Kind::Ipv6Silent;
    }
    void whatTheDoctorFindsByTlsIsAdvisedAboutWithItsPort()
    {
        QFETCH(doctor::Kind, kind);
        doctor::Finding finding{.kind = kind, .name = u"example.org"_s, .subject = u"192.0.2.1"_s};
        finding.method = challenge::Method{.kind = challenge::MethodKind::TlsListener, .port = 443};
        const QStringList byTls = FindingText::advice(finding);
        QVERIFY2(speaksOf(byTls, u"443"_s) && !speaksOf(byTls, u"port 80"_s), qPrintable(byTls.join(u'\n')));
        finding.method = challenge::Method{};
        QVERIFY(FindingText::advice(finding) != byTls);
    }
};

QTEST_GUILESS_MAIN(TestWayAdvice)
#include "tst_wayadvice.moc"
