// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/nginxversion.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::deploy;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(core::deploy::NginxFlavour)

class TestNginxVersion final : public QObject {
    Q_OBJECT
private slots:
    void readsWhatNginxAndItsDescendantsSay_data();
    void readsWhatNginxAndItsDescendantsSay();
    void readsOpenSslAndModules();
    void takesNothingElseForNginx_data();
    void takesNothingElseForNginx();
    void readsWhatSomebodyTypes_data();
    void readsWhatSomebodyTypes();
    void knowsWhenTheConfigurationChanged();
    void findsTheProgramAndAsksIt();
    void saysWhichPackageIsMissing();
    void saysWhatAnotherProgramAnswered();
    void neverCallsAnOwnerWhoIsGone();

private:
    using Found = Result<NginxBuild>;
    static Found detect(const QStringList &folders)
    {
        QObject owner;
        std::optional<Found> found;
        detectNginx(folders, &owner, [&](const Found &result) { found = result; });
        [&] { QTRY_VERIFY(found); }();
        return found.value_or(Error{.code = ErrorCode::Cancelled});
    }
    static void script(const QString &path, const QByteArray &body)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + body);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
};

void TestNginxVersion::readsWhatNginxAndItsDescendantsSay_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<NginxFlavour>("flavour");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("core");
    using enum NginxFlavour;
    QTest::newRow("Debian 12") << "nginx version: nginx/1.22.1\n"_ba << Nginx << u"1.22.1"_s << u"1.22.1"_s;
    QTest::newRow("Ubuntu") << "nginx version: nginx/1.24.0 (Ubuntu)\n"_ba << Nginx << u"1.24.0"_s
                            << u"1.24.0"_s;
    QTest::newRow("after another line")
        << "ERROR: ld.so: object 'x' cannot be preloaded\nnginx version: nginx/1.31.4"_ba << Nginx
        << u"1.31.4"_s << u"1.31.4"_s;
    QTest::newRow("OpenResty") << "nginx version: openresty/1.27.1.2\n"_ba << OpenResty << u"1.27.1.2"_s
                               << u"1.27.1"_s;
    QTest::newRow("Angie") << "Angie version: Angie/1.12.1\nnginx version: nginx/1.31.2\nbuilt on Fri\n"_ba
                           << Angie << u"1.12.1"_s << u"1.31.2"_s;
    QTest::newRow("Angie -v") << "Angie version: Angie/1.7.0\n"_ba << Angie << u"1.7.0"_s << u"1.25.1"_s;
    QTest::newRow("first Angie") << "Angie version: Angie/1.0.0\n"_ba << Angie << u"1.0.0"_s << u"1.23.4"_s;
    QTest::newRow("freenginx") << "freenginx version: freenginx/1.29.4\n"_ba << Freenginx << u"1.29.4"_s
                               << u"1.29.4"_s;
    QTest::newRow("Tengine") << "Tengine version: Tengine/3.1.0\nnginx version: nginx/1.24.0\n"_ba << Tengine
                             << u"3.1.0"_s << u"1.24.0"_s;
    QTest::newRow("older Tengine") << "Tengine version: Tengine/2.2.3 (nginx/1.8.1)\n"_ba << Tengine
                                   << u"2.2.3"_s << u"1.8.1"_s;
}

void TestNginxVersion::readsWhatNginxAndItsDescendantsSay()
{
    QFETCH(QByteArray, text);
    const auto build = nginxBuildFromText(text);
    QVERIFY(build);
    QTEST(build->flavour, "flavour");
    QTEST(build->version.toString(), "version");
    QTEST(build->core.toString(), "core");
    QVERIFY(build->openssl.isNull());
    QVERIFY(!build->hasHttp2);
}

void TestNginxVersion::readsOpenSslAndModules()
{
    const QByteArray head = "nginx version: nginx/1.26.3\nbuilt by gcc 14.2.0 (Debian 14.2.0-19)\n"_ba;
    const QByteArray tail
        = "TLS SNI support enabled\nconfigure arguments: --with-cc-opt='-g' --with-http_v2_module "
          "--without-http_fastcgi_module --without-http_uwsgi_module\n"_ba;
    auto build = nginxBuildFromText(
        head + "built with OpenSSL 3.4.1 11 Feb 2025 (running with OpenSSL 3.5.1 1 Jul 2025)\n" + tail);
    QVERIFY(build);
    QCOMPARE(build->openssl, QVersionNumber(3, 5, 1));
    QVERIFY(build->hasHttp2);
    QCOMPARE(build->without, (QStringList{u"http_fastcgi"_s, u"http_uwsgi"_s}));

    build = nginxBuildFromText(head + "built with OpenSSL 1.0.2k-fips  26 Jan 2017\n" + tail);
    QVERIFY(build);
    QCOMPARE(build->openssl, QVersionNumber(1, 0, 2));
    build = nginxBuildFromText(head + "built with LibreSSL 3.8.2\n" + tail);
    QVERIFY(build && build->openssl.isNull());
}

