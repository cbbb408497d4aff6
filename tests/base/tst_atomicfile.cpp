// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using core::ErrorCode;

/// Another umask, for as long as it lives.
class Umask {
public:
    explicit Umask(mode_t mask) : m_before(::umask(mask)) { }
    ~Umask() { ::umask(m_before); }

private:
    Q_DISABLE_COPY_MOVE(Umask)
    mode_t m_before;
};

/// The rights of an ordinary user, for as long as it lives: permissions say nothing to root.
class OrdinaryUser {
public:
    OrdinaryUser() { m_changed = ::geteuid() == 0 && ::seteuid(65534) == 0; }
    ~OrdinaryUser()
    {
        if (m_changed && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }

private:
    Q_DISABLE_COPY_MOVE(OrdinaryUser)
    bool m_changed = false;
};

class AtomicFileTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    static QByteArray content(const QString &path);
    static mode_t mode(const QString &path);
    [[nodiscard]] QStringList everything() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

private slots:
    void init();
    void filesAndFoldersArePrivateUnderAnyUmask_data();
    void filesAndFoldersArePrivateUnderAnyUmask();
    void anExistingFolderIsLeftAsItIs();
    void largeAndEmptyContentComesBack_data();
    void largeAndEmptyContentComesBack();
    void createNeverReplaces();
    void replaceLeavesTheTargetOfALinkAlone();
    void failuresSayWhere();
    void foldersWithoutPermissionAreNotWritable();
    void linksReplaceLinksOnly();
    void moveNeverReplaces();
    void readStopsAtTheLimit();
    void onlyRegularFilesAreRead();
};

QByteArray AtomicFileTest::content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

mode_t AtomicFileTest::mode(const QString &path)
{
    struct stat state = {};
    return ::lstat(QFile::encodeName(path).constData(), &state) == 0 ? state.st_mode & 07777U : 0;
}

void AtomicFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void AtomicFileTest::filesAndFoldersArePrivateUnderAnyUmask_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("open") << 0;
    QTest::newRow("usual") << 022;
    QTest::newRow("private") << 077;
    QTest::newRow("absurd") << 0777;
}

void AtomicFileTest::filesAndFoldersArePrivateUnderAnyUmask()
{
    QFETCH(int, mask);
    const Umask umask(static_cast<mode_t>(mask));
    QVERIFY(core::makePrivateFolder(path(u"a/b/c"_s)));
    QVERIFY(core::createFile(path(u"a/b/c/created"_s), "1"));
    QVERIFY(core::replaceFile(path(u"a/b/c/replaced"_s), "2"));
    QVERIFY(core::replaceFile(path(u"a/b/c/replaced"_s), "3"));
    for (const QString &folder : {u"a"_s, u"a/b"_s, u"a/b/c"_s})
        QCOMPARE(mode(path(folder)), mode_t(0700));
    QCOMPARE(mode(path(u"a/b/c/created"_s)), mode_t(0600));
    QCOMPARE(mode(path(u"a/b/c/replaced"_s)), mode_t(0600));
    QCOMPARE(content(path(u"a/b/c/replaced"_s)), "3");
}

void AtomicFileTest::anExistingFolderIsLeftAsItIs()
{
    QVERIFY(QDir().mkdir(path(u"open"_s)));
    QCOMPARE(::chmod(QFile::encodeName(path(u"open"_s)).constData(), 0755), 0);
    QVERIFY(core::makePrivateFolder(path(u"open"_s)));
    QCOMPARE(mode(path(u"open"_s)), mode_t(0755));
    QVERIFY(core::createFile(path(u"file"_s), {}));
    const auto refused = core::makePrivateFolder(path(u"file/inside"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileNotWritable);
}

void AtomicFileTest::largeAndEmptyContentComesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("zeros") << QByteArray(3, '\0');
    QTest::newRow("large") << QByteArray(1'000'003, 'x');
}

void AtomicFileTest::largeAndEmptyContentComesBack()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(core::createFile(path(u"file"_s), bytes));
    const auto back = core::readFile(path(u"file"_s), bytes.size());
    QVERIFY(back);
    QCOMPARE(*back, bytes);
    QCOMPARE(everything(), QStringList{u"file"_s});
}

void AtomicFileTest::createNeverReplaces()
{
    QVERIFY(core::createFile(path(u"file"_s), "old"));
    QVERIFY(QDir().mkdir(path(u"folder"_s)));
    QVERIFY(QFile::link(path(u"nowhere"_s), path(u"link"_s)));
    for (const QString &name : {u"file"_s, u"folder"_s, u"link"_s}) {
        const auto refused = core::createFile(path(name), "new");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::FileNotWritable);
        QCOMPARE(refused.error().subject, path(name));
        QVERIFY(!refused.error().detail.isEmpty());
    }
    QCOMPARE(content(path(u"file"_s)), "old");
    QCOMPARE(everything(), (QStringList{u"file"_s, u"folder"_s, u"link"_s}));
}

void AtomicFileTest::replaceLeavesTheTargetOfALinkAlone()
{
    QVERIFY(core::createFile(path(u"target"_s), "old"));
    QVERIFY(QFile::link(path(u"target"_s), path(u"link"_s)));
    QVERIFY(core::replaceFile(path(u"link"_s), "new"));
    QCOMPARE(content(path(u"target"_s)), "old");
    QCOMPARE(content(path(u"link"_s)), "new");
}

