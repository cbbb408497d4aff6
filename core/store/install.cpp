// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "core/base/logging.h"
#include "core/store/rows.h"
#include "core/store/store_p.h"
#include "core/store/sweep.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::store {

/// The generation that this record was promised, whether it has been moved there yet or not; 0 when none was.
static Result<int> promisedGeneration(const Database &database, const QString &recordId, const QString &name)
{
    auto query = database.run(u"SELECT generation FROM generations WHERE record_id = ? AND name = ?"_s,
                              {recordId, name});
    if (!query)
        return query.error();
    return query->next() ? query->value(0).toInt() : 0;
}

/// Numbers are never used again, not even those of generations that are in the bin.
static Result<int> promiseGeneration(const Layout &layout, const Database &database, const QString &recordId,
                                     const QString &name)
{
    int generation = 0;
    const auto promised = database.inTransaction([&]() -> Result<void> {
        auto query
            = database.run(u"SELECT coalesce(max(generation), 0) FROM generations WHERE name = ?"_s, {name});
        if (!query)
            return query.error();
        if (query->next())
            generation = query->value(0).toInt();
        const auto folders
            = QDir(layout.archive(name)).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        for (const QString &folder : folders)
            generation = std::max(generation, folder.toInt());
        ++generation;
        const auto done
            = database.run(u"INSERT INTO generations VALUES (?, ?, ?) ON CONFLICT (record_id) DO UPDATE"
                           " SET name = excluded.name, generation = excluded.generation"_s,
                           {recordId, name, generation});
        return done ? Result<void>() : done.error();
    });
    return promised ? Result<int>(generation) : promised.error();
}

static Result<void> writeOnce(const QString &path, const QByteArray &bytes)
{
    const auto there = readOwnFile(path, crypto::MaxChainBytes);
    if (there && *there == bytes)
        return {};
    // From an earlier attempt whose chain came out differently; nothing refers to it yet.
    return replaceFile(path, bytes);
}

static Result<void> complete(const QString &folder, const crypto::Chain &chain)
{
    const auto key = readKey(folder + "/privkey.pem"_L1);
    if (!key)
        return key.error();
    if (!chain.first().belongsTo(*key))
        return Error{.code = ErrorCode::CertificateWrongKey, .subject = folder};
    removeDrafts(folder);
    if (const auto written = writeOnce(folder + "/cert.pem"_L1, chain.first().pem()); !written)
        return written;
    if (const auto written = writeOnce(folder + "/chain.pem"_L1, crypto::toPem(chain.mid(1))); !written)
        return written;
    return writeOnce(folder + "/fullchain.pem"_L1, crypto::toPem(chain));
}

/// Moves the completed pending folder into the archive, if that has not happened yet, and returns its
/// generation.
static Result<int> toArchive(const Layout &layout, const Database &database, const QString &recordId,
                             const QString &name, const crypto::Chain &chain)
{
    const QString pending = layout.pending(recordId);
    auto generation = promisedGeneration(database, recordId, name);
    if (!generation)
        return generation;
    const bool isTaken = *generation > 0 && QFileInfo::exists(layout.generation(name, *generation));
    if (!QFileInfo::exists(pending)) {
        if (isTaken)
            return generation; // moved before a crash
        return Error{.code = ErrorCode::FileMissing, .subject = pending + "/privkey.pem"_L1};
    }
    if (const auto completed = complete(pending, chain); !completed)
        return completed.error();
    // Both are there: the archived one is from an earlier issuance of this record.
    if (*generation == 0 || isTaken)
        generation = promiseGeneration(layout, database, recordId, name);
    if (!generation)
        return generation;
    if (const auto made = makePrivateFolder(layout.archive(name)); !made)
        return made.error();
    if (const auto moved = moveInto(pending, layout.generation(name, *generation)); !moved)
        return moved.error();
    return generation;
}

CertificateEntry described(CertificateEntry entry, int generation, const crypto::Chain &chain)
{
    const crypto::Certificate &leaf = chain.first();
    entry.names = leaf.names();
    entry.generation = generation;
    entry.issuer = crypto::commonName(leaf.issuer());
    entry.keyType = leaf.publicKeyType();
    entry.fingerprint = leaf.sha256Fingerprint();
    entry.serialNumber = leaf.serialNumber();
    entry.notBefore = leaf.notBefore();
    entry.notAfter = leaf.notAfter();
    return entry;
}

