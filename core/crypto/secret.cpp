// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"

#include <QtCrypto>

using namespace Qt::StringLiterals;

namespace core::crypto {

struct Secret::Impl {
    QCA::SecureArray bytes;
};

Secret::Secret() : m_impl(std::make_unique<Impl>()) { }

Secret::Secret(const QByteArray &bytes) : Secret()
{
    Q_ASSERT_X(QCA::defaultProvider(), "Secret", "no core::crypto::Library is alive");
    // Not SecureArray(QByteArray): that shares the array's memory, which is neither locked nor zeroed
    // afterwards.
    m_impl->bytes = QCA::SecureArray(static_cast<int>(bytes.size()));
    std::copy(bytes.cbegin(), bytes.cend(), m_impl->bytes.data());
}

Secret::Secret(Secret &&other) noexcept = default;
Secret &Secret::operator=(Secret &&other) noexcept = default;
Secret::~Secret() = default;

// A Secret that was moved from has no Impl any more; it counts as empty.
Secret Secret::copy() const
{
    Secret twin;
    if (m_impl)
        twin.m_impl->bytes = m_impl->bytes;
    return twin;
}

bool Secret::isEmpty() const
{
    return size() == 0;
}
qsizetype Secret::size() const
{
    return m_impl ? m_impl->bytes.size() : 0;
}
const char *Secret::data() const
{
    return m_impl ? m_impl->bytes.constData() : nullptr;
}
QByteArray Secret::toByteArray() const
{
    return QByteArray(data(), size());
}

void wipe(QByteArray &bytes)
{
    // A volatile pointer, so that the compiler may not drop writes to memory that is about to be freed.
    volatile char *at = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        at[i] = 0;
    bytes.clear();
}

} // namespace core::crypto
