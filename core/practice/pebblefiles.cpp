// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/pebblefiles.h"

#include "core/base/atomicfile.h"
#include "core/crypto/localauthority.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace core::practice {

Result<std::shared_ptr<const PebbleFiles>> writePebbleFiles(const Ports &ports,
                                                            const QMap<QString, QString> &externalKeys)
{
    auto files = std::make_shared<PebbleFiles>();
    // Qt answers with an empty path, which it then takes for "/", when TMPDIR leads nowhere.
    const QString temporary = QDir::tempPath().isEmpty() ? u"/tmp"_s : QDir::tempPath();
    files->folder = std::make_unique<QTemporaryDir>(temporary + "/tegata-practice-XXXXXX"_L1);
    if (!files->folder->isValid())
        return Error{
            .code = ErrorCode::FileNotWritable, .subject = temporary, .detail = files->folder->errorString()};

    const auto authority = crypto::LocalAuthority::create(u"Tegata practice CA, this computer only"_s);
    if (!authority)
        return authority.error();
    const auto key = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
    if (!key)
        return key.error();
    const auto chain = authority->issue(key->publicDer(), {.names = {u"127.0.0.1"_s, u"localhost"_s}});
    if (!chain)
        return chain.error();
    const auto secret = key->privatePem();
    if (!secret)
        return secret.error();
    files->apiRoot = {authority->root()};

    const QString certificateFile = files->folder->filePath(u"cert.pem"_s);
    const QString keyFile = files->folder->filePath(u"key.pem"_s);
    files->configFile = files->folder->filePath(u"config.json"_s);
    QByteArray keyPem = secret->toByteArray();
    auto written = createFile(keyFile, keyPem);
    crypto::wipe(keyPem);
    if (written)
        written = createFile(certificateFile, crypto::toPem(*chain));
    if (written)
        written = createFile(files->configFile, pebbleConfig(ports, certificateFile, keyFile, externalKeys));
    if (!written)
        return written.error();
    return std::shared_ptr<const PebbleFiles>(std::move(files));
}

} // namespace core::practice
