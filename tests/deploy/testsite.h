// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/localauthority.h"
#include "core/deploy/nginxconfig.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

/// A folder with a certificate for some names, its key and the root that it leads to.
class TestSite {
public:
    explicit TestSite(const QStringList &names, core::crypto::LocalAuthority::Options options = {})
    {
        auto authority = core::crypto::LocalAuthority::create(QStringLiteral("Test root"), 1);
        auto key = core::crypto::KeyPair::generate(core::crypto::KeyKind::EcP256);
        options.names = names;
        if (!authority || !key)
            return;
        const auto chain = authority->issue(key->publicDer(), options);
        const auto pem = key->privatePem();
        isSound = chain && pem && write(QStringLiteral("root.pem"), authority->root().pem())
            && write(QStringLiteral("fullchain.pem"), core::crypto::toPem(*chain))
            && write(QStringLiteral("privkey.pem"), pem->toByteArray());
    }

    QString path(const QString &name) const { return folder.filePath(name); }

    bool write(const QString &name, const QByteArray &bytes) const
    {
        if (!QDir().mkpath(QFileInfo(path(name)).path()))
            return false;
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    }

    core::deploy::NginxOptions options(const QStringList &names) const
    {
        return {.names = names,
                .certificateFile = path(QStringLiteral("fullchain.pem")),
                .keyFile = path(QStringLiteral("privkey.pem")),
                .content = core::deploy::ServeFolder{path(QStringLiteral("www"))}};
    }

    core::crypto::Library library; // before everything that needs it
    QTemporaryDir folder;
    bool isSound = false;
};

/// The nginx of this computer, or the one that scripts/setup has unpacked; empty where there is none, which
/// is a failure of the test: without it nothing is shown.
inline std::optional<core::deploy::NginxBuild> installedNginx()
{
    QObject owner;
    std::optional<core::Result<core::deploy::NginxBuild>> found;
    QStringList folders = QProcessEnvironment::systemEnvironment().value(QStringLiteral("PATH")).split(u':');
    folders.append(QStringLiteral("/usr/sbin"));
    core::deploy::detectNginx(folders, &owner, [&](const auto &result) { found = result; });
    [&] { QTRY_VERIFY(found); }();
    return found && *found ? std::optional(**found) : std::nullopt;
}
