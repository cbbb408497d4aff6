// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/localauthority.h"

#include "core/crypto/altnames_p.h"
#include "core/crypto/certificate_p.h"
#include "core/crypto/digest.h"
#include "core/crypto/localauthority_p.h"

using namespace Qt::StringLiterals;

namespace core::crypto {

namespace {
/// What differs between the certificates that an authority makes.
struct Template {
    QString commonName = {};
    QByteArray serialNumber = {};
    QDateTime notBefore;
    QDateTime notAfter;
    bool isCa = false;
    bool signsLists = true;
    bool withSubjectKeyId = true;
    QStringList names = {};
    QList<QUrl> ocspResponders = {};
    QList<QUrl> crlDistributionPoints = {};
};
} // namespace

IntegerPtr integerOf(QByteArray octets)
{
    if (octets.isEmpty() || octets.size() > 127)
        return nullptr;
    octets.prepend(static_cast<char>(octets.size())).prepend('\x02');
    return fromDerWhole<IntegerPtr, d2i_ASN1_INTEGER>(octets);
}

static bool setSerial(X509 *x509, QByteArray octets)
{
    if (octets.isEmpty()) {
        octets = randomBytes(16);
        octets[0] = static_cast<char>((octets[0] & 0x3f) | 0x40); // positive, and always as long
    }
    const auto serial = integerOf(octets);
    return serial && X509_set_serialNumber(x509, serial.get()) == 1;
}

static bool setSubject(X509 *x509, const QString &commonName)
{
    const QByteArray text = commonName.left(64).toUtf8();
    return text.isEmpty()
        || X509_NAME_add_entry_by_NID(X509_get_subject_name(x509), NID_commonName, MBSTRING_UTF8,
                                      uchars(text), static_cast<int>(text.size()), -1, 0)
        == 1;
}

static bool addExtension(X509 *x509, X509V3_CTX *context, int nid, const QByteArray &value)
{
    const X509ExtensionPtr extension(X509V3_EXT_nconf_nid(nullptr, context, nid, value.constData()));
    return extension && X509_add_ext(x509, extension.get(), -1) == 1;
}

// OpenSSL's configuration language separates by commas; QUrl must have encoded ours.
static QByteArray urlList(const QList<QUrl> &urls, const QByteArray &prefix)
{
    QByteArrayList parts;
    for (const QUrl &url : urls)
        parts.append(prefix + url.toEncoded().replace(",", "%2C").replace(";", "%3B"));
    return parts.join(',');
}

static bool addExtensions(X509 *x509, X509 *issuer, const Template &request)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, x509, nullptr, nullptr, 0);
    const bool isRsa = EVP_PKEY_is_a(X509_get0_pubkey(x509), "RSA") == 1;
    bool good = addExtension(x509, &context, NID_basic_constraints,
                             request.isCa ? "critical,CA:TRUE" : "critical,CA:FALSE")
        && addExtension(x509, &context, NID_key_usage,
                        request.isCa
                            ? (request.signsLists ? "critical,keyCertSign,cRLSign" : "critical,keyCertSign")
                            : isRsa ? "critical,digitalSignature,keyEncipherment"
                                    : "critical,digitalSignature");
    if (good && request.withSubjectKeyId)
        good = addExtension(x509, &context, NID_subject_key_identifier, "hash");
    if (good)
        good = addExtension(x509, &context, NID_authority_key_identifier, "keyid:always");
    if (good && !request.isCa)
        good = addExtension(x509, &context, NID_ext_key_usage, "serverAuth");
    if (good && !request.ocspResponders.isEmpty())
        good = addExtension(x509, &context, NID_info_access, urlList(request.ocspResponders, "OCSP;URI:"));
    if (good && !request.crlDistributionPoints.isEmpty())
        good = addExtension(x509, &context, NID_crl_distribution_points,
                            urlList(request.crlDistributionPoints, "URI:"));
    if (good && !request.names.isEmpty()) {
        const auto sans = altNames(request.names);
        // RFC 5280, section 4.1.2.6: critical when there is no subject.
        good = sans
            && X509_add1_ext_i2d(x509, NID_subject_alt_name, sans->get(), request.commonName.isEmpty(), 0)
                == 1;
    }
    return good;
}

