// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/nginxcommand.h"

#include "core/deploy/nginxtest.h"
#include "core/deploy/nginxversion.h"
#include "core/text/nginxtext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace core::deploy;

namespace app::cli {

QString Nginx::name() const
{
    return u"nginx"_s;
}
QString Nginx::summary() const
{
    return tr("Print the nginx configuration for a certificate.");
}

void Nginx::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"certificate"_s, tr("Its name, as “list” shows it."), u"CERTIFICATE"_s);
    parser.addOption({u"nginx-version"_s,
                      tr("The nginx it is for (default: the one that is installed, else 1.22.1)."),
                      tr("version")});
    parser.addOption({u"tls"_s, tr("Mozilla's intermediate (default) or modern settings."),
                      u"intermediate|modern"_s, u"intermediate"_s});
    parser.addOption({u"root"_s, tr("Folder with the site (default: /var/www/html)."), tr("folder")});
    parser.addOption({u"upstream"_s,
                      tr("Address of the program that answers, instead of a folder: http://127.0.0.1:8080"),
                      tr("URL")});
    parser.addOption(
        {u"no-redirect"_s, tr("Serve the site over http as well, instead of sending visitors on to https.")});
    parser.addOption(
        {u"challenge-webroot"_s, tr("Folder for the answers to http-01 challenges."), tr("folder")});
    parser.addOption({u"challenge-proxy"_s,
                      tr("Port of Tegata's own listener, to which challenges are passed on."), tr("port")});
    parser.addOption(
        {u"hsts"_s,
         tr("Tell browsers to use https only, for this many seconds. It cannot be taken back before."),
         tr("seconds")});
    parser.addOption({u"http-port"_s, tr("Port for http (default: 80)."), tr("port"), u"80"_s});
    parser.addOption({u"https-port"_s, tr("Port for https (default: 443)."), tr("port"), u"443"_s});
    parser.addOption(
        {u"test"_s, tr("Let the installed nginx check it, without touching its own configuration.")});
}

core::Result<NginxOptions> nginxOptions(core::store::Store &store, const core::store::CertificateEntry &entry,
                                        NginxOptions base)
{
    const auto chain = store.chain(entry.name);
    if (!chain)
        return chain.error();
    const auto paths = store.livePaths(entry.name);
    base.names = entry.names;
    base.certificateFile = paths.fullChain;
    base.keyFile = paths.privateKey;
    base.hasOcsp = !chain->first().ocspResponders().isEmpty();
    if (auto *folder = std::get_if<ServeFolder>(&base.content); folder && folder->path.isEmpty())
        folder->path = u"/var/www/html"_s;
    return base;
}

core::Result<QString> nginxSnippet(core::store::Store &store, const core::store::CertificateEntry &entry,
                                   NginxOptions base)
{
    return nginxOptions(store, entry, std::move(base)).and_then([](const NginxOptions &options) {
        return nginxConfiguration(options);
    });
}

/// What the options say; an empty optional after a word about what is wrong with them.
static std::optional<NginxOptions> chosen(const QCommandLineParser &parser, const Console &console)
{
    NginxOptions options{.redirect = !parser.isSet(u"no-redirect"_s)};
    const auto port = [&](const QString &option, quint16 &to) {
        bool ok = true;
        if (parser.isSet(option) || !parser.value(option).isEmpty())
            to = parser.value(option).toUShort(&ok);
        if (!ok || to == 0)
            console.note(Nginx::tr("--%1 wants a port: 1 to 65535.").arg(option));
        return ok && to != 0;
    };
    if (!port(u"http-port"_s, options.httpPort) || !port(u"https-port"_s, options.httpsPort))
        return {};
    const QString tls = parser.value(u"tls"_s);
    if (tls != "intermediate"_L1 && tls != "modern"_L1)
        return console.note(Nginx::tr("--tls is intermediate or modern.")), std::nullopt;
    options.tls = tls == "modern"_L1 ? TlsProfile::Modern : TlsProfile::Intermediate;
    if (parser.isSet(u"root"_s) && parser.isSet(u"upstream"_s))
        return console.note(Nginx::tr("Either --root or --upstream, not both.")), std::nullopt;
    if (parser.isSet(u"upstream"_s))
        options.content = PassTo{QUrl(parser.value(u"upstream"_s), QUrl::StrictMode)};
    else
        options.content = ServeFolder{parser.value(u"root"_s)};
    if (parser.isSet(u"challenge-webroot"_s) && parser.isSet(u"challenge-proxy"_s))
        return console.note(Nginx::tr("Either --challenge-webroot or --challenge-proxy, not both.")),
               std::nullopt;
    if (parser.isSet(u"challenge-webroot"_s))
        options.challenges = ChallengesInFolder{parser.value(u"challenge-webroot"_s)};
    if (parser.isSet(u"challenge-proxy"_s)) {
        ChallengesByListener listener;
        if (!port(u"challenge-proxy"_s, listener.port))
            return {};
        options.challenges = listener;
    }
    if (parser.isSet(u"hsts"_s)) {
        bool ok = false;
        const int seconds = parser.value(u"hsts"_s).toInt(&ok);
        if (!ok || seconds < 0)
            return console.note(Nginx::tr("--hsts wants a number of seconds.")), std::nullopt;
        options.hsts = Hsts{.maxAge = std::chrono::seconds(seconds)};
    }
    return options;
}

