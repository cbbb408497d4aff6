// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/crlcache.h"

#include "core/base/atomicfile.h"
#include "core/crypto/crl.h"
#include "core/crypto/digest.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace core::inspect {

static constexpr qsizetype MaxHead = 8 * 1024;
static constexpr qint64 MaxFolder = 128LL * 1024 * 1024;

QString CrlCache::defaultFolder()
{
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return cache.isEmpty() ? QString() : cache + "/tegata/crl"_L1;
}

QString CrlCache::path(const QUrl &url) const
{
    return m_folder + u'/' + QString::fromLatin1(crypto::sha256(url.toEncoded()).toHex()) + ".crl"_L1;
}

// A file is one line of JSON and then the list: one rename replaces both.
static QJsonObject headOf(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

std::optional<CachedCrl> CrlCache::find(const QUrl &url) const
{
    if (m_folder.isEmpty())
        return {};
    const auto file = readFile(path(url), crypto::MaxCrlBytes + MaxHead);
    const qsizetype end = file ? file->left(MaxHead).indexOf('\n') : -1;
    if (end < 0)
        return {};
    const QJsonObject head = headOf(file->left(end));
    if (head.value("url"_L1).toString().toLatin1() != url.toEncoded())
        return {};
    return CachedCrl{.bytes = file->mid(end + 1),
                     .entityTag = head.value("etag"_L1).toString().toLatin1(),
                     .lastModified = head.value("lastModified"_L1).toString().toLatin1(),
                     .nextUpdate
                     = QDateTime::fromString(head.value("nextUpdate"_L1).toString(), Qt::ISODate)};
}

void CrlCache::keep(const QUrl &url, const CachedCrl &list, const QDateTime &now) const
{
    if (m_folder.isEmpty() || !makePrivateFolder(m_folder))
        return;
    tidy(now);
    const QJsonObject head{{u"url"_s, QString::fromLatin1(url.toEncoded())},
                           {u"etag"_s, QString::fromLatin1(list.entityTag)},
                           {u"lastModified"_s, QString::fromLatin1(list.lastModified)},
                           {u"nextUpdate"_s, list.nextUpdate.toUTC().toString(Qt::ISODate)}};
    // A cache that cannot be written is nobody's failure.
    [[maybe_unused]] const auto kept
        = replaceFile(path(url), QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + list.bytes);
}

void CrlCache::tidy(const QDateTime &now) const
{
    qint64 size = 0;
    QDir folder(m_folder);
    for (const QFileInfo &info :
         folder.entryInfoList({u"*.crl"_s}, QDir::Files, QDir::Time)) { // newest first
        QFile file(info.filePath());
        const QByteArray line = file.open(QIODevice::ReadOnly) ? file.readLine(MaxHead) : QByteArray();
        const auto next = QDateTime::fromString(headOf(line).value("nextUpdate"_L1).toString(), Qt::ISODate);
        size += info.size();
        if (!next.isValid() || next.addDays(1) < now || size > MaxFolder)
            folder.remove(info.fileName());
    }
}

} // namespace core::inspect
