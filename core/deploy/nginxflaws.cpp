// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/overloaded.h"
#include "core/deploy/nginxconfig.h"
#include "core/deploy/nginxnames.h"
#include "core/deploy/nginxwriter.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace core::deploy {

using enum NginxFlawKind;

bool prevents(NginxFlawKind kind)
{
    switch (kind) {
    case NoNames:
    case BadName:
    case RelativePath:
    case DollarInPath:
    case UnprintablePath:
    case PathTooLong:
    case KeyWouldBeServed:
    case BadUpstream:
    case BadPort:
    case VersionTooOld:
    case RejectNotKnown:
    case BadHsts: return true;
    case HstsLocksIn:
    case AddressNeedsDefaultServer:
    case LongNameNeedsSetting: return false;
    }
    Q_UNREACHABLE();
}

QString flawName(NginxFlawKind kind)
{
    switch (kind) {
    case NoNames: return u"noNames"_s;
    case BadName: return u"badName"_s;
    case RelativePath: return u"relativePath"_s;
    case DollarInPath: return u"dollarInPath"_s;
    case UnprintablePath: return u"unprintablePath"_s;
    case PathTooLong: return u"pathTooLong"_s;
    case KeyWouldBeServed: return u"keyWouldBeServed"_s;
    case BadUpstream: return u"badUpstream"_s;
    case BadPort: return u"badPort"_s;
    case VersionTooOld: return u"versionTooOld"_s;
    case RejectNotKnown: return u"rejectNotKnown"_s;
    case BadHsts: return u"badHsts"_s;
    case HstsLocksIn: return u"hstsLocksIn"_s;
    case AddressNeedsDefaultServer: return u"addressNeedsDefaultServer"_s;
    case LongNameNeedsSetting: return u"longNameNeedsSetting"_s;
    }
    Q_UNREACHABLE();
}

int nameBucketSize(const QStringList &names)
{
    // ngx_hash.c: an element is a pointer, a length and the name, aligned to pointers; a bucket ends in a
    // pointer.
    qsizetype needed = 0;
    for (const QString &name : names)
        needed = std::max(needed, 8 + (name.size() + 2 + 7) / 8 * 8 + 8);
    int size = 64;
    while (size < needed)
        size *= 2;
    return size;
}

static void checkNames(const NginxOptions &options, QList<NginxFlaw> &found)
{
    if (options.names.isEmpty())
        found.append({NoNames, NginxField::Names});
    for (const QString &name : options.names) {
        if (!isServerName(name))
            found.append({BadName, NginxField::Names, name});
        else if (!addressAsHost(name).isEmpty() && !options.defaultServer)
            found.append({AddressNeedsDefaultServer, NginxField::DefaultServer, name});
        if (nameBucketSize({name}) > 64)
            found.append({LongNameNeedsSetting, NginxField::Names, name});
    }
}

static void checkPath(const QString &path, NginxField field, QList<NginxFlaw> &found)
{
    if (!path.startsWith(u'/'))
        found.append({RelativePath, field, path});
    switch (quotable(path)) {
    case Quotable::Yes: return;
    case Quotable::NoDollar: return found.append({DollarInPath, field, path});
    case Quotable::NoUnprintable: return found.append({UnprintablePath, field, path});
    case Quotable::NoTooLong: return found.append({PathTooLong, field, path});
    }
}

/// Whether a server that shows `folder` shows `file`.
static bool shows(const QString &folder, const QString &file)
{
    QString prefix = QDir::cleanPath(folder);
    if (!prefix.endsWith(u'/'))
        prefix += u'/';
    return folder.startsWith(u'/') && QDir::cleanPath(file).startsWith(prefix);
}

static void checkServed(const QString &folder, const NginxOptions &options, NginxField field,
                        QList<NginxFlaw> &found)
{
    checkPath(folder, field, found);
    const QString shown
        = field == NginxField::Challenges ? folder + "/.well-known/acme-challenge"_L1 : folder;
    if (shows(shown, options.keyFile))
        found.append({KeyWouldBeServed, field, folder});
}

static bool isUpstream(const QUrl &url)
{
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("-._~%/:[]").contains(c);
    };
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && isHttp && !url.host().isEmpty() && url.userInfo().isEmpty() && url.port() != 0
        && !url.hasQuery() && !url.hasFragment() && std::ranges::all_of(url.toEncoded(), isPlain)
        && url.toEncoded().size() < 1000;
}

static void checkHsts(const Hsts &hsts, QList<NginxFlaw> &found)
{
    const bool isListable = hsts.includeSubDomains && hsts.maxAge >= 365 * 24h; // hstspreload.org
    const QString subject = QString::number(hsts.maxAge.count());
    if (hsts.maxAge < 0s || (hsts.preload && !isListable))
        found.append({BadHsts, NginxField::Hsts, subject});
    else if (hsts.maxAge > 0s)
        found.append({HstsLocksIn, NginxField::Hsts, subject});
}

QList<NginxFlaw> flaws(const NginxOptions &options)
{
    QList<NginxFlaw> found;
    checkNames(options, found);
    checkPath(options.certificateFile, NginxField::CertificateFile, found);
    checkPath(options.keyFile, NginxField::KeyFile, found);
    std::visit(Overloaded{[&](const ServeFolder &folder) {
                              checkServed(folder.path, options, NginxField::Content, found);
                          },
                          [&](const PassTo &upstream) {
                              if (!isUpstream(upstream.url))
                                  found.append({BadUpstream, NginxField::Content, upstream.url.toString()});
                          }},
               options.content);
    std::visit(
        Overloaded{[](const NoChallenges &) {},
                   [&](const ChallengesInFolder &folder) {
                       checkServed(folder.path, options, NginxField::Challenges, found);
                   },
                   [&](const ChallengesByListener &listener) {
                       const bool isTaken
                           = listener.port == options.httpPort || listener.port == options.httpsPort;
                       if (listener.port == 0 || isTaken)
                           found.append({BadPort, NginxField::Challenges, QString::number(listener.port)});
                   }},
        options.challenges);
    if (options.httpPort == 0 || options.httpsPort == 0 || options.httpPort == options.httpsPort)
        found.append({BadPort, NginxField::Ports, QString::number(options.httpPort)});
    if (options.version < QVersionNumber(1, 13))
        found.append({VersionTooOld, NginxField::Version, options.version.toString()});
    else if (options.rejectOtherNames && !options.defaultServer && !knowsRejectHandshake(options.version))
        found.append({RejectNotKnown, NginxField::DefaultServer, options.version.toString()});
    if (options.hsts)
        checkHsts(*options.hsts, found);
    return found;
}

} // namespace core::deploy
