// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/alpnresponder.h"

#include "core/crypto/altnames_p.h"
#include "core/crypto/digest.h"
#include "core/crypto/keypair_p.h"

#include <openssl/ssl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace core::crypto {

using SslCtxPtr = std::unique_ptr<SSL_CTX, FreeWith<SSL_CTX_free>>;
using SslPtr = std::unique_ptr<SSL, FreeWith<SSL_free>>;

static constexpr std::array<unsigned char, 11> Protocol{10, 'a', 'c', 'm', 'e', '-', 't', 'l', 's', '/', '1'};
static constexpr auto IdentifierExtension = "1.3.6.1.5.5.7.1.31"; // id-pe-acmeIdentifier
static constexpr long LifeSeconds = 7L * 24 * 3600;

struct AlpnResponder::Impl {
    struct Entry {
        QByteArray serverName;
        QByteArray keyAuthorization;
        X509Ptr certificate;
    };
    Impl(KeyPair pair, SslCtxPtr ctx) : key(std::move(pair)), context(std::move(ctx)) { }
    KeyPair key;
    SslCtxPtr context;
    std::vector<Entry> entries; // the newest last
};

struct AlpnHandshake::Impl {
    const AlpnResponder::Impl *responder = nullptr;
    SslPtr ssl;
    BIO *in = nullptr; // both belong to `ssl`
    BIO *out = nullptr;
    QByteArray offered; ///< the proof whose certificate is in use
    State state = State::Going;
};

QByteArray alpnServerName(const QString &identifier)
{
    const QByteArray octets = addressOctets(identifier);
    if (octets.isEmpty())
        return identifier.toLower().toLatin1();
    QByteArrayList labels;
    for (const char octet : octets) {
        const auto value = static_cast<unsigned char>(octet);
        if (octets.size() == 4)
            labels.prepend(QByteArray::number(value));
        else // the nibbles, the last one first
            labels = QByteArrayList{QByteArray::number(value & 0xf, 16), QByteArray::number(value >> 4, 16)}
                + labels;
    }
    return labels.join('.') + (octets.size() == 4 ? ".in-addr.arpa" : ".ip6.arpa");
}

/// RFC 8737, section 3: critical, an OCTET STRING within the OCTET STRING that every extension is.
static bool addIdentifier(X509 *x509, const QByteArray &keyAuthorization)
{
    const ObjectPtr type(OBJ_txt2obj(IdentifierExtension, 1));
    const QByteArray der = QByteArray("\x04\x20", 2) + sha256(keyAuthorization);
    const OctetsPtr octets(ASN1_OCTET_STRING_new());
    if (!type || !octets
        || ASN1_OCTET_STRING_set(octets.get(), uchars(der), static_cast<int>(der.size())) != 1)
        return false;
    const X509ExtensionPtr extension(X509_EXTENSION_create_by_OBJ(nullptr, type.get(), 1, octets.get()));
    return extension && X509_add_ext(x509, extension.get(), -1) == 1;
}

bool isAlpnProof(const QByteArray &certificateDer, const QByteArray &keyAuthorization)
{
    ERR_clear_error();
    const auto x509 = fromDerWhole<X509Ptr, d2i_X509>(certificateDer);
    const ObjectPtr type(OBJ_txt2obj(IdentifierExtension, 1));
    X509_EXTENSION *extension
        = x509 ? X509_get_ext(x509.get(), X509_get_ext_by_OBJ(x509.get(), type.get(), -1)) : nullptr;
    const bool isProof = extension && X509_EXTENSION_get_critical(extension) == 1
        && bytesOf(X509_EXTENSION_get_data(extension))
            == QByteArray("\x04\x20", 2) + sha256(keyAuthorization);
    ERR_clear_error();
    return isProof;
}

