// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/base/atomicfile.h"
#include "core/base/descriptor.h"

#include <QDateTime>
#include <QFile>
#include <QSqlError>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core::store {

static constexpr int ApplicationId = 0x54475441; // "TGTA", for file(1) and for us

/// SQLite's result codes are part of its file format's promise: https://www.sqlite.org/rescode.html
namespace sqlite {
static constexpr int Perm = 3, Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Full = 13, CannotOpen = 14;
}

static Result<void> checkFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat state = {};
    if (::lstat(name.constData(), &state) != 0)
        return readError(path, errno);
    const auto unsafe = [&path](const QString &why) {
        return Error{.code = ErrorCode::StoreUnsafe, .subject = path, .detail = why};
    };
    if (!S_ISREG(state.st_mode))
        return unsafe(u"it is not a plain file"_s);
    if (state.st_uid != ::geteuid())
        return unsafe(u"it belongs to user %1"_s.arg(state.st_uid));
    if ((state.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return unsafe(u"others may write to it (mode %1)"_s.arg(state.st_mode & 07777U, 4, 8, QChar(u'0')));
    // SQLite would open it for reading only and say so at the first write.
    if (::faccessat(AT_FDCWD, name.constData(), R_OK | W_OK, AT_EACCESS) != 0)
        return writeError(path, errno);
    // The files that SQLite puts beside it get the same mode.
    if ((state.st_mode & (S_IRGRP | S_IROTH)) != 0 && ::chmod(name.constData(), 0600) != 0)
        return writeError(path, errno);
    return {};
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const QList<Migration> &migrations,
                                                 Empty empty)
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return Error{
            .code = ErrorCode::ProgramMissing, .subject = u"QSQLITE"_s, .detail = u"libqt6sql6-sqlite"_s};
    if (const auto checked = checkFile(path); !checked)
        return checked.error();
    auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString());
    connection.setDatabaseName(path);
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    std::unique_ptr<Database> database(new Database(connection, path));
    if (!connection.open())
        return database->errorOf(connection.lastError());
    connection = {};
    if (const auto checked = database->check(static_cast<int>(migrations.size()), empty); !checked)
        return checked.error();
    if (const auto configured = database->configure(); !configured)
        return configured.error();
    if (const auto migrated = database->migrate(migrations); !migrated)
        return migrated.error();
    return database;
}

Database::Database(const QSqlDatabase &database, QString path) : m_database(database), m_path(std::move(path))
{
}

Database::~Database()
{
    const QString connection = m_database.connectionName();
    m_database.close();
    m_database = {}; // Qt asks that no copy is left
    QSqlDatabase::removeDatabase(connection);
}

static bool isOutOfSpace(const QString &path)
{
    struct statvfs space = {};
    if (::statvfs(QFile::encodeName(path).constData(), &space) != 0 || space.f_blocks == 0)
        return false;
    const bool noBytes = quint64(space.f_bavail) * space.f_frsize < 256 * 1024;
    const bool noFiles = space.f_files > 0 && space.f_favail == 0;
    return noBytes || noFiles;
}

Error Database::errorOf(const QSqlError &error) const
{
    const auto because = [&](ErrorCode code) {
        return Error{.code = code, .subject = m_path, .detail = error.databaseText()};
    };
    const int code = error.nativeErrorCode().toInt() & 0xff;
    // A full disk is an I/O error to SQLite when it hits its shared memory or the making of a file.
    if ((code == sqlite::IoError || code == sqlite::CannotOpen) && isOutOfSpace(m_path))
        return because(ErrorCode::DiskFull);
    switch (code) {
    case sqlite::Full: return because(ErrorCode::DiskFull);
    case sqlite::Busy:
    case sqlite::Locked: return because(ErrorCode::InUse);
    case sqlite::Perm:
    case sqlite::ReadOnly:
    case sqlite::IoError:
    case sqlite::CannotOpen: return because(ErrorCode::FileNotWritable);
    default: return because(ErrorCode::StoreDamaged);
    }
}

Result<QSqlQuery> Database::prepare(const QString &statement) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return errorOf(query.lastError());
    return query;
}

Result<void> Database::execute(QSqlQuery &query, const QVariantList &values) const
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values.at(i));
    if (!query.exec())
        return errorOf(query.lastError());
    return {};
}

Result<QSqlQuery> Database::run(const QString &statement, const QVariantList &values) const
{
    auto query = prepare(statement);
    if (!query)
        return query;
    if (const auto done = execute(*query, values); !done)
        return done.error();
    return query;
}

Result<void> Database::inTransaction(const std::function<Result<void>()> &work) const
{
    // IMMEDIATE: a transaction that becomes a writing one halfway fails at once when somebody else writes.
    return inTransaction(u"BEGIN IMMEDIATE"_s, work);
}

