// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/base/atomicfile.h"
#include "core/base/descriptor.h"
#include "core/base/logging.h"
#include "core/store/rows.h"
#include "core/store/store_p.h"
#include "core/store/sweep.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cerrno>
#include <pwd.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core::store {

static constexpr quint64 LeastSpace = 16 * 1024 * 1024;

bool isSafeName(const QString &name)
{
    const auto isSafe = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.'
            || c == u'_' || c == u'-';
    };
    return !name.isEmpty() && name.size() <= 128 && name.front() != u'.' && name.front() != u'-'
        && std::all_of(name.begin(), name.end(), isSafe);
}

Error notFound(const QString &what)
{
    return {.code = ErrorCode::NotFound, .subject = what};
}

Error badName(const QString &what)
{
    return {.code = ErrorCode::BadInput, .subject = what, .detail = u"not a safe name for a folder"_s};
}

QString Store::defaultFolder()
{
    if (const QString chosen = qEnvironmentVariable("TEGATA_STORE"); !chosen.isEmpty())
        return QDir::cleanPath(QDir(chosen).absolutePath());
    // The XDG specification: a relative value is to be ignored.
    if (const QString data = qEnvironmentVariable("XDG_DATA_HOME"); QDir::isAbsolutePath(data))
        return QDir::cleanPath(data + "/tegata"_L1);
    QString home = qEnvironmentVariable("HOME");
    if (!QDir::isAbsolutePath(home)) { // from a timer, or in a container
        const passwd *user = ::getpwuid(::geteuid());
        home = user != nullptr ? QFile::decodeName(user->pw_dir) : QDir::rootPath();
    }
    return QDir::cleanPath(home + "/.local/share/tegata"_L1);
}

Result<std::unique_ptr<Store>> Store::open(const QString &folder, const Clock &clock)
{
    const Layout layout{QDir::cleanPath(QDir(folder).absolutePath())};
    if (const auto prepared = prepare(layout); !prepared)
        return prepared.error();
    const Empty empty = isUsed(layout) ? Empty::IsDamage : Empty::IsNew;
    const QString path = layout.database();
    if (!QFile::exists(path)) {
        if (empty == Empty::IsDamage)
            return Error{.code = ErrorCode::StoreDamaged,
                         .subject = path,
                         .detail = u"it is gone, but there are keys and certificates beside it"_s};
        // Ours from its first byte; SQLite would make it as readable as the umask allows.
        if (const auto made = createFile(path, {}); !made && !QFile::exists(path))
            return made.error();
    }
    auto database = Database::open(path, migrations(), empty);
    if (!database)
        return database.error();
    std::unique_ptr<Impl> impl(
        new Impl{.layout = layout, .clock = clock, .database = std::move(database).value()});
    const auto foreign = impl->database->foreignChanges();
    if (!foreign)
        return foreign.error();
    const auto counts = impl->readCounts();
    if (!counts)
        return counts.error();
    impl->foreignChanges = *foreign;
    impl->counts = *counts;
    sweep(layout, *impl->database, clock.now());
    std::unique_ptr<Store> store(new Store(std::move(impl)));
    finishSwitching(*store, layout);
    return store;
}

Store::Store(std::unique_ptr<Impl> impl) : m_impl(std::move(impl))
{
    m_impl->store = this;
}
Store::~Store() = default;

QString Store::folder() const
{
    return m_impl->layout.folder;
}

Result<void> Store::checkWritable() const
{
    const QString &folder = m_impl->layout.folder;
    struct statvfs space = {};
    if (::statvfs(QFile::encodeName(folder).constData(), &space) != 0)
        return writeError(folder, errno);
    const quint64 free = quint64(space.f_bavail) * space.f_frsize;
    if (space.f_blocks > 0 && free < LeastSpace) // some file systems do not count
        return Error{.code = ErrorCode::DiskFull,
                     .subject = folder,
                     .detail = u"%1 bytes are free, %2 are needed"_s.arg(free).arg(LeastSpace)};
    // Named like any draft, so that the next start takes it away if this one is killed now.
    const auto random
        = QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, u'0');
    const QString probe = u"%1/.probe.%2.tmp"_s.arg(folder, random);
    const QByteArray content(4096, 'x');
    if (const auto made = createFile(probe, content); !made)
        return made;
    const auto back = readOwnFile(probe, content.size());
    if (::unlink(QFile::encodeName(probe).constData()) != 0)
        return writeError(probe, errno);
    return back ? Result<void>() : back.error();
}

Result<void> Store::setValue(const QString &key, const QJsonObject &value)
{
    const auto done = m_impl->database->run(
        u"INSERT INTO small_values VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
        {key, textOf(value)});
    return done ? Result<void>() : done.error();
}

Result<std::optional<QJsonObject>> Store::value(const QString &key) const
{
    auto query = m_impl->database->run(u"SELECT value FROM small_values WHERE key = ?"_s, {key});
    if (!query)
        return query.error();
    std::optional<QJsonObject> found;
    if (query->next())
        found = objectFrom(query->value(0).toString());
    return found;
}

Result<QStringList> Store::keys(const QString &prefix) const
{
    auto query = m_impl->database->run(
        u"SELECT key FROM small_values WHERE substr(key, 1, ?) = ? ORDER BY key"_s, {prefix.size(), prefix});
    if (!query)
        return query.error();
    QStringList keys;
    while (query->next())
        keys.append(query->value(0).toString());
    return keys;
}

void Store::lookForChanges()
{
    const auto foreign = m_impl->database->foreignChanges();
    if (!foreign || *foreign == m_impl->foreignChanges)
        return;
    const auto counts = m_impl->readCounts();
    if (!counts) {
        qCWarning(logStore).noquote() << "cannot look for changes:" << counts.error().detail;
        return;
    }
    m_impl->foreignChanges = *foreign;
    const Counts before = std::exchange(m_impl->counts, *counts);
    for (const Topic topic : {Topic::Accounts, Topic::Certificates, Topic::Activity}) {
        const auto row = static_cast<std::size_t>(topic);
        if (before.at(row) != counts->at(row))
            m_impl->signal(topic);
    }
}

Result<Counts> Store::Impl::readCounts() const
{
    auto query = database->run(u"SELECT topic, count FROM changes"_s);
    if (!query)
        return query.error();
    Counts read = {};
    while (query->next()) {
        const auto row = query->value(0).toULongLong();
        if (row < read.size())
            read.at(row) = query->value(1).toLongLong();
    }
    return read;
}

void Store::Impl::changed(Topic topic)
{
    // What others have changed meanwhile is read again together with what we have changed.
    if (const auto read = readCounts())
        counts.at(static_cast<std::size_t>(topic)) = read->at(static_cast<std::size_t>(topic));
    signal(topic);
}

void Store::Impl::signal(Topic topic) const
{
    switch (topic) {
    case Topic::Accounts: emit store->accountsChanged(); break;
    case Topic::Certificates: emit store->certificatesChanged(); break;
    case Topic::Activity: emit store->activityChanged(); break;
    }
}

} // namespace core::store
