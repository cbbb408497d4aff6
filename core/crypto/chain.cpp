// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chain.h"

#include "core/crypto/certificate_p.h"
#include "core/crypto/pem_p.h"

#include <openssl/pkcs7.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::crypto {

static constexpr qsizetype MaxFileBytes = 10 * 1024 * 1024;
static constexpr qsizetype MaxFileCertificates = 1000;

using Pkcs7Ptr = std::unique_ptr<PKCS7, FreeWith<PKCS7_free>>;

static Error badChain(const QString &detail)
{
    return {.code = ErrorCode::CertificateUnreadable, .detail = detail};
}

static bool isBlank(QByteArrayView text)
{
    return std::all_of(text.cbegin(), text.cend(),
                       [](char c) { return c == '\n' || c == '\r' || c == ' ' || c == '\t'; });
}

Result<Chain> chainFromPem(const QByteArray &pem)
{
    if (pem.size() > MaxChainBytes)
        return badChain(u"too large"_s);
    PemReader reader(pem);
    QList<PemBlock> blocks;
    while (const auto block = reader.next()) {
        if (block->label != "CERTIFICATE")
            return badChain(u"a block that is no certificate"_s);
        if (!isBlank(block->before))
            return badChain(u"text between certificates"_s);
        if (blocks.size() == MaxChainLength)
            return badChain(u"too many certificates"_s);
        blocks.append(*block);
    }
    if (blocks.isEmpty() || !isBlank(reader.rest()))
        return badChain(blocks.isEmpty() ? u"no certificate"_s : u"text after the certificates"_s);
    Chain chain;
    for (const PemBlock &block : blocks) {
        const auto der = decoded(block);
        if (!der)
            return badChain(u"not base64"_s);
        auto certificate = Certificate::fromDer(*der);
        if (!certificate)
            return certificate.error();
        chain.append(*certificate);
    }
    return chain;
}

static void appendReadable(const QByteArray &der, Chain &chain)
{
    if (chain.size() >= MaxFileCertificates)
        return;
    if (const auto certificate = Certificate::fromDer(der))
        chain.append(*certificate);
}

static void appendFromPkcs7(const QByteArray &der, Chain &chain)
{
    const auto pkcs7 = fromDerWhole<Pkcs7Ptr, d2i_PKCS7>(der);
    ERR_clear_error();
    if (!pkcs7 || !PKCS7_type_is_signed(pkcs7.get()) || !pkcs7->d.sign)
        return;
    const STACK_OF(X509) *certificates = pkcs7->d.sign->cert;
    for (int i = 0; i < sk_X509_num(certificates); ++i)
        appendReadable(derOf<i2d_X509>(sk_X509_value(certificates, i)), chain);
}

Result<Chain> certificatesFromFile(const QByteArray &bytes)
{
    const Error nothing{.code = ErrorCode::NotACertificate};
    if (bytes.size() > MaxFileBytes)
        return nothing;
    Chain chain;
    PemReader reader(bytes);
    while (const auto block = reader.next()) {
        const bool isPkcs7 = block->label == "PKCS7" || block->label == "CMS";
        if (!isPkcs7 && !isCertificateLabel(block->label))
            continue; // private keys above all: not even decoded
        const auto der = decoded(*block);
        if (der && isPkcs7)
            appendFromPkcs7(*der, chain);
        else if (der)
            appendReadable(*der, chain);
    }
    if (chain.isEmpty())
        appendReadable(bytes, chain);
    if (chain.isEmpty())
        appendFromPkcs7(bytes, chain);
    if (chain.isEmpty())
        return nothing;
    return chain;
}

QByteArray toPem(const Chain &chain)
{
    QByteArray pem;
    for (const Certificate &certificate : chain)
        pem += certificate.pem();
    return pem;
}

} // namespace core::crypto
