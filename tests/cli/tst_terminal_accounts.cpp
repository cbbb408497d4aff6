// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/terminal.h"
#include "tests/support/await.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using tests::Outcome;

/// The verbs about accounts against a real CA.
class TestTerminalAccounts final : public QObject {
    Q_OBJECT

    const core::crypto::Library m_library;

private slots:
    void init();
    void cleanup() { m_terminal.reset(); }

    void anEmptyStoreIsSaidToBeEmpty();
    void theKeyAndTheContactAreChanged();
    void aKeyUnderAPassphraseOpensWithItsFileOnly();
    void aBackupBringsTheAccountBack();
    void deactivatingWantsToBeMeant();
    void withoutADesktopThereIsNoKeyring();

private:
    Outcome account(const QStringList &arguments) const
    {
        return m_terminal->run(QStringList{u"account"_s} + arguments);
    }
    QJsonObject show(const QStringList &more = {}) const
    {
        return account(QStringList{u"show"_s, u"--json"_s} + more).json().object();
    }
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile file(m_terminal->path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }

    std::unique_ptr<tests::Terminal> m_terminal;
};

#define VERIFY_EXIT(outcome, code) QVERIFY2((outcome).exitCode == (code), (outcome).all().constData())

void TestTerminalAccounts::init()
{
    m_terminal = std::make_unique<tests::Terminal>();
    m_terminal->setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, {});
    m_terminal->setEnvironment(u"XDG_RUNTIME_DIR"_s, {});
}

void TestTerminalAccounts::anEmptyStoreIsSaidToBeEmpty()
{
    for (const QString &verb : {u"show"_s, u"rollover"_s, u"terms"_s}) {
        const Outcome outcome = account({verb});
        VERIFY_EXIT(outcome, 3);
        QVERIFY2(outcome.err.contains("There is no account yet"), outcome.all().constData());
    }
}

void TestTerminalAccounts::theKeyAndTheContactAreChanged()
{
    VERIFY_OK(m_terminal->openAccount());
    const QJsonObject before = show();
    const Outcome rolled = account({u"rollover"_s, u"--key"_s, u"ec384"_s, u"--json"_s});
    VERIFY_EXIT(rolled, 0);
    const QJsonObject after = rolled.json().object();
    QVERIFY(after[u"thumbprint"_s] != before[u"thumbprint"_s]);
    QCOMPARE(after[u"url"_s], before[u"url"_s]);
    QCOMPARE(after[u"keyChangePending"_s].toBool(true), false);
    const Outcome contact = account({u"contact"_s, u"--contact"_s, u"admin@example.net"_s});
    VERIFY_EXIT(contact, 0);
    QCOMPARE(show()[u"contacts"_s].toArray().first().toString(), u"admin@example.net"_s);
    VERIFY_EXIT(account({u"contact"_s}), 2);
    VERIFY_EXIT(account({u"contact"_s, u"--contact"_s, u"nobody"_s}), 2);
    VERIFY_EXIT(account({u"rollover"_s, u"--key"_s, u"rsa1024"_s}), 2);
}