void TestNginxVersion::takesNothingElseForNginx_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("Apache") << "Server version: Apache/2.4.62 (Debian)\n"_ba;
    QTest::newRow("help") << "Usage: nginx [-?hvVtTq]\n"_ba;
    QTest::newRow("no number") << "nginx version: nginx/mainline\n"_ba;
    QTest::newRow("one number") << "nginx version: nginx/7\n"_ba;
    QTest::newRow("inside a line") << "this is not nginx version: nginx/1.22.1\n"_ba;
    QTest::newRow("endless") << QByteArray(1024 * 1024, 'x');
}

void TestNginxVersion::takesNothingElseForNginx()
{
    QFETCH(QByteArray, text);
    QVERIFY(!nginxBuildFromText(text));
}

void TestNginxVersion::readsWhatSomebodyTypes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("version");
    QTest::newRow("full") << u"1.22.1"_s << u"1.22.1"_s;
    QTest::newRow("short") << u" 1.25 "_s << u"1.25"_s;
    QTest::newRow("with name") << u"nginx/1.31.4"_s << u"1.31.4"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("one number") << u"1"_s << QString();
    QTest::newRow("four numbers") << u"1.2.3.4"_s << QString();
    QTest::newRow("word") << u"latest"_s << QString();
    QTest::newRow("negative") << u"-1.22"_s << QString();
    QTest::newRow("huge") << u"1.99999999999"_s << QString();
    QTest::newRow("injection") << u"1.22;\n"_s << QString();
    QTest::newRow("nothing released") << u"0.0"_s << QString();
}

void TestNginxVersion::readsWhatSomebodyTypes()
{
    QFETCH(QString, text);
    QTEST(nginxVersionFromText(text).value_or(QVersionNumber()).toString(), "version");
}

void TestNginxVersion::knowsWhenTheConfigurationChanged()
{
    QVERIFY(!knowsHttp2Directive({1, 25, 0}) && !knowsHttp2Directive({1, 25})
            && knowsHttp2Directive({1, 25, 1}));
    QVERIFY(!knowsRejectHandshake({1, 19, 3}) && knowsRejectHandshake({1, 19, 4}));
    QVERIFY(!rotatesTicketKeys({1, 23, 1}) && rotatesTicketKeys({1, 23, 2}));
    QVERIFY(!knowsHybridKeyExchange({3, 4, 9}) && knowsHybridKeyExchange({3, 5, 0})
            && !knowsHybridKeyExchange({}));
}

void TestNginxVersion::findsTheProgramAndAsksIt()
{
    QTemporaryDir first;
    QTemporaryDir second;
    script(second.filePath(u"nginx"_s),
           "[ \"$*\" = -V ] && [ -z \"$HOME\" ] && [ ! -t 0 ] && echo 'nginx version: nginx/1.28.0' >&2\n");
    script(first.filePath(u"angie"_s), "echo 'Angie version: Angie/1.9.0' >&2\n");
    const Found found = detect({first.path(), second.path()});
    QVERIFY(found);
    QCOMPARE(found->version, QVersionNumber(1, 28, 0)); // nginx before its descendants
    QCOMPARE(found->program, second.filePath(u"nginx"_s));
}

void TestNginxVersion::saysWhichPackageIsMissing()
{
    QTemporaryDir empty;
    const Found found = detect({empty.path()});
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::ProgramMissing);
    QCOMPARE(found.error().subject, u"nginx"_s);
    QCOMPARE(found.error().detail, u"nginx"_s);
}

void TestNginxVersion::saysWhatAnotherProgramAnswered()
{
    QTemporaryDir folder;
    script(folder.filePath(u"nginx"_s), "printf 'hello \\033[2J world'\n");
    const Found found = detect({folder.path()});
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::ProgramFailed);
    QCOMPARE(found.error().detail, u"hello [2J world"_s);
}

void TestNginxVersion::neverCallsAnOwnerWhoIsGone()
{
    QTemporaryDir folder;
    script(folder.filePath(u"nginx"_s), "sleep 60\n");
    bool called = false;
    QElapsedTimer clock;
    clock.start();
    {
        QObject owner;
        detectNginx({folder.path()}, &owner, [&](const Found &) { called = true; });
        QCoreApplication::processEvents();
    }
    QVERIFY(clock.elapsed() < 5000); // the program was ended with its owner
    QTemporaryDir empty;
    {
        QObject owner;
        detectNginx({empty.path()}, &owner, [&](const Found &) { called = true; });
    }
    QVERIFY(!detect({empty.path()}));
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestNginxVersion)
#include "tst_nginxversion.moc"
