// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtCrypto>

#include <openssl/crypto.h>
#include <openssl/provider.h>

#include <dlfcn.h>

using namespace Qt::StringLiterals;

namespace core::crypto {

namespace {
/// Where QCA's plug-ins lie in relation to QCA itself. QCA only knows the folder it was built for, which is
/// another one when a package of ours brings it along.
QString pluginFolder()
{
    Dl_info library{};
    if (!dladdr(reinterpret_cast<const void *>(static_cast<void (*)()>(&QCA::init)), &library)
        || !library.dli_fname)
        return {};
    return QFileInfo(QFile::decodeName(library.dli_fname)).absolutePath() + u"/qca-qt6"_s;
}
} // namespace

/// Two references to QCA. QCA lets one go by itself when the application object is destroyed; a Secret may
/// outlive that object as long as the Library lives.
struct Library::Impl {
    // Locking, not the default Practical: that one puts secrets into a file in /tmp where memory cannot be
    // locked.
    Impl()
    {
        QCA::init(QCA::Locking, 64);
        QCA::init(QCA::Locking, 64);
    }
    ~Impl()
    {
        QCA::deinit();
        QCA::deinit();
    }
    Q_DISABLE_COPY_MOVE(Impl)

    bool isComplete = false;
};

/// QCA's plug-in loads OpenSSL's legacy algorithms (RC2, MD4, DES, …) into the whole process and never lets
/// them go. Nobody here wants them, least of all for reading files that came from elsewhere.
static void unloadLegacyAlgorithms()
{
    OSSL_PROVIDER *legacy = OSSL_PROVIDER_try_load(nullptr, "legacy", 1); // for its handle
    if (!legacy)
        return;
    OSSL_PROVIDER_unload(legacy);
    OSSL_PROVIDER_unload(legacy); // the plug-in's own reference
}

Library::Library()
{
    qunsetenv("QCA_PLUGIN_PATH");
    // No tidying up by OpenSSL at exit, which races with pool threads that are still ending: Qt does not wait
    // until they are wholly gone. The system takes the memory back; until then all of it is in reach of the
    // leak sanitizer.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    // Where the administrator's configuration has them loaded already, they stay.
    const bool hadLegacy = OSSL_PROVIDER_available(nullptr, "legacy") == 1;
    m_impl = std::make_unique<Impl>();
    if (const QString folder = pluginFolder(); !QCA::pluginPaths().contains(folder))
        QCoreApplication::addLibraryPath(folder);
    // Asking also loads the plug-ins: here, on the main thread, and not at the first digest on a pool thread.
    m_impl->isComplete = QCA::isSupported(QStringList{u"sha1"_s, u"sha256"_s, u"hmac(sha256)"_s,
                                                      u"hkdf(sha256)"_s, u"aes256-gcm"_s},
                                          u"qca-ossl"_s)
        && QCA::haveSecureRandom();
    if (!hadLegacy && OSSL_PROVIDER_available(nullptr, "legacy") == 1)
        unloadLegacyAlgorithms();
}

Library::~Library() = default;

bool Library::isComplete() const
{
    return m_impl->isComplete;
}

} // namespace core::crypto
