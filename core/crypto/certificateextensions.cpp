// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/crypto/certificate_p.h"

#include <openssl/ct.h>

using namespace Qt::StringLiterals;

namespace core::crypto {

static constexpr qsizetype MaxEntries = 100; // of a list in an extension
static constexpr qsizetype MaxText = 4096; // of an extension in words
static constexpr qsizetype MaxUrl = 2048;

using BitsPtr = std::unique_ptr<ASN1_BIT_STRING, FreeWith<ASN1_BIT_STRING_free>>;
using AuthorityKeyIdPtr = std::unique_ptr<AUTHORITY_KEYID, FreeWith<AUTHORITY_KEYID_free>>;
using ExtendedKeyUsagePtr = std::unique_ptr<EXTENDED_KEY_USAGE, FreeWith<EXTENDED_KEY_USAGE_free>>;
using InfoAccessPtr = std::unique_ptr<AUTHORITY_INFO_ACCESS, FreeWith<AUTHORITY_INFO_ACCESS_free>>;
using DistPointsPtr = std::unique_ptr<CRL_DIST_POINTS, FreeWith<CRL_DIST_POINTS_free>>;
using PoliciesPtr = std::unique_ptr<CERTIFICATEPOLICIES, FreeWith<CERTIFICATEPOLICIES_free>>;
struct FreeSctList {
    void operator()(STACK_OF(SCT) * list) const noexcept { SCT_LIST_free(list); }
};
using SctListPtr = std::unique_ptr<STACK_OF(SCT), FreeSctList>;

QStringList Certificate::keyUsage() const
{
    static constexpr const char *Names[]{"digitalSignature", "nonRepudiation", "keyEncipherment",
                                         "dataEncipherment", "keyAgreement",   "keyCertSign",
                                         "cRLSign",          "encipherOnly",   "decipherOnly"};
    const auto bits = extensionOf<BitsPtr>(*this, NID_key_usage);
    QStringList usages;
    for (int i = 0; bits && i < int{std::size(Names)}; ++i) {
        if (ASN1_BIT_STRING_get_bit(bits.get(), i))
            usages.append(QString::fromLatin1(Names[i]));
    }
    return usages;
}

QStringList Certificate::extendedKeyUsage() const
{
    const auto list = extensionOf<ExtendedKeyUsagePtr>(*this, NID_ext_key_usage);
    QStringList usages;
    for (int i = 0; i < sk_ASN1_OBJECT_num(list.get()) && usages.size() < MaxEntries; ++i)
        usages.append(shortName(sk_ASN1_OBJECT_value(list.get(), i)));
    return usages;
}

QByteArray Certificate::subjectKeyId() const
{
    return bytesOf(extensionOf<OctetsPtr>(*this, NID_subject_key_identifier).get());
}

QByteArray Certificate::authorityKeyId() const
{
    const auto id = extensionOf<AuthorityKeyIdPtr>(*this, NID_authority_key_identifier);
    return id ? bytesOf(id->keyid) : QByteArray();
}

/// http and https only: these are addresses that the program may fetch. Others show in the extension's text.
static void appendUrl(const GENERAL_NAME *name, QList<QUrl> &urls)
{
    if (!name || name->type != GEN_URI || urls.size() >= MaxEntries)
        return;
    const QByteArray bytes = bytesOf(name->d.uniformResourceIdentifier);
    if (bytes.size() > MaxUrl)
        return;
    const QUrl url = QUrl::fromEncoded(bytes, QUrl::StrictMode);
    if (url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1))
        urls.append(url);
}

static QList<QUrl> accessLocations(const Certificate &certificate, int method)
{
    const auto list = extensionOf<InfoAccessPtr>(certificate, NID_info_access);
    QList<QUrl> urls;
    for (int i = 0; i < sk_ACCESS_DESCRIPTION_num(list.get()); ++i) {
        const ACCESS_DESCRIPTION *access = sk_ACCESS_DESCRIPTION_value(list.get(), i);
        if (OBJ_obj2nid(access->method) == method)
            appendUrl(access->location, urls);
    }
    return urls;
}