/// `issuer` null: signed by `signer` itself.
static Result<Certificate> make(EVP_PKEY *publicKey, const Template &request, const Certificate *issuer,
                                const KeyPair &signer)
{
    ERR_clear_error();
    const X509Ptr x509(X509_new());
    bool good = X509_set_version(x509.get(), X509_VERSION_3) == 1
        && setSerial(x509.get(), request.serialNumber) && setSubject(x509.get(), request.commonName)
        && ASN1_TIME_set(X509_getm_notBefore(x509.get()), request.notBefore.toSecsSinceEpoch())
        && ASN1_TIME_set(X509_getm_notAfter(x509.get()), request.notAfter.toSecsSinceEpoch())
        && X509_set_pubkey(x509.get(), publicKey) == 1;
    X509 *issuerX509 = issuer ? x509Of(*issuer) : x509.get();
    good = good && X509_set_issuer_name(x509.get(), X509_get_subject_name(issuerX509)) == 1
        && addExtensions(x509.get(), issuerX509, request)
        && X509_sign(x509.get(), pkeyOf(signer), digestFor(signer)) > 0;
    if (!good)
        return takeOpenSslError("X509_sign");
    return Certificate::fromDer(derOf<i2d_X509>(x509.get()));
}

LocalAuthority::LocalAuthority(std::unique_ptr<LocalAuthorityImpl> impl) : m_impl(std::move(impl)) { }
LocalAuthority::LocalAuthority(LocalAuthority &&) noexcept = default;
LocalAuthority &LocalAuthority::operator=(LocalAuthority &&) noexcept = default;
LocalAuthority::~LocalAuthority() = default;

Result<LocalAuthority> LocalAuthority::create(const QString &commonName, int intermediates, bool signsLists)
{
    auto impl = std::make_unique<LocalAuthorityImpl>();
    for (int i = 0; i <= intermediates; ++i) {
        auto key = KeyPair::generate(KeyKind::EcP256);
        if (!key)
            return key.error();
        // A span in which any certificate of a test with a clock of its own can lie.
        const Template request{.commonName = i == 0 ? commonName : commonName + u" %1"_s.arg(i),
                               .notBefore = QDate(2000, 1, 1).startOfDay(Qt::UTC),
                               .notAfter = QDate(2099, 12, 31).startOfDay(Qt::UTC),
                               .isCa = true,
                               .signsLists = signsLists};
        const Issuer *issuer = impl->issuers.empty() ? nullptr : &impl->issuers.back();
        auto certificate = make(pkeyOf(*key), request, issuer ? &issuer->certificate : nullptr,
                                issuer ? issuer->key : *key);
        if (!certificate)
            return certificate.error();
        impl->issuers.push_back({std::move(*key), *certificate});
    }
    return LocalAuthority(std::move(impl));
}

Certificate LocalAuthority::root() const
{
    return m_impl->issuers.front().certificate;
}

Result<Chain> LocalAuthority::issue(const QByteArray &publicDer, const Options &options) const
{
    ERR_clear_error();
    const auto key = fromDerWhole<PkeyPtr, d2i_PUBKEY>(publicDer);
    if (!key)
        return takeOpenSslError("d2i_PUBKEY");
    if (const auto names = altNames(options.names); !names)
        return names.error();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Template request{.commonName = options.withCommonName ? options.names.first() : QString(),
                           .serialNumber = options.serialNumber,
                           .notBefore = options.notBefore.isValid() ? options.notBefore : now.addSecs(-3600),
                           .notAfter = options.notAfter.isValid() ? options.notAfter : now.addDays(90),
                           .withSubjectKeyId = options.withSubjectKeyId,
                           .names = options.names,
                           .ocspResponders = options.ocspResponders,
                           .crlDistributionPoints = options.crlDistributionPoints};
    const Issuer &issuer = m_impl->issuers.back();
    auto leaf = make(key.get(), request, &issuer.certificate, issuer.key);
    if (!leaf)
        return leaf.error();
    Chain chain{*leaf};
    for (size_t i = m_impl->issuers.size() - 1; i > 0; --i)
        chain.append(m_impl->issuers[i].certificate);
    return chain;
}

Result<Chain> LocalAuthority::issueForRequest(const QByteArray &requestDer, const Options &options) const
{
    ERR_clear_error();
    const auto request = fromDerWhole<X509ReqPtr, d2i_X509_REQ>(requestDer);
    EVP_PKEY *key = request ? X509_REQ_get0_pubkey(request.get()) : nullptr;
    if (!key || X509_REQ_verify(request.get(), key) != 1)
        return takeOpenSslError("X509_REQ_verify");
    const ExtensionStackPtr extensions(X509_REQ_get_extensions(request.get()));
    const GeneralNamesPtr names(static_cast<GENERAL_NAMES *>(
        X509V3_get_d2i(extensions.get(), NID_subject_alt_name, nullptr, nullptr)));
    Options filled = options;
    filled.names = names ? altNameTexts(names.get(), MaxNames) : QStringList();
    return issue(derOf<i2d_PUBKEY>(key), filled);
}

} // namespace core::crypto
