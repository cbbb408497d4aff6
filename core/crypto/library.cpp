// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtCrypto>

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

Library::Library()
{
    qunsetenv("QCA_PLUGIN_PATH");
    QCoreApplication::addLibraryPath(pluginFolder()); // ignored if there is no such folder
    m_impl = std::make_unique<Impl>();
    // Asking also loads the plug-ins: here, on the main thread, and not at the first digest on a pool thread.
    m_impl->isComplete = QCA::isSupported(QStringList{u"sha1"_s, u"sha256"_s, u"hmac(sha256)"_s,
                                                      u"hkdf(sha256)"_s, u"aes256-gcm"_s},
                                          u"qca-ossl"_s)
        && QCA::haveSecureRandom();
}

Library::~Library() = default;

bool Library::isComplete() const
{
    return m_impl->isComplete;
}

} // namespace core::crypto
