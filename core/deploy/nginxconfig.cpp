// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/nginxconfig.h"

#include "core/base/overloaded.h"
#include "core/deploy/nginxnames.h"
#include "core/deploy/nginxwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::deploy {

namespace {

/// Writes one site. Everything in `m_options` has passed flaws().
class Site {
public:
    explicit Site(const NginxOptions &options) : m_options(options) { }
    QString written();

private:
    void head();
    void plainServer();
    void tlsServer();
    void rejectingServer();
    void listen(quint16 port, const QStringList &words);
    void listenWithTls(bool isDefault);
    void serverName();
    void challenges();
    void redirect();
    void certificate();
    void tls();
    void tlsSettings();
    void stapling();
    void hsts();
    void content();
    [[nodiscard]] QString redirectTarget() const;
    /// Before 1.29.2 the default server of a port speaks for all of them until the name is known.
    [[nodiscard]] bool sharesSettings() const { return m_options.version < QVersionNumber(1, 29, 2); }
    [[nodiscard]] bool isModern() const { return m_options.tls == TlsProfile::Modern; }

    const NginxOptions &m_options;
    NginxWriter m_out;
};

QString Site::written()
{
    head();
    if (m_options.redirect)
        plainServer();
    tlsServer();
    if (m_options.rejectOtherNames && !m_options.defaultServer)
        rejectingServer();
    return m_out.text();
}

void Site::head()
{
    QString title = m_options.names.first(qMin<qsizetype>(m_options.names.size(), 3)).join(u", "_s);
    if (m_options.names.size() > 3)
        title += u" and %1 more"_s.arg(m_options.names.size() - 3);
    m_out.comment(title);
    m_out.comment(u"Written by Tegata for nginx %1: Mozilla's %2 TLS settings, guideline 6.0."_s.arg(
        m_options.version.toString(), isModern() ? u"modern"_s : u"intermediate"_s));
    m_out.comment(u"Save it in /etc/nginx/conf.d or /etc/nginx/sites-enabled, then check and reload:"_s);
    m_out.comment(u"    nginx -t && systemctl reload nginx"_s);
    if (const int size = nameBucketSize(m_options.names); size > 64)
        m_out.comment(
            u"Names as long as these need \"server_names_hash_bucket_size %1;\" in the http block of nginx.conf."_s
                .arg(size));
    m_out.blank();
}

void Site::listen(quint16 port, const QStringList &words)
{
    m_out.directive(u"listen"_s, QStringList{QString::number(port)} + words);
    if (m_options.ipv6)
        m_out.directive(u"listen"_s, QStringList{u"[::]:%1"_s.arg(port)} + words);
}

void Site::listenWithTls(bool isDefault)
{
    const bool byListen = m_options.http2 && !knowsHttp2Directive(m_options.version);
    QStringList words{u"ssl"_s};
    if (byListen)
        words.append(u"http2"_s);
    if (isDefault)
        words.append(u"default_server"_s);
    listen(m_options.httpsPort, words);
    if (m_options.http2 && !byListen)
        m_out.directive(u"http2"_s, {u"on"_s});
}

void Site::serverName()
{
    QStringList names = m_options.names;
    names.removeDuplicates();
    for (QString &name : names) {
        if (const QString host = addressAsHost(name); !host.isEmpty())
            name = host;
    }
    m_out.directive(u"server_name"_s, names);
}

void Site::plainServer()
{
    m_out.open(u"server"_s);
    listen(m_options.httpPort, {});
    serverName();
    m_out.blank();
    challenges();
    redirect();
    m_out.close();
    m_out.blank();
}

void Site::challenges()
{
    if (std::holds_alternative<NoChallenges>(m_options.challenges))
        return;
    m_out.comment(
        u"Proofs for the CA. \"^~\" puts this before rules for dot files and before what is below."_s);
    m_out.open(u"location ^~ /.well-known/acme-challenge/"_s);
    std::visit(Overloaded{[](const NoChallenges &) {},
                          [this](const ChallengesInFolder &folder) {
                              m_out.directive(u"root"_s, {nginxQuoted(folder.path)});
                              m_out.directive(u"default_type"_s, {u"text/plain"_s});
                          },
                          [this](const ChallengesByListener &listener) {
                              m_out.comment(
                                  u"Tegata listens here while it renews; at other times this answers 502."_s);
                              m_out.directive(u"proxy_pass"_s, {u"http://127.0.0.1:%1"_s.arg(listener.port)});
                              m_out.directive(u"proxy_set_header"_s, {u"Host"_s, u"$host"_s});
                          }},
               m_options.challenges);
    m_out.directive(u"auth_basic"_s, {u"off"_s});
    m_out.directive(u"allow"_s, {u"all"_s});
    m_out.close();
    m_out.blank();
}

/// One name: itself. Several: the one that was asked for.
QString Site::redirectTarget() const
{
    const QString &first = m_options.names.first();
    const bool isOne = m_options.names.size() == 1 && !first.startsWith(u'*');
    const QString address = addressAsHost(first);
    QString host = isOne ? (address.isEmpty() ? first : address) : u"$host"_s;
    if (m_options.httpsPort != 443)
        host += u':' + QString::number(m_options.httpsPort);
    return u"https://"_s + host + u"$request_uri"_s;
}

void Site::redirect()
{
    m_out.comment(u"Everything else goes to https."_s);
    m_out.open(u"location /"_s);
    m_out.directive(u"return"_s, {u"301"_s, redirectTarget()});
    m_out.close();
}

void Site::tlsServer()
{
    m_out.open(u"server"_s);
    if (!m_options.redirect)
        listen(m_options.httpPort, {});
    listenWithTls(m_options.defaultServer);
    serverName();
    m_out.blank();
    certificate();
    tls();
    stapling();
    hsts();
    if (!m_options.redirect)
        challenges();
    content();
    m_out.close();
}

void Site::certificate()
{
    m_out.comment(
        u"Certificate with intermediates, and its key: nginx reads them at start and at each reload."_s);
    m_out.directive(u"ssl_certificate"_s, {nginxQuoted(m_options.certificateFile)});
    m_out.directive(u"ssl_certificate_key"_s, {nginxQuoted(m_options.keyFile)});
    m_out.blank();
}

void Site::tls()
{
    m_out.comment(isModern() ? u"TLS 1.3 only; older clients cannot connect."_s
                             : u"TLS 1.2 and 1.3, only ciphers with forward secrecy."_s);
    if (sharesSettings())
        m_out.comment(u"Where several servers share a port, nginx takes these from the default one."_s);
    tlsSettings();
    m_out.blank();
}

void Site::tlsSettings()
{
    m_out.directive(u"ssl_protocols"_s,
                    isModern() ? QStringList{u"TLSv1.3"_s} : QStringList{u"TLSv1.2"_s, u"TLSv1.3"_s});
    if (!isModern())
        m_out.directive(
            u"ssl_ciphers"_s,
            {u"ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
             "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305"_s});
    m_out.directive(u"ssl_prefer_server_ciphers"_s, {u"off"_s});
    m_out.directive(u"ssl_ecdh_curve"_s,
                    {(m_options.hybridKeyExchange ? u"X25519MLKEM768:"_s : QString())
                     + u"X25519:prime256v1:secp384r1"_s});
    m_out.directive(u"ssl_session_timeout"_s, {u"1d"_s});
    m_out.directive(u"ssl_session_cache"_s, {u"shared:MozSSL:10m"_s});
    if (!rotatesTicketKeys(m_options.version))
        m_out.directive(u"ssl_session_tickets"_s, {u"off"_s});
}

void Site::stapling()
{
    if (!m_options.hasOcsp)
        return;
    m_out.comment(u"The certificate names an OCSP responder: send its answer along."_s);
    m_out.directive(u"ssl_stapling"_s, {u"on"_s});
    m_out.blank();
}

void Site::hsts()
{
    if (!m_options.hsts)
        return;
    const Hsts &hsts = *m_options.hsts;
    m_out.comment(
        u"Browsers will not use http for this long, even if https fails. Lengthen it step by step."_s);
    m_out.comment(u"An add_header in a location hides this one: repeat it there."_s);
    QString value = u"max-age=%1"_s.arg(hsts.maxAge.count());
    if (hsts.includeSubDomains)
        value += u"; includeSubDomains"_s;
    if (hsts.preload)
        value += u"; preload"_s;
    m_out.directive(u"add_header"_s, {u"Strict-Transport-Security"_s, nginxQuoted(value), u"always"_s});
    m_out.blank();
}

void Site::content()
{
    std::visit(Overloaded{[this](const ServeFolder &folder) {
                              m_out.directive(u"root"_s, {nginxQuoted(folder.path)});
                              m_out.blank();
                              m_out.open(u"location /"_s);
                              m_out.directive(u"try_files"_s, {u"$uri"_s, u"$uri/"_s, u"=404"_s});
                              m_out.close();
                          },
                          [this](const PassTo &upstream) {
                              QUrl url = upstream.url;
                              if (url.path() == u"/"_s)
                                  url.setPath({}); // hands the path on as it came
                              m_out.open(u"location /"_s);
                              m_out.directive(u"proxy_pass"_s,
                                              {nginxQuoted(QString::fromLatin1(url.toEncoded()))});
                              m_out.directive(u"proxy_http_version"_s, {u"1.1"_s});
                              if (url.scheme() == "https"_L1)
                                  m_out.directive(u"proxy_ssl_server_name"_s, {u"on"_s});
                              m_out.directive(u"proxy_set_header"_s, {u"Host"_s, u"$host"_s});
                              m_out.directive(u"proxy_set_header"_s, {u"X-Real-IP"_s, u"$remote_addr"_s});
                              m_out.directive(u"proxy_set_header"_s,
                                              {u"X-Forwarded-For"_s, u"$proxy_add_x_forwarded_for"_s});
                              m_out.directive(u"proxy_set_header"_s, {u"X-Forwarded-Proto"_s, u"$scheme"_s});
                              m_out.close();
                          }},
               m_options.content);
}

void Site::rejectingServer()
{
    m_out.blank();
    m_out.comment(u"Other names and clients without SNI are refused before a certificate is shown."_s);
    m_out.open(u"server"_s);
    listenWithTls(true);
    m_out.directive(u"server_name"_s, {u"_"_s});
    m_out.directive(u"ssl_reject_handshake"_s, {u"on"_s});
    tlsSettings();
    m_out.close();
}

} // namespace

NginxOptions forBuild(NginxOptions options, const NginxBuild &build)
{
    options.version = build.core;
    options.http2 = build.hasHttp2;
    options.hybridKeyExchange = knowsHybridKeyExchange(build.openssl);
    return options;
}

Result<QString> nginxConfiguration(const NginxOptions &options)
{
    const QList<NginxFlaw> found = flaws(options);
    const auto worst = std::ranges::find_if(found, [](const NginxFlaw &flaw) { return prevents(flaw.kind); });
    if (worst != found.end())
        return Error{.code = ErrorCode::BadInput, .subject = worst->subject, .detail = flawName(worst->kind)};
    return Site(options).written();
}

} // namespace core::deploy
