// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/base/strace.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Fault;
using tests::Strace;

/// Every system call of every operation fails once with every reason, and the program is killed before every
/// one.
class AtomicFileFaultsTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    static QByteArray content(const QString &path);
    static void put(const QString &path, const QByteArray &bytes);
    [[nodiscard]] QStringList drafts() const;
    void removeDrafts() const
    {
        for (const QString &draft : drafts())
            QFile::remove(path(draft));
    }
    static QString name(const Fault &fault)
    {
        return u"%1 %2 %3"_s.arg(fault.call).arg(fault.number).arg(fault.what);
    }
    [[nodiscard]] QList<Fault> faults(const Strace &strace) const;
    [[nodiscard]] int numberOf(const Strace &strace, const QString &call, int place) const;
    void create(const QList<Fault> &always);
    void replace(const QList<Fault> &always);

private slots:
    void init();
    void createdFileIsWholeOrAbsent();
    void createdFileIsWholeOrAbsentWithoutAnonymousFiles();
    void createdFileIsWholeOrAbsentWithoutExclusiveRename();
    void replacedFileIsOldOrNew();
    void replacedFileIsOldOrNewWithoutAnonymousFiles();
    void interruptedCallsAreMadeAgain();
    void foldersAreFlushedToo_data();
    void foldersAreFlushedToo();
    void linkPointsAtOldOrNew();
    void movedFolderIsHereOrThere();
    void folderIsPrivateOrAbsent();
};

QByteArray AtomicFileFaultsTest::content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void AtomicFileFaultsTest::put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList AtomicFileFaultsTest::drafts() const
{
    return QDir(m_folder->path()).entryList({u".*"_s}, QDir::Files | QDir::Hidden | QDir::System);
}

QList<Fault> AtomicFileFaultsTest::faults(const Strace &strace) const
{
    const QStringList growing{u"openat"_s,  u"write"_s,    u"linkat"_s,   u"symlinkat"_s,
                              u"mkdirat"_s, u"renameat"_s, u"renameat2"_s};
    const QStringList others{u"fsync"_s, u"read"_s, u"fchmod"_s, u"fchmodat"_s, u"lseek"_s};
    QList<Fault> kept; // the disk is full for some calls, and broken for the others
    for (const Fault &fault :
         strace.faults(m_folder->path(), growing + others, {u"ENOSPC"_s, u"EIO"_s, u"KILL"_s})) {
        if (fault.what == "KILL"_L1 || (fault.what == "ENOSPC"_L1) == growing.contains(fault.call))
            kept.append(fault);
    }
    return kept;
}

