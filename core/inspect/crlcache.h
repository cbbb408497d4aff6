// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QUrl>

#include <optional>

namespace core::inspect {

/// A list as it was fetched, with what the server needs to hear to say that it is still the same.
struct CachedCrl {
    QByteArray bytes = {};
    QByteArray entityTag = {};
    QByteArray lastModified = {};
    QDateTime nextUpdate = {}; ///< as the list says
};

/// Revocation lists that were fetched, one file for each address. Nothing in it is believed without its
/// signature; what cannot be read or written is as if it were not there. Blocking, some of it on large files:
/// used through inBackground. Copies stand for the same folder.
class CrlCache {
public:
    /// An empty folder keeps nothing.
    explicit CrlCache(QString folder) : m_folder(std::move(folder)) { }
    /// $XDG_CACHE_HOME/tegata/crl
    [[nodiscard]] static QString defaultFolder();

    [[nodiscard]] std::optional<CachedCrl> find(const QUrl &url) const;
    /// Also takes away what has been past its next update for a day, and the oldest above 128 MiB.
    void keep(const QUrl &url, const CachedCrl &list, const QDateTime &now) const;

private:
    [[nodiscard]] QString path(const QUrl &url) const;
    void tidy(const QDateTime &now) const;

    QString m_folder;
};

} // namespace core::inspect
