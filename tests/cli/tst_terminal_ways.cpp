// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "tests/cli/bind.h"
#include "tests/cli/heldsite.h"
#include "tests/support/await.h"
#include "tests/support/newpebble.h"
#include "tests/support/sshserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using tests::Outcome;

/// Names proven on a server behind SSH, and every way within one order: a real CA, real name servers, a real
/// sshd, and a web server that shows what lies behind it.
class TestTerminalWays final : public QObject {
    Q_OBJECT

    core::crypto::Library m_library;
    tests::NameServers m_names;
    tests::SshServer m_ssh;
    std::unique_ptr<tests::Terminal> m_terminal;
    std::unique_ptr<tests::HeldSite> m_site;

    [[nodiscard]] QString remote() const
    {
        return u"sftp://%1:%2%3"_s.arg(m_ssh.method().server, QString::number(m_ssh.port()), m_ssh.webRoot());
    }
    [[nodiscard]] QStringList issue(const QString &name) const
    {
        return {u"issue"_s, name, u"--sftp"_s, remote(), u"--sftp-key"_s, m_ssh.key(), u"--json"_s};
    }
    /// How the names of an order were proven.
    [[nodiscard]] static QStringList challenges(const Outcome &issued)
    {
        QStringList types;
        for (const QJsonValue &name : issued.json()[u"names"_s].toArray())
            types.append(name[u"challenge"_s].toString());
        types.sort();
        return types;
    }
    [[nodiscard]] QString fingerprint() const
    {
        QProcess keygen;
        keygen.start(u"ssh-keygen"_s, {u"-lf"_s, m_ssh.path(u"host.pub"_s)});
        return keygen.waitForFinished() ? QString::fromUtf8(keygen.readAll()).section(u' ', 1, 1) : QString();
    }
    [[nodiscard]] QStringList proofsLeft() const
    {
        return QDir(m_ssh.webRoot() + u"/.well-known/acme-challenge"_s).entryList(QDir::Files | QDir::Hidden);
    }

private slots:
    void initTestCase()
    {
        QString trouble = m_names.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        trouble = m_ssh.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        m_terminal = std::make_unique<tests::Terminal>();
        auto options = tests::newPebble();
        options.resolver = u"127.0.0.1:%1"_s.arg(m_names.port());
        VERIFY_OK(m_terminal->openAccount(options));
        m_names.stopSecondary();
        m_site = std::make_unique<tests::HeldSite>(m_ssh.webRoot());
        QVERIFY(m_site->listen(m_terminal->ca().httpPort()));
        const Outcome resolver
            = m_terminal->run({u"dns"_s, u"resolver"_s, u"127.0.0.1@%1"_s.arg(m_names.port()),
                               u"--authoritative-port"_s, QString::number(m_names.port())});
        QVERIFY2(resolver.exitCode == 0, resolver.all().constData());
    }

