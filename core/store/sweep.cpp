// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sweep.h"

#include "core/base/logging.h"
#include "core/store/store.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core::store {

static bool isDraft(const QString &name)
{
    static const QRegularExpression draft(u"^\\..*\\.[0-9a-f]{16}\\.tmp$"_s);
    return draft.match(name).hasMatch();
}

static QDateTime changed(const QFileInfo &info)
{
    // Of the link itself, not of what it points at.
    return info.isSymLink() ? info.fileTime(QFileDevice::FileMetadataChangeTime) : info.lastModified();
}

static void removeDrafts(const QString &folder, const QDateTime &before)
{
    QDir dir(folder);
    const auto found = dir.entryInfoList({u".*.tmp"_s}, QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo &info : found) {
        if (isDraft(info.fileName()) && (before.isNull() || changed(info) < before)
            && !dir.remove(info.fileName()))
            qCWarning(logStore) << "cannot remove" << info.filePath();
    }
}

void removeDrafts(const QString &folder)
{
    removeDrafts(folder, {});
}

static void remove(const QString &folder)
{
    if (!QDir(folder).removeRecursively())
        qCWarning(logStore) << "cannot remove all of" << folder;
}

static QStringList foldersIn(const QString &folder)
{
    QStringList paths;
    const auto names
        = QDir(folder).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString &name : names)
        paths.append(folder + u'/' + name);
    return paths;
}

static void sweepPending(const Layout &layout, const Database &database, const QDateTime &now)
{
    for (const QString &path : foldersIn(layout.pending())) {
        const QFileInfo info(path);
        if (info.lastModified().addDays(1) > now)
            continue;
        auto query
            = database.run(u"SELECT 1 FROM records WHERE id = ? AND NOT finished"_s, {info.fileName()});
        if (query && !query->next()) // a database that does not answer is no reason to throw keys away
            remove(path);
    }
}

static void sweepBin(const Layout &layout, const QDateTime &now)
{
    for (const QString &path : foldersIn(layout.bin())) {
        const QString stamp = path.mid(path.lastIndexOf(u'.') + 1);
        QDateTime binned = QDateTime::fromString(stamp, u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
        binned.setTimeSpec(Qt::UTC);
        if (binned.isValid() && binned.addDays(30) < now)
            remove(path);
    }
}

static void sweepLedger(const Database &database, const QDateTime &now)
{
    // The longest period that a CA counts over is a week.
    const auto swept
        = database.run(u"DELETE FROM ledger WHERE time < ?"_s, {now.addDays(-30).toMSecsSinceEpoch()});
    if (!swept)
        qCWarning(logStore) << "cannot shorten the ledger:" << swept.error().detail;
}

void sweep(const Layout &layout, const Database &database, const QDateTime &now)
{
    const QDateTime before = now.addSecs(-3600);
    QStringList folders{layout.folder, layout.live()};
    folders += foldersIn(layout.accounts());
    folders += foldersIn(layout.pending());
    for (const QString &folder : folders)
        removeDrafts(folder, before);
    sweepPending(layout, database, now);
    sweepBin(layout, now);
    sweepLedger(database, now);
}

} // namespace core::store
