// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate_p.h"
#include "core/crypto/chain.h"

#include <openssl/x509_vfy.h>

namespace core::crypto {

using StorePtr = std::unique_ptr<X509_STORE, FreeWith<X509_STORE_free>>;
using StoreContextPtr = std::unique_ptr<X509_STORE_CTX, FreeWith<X509_STORE_CTX_free>>;

/// Read once: parsing the system's roots takes tens of milliseconds on some systems. OpenSSL locks the store.
static X509_STORE *systemStore()
{
    static const StorePtr store = [] {
        StorePtr fresh(X509_STORE_new());
        X509_STORE_set_default_paths(fresh.get());
        ERR_clear_error(); // of the two default places one is usually absent
        return fresh;
    }();
    return store.get();
}

static StorePtr storeOf(const Chain &roots)
{
    StorePtr store(X509_STORE_new());
    for (const Certificate &root : roots)
        X509_STORE_add_cert(store.get(), x509Of(root));
    // Also a root that is itself issued by somebody ends the chain.
    X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN);
    return store;
}

static Trust trustOf(int error)
{
    switch (error) {
    case X509_V_OK: return Trust::Trusted;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_UNTRUSTED:
    case X509_V_ERR_CERT_REJECTED: return Trust::UntrustedRoot;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE: return Trust::Incomplete;
    case X509_V_ERR_CERT_HAS_EXPIRED: return Trust::Expired;
    case X509_V_ERR_CERT_NOT_YET_VALID: return Trust::NotYetValid;
    default: return Trust::Broken;
    }
}

static Chain pathOf(X509_STORE_CTX *context)
{
    Chain path;
    const STACK_OF(X509) *built = X509_STORE_CTX_get0_chain(context);
    for (int i = 0; i < sk_X509_num(built); ++i) {
        if (auto certificate = Certificate::fromDer(derOf<i2d_X509>(sk_X509_value(built, i))))
            path.append(*certificate);
    }
    return path;
}

TrustResult checkTrust(const Chain &chain, const QDateTime &now, const Chain &roots)
{
    if (chain.isEmpty())
        return {};
    ERR_clear_error();
    const StorePtr own = roots.isEmpty() ? StorePtr() : storeOf(roots);
    X509StackPtr others(sk_X509_new_null());
    for (const Certificate &certificate : chain.mid(1)) {
        X509_up_ref(x509Of(certificate));
        sk_X509_push(others.get(), x509Of(certificate));
    }
    const StoreContextPtr context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), own ? own.get() : systemStore(), x509Of(chain.first()),
                            others.get())
        != 1)
        return {.trust = Trust::Broken,
                .path = {chain.first()},
                .detail = takeOpenSslError("X509_STORE_CTX_init").detail};
    X509_STORE_CTX_set_depth(context.get(), int{MaxChainLength});
    X509_STORE_CTX_set_time(context.get(), 0, now.toSecsSinceEpoch());
    const int verified = X509_verify_cert(context.get());
    int error = X509_STORE_CTX_get_error(context.get());
    if (verified != 1 && error == X509_V_OK)
        error = X509_V_ERR_UNSPECIFIED;
    ERR_clear_error();
    TrustResult result{.trust = trustOf(error), .path = pathOf(context.get())};
    if (error != X509_V_OK)
        result.detail = QString::fromLatin1(X509_verify_cert_error_string(error));
    return result;
}

} // namespace core::crypto
