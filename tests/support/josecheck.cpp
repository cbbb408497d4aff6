// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/josecheck.h"

#include "core/crypto/digest.h"

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace tests {

namespace {
template <auto Function>
struct FreeWith {
    template <typename T>
    void operator()(T *pointer) const
    {
        Function(pointer);
    }
};
template <typename T, auto Function>
using Owned = std::unique_ptr<T, FreeWith<Function>>;
} // namespace

static QByteArray decoded(const QJsonValue &value)
{
    return core::crypto::fromBase64Url(value.toString().toLatin1()).value_or(QByteArray());
}

static const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

static Owned<EVP_PKEY, EVP_PKEY_free> keyFrom(const QJsonObject &jwk)
{
    const bool isP384 = jwk.value("crv"_L1) == "P-384"_L1;
    const QByteArray point = '\x04' + decoded(jwk.value("x"_L1)) + decoded(jwk.value("y"_L1));
    const Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, isP384 ? "P-384" : "P-256", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                     static_cast<size_t>(point.size()));
    const Owned<OSSL_PARAM, OSSL_PARAM_free> parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY *key = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) == 1)
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get());
    return Owned<EVP_PKEY, EVP_PKEY_free>(key);
}

bool isSignedBy(const QJsonObject &jwk, const QJsonObject &jws)
{
    if (jwk.value("kty"_L1) != "EC"_L1)
        return true;
    const auto key = keyFrom(jwk);
    const QByteArray raw = decoded(jws.value("signature"_L1));
    if (!key || raw.isEmpty() || raw.size() % 2 != 0)
        return false;
    const auto half = static_cast<int>(raw.size() / 2);
    const Owned<ECDSA_SIG, ECDSA_SIG_free> signature(ECDSA_SIG_new());
    ECDSA_SIG_set0(signature.get(), BN_bin2bn(bytesOf(raw), half, nullptr),
                   BN_bin2bn(bytesOf(raw) + half, half, nullptr));
    QByteArray der(256, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    der.truncate(i2d_ECDSA_SIG(signature.get(), &out));
    const QByteArray input = jws.value("protected"_L1).toString().toLatin1() + '.'
        + jws.value("payload"_L1).toString().toLatin1();
    const Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    const EVP_MD *digest = half == 48 ? EVP_sha384() : EVP_sha256();
    return EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), bytesOf(der), static_cast<size_t>(der.size()), bytesOf(input),
                            static_cast<size_t>(input.size()))
        == 1;
}

} // namespace tests
