// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/desktopkeyring.h"
#include "tests/support/await.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace core;
using namespace Qt::StringLiterals;
using keyring::Asking;

static constexpr auto Secrets = "org.freedesktop.secrets"_L1;

/// Against a real GNOME Keyring on a bus of the test's own, where nothing is started by itself: so nobody can
/// be asked anything either.
class TestDesktopKeyring final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void aSecretIsReadAsItWasWritten();
    void anEntryThatIsNotThereIsGone();
    void aLockedKeyringIsNeverAMissingEntry();
    void aQuestionThatNobodyAnswersIsARefusal();
    void withoutAServiceTheKeyringIsMissing();

private:
    Result<crypto::Secret> read(const QString &entry, Asking asking = Asking::Never);
    Result<void> write(const QString &entry, const QByteArray &secret);
    void startDaemon();
    void lock();

    const crypto::Library m_library;
    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_daemon;
    QObject m_owner;
    std::unique_ptr<keyring::DesktopKeyring> m_keyring;
};

void TestDesktopKeyring::initTestCase()
{
    const QString bus = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    QVERIFY2(!bus.isEmpty() && !QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty(),
             "dbus-daemon and gnome-keyring-daemon are needed; scripts/packages names them");
    QFile config(m_folder.filePath(u"bus.conf"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("<busconfig><type>session</type><listen>unix:dir=" + m_folder.path().toUtf8()
                 + "</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\" "
                   "eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    config.close();
    m_bus.start(bus, {u"--config-file"_s, config.fileName(), u"--print-address"_s, u"--nofork"_s});
    QTRY_VERIFY(m_bus.canReadLine());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_folder.filePath(u"data"_s).toUtf8());
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
    QVERIFY(QDBusConnection::sessionBus().isConnected());
    m_keyring = std::make_unique<keyring::DesktopKeyring>();
    startDaemon();
}

void TestDesktopKeyring::startDaemon()
{
    m_daemon.start(QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s),
                   {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    m_daemon.write("a passphrase");
    m_daemon.closeWriteChannel();
    auto *names = QDBusConnection::sessionBus().interface();
    QTRY_VERIFY_WITH_TIMEOUT(names->isServiceRegistered(Secrets), 10'000);
}

void TestDesktopKeyring::cleanupTestCase()
{
    m_keyring.reset();
    for (QProcess *process : {&m_daemon, &m_bus}) {
        process->kill();
        process->waitForFinished();
    }
}

Result<crypto::Secret> TestDesktopKeyring::read(const QString &entry, Asking asking)
{
    // Secrets move and are not copied, so await() cannot carry them.
    std::shared_ptr<Result<crypto::Secret>> answer;
    m_keyring->read(entry, asking, &m_owner, [&answer](Result<crypto::Secret> secret) {
        answer = std::make_shared<Result<crypto::Secret>>(std::move(secret));
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer, 20'000); }();
    return answer ? std::move(*answer) : Error{ErrorCode::TimedOut};
}

Result<void> TestDesktopKeyring::write(const QString &entry, const QByteArray &secret)
{
    return tests::await<void>([&](auto done) {
        m_keyring->write(entry, crypto::Secret(secret), Asking::Never, &m_owner, std::move(done));
    });
}

void TestDesktopKeyring::lock()
{
    auto call = QDBusMessage::createMethodCall(Secrets, u"/org/freedesktop/secrets"_s,
                                               u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    call << QVariant::fromValue(
        QList<QDBusObjectPath>{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)});
    const auto reply = QDBusConnection::sessionBus().call(call);
    QVERIFY2(reply.type() == QDBusMessage::ReplyMessage, qPrintable(reply.errorMessage()));
}

void TestDesktopKeyring::aSecretIsReadAsItWasWritten()
{
    VERIFY_OK(tests::await<void>([&](auto done) { m_keyring->look(&m_owner, std::move(done)); }));
    const QByteArray secret = "-----BEGIN PRIVATE KEY-----\n\xc3\xa4\n"_ba + QByteArray(3000, 'x');
    VERIFY_OK(write(u"one"_s, secret));
    const auto back = read(u"one"_s);
    VERIFY_OK(back);
    QCOMPARE(back->toByteArray(), secret);
    VERIFY_OK(write(u"one"_s, "another"));
    QCOMPARE(read(u"one"_s)->toByteArray(), "another"_ba);
}

void TestDesktopKeyring::anEntryThatIsNotThereIsGone()
{
    QCOMPARE(read(u"nowhere"_s).error().code, ErrorCode::KeyringEntryGone);
    VERIFY_OK(write(u"two"_s, "secret"));
    for (int i = 0; i < 2; ++i) // the second time there is nothing to remove
        VERIFY_OK(
            tests::await<void>([&](auto done) { m_keyring->remove(u"two"_s, &m_owner, std::move(done)); }));
    QCOMPARE(read(u"two"_s).error().code, ErrorCode::KeyringEntryGone);
}

void TestDesktopKeyring::aLockedKeyringIsNeverAMissingEntry()
{
    VERIFY_OK(write(u"three"_s, "secret"));
    lock();
    QCOMPARE(read(u"three"_s).error().code, ErrorCode::KeyringLocked);
    QCOMPARE(read(u"never written"_s).error().code, ErrorCode::KeyringLocked);
    QCOMPARE(write(u"three"_s, "other").error().code, ErrorCode::KeyringLocked);
}

void TestDesktopKeyring::aQuestionThatNobodyAnswersIsARefusal()
{
    lock();
    QCOMPARE(read(u"three"_s, Asking::Allowed).error().code, ErrorCode::KeyringRefused);
}

void TestDesktopKeyring::withoutAServiceTheKeyringIsMissing()
{
    m_daemon.kill();
    auto *names = QDBusConnection::sessionBus().interface();
    QTRY_VERIFY(!names->isServiceRegistered(Secrets));
    QCOMPARE(read(u"three"_s).error().code, ErrorCode::KeyringMissing);
    QCOMPARE(write(u"three"_s, "other").error().code, ErrorCode::KeyringMissing);
    const auto looked = tests::await<void>([&](auto done) { m_keyring->look(&m_owner, std::move(done)); });
    QCOMPARE(looked.error().code, ErrorCode::KeyringMissing);
}

QTEST_GUILESS_MAIN(TestDesktopKeyring)
#include "tst_desktopkeyring.moc"