void TestTerminalAccounts::aKeyUnderAPassphraseOpensWithItsFileOnly()
{
    VERIFY_OK(m_terminal->openAccount());
    const QString right = file(u"right"_s, "geheim\n");
    const QString wrong = file(u"wrong"_s, "anders\n");
    const Outcome moved
        = account({u"protect"_s, u"--key-place"_s, u"passphrase"_s, u"--new-passphrase-file"_s, right});
    VERIFY_EXIT(moved, 0);
    const Outcome none = account({u"show"_s});
    QVERIFY2(none.exitCode == 1 && none.err.contains("A passphrase is needed"), none.all().constData());
    const Outcome other = account({u"show"_s, u"--passphrase-file"_s, wrong});
    QVERIFY2(other.exitCode == 1 && other.err.contains("is wrong"), other.all().constData());
    QCOMPARE(show({u"--passphrase-file"_s, right})[u"keyPlace"_s].toString(), u"passphrase"_s);
    // As a timer gives it; and a certificate can be had with it.
    m_terminal->setEnvironment(u"TEGATA_PASSPHRASE_FILE"_s, right);
    const Outcome issued = m_terminal->run(
        {u"issue"_s, u"sealed.test"_s, u"--http-listen"_s, m_terminal->listenAt(), u"--json"_s});
    VERIFY_EXIT(issued, 0);
    VERIFY_EXIT(account({u"rollover"_s}), 0);
    VERIFY_EXIT(account({u"protect"_s, u"--key-place"_s, u"file"_s}), 0);
    m_terminal->setEnvironment(u"TEGATA_PASSPHRASE_FILE"_s, {});
    VERIFY_EXIT(account({u"show"_s}), 0);
    for (const QString &line : {u"geheim"_s, u"anders"_s})
        QVERIFY(!(moved.all() + none.all() + other.all() + issued.all()).contains(line.toUtf8()));
}

void TestTerminalAccounts::aBackupBringsTheAccountBack()
{
    VERIFY_OK(m_terminal->openAccount());
    const QJsonObject before = show();
    const QString secret = file(u"secret"_s, "kept apart\n");
    const QString backup = m_terminal->path(u"backup.pem"_s);
    const Outcome written = account({u"export"_s, u"--to"_s, backup, u"--new-passphrase-file"_s, secret});
    VERIFY_EXIT(written, 0);
    VERIFY_EXIT(account({u"export"_s, u"--to"_s, backup, u"--new-passphrase-file"_s, secret}), 1);
    QVERIFY(QDir(m_terminal->store()).removeRecursively());
    const QStringList recover{u"recover"_s, u"--key-file"_s, backup, u"--ca-root"_s,
                              m_terminal->path(u"api.pem"_s)};
    VERIFY_EXIT(account(recover), 1);
    const Outcome found = account(recover + QStringList{u"--passphrase-file"_s, secret, u"--json"_s});
    VERIFY_EXIT(found, 0);
    QCOMPARE(found.json().object()[u"url"_s], before[u"url"_s]);
    QCOMPARE(found.json().object()[u"thumbprint"_s], before[u"thumbprint"_s]);
    VERIFY_EXIT(account({u"show"_s}), 0);
}

void TestTerminalAccounts::deactivatingWantsToBeMeant()
{
    VERIFY_OK(m_terminal->openAccount());
    const QString id = show()[u"id"_s].toString();
    VERIFY_EXIT(account({u"deactivate"_s}), 2);
    const Outcome asked = account({u"deactivate"_s, id});
    QVERIFY2(asked.exitCode == 2 && asked.err.contains("--yes"), asked.all().constData());
    QCOMPARE(show()[u"status"_s].toString(), u"valid"_s);
    VERIFY_EXIT(account({u"deactivate"_s, id, u"--yes"_s}), 0);
    QCOMPARE(show()[u"status"_s].toString(), u"deactivated"_s);
    const Outcome refused = account({u"rollover"_s});
    QVERIFY2(refused.exitCode == 1 && refused.err.contains("has been deactivated"),
             refused.all().constData());
}

void TestTerminalAccounts::withoutADesktopThereIsNoKeyring()
{
    VERIFY_OK(m_terminal->openAccount());
    const Outcome refused = account({u"protect"_s, u"--key-place"_s, u"keyring"_s, u"--json"_s});
    VERIFY_EXIT(refused, 1);
    QCOMPARE(refused.json().object()[u"error"_s].toObject()[u"code"_s].toString(), u"keyringMissing"_s);
    QCOMPARE(show()[u"keyPlace"_s].toString(), u"file"_s);
}

QTEST_GUILESS_MAIN(TestTerminalAccounts)
#include "tst_terminal_accounts.moc"
