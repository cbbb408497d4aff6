// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/pem_p.h"

namespace core::crypto {

static constexpr QByteArrayView Begin("-----BEGIN ");
static constexpr QByteArrayView End("-----END ");
static constexpr QByteArrayView Dashes("-----");

std::optional<PemBlock> PemReader::next()
{
    // From END back to the nearest BEGIN: a block that was cut off does not swallow the next one.
    qsizetype at = 0;
    for (;;) {
        const qsizetype end = m_rest.indexOf(End, at);
        if (end < 0)
            return std::nullopt;
        const qsizetype begin = m_rest.sliced(at, end - at).lastIndexOf(Begin);
        const QByteArrayView tail = m_rest.sliced(end + End.size());
        const QByteArrayView label = tail.first(qMax(tail.indexOf(Dashes), qsizetype(0)));
        const qsizetype labelAt = at + begin + Begin.size();
        const qsizetype bodyAt = labelAt + label.size() + Dashes.size();
        if (begin >= 0 && !label.isEmpty() && bodyAt <= end && m_rest.sliced(labelAt).startsWith(label)
            && m_rest.sliced(labelAt + label.size()).startsWith(Dashes)) {
            const PemBlock block{label, m_rest.first(at + begin), m_rest.sliced(bodyAt, end - bodyAt)};
            m_rest = tail.sliced(label.size() + Dashes.size());
            return block;
        }
        at = end + End.size();
    }
}

bool isCertificateLabel(QByteArrayView label)
{
    return label == "CERTIFICATE" || label == "X509 CERTIFICATE";
}

std::optional<QByteArray> decoded(const PemBlock &block)
{
    QByteArray base64;
    base64.reserve(block.body.size());
    for (const char c : block.body) {
        if (c != '\n' && c != '\r' && c != ' ' && c != '\t')
            base64.append(c);
    }
    auto result = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!result || base64.size() % 4 != 0)
        return std::nullopt;
    return *result;
}

QByteArray pemOf(const char *label, const QByteArray &der)
{
    const QByteArray base64 = der.toBase64();
    QByteArray pem = "-----BEGIN " + QByteArray(label) + "-----\n";
    for (qsizetype at = 0; at < base64.size(); at += 64)
        pem += base64.mid(at, 64) + '\n';
    return pem + "-----END " + label + "-----\n";
}

} // namespace core::crypto