static Result<void> writeEntry(const Database &database, const CertificateEntry &entry)
{
    // Only forwards: an older issuance that is resumed late must not undo a newer one. Tags belong to the
    // certificate and outlive its generations, unless the new one brings its own.
    const auto done = database.run(
        u"INSERT INTO certificates (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT "
        u"(name) DO"
        " UPDATE SET names = excluded.names, generation = excluded.generation, account_id = "
        "excluded.account_id,"
        " ca_name = excluded.ca_name, issuer = excluded.issuer, key_type = excluded.key_type,"
        " fingerprint = excluded.fingerprint, serial_number = excluded.serial_number,"
        " not_before = excluded.not_before, not_after = excluded.not_after, installed = excluded.installed,"
        " request = excluded.request, tags = iif(excluded.tags = '', tags, excluded.tags), test = "
        "excluded.test,"
        " revoked = excluded.revoked WHERE excluded.generation >= generation"_s.arg(
            QLatin1StringView(CertificateColumns)),
        valuesOf(entry));
    return done ? Result<void>() : done.error();
}

Result<CertificateEntry> switchLive(const Store &store, const Layout &layout, const QString &name)
{
    // The entry decides what is live. Whoever switches last looks last, so that two at once end at the same
    // one.
    for (;;) {
        const auto current = store.certificate(name);
        if (!current)
            return current.error();
        const auto live = liveGeneration(layout, name);
        if (!live)
            return live.error();
        if (*live == current->generation)
            return current;
        const QString target = u"../archive/%1/%2"_s.arg(name).arg(current->generation);
        if (const auto switched = replaceLink(layout.live(name), target); !switched)
            return switched.error();
    }
}

void finishSwitching(const Store &store, const Layout &layout)
{
    const auto entries = store.certificates();
    for (const CertificateEntry &entry : entries ? *entries : QList<CertificateEntry>()) {
        const auto live = liveGeneration(layout, entry.name);
        if (!live || *live == entry.generation
            || !QFileInfo::exists(layout.generation(entry.name, entry.generation) + "/fullchain.pem"_L1))
            continue;
        if (const auto switched = switchLive(store, layout, entry.name); !switched)
            qCWarning(logStore) << "live files of" << entry.name
                                << "are not switched:" << switched.error().detail;
    }
}

Result<CertificateEntry> Store::install(const QString &recordId, CertificateEntry entry,
                                        const crypto::Chain &chain)
{
    const Layout &layout = m_impl->layout;
    if (!isSafeName(recordId))
        return badName(recordId);
    if (!isSafeName(entry.name))
        return badName(entry.name);
    if (chain.isEmpty())
        return Error{.code = ErrorCode::BadInput, .subject = entry.name, .detail = u"an empty chain"_s};
    // Before anything is touched: a folder or link of somebody else's is not taken over.
    if (const auto live = liveGeneration(layout, entry.name); !live)
        return live.error();
    if (const QFileInfo archive(layout.archive(entry.name));
        archive.exists() && (archive.isSymLink() || !archive.isDir()))
        return Error{.code = ErrorCode::FileNotWritable,
                     .subject = archive.filePath(),
                     .detail = u"something stands there that is not Tegata's"_s};

    const auto generation = toArchive(layout, *m_impl->database, recordId, entry.name, chain);
    if (!generation)
        return generation.error();
    const QString path = layout.generation(entry.name, *generation) + "/fullchain.pem"_L1;
    const auto pem = readOwnFile(path, crypto::MaxChainBytes);
    if (!pem)
        return pem.error();
    const auto archived = crypto::chainFromPem(*pem);
    if (!archived)
        return Error{.code = ErrorCode::FileDamaged, .subject = path, .detail = archived.error().detail};

    entry = described(std::move(entry), *generation, *archived);
    entry.installed = m_impl->clock.now();
    entry.revoked = false;
    if (const auto written = writeEntry(*m_impl->database, entry); !written)
        return written.error();

    const auto live = switchLive(*this, layout, entry.name);
    if (live)
        m_impl->changed(Topic::Certificates);
    return live;
}

} // namespace core::store