void AtomicFileTest::failuresSayWhere()
{
    const auto noFolder = core::createFile(path(u"missing/file"_s), "x");
    QVERIFY(!noFolder);
    QCOMPARE(noFolder.error().code, ErrorCode::FolderMissing);
    QCOMPARE(noFolder.error().subject, path(u"missing"_s));
    const auto noName = core::createFile({}, "x");
    QVERIFY(!noName);
    QCOMPARE(noName.error().code, ErrorCode::BadInput);
    const auto zero = core::createFile(path(u"a"_s) + QChar(0) + u"b"_s, "x");
    QVERIFY(!zero);
    QCOMPARE(zero.error().code, ErrorCode::BadInput);
    const auto tooLong = core::createFile(path(QString(300, u'n')), "x");
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().code, ErrorCode::FileNotWritable);
    const auto isFolder = core::replaceFile(m_folder->path(), "x");
    QVERIFY(!isFolder);
    QCOMPARE(isFolder.error().code, ErrorCode::FileNotWritable);
    QVERIFY(everything().isEmpty());
}

void AtomicFileTest::foldersWithoutPermissionAreNotWritable()
{
    QVERIFY(core::makePrivateFolder(path(u"closed"_s)));
    QVERIFY(core::createFile(path(u"secret"_s), "x"));
    const QByteArray closed = QFile::encodeName(path(u"closed"_s));
    const QByteArray secret = QFile::encodeName(path(u"secret"_s));
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
    QCOMPARE(::chmod(closed.constData(), 0555), 0);
    QCOMPARE(::chmod(secret.constData(), 0000), 0);
    {
        const OrdinaryUser user;
        const auto created = core::createFile(path(u"closed/file"_s), "x");
        QVERIFY(!created);
        QCOMPARE(created.error().code, ErrorCode::FileNotWritable);
        QVERIFY(created.error().subject.startsWith(path(u"closed"_s)));
        const auto made = core::makePrivateFolder(path(u"closed/folder"_s));
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::FileNotWritable);
        const auto read = core::readFile(path(u"secret"_s), 10);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::FileNotReadable);
    }
    QCOMPARE(::chmod(closed.constData(), 0700), 0);
}

void AtomicFileTest::linksReplaceLinksOnly()
{
    QVERIFY(core::replaceLink(path(u"live"_s), u"../archive/a/1"_s));
    QVERIFY(core::replaceLink(path(u"live"_s), u"../archive/a/2"_s));
    QByteArray target(100, '\0');
    QCOMPARE(::readlink(QFile::encodeName(path(u"live"_s)).constData(), target.data(), 100), ssize_t(14));
    QCOMPARE(QByteArray(target.constData()), "../archive/a/2");

    QVERIFY(core::createFile(path(u"file"_s), "old"));
    QVERIFY(QDir().mkdir(path(u"folder"_s)));
    for (const QString &name : {u"file"_s, u"folder"_s}) {
        const auto refused = core::replaceLink(path(name), u"x"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::FileNotWritable);
    }
    QCOMPARE(content(path(u"file"_s)), "old");
    QCOMPARE(everything(), (QStringList{u"file"_s, u"folder"_s, u"live"_s}));
}

void AtomicFileTest::moveNeverReplaces()
{
    QVERIFY(core::makePrivateFolder(path(u"from"_s)));
    QVERIFY(core::createFile(path(u"from/key"_s), "1"));
    QVERIFY(core::makePrivateFolder(path(u"to"_s))); // plain rename() would replace an empty folder
    const auto refused = core::moveInto(path(u"from"_s), path(u"to"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(refused.error().subject, path(u"to"_s));
    QVERIFY(core::moveInto(path(u"from"_s), path(u"to/there"_s)));
    QCOMPARE(content(path(u"to/there/key"_s)), "1");
    const auto gone = core::moveInto(path(u"from"_s), path(u"to/again"_s));
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::FileMissing);
    QCOMPARE(gone.error().subject, path(u"from"_s));
}

void AtomicFileTest::readStopsAtTheLimit()
{
    QVERIFY(core::createFile(path(u"file"_s), QByteArray(1000, 'x')));
    QVERIFY(core::readFile(path(u"file"_s), 1000));
    const auto tooLong = core::readFile(path(u"file"_s), 999);
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().code, ErrorCode::FileDamaged);
    QVERIFY(QFile::link(path(u"file"_s), path(u"link"_s)));
    QVERIFY(core::readFile(path(u"link"_s), 1000));
}

void AtomicFileTest::onlyRegularFilesAreRead()
{
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
    for (const QString &name : {path(u"pipe"_s), u"/dev/zero"_s, m_folder->path()}) {
        const auto refused = core::readFile(name, 10);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::FileNotReadable);
        QCOMPARE(refused.error().subject, name);
    }
    const auto missing = core::readFile(path(u"missing"_s), 10);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FileMissing);
}

QTEST_GUILESS_MAIN(AtomicFileTest)
#include "tst_atomicfile.moc"
