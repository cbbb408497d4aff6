// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QStringList>
#include <QVersionNumber>

#include <functional>
#include <optional>

namespace core::deploy {

enum class NginxFlavour { Nginx, OpenResty, Angie, Freenginx, Tengine };

/// An nginx, or one of its descendants, as "-V" describes it.
struct NginxBuild {
    NginxFlavour flavour = NginxFlavour::Nginx;
    QVersionNumber version = {}; ///< its own number
    QVersionNumber core = {}; ///< the nginx whose configuration it reads; the same as `version` for nginx
    QVersionNumber openssl
        = {}; ///< of the library that it runs with; null for another library or when not said
    bool hasHttp2 = false;
    QStringList without = {}; ///< modules it was built without: "http_fastcgi", "http_uwsgi", …
    QString program = {}; ///< path; empty when only its words are known
    bool operator==(const NginxBuild &) const = default;
};

/// "nginx", "OpenResty", "Angie", …: names of products, the same in every language.
[[nodiscard]] QString flavourName(NginxFlavour flavour);

/// Reads the answer to "nginx -V" (or "-v": then nothing is known of OpenSSL and modules). Empty for anything
/// else.
[[nodiscard]] std::optional<NginxBuild> nginxBuildFromText(const QByteArray &text);

/// "1.25", "1.22.1", "nginx/1.24.0": what somebody types. Empty unless it is the number of an nginx, 0.1
/// to 9.999.
[[nodiscard]] std::optional<QVersionNumber> nginxVersionFromText(const QString &text);

// What changed in the configuration between versions (nginx's CHANGES).
[[nodiscard]] bool
knowsHttp2Directive(const QVersionNumber &core); ///< "http2 on;" instead of "listen … http2"
[[nodiscard]] bool knowsRejectHandshake(const QVersionNumber &core); ///< ssl_reject_handshake
[[nodiscard]] bool rotatesTicketKeys(const QVersionNumber &core); ///< before: session tickets are better off
[[nodiscard]] bool knowsHybridKeyExchange(const QVersionNumber &openssl); ///< X25519MLKEM768

/// The first nginx (or descendant) of this computer, in the usual folders: the administrator's ones are not
/// in the PATH of ordinary users. ProgramMissing (subject "nginx", detail: Debian's package), ProgramFailed,
/// TimedOut.
void detectNginx(QObject *owner, std::function<void(Result<NginxBuild>)> done);
/// The same in these folders only.
void detectNginx(const QStringList &folders, QObject *owner, std::function<void(Result<NginxBuild>)> done);

} // namespace core::deploy