QList<QUrl> Certificate::ocspResponders() const
{
    return accessLocations(*this, NID_ad_OCSP);
}
QList<QUrl> Certificate::caIssuers() const
{
    return accessLocations(*this, NID_ad_ca_issuers);
}

QList<QUrl> Certificate::crlDistributionPoints() const
{
    const auto list = extensionOf<DistPointsPtr>(*this, NID_crl_distribution_points);
    QList<QUrl> urls;
    for (int i = 0; i < sk_DIST_POINT_num(list.get()); ++i) {
        const DIST_POINT_NAME *point = sk_DIST_POINT_value(list.get(), i)->distpoint;
        if (!point || point->type != 0) // 0: fullName
            continue;
        for (int j = 0; j < sk_GENERAL_NAME_num(point->name.fullname); ++j)
            appendUrl(sk_GENERAL_NAME_value(point->name.fullname, j), urls);
    }
    return urls;
}

QStringList Certificate::policies() const
{
    const auto list = extensionOf<PoliciesPtr>(*this, NID_certificate_policies);
    QStringList oids;
    for (int i = 0; i < sk_POLICYINFO_num(list.get()) && oids.size() < MaxEntries; ++i)
        oids.append(dottedOid(sk_POLICYINFO_value(list.get(), i)->policyid));
    return oids;
}

QList<Sct> Certificate::scts() const
{
    const auto list = extensionOf<SctListPtr>(*this, NID_ct_precert_scts);
    const qint64 latest = QDate(9999, 12, 31).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    QList<Sct> scts;
    for (int i = 0; i < sk_SCT_num(list.get()) && scts.size() < MaxEntries; ++i) {
        const SCT *sct = sk_SCT_value(list.get(), i);
        unsigned char *logId = nullptr;
        const size_t size = SCT_get0_log_id(sct, &logId);
        const quint64 time = SCT_get_timestamp(sct);
        if (SCT_get_version(sct) != SCT_VERSION_V1 || size != 32 || time > quint64(latest))
            continue;
        scts.append({QByteArray(chars(logId), qsizetype(size)),
                     QDateTime::fromMSecsSinceEpoch(qint64(time), Qt::UTC)});
    }
    return scts;
}

static QString cleanLines(const QByteArray &text)
{
    QStringList lines;
    qsizetype size = 0;
    for (const QByteArray &line : text.left(8 * MaxText).split('\n')) {
        lines.append(plainText(QString::fromUtf8(line), MaxText));
        size += lines.last().size() + 1;
        if (size > MaxText)
            break;
    }
    QString clean = lines.join(u'\n').trimmed();
    if (clean.size() > MaxText)
        clean = clean.left(MaxText - 1) + QChar(0x2026);
    return clean;
}

static QString textOf(X509_EXTENSION *extension)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (X509V3_EXT_print(bio.get(), extension, X509V3_EXT_DEFAULT, 0) == 1)
        return cleanLines(contentsOf(bio.get()));
    ERR_clear_error();
    const QByteArray bytes = bytesOf(X509_EXTENSION_get_data(extension));
    const QString hex = QString::fromLatin1(bytes.left(MaxText / 3).toHex(':').toUpper());
    return bytes.size() > MaxText / 3 ? hex + QChar(0x2026) : hex;
}

QList<Extension> Certificate::extensions() const
{
    QList<Extension> extensions;
    for (int i = 0; i < qMin(X509_get_ext_count(x509Of(*this)), int{MaxEntries}); ++i) {
        X509_EXTENSION *extension = X509_get_ext(x509Of(*this), i);
        const ASN1_OBJECT *object = X509_EXTENSION_get_object(extension);
        const int nid = OBJ_obj2nid(object);
        extensions.append({.oid = dottedOid(object),
                           .name = nid == NID_undef ? QString() : QString::fromLatin1(OBJ_nid2ln(nid)),
                           .critical = X509_EXTENSION_get_critical(extension) == 1,
                           .text = textOf(extension)});
    }
    return extensions;
}

} // namespace core::crypto
