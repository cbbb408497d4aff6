// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificaterequest.h"

#include "core/crypto/altnames_p.h"
#include "core/crypto/keypair_p.h"

namespace core::crypto {

Result<QByteArray> createRequest(const KeyPair &key, const QStringList &names)
{
    const auto sans = altNames(names);
    if (!sans)
        return sans.error();
    ERR_clear_error();
    const X509ReqPtr request(X509_REQ_new());
    const ExtensionStackPtr extensions(sk_X509_EXTENSION_new_null());
    X509ExtensionPtr san(X509V3_EXT_i2d(NID_subject_alt_name, 0, sans->get()));
    if (!san || sk_X509_EXTENSION_push(extensions.get(), san.get()) <= 0)
        return takeOpenSslError("subjectAltName");
    static_cast<void>(san.release()); // the stack has it now
    if (X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) != 1
        || X509_REQ_set_pubkey(request.get(), pkeyOf(key)) != 1
        || X509_REQ_add_extensions(request.get(), extensions.get()) != 1
        || X509_REQ_sign(request.get(), pkeyOf(key), digestFor(key)) <= 0)
        return takeOpenSslError("X509_REQ_sign");
    return derOf<i2d_X509_REQ>(request.get());
}

} // namespace core::crypto
