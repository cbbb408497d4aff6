// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/webrootsolver.h"
#include "tests/challenge/outcome.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;

static const QByteArray Token = "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA"_ba;
static const Proof TheProof{u"example.org"_s, Token, Token + ".nP1qzpXGymHBrUEepNY9HCsQk7K8KhOypzEt62jcerQ"};

class TestWebRootSolver final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void putsAReadableFileWhereTheCaLooks();
    void presentingTwiceDoesTheSameAgain();
    void takesAwayWhatItPutAndNoMore();
    void leavesFoldersThatWereThere();
    void anotherProcessCanCleanUp();
    void cleaningUpNothingIsFine();
    void neverFollowsALinkInPlaceOfTheFile();
    void refusesUnsafeTokens_data();
    void refusesUnsafeTokens();
    void refusesARelativeFolder_data();
    void refusesARelativeFolder();
    void saysThatTheFolderIsMissing_data();
    void saysThatTheFolderIsMissing();
    void saysWhatIsInTheWay();
    void aFailedWriteLeavesNothing();

private:
    Result<void> present(WebRootSolver &solver, const Proof &proof = TheProof)
    {
        return outcomeOf([&](QObject *owner, auto done) { solver.present(proof, owner, done); });
    }
    Result<void> cleanUp(WebRootSolver &solver, const Proof &proof = TheProof)
    {
        return outcomeOf([&](QObject *owner, auto done) { solver.cleanUp(proof, owner, done); });
    }
    QString at(const QString &path) const { return m_root->filePath(path); }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    static uint mode(const QString &path)
    {
        struct stat status { };
        return ::lstat(qPrintable(path), &status) == 0 ? status.st_mode & 07777 : 0;
    }
    QStringList everything() const
    {
        return QDir(m_root->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_root;
    const QString m_challenges = u".well-known/acme-challenge"_s;
    const QString m_file = m_challenges + u'/' + QString::fromLatin1(Token);
};

void TestWebRootSolver::init()
{
    ::umask(077); // as the program does
    m_root = std::make_unique<QTemporaryDir>();
    QVERIFY(m_root->isValid());
}

void TestWebRootSolver::putsAReadableFileWhereTheCaLooks()
{
    WebRootSolver solver(m_root->path());
    QVERIFY(present(solver));
    QVERIFY(outcomeOf([&](QObject *owner, auto done) { solver.ready(TheProof, owner, done); }));
    QCOMPARE(contents(at(m_file)), TheProof.keyAuthorization);
    QCOMPARE(mode(at(m_file)), 0644U);
    QCOMPARE(mode(at(m_challenges)), 0755U);
    QCOMPARE(mode(at(u".well-known"_s)), 0755U);
    QCOMPARE(QDir(at(m_challenges)).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestWebRootSolver::presentingTwiceDoesTheSameAgain()
{
    WebRootSolver solver(m_root->path() + u"/../"_s + QDir(m_root->path()).dirName() + u'/');
    QVERIFY(present(solver));
    Proof changed = TheProof;
    changed.keyAuthorization = Token + ".other";
    QVERIFY(present(solver, changed));
    QCOMPARE(contents(at(m_file)), changed.keyAuthorization);
    QVERIFY(cleanUp(solver));
    QVERIFY(everything().isEmpty());
}

void TestWebRootSolver::takesAwayWhatItPutAndNoMore()
{
    WebRootSolver solver(m_root->path());
    QVERIFY(present(solver));
    Proof second = TheProof;
    second.token = Token + "2";
    QVERIFY(present(solver, second));
    QFile theirs(at(u".well-known/security.txt"_s));
    QVERIFY(theirs.open(QIODevice::WriteOnly));
    theirs.close();

    QVERIFY(cleanUp(solver));
    QVERIFY(!QFile::exists(at(m_file)));
    QCOMPARE(contents(at(m_file + u'2')), second.keyAuthorization);
    QVERIFY(cleanUp(solver, second));
    QVERIFY(!QFile::exists(at(m_challenges)));
    QVERIFY(theirs.exists());
}

void TestWebRootSolver::leavesFoldersThatWereThere()
{
    QVERIFY(QDir(m_root->path()).mkpath(m_challenges));
    const uint before = mode(at(m_challenges));
    WebRootSolver solver(m_root->path());
    QVERIFY(present(solver));
    QVERIFY(cleanUp(solver));
    QVERIFY(QFile::exists(at(m_challenges)));
    QCOMPARE(mode(at(m_challenges)), before);
}

void TestWebRootSolver::anotherProcessCanCleanUp()
{
    WebRootSolver before(m_root->path());
    QVERIFY(present(before));
    WebRootSolver after(m_root->path());
    QVERIFY(cleanUp(after));
    QVERIFY(!QFile::exists(at(m_file)));
    QVERIFY(QFile::exists(at(m_challenges))); // it cannot know whose folder it is
}

void TestWebRootSolver::cleaningUpNothingIsFine()
{
    WebRootSolver solver(m_root->path());
    QVERIFY(cleanUp(solver));
    WebRootSolver gone(at(u"gone"_s));
    QVERIFY(cleanUp(gone));
}

void TestWebRootSolver::neverFollowsALinkInPlaceOfTheFile()
{
    QVERIFY(QDir(m_root->path()).mkpath(m_challenges));
    QFile victim(at(u"victim"_s));
    QVERIFY(victim.open(QIODevice::WriteOnly));
    victim.write("precious");
    victim.close();
    for (const QString &name :
         {m_file, QString(m_challenges + u"/."_s + QString::fromLatin1(Token) + u".new"_s)})
        QVERIFY(QFile::link(victim.fileName(), at(name)));

    WebRootSolver solver(m_root->path());
    QVERIFY(present(solver));
    QCOMPARE(contents(victim.fileName()), "precious"_ba);
    QCOMPARE(contents(at(m_file)), TheProof.keyAuthorization);
    QVERIFY(!QFileInfo(at(m_file)).isSymLink());
    QVERIFY(cleanUp(solver));
    QCOMPARE(contents(victim.fileName()), "precious"_ba);
}

void TestWebRootSolver::refusesUnsafeTokens_data()
{
    QTest::addColumn<QByteArray>("token");
    const QByteArray sound(30, 'a');
    QTest::newRow("path traversal") << "../../../../../../etc/cron.d/x"_ba;
    QTest::newRow("encoded traversal") << QByteArray("..%2f..%2f" + sound);
    QTest::newRow("slash") << QByteArray(sound + "/x");
    QTest::newRow("backslash") << QByteArray(sound + "\\x");
    QTest::newRow("dot") << QByteArray(sound + ".php");
    QTest::newRow("line feed") << QByteArray(sound + "\n");
    QTest::newRow("NUL") << QByteArray(sound + QByteArray(1, '\0'));
    QTest::newRow("space") << QByteArray(sound + " x");
    QTest::newRow("quote") << QByteArray(sound + "\"");
    QTest::newRow("UTF-8") << QByteArray(sound + "é");
    QTest::newRow("padding") << QByteArray(sound + "=");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("short") << QByteArray(21, 'a');
    QTest::newRow("long") << QByteArray(10000, 'a');
}

void TestWebRootSolver::refusesUnsafeTokens()
{
    QFETCH(QByteArray, token);
    WebRootSolver solver(m_root->path());
    const Proof proof{u"example.org"_s, token, "x"_ba};
    for (const Result<void> &result : {present(solver, proof), cleanUp(solver, proof)}) {
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::UnsafeToken);
        QCOMPARE(result.error().subject, u"example.org"_s);
    }
    QVERIFY(everything().isEmpty());
}

void TestWebRootSolver::refusesARelativeFolder_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("relative") << u"var/www"_s;
    QTest::newRow("home") << u"~/www"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("resource") << u":/i18n"_s;
}

void TestWebRootSolver::refusesARelativeFolder()
{
    QFETCH(QString, folder);
    WebRootSolver solver(folder);
    const auto result = present(solver);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::BadInput);
    QCOMPARE(result.error().subject, folder);
}

