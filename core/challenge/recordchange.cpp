// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/recordchange.h"

#include "core/base/plaintext.h"
#include "core/base/toolrun.h"
#include "core/challenge/acmedns.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr int TimeToLive = 60;
static constexpr int StandingTimeToLive = 3600;
static constexpr int TryAgainLater = 75; // EX_TEMPFAIL

static bool adds(const RecordChange &change)
{
    return change.action == RecordChange::Action::Add;
}

static Error missing(const QString &what)
{
    return {.code = ErrorCode::BadInput, .subject = what, .detail = u"not given, and not found"_s};
}

/// Everything that goes into the script has been checked for white space and line breaks, or is base64.
static Result<ProgramCall> updateCall(const RecordChange &change, const Provider &provider,
                                      const Credentials &credentials)
{
    const QString zone = provider.zone.isEmpty() ? change.place.zone.name : dns::canonicalName(provider.zone);
    const QString server = provider.server.isEmpty() ? change.place.zone.primary : provider.server;
    if (zone.isEmpty())
        return missing(u"zone"_s);
    if (server.isEmpty())
        return missing(u"server"_s);
    if (credentials.empty())
        return missing(u"secret"_s);
    QByteArray secret = credentials.front().value.toByteArray().trimmed();
    if (QByteArray::fromBase64Encoding(secret, QByteArray::AbortOnBase64DecodingErrors).decodingStatus
        != QByteArray::Base64DecodingStatus::Ok) {
        crypto::wipe(secret);
        return Error{.code = ErrorCode::BadInput,
                     .subject = provider.keyName,
                     .detail = u"the secret of the key is not base64"_s};
    }
    QByteArray script = u"server %1 %2\nkey %3:%4 "_s
                            .arg(server, QString::number(provider.port), provider.algorithm, provider.keyName)
                            .toUtf8()
        + secret + '\n';
    crypto::wipe(secret);
    script += u"zone %1.\n"_s.arg(zone).toUtf8();
    const int timeToLive = isStanding(change.proof) ? StandingTimeToLive : TimeToLive;
    script += u"update %1 %2. %3TXT %4\nsend\n"_s
                  .arg(adds(change) ? u"add"_s : u"delete"_s, change.place.record,
                       adds(change) ? QString::number(timeToLive) + u' ' : QString(),
                       dns::zoneText(dnsValue(change.proof)))
                  .toUtf8();
    ProgramCall call{.program = u"/usr/bin/nsupdate"_s,
                     .arguments = {u"-t"_s, u"15"_s, u"-r"_s, u"2"_s},
                     .input = crypto::Secret(script),
                     .limit = std::chrono::milliseconds{30'000}};
    crypto::wipe(script);
    return call;
}

/// acme.sh has no verb that only changes a record, but its scripts work once it has been read: without
/// arguments it prints its help. This text is fixed; what varies comes as parameters.
static const QString ReadAcmeSh = uR"(
acmesh=$1; script=$2; function=$3; record=$4; value=$5
set --
. "$acmesh" >/dev/null
. "$script"
"$function" "$record" "$value"
)"_s;

static void addAcmeSh(ProgramCall &call, const RecordChange &change, const Provider &provider,
                      const QString &value)
{
    const QStringList files = filesOf(provider);
    call.program = u"/bin/sh"_s;
    call.arguments = {u"-c"_s,
                      ReadAcmeSh,
                      u"acme.sh"_s,
                      files[0],
                      files[1],
                      provider.service + (adds(change) ? u"_add"_s : u"_rm"_s),
                      change.place.record,
                      value};
    // Its own settings, with the secrets that it likes to write down, go where the run's folder goes.
    call.variables = {{u"LE_WORKING_DIR"_s, QFileInfo(provider.program).path()},
                      {u"LE_CONFIG_HOME"_s, u"."_s},
                      {u"NO_TIMESTAMP"_s, u"1"_s}};
}

static QString verb(const RecordChange &change, const QString &add, const QString &remove)
{
    return adds(change) ? add : remove;
}

Result<ProgramCall> callFor(const RecordChange &change, const Provider &provider,
                            const Credentials &credentials)
{
    // acme-dns leads a record of dns-account-01 by a CNAME; a hook makes up the name by itself.
    const bool isUsual = !isStanding(change.proof)
        && (change.proof.accountUrl.isEmpty() || provider.kind == ProviderKind::AcmeDns);
    if (!isUsual && !writesAnyName(provider.kind))
        return Error{.code = ErrorCode::ProviderUnfit, .subject = provider.name};
    if (provider.kind == ProviderKind::AcmeDns)
        return acmeDnsCall(change, provider, credentials);
    if (!isProgram(provider.kind))
        return updateCall(change, provider, credentials);
    const bool namesItself
        = provider.kind == ProviderKind::Certbot || provider.kind == ProviderKind::Dehydrated;
    if (namesItself && !change.proof.accountUrl.isEmpty())
        return Error{.code = ErrorCode::BadInput,
                     .subject = provider.name,
                     .detail = u"a program of this kind knows no other name than _acme-challenge"_s};
    ProgramCall call{.program = provider.program};
    for (const Credential &each : credentials)
        call.secrets.push_back({each.name, each.value.copy()});
    const QString record = change.place.record;
    const QString zone = change.place.zone.name;
    const QString value = QString::fromLatin1(dnsValue(change.proof));
    const QString token = QString::fromLatin1(change.proof.token);
    const QString presentOrCleanUp = verb(change, u"present"_s, u"cleanup"_s);
    switch (provider.kind) {
    case ProviderKind::Rfc2136:
    case ProviderKind::AcmeDns: break;
    case ProviderKind::Program: call.arguments = {presentOrCleanUp, record, value, zone}; break;
    case ProviderKind::Lexicon:
        if (zone.isEmpty())
            return missing(u"zone"_s);
        call.arguments = {provider.service,
                          verb(change, u"create"_s, u"delete"_s),
                          zone,
                          u"TXT"_s,
                          u"--name"_s,
                          record,
                          u"--content"_s,
                          value};
        break;
    case ProviderKind::AcmeSh: addAcmeSh(call, change, provider, value); break;
    case ProviderKind::Lego: call.arguments = {presentOrCleanUp, record + u'.', value}; break;
    case ProviderKind::Certbot:
        if (!adds(change))
            call.program = provider.cleanUpProgram.isEmpty() ? u"/bin/true"_s : provider.cleanUpProgram;
        call.variables = {{u"CERTBOT_DOMAIN"_s, change.proof.name},
                          {u"CERTBOT_VALIDATION"_s, value},
                          {u"CERTBOT_TOKEN"_s, token},
                          {u"CERTBOT_AUTH_OUTPUT"_s, {}}};
        break;
    case ProviderKind::Dehydrated:
        call.arguments
            = {verb(change, u"deploy_challenge"_s, u"clean_challenge"_s), change.proof.name, token, value};
        break;
    }
    return call;
}

static Error updateError(const QString &words, const RecordChange &change, const Provider &provider)
{
    const QString server = provider.server.isEmpty() ? change.place.zone.primary : provider.server;
    const auto error = [&](ErrorCode code) {
        return Error{.code = code, .subject = server, .detail = plainText(words, MostToolWords)};
    };
    // nsupdate has one exit status for all of this.
    if (words.contains("BADTIME"_L1) || words.contains("clocks are unsynchronized"_L1))
        return error(ErrorCode::TsigClock);
    if (words.contains("BADKEY"_L1) || words.contains("BADSIG"_L1) || words.contains("BADTRUNC"_L1)
        || words.contains("tsig verify failure"_L1) || words.contains("TSIG error"_L1))
        return error(ErrorCode::TsigWrong);
    if (words.contains("REFUSED"_L1))
        return error(ErrorCode::UpdateRefused);
    if (words.contains("NOTAUTH"_L1) || words.contains("NOTZONE"_L1) || words.contains("NOTIMP"_L1))
        return error(ErrorCode::UpdateNotForZone);
    if (words.contains("timed out"_L1))
        return error(ErrorCode::TimedOut);
    if (words.contains("connection refused"_L1))
        return error(ErrorCode::ConnectionRefused);
    if (words.contains("couldn't get address"_L1))
        return error(ErrorCode::HostNotFound);
    return {.code = ErrorCode::ProgramFailed,
            .subject = u"nsupdate"_s,
            .detail = plainText(words, MostToolWords)};
}

/// The "message" of a JSON object on the last line, where a program speaks Tegata's own form; else all it
/// said.
static QString wordsOf(const QByteArray &text)
{
    const QList<QByteArray> lines = text.trimmed().split('\n');
    const QJsonObject json = QJsonDocument::fromJson(lines.last()).object();
    const QString message = json.value("message"_L1).toString();
    return plainText(message.isEmpty() ? QString::fromUtf8(text.right(MostToolWords)) : message,
                     MostToolWords);
}

Result<void> verdict(const ProgramOutput &output, const RecordChange &change, const Provider &provider)
{
    if (output.exitStatus == 0)
        return {};
    if (provider.kind == ProviderKind::AcmeDns)
        return acmeDnsError(output, provider);
    if (!isProgram(provider.kind))
        return updateError(QString::fromUtf8(output.text), change, provider);
    return Error{.code
                 = output.exitStatus == TryAgainLater ? ErrorCode::ProviderBusy : ErrorCode::ProgramFailed,
                 .subject = provider.program,
                 .detail = wordsOf(output.text)};
}

} // namespace core::challenge