static Result<X509Ptr> makeCertificate(const KeyPair &key, const QString &identifier,
                                       const QByteArray &keyAuthorization)
{
    const auto names = altNames({identifier});
    if (!names)
        return names.error();
    ERR_clear_error();
    X509Ptr x509(X509_new());
    const QByteArray serial = randomBytes(15).prepend('\x41'); // positive
    const BnPtr number(BN_bin2bn(uchars(serial), static_cast<int>(serial.size()), nullptr));
    const bool good = X509_set_version(x509.get(), X509_VERSION_3) == 1
        && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(x509.get()))
        && X509_NAME_add_entry_by_NID(X509_get_subject_name(x509.get()), NID_commonName, MBSTRING_ASC,
                                      uchars("ACME challenge"), -1, -1, 0)
            == 1
        && X509_set_issuer_name(x509.get(), X509_get_subject_name(x509.get())) == 1
        && X509_gmtime_adj(X509_getm_notBefore(x509.get()), -3600)
        && X509_gmtime_adj(X509_getm_notAfter(x509.get()), LifeSeconds)
        && X509_set_pubkey(x509.get(), pkeyOf(key)) == 1
        && X509_add1_ext_i2d(x509.get(), NID_subject_alt_name, names->get(), 0, 0) == 1
        && addIdentifier(x509.get(), keyAuthorization)
        && X509_sign(x509.get(), pkeyOf(key), EVP_sha256()) > 0;
    if (!good)
        return takeOpenSslError("X509_sign");
    return x509;
}

/// The name of a server_name extension with exactly one host name in it (RFC 6066, section 3).
static QByteArray serverNameOf(const unsigned char *bytes, size_t size)
{
    if (size < 5 || bytes[2] != TLSEXT_NAMETYPE_host_name)
        return {};
    const size_t list = (size_t{bytes[0]} << 8) + bytes[1];
    const size_t name = (size_t{bytes[3]} << 8) + bytes[4];
    if (list != size - 2 || name != size - 5 || name > TLSEXT_MAXLEN_host_name)
        return {};
    return QByteArray(chars(bytes + 5), static_cast<qsizetype>(name)).toLower();
}

/// RFC 8737, section 3: a single protocol, this one.
static bool isForAcme(const unsigned char *bytes, size_t size)
{
    return size == Protocol.size() + 2 && bytes[0] == 0 && bytes[1] == Protocol.size()
        && std::memcmp(bytes + 2, Protocol.data(), Protocol.size()) == 0;
}

extern "C" {
/// Decides before anything is answered: who does not ask for a proof gets an alert and no certificate.
static int tegataClientHello(SSL *ssl, int *alert, void *)
{
    auto *handshake = static_cast<AlpnHandshake::Impl *>(SSL_get_app_data(ssl));
    const unsigned char *bytes = nullptr;
    size_t size = 0;
    *alert = SSL_AD_NO_APPLICATION_PROTOCOL;
    if (SSL_client_hello_get0_ext(ssl, TLSEXT_TYPE_application_layer_protocol_negotiation, &bytes, &size) != 1
        || !isForAcme(bytes, size))
        return SSL_CLIENT_HELLO_ERROR;
    *alert = SSL_AD_UNRECOGNIZED_NAME;
    if (SSL_client_hello_get0_ext(ssl, TLSEXT_TYPE_server_name, &bytes, &size) != 1)
        return SSL_CLIENT_HELLO_ERROR;
    const QByteArray name = serverNameOf(bytes, size);
    const auto &entries = handshake->responder->entries;
    const auto entry = std::find_if(entries.rbegin(), entries.rend(),
                                    [&](const auto &each) { return each.serverName == name; });
    if (name.isEmpty() || entry == entries.rend())
        return SSL_CLIENT_HELLO_ERROR;
    *alert = SSL_AD_INTERNAL_ERROR;
    if (SSL_use_certificate(ssl, entry->certificate.get()) != 1
        || SSL_use_PrivateKey(ssl, pkeyOf(handshake->responder->key)) != 1)
        return SSL_CLIENT_HELLO_ERROR;
    handshake->offered = entry->keyAuthorization;
    return SSL_CLIENT_HELLO_SUCCESS;
}

static int tegataSelectProtocol(SSL *, const unsigned char **chosen, unsigned char *size,
                                const unsigned char *, unsigned int, void *)
{
    *chosen = Protocol.data() + 1; // the list has been looked at above
    *size = Protocol[0];
    return SSL_TLSEXT_ERR_OK;
}
}

