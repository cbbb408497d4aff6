// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"
#include "core/crypto/keypair_p.h"

#include <QJsonDocument>

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/param_build.h>

using namespace Qt::StringLiterals;

namespace core::crypto {

using ParamBuilderPtr = std::unique_ptr<OSSL_PARAM_BLD, FreeWith<OSSL_PARAM_BLD_free>>;
using ParamsPtr = std::unique_ptr<OSSL_PARAM, FreeWith<OSSL_PARAM_free>>;
using SignaturePtr = std::unique_ptr<ECDSA_SIG, FreeWith<ECDSA_SIG_free>>;
using BnCtxPtr = std::unique_ptr<BN_CTX, FreeWith<BN_CTX_free>>;

static constexpr int MaxRsaBytes = 16384 / 8;

namespace {
struct Curve {
    QLatin1String name; // as JOSE and OpenSSL call it
    QLatin1String algorithm;
    int coordinateSize;
};
} // namespace
static constexpr Curve P256{"P-256"_L1, "ES256"_L1, 32};
static constexpr Curve P384{"P-384"_L1, "ES384"_L1, 48};

static const Curve *curveOf(const KeyPair &pair)
{
    const auto kind = pair.kind();
    if (kind == KeyKind::EcP256)
        return &P256;
    return kind == KeyKind::EcP384 ? &P384 : nullptr;
}

static bool isRsa(const KeyPair &pair)
{
    return EVP_PKEY_is_a(pkeyOf(pair), "RSA") == 1;
}

static Error badJwk(const QString &detail)
{
    return {.code = ErrorCode::Crypto, .detail = "JWK: "_L1 + detail};
}

static BnPtr number(const QJsonObject &jwk, QLatin1String member)
{
    auto bytes = fromBase64Url(jwk.value(member).toString().toLatin1());
    if (!bytes || bytes->isEmpty() || bytes->size() > MaxRsaBytes)
        return {};
    BnPtr bn(BN_bin2bn(uchars(*bytes), static_cast<int>(bytes->size()), nullptr));
    wipe(*bytes);
    return bn;
}

static Result<KeyPair> fromParams(const char *type, OSSL_PARAM_BLD *builder)
{
    const ParamsPtr params(OSSL_PARAM_BLD_to_param(builder));
    const PkeyCtxPtr context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *key = nullptr;
    if (!params || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_KEYPAIR, params.get()) != 1)
        return takeOpenSslError("EVP_PKEY_fromdata");
    return KeyPairImpl::checked(PkeyPtr(key));
}

static Result<KeyPair> ecFromJwk(const QJsonObject &jwk)
{
    const QString name = jwk.value("crv"_L1).toString();
    const Curve *curve = name == P256.name ? &P256 : name == P384.name ? &P384 : nullptr;
    if (!curve)
        return badJwk(u"crv"_s);
    const BnPtr x = number(jwk, "x"_L1);
    const BnPtr y = number(jwk, "y"_L1);
    const BnPtr d = number(jwk, "d"_L1);
    if (!x || !y || !d)
        return badJwk(u"x, y or d"_s);
    const int size = curve->coordinateSize;
    QByteArray point(1 + 2 * size, '\x04');
    if (BN_bn2binpad(x.get(), uchars(point.data() + 1), size) != size
        || BN_bn2binpad(y.get(), uchars(point.data() + 1 + size), size) != size)
        return badJwk(u"x or y"_s);
    const ParamBuilderPtr builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, curve->name.data(), 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                     size_t(point.size()));
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, d.get());
    return fromParams("EC", builder.get());
}

static BnPtr exponent(const BIGNUM *d, const BIGNUM *prime, BN_CTX *context) // d mod (prime - 1)
{
    BnPtr result(BN_new());
    const BnPtr minusOne(BN_dup(prime));
    if (BN_sub_word(minusOne.get(), 1) != 1 || BN_mod(result.get(), d, minusOne.get(), context) != 1)
        return {};
    return result;
}

static Result<KeyPair> rsaFromJwk(const QJsonObject &jwk)
{
    const BnPtr n = number(jwk, "n"_L1);
    const BnPtr e = number(jwk, "e"_L1);
    const BnPtr d = number(jwk, "d"_L1);
    const BnPtr p = number(jwk, "p"_L1);
    const BnPtr q = number(jwk, "q"_L1);
    if (!n || !e || !d || !p || !q)
        return badJwk(u"n, e, d, p or q"_s);
    // dp, dq and qi follow from the others; older files lack them, and what follows need not be believed.
    const BnCtxPtr context(BN_CTX_secure_new());
    const BnPtr dp = exponent(d.get(), p.get(), context.get());
    const BnPtr dq = exponent(d.get(), q.get(), context.get());
    const BnPtr qi(BN_mod_inverse(nullptr, q.get(), p.get(), context.get()));
    if (!dp || !dq || !qi)
        return takeOpenSslError("JWK: p or q");
    const ParamBuilderPtr builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_D, d.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_FACTOR1, p.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_FACTOR2, q.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_EXPONENT1, dp.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_EXPONENT2, dq.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_COEFFICIENT1, qi.get());
    return fromParams("RSA", builder.get());
}