void Nginx::run(const QCommandLineParser &parser, Tools tools)
{
    const Console &console = tools.console;
    if (parser.positionalArguments().size() != 1) {
        console.note(tr("Name one certificate; “tegatactl list” shows them."));
        return emit finished(WrongUsage);
    }
    const auto wanted = chosen(parser, console);
    if (!wanted)
        return emit finished(WrongUsage);
    const auto entry = tools.services.store().certificate(parser.positionalArguments().first());
    if (!entry)
        return emit finished(console.fail(entry.error()));
    const auto options = nginxOptions(tools.services.store(), *entry, *wanted);
    if (!options)
        return emit finished(console.fail(options.error()));

    const bool test = parser.isSet(u"test"_s);
    std::optional<NginxBuild> named;
    if (parser.isSet(u"nginx-version"_s)) {
        const auto version = nginxVersionFromText(parser.value(u"nginx-version"_s));
        if (!version) {
            console.note(tr("“%1” is not a version of nginx.").arg(parser.value(u"nginx-version"_s)));
            return emit finished(WrongUsage);
        }
        named = NginxBuild{.version = *version, .core = *version, .hasHttp2 = true};
    }
    if (named && !test)
        return withBuild(*options, *named, false, tools);
    detectNginx(this, [this, options = *options, named, test, tools](const core::Result<NginxBuild> &found) {
        if (!found && test)
            return emit finished(tools.console.fail(found.error()));
        if (!found)
            return withBuild(options, {.version = options.version, .core = options.version, .hasHttp2 = true},
                             false, tools);
        withBuild(named ? forBuild(options, *named) : options, *found, test, tools);
    });
}

void Nginx::withBuild(NginxOptions options, const NginxBuild &build, bool test, Tools tools)
{
    options = forBuild(options, build);
    const Console &console = tools.console;
    bool good = true;
    for (const NginxFlaw &flaw : flaws(options)) {
        console.note(core::text::NginxText::sentence(flaw));
        good = good && !prevents(flaw.kind);
    }
    if (!good)
        return emit finished(WrongUsage);
    const auto text = nginxConfiguration(options);
    if (!text)
        return emit finished(console.fail(text.error()));
    console.print(*text);
    if (!test) {
        console.document(
            QJsonObject{{u"configuration"_s, *text}, {u"nginxVersion"_s, options.version.toString()}});
        return emit finished(Success);
    }
    testNginx(options, build, this,
              [this, text = *text, options, tools](const core::Result<NginxVerdict> &verdict) {
                  if (!verdict)
                      return emit finished(tools.console.fail(verdict.error()));
                  QJsonArray remarks;
                  for (const NginxVerdict::Remark &remark : verdict->remarks) {
                      tools.console.note(
                          remark.line > 0 ? tr("Line %1: %2").arg(QString::number(remark.line), remark.text)
                                          : remark.text);
                      remarks.append(QJsonObject{{u"line"_s, remark.line}, {u"text"_s, remark.text}});
                  }
                  tools.console.note(verdict->accepted ? tr("nginx accepts this configuration.")
                                                       : tr("nginx does not accept this configuration."));
                  tools.console.document(QJsonObject{{u"configuration"_s, text},
                                                     {u"nginxVersion"_s, options.version.toString()},
                                                     {u"accepted"_s, verdict->accepted},
                                                     {u"remarks"_s, remarks}});
                  emit finished(verdict->accepted ? Success : Failure);
              });
}

} // namespace app::cli
