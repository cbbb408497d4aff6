// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/nginxversion.h"

#include "core/base/plaintext.h"
#include "core/base/toolrun.h"

#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace core::deploy {

QString flavourName(NginxFlavour flavour)
{
    switch (flavour) {
    case NginxFlavour::Nginx: return u"nginx"_s;
    case NginxFlavour::OpenResty: return u"OpenResty"_s;
    case NginxFlavour::Angie: return u"Angie"_s;
    case NginxFlavour::Freenginx: return u"freenginx"_s;
    case NginxFlavour::Tengine: return u"Tengine"_s;
    }
    Q_UNREACHABLE();
}

static std::optional<NginxFlavour> flavourFromName(const QString &name)
{
    using enum NginxFlavour;
    for (const auto flavour : {Nginx, OpenResty, Angie, Freenginx, Tengine}) {
        if (name.compare(flavourName(flavour), Qt::CaseInsensitive) == 0)
            return flavour;
    }
    return {};
}

/// For a descendant that does not say which nginx it comes from.
static QVersionNumber ancestor(NginxFlavour flavour, const QVersionNumber &version)
{
    switch (flavour) {
    case NginxFlavour::Nginx:
    case NginxFlavour::Freenginx: return version; // went on counting when it parted at 1.25.4
    case NginxFlavour::OpenResty:
        return QVersionNumber(version.segments().first(qMin(3, version.segmentCount())));
    case NginxFlavour::Angie: // Angie 1.2.0 took over nginx 1.25.1
        return version >= QVersionNumber(1, 2) ? QVersionNumber(1, 25, 1) : QVersionNumber(1, 23, 4);
    case NginxFlavour::Tengine: return {1, 18, 0}; // old enough for what every Tengine in use understands
    }
    Q_UNREACHABLE();
}

static QVersionNumber numberIn(const QString &text, const QRegularExpression &pattern)
{
    return QVersionNumber::fromString(pattern.match(text).captured(1));
}

std::optional<NginxBuild> nginxBuildFromText(const QByteArray &text)
{
    static const QRegularExpression product(uR"(^(\w+) version: (\w+)/([0-9.]{1,30}))"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression ancestry(uR"((?:^nginx version: |\()nginx/([0-9.]{1,30}))"_s,
                                             QRegularExpression::MultilineOption);
    static const QRegularExpression builtWith(uR"(^built with OpenSSL ([0-9.]{1,30}))"_s,
                                              QRegularExpression::MultilineOption);
    static const QRegularExpression runningWith(uR"(\(running with OpenSSL ([0-9.]{1,30}))"_s);
    static const QRegularExpression withoutModule(uR"(--without-(\w{1,60})_module\b)"_s);

    const QString words = QString::fromUtf8(text.first(qMin<qsizetype>(text.size(), 64 * 1024)));
    const auto match = product.match(words);
    const auto flavour = flavourFromName(match.captured(2));
    NginxBuild build{.version = QVersionNumber::fromString(match.captured(3))};
    if (!flavour || build.version.segmentCount() < 2)
        return {};
    build.flavour = *flavour;
    build.core = numberIn(words, ancestry);
    if (build.core.isNull())
        build.core = ancestor(*flavour, build.version);
    build.openssl = numberIn(words, runningWith);
    if (build.openssl.isNull())
        build.openssl = numberIn(words, builtWith);
    build.hasHttp2 = words.contains(u"--with-http_v2_module"_s);
    for (auto found = withoutModule.globalMatch(words); found.hasNext();)
        build.without.append(found.next().captured(1));
    return build;
}

std::optional<QVersionNumber> nginxVersionFromText(const QString &text)
{
    static const QRegularExpression pattern(uR"(^\s*(?:nginx/)?(\d\.\d{1,3}(?:\.\d{1,3})?)\s*$)"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const auto version = QVersionNumber::fromString(match.captured(1));
    return version < QVersionNumber(0, 1) ? std::nullopt : std::optional(version);
}

bool knowsHttp2Directive(const QVersionNumber &core)
{
    return core >= QVersionNumber(1, 25, 1);
}

bool knowsRejectHandshake(const QVersionNumber &core)
{
    return core >= QVersionNumber(1, 19, 4);
}

bool rotatesTicketKeys(const QVersionNumber &core)
{
    return core >= QVersionNumber(1, 23, 2);
}

bool knowsHybridKeyExchange(const QVersionNumber &openssl)
{
    return openssl >= QVersionNumber(3, 5);
}

void detectNginx(const QStringList &folders, QObject *owner, std::function<void(Result<NginxBuild>)> done)
{
    QString program;
    for (const QString &name : {u"nginx"_s, u"angie"_s, u"freenginx"_s, u"openresty"_s}) {
        if (program.isEmpty())
            program = QStandardPaths::findExecutable(name, folders);
    }
    if (program.isEmpty()) {
        QMetaObject::invokeMethod(
            owner,
            [done = std::move(done)] {
                done(Error{.code = ErrorCode::ProgramMissing, .subject = u"nginx"_s, .detail = u"nginx"_s});
            },
            Qt::QueuedConnection);
        return;
    }
    runTool(program, {u"-V"_s}, {}, owner,
            [program, done = std::move(done)](const Result<ToolOutput> &output) {
                if (!output)
                    return done(output.error());
                auto build = nginxBuildFromText(output->text);
                if (!build)
                    return done(Error{.code = ErrorCode::ProgramFailed,
                                      .subject = program,
                                      .detail = plainText(QString::fromUtf8(output->text), 500)});
                build->program = program;
                done(*build);
            });
}

void detectNginx(QObject *owner, std::function<void(Result<NginxBuild>)> done)
{
    detectNginx({u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/usr/local/nginx/sbin"_s,
                 u"/usr/local/openresty/nginx/sbin"_s, u"/usr/bin"_s, u"/usr/local/bin"_s, u"/sbin"_s},
                owner, std::move(done));
}

} // namespace core::deploy
