// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/registrar.h"
#include "tests/cli/terminal.h"
#include "tests/support/await.h"
#include "tests/support/fakeca.h"
#include "tests/support/fakekeyring.h"

#include <QDir>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using tests::Outcome;

/// Profiles, at a CA in memory that stands for Let's Encrypt: which it is decides what is known of them.
class TestTerminalProfiles final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void anIpAddressTakesTheProfileThatAllowsForIt();
    void aNameIsAskedForWithoutAProfile();
    void aProfileThatIsAskedForStays();
    void aCaThatOffersNoneForAddressesSaysSo();
    void anAddressThatNoPublicCaIssuesForIsRefused();

private:
    void openAccount(const QMap<QString, QString> &profiles);
    Outcome issue(const QStringList &words) const
    {
        return m_terminal->run(
            QStringList{u"issue"_s, u"--webroot"_s, m_terminal->path(u"www"_s), u"--json"_s} + words);
    }
    [[nodiscard]] QString profileOfLastOrder() const
    {
        QString profile = u"no order"_s;
        for (const tests::FakeRequest &request : m_ca->requests()) {
            if (request.path == "/new-order")
                profile = QJsonDocument::fromJson(request.payload)["profile"_L1].toString();
        }
        return profile;
    }

    crypto::Library m_library;
    std::unique_ptr<tests::FakeCa> m_ca;
    std::unique_ptr<tests::Terminal> m_terminal;
};

void TestTerminalProfiles::init()
{
    m_terminal = std::make_unique<tests::Terminal>();
    QVERIFY(QDir().mkpath(m_terminal->path(u"www"_s)));
}

void TestTerminalProfiles::openAccount(const QMap<QString, QString> &profiles)
{
    tests::FakeAcmeOptions options;
    options.profiles = profiles;
    m_ca = std::make_unique<tests::FakeCa>(options);
    const SystemClock clock;
    tests::FakeKeyring keyring;
    const auto store = store::Store::open(m_terminal->store(), clock);
    VERIFY_OK(store);
    issuance::KeyVault vault(**store, keyring);
    issuance::Registrar registrar(**store, vault, clock, "Tegata-test");
    const auto opened = tests::await<store::AccountEntry>([&](auto done) {
        registrar.open({.caName = u"Let's Encrypt"_s,
                        .presetId = u"letsencrypt"_s,
                        .directoryUrl = m_ca->directoryUrl(),
                        .rootPem = crypto::toPem({m_ca->tlsRoot()}),
                        .termsAgreed = true},
                       this, done);
    });
    VERIFY_OK(opened);
}

static const QMap<QString, QString> Usual{{u"classic"_s, u"90 days"_s}, {u"shortlived"_s, u"six days"_s}};

void TestTerminalProfiles::anIpAddressTakesTheProfileThatAllowsForIt()
{
    openAccount(Usual);
    const Outcome outcome = issue({u"9.9.9.9"_s});
    QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    QVERIFY2(outcome.err.contains("the profile “shortlived” is taken"), outcome.all().constData());
    QCOMPARE(profileOfLastOrder(), u"shortlived"_s);
    const Outcome shown = m_terminal->run({u"list"_s});
    QVERIFY2(shown.out.contains("9.9.9.9"), shown.all().constData());

    // Renewal asks for the same.
    const Outcome renewed = m_terminal->run({u"renew"_s, u"9.9.9.9"_s, u"--force"_s});
    QVERIFY2(renewed.exitCode == 0, renewed.all().constData());
    QCOMPARE(profileOfLastOrder(), u"shortlived"_s);
}

void TestTerminalProfiles::aNameIsAskedForWithoutAProfile()
{
    openAccount(Usual);
    const Outcome outcome = issue({u"www.tegata-test.org"_s});
    QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    QVERIFY(!outcome.err.contains("profile"));
    QCOMPARE(profileOfLastOrder(), QString());
}

void TestTerminalProfiles::aProfileThatIsAskedForStays()
{
    openAccount(Usual);
    const Outcome outcome = issue({u"www.tegata-test.org"_s, u"--profile"_s, u"classic"_s});
    QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    QCOMPARE(profileOfLastOrder(), u"classic"_s);
}

void TestTerminalProfiles::aCaThatOffersNoneForAddressesSaysSo()
{
    openAccount({{u"classic"_s, u"90 days"_s}});
    const Outcome outcome = issue({u"9.9.9.9"_s});
    QVERIFY2(outcome.err.contains("offers no profile that allows for that"), outcome.all().constData());
    QVERIFY(outcome.exitCode != 0);
    QCOMPARE(profileOfLastOrder(), u"no order"_s);
}

void TestTerminalProfiles::anAddressThatNoPublicCaIssuesForIsRefused()
{
    openAccount(Usual);
    const Outcome outcome = issue({u"192.0.2.1"_s}); // for documentation
    QVERIFY2(outcome.exitCode == 2 && outcome.err.contains("not on the public internet"),
             outcome.all().constData());
    QCOMPARE(profileOfLastOrder(), u"no order"_s);
}

QTEST_GUILESS_MAIN(TestTerminalProfiles)
#include "tst_terminal_profiles.moc"
