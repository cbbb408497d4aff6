// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/renewal/garden.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::renewal;
using namespace tests;
using namespace std::chrono_literals;

class TestDeployer final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_garden.reset(); }

    void whatIsNewIsPutToUse();
    void aProgramLearnsOfTheCertificate();
    void aFailureIsTriedAgainAloneAndLeavesTheCertificateGood();
    void nginxIsTestedBeforeItIsReloaded();
    void nginxWithoutSystemdIsSignalled();
    void oneReloadDoesForMany();
    void aReloadComesFirstAndOnlyOnce();
    void actionsThatAreNoneAreRefused_data();
    void actionsThatAreNoneAreRefused();

private:
    /// A program that writes down how it was called, and ends with this status.
    [[nodiscard]] QString script(const QString &name, int status = 0, const QString &more = {});
    [[nodiscard]] QStringList calls() const;
    void keep(const QString &name, const QList<deploy::Action> &actions);

    crypto::Library m_library;
    std::unique_ptr<Garden> m_garden;
};

void TestDeployer::init()
{
    m_garden = std::make_unique<Garden>();
    VERIFY_OK(m_garden->open());
}

QString TestDeployer::script(const QString &name, int status, const QString &more)
{
    const QString path = m_garden->path(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return {};
    file.write(u"#!/bin/sh\nprintf '%s %s\\n' \"$(basename \"$0\")\" \"$*\" >>'%1'\n%2\nexit %3\n"_s
                   .arg(m_garden->path(u"calls"_s), more)
                   .arg(status)
                   .toUtf8());
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

QStringList TestDeployer::calls() const
{
    QFile file(m_garden->path(u"calls"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

void TestDeployer::keep(const QString &name, const QList<deploy::Action> &actions)
{
    VERIFY_OK(m_garden->store->saveDeployment(
        {.name = name, .actions = deploy::toJson(actions), .generation = m_garden->generation(name)}));
}

static deploy::Action run(const QStringList &command)
{
    return {.kind = deploy::ActionKind::Run, .command = command};
}

void TestDeployer::whatIsNewIsPutToUse()
{
    m_garden->plant({.name = u"due.test"_s});
    keep(u"due.test"_s, {run({script(u"hook"_s), u"one argument"_s, u"$(two)"_s})});
    const auto ran = m_garden->run();
    VERIFY_OK(ran);
    QVERIFY(!ran->items.first().deployError);
    QCOMPARE(calls(), QStringList{u"hook one argument $(two)"_s}); // no shell has seen it
    QCOMPARE(m_garden->store->deployment(u"due.test"_s)->generation, 2);
    QCOMPARE(m_garden->history(u"due.test"_s).last(), u"deployed"_s);
    VERIFY_OK(m_garden->run());
    QCOMPARE(calls().size(), 1);
}

void TestDeployer::aProgramLearnsOfTheCertificate()
{
    m_garden->plant({.name = u"due.test"_s});
    const QString told = m_garden->path(u"told"_s);
    keep(u"due.test"_s, {run({script(u"hook"_s, 0, u"env >'%1'"_s.arg(told))})});
    VERIFY_OK(m_garden->run());
    QFile file(told);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray environment = file.readAll();
    const auto paths = m_garden->store->livePaths(u"due.test"_s);
    QVERIFY(environment.contains("TEGATA_NAME=due.test\n"));
    QVERIFY(environment.contains("TEGATA_GENERATION=2\n"));
    QVERIFY(environment.contains("TEGATA_FULLCHAIN=" + paths.fullChain.toUtf8() + '\n'));
    QVERIFY(environment.contains("TEGATA_PRIVATE_KEY=" + paths.privateKey.toUtf8() + '\n'));
    QVERIFY(!environment.contains("HOME=")); // nothing of ours
}

void TestDeployer::aFailureIsTriedAgainAloneAndLeavesTheCertificateGood()
{
    m_garden->plant({.name = u"due.test"_s});
    const QString hook = script(u"hook"_s, 7, u"echo it does not work"_s);
    keep(u"due.test"_s, {run({hook})});
    const auto ran = m_garden->run();
    const Item item = ran->items.first();
    QCOMPARE(item.outcome, Outcome::Renewed);
    QCOMPARE(item.deployError->code, ErrorCode::ProgramFailed);
    QVERIFY(item.deployError->detail.contains("it does not work"_L1));
    QCOMPARE(m_garden->store->renewal(u"due.test"_s)->attempts, 0);
    QCOMPARE(m_garden->store->deployment(u"due.test"_s)->attempts, 1);

    VERIFY_OK(m_garden->run());
    QCOMPARE(calls().size(), 1); // its back-off
    m_garden->clock.offset = 2min;
    QVERIFY(m_garden->caretaker->isDue());
    Q_UNUSED(script(u"hook"_s));
    const auto again = m_garden->run();
    QCOMPARE(again->items.first().skip, Skip::NotDue);
    QVERIFY(!again->items.first().deployError);
    QCOMPARE(calls().size(), 2);
    QCOMPARE(m_garden->generation(u"due.test"_s), 2); // nothing was issued again
    QCOMPARE(m_garden->store->deployment(u"due.test"_s)->attempts, 0);
}

void TestDeployer::nginxIsTestedBeforeItIsReloaded()
{
    m_garden->plant({.name = u"due.test"_s});
    keep(u"due.test"_s, {{.kind = deploy::ActionKind::ReloadNginx}});
    m_garden->caretaker->setDeployLimits(
        {.nginx = script(u"nginx"_s, 1), .systemctl = script(u"systemctl"_s)});
    QCOMPARE(m_garden->run()->items.first().deployError->code, ErrorCode::ProgramFailed);
    QCOMPARE(calls(), QStringList{u"nginx -t"_s});
    Q_UNUSED(script(u"nginx"_s));
    const auto done = await<void>([&](auto callback) {
        m_garden->caretaker->deploy(u"due.test"_s, m_garden->caretaker.get(), callback);
    });
    VERIFY_OK(done);
    QCOMPARE(
        calls().mid(1),
        (QStringList{u"nginx -t"_s, u"systemctl is-active --quiet nginx"_s, u"systemctl reload nginx"_s}));
}

void TestDeployer::nginxWithoutSystemdIsSignalled()
{
    m_garden->plant({.name = u"due.test"_s});
    keep(u"due.test"_s, {{.kind = deploy::ActionKind::ReloadNginx}});
    m_garden->caretaker->setDeployLimits({.nginx = script(u"nginx"_s), .systemctl = u"-"_s});
    QVERIFY(!m_garden->run()->items.first().deployError);
    QCOMPARE(calls(), (QStringList{u"nginx -t"_s, u"nginx -s reload"_s}));
}

void TestDeployer::oneReloadDoesForMany()
{
    for (int i = 0; i < 5; ++i) {
        const QString name = u"n%1.test"_s.arg(i);
        m_garden->plant({.name = name});
        keep(name, {{.kind = deploy::ActionKind::ReloadNginx}});
    }
    m_garden->caretaker->setDeployLimits({.nginx = script(u"nginx"_s), .systemctl = u"-"_s});
    const auto ran = m_garden->run();
    QCOMPARE(count(*ran, Outcome::Renewed), 5);
    QCOMPARE(calls(), (QStringList{u"nginx -t"_s, u"nginx -s reload"_s}));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_garden->store->deployment(u"n%1.test"_s.arg(i))->generation, 2);
}

void TestDeployer::aReloadComesFirstAndOnlyOnce()
{
    const deploy::Action reload{.kind = deploy::ActionKind::ReloadNginx};
    const deploy::Action own = run({u"/bin/true"_s});
    QCOMPARE(deploy::withReload({own}, true), (QList<deploy::Action>{reload, own}));
    QCOMPARE(deploy::withReload({own, reload}, true), (QList<deploy::Action>{own, reload})); // as it was put
    QCOMPARE(deploy::withReload({own, reload}, false), QList<deploy::Action>{own});
    QVERIFY(!deploy::reloadsNginx(deploy::withReload({}, false)));
}

void TestDeployer::actionsThatAreNoneAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no command") << R"([{"kind":"run"}])"_ba;
    QTest::newRow("not absolute") << R"([{"kind":"run","command":["hook"]}])"_ba;
    QTest::newRow("of a later version") << R"([{"kind":"teleport"}])"_ba;
    QTest::newRow("not an object") << R"([1])"_ba;
}

void TestDeployer::actionsThatAreNoneAreRefused()
{
    QFETCH(QByteArray, json);
    const auto actions = deploy::actionsFromJson(QJsonDocument::fromJson(json).array());
    QVERIFY(!actions);
    QCOMPARE(actions.error().code, ErrorCode::BadInput);
    const QList<deploy::Action> good{run({u"/bin/true"_s, u"-x"_s}),
                                     {.kind = deploy::ActionKind::ReloadNginx}};
    QCOMPARE(*deploy::actionsFromJson(deploy::toJson(good)), good);
}

QTEST_GUILESS_MAIN(TestDeployer)
#include "tst_deployer.moc"
