// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "core/store/store_p.h"

using namespace Qt::StringLiterals;

namespace core::store {

Result<crypto::KeyPair> readKey(const QString &path)
{
    auto pem = readOwnFile(path, MaxKeySize);
    if (!pem)
        return pem.error();
    auto key = crypto::KeyPair::fromPem(*pem);
    crypto::wipe(*pem);
    if (!key)
        return Error{.code = ErrorCode::FileDamaged, .subject = path, .detail = key.error().detail};
    return key;
}

Result<void> writeKey(const QString &path, const crypto::KeyPair &key, bool replace)
{
    const auto secret = key.privatePem();
    if (!secret)
        return secret.error();
    QByteArray pem = secret->toByteArray();
    const auto written = replace ? replaceFile(path, pem) : createFile(path, pem);
    crypto::wipe(pem);
    return written;
}

} // namespace core::store