void AtomicFileFaultsTest::init()
{
    const QString whyNot = Strace::whyNot();
    QVERIFY2(whyNot.isEmpty(), qPrintable(whyNot));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

/// Which call of its kind, counted from the program's start, is the one at `place` between the marks.
int AtomicFileFaultsTest::numberOf(const Strace &strace, const QString &call, int place) const
{
    return strace.faults(m_folder->path(), {call}, {u"EIO"_s}).value(place).number;
}

void AtomicFileFaultsTest::create(const QList<Fault> &always)
{
    const QString file = path(u"key.pem"_s);
    const Strace strace(FILE_WORKER, {u"create"_s, file, u"new"_s}, always);
    const auto all = faults(strace);
    QVERIFY(all.size() > 15);
    for (const Fault &fault : all) {
        QFile::remove(file);
        const auto traced = strace.run(fault);
        QVERIFY2(traced.wasReached, qPrintable(name(fault)));
        // What may not have reached the disk is not done.
        QVERIFY2(fault.call != "fsync"_L1 || traced.output != "done"_L1, qPrintable(name(fault)));
        QVERIFY2(traced.wasKilled == (fault.what == "KILL"_L1), qPrintable(name(fault)));
        const bool isThere = QFile::exists(file);
        if (isThere)
            QVERIFY2(content(file) == "new", qPrintable(name(fault)));
        if (traced.wasKilled) {
            removeDrafts();
            continue;
        }
        QVERIFY2(traced.exitCode == 0, qPrintable(name(fault) + traced.errors));
        QVERIFY2(isThere == (traced.output == "done"_L1), qPrintable(name(fault) + traced.output));
        QVERIFY2(isThere || traced.output.contains(m_folder->path()),
                 qPrintable(name(fault) + traced.output));
        if (fault.what == "ENOSPC"_L1 && !isThere)
            QVERIFY2(traced.output.startsWith("diskFull"_L1), qPrintable(name(fault) + traced.output));
        QVERIFY2(drafts().isEmpty(), qPrintable(name(fault)));
    }
}

void AtomicFileFaultsTest::createdFileIsWholeOrAbsent()
{
    create({});
}

void AtomicFileFaultsTest::createdFileIsWholeOrAbsentWithoutAnonymousFiles()
{
    const Strace strace(FILE_WORKER, {u"create"_s, path(u"other.pem"_s), u"new"_s});
    create({{.call = u"openat"_s, .number = numberOf(strace, u"openat"_s, 1), .what = u"EOPNOTSUPP"_s}});
}

void AtomicFileFaultsTest::createdFileIsWholeOrAbsentWithoutExclusiveRename()
{
    const Strace strace(FILE_WORKER, {u"create"_s, path(u"other.pem"_s), u"new"_s});
    create({{.call = u"openat"_s, .number = numberOf(strace, u"openat"_s, 1), .what = u"EISDIR"_s},
            {.call = u"renameat2"_s, .number = 1, .what = u"EINVAL"_s}});
}

void AtomicFileFaultsTest::replace(const QList<Fault> &always)
{
    const QString file = path(u"key.pem"_s);
    put(file, "old");
    const Strace strace(FILE_WORKER, {u"replace"_s, file, u"new"_s}, always);
    const auto all = faults(strace);
    QVERIFY(all.size() > 15);
    for (const Fault &fault : all) {
        put(file, "old");
        const auto traced = strace.run(fault);
        QVERIFY2(traced.wasReached, qPrintable(name(fault)));
        // What may not have reached the disk is not done.
        QVERIFY2(fault.call != "fsync"_L1 || traced.output != "done"_L1, qPrintable(name(fault)));
        QVERIFY2(traced.wasKilled == (fault.what == "KILL"_L1), qPrintable(name(fault)));
        const QByteArray now = content(file);
        QVERIFY2(now == "old" || now == "new", qPrintable(name(fault)));
        if (traced.wasKilled) {
            removeDrafts();
            continue;
        }
        QVERIFY2(traced.exitCode == 0, qPrintable(name(fault) + traced.errors));
        QVERIFY2(traced.output != "done"_L1 || now == "new", qPrintable(name(fault)));
        QVERIFY2(drafts().isEmpty(), qPrintable(name(fault)));
    }
}

void AtomicFileFaultsTest::replacedFileIsOldOrNew()
{
    replace({});
}

void AtomicFileFaultsTest::replacedFileIsOldOrNewWithoutAnonymousFiles()
{
    const Strace strace(FILE_WORKER, {u"replace"_s, path(u"other.pem"_s), u"new"_s});
    replace({{.call = u"openat"_s, .number = numberOf(strace, u"openat"_s, 1), .what = u"EOPNOTSUPP"_s}});
}

void AtomicFileFaultsTest::foldersAreFlushedToo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("flushes");
    const auto below = [](const QString &name) { return u"FOLDER/"_s + name; };
    QTest::newRow("file and folder") << QStringList{u"create"_s, below(u"a"_s), u"x"_s} << 2;
    QTest::newRow("replaced file and folder") << QStringList{u"replace"_s, below(u"a"_s), u"x"_s} << 2;
    QTest::newRow("folder of the link") << QStringList{u"link"_s, below(u"a"_s), u"x"_s} << 1;
    QTest::newRow("both parents") << QStringList{u"move"_s, below(u"there"_s), below(u"a"_s)} << 2;
    QTest::newRow("parent of each folder") << QStringList{u"folder"_s, below(u"a/b/c"_s), u"-"_s} << 3;
}

void AtomicFileFaultsTest::foldersAreFlushedToo()
{
    QFETCH(QStringList, arguments);
    put(path(u"there"_s), "x");
    arguments.replaceInStrings(u"FOLDER"_s, m_folder->path());
    const Strace strace(FILE_WORKER, arguments);
    QTEST(static_cast<int>(strace.faults(m_folder->path(), {u"fsync"_s}, {u"EIO"_s}).size()), "flushes");
}