void TestWebRootSolver::saysThatTheFolderIsMissing_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("missing") << u"missing"_s;
    QTest::newRow("a file") << u"file"_s;
    QTest::newRow("a loop of links") << u"loop"_s;
    QTest::newRow("a dead link") << u"dead"_s;
}

void TestWebRootSolver::saysThatTheFolderIsMissing()
{
    QFETCH(QString, name);
    QFile file(at(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(at(u"loop"_s), at(u"loop"_s)));
    QVERIFY(QFile::link(at(u"nowhere"_s), at(u"dead"_s)));
    WebRootSolver solver(at(name));
    const auto result = present(solver);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FolderMissing);
    QCOMPARE(result.error().subject, at(name));
}

void TestWebRootSolver::saysWhatIsInTheWay()
{
    QFile file(at(u".well-known"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    WebRootSolver solver(m_root->path());
    const auto result = present(solver);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(result.error().subject, file.fileName());

    WebRootSolver kernel(u"/proc"_s); // nobody may make folders there, not even root
    QVERIFY(!present(kernel));
}

void TestWebRootSolver::aFailedWriteLeavesNothing()
{
    WebRootSolver solver(m_root->path());
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{10, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto result = present(solver);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!result);
    QVERIFY(QDir(at(m_challenges)).isEmpty());
    QVERIFY(cleanUp(solver));
    QVERIFY(everything().isEmpty());
}

QTEST_GUILESS_MAIN(TestWebRootSolver)
#include "tst_webrootsolver.moc"
