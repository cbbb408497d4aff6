// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/openssl_p.h"

using namespace Qt::StringLiterals;

namespace core::crypto {

Error takeOpenSslError(const char *call, ErrorCode code)
{
    QString detail = QString::fromLatin1(call);
    while (const unsigned long error = ERR_get_error()) {
        char text[256];
        ERR_error_string_n(error, text, sizeof text);
        if (detail.size() < 2048)
            detail += "; "_L1 + QString::fromLatin1(text);
    }
    return {.code = code, .detail = detail};
}

QByteArray contentsOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, qMax(size, 0L));
}

QByteArray bytesOf(const ASN1_STRING *string)
{
    return string ? QByteArray(chars(ASN1_STRING_get0_data(string)), ASN1_STRING_length(string))
                  : QByteArray();
}

} // namespace core::crypto