Result<std::unique_ptr<AlpnResponder>> AlpnResponder::create()
{
    auto key = KeyPair::generate(KeyKind::EcP256);
    if (!key)
        return key.error();
    ERR_clear_error();
    SslCtxPtr context(SSL_CTX_new(TLS_server_method()));
    if (!context || SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) != 1
        || SSL_CTX_set_num_tickets(context.get(), 0) != 1)
        return takeOpenSslError("SSL_CTX_new");
    SSL_CTX_set_options(context.get(), SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_client_hello_cb(context.get(), tegataClientHello, nullptr);
    SSL_CTX_set_alpn_select_cb(context.get(), tegataSelectProtocol, nullptr);
    return std::unique_ptr<AlpnResponder>(
        new AlpnResponder(std::make_unique<Impl>(std::move(*key), std::move(context))));
}

AlpnResponder::AlpnResponder(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) { }
AlpnResponder::~AlpnResponder() = default;

Result<void> AlpnResponder::add(const QString &identifier, const QByteArray &keyAuthorization)
{
    auto certificate = makeCertificate(m_impl->key, identifier, keyAuthorization);
    if (!certificate)
        return certificate.error();
    remove(identifier, keyAuthorization);
    m_impl->entries.push_back({alpnServerName(identifier), keyAuthorization, std::move(*certificate)});
    return {};
}

void AlpnResponder::remove(const QString &identifier, const QByteArray &keyAuthorization)
{
    std::erase_if(m_impl->entries, [name = alpnServerName(identifier), &keyAuthorization](const auto &entry) {
        return entry.serverName == name && entry.keyAuthorization == keyAuthorization;
    });
}

int AlpnResponder::proofs() const
{
    return static_cast<int>(m_impl->entries.size());
}

AlpnHandshake::AlpnHandshake(const AlpnResponder &responder) : m_impl(std::make_unique<Impl>())
{
    m_impl->responder = &responder.impl();
    m_impl->ssl.reset(SSL_new(responder.impl().context.get()));
    if (!m_impl->ssl) {
        m_impl->state = State::Refused;
        return;
    }
    m_impl->in = BIO_new(BIO_s_mem());
    m_impl->out = BIO_new(BIO_s_mem());
    SSL_set_bio(m_impl->ssl.get(), m_impl->in, m_impl->out);
    SSL_set_app_data(m_impl->ssl.get(), m_impl.get());
    SSL_set_accept_state(m_impl->ssl.get());
}

AlpnHandshake::~AlpnHandshake() = default;

AlpnHandshake::State AlpnHandshake::take(const QByteArray &bytes)
{
    if (m_impl->state != State::Going)
        return m_impl->state;
    ERR_clear_error();
    BIO_write(m_impl->in, bytes.constData(), static_cast<int>(bytes.size()));
    const int result = SSL_do_handshake(m_impl->ssl.get());
    if (result == 1) {
        SSL_shutdown(m_impl->ssl.get()); // says goodbye; whether the visitor does is its own affair
        m_impl->state = State::Shown;
    } else if (SSL_get_error(m_impl->ssl.get(), result) != SSL_ERROR_WANT_READ) {
        m_impl->state = State::Refused;
    }
    ERR_clear_error(); // nothing of it is worth telling: anybody can come and speak nonsense
    return m_impl->state;
}

QByteArray AlpnHandshake::toSend()
{
    if (!m_impl->out)
        return {};
    const QByteArray bytes = contentsOf(m_impl->out);
    BIO_reset(m_impl->out);
    return bytes;
}

QByteArray AlpnHandshake::shown() const
{
    return m_impl->state == State::Shown ? m_impl->offered : QByteArray();
}

} // namespace core::crypto
