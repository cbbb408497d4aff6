// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "core/store/store_p.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core::store {

static QString keyPath(const Layout &layout, const QString &recordId)
{
    return layout.pending(recordId) + "/privkey.pem"_L1;
}

Result<void> Store::savePendingKey(const QString &recordId, const crypto::KeyPair &key)
{
    if (!isSafeName(recordId))
        return badName(recordId);
    if (const auto exposed = isCompromised(key.publicDer()); !exposed || *exposed)
        return exposed ? Error{.code = ErrorCode::BadInput,
                               .subject = recordId,
                               .detail = u"this key was revoked as exposed"_s}
                       : exposed.error();
    const QString path = keyPath(m_impl->layout, recordId);
    if (const auto made = makePrivateFolder(m_impl->layout.pending(recordId)); !made)
        return made;
    if (QFileInfo(path).isFile()) { // saved before a crash; another key there must not be lost
        const auto saved = readKey(path);
        if (saved && saved->publicDer() == key.publicDer())
            return {};
    }
    if (const auto written = writeKey(path, key); !written)
        return written;
    const auto back = readKey(path);
    return back ? Result<void>() : back.error();
}

Result<crypto::KeyPair> Store::pendingKey(const QString &recordId) const
{
    if (!isSafeName(recordId))
        return badName(recordId);
    return readKey(keyPath(m_impl->layout, recordId));
}

Result<bool> Store::hasPendingKey(const QString &recordId) const
{
    if (!isSafeName(recordId))
        return badName(recordId);
    return QFileInfo(keyPath(m_impl->layout, recordId)).isFile();
}

Result<void> Store::dropPending(const QString &recordId)
{
    if (!isSafeName(recordId))
        return badName(recordId);
    QDir folder(m_impl->layout.pending(recordId));
    if (!folder.exists() || folder.removeRecursively())
        return {};
    return Error{.code = ErrorCode::FileNotWritable, .subject = folder.path()};
}

} // namespace core::store
