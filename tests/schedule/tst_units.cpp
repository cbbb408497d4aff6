// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/schedule/units.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace core::schedule;
using namespace Qt::StringLiterals;

/// The units as systemd reads them, and the command as it runs it.
class TestUnits final : public QObject {
    Q_OBJECT
private slots:
    void systemdFindsNothingToComplainAbout_data();
    void systemdFindsNothingToComplainAbout();
    void whatWasWrittenIsReadBack_data();
    void whatWasWrittenIsReadBack();
    void cronRunsTheSameCommand_data();
    void cronRunsTheSameCommand();
    void eachStoreHasAUnitOfItsOwn();
    void theUserMayStillHandInMail();

private:
    static void addStores();
    core::crypto::Library m_library;
};

void TestUnits::addStores()
{
    QTest::addColumn<QString>("store");
    QTest::newRow("plain") << u"/home/aiko/.local/share/tegata"_s;
    QTest::newRow("spaces") << u"/srv/my store/a  b"_s;
    QTest::newRow("specifier") << u"/srv/100%/%h/%%"_s;
    QTest::newRow("variables") << u"/srv/$HOME/${PATH}/$$"_s;
    QTest::newRow("quotes") << u"/srv/it's \"mine\"\\n"_s;
    QTest::newRow("control characters") << u"/srv/a\tb\x1bc"_s;
    QTest::newRow("another script") << u"/srv/証明書/é"_s;
    QTest::newRow("punctuation") << u"/srv/;|&<>#!*?[]{}~`"_s;
}

void TestUnits::systemdFindsNothingToComplainAbout_data()
{
    addStores();
}

void TestUnits::systemdFindsNothingToComplainAbout()
{
    QFETCH(QString, store);
    const QString analyze = QStandardPaths::findExecutable(u"systemd-analyze"_s);
    if (analyze.isEmpty())
        QSKIP("NOT TESTED: systemd-analyze is missing (package systemd).");
    QTemporaryDir folder;
    // A program of that name must be there. Of all characters systemd allows no quotes in it.
    const QString program = folder.filePath(u"tegata %n $ctl"_s);
    QVERIFY(QFile::copy(u"/bin/true"_s, program));
    for (const Scope scope : {Scope::User, Scope::System}) {
        const auto write = [&](const QString &name, const QByteArray &text) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
        };
        QVERIFY(write(u"tegata-renew.service"_s, serviceUnit({scope, program, store})));
        QVERIFY(write(u"tegata-renew.timer"_s, timerUnit()));
        QProcess verify;
        verify.setProcessChannelMode(QProcess::MergedChannels);
        verify.start(analyze,
                     {scope == Scope::User ? u"--user"_s : u"--system"_s, u"--man=no"_s, u"verify"_s,
                      folder.filePath(u"tegata-renew.service"_s), folder.filePath(u"tegata-renew.timer"_s)});
        QVERIFY(verify.waitForFinished());
        QByteArray complaints;
        for (const QByteArray &line : verify.readAll().split('\n')) {
            if (line.contains("tegata")) // other units of this computer are none of our business
                complaints += line + '\n';
        }
        QVERIFY2(complaints.isEmpty(), complaints.constData());
    }
}

void TestUnits::whatWasWrittenIsReadBack_data()
{
    addStores();
}

void TestUnits::whatWasWrittenIsReadBack()
{
    QFETCH(QString, store);
    for (const Scope scope : {Scope::User, Scope::System}) {
        const QString program = u"/opt/50 % $off/tegatactl"_s;
        QCOMPARE(commandOf(serviceUnit({scope, program, store})),
                 (QStringList{program, u"--store"_s, store, u"renew"_s, u"--due"_s}));
    }
    QCOMPARE(commandOf("[Service]\nType=oneshot\n"), QStringList());
}

void TestUnits::cronRunsTheSameCommand_data()
{
    addStores();
}

void TestUnits::cronRunsTheSameCommand()
{
    QFETCH(QString, store);
    const QString line = crontabLine({Scope::User, u"/usr/bin/printf"_s, store});
    const QStringList fields = line.split(u' ');
    bool ok = false;
    QVERIFY(fields[0].toInt(&ok) < 60 && ok);
    QCOMPARE(fields[1].split(u',').size(), 2);
    QCOMPARE(fields.mid(2, 3), (QStringList{u"*"_s, u"*"_s, u"*"_s}));
    // What cron does: an unescaped % ends the command; the backslash before one is taken away.
    QString command = fields.mid(5).join(u' ');
    QVERIFY(!QString(command).remove(u"\\%"_s).contains(u'%'));
    command.replace(u"\\%"_s, u"%"_s).replace(u"'/usr/bin/printf' "_s, u"/usr/bin/printf '%s\\0' "_s);
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, command});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput().split('\0'),
             (QByteArrayList{"--store", store.toUtf8(), "renew", "--due", ""}));
}

void TestUnits::eachStoreHasAUnitOfItsOwn()
{
    const QString home = u"/home/aiko/.local/share/tegata"_s;
    QCOMPARE(unitName(home, home), u"tegata-renew"_s);
    QCOMPARE(unitName(home + u'/', home), u"tegata-renew"_s);
    const QString other = unitName(u"/srv/tegata"_s, home);
    QVERIFY(other.startsWith(u"tegata-renew-"_s) && other.size() == 21);
    QVERIFY(other != unitName(u"/srv/other"_s, home));
}

void TestUnits::theUserMayStillHandInMail()
{
    QVERIFY(!serviceUnit({Scope::User, u"/a"_s, u"/b"_s}).contains("NoNewPrivileges"));
    QVERIFY(serviceUnit({Scope::System, u"/a"_s, u"/b"_s}).contains("NoNewPrivileges=yes"));
}

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
