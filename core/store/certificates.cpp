// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "core/base/descriptor.h"
#include "core/base/logging.h"
#include "core/store/rows.h"
#include "core/store/store_p.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <cerrno>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core::store {

Result<QList<CertificateEntry>> Store::certificates() const
{
    auto query = m_impl->database->run(
        u"SELECT %1 FROM certificates ORDER BY name"_s.arg(QLatin1StringView(CertificateColumns)));
    if (!query)
        return query.error();
    QList<CertificateEntry> entries;
    while (query->next()) {
        if (CertificateEntry entry = certificateFrom(*query); isSafeName(entry.name))
            entries.append(std::move(entry));
        else
            qCWarning(logStore) << "left out a certificate with a damaged name" << entry.name;
    }
    return entries;
}

Result<CertificateEntry> Store::certificate(const QString &name) const
{
    if (!isSafeName(name))
        return notFound(name);
    auto query = m_impl->database->run(
        u"SELECT %1 FROM certificates WHERE name = ?"_s.arg(QLatin1StringView(CertificateColumns)), {name});
    if (!query)
        return query.error();
    if (!query->next())
        return notFound(name);
    return certificateFrom(*query);
}

Result<void> Store::setTags(const QString &name, const QStringList &tags)
{
    const auto updated
        = m_impl->database->run(u"UPDATE certificates SET tags = ? WHERE name = ?"_s, {textOf(tags), name});
    if (!updated)
        return updated.error();
    if (updated->numRowsAffected() == 0)
        return notFound(name);
    m_impl->changed(Topic::Certificates);
    return {};
}

Result<void> Store::saveRequests(const QHash<QString, QJsonObject> &requestByName)
{
    const auto saved = m_impl->database->inTransaction([&]() -> Result<void> {
        for (auto it = requestByName.cbegin(); it != requestByName.cend(); ++it) {
            const auto updated = m_impl->database->run(
                u"UPDATE certificates SET request = ? WHERE name = ?"_s, {textOf(it.value()), it.key()});
            if (!updated)
                return updated.error();
            if (updated->numRowsAffected() == 0)
                return notFound(it.key());
        }
        return {};
    });
    if (saved && !requestByName.isEmpty())
        m_impl->changed(Topic::Certificates);
    return saved;
}

/// Ends in the time, which sweep() reads.
static QString placeInBin(const Layout &layout, const QString &name, const QDateTime &now)
{
    const QString stamp = now.toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    QString place = u"%1/%2.%3"_s.arg(layout.bin(), name, stamp);
    for (int number = 2; QFileInfo::exists(place); ++number)
        place = u"%1/%2.%3.%4"_s.arg(layout.bin(), name).arg(number).arg(stamp);
    return place;
}

Result<void> Store::removeCertificate(const QString &name)
{
    const auto entry = certificate(name);
    if (!entry)
        return entry.error();
    const Layout &layout = m_impl->layout;
    const auto live = liveGeneration(layout, name);
    if (!live)
        return live.error();

    // The row goes last: a removal that is cut short can be asked for again.
    const QString binned = placeInBin(layout, name, m_impl->clock.now());
    const bool hasFiles = QFileInfo::exists(layout.archive(name));
    if (hasFiles) {
        if (const auto moved = moveInto(layout.archive(name), binned); !moved)
            return moved;
    }
    Result<void> removed;
    if (*live > 0 && ::unlink(QFile::encodeName(layout.live(name)).constData()) != 0)
        removed = writeError(layout.live(name), errno);
    if (removed) {
        removed = m_impl->database->inTransaction([&]() -> Result<void> {
            for (const QString &table :
                 {u"renewals"_s, u"deployments"_s, u"standings"_s, u"certificates"_s}) {
                const auto deleted
                    = m_impl->database->run(u"DELETE FROM %1 WHERE name = ?"_s.arg(table), {name});
                if (!deleted)
                    return deleted.error();
            }
            return {};
        });
    }
    if (!removed) {
        if (hasFiles && !moveInto(binned, layout.archive(name)))
            qCWarning(logStore) << "could not bring back" << layout.archive(name) << "from" << binned;
        else if (*live > 0 && !replaceLink(layout.live(name), u"../archive/%1/%2"_s.arg(name).arg(*live)))
            qCWarning(logStore) << "could not bring back" << layout.live(name);
        return removed;
    }
    m_impl->changed(Topic::Certificates);
    return {};
}

LivePaths Store::livePaths(const QString &name) const
{
    if (!isSafeName(name))
        return {};
    const QString folder = m_impl->layout.live(name);
    return {.folder = folder,
            .privateKey = folder + "/privkey.pem"_L1,
            .certificate = folder + "/cert.pem"_L1,
            .chain = folder + "/chain.pem"_L1,
            .fullChain = folder + "/fullchain.pem"_L1};
}

static constexpr int MostTwins = 10000;

static QString baseName(const QString &identifier)
{
    QString name;
    const QString lower = identifier.startsWith("*."_L1) ? identifier.mid(2).toLower() : identifier.toLower();
    for (const QChar c : lower.left(120)) {
        const bool isSafe = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-';
        const QChar safe = isSafe ? c : u'-'; // IPv6: "2001-db8--1"
        if (!name.isEmpty() || (safe != u'.' && safe != u'-'))
            name.append(safe);
    }
    return name.isEmpty() ? u"certificate"_s : name;
}

Result<QString> Store::freeCertificateName(const QStringList &identifiers) const
{
    if (identifiers.isEmpty())
        return Error{.code = ErrorCode::BadInput, .detail = u"no names"_s};
    const QString base = baseName(identifiers.first());
    const QSet<QString> wanted(identifiers.begin(), identifiers.end());
    for (int number = 1; number <= MostTwins; ++number) {
        const QString name = number == 1 ? base : base + u'-' + QString::number(number);
        const auto entry = certificate(name);
        if (entry) {
            if (QSet<QString>(entry->names.begin(), entry->names.end()) == wanted)
                return name;
            continue;
        }
        if (entry.error().code != ErrorCode::NotFound)
            return entry.error();
        // Another issuance may be on its way to this name, or somebody has put something there.
        auto reserved = m_impl->database->run(
            u"SELECT 1 FROM records WHERE NOT finished AND certificate_name = ? LIMIT 1"_s, {name});
        if (!reserved)
            return reserved.error();
        if (!reserved->next() && liveGeneration(m_impl->layout, name))
            return name;
    }
    return Error{
        .code = ErrorCode::BadInput, .subject = base, .detail = u"too many certificates of this name"_s};
}

} // namespace core::store
