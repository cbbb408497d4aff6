// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/keypair_p.h"

#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>

#include <array>

using namespace Qt::StringLiterals;

namespace core::crypto {

static constexpr std::array KindNames{
    std::pair{KeyKind::EcP256, "ec256"_L1},    std::pair{KeyKind::EcP384, "ec384"_L1},
    std::pair{KeyKind::Rsa2048, "rsa2048"_L1}, std::pair{KeyKind::Rsa3072, "rsa3072"_L1},
    std::pair{KeyKind::Rsa4096, "rsa4096"_L1},
};

QString keyKindName(KeyKind kind)
{
    for (const auto &[known, name] : KindNames) {
        if (known == kind)
            return name;
    }
    return {};
}

std::optional<KeyKind> keyKindFromName(const QString &name)
{
    for (const auto &[kind, known] : KindNames) {
        if (known == name)
            return kind;
    }
    return std::nullopt;
}

KeyPair::KeyPair(std::unique_ptr<KeyPairImpl> impl) : m_impl(std::move(impl)) { }
KeyPair::KeyPair(KeyPair &&) noexcept = default;
KeyPair &KeyPair::operator=(KeyPair &&) noexcept = default;
KeyPair::~KeyPair() = default;

Result<KeyPair> KeyPair::generate(KeyKind kind)
{
    ERR_clear_error();
    PkeyPtr key;
    switch (kind) {
    case KeyKind::EcP256: key.reset(EVP_EC_gen("P-256")); break;
    case KeyKind::EcP384: key.reset(EVP_EC_gen("P-384")); break;
    case KeyKind::Rsa2048: key.reset(EVP_RSA_gen(2048U)); break;
    case KeyKind::Rsa3072: key.reset(EVP_RSA_gen(3072U)); break;
    case KeyKind::Rsa4096: key.reset(EVP_RSA_gen(4096U)); break;
    }
    if (!key)
        return takeOpenSslError("key generation");
    return KeyPair(std::make_unique<KeyPairImpl>(std::move(key)));
}

namespace {
struct PassphraseRequest {
    const Secret &passphrase;
    bool asked = false;
};
} // namespace

// Without a callback of ours OpenSSL would ask on the terminal.
static int givePassphrase(char *buffer, int size, int, void *user)
{
    auto *request = static_cast<PassphraseRequest *>(user);
    request->asked = true;
    if (request->passphrase.isEmpty() || request->passphrase.size() > size)
        return -1;
    std::copy_n(request->passphrase.data(), request->passphrase.size(), buffer);
    return static_cast<int>(request->passphrase.size());
}

Result<KeyPair> KeyPair::fromPem(const QByteArray &pem, const Secret &passphrase)
{
    if (pem.size() > MaxPrivateKeyBytes)
        return Error{.code = ErrorCode::Crypto, .detail = u"too large for a private key"_s};
    ERR_clear_error();
    const BioPtr bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    PassphraseRequest request{passphrase};
    PkeyPtr key(PEM_read_bio_PrivateKey(bio.get(), nullptr, givePassphrase, &request));
    if (key)
        return KeyPairImpl::checked(std::move(key));
    const unsigned long reason = ERR_peek_last_error();
    const bool isUnknownCipher
        = ERR_GET_LIB(reason) == ERR_LIB_EVP && ERR_GET_REASON(reason) == ERR_R_UNSUPPORTED;
    if (!request.asked || isUnknownCipher)
        return takeOpenSslError("PEM_read_bio_PrivateKey");
    Error error = takeOpenSslError(passphrase.isEmpty() ? "needed" : "wrong", ErrorCode::BadInput);
    error.subject = u"passphrase"_s;
    return error;
}

static bool signsAndVerifies(EVP_PKEY *key)
{
    const QByteArray message("tegata");
    const MdCtxPtr signer(EVP_MD_CTX_new());
    size_t size = 0;
    if (EVP_DigestSignInit(signer.get(), nullptr, EVP_sha256(), nullptr, key) != 1
        || EVP_DigestSign(signer.get(), nullptr, &size, uchars(message), size_t(message.size())) != 1)
        return false;
    QByteArray signature(qsizetype(size), '\0');
    if (EVP_DigestSign(signer.get(), uchars(signature.data()), &size, uchars(message), size_t(message.size()))
        != 1)
        return false;
    const MdCtxPtr verifier(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(verifier.get(), nullptr, EVP_sha256(), nullptr, key) == 1
        && EVP_DigestVerify(verifier.get(), uchars(signature), size, uchars(message), size_t(message.size()))
        == 1;
}

Result<KeyPair> KeyPairImpl::checked(PkeyPtr key)
{
    ERR_clear_error();
    bool good = true;
    if (EVP_PKEY_is_a(key.get(), "EC")) {
        const PkeyCtxPtr context(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
        good = EVP_PKEY_check(context.get()) == 1;
    } else if (EVP_PKEY_is_a(key.get(), "RSA")) {
        // EVP_PKEY_check would test primes for seconds; what matters is that the halves fit each other.
        good = signsAndVerifies(key.get());
    }
    if (!good)
        return takeOpenSslError("key check");
    return KeyPair(std::make_unique<KeyPairImpl>(std::move(key)));
}

static std::optional<KeyKind> ecKind(EVP_PKEY *key)
{
    // CAs refuse explicit parameters even when they spell a known curve.
    int isExplicit = 0;
    if (EVP_PKEY_get_int_param(key, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &isExplicit) == 1
        && isExplicit != 0)
        return std::nullopt;
    char group[64] = {};
    if (EVP_PKEY_get_group_name(key, group, sizeof group, nullptr) != 1)
        return std::nullopt;
    switch (OBJ_sn2nid(group)) {
    case NID_X9_62_prime256v1: return KeyKind::EcP256;
    case NID_secp384r1: return KeyKind::EcP384;
    default: return std::nullopt;
    }
}

std::optional<KeyKind> KeyPair::kind() const
{
    EVP_PKEY *key = m_impl->key.get();
    if (EVP_PKEY_is_a(key, "EC"))
        return ecKind(key);
    if (!EVP_PKEY_is_a(key, "RSA"))
        return std::nullopt;
    switch (EVP_PKEY_get_bits(key)) {
    case 2048: return KeyKind::Rsa2048;
    case 3072: return KeyKind::Rsa3072;
    case 4096: return KeyKind::Rsa4096;
    default: return std::nullopt;
    }
}

QByteArray KeyPair::publicPem() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PUBKEY(bio.get(), m_impl->key.get());
    return contentsOf(bio.get());
}

QByteArray KeyPair::publicDer() const
{
    return derOf<i2d_PUBKEY>(m_impl->key.get());
}

Result<Secret> KeyPair::privatePem() const
{
    ERR_clear_error();
    const BioPtr bio(BIO_new(BIO_s_secmem())); // zeroed when freed
    if (PEM_write_bio_PKCS8PrivateKey(bio.get(), m_impl->key.get(), nullptr, nullptr, 0, nullptr, nullptr)
        != 1)
        return takeOpenSslError("PEM_write_bio_PKCS8PrivateKey");
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return Secret(QByteArray::fromRawData(data, size));
}

Result<QByteArray> KeyPair::encryptedPem(const Secret &passphrase) const
{
    static constexpr uint64_t N = 1 << 14; // what OpenSSL reads back without being told a larger limit
    static constexpr uint64_t R = 8;
    static constexpr uint64_t P = 1;
    if (passphrase.isEmpty())
        return Error{.code = ErrorCode::BadInput, .subject = u"passphrase"_s, .detail = u"empty"_s};
    ERR_clear_error();
    const std::unique_ptr<PKCS8_PRIV_KEY_INFO, FreeWith<PKCS8_PRIV_KEY_INFO_free>> plain(
        EVP_PKEY2PKCS8(m_impl->key.get()));
    std::unique_ptr<X509_ALGOR, FreeWith<X509_ALGOR_free>> scheme(
        PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), nullptr, 0, nullptr, N, R, P));
    if (!plain || !scheme)
        return takeOpenSslError("PKCS5_pbe2_set_scrypt");
    const std::unique_ptr<X509_SIG, FreeWith<X509_SIG_free>> encrypted(
        PKCS8_set0_pbe(passphrase.data(), static_cast<int>(passphrase.size()), plain.get(), scheme.get()));
    if (!encrypted)
        return takeOpenSslError("PKCS8_set0_pbe");
    static_cast<void>(scheme.release()); // it belongs to `encrypted` now
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_PKCS8(bio.get(), encrypted.get()) != 1)
        return takeOpenSslError("PEM_write_bio_PKCS8");
    return contentsOf(bio.get());
}

const EVP_MD *digestFor(const KeyPair &pair)
{
    return pair.kind() == KeyKind::EcP384 ? EVP_sha384() : EVP_sha256();
}

} // namespace core::crypto
