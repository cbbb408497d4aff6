// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/acmedns.h"

#include "core/base/plaintext.h"
#include "core/base/toolrun.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::challenge {

/// curl reads what it is to do from standard input, so that no secret is in its arguments.
static ProgramCall curlCall(const QByteArray &config)
{
    return {.program = u"/usr/bin/curl"_s,
            .arguments = {u"--disable"_s, u"--config"_s, u"-"_s},
            .input = crypto::Secret(config),
            .limit = std::chrono::seconds(60)};
}

static QByteArray curlConfig(const Provider &provider, const QString &path, const QByteArray &body)
{
    QString base = provider.server;
    while (base.endsWith(u'/'))
        base.chop(1);
    return "silent\nshow-error\nfail-with-body\nmax-time = 50\nmax-filesize = 65536\nproto = "
           "\"=https,http\"\nurl = \""
        + QUrl(base + path).toEncoded()
        + "\"\nrequest = \"POST\"\nheader = \"Content-Type: application/json\"\ndata = \""
        + QByteArray(body).replace('\\', "\\\\").replace('"', "\\\"") + "\"\n";
}

ProgramCall acmeDnsRegistration(const Provider &provider)
{
    return curlCall(curlConfig(provider, u"/register"_s, "{}"));
}

/// acme-dns keeps the last two values by itself: there is nothing to remove.
Result<ProgramCall> acmeDnsCall(const RecordChange &change, const Provider &provider,
                                const Credentials &credentials)
{
    if (change.action == RecordChange::Action::Remove)
        return ProgramCall{.program = u"/bin/true"_s};
    if (change.place.record != provider.service)
        return Error{
            .code = ErrorCode::DelegationMissing, .subject = change.place.asked, .detail = provider.service};
    const auto value = [&](const QString &name) {
        const auto found = std::ranges::find(credentials, name, &Credential::name);
        return found == credentials.end() ? QByteArray() : found->value.toByteArray();
    };
    QByteArray user = value(u"username"_s);
    QByteArray password = value(u"password"_s);
    QByteArray config = curlConfig(provider, u"/update"_s,
                                   R"({"subdomain":")" + value(u"subdomain"_s) + R"(","txt":")"
                                       + dnsValue(change.proof) + "\"}");
    config += "header = \"X-Api-User: " + user + "\"\nheader = \"X-Api-Key: " + password + "\"\n";
    ProgramCall call = curlCall(config);
    for (QByteArray *bytes : {&user, &password, &config})
        crypto::wipe(*bytes);
    return call;
}

Error acmeDnsError(const ProgramOutput &output, const Provider &provider)
{
    const auto error = [&](ErrorCode code, const QString &subject) {
        return Error{.code = code,
                     .subject = subject,
                     .detail = plainText(QString::fromUtf8(output.text.right(MostToolWords)), MostToolWords)};
    };
    const QString host = QUrl(provider.server).host();
    switch (output.exitStatus) { // curl(1), EXIT CODES
    case 5: return error(ErrorCode::ProxyFailed, host);
    case 6: return error(ErrorCode::HostNotFound, host);
    case 7: return error(ErrorCode::ConnectionRefused, host);
    case 28: return error(ErrorCode::TimedOut, host);
    case 35:
    case 60: return error(ErrorCode::TlsUntrusted, host);
    case 52:
    case 56: return error(ErrorCode::NoAnswer, host);
    default: return error(ErrorCode::ProgramFailed, provider.server);
    }
}

/// What the server answered, kept.
static Result<Provider> kept(const ProgramOutput &output, Provider provider, ProviderBook &book)
{
    if (output.exitStatus != 0)
        return acmeDnsError(output, provider);
    provider.secrets.clear();
    const auto account = acmeDnsAccount(output.text, provider);
    if (!account)
        return account.error();
    if (const auto saved = book.save(provider, *account); !saved)
        return saved.error();
    return provider;
}

void registerAcmeDns(const Provider &provider, ProviderBook &book, QObject *owner,
                     std::function<void(Result<Provider>)> done)
{
    runProgram(acmeDnsRegistration(provider), owner,
               [provider, &book, done = std::move(done)](const Result<ProgramOutput> &output) {
                   if (output)
                       return done(kept(*output, provider, book));
                   Error error = output.error();
                   if (error.code == ErrorCode::ProgramMissing)
                       error.detail = u"curl"_s;
                   if (error.code == ErrorCode::TimedOut)
                       error.subject = QUrl(provider.server).host();
                   done(error);
               });
}

} // namespace core::challenge
