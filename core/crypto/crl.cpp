// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/crl.h"

#include "core/crypto/certificate_p.h"
#include "core/crypto/crl_p.h"
#include "core/crypto/pem_p.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core::crypto {

static constexpr std::array Reasons{
    std::pair{RevocationReason::Unspecified, "unspecified"_L1},
    std::pair{RevocationReason::KeyCompromise, "keyCompromise"_L1},
    std::pair{RevocationReason::CaCompromise, "cACompromise"_L1},
    std::pair{RevocationReason::AffiliationChanged, "affiliationChanged"_L1},
    std::pair{RevocationReason::Superseded, "superseded"_L1},
    std::pair{RevocationReason::CessationOfOperation, "cessationOfOperation"_L1},
    std::pair{RevocationReason::CertificateHold, "certificateHold"_L1},
    std::pair{RevocationReason::RemoveFromCrl, "removeFromCRL"_L1},
    std::pair{RevocationReason::PrivilegeWithdrawn, "privilegeWithdrawn"_L1},
    std::pair{RevocationReason::AaCompromise, "aACompromise"_L1},
};

QString reasonName(RevocationReason reason)
{
    for (const auto &[value, name] : Reasons) {
        if (value == reason)
            return name;
    }
    Q_UNREACHABLE();
}

std::optional<RevocationReason> reasonFromName(const QString &name)
{
    for (const auto &[value, known] : Reasons) {
        if (name.compare(known, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

std::optional<RevocationReason> reasonFromNumber(int number)
{
    for (const auto &[value, name] : Reasons) {
        if (static_cast<int>(value) == number)
            return value;
    }
    return {};
}

QString doubtName(CrlDoubt doubt)
{
    switch (doubt) {
    case CrlDoubt::None: return u"none"_s;
    case CrlDoubt::OtherIssuer: return u"otherIssuer"_s;
    case CrlDoubt::NotAllowedToSign: return u"notAllowedToSign"_s;
    case CrlDoubt::BadSignature: return u"badSignature"_s;
    case CrlDoubt::OtherScope: return u"otherScope"_s;
    case CrlDoubt::Partial: return u"partial"_s;
    case CrlDoubt::UnknownExtension: return u"unknownExtension"_s;
    case CrlDoubt::NotYetValid: return u"notYetValid"_s;
    case CrlDoubt::Stale: return u"stale"_s;
    }
    Q_UNREACHABLE();
}

Crl::Crl(std::shared_ptr<const CrlImpl> impl) : m_impl(std::move(impl)) { }

static Error unreadableList(const QString &why)
{
    return {.code = ErrorCode::BadReply, .detail = u"not a revocation list: "_s + why};
}

static Result<QByteArray> derIn(const QByteArray &bytes)
{
    if (bytes.startsWith('\x30'))
        return bytes;
    PemReader reader(bytes);
    std::optional<PemBlock> found;
    while (const auto block = reader.next()) {
        if (block->label != "X509 CRL")
            continue;
        if (found)
            return unreadableList(u"more than one X509 CRL block"_s);
        found = block;
    }
    const auto der = found ? decoded(*found) : std::nullopt;
    return der ? Result<QByteArray>(*der)
               : unreadableList(found ? u"not base64"_s : u"neither DER nor an X509 CRL block"_s);
}

Result<Crl> Crl::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() > MaxCrlBytes)
        return unreadableList(u"larger than 30 MiB"_s);
    const auto der = derIn(bytes);
    if (!der)
        return der.error();
    ERR_clear_error();
    auto crl = fromDerWhole<CrlPtr, d2i_X509_CRL>(*der);
    if (!crl)
        return takeOpenSslError("d2i_X509_CRL", ErrorCode::BadReply);
    ERR_clear_error();
    return Crl(std::make_shared<const CrlImpl>(CrlImpl{std::move(crl)}));
}

DistinguishedName Crl::issuer() const
{
    return readName(X509_CRL_get_issuer(crlOf(*this)));
}

QDateTime Crl::thisUpdate() const
{
    return dateOf(X509_CRL_get0_lastUpdate(crlOf(*this)));
}

QDateTime Crl::nextUpdate() const
{
    return dateOf(X509_CRL_get0_nextUpdate(crlOf(*this)));
}

QByteArray Crl::number() const
{
    const IntegerPtr number(
        static_cast<ASN1_INTEGER *>(X509_CRL_get_ext_d2i(crlOf(*this), NID_crl_number, nullptr, nullptr)));
    return number ? contentOctets(number.get()) : QByteArray();
}

qsizetype Crl::size() const
{
    return sk_X509_REVOKED_num(X509_CRL_get_REVOKED(crlOf(*this))) < 0
        ? 0
        : sk_X509_REVOKED_num(X509_CRL_get_REVOKED(crlOf(*this)));
}

} // namespace core::crypto
