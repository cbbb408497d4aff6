// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "tests/cli/bind.h"
#include "tests/support/await.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using tests::Outcome;

/// dns-01 from a terminal: a real CA that looks into real name servers, the secondary of which lags.
class TestTerminalDns final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_servers.stopSecondary(); } // the CA's resolver is the primary
    void aProviderIsKeptWithoutShowingItsKey();
    void aTestSaysWhichServerLagsUntilItHasFollowed();
    void aNameWithItsWildcardByRfc2136();
    void aDelegatedNameByRfc2136();
    void oneNameInAnotherWayThanTheRest();
    void recordsByHandAreWaitedFor();
    void recordsByHandCanWaitUntilTomorrow();
    void troubleWithTheNameServerIsToldForWhatItIs_data();
    void troubleWithTheNameServerIsToldForWhatItIs();
    void aProgramThatChangedIsAskedAboutAgain();
    void aRecordThatCannotBeRemovedIsListedAndTheCertificateKept();
    void aRecordIsRemovedAfterAllWhenTheProviderLets();
    void anotherNameForAProviderHoldsForItsCertificates();
    void whatCannotBeUnderstoodIsRefused_data();
    void whatCannotBeUnderstoodIsRefused();

private:
    core::crypto::Library m_library;
    tests::NameServers m_servers;
    std::unique_ptr<tests::Terminal> m_terminal;

    QString write(const QString &name, const QByteArray &text)
    {
        QFile file(m_terminal->path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("a file of the tests could not be written");
        return file.fileName();
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The TXT values that a person is asked to add, by name.
    static QMultiMap<QString, QString> asked(const QByteArray &err)
    {
        static const QRegularExpression line(u"^  (_acme-challenge\\S*)\\s+TXT\\s+(\\S{43})\\s*$"_s,
                                             QRegularExpression::MultilineOption);
        QMultiMap<QString, QString> values;
        for (auto matches = line.globalMatch(QString::fromUtf8(err)); matches.hasNext();) {
            const auto match = matches.next();
            values.insert(match.captured(1), match.captured(2));
        }
        return values;
    }
    QString addAll(const QMultiMap<QString, QString> &values)
    {
        QStringList commands;
        for (auto each = values.cbegin(); each != values.cend(); ++each)
            commands.append(u"add %1 60 TXT \"%2\""_s.arg(each.key(), each.value()));
        return m_servers.change(commands);
    }
    qsizetype recordsAt(const QString &name)
    {
        core::dns::Client client(m_servers.settings());
        const auto answer = tests::await<core::dns::Answer>([&](auto done) {
            client.ask({u"127.0.0.1"_s, m_servers.port()}, name, core::dns::Type::Txt, this,
                       [done](const core::dns::Answer &given) { done(given); });
        });
        return answer ? answer->records.size() : -1;
    }
};

void TestTerminalDns::initTestCase()
{
    const QString trouble = m_servers.start();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    m_terminal = std::make_unique<tests::Terminal>();
    VERIFY_OK(m_terminal->openAccount({.resolver = u"127.0.0.1:%1"_s.arg(m_servers.port())}));
    const Outcome resolver
        = m_terminal->run({u"dns"_s, u"resolver"_s, u"127.0.0.1@%1"_s.arg(m_servers.port()),
                           u"--authoritative-port"_s, QString::number(m_servers.port())});
    QVERIFY2(resolver.exitCode == 0, resolver.all().constData());
}

void TestTerminalDns::aProviderIsKeptWithoutShowingItsKey()
{
    const Outcome none = m_terminal->run({u"dns"_s, u"list"_s});
    QVERIFY2(none.exitCode == 0 && none.out.contains("dns add"), none.all().constData());
    const Outcome added = tests::addBind(*m_terminal, u"bind"_s, m_servers.port());
    QVERIFY2(added.exitCode == 0, added.all().constData());
    const Outcome list = m_terminal->run({u"dns"_s, u"list"_s, u"--json"_s});
    QCOMPARE(list.json().array().size(), 1);
    QCOMPARE(list.json().array()[0][u"keyName"_s].toString(), QLatin1String(tests::NameServers::KeyName));
    QVERIFY(!(added.all() + list.all()).contains(tests::NameServers::KeySecret));
    QFile secret(m_terminal->store() + u"/dns/bind.secret"_s);
    QVERIFY(secret.exists());
    QCOMPARE(secret.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestTerminalDns::aTestSaysWhichServerLagsUntilItHasFollowed()
{
    m_servers.startSecondary();
    const auto run = m_terminal->start({u"dns"_s, u"test"_s, u"bind"_s, u"--for"_s, u"example.test"_s});
    QVERIFY2(run->waitForError("Visible on 1 of 2"), run->error().constData());
    m_servers.startSecondary(); // which fetches the zone
    const Outcome tried = run->wait();
    QVERIFY2(tried.exitCode == 0 && tried.out.contains("It works"), tried.all().constData());
    QCOMPARE(recordsAt(u"_acme-challenge.example.test"_s), 0);
}

void TestTerminalDns::aNameWithItsWildcardByRfc2136()
{
    const Outcome issued = m_terminal->run(
        {u"issue"_s, u"example.test"_s, u"*.example.test"_s, u"--dns"_s, u"bind"_s, u"--json"_s});
    QVERIFY2(issued.exitCode == 0, issued.all().constData());
    QCOMPARE(m_terminal->verify(u"example.test"_s, u"anything.example.test"_s), "OK"_ba);
    QCOMPARE(m_terminal->verify(u"example.test"_s, u"example.test"_s), "OK"_ba);
    QCOMPARE(recordsAt(u"_acme-challenge.example.test"_s), 0);
}

void TestTerminalDns::aDelegatedNameByRfc2136()
{
    const Outcome issued = m_terminal->run({u"issue"_s, u"alias.example.test"_s, u"--dns"_s, u"bind"_s});
    QVERIFY2(issued.exitCode == 0, issued.all().constData());
    QCOMPARE(m_terminal->verify(u"alias.example.test"_s, u"alias.example.test"_s), "OK"_ba);
    QCOMPARE(recordsAt(u"alias.delegated.test"_s), 0);
}

void TestTerminalDns::oneNameInAnotherWayThanTheRest()
{
    const Outcome issued
        = m_terminal->run({u"issue"_s, u"*.mixed.example.test"_s, u"www.example.test"_s, u"--dns"_s,
                           u"bind"_s, u"--prove"_s, u"www.example.test=listen:"_s + m_terminal->listenAt()});
    QVERIFY2(issued.exitCode == 0, issued.all().constData());
    QCOMPARE(m_terminal->verify(u"mixed.example.test"_s, u"www.example.test"_s), "OK"_ba);
}

void TestTerminalDns::recordsByHandAreWaitedFor()
{
    const auto run = m_terminal->start(
        {u"issue"_s, u"hand.example.test"_s, u"*.hand.example.test"_s, u"--dns"_s, u"manual"_s});
    QVERIFY2(run->waitForError("Ctrl+C"), run->error().constData());
    const auto values = asked(run->error());
    QCOMPARE(values.count(u"_acme-challenge.hand.example.test"_s), 2);
    QVERIFY2(run->error().contains("Add all 2 values"), run->error().constData());
    QVERIFY2(run->waitForError("enter only: _acme-challenge.hand"), run->error().constData());
    QCOMPARE(addAll(values), QString());
    const Outcome issued = run->wait();
    QVERIFY2(issued.exitCode == 0, issued.all().constData());
    QCOMPARE(m_terminal->verify(u"hand.example.test"_s, u"x.hand.example.test"_s), "OK"_ba);
    QVERIFY2(issued.err.contains("You can delete these TXT records now"), issued.all().constData());
}

void TestTerminalDns::recordsByHandCanWaitUntilTomorrow()
{
    const QStringList command{u"issue"_s, u"late.example.test"_s, u"--dns"_s, u"manual"_s};
    QMultiMap<QString, QString> values;
    {
        const auto today = m_terminal->start(command);
        QVERIFY2(today->waitForError("Ctrl+C"), today->error().constData());
        values = asked(today->error());
        QCOMPARE(values.size(), 1);
        today->send(SIGINT);
        const Outcome left = today->wait();
        QVERIFY2(left.exitCode == 75 && left.err.contains("kept"), left.all().constData());
    }
    QCOMPARE(addAll(values), QString());
    const Outcome tomorrow = m_terminal->run(command);
    QVERIFY2(tomorrow.exitCode == 0, tomorrow.all().constData());
    QVERIFY2(tomorrow.err.contains("Going on"), tomorrow.all().constData());
    QCOMPARE(m_terminal->verify(u"late.example.test"_s, u"late.example.test"_s), "OK"_ba);
}

void TestTerminalDns::troubleWithTheNameServerIsToldForWhatItIs_data()
{
    QTest::addColumn<QByteArray>("keyName");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    const QByteArray key = tests::NameServers::KeyName;
    const QByteArray secret = tests::NameServers::KeySecret;
    QTest::newRow("unknown key") << "other-key"_ba << secret << u"example.test"_s << u"tsigWrong"_s;
    QTest::newRow("wrong secret") << key << "d3Jvbmc="_ba << u"example.test"_s << u"tsigWrong"_s;
    QTest::newRow("not allowed") << key << secret << u"broken.test"_s << u"updateRefused"_s;
    QTest::newRow("nobody there") << key << secret << u"example.test"_s << u"connectionRefused"_s;
    QTest::newRow("no zone") << key << secret << u"example.nowhere"_s << u"zoneMissing"_s;
}

void TestTerminalDns::troubleWithTheNameServerIsToldForWhatItIs()
{
    QFETCH(QByteArray, keyName);
    QFETCH(QByteArray, secret);
    QFETCH(QString, name);
    QFETCH(QString, code);
    const bool silent = code == "connectionRefused"_L1;
    const Outcome added
        = tests::addBind(*m_terminal, u"trouble"_s, silent ? 1 : m_servers.port(), keyName, secret);
    QVERIFY2(added.exitCode == 0, added.all().constData());
    const Outcome tried = m_terminal->run({u"dns"_s, u"test"_s, u"trouble"_s, u"--for"_s, name, u"--json"_s});
    QVERIFY2(tried.exitCode != 0, tried.all().constData());
    QCOMPARE(tried.json()[u"error"_s][u"code"_s].toString(), code);
    QVERIFY(!tried.all().contains(secret));
}

void TestTerminalDns::aProgramThatChangedIsAskedAboutAgain()
{
    const QString program = write(u"hook"_s, "#!/bin/sh\nexit 1\n");
    QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QStringList command{u"dns"_s,     u"add"_s,       u"hook"_s, u"--kind"_s,
                              u"program"_s, u"--program"_s, program};
    const Outcome undecided = m_terminal->run(command);
    QVERIFY2(undecided.exitCode == 2 && undecided.err.contains("with your rights"),
             undecided.all().constData());
    QVERIFY(m_terminal->run(command + QStringList{u"--agree"_s}).exitCode == 0);
    write(u"hook"_s, "#!/bin/sh\necho changed; exit 1\n");
    const QStringList test{u"dns"_s, u"test"_s, u"hook"_s, u"--for"_s, u"example.test"_s, u"--json"_s};
    QCOMPARE(m_terminal->run(test).json()[u"error"_s][u"code"_s].toString(), u"providerChanged"_s);
    QVERIFY(m_terminal->run({u"dns"_s, u"trust"_s, u"hook"_s, u"--agree"_s}).exitCode == 0);
    QCOMPARE(m_terminal->run(test).json()[u"error"_s][u"code"_s].toString(), u"programFailed"_s);
    QVERIFY(m_terminal->run({u"dns"_s, u"remove"_s, u"hook"_s}).exitCode == 0);
    QCOMPARE(m_terminal->run({u"dns"_s, u"remove"_s, u"hook"_s}).exitCode, 1);
}

void TestTerminalDns::aRecordThatCannotBeRemovedIsListedAndTheCertificateKept()
{
    // Writes records, and fails at removing them.
    const QString program = write(u"sticky"_s,
                                  uR"(#!/bin/sh
[ "$1" = present ] || { echo "no right to delete"; exit 1; }
printf 'server 127.0.0.1 %1\nkey hmac-sha256:%2 %3\nupdate add %s. 60 TXT "%s"\nsend\n' "$2" "$3" | nsupdate
)"_s.replace(u"%1"_s, QString::number(m_servers.port()))
                                      .replace(u"%2"_s, QLatin1String(tests::NameServers::KeyName))
                                      .replace(u"%3"_s, QLatin1String(tests::NameServers::KeySecret))
                                      .toUtf8());
    QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(m_terminal
                ->run({u"dns"_s, u"add"_s, u"sticky"_s, u"--kind"_s, u"program"_s, u"--program"_s, program,
                       u"--agree"_s})
                .exitCode
            == 0);
    const Outcome issued = m_terminal->run({u"issue"_s, u"sticky.example.test"_s, u"--dns"_s, u"sticky"_s});
    QVERIFY2(issued.exitCode == 0, issued.all().constData());
    QCOMPARE(m_terminal->verify(u"sticky.example.test"_s, u"sticky.example.test"_s), "OK"_ba);
    QVERIFY2(issued.err.contains("could not be removed"), issued.all().constData());
    const auto left = asked(issued.err);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.firstKey(), u"_acme-challenge.sticky.example.test"_s);
    QCOMPARE(recordsAt(left.firstKey()), 1);

    // It is on a list from now on, and told to whoever is not looking.
    QVERIFY2(issued.err.contains("tegatactl dns leftovers"), issued.all().constData());
    const QString told = m_terminal->path(u"told"_s);
    const QString teller
        = write(u"teller"_s,
                "#!/bin/sh\nprintf '%s\\n' \"$TEGATA_TITLE\" \"$TEGATA_TEXT\" >> '" + told.toUtf8() + "'\n");
    QFile::setPermissions(teller, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(
        m_terminal->run({u"notify"_s, u"set"_s, u"--desktop"_s, u"off"_s, u"--command"_s, teller}).exitCode,
        0);
    for (int run = 0; run < 2; ++run) {
        const Outcome looked = m_terminal->run({u"renew"_s, u"--due"_s});
        QVERIFY2(looked.exitCode >= 0, looked.all().constData());
    }
    const QByteArray news = read(told);
    QCOMPARE(news.count(left.first().toLatin1()), 1); // once
    QVERIFY2(news.contains("_acme-challenge.sticky.example.test. IN TXT"), news.constData());
    const Outcome listed = m_terminal->run({u"dns"_s, u"leftovers"_s, u"--json"_s});
    QCOMPARE(listed.json().array().size(), 1);
    QCOMPARE(listed.json()[0][u"record"_s].toString(), left.firstKey());
    QCOMPARE(listed.json()[0][u"value"_s].toString(), left.first());
    QCOMPARE(listed.json()[0][u"provider"_s].toString(), u"sticky"_s);

    const Outcome vain = m_terminal->run({u"dns"_s, u"leftovers"_s, u"--try-again"_s});
    QVERIFY2(vain.exitCode == 1 && vain.err.contains("still there"), vain.all().constData());
    QCOMPARE(recordsAt(left.firstKey()), 1);
    QCOMPARE(m_servers.change({u"delete %1 TXT \"%2\""_s.arg(left.firstKey(), left.first())}), QString());
    QCOMPARE(recordsAt(left.firstKey()), 0); // the value was the right one
    QCOMPARE(m_terminal->run({u"dns"_s, u"leftovers"_s, u"nobody-0"_s, u"--done"_s}).exitCode, 1);
    QCOMPARE(m_terminal->run({u"dns"_s, u"leftovers"_s, u"--done"_s}).exitCode, 0);
    QVERIFY(m_terminal->run({u"dns"_s, u"leftovers"_s}).out.contains("Nothing is left"));
}

void TestTerminalDns::aRecordIsRemovedAfterAllWhenTheProviderLets()
{
    const QString program = write(u"later"_s,
                                  uR"(#!/bin/sh
[ "$1" = present ] || [ -e '%4' ] || { echo "not yet"; exit 1; }
[ "$1" = present ] && verb=add || verb=delete
[ "$1" = present ] && ttl="60 " || ttl=""
printf 'server 127.0.0.1 %1\nkey hmac-sha256:%2 %3\nupdate %s %s. %sTXT "%s"\nsend\n' "$verb" "$2" "$ttl" "$3" | nsupdate
)"_s.replace(u"%1"_s, QString::number(m_servers.port()))
                                      .replace(u"%2"_s, QLatin1String(tests::NameServers::KeyName))
                                      .replace(u"%3"_s, QLatin1String(tests::NameServers::KeySecret))
                                      .replace(u"%4"_s, m_terminal->path(u"now"_s))
                                      .toUtf8());
    QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(m_terminal
                 ->run({u"dns"_s, u"add"_s, u"later"_s, u"--kind"_s, u"program"_s, u"--program"_s, program,
                        u"--agree"_s})
                 .exitCode,
             0);
    const Outcome issued = m_terminal->run({u"issue"_s, u"later.example.test"_s, u"--dns"_s, u"later"_s});
    QVERIFY2(issued.exitCode == 0, issued.all().constData());
    const QString record = u"_acme-challenge.later.example.test"_s;
    QCOMPARE(recordsAt(record), 1);
    // By another name meanwhile, which the list knows.
    QCOMPARE(m_terminal->run({u"dns"_s, u"rename"_s, u"later"_s, u"soon"_s}).exitCode, 0);
    write(u"now"_s, "yes");
    const Outcome removed = m_terminal->run({u"dns"_s, u"leftovers"_s, u"--try-again"_s, u"--json"_s});
    QVERIFY2(removed.exitCode == 0, removed.all().constData());
    QCOMPARE(removed.json()[0][u"removed"_s].toBool(), true);
    QCOMPARE(recordsAt(record), 0);
    QVERIFY(m_terminal->run({u"dns"_s, u"leftovers"_s, u"--json"_s}).json().array().isEmpty());
}

void TestTerminalDns::anotherNameForAProviderHoldsForItsCertificates()
{
    const Outcome renamed = m_terminal->run({u"dns"_s, u"rename"_s, u"sticky"_s, u"glue"_s});
    QVERIFY2(renamed.exitCode == 0, renamed.all().constData());
    const auto named = [this](const QString &name) -> QJsonObject {
        for (const QJsonValue &each : m_terminal->run({u"dns"_s, u"list"_s, u"--json"_s}).json().array()) {
            if (each[u"name"_s].toString() == name)
                return each.toObject();
        }
        return {};
    };
    QVERIFY(named(u"sticky"_s).isEmpty());
    QCOMPARE(named(u"glue"_s)[u"certificates"_s].toArray(), QJsonArray{u"sticky.example.test"_s});
    QVERIFY(named(u"bind"_s)[u"lastTest"_s].toObject()[u"works"_s].toBool());
    QVERIFY(m_terminal->run({u"dns"_s, u"rename"_s, u"glue"_s, u"bind"_s}).exitCode != 0);
    QCOMPARE(m_terminal->run({u"dns"_s, u"rename"_s, u"nobody"_s, u"x"_s}).exitCode, 1);
}

void TestTerminalDns::whatCannotBeUnderstoodIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("told");
    const QStringList issue{u"issue"_s, u"*.example.test"_s};
    QTest::newRow("a wildcard by HTTP") << issue << 2 << "wildcard"_ba;
    QTest::newRow("no such provider")
        << issue + QStringList{u"--dns"_s, u"nobody"_s} << 1 << "There is no DNS provider “nobody” here"_ba;
    QTest::newRow("a name that is not asked for")
        << issue + QStringList{u"--dns"_s, u"manual"_s, u"--prove"_s, u"x.test=manual"_s} << 2 << "x.test"_ba;
    QTest::newRow("no way") << issue
            + QStringList{u"--dns"_s, u"manual"_s, u"--prove"_s, u"*.example.test=magic"_s}
                            << 2 << "magic"_ba;
    QTest::newRow("two ways") << issue + QStringList{u"--dns"_s, u"manual"_s, u"--manual"_s} << 2
                              << "--dns"_ba;
    QTest::newRow("resolver by name")
        << QStringList{u"dns"_s, u"resolver"_s, u"resolver.example"_s} << 2 << "resolver.example"_ba;
}

void TestTerminalDns::whatCannotBeUnderstoodIsRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, told);
    const Outcome refused = m_terminal->run(arguments);
    QVERIFY2(refused.exitCode == exitCode && refused.err.contains(told), refused.all().constData());
}

QTEST_GUILESS_MAIN(TestTerminalDns)
#include "tst_terminal_dns.moc"
