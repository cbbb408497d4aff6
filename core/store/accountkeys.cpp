// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "core/base/logging.h"
#include "core/crypto/sealed.h"
#include "core/store/store_p.h"

#include <QFile>

#include <cerrno>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core::store {

/// Stores of before there were several keys to an account have the one they have under this name.
static QString formerKeyFile(const Layout &layout, const QString &id)
{
    return layout.account(id) + "/key.pem"_L1;
}

Result<crypto::KeyPair> Store::accountKey(const QString &id, const QByteArray &thumbprint) const
{
    const auto entry = account(id);
    if (!entry)
        return entry.error();
    const QByteArray wanted = thumbprint.isEmpty() ? entry->thumbprint : thumbprint;
    const QString path = m_impl->layout.accountKey(id, wanted);
    const QString former = formerKeyFile(m_impl->layout, id);
    const bool isFormer = !QFile::exists(path) && QFile::exists(former);
    auto key = readKey(isFormer ? former : path);
    // A new key would be a new account: one that is lost has to be missed, never replaced.
    if (key && key->thumbprint() != wanted)
        return Error{.code = ErrorCode::FileDamaged,
                     .subject = isFormer ? former : path,
                     .detail = u"it is another account's key"_s};
    if (key && isFormer && !QFile::rename(former, path))
        qCWarning(logStore).noquote() << "cannot rename" << former;
    return key;
}

Result<QByteArray> Store::sealedAccountKey(const QString &id, const QByteArray &thumbprint) const
{
    if (!isSafeName(id))
        return notFound(id);
    const QString path = m_impl->layout.sealedKey(id, thumbprint);
    auto sealed = readOwnFile(path, MaxKeySize);
    if (sealed && !crypto::isSealed(*sealed))
        return Error{.code = ErrorCode::FileDamaged, .subject = path, .detail = u"not sealed text"_s};
    return sealed;
}

Result<void> Store::saveAccountKey(const QString &id, const crypto::KeyPair &key)
{
    if (!isSafeName(id))
        return notFound(id);
    const QString path = m_impl->layout.accountKey(id, key.thumbprint());
    if (const auto written = writeKey(path, key, true); !written)
        return written;
    const auto back = readKey(path);
    return back ? Result<void>() : back.error();
}

Result<void> Store::saveSealedAccountKey(const QString &id, const QByteArray &thumbprint,
                                         const QByteArray &sealed)
{
    if (!isSafeName(id))
        return notFound(id);
    return replaceFile(m_impl->layout.sealedKey(id, thumbprint), sealed);
}

Result<void> Store::dropAccountKey(const QString &id, const QByteArray &thumbprint, KeyPlace place)
{
    if (!isSafeName(id))
        return notFound(id);
    if (place == KeyPlace::Keyring)
        return {};
    const QString path = place == KeyPlace::File ? m_impl->layout.accountKey(id, thumbprint)
                                                 : m_impl->layout.sealedKey(id, thumbprint);
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return Error{.code = ErrorCode::FileNotWritable, .subject = path, .detail = qt_error_string(errno)};
    return {};
}

} // namespace core::store
