// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace core::crypto {

/// A block of RFC 7468. Views into the text that it was read from.
struct PemBlock {
    QByteArrayView label; ///< "CERTIFICATE"
    QByteArrayView before; ///< the text between this block and the one before it
    QByteArrayView body; ///< base64, not decoded yet
};

/// Goes through the blocks of a text one by one, in linear time, decoding nothing.
class PemReader {
public:
    explicit PemReader(QByteArrayView text) : m_rest(text) { }

    std::optional<PemBlock> next(); ///< empty at the end, or where an END line is missing
    [[nodiscard]] QByteArrayView rest() const { return m_rest; } ///< what stands after the last block

private:
    QByteArrayView m_rest;
};

bool isCertificateLabel(QByteArrayView label); ///< CERTIFICATE, also under its older name
std::optional<QByteArray> decoded(const PemBlock &block);
QByteArray pemOf(const char *label, const QByteArray &der); ///< ends in a line feed

} // namespace core::crypto