void AtomicFileFaultsTest::interruptedCallsAreMadeAgain()
{
    const QString file = path(u"key.pem"_s);
    const Strace strace(FILE_WORKER, {u"replace"_s, file, u"new"_s});
    const auto all
        = strace.faults(m_folder->path(), {u"openat"_s, u"write"_s, u"fsync"_s, u"read"_s}, {u"EINTR"_s});
    QCOMPARE(all.size(), 7);
    for (const Fault &fault : all) {
        put(file, "old");
        const auto traced = strace.run(fault);
        QVERIFY2(traced.wasReached && traced.output == "done"_L1, qPrintable(name(fault) + traced.output));
        QCOMPARE(content(file), "new");
    }
}

void AtomicFileFaultsTest::linkPointsAtOldOrNew()
{
    const QString link = path(u"live"_s);
    QVERIFY(QFile::link(u"/old"_s, link));
    const Strace strace(FILE_WORKER, {u"link"_s, link, u"/new"_s});
    const auto all = faults(strace);
    QVERIFY(all.size() > 5);
    for (const Fault &fault : all) {
        QFile::remove(link);
        QVERIFY(QFile::link(u"/old"_s, link));
        const auto traced = strace.run(fault);
        QVERIFY2(traced.wasReached, qPrintable(name(fault)));
        // What may not have reached the disk is not done.
        QVERIFY2(fault.call != "fsync"_L1 || traced.output != "done"_L1, qPrintable(name(fault)));
        QVERIFY2(traced.wasKilled == (fault.what == "KILL"_L1), qPrintable(name(fault)));
        const QString target = QFile::symLinkTarget(link);
        QVERIFY2(target == "/old"_L1 || target == "/new"_L1, qPrintable(name(fault)));
        if (!traced.wasKilled)
            QVERIFY2(traced.output != "done"_L1 || target == "/new"_L1, qPrintable(name(fault)));
    }
}

void AtomicFileFaultsTest::movedFolderIsHereOrThere()
{
    const QString from = path(u"pending"_s);
    const QString to = path(u"archive"_s);
    QVERIFY(QDir().mkpath(from));
    const Strace strace(FILE_WORKER, {u"move"_s, from, to});
    const auto all = faults(strace);
    QVERIFY(all.size() > 5);
    for (const Fault &fault : all) {
        if (QFile::exists(to))
            QVERIFY(QFile::rename(to, from));
        const auto traced = strace.run(fault);
        QVERIFY2(traced.wasReached, qPrintable(name(fault)));
        // What may not have reached the disk is not done.
        QVERIFY2(fault.call != "fsync"_L1 || traced.output != "done"_L1, qPrintable(name(fault)));
        QVERIFY2(traced.wasKilled == (fault.what == "KILL"_L1), qPrintable(name(fault)));
        QVERIFY2(QFile::exists(from) != QFile::exists(to), qPrintable(name(fault)));
        if (!traced.wasKilled)
            QVERIFY2(traced.output != "done"_L1 || QFile::exists(to), qPrintable(name(fault)));
    }
}

void AtomicFileFaultsTest::folderIsPrivateOrAbsent()
{
    const QString outer = path(u"outer"_s);
    const QString inner = outer + u"/inner"_s;
    const Strace strace(FILE_WORKER, {u"folder"_s, inner, u"-"_s});
    const auto all = faults(strace);
    QVERIFY(all.size() > 5);
    for (const Fault &fault : all) {
        QDir(outer).removeRecursively();
        const auto traced = strace.run(fault);
        QVERIFY2(traced.wasReached, qPrintable(name(fault)));
        // What may not have reached the disk is not done.
        QVERIFY2(fault.call != "fsync"_L1 || traced.output != "done"_L1, qPrintable(name(fault)));
        QVERIFY2(traced.wasKilled == (fault.what == "KILL"_L1), qPrintable(name(fault)));
        if (!traced.wasKilled)
            QVERIFY2(traced.output != "done"_L1 || QFile::exists(inner), qPrintable(name(fault)));
        for (const QString &folder : {outer, inner}) {
            const auto others
                = QFile::permissions(folder) & QFile::Permissions(0x0fff) & ~QFile::Permissions(0x0700);
            QVERIFY2(!QFile::exists(folder) || !others, qPrintable(name(fault)));
        }
    }
}

QTEST_GUILESS_MAIN(AtomicFileFaultsTest)
#include "tst_atomicfile_faults.moc"
