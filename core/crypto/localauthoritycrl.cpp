// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate_p.h"
#include "core/crypto/localauthority_p.h"

namespace core::crypto {

using RevokedPtr = std::unique_ptr<X509_REVOKED, FreeWith<X509_REVOKED_free>>;
using TimePtr = std::unique_ptr<ASN1_TIME, FreeWith<ASN1_TIME_free>>;

static TimePtr timeOf(const QDateTime &when)
{
    return TimePtr(ASN1_TIME_set(nullptr, when.toSecsSinceEpoch()));
}

/// Critical, and of a number that nobody has defined.
static X509ExtensionPtr unknownExtension()
{
    const ObjectPtr oid(OBJ_txt2obj("1.3.6.1.4.1.99999.7", 1));
    const OctetsPtr value(ASN1_OCTET_STRING_new());
    if (!oid || !value || ASN1_OCTET_STRING_set(value.get(), uchars("\x05\x00"), 2) != 1)
        return nullptr;
    return X509ExtensionPtr(X509_EXTENSION_create_by_OBJ(nullptr, oid.get(), 1, value.get()));
}

static bool addEntry(X509_CRL *crl, const LocalAuthority::Listed &listed)
{
    RevokedPtr entry(X509_REVOKED_new());
    const auto serial = integerOf(listed.serialNumber);
    bool good = serial && X509_REVOKED_set_serialNumber(entry.get(), serial.get()) == 1
        && X509_REVOKED_set_revocationDate(entry.get(), timeOf(listed.since).get()) == 1;
    if (good && listed.reason) {
        const EnumeratedPtr reason(ASN1_ENUMERATED_new());
        good = ASN1_ENUMERATED_set(reason.get(), static_cast<long>(*listed.reason)) == 1
            && X509_REVOKED_add1_ext_i2d(entry.get(), NID_crl_reason, reason.get(), 0, 0) == 1;
    }
    if (good && listed.withUnknownExtension)
        good = X509_REVOKED_add_ext(entry.get(), unknownExtension().get(), -1) == 1;
    if (!good || X509_CRL_add0_revoked(crl, entry.get()) != 1)
        return false;
    std::ignore = entry.release(); // it is the list's now
    return true;
}

static bool addExtension(X509_CRL *crl, X509V3_CTX *context, int nid, const QByteArray &value)
{
    const X509ExtensionPtr extension(X509V3_EXT_nconf_nid(nullptr, context, nid, value.constData()));
    return extension && X509_CRL_add_ext(crl, extension.get(), -1) == 1;
}

Result<QByteArray> LocalAuthority::revocationList(const ListOptions &options) const
{
    ERR_clear_error();
    const Issuer &issuer = m_impl->issuers.back();
    X509 *issuerX509 = x509Of(issuer.certificate);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const CrlPtr crl(X509_CRL_new());
    bool good = X509_CRL_set_version(crl.get(), X509_CRL_VERSION_2) == 1
        && X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(issuerX509)) == 1
        && X509_CRL_set1_lastUpdate(
               crl.get(),
               timeOf(options.thisUpdate.isValid() ? options.thisUpdate : now.addSecs(-3600)).get())
            == 1;
    if (good && options.withNextUpdate)
        good
            = X509_CRL_set1_nextUpdate(
                  crl.get(), timeOf(options.nextUpdate.isValid() ? options.nextUpdate : now.addDays(7)).get())
            == 1;
    for (const Listed &listed : options.entries)
        good = good && addEntry(crl.get(), listed);
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuerX509, nullptr, nullptr, crl.get(), 0);
    good = good && addExtension(crl.get(), &context, NID_authority_key_identifier, "keyid:always");
    const auto number = integerOf(options.number);
    good = good && number && X509_CRL_add1_ext_i2d(crl.get(), NID_crl_number, number.get(), 0, 0) == 1;
    if (good && options.isDelta)
        good = X509_CRL_add1_ext_i2d(crl.get(), NID_delta_crl, number.get(), 1, 0) == 1;
    if (good && !options.issuingPoint.isEmpty())
        good = addExtension(crl.get(), &context, NID_issuing_distribution_point,
                            "critical," + options.issuingPoint);
    if (good && options.withUnknownExtension)
        good = X509_CRL_add_ext(crl.get(), unknownExtension().get(), -1) == 1;
    good = good && X509_CRL_sort(crl.get()) == 1
        && X509_CRL_sign(crl.get(), pkeyOf(issuer.key), digestFor(issuer.key)) > 0;
    if (!good)
        return takeOpenSslError("X509_CRL_sign");
    return derOf<i2d_X509_CRL>(crl.get());
}

} // namespace core::crypto
