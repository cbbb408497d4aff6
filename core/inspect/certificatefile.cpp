// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/certificatefile.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core::inspect {

Result<crypto::Chain> readCertificates(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{.code = ErrorCode::FileMissing, .subject = path};
    const auto notOne = [&](const QString &why) {
        return Error{.code = ErrorCode::NotACertificate, .subject = info.fileName(), .detail = why};
    };
    if (!info.isFile()) // a device or a pipe would be opened, and read for ever
        return notOne(u"not a regular file"_s);
    if (info.size() > MaxCertificateFile)
        return notOne(u"larger than 1 MiB"_s);

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::FileNotReadable, .subject = path, .detail = file.errorString()};
    const QByteArray bytes = file.read(MaxCertificateFile + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{.code = ErrorCode::FileNotReadable, .subject = path, .detail = file.errorString()};
    if (bytes.size() > MaxCertificateFile)
        return notOne(u"larger than 1 MiB"_s);

    auto chain = crypto::certificatesFromFile(bytes);
    if (!chain)
        return notOne(chain.error().detail.isEmpty() ? u"no certificate in it"_s : chain.error().detail);
    return chain;
}

} // namespace core::inspect