Result<KeyPair> KeyPair::fromJwk(const QJsonObject &jwk)
{
    ERR_clear_error();
    const QString type = jwk.value("kty"_L1).toString();
    if (type == "EC"_L1)
        return ecFromJwk(jwk);
    if (type == "RSA"_L1)
        return rsaFromJwk(jwk);
    return badJwk(u"kty"_s);
}

/// A number of the public key in base64url, at least `size` bytes long.
static QString publicMember(EVP_PKEY *key, const char *parameter, int size)
{
    BIGNUM *bn = nullptr;
    if (EVP_PKEY_get_bn_param(key, parameter, &bn) != 1)
        return {};
    const BnPtr owner(bn);
    QByteArray bytes(qMax(size, BN_num_bytes(bn)), '\0');
    BN_bn2binpad(bn, uchars(bytes.data()), static_cast<int>(bytes.size()));
    return QString::fromLatin1(toBase64Url(bytes));
}

QJsonObject KeyPair::jwk() const
{
    EVP_PKEY *key = m_impl->key.get();
    if (const Curve *curve = curveOf(*this)) {
        return {{u"kty"_s, u"EC"_s},
                {u"crv"_s, QString(curve->name)},
                {u"x"_s, publicMember(key, OSSL_PKEY_PARAM_EC_PUB_X, curve->coordinateSize)},
                {u"y"_s, publicMember(key, OSSL_PKEY_PARAM_EC_PUB_Y, curve->coordinateSize)}};
    }
    if (isRsa(*this)) {
        return {{u"kty"_s, u"RSA"_s},
                {u"n"_s, publicMember(key, OSSL_PKEY_PARAM_RSA_N, 0)},
                {u"e"_s, publicMember(key, OSSL_PKEY_PARAM_RSA_E, 0)}};
    }
    return {};
}

QByteArray thumbprintOf(const QJsonObject &publicJwk)
{
    static const QHash<QString, QStringList> required{{u"EC"_s, {u"crv"_s, u"kty"_s, u"x"_s, u"y"_s}},
                                                      {u"RSA"_s, {u"e"_s, u"kty"_s, u"n"_s}},
                                                      {u"OKP"_s, {u"crv"_s, u"kty"_s, u"x"_s}}};
    QJsonObject members;
    for (const QString &member : required.value(publicJwk.value("kty"_L1).toString())) {
        if (!publicJwk.value(member).isString())
            return {};
        members.insert(member, publicJwk.value(member));
    }
    if (members.isEmpty())
        return {};
    // QJsonObject keeps its members in the order of their names, and Compact has no white space: RFC 7638's
    // form.
    return toBase64Url(sha256(QJsonDocument(members).toJson(QJsonDocument::Compact)));
}

QByteArray KeyPair::thumbprint() const
{
    return thumbprintOf(jwk());
}

QByteArray KeyPair::joseAlgorithm() const
{
    if (const Curve *curve = curveOf(*this))
        return QByteArray(curve->algorithm.data(), curve->algorithm.size());
    return isRsa(*this) ? "RS256"_ba : QByteArray();
}

/// OpenSSL's DER to JOSE's r‖s (RFC 7518, section 3.4).
static QByteArray fixedLength(const QByteArray &der, int size)
{
    const auto signature = fromDerWhole<SignaturePtr, d2i_ECDSA_SIG>(der);
    QByteArray joined(2 * size, '\0');
    if (!signature || BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), uchars(joined.data()), size) != size
        || BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), uchars(joined.data() + size), size) != size)
        return {};
    return joined;
}

Result<QByteArray> KeyPair::joseSign(const QByteArray &input) const
{
    if (joseAlgorithm().isEmpty())
        return Error{.code = ErrorCode::Crypto, .detail = u"no JOSE algorithm for this type of key"_s};
    ERR_clear_error();
    const MdCtxPtr context(EVP_MD_CTX_new());
    size_t size = 0;
    if (EVP_DigestSignInit(context.get(), nullptr, digestFor(*this), nullptr, m_impl->key.get()) != 1
        || EVP_DigestSign(context.get(), nullptr, &size, uchars(input), size_t(input.size())) != 1)
        return takeOpenSslError("EVP_DigestSign");
    QByteArray signature(qsizetype(size), '\0');
    if (EVP_DigestSign(context.get(), uchars(signature.data()), &size, uchars(input), size_t(input.size()))
        != 1)
        return takeOpenSslError("EVP_DigestSign");
    signature.truncate(qsizetype(size));
    if (const Curve *curve = curveOf(*this))
        signature = fixedLength(signature, curve->coordinateSize);
    return signature;
}

} // namespace core::crypto