    void aServerNobodyHasConfirmedIsFoundOutBeforeTheCaIsAsked()
    {
        const Outcome unknown = m_terminal->run(issue(u"example.test"_s) + QStringList{u"--verbose"_s});
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.out.contains("hostKeyUnknown") && unknown.err.contains(fingerprint().toUtf8()),
                 unknown.all().constData());
        QVERIFY2(!unknown.err.contains("POST "), unknown.all().constData());
        const Outcome wrong = m_terminal->run(
            issue(u"example.test"_s) + QStringList{u"--accept-host-key"_s, u"SHA256:somethingElse"_s});
        QVERIFY2(wrong.exitCode == 1 && wrong.out.contains("hostKeyUnknown"), wrong.all().constData());
        QVERIFY(!QFile::exists(m_terminal->store() + u"/known_hosts"_s));
    }

    void aCertificateByAFileOnAnotherServer()
    {
        const Outcome issued
            = m_terminal->run(issue(u"example.test"_s) + QStringList{u"--accept-host-key"_s, fingerprint()});
        QVERIFY2(issued.exitCode == 0, issued.all().constData());
        QCOMPARE(m_terminal->verify(u"example.test"_s, u"example.test"_s), "OK"_ba);
        QVERIFY(QFile::exists(m_terminal->store() + u"/known_hosts"_s));
        QCOMPARE(proofsLeft(), QStringList());
    }

    void itsRenewalNeedsNobody()
    {
        const qsizetype before = m_ssh.logins();
        const Outcome renewed = m_terminal->run({u"renew"_s, u"example.test"_s, u"--force"_s, u"--json"_s});
        QVERIFY2(renewed.exitCode == 0, renewed.all().constData());
        QVERIFY(m_ssh.logins() > before);
        QCOMPARE(proofsLeft(), QStringList());
    }

    void whatAKilledRunPutThereIsTakenAwayByTheNext()
    {
        m_site->hold();
        {
            const auto run = m_terminal->start(issue(u"www.example.test"_s));
            QVERIFY(QTest::qWaitFor([&] { return m_site->waiting() > 0; }, 60'000));
            QCOMPARE(proofsLeft().size(), 1);
            run->send(SIGKILL);
        }
        QCOMPARE(proofsLeft().size(), 1);
        m_site->letGo();
        const Outcome again = m_terminal->run(issue(u"www.example.test"_s));
        QVERIFY2(again.exitCode == 0, again.all().constData());
        QVERIFY2(again.err.contains("Going on"), again.all().constData());
        QCOMPARE(proofsLeft(), QStringList());
    }

    void everyWayWithinOneOrder()
    {
        const Outcome added = tests::addBind(*m_terminal, u"bind"_s, m_names.port());
        QVERIFY2(added.exitCode == 0, added.all().constData());
        const QString listen = u"listen.example.test=listen:127.0.0.2:%1"_s.arg(m_terminal->ca().httpPort());
        const Outcome issued
            = m_terminal->run({u"issue"_s, u"example.test"_s, u"*.example.test"_s, u"www.example.test"_s,
                               u"listen.example.test"_s, u"--cert-name"_s, u"all-ways"_s, u"--dns"_s,
                               u"bind"_s, u"--prove"_s, u"www.example.test="_s + remote(), u"--sftp-key"_s,
                               m_ssh.key(), u"--prove"_s, listen, u"--json"_s});
        QVERIFY2(issued.exitCode == 0, issued.all().constData());
        for (const auto &name : {u"example.test"_s, u"any.example.test"_s, u"www.example.test"_s})
            QCOMPARE(m_terminal->verify(u"all-ways"_s, name), "OK"_ba);
        QCOMPARE(challenges(issued), (QStringList{u"dns-01"_s, u"dns-01"_s, u"http-01"_s, u"http-01"_s}));
        QCOMPARE(proofsLeft(), QStringList());
    }

    void aNameAndAnAddressByTls()
    {
        const QString at = u"127.0.0.1:%1"_s.arg(m_terminal->ca().tlsPort());
        const Outcome issued
            = m_terminal->run({u"issue"_s, u"www.example.test"_s, u"127.0.0.1"_s, u"--cert-name"_s, u"tls"_s,
                               u"--tls-alpn"_s, at, u"--json"_s});
        QVERIFY2(issued.exitCode == 0, issued.all().constData());
        QCOMPARE(m_terminal->verify(u"tls"_s, u"www.example.test"_s), "OK"_ba);
        const Outcome wildcard = m_terminal->run({u"issue"_s, u"*.example.test"_s, u"--tls-alpn"_s, at});
        QVERIFY2(wildcard.exitCode == 2 && wildcard.err.contains("wildcard"), wildcard.all().constData());
        const Outcome single = m_terminal->run(
            {u"issue"_s, u"example.test"_s, u"www.example.test"_s, u"--cert-name"_s, u"tls-and-http"_s,
             u"--http-listen"_s, u"127.0.0.2:%1"_s.arg(m_terminal->ca().httpPort()), u"--prove"_s,
             u"www.example.test=tls-alpn:"_s + at, u"--prove"_s, u"example.test="_s + remote(),
             u"--sftp-key"_s, m_ssh.key()});
        QVERIFY2(single.exitCode == 0, single.all().constData());
    }

    void aRecordThatBelongsToTheAccount()
    {
        // The Pebble of Debian 12 does not offer it yet: there the same command gets along with dns-01.
        const Outcome issued = m_terminal->run({u"issue"_s, u"example.test"_s, u"--cert-name"_s, u"account"_s,
                                                u"--dns"_s, u"bind"_s, u"--dns-account"_s, u"--json"_s});
        QVERIFY2(issued.exitCode == 0, issued.all().constData());
        QCOMPARE(challenges(issued), QStringList{tests::haveNewPebble() ? u"dns-account-01"_s : u"dns-01"_s});
    }

    void anotherKeyThanTheAcceptedOneStopsBeforeTheCaIsAsked()
    {
        m_ssh.changeHostKey();
        QCOMPARE(m_ssh.startAgain(), QString());
        const Outcome changed = m_terminal->run(
            issue(u"example.test"_s) + QStringList{u"--accept-host-key"_s, fingerprint(), u"--verbose"_s});
        QVERIFY2(changed.exitCode == 1 && changed.out.contains("hostKeyChanged"), changed.all().constData());
        QVERIFY2(!changed.err.contains("POST "), changed.all().constData());
    }

    void whatCannotBeUnderstoodIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("no folder") << QStringList{u"--sftp"_s, u"web"_s} << "web"_ba;
        QTest::newRow("an option") << QStringList{u"--sftp"_s, u"-oProxyCommand=x:/srv"_s}
                                   << "ProxyCommand"_ba;
        QTest::newRow("two ways") << QStringList{u"--sftp"_s, u"web:/srv"_s, u"--manual"_s} << "--sftp"_ba;
        QTest::newRow("a key that is not there")
            << QStringList{u"--sftp"_s, u"web:/srv"_s, u"--sftp-key"_s, u"/no/such/key"_s}
            << "/no/such/key"_ba;
    }
    void whatCannotBeUnderstoodIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, told);
        const Outcome refused = m_terminal->run(QStringList{u"issue"_s, u"example.test"_s} + arguments);
        QVERIFY2(refused.exitCode == 2 && refused.err.contains(told), refused.all().constData());
    }
};

QTEST_GUILESS_MAIN(TestTerminalWays)
#include "tst_terminal_ways.moc"
