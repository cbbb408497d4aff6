// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace core::crypto {

/// Bytes that must not stay behind in memory: passphrases, tokens, private keys in transit. Backed by
/// QCA::SecureArray (locked where the system allows it, zeroed when let go). Move-only, no stream operators,
/// never logged.
class Secret {
public:
    Secret();
    explicit Secret(const QByteArray &bytes); ///< copies; wipe() the original where you own it
    Secret(Secret &&) noexcept;
    Secret &operator=(Secret &&) noexcept;
    ~Secret();

    [[nodiscard]] Secret copy() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] const char *data() const; ///< valid while this lives
    /// An ordinary copy for an interface that takes nothing else; wipe() it afterwards.
    [[nodiscard]] QByteArray toByteArray() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Overwrites the bytes (of this copy) with zeros and empties it.
void wipe(QByteArray &bytes);

/// Sets up QCA for as long as it lives; one of these is the first thing in every main(). Clears
/// QCA_PLUGIN_PATH first, so that nobody can slip in a plug-in through the environment. Costs about 5 ms and
/// 5 MB.
class Library {
public:
    Library();
    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    /// Whether everything that the program needs is there: QCA's OpenSSL plug-in and its features. When it is
    /// not, digests are empty and random bytes are guessable: the program must stop.
    [[nodiscard]] bool isComplete() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace core::crypto