Result<void> Database::inTransaction(const QString &begin, const std::function<Result<void>()> &work) const
{
    if (const auto begun = run(begin); !begun)
        return begun.error();
    auto done = work();
    if (done) {
        if (const auto committed = run(u"COMMIT"_s); !committed)
            done = committed.error();
    }
    if (!done) [[maybe_unused]]
        const auto undone = run(u"ROLLBACK"_s); // some failures have rolled back already
    return done;
}

Result<qint64> Database::number(const QString &statement) const
{
    auto query = run(statement);
    if (!query)
        return query.error();
    if (!query->next())
        return errorOf(query->lastError());
    return query->value(0).toLongLong();
}

Result<qint64> Database::foreignChanges() const
{
    return number(u"PRAGMA data_version"_s);
}

Result<void> Database::check(int newest, Empty empty) const
{
    const auto damaged = [this](const QString &why) {
        return Error{.code = ErrorCode::StoreDamaged, .subject = m_path, .detail = why};
    };
    qint64 version = 0;
    qint64 tables = 0;
    qint64 application = 0;
    // In one reading transaction: between two statements another first start may have made all tables.
    const auto read = inTransaction(u"BEGIN"_s, [&]() -> Result<void> {
        for (const auto &[statement, value] : {std::pair(u"PRAGMA user_version"_s, &version),
                                               {u"SELECT count(*) FROM sqlite_schema"_s, &tables},
                                               {u"PRAGMA application_id"_s, &application}}) {
            const auto answer = number(statement);
            if (!answer)
                return answer.error();
            *value = *answer;
        }
        return {};
    });
    if (!read)
        return read;
    if (version > newest)
        return Error{.code = ErrorCode::StoreTooNew,
                     .subject = m_path,
                     .detail = u"schema %1, this program knows %2"_s.arg(version).arg(newest)};
    if (version < 0 || (version == 0) != (tables == 0) || (version > 0 && application != ApplicationId))
        return damaged(u"it is a database, but not Tegata's"_s);
    if (version == 0 && empty == Empty::IsDamage)
        return damaged(u"it is empty, but there are keys and certificates beside it"_s);
    auto query = run(u"PRAGMA quick_check(1)"_s);
    if (!query)
        return query.error();
    if (!query->next())
        return errorOf(query->lastError());
    if (const QString verdict = query->value(0).toString(); verdict != "ok"_L1)
        return damaged(verdict);
    return {};
}

Result<void> Database::configure() const
{
    // Where there is no shared memory (NFS) SQLite stays with its rollback journal, which is as safe and a
    // bit slower. So it does when two first starts switch at once: SQLite refuses one of them without
    // waiting, and that one follows at its next transaction.
    const auto switched = run(u"PRAGMA journal_mode = WAL"_s);
    if (!switched && switched.error().code != ErrorCode::InUse)
        return switched.error();
    for (const QString &pragma :
         {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s, u"PRAGMA trusted_schema = OFF"_s}) {
        if (const auto done = run(pragma); !done)
            return done.error();
    }
    return {};
}

Result<void> Database::migrate(const QList<Migration> &migrations) const
{
    const auto version = number(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    if (*version == migrations.size())
        return {};
    if (*version > 0) {
        if (const auto copied = copyAside(static_cast<int>(*version)); !copied)
            return copied;
    }
    const auto migrated = inTransaction([&]() -> Result<void> {
        // Another Tegata may have been quicker.
        const auto now = number(u"PRAGMA user_version"_s);
        if (!now)
            return now.error();
        for (qsizetype step = *now; step < migrations.size(); ++step) {
            for (const QString &statement : migrations.at(step)) {
                if (const auto done = run(statement); !done)
                    return done.error();
            }
        }
        const auto marked = run(u"PRAGMA application_id = %1"_s.arg(ApplicationId));
        if (!marked)
            return marked.error();
        const auto counted = run(u"PRAGMA user_version = %1"_s.arg(qMax(*now, qint64(migrations.size()))));
        return counted ? Result<void>() : counted.error();
    });
    if (!migrated)
        return migrated;
    // Into the main file, so that one that was copied without its -wal does not look new.
    const auto written = run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return written ? Result<void>() : written.error();
}

Result<void> Database::copyAside(int version) const
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    const QString copy = u"%1.v%2.%3"_s.arg(m_path).arg(version).arg(stamp);
    // VACUUM INTO takes an empty file and leaves its mode alone.
    if (const auto made = createFile(copy, {}); !made)
        return made;
    const auto copied = run(u"VACUUM INTO ?"_s, {copy});
    const auto file = openRetrying(AT_FDCWD, QFile::encodeName(copy), O_RDONLY, 0);
    if (copied && file.isOpen() && ::fsync(file.fd()) == 0)
        return {};
    const Error error = copied ? writeError(copy, errno) : copied.error();
    QFile::remove(copy);
    return error;
}

} // namespace core::store
