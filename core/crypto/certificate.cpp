// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/altnames_p.h"
#include "core/crypto/certificate_p.h"
#include "core/crypto/crl_p.h"
#include "core/crypto/digest.h"
#include "core/crypto/keypair_p.h"
#include "core/crypto/pem_p.h"

#include <QTimeZone>

#include <openssl/asn1.h>

using namespace Qt::StringLiterals;

namespace core::crypto {

Certificate::Certificate(std::shared_ptr<const CertificateImpl> impl) : m_impl(std::move(impl)) { }

static Error unreadable(const QString &detail)
{
    return {.code = ErrorCode::CertificateUnreadable, .detail = detail};
}

Result<Certificate> Certificate::fromDer(const QByteArray &der)
{
    if (der.size() > MaxCertificateBytes)
        return unreadable(u"too large"_s);
    ERR_clear_error();
    auto x509 = fromDerWhole<X509Ptr, d2i_X509>(der);
    if (!x509)
        return takeOpenSslError("d2i_X509", ErrorCode::CertificateUnreadable);
    // Lets OpenSSL fill its cache of extensions now; what is wrong with them is found where they are read.
    X509_check_purpose(x509.get(), -1, 0);
    ERR_clear_error();
    return Certificate(std::make_shared<const CertificateImpl>(CertificateImpl{std::move(x509), der}));
}

Result<Certificate> Certificate::fromPem(const QByteArray &pem)
{
    PemReader reader(pem);
    std::optional<PemBlock> found;
    while (const auto block = reader.next()) {
        if (!isCertificateLabel(block->label))
            continue;
        if (found)
            return unreadable(u"more than one certificate"_s);
        found = block;
    }
    if (!found)
        return unreadable(u"no CERTIFICATE block"_s);
    const auto der = decoded(*found);
    return der ? fromDer(*der) : unreadable(u"not base64"_s);
}

QByteArray Certificate::der() const
{
    return m_impl->der;
}
QByteArray Certificate::pem() const
{
    return pemOf("CERTIFICATE", m_impl->der);
}

QStringList namesOf(const Certificate &certificate, qsizetype maximum)
{
    const auto sans = extensionOf<GeneralNamesPtr>(certificate, NID_subject_alt_name);
    return sans ? altNameTexts(sans.get(), maximum) : QStringList();
}

QStringList Certificate::names() const
{
    return namesOf(*this, MaxNames);
}
DistinguishedName Certificate::subject() const
{
    return readName(X509_get_subject_name(x509Of(*this)));
}
DistinguishedName Certificate::issuer() const
{
    return readName(X509_get_issuer_name(x509Of(*this)));
}

QByteArray Certificate::serialNumber() const
{
    return contentOctets(X509_get0_serialNumber(x509Of(*this)));
}

QByteArray contentOctets(const ASN1_INTEGER *integer)
{
    // OpenSSL keeps magnitude and sign apart; its DER has the octets as they stood in the certificate.
    const QByteArray der = derOf<i2d_ASN1_INTEGER>(integer);
    const unsigned char *at = uchars(der);
    long size = 0;
    int tag = 0;
    int xclass = 0;
    if (ASN1_get_object(&at, &size, &tag, &xclass, long{der.size()}) & 0x80)
        return {};
    return QByteArray(chars(at), size);
}

QDateTime dateOf(const ASN1_TIME *time)
{
    tm parts = {};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

QDateTime Certificate::notBefore() const
{
    return dateOf(X509_get0_notBefore(x509Of(*this)));
}
QDateTime Certificate::notAfter() const
{
    return dateOf(X509_get0_notAfter(x509Of(*this)));
}
QByteArray Certificate::sha256Fingerprint() const
{
    return sha256(m_impl->der);
}
QByteArray Certificate::sha1Fingerprint() const
{
    return sha1(m_impl->der);
}

static QString longName(const ASN1_OBJECT *object)
{
    const int nid = OBJ_obj2nid(object);
    return nid == NID_undef ? dottedOid(object) : QString::fromLatin1(OBJ_nid2ln(nid));
}

QString Certificate::signatureAlgorithm() const
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, X509_get0_tbs_sigalg(x509Of(*this)));
    return longName(object);
}

QByteArray Certificate::publicKeyDer() const
{
    return derOf<i2d_X509_PUBKEY>(X509_get_X509_PUBKEY(x509Of(*this)));
}

static QString curveName(EVP_PKEY *key)
{
    char group[64] = {};
    if (EVP_PKEY_get_group_name(key, group, sizeof group, nullptr) != 1)
        return {};
    const char *nist = EC_curve_nid2nist(OBJ_sn2nid(group));
    return QString::fromLatin1(nist ? nist : group);
}

QString Certificate::publicKeyType() const
{
    ERR_clear_error();
    EVP_PKEY *key = X509_get0_pubkey(x509Of(*this));
    ERR_clear_error();
    if (key && EVP_PKEY_is_a(key, "EC"))
        return "EC "_L1 + curveName(key);
    if (key && EVP_PKEY_is_a(key, "RSA"))
        return u"RSA %1"_s.arg(EVP_PKEY_get_bits(key));
    if (key && EVP_PKEY_is_a(key, "RSA-PSS"))
        return u"RSA-PSS %1"_s.arg(EVP_PKEY_get_bits(key));
    if (key && EVP_PKEY_is_a(key, "ED25519"))
        return u"Ed25519"_s;
    if (key && EVP_PKEY_is_a(key, "ED448"))
        return u"Ed448"_s;
    ASN1_OBJECT *object = nullptr;
    X509_PUBKEY_get0_param(&object, nullptr, nullptr, nullptr, X509_get_X509_PUBKEY(x509Of(*this)));
    return longName(object);
}

int Certificate::version() const
{
    return static_cast<int>(X509_get_version(x509Of(*this))) + 1;
}
bool Certificate::isCa() const
{
    return (X509_get_extension_flags(x509Of(*this)) & EXFLAG_CA) != 0;
}

bool Certificate::isSelfIssued() const
{
    return X509_NAME_cmp(X509_get_subject_name(x509Of(*this)), X509_get_issuer_name(x509Of(*this))) == 0;
}

bool Certificate::isSignedBy(const Certificate &issuer) const
{
    ERR_clear_error();
    EVP_PKEY *key = X509_get0_pubkey(x509Of(issuer));
    const bool isSigned = key && X509_verify(x509Of(*this), key) == 1;
    ERR_clear_error();
    return isSigned;
}

bool Certificate::belongsTo(const KeyPair &key) const
{
    ERR_clear_error();
    const EVP_PKEY *own = X509_get0_pubkey(x509Of(*this));
    const bool same = own && EVP_PKEY_eq(own, pkeyOf(key)) == 1;
    ERR_clear_error();
    return same;
}

bool Certificate::operator==(const Certificate &other) const
{
    return m_impl->der == other.m_impl->der;
}

QByteArray ariCertId(const Certificate &certificate)
{
    const QByteArray keyId = certificate.authorityKeyId();
    return keyId.isEmpty() ? QByteArray()
                           : toBase64Url(keyId) + '.' + toBase64Url(certificate.serialNumber());
}

} // namespace core::crypto
