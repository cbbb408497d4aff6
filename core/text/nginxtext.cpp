// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/nginxtext.h"

#include "core/base/plaintext.h"

namespace core::text {

using deploy::NginxFlawKind;

QString NginxText::sentence(const deploy::NginxFlaw &flaw)
{
    const QString subject = plainText(flaw.subject, 200);
    switch (flaw.kind) {
    case NginxFlawKind::NoNames: return tr("The certificate has no names for nginx to answer to.");
    case NginxFlawKind::BadName: return tr("nginx cannot be told to answer to “%1”.").arg(subject);
    case NginxFlawKind::RelativePath: return tr("“%1” is not a whole path: begin it with “/”.").arg(subject);
    case NginxFlawKind::DollarInPath:
        return tr("“%1” contains “$”, which nginx takes for a variable. Choose a path without it.")
            .arg(subject);
    case NginxFlawKind::UnprintablePath:
        return tr("“%1” contains characters that cannot be printed.").arg(subject);
    case NginxFlawKind::PathTooLong: return tr("“%1” is too long for nginx.").arg(subject);
    case NginxFlawKind::KeyWouldBeServed:
        return tr("The private key lies inside “%1”, which would be shown to the world. Choose another "
                  "folder.")
            .arg(subject);
    case NginxFlawKind::BadUpstream:
        return tr("“%1” is not an address that nginx can pass requests to. It looks like this: "
                  "http://127.0.0.1:8080")
            .arg(subject);
    case NginxFlawKind::BadPort:
        return tr("The ports for http and https must be two different numbers from 1 to 65535.");
    case NginxFlawKind::VersionTooOld:
        return tr("nginx %1 is too old: TLS 1.3 needs nginx 1.13 or later.").arg(subject);
    case NginxFlawKind::RejectNotKnown:
        return tr("nginx %1 cannot refuse unknown names: that needs nginx 1.19.4 or later.").arg(subject);
    case NginxFlawKind::BadHsts:
        return tr("The preload list wants at least a year, sub-domains included. Choose that, or leave "
                  "preload out.");
    case NginxFlawKind::HstsLocksIn:
        return tr(
            "With HSTS, browsers refuse http for this site until the time is over. If a certificate lapses, "
            "visitors are locked out. Begin with a short time.");
    case NginxFlawKind::AddressNeedsDefaultServer:
        return tr("Clients do not say which IP address they want: for “%1” this must be the default server.")
            .arg(subject);
    case NginxFlawKind::LongNameNeedsSetting:
        return tr("For a name as long as “%1”, nginx's http block needs server_names_hash_bucket_size 128.")
            .arg(subject);
    }
    Q_UNREACHABLE();
}

} // namespace core::text
