// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sealed.h"

#include "core/crypto/digest.h"
#include "core/crypto/openssl_p.h"

#include <QString>
#include <QtCrypto>

using namespace Qt::StringLiterals;

namespace core::crypto {

static constexpr const char *Prefix = "tegata-sealed-1:";
static constexpr qsizetype PrefixSize = 16;
static constexpr int SaltSize = 16;
static constexpr int NonceSize = 12;
static constexpr int TagSize = 16;
static constexpr int KeySize = 32;

/// The same passphrase is typed in different code points on different systems; NFC makes them one.
static QCA::SecureArray normalized(const Secret &passphrase)
{
    QString text = QString::fromUtf8(passphrase.data(), passphrase.size());
    QString composed = text.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = composed.toUtf8();
    QCA::SecureArray bytes(static_cast<int>(utf8.size()));
    std::copy(utf8.cbegin(), utf8.cend(), bytes.data());
    wipe(utf8);
    composed.fill(QChar(0));
    text.fill(QChar(0));
    return bytes;
}

static Result<QCA::SymmetricKey> deriveKey(const Secret &passphrase, const QByteArray &salt,
                                           const QByteArray &context)
{
    static constexpr uint64_t N = 1 << 15;
    static constexpr uint64_t R = 8;
    static constexpr uint64_t P = 1;
    static constexpr uint64_t MaxMemory = 2 * 128 * N * R; // OpenSSL's default is just below what these take
    const QCA::SecureArray secret = normalized(passphrase);
    QCA::SecureArray master(KeySize);
    ERR_clear_error();
    if (EVP_PBE_scrypt(secret.constData(), size_t(secret.size()), uchars(salt), size_t(salt.size()), N, R, P,
                       MaxMemory, uchars(master.data()), KeySize)
        != 1)
        return takeOpenSslError("EVP_PBE_scrypt");
    return QCA::HKDF().makeKey(master, QCA::InitializationVector(salt), QCA::InitializationVector(context),
                               KeySize);
}

static QCA::Cipher aesGcm(QCA::Direction direction, const QCA::SymmetricKey &key, const QByteArray &nonce,
                          const QCA::AuthTag &tag)
{
    return QCA::Cipher(u"aes256"_s, QCA::Cipher::GCM, QCA::Cipher::NoPadding, direction, key,
                       QCA::InitializationVector(nonce), tag);
}

static QCA::SecureArray secureCopy(const char *bytes, qsizetype size)
{
    QCA::SecureArray copy(static_cast<int>(size));
    std::copy_n(bytes, size, copy.data());
    return copy;
}

Result<QByteArray> seal(const Secret &plain, const Secret &passphrase, const QByteArray &context)
{
    const QByteArray salt = randomBytes(SaltSize);
    const QByteArray nonce = randomBytes(NonceSize);
    const auto key = deriveKey(passphrase, salt, context);
    if (!key)
        return key.error();
    QCA::Cipher cipher = aesGcm(QCA::Encode, *key, nonce, QCA::AuthTag(TagSize));
    const QByteArray sealed = cipher.process(secureCopy(plain.data(), plain.size())).toByteArray();
    const QByteArray tag = cipher.tag().toByteArray();
    if (!cipher.ok() || sealed.size() != plain.size() || tag.size() != TagSize)
        return Error{.code = ErrorCode::Crypto, .detail = u"aes256-gcm"_s};
    return Prefix + (salt + nonce + sealed + tag).toBase64();
}

Result<Secret> unseal(const QByteArray &sealed, const Secret &passphrase, const QByteArray &context)
{
    const QByteArray trimmed = sealed.trimmed();
    const auto decoded
        = QByteArray::fromBase64Encoding(trimmed.mid(PrefixSize), QByteArray::AbortOnBase64DecodingErrors);
    if (!isSealed(trimmed) || !decoded || (*decoded).size() < SaltSize + NonceSize + TagSize)
        return Error{.code = ErrorCode::FileDamaged, .detail = u"not sealed text"_s};
    const QByteArray &bytes = *decoded;
    const auto key = deriveKey(passphrase, bytes.first(SaltSize), context);
    if (!key)
        return key.error();
    const QByteArray body = bytes.mid(SaltSize + NonceSize, bytes.size() - SaltSize - NonceSize - TagSize);
    QCA::Cipher cipher
        = aesGcm(QCA::Decode, *key, bytes.mid(SaltSize, NonceSize), QCA::AuthTag(bytes.last(TagSize)));
    const QCA::MemoryRegion plain = cipher.process(QCA::MemoryRegion(body));
    if (!cipher.ok())
        return Error{.code = ErrorCode::BadInput, .subject = u"passphrase"_s, .detail = u"wrong"_s};
    return Secret(QByteArray::fromRawData(plain.constData(), plain.size()));
}

bool isSealed(const QByteArray &text)
{
    return text.startsWith(Prefix);
}

} // namespace core::crypto
