// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Private to core/crypto: no other folder may include an OpenSSL header.

#include "core/base/error.h"

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace core::crypto {

template <auto Free>
struct FreeWith {
    template <typename T>
    void operator()(T *object) const noexcept
    {
        Free(object);
    }
};

using PkeyPtr = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using PkeyCtxPtr = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;
using MdCtxPtr = std::unique_ptr<EVP_MD_CTX, FreeWith<EVP_MD_CTX_free>>;
using BnPtr = std::unique_ptr<BIGNUM, FreeWith<BN_clear_free>>;
using BioPtr = std::unique_ptr<BIO, FreeWith<BIO_free_all>>;
using X509Ptr = std::unique_ptr<X509, FreeWith<X509_free>>;
using X509ReqPtr = std::unique_ptr<X509_REQ, FreeWith<X509_REQ_free>>;
using X509ExtensionPtr = std::unique_ptr<X509_EXTENSION, FreeWith<X509_EXTENSION_free>>;
using ObjectPtr = std::unique_ptr<ASN1_OBJECT, FreeWith<ASN1_OBJECT_free>>;
using OctetsPtr = std::unique_ptr<ASN1_OCTET_STRING, FreeWith<ASN1_OCTET_STRING_free>>;
using GeneralNamesPtr = std::unique_ptr<GENERAL_NAMES, FreeWith<GENERAL_NAMES_free>>;
static_assert(sizeof(PkeyPtr) == sizeof(EVP_PKEY *));

// OpenSSL's type-safe stacks have static inline functions for each type; these give them one name.
struct FreeX509Stack {
    void operator()(STACK_OF(X509) * stack) const noexcept { sk_X509_pop_free(stack, X509_free); }
};
struct FreeExtensionStack {
    void operator()(STACK_OF(X509_EXTENSION) * stack) const noexcept
    {
        sk_X509_EXTENSION_pop_free(stack, X509_EXTENSION_free);
    }
};
using X509StackPtr = std::unique_ptr<STACK_OF(X509), FreeX509Stack>;
using ExtensionStackPtr = std::unique_ptr<STACK_OF(X509_EXTENSION), FreeExtensionStack>;

/// Empties OpenSSL's error queue (of this thread) into one Error. Functions that use this clear the queue
/// first, so that what an earlier call left behind is not taken for theirs.
Error takeOpenSslError(const char *call, ErrorCode code = ErrorCode::Crypto);

inline const unsigned char *uchars(const char *bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes);
}
inline const unsigned char *uchars(const QByteArray &bytes)
{
    return uchars(bytes.constData());
}
inline unsigned char *uchars(char *bytes)
{
    return reinterpret_cast<unsigned char *>(bytes);
}
inline const char *chars(const unsigned char *bytes)
{
    return reinterpret_cast<const char *>(bytes);
}

/// The DER of `object`, written by one of OpenSSL's i2d functions; empty when it fails.
template <auto I2d, typename T>
QByteArray derOf(T *object)
{
    unsigned char *der = nullptr;
    const int size = I2d(object, &der);
    const QByteArray bytes(chars(der), qMax(size, 0));
    OPENSSL_free(der);
    return bytes;
}

/// `der` read by one of OpenSSL's d2i functions, all of it: null when bytes are left over.
template <typename Pointer, auto D2i>
Pointer fromDerWhole(const QByteArray &der)
{
    const unsigned char *at = uchars(der);
    Pointer object(D2i(nullptr, &at, long{der.size()}));
    return at == uchars(der) + der.size() ? std::move(object) : nullptr;
}

QByteArray contentsOf(BIO *bio);
QByteArray bytesOf(const ASN1_STRING *string);

} // namespace core::crypto
