// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deploy/nginxconfig.h"

#include <QList>
#include <QObject>

#include <functional>

namespace core::deploy {

/// What "nginx -t" said about a configuration.
struct NginxVerdict {
    struct Remark {
        enum class Kind { Error, Warning };
        Kind kind = Kind::Error;
        QString text = {}; ///< nginx's own words, English, plain text
        int line = 0; ///< of the configuration, beginning at 1; 0 when it is about no line of it
        bool operator==(const Remark &) const = default;
    };
    bool accepted = false;
    QList<Remark> remarks = {};
    bool operator==(const NginxVerdict &) const = default;
};

/// Lets the real nginx read nginxConfiguration(options), alone and in a folder of its own: the installed
/// configuration, its logs and its pid are not touched, no port below 1024 is asked for, nothing keeps
/// running, root is not needed. Checks before what nginx does not: that the key belongs to the certificate.
/// BadInput (see nginxConfiguration), FileMissing and FileNotReadable (certificate or key: nginx reads them
/// as root, this program may not be able to), CertificateUnreadable, CertificateWrongKey, and the errors of
/// detectNginx. `build` from detectNginx; `done` is called once, from the event loop, unless `owner` is gone
/// by then.
void testNginx(const NginxOptions &options, const NginxBuild &build, QObject *owner,
               std::function<void(Result<NginxVerdict>)> done);

/// Reads what "nginx -t" printed. `folder` is where it ran, `file` the configuration in it.
[[nodiscard]] QList<NginxVerdict::Remark> remarksFromText(const QByteArray &text, const QString &folder,
                                                          const QString &file);

} // namespace core::deploy
