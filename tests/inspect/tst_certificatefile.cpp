// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/certificatefile.h"

#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace core;
using namespace core::inspect;
using namespace Qt::StringLiterals;

static QString data(const QString &name)
{
    return u"" TEGATA_SOURCE_DIR "/tests/crypto/data/"_s + name;
}

class TestCertificateFile final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }

private slots:
    void everyFormThatPeopleHaveIsRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("PEM") << data(u"rich.pem"_s);
        QTest::newRow("DER") << data(u"rich.der"_s);
        QTest::newRow("PKCS#7") << data(u"rich.p7b"_s);
        QTest::newRow("PKCS#7 in DER") << data(u"rich-der.p7b"_s);
    }
    void everyFormThatPeopleHaveIsRead()
    {
        QFETCH(QString, path);
        const auto chain = readCertificates(path);
        QVERIFY2(chain, qPrintable(chain ? QString() : chain.error().detail));
        QVERIFY(!chain->isEmpty());
        QVERIFY(chain->first().names().contains(u"example.org"_s));
    }

    void whatIsNoCertificateIsSaidToBeNone_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("empty") << file(u"empty.pem"_s, {});
        QTest::newRow("text") << file(u"text.pem"_s, "no certificate");
        QTest::newRow("a key") << data(u"ec256-pkcs8.pem"_s);
        QTest::newRow("too large") << file(u"large.pem"_s, QByteArray(MaxCertificateFile + 1, 'x'));
        QTest::newRow("a folder") << m_folder.path();
        QTest::newRow("a device") << u"/dev/zero"_s;
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        QTest::newRow("a pipe that nobody writes to") << pipe;
    }
    void whatIsNoCertificateIsSaidToBeNone()
    {
        QFETCH(QString, path);
        const auto chain = readCertificates(path);
        QVERIFY(!chain);
        QCOMPARE(chain.error().code, ErrorCode::NotACertificate);
        QCOMPARE(chain.error().subject, QFileInfo(path).fileName());
        QVERIFY(!chain.error().detail.isEmpty());
    }

    void aMissingFileIsMissing()
    {
        const QString path = m_folder.filePath(u"nowhere.pem"_s);
        const auto chain = readCertificates(path);
        QVERIFY(!chain);
        QCOMPARE(chain.error().code, ErrorCode::FileMissing);
        QCOMPARE(chain.error().subject, path);
    }

    void aForbiddenFileIsNotReadable()
    {
        // Root may read everything, so it becomes nobody for a moment.
        const bool isRoot = ::geteuid() == 0;
        const QString path = file(u"forbidden.pem"_s, "x");
        QVERIFY(QFile::setPermissions(path, {}));
        QCOMPARE(::chmod(QFile::encodeName(m_folder.path()).constData(), 0711), 0);
        if (isRoot)
            QCOMPARE(::seteuid(65534), 0);
        const auto back = qScopeGuard([isRoot] { return isRoot ? ::seteuid(0) : 0; });
        const auto chain = readCertificates(path);
        QVERIFY(!chain);
        QCOMPARE(chain.error().code, ErrorCode::FileNotReadable);
    }
};

QTEST_GUILESS_MAIN(TestCertificateFile)
#include "tst_certificatefile.moc"
