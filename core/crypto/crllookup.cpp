// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate_p.h"
#include "core/crypto/crl_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::crypto {

static constexpr int ClockSkewSeconds = 5 * 60;
static constexpr int MaxExtensions = 100; // a real list has three

using AuthorityKeyIdPtr = std::unique_ptr<AUTHORITY_KEYID, FreeWith<AUTHORITY_KEYID_free>>;

/// By name, and by key where both say which.
static bool isFrom(X509_CRL *crl, const Certificate &certificate, const Certificate &issuer)
{
    if (X509_NAME_cmp(X509_CRL_get_issuer(crl), X509_get_issuer_name(x509Of(certificate))) != 0
        || X509_NAME_cmp(X509_CRL_get_issuer(crl), X509_get_subject_name(x509Of(issuer))) != 0
        || !certificate.isSignedBy(issuer))
        return false;
    const AuthorityKeyIdPtr id(static_cast<AUTHORITY_KEYID *>(
        X509_CRL_get_ext_d2i(crl, NID_authority_key_identifier, nullptr, nullptr)));
    const QByteArray named = id ? bytesOf(id->keyid) : QByteArray();
    const QByteArray own = issuer.subjectKeyId();
    return named.isEmpty() || own.isEmpty() || named == own;
}

static bool maySign(const Certificate &issuer)
{
    const QStringList usage = issuer.keyUsage();
    return usage.isEmpty() || usage.contains("cRLSign"_L1); // RFC 5280, section 6.3.3 (f)
}

static CrlDoubt doubtIn(const STACK_OF(X509_EXTENSION) * extensions, bool ofEntry)
{
    if (sk_X509_EXTENSION_num(extensions) > MaxExtensions)
        return CrlDoubt::UnknownExtension;
    for (int i = 0; i < sk_X509_EXTENSION_num(extensions); ++i) {
        X509_EXTENSION *extension = sk_X509_EXTENSION_value(extensions, i);
        const int nid = OBJ_obj2nid(X509_EXTENSION_get_object(extension));
        if (nid == NID_delta_crl || nid == NID_certificate_issuer)
            return CrlDoubt::Partial;
        if (X509_EXTENSION_get_critical(extension) == 0)
            continue;
        const bool known = ofEntry ? nid == NID_crl_reason || nid == NID_invalidity_date
                                   : nid == NID_issuing_distribution_point || nid == NID_crl_number
                || nid == NID_authority_key_identifier;
        if (!known)
            return CrlDoubt::UnknownExtension;
    }
    return CrlDoubt::None;
}

/// Extensions of the list, and of every entry: what is critical and unknown anywhere spoils all of it.
static CrlDoubt extensionsOf(X509_CRL *crl)
{
    if (const CrlDoubt doubt = doubtIn(X509_CRL_get0_extensions(crl), false); doubt != CrlDoubt::None)
        return doubt;
    const auto *entries = X509_CRL_get_REVOKED(crl);
    for (int i = 0; i < sk_X509_REVOKED_num(entries); ++i) {
        const auto *own = X509_REVOKED_get0_extensions(sk_X509_REVOKED_value(entries, i));
        if (const CrlDoubt doubt = own ? doubtIn(own, true) : CrlDoubt::None; doubt != CrlDoubt::None)
            return doubt;
    }
    return CrlDoubt::None;
}

static bool names(const DIST_POINT_NAME &point, const Certificate &certificate)
{
    if (point.type != 0) // a name relative to the issuer's: no CA of the web does that
        return false;
    const QList<QUrl> own = certificate.crlDistributionPoints();
    for (int i = 0; i < sk_GENERAL_NAME_num(point.name.fullname); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(point.name.fullname, i);
        if (name->type == GEN_URI
            && own.contains(QUrl::fromEncoded(bytesOf(name->d.uniformResourceIdentifier), QUrl::StrictMode)))
            return true;
    }
    return false;
}

/// RFC 5280, section 5.2.5.
static CrlDoubt scopeOf(X509_CRL *crl, const Certificate &certificate)
{
    int critical = -1;
    const IssuingPointPtr point(static_cast<ISSUING_DIST_POINT *>(
        X509_CRL_get_ext_d2i(crl, NID_issuing_distribution_point, &critical, nullptr)));
    if (!point)
        return critical == -1 ? CrlDoubt::None : CrlDoubt::OtherScope; // absent; else doubled or damaged
    if (point->indirectCRL > 0 || point->onlysomereasons)
        return CrlDoubt::Partial;
    if (point->onlyattr > 0 || (point->onlyuser > 0 && certificate.isCa())
        || (point->onlyCA > 0 && !certificate.isCa())
        || (point->distpoint && !names(*point->distpoint, certificate)))
        return CrlDoubt::OtherScope;
    return CrlDoubt::None;
}

static CrlDoubt datesOf(const Crl &list, const QDateTime &now)
{
    const QDateTime from = list.thisUpdate();
    const QDateTime to = list.nextUpdate();
    if (!from.isValid() || from > now.addSecs(ClockSkewSeconds))
        return CrlDoubt::NotYetValid;
    return to.isValid() && to.addSecs(ClockSkewSeconds) >= now ? CrlDoubt::None : CrlDoubt::Stale;
}

static RevocationReason reasonOf(X509_REVOKED *entry)
{
    const EnumeratedPtr number(
        static_cast<ASN1_ENUMERATED *>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
    const long value = number ? ASN1_ENUMERATED_get(number.get()) : 0;
    return reasonFromNumber(value >= 0 && value <= 10 ? static_cast<int>(value) : 0)
        .value_or(RevocationReason::Unspecified);
}

CrlFinding lookUp(const Crl &list, const Certificate &certificate, const Certificate &issuer,
                  const QDateTime &now)
{
    X509_CRL *crl = crlOf(list);
    if (!isFrom(crl, certificate, issuer))
        return {.doubt = CrlDoubt::OtherIssuer};
    if (!maySign(issuer))
        return {.doubt = CrlDoubt::NotAllowedToSign};
    ERR_clear_error();
    const bool verified = X509_CRL_verify(crl, X509_get0_pubkey(x509Of(issuer))) == 1;
    ERR_clear_error();
    if (!verified)
        return {.doubt = CrlDoubt::BadSignature};
    for (const CrlDoubt doubt : {extensionsOf(crl), scopeOf(crl, certificate)}) {
        if (doubt != CrlDoubt::None)
            return {.doubt = doubt};
    }
    CrlFinding finding{.doubt = datesOf(list, now)};
    X509_REVOKED *entry = nullptr;
    if (X509_CRL_get0_by_cert(crl, &entry, x509Of(certificate)) == 0 || !entry)
        return finding;
    finding.reason = reasonOf(entry);
    if (finding.reason == RevocationReason::RemoveFromCrl)
        return {.doubt = CrlDoubt::Partial}; // belongs into a delta
    finding.listed = true;
    finding.since = dateOf(X509_REVOKED_get0_revocationDate(entry));
    return finding;
}

} // namespace core::crypto
