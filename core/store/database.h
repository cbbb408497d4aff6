// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <memory>

namespace core::store {

/// The statements that lead from one version of the schema to the next; the version is the number of steps
/// taken.
using Migration = QStringList;

/// Whether a database without any table is a first start, or one whose content was lost.
enum class Empty { IsNew, IsDamage };

/// One connection to a SQLite database, with its errors in our words: DiskFull, InUse, FileNotWritable,
/// StoreDamaged. To be used on the thread that opened it.
class Database {
public:
    /// Opens the existing file `path` (an empty one is a new database) and brings it up to date; before a
    /// step is taken on data that is there already, a copy is made beside it and kept. ProgramMissing without
    /// Qt's SQLite plug-in, StoreTooNew and StoreDamaged before anything is changed, StoreUnsafe when it is
    /// not a plain file of this user.
    static Result<std::unique_ptr<Database>> open(const QString &path, const QList<Migration> &migrations,
                                                  Empty empty);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// The statement, made ready to be executed several times.
    Result<QSqlQuery> prepare(const QString &statement) const;
    Result<void> execute(QSqlQuery &query, const QVariantList &values) const;
    /// Both in one; the result stands before its first row.
    Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {}) const;
    /// All of `work` or nothing of it. Nested calls are not allowed.
    Result<void> inTransaction(const std::function<Result<void>()> &work) const;

    /// Grows whenever another connection, of this process or another one, has committed something.
    Result<qint64> foreignChanges() const;

private:
    Database(const QSqlDatabase &database, QString path);
    Result<void> inTransaction(const QString &begin, const std::function<Result<void>()> &work) const;
    Result<void> check(int newest, Empty empty) const;
    Result<void> configure() const;
    Result<void> migrate(const QList<Migration> &migrations) const;
    Result<void> copyAside(int version) const;
    Result<qint64> number(const QString &statement) const;
    [[nodiscard]] Error errorOf(const QSqlError &error) const;

    QSqlDatabase m_database;
    QString m_path;
};

} // namespace core::store
