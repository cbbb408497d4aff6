// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <vector>

namespace core::acme {

/// Nonces that a CA has given out and that have not been used (RFC 8555, section 6.5). The newest goes first,
/// because CAs forget old ones; after ten minutes none is worth the try. Private to Session.
class NoncePool {
public:
    void add(const QByteArray &nonce, const QDateTime &now)
    {
        if (nonce.isEmpty())
            return;
        if (m_nonces.size() == MaxSize)
            m_nonces.erase(m_nonces.begin());
        m_nonces.push_back({nonce, now});
    }

    /// Empty when there is none.
    [[nodiscard]] QByteArray take(const QDateTime &now)
    {
        dropOld(now);
        if (m_nonces.empty())
            return {};
        const QByteArray nonce = m_nonces.back().value;
        m_nonces.pop_back();
        return nonce;
    }

    [[nodiscard]] int size(const QDateTime &now)
    {
        dropOld(now);
        return static_cast<int>(m_nonces.size());
    }

private:
    static constexpr std::size_t MaxSize = 256;
    static constexpr std::chrono::minutes MaxAge{10};

    struct Entry {
        QByteArray value;
        QDateTime received;
    };

    void dropOld(const QDateTime &now)
    {
        // A clock that was set back makes an age negative: just as unknown.
        std::erase_if(m_nonces, [&now](const Entry &entry) {
            const std::chrono::seconds age(entry.received.secsTo(now));
            return age < std::chrono::seconds(0) || age >= MaxAge;
        });
    }

    std::vector<Entry> m_nonces = {};
};

} // namespace core::acme
