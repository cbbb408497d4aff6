// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountkeycommands.h"

#include "app/cli/accountrequest.h"
#include "app/cli/json.h"
#include "core/base/atomicfile.h"
#include "core/renewal/standingoutlook.h"
#include "core/text/accounttext.h"
#include "core/text/standingtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

QString AccountRollover::name() const
{
    return u"account rollover"_s;
}
QString AccountRollover::summary() const
{
    return tr("Give the account a new key; the former one is worth nothing afterwards.");
}

void AccountRollover::describe(QCommandLineParser &parser) const
{
    describeAccount(parser);
    parser.addOption({u"key"_s, tr("Kind of the new key: ec256 (default), ec384, rsa2048, rsa3072, rsa4096."),
                      tr("kind"), u"ec256"_s});
}

/// Records in the DNS that were bound to the former key: the next renewal needs others.
static void tellStandings(const AccountRollover::Tools &tools)
{
    const QDateTime now = tools.services.clock().now();
    const auto matters = core::renewal::standingMatters(tools.services.store(), now);
    QStringList told;
    for (const auto &each : matters ? matters->values() : QList<QList<core::renewal::StandingMatter>>()) {
        for (const core::renewal::StandingMatter &matter : each) {
            const QString line = core::text::StandingText::concern(matter.concern, now);
            if (matter.concern.trouble == core::issuance::StandingTrouble::FormerKey && !told.contains(line))
                told.append(line);
        }
    }
    for (const QString &line : std::as_const(told))
        tools.console.note(line);
    if (!told.isEmpty())
        tools.console.note(core::text::StandingText::replaceFormer());
}

void AccountRollover::run(const QCommandLineParser &parser, Tools tools)
{
    const auto kind = core::crypto::keyKindFromName(parser.value(u"key"_s));
    if (!kind)
        return emit finished(tell(tools.console,
                                  {.code = core::ErrorCode::BadInput,
                                   .subject = parser.value(u"key"_s),
                                   .detail = u"not a kind of key"_s}));
    const auto entry = account(parser, tools);
    if (!entry)
        return;
    tools.services.registrar().changeKey(entry->id, *kind, this,
                                         [tools, done = report(tools, tr("The account has a new key."))](
                                             const core::Result<core::store::AccountEntry> &changed) {
                                             if (changed)
                                                 tellStandings(tools);
                                             done(changed);
                                         });
}

QString AccountProtect::name() const
{
    return u"account protect"_s;
}
QString AccountProtect::summary() const
{
    return tr("Move the account key: to a file, under a passphrase, or into the keyring.");
}

void AccountProtect::describe(QCommandLineParser &parser) const
{
    describeAccount(parser);
    describePlacement(parser);
}

void AccountProtect::run(const QCommandLineParser &parser, Tools tools)
{
    if (!parser.isSet(u"key-place"_s)) {
        tools.console.note(tr("Say where to: --key-place file, passphrase or keyring."));
        return emit finished(WrongUsage);
    }
    const auto where = placement(parser);
    if (!where)
        return emit finished(tell(tools.console, where.error()));
    const auto entry = account(parser, tools);
    if (!entry)
        return;
    tools.services.care().moveKey(entry->id, *where, this, report(tools, tr("The key is moved.")));
}

QString AccountExport::name() const
{
    return u"account export"_s;
}
QString AccountExport::summary() const
{
    return tr("Write a backup of the account key, encrypted with a passphrase.");
}

void AccountExport::describe(QCommandLineParser &parser) const
{
    describeAccount(parser);
    parser.addOption({u"to"_s, tr("File to write; it must not exist."), tr("file")});
    describeNewPassphrase(parser);
}

void AccountExport::run(const QCommandLineParser &parser, Tools tools)
{
    if (!parser.isSet(u"to"_s)) {
        tools.console.note(tr("Say where to: --to FILE."));
        return emit finished(WrongUsage);
    }
    const auto passphrase = newPassphrase(parser);
    if (!passphrase)
        return emit finished(tell(tools.console, passphrase.error()));
    const auto entry = account(parser, tools);
    if (!entry)
        return;
    tools.services.care().exportKey(
        entry->id, parser.value(u"to"_s), *passphrase, core::issuance::Overwrite::No, this,
        report(tools, tr("The backup is written. “tegatactl account recover” reads it.")));
}

QString AccountRecover::name() const
{
    return u"account recover"_s;
}
QString AccountRecover::summary() const
{
    return tr("Find the account that a key belongs to, from a backup or another program.");
}

void AccountRecover::describe(QCommandLineParser &parser) const
{
    describeCa(parser);
    parser.addOption({u"key-file"_s,
                      tr("The key: PEM, also under a passphrase (--passphrase-file), or JWK as certbot's "
                         "private_key.json."),
                      tr("file")});
    parser.addOption({u"register"_s, tr("Open an account with this key if the CA does not know it.")});
    parser.addOption({u"agree-tos"_s, tr("With --register: agree to the CA's terms of service.")});
    describePlacement(parser);
}

/// A backup of ours says at which CA its account is.
static core::Result<core::issuance::AccountRequest> requestFrom(const QCommandLineParser &parser)
{
    if (parser.isSet(u"ca"_s))
        return caFrom(parser);
    auto bytes = core::readFile(parser.value(u"key-file"_s), core::crypto::MaxPrivateKeyBytes);
    if (!bytes)
        return bytes.error();
    const QUrl directory = core::issuance::directoryIn(*bytes);
    core::crypto::wipe(*bytes);
    core::issuance::AccountRequest request{.caName = directory.host(), .directoryUrl = directory};
    for (const core::acme::CaPreset &preset : core::acme::catalogue()) {
        if (preset.directory == directory)
            usePreset(request, preset);
    }
    if (const auto root = useRoot(request, parser); !root)
        return root.error();
    return request;
}

void AccountRecover::run(const QCommandLineParser &parser, Tools tools)
{
    const Console &console = tools.console;
    if (!parser.isSet(u"key-file"_s)) {
        console.note(tr("Say which key: --key-file FILE."));
        return emit finished(WrongUsage);
    }
    auto request = requestFrom(parser);
    if (!request)
        return emit finished(tell(console, request.error()));
    if (request->directoryUrl.isEmpty()) {
        console.note(tr("The file does not say at which CA the account is; say it with --ca."));
        return emit finished(WrongUsage);
    }
    const auto where = placement(parser);
    if (!where)
        return emit finished(tell(console, where.error()));
    request->placement = *where;
    request->onlyExisting = !parser.isSet(u"register"_s);
    request->termsAgreed = parser.isSet(u"agree-tos"_s);
    core::issuance::SharedSecret passphrase;
    if (const QString file = parser.value(u"passphrase-file"_s); !file.isEmpty()) {
        const auto read = core::issuance::readPassphraseFile(file);
        if (!read)
            return emit finished(tell(console, read.error()));
        passphrase = *read;
    }
    core::issuance::readKeyFile(
        parser.value(u"key-file"_s), passphrase, this,
        [this, request = *request, tools](const core::Result<core::issuance::SharedKey> &key) mutable {
            if (!key)
                return emit finished(tools.console.fail(key.error()));
            request.key = *key;
            withKey(request, tools);
        });
}

void AccountRecover::withKey(const core::issuance::AccountRequest &request, const Tools &tools)
{
    tools.services.registrar().open(
        request, this, [this, tools](const core::Result<core::store::AccountEntry> &found) {
            if (!found && found.error().code == core::ErrorCode::AccountUnknown) {
                const int code = tools.console.fail(found.error());
                tools.console.note(tr("To open an account with this key, add --register --agree-tos."));
                return emit finished(code);
            }
            report(tools, tr("The account is here."))(found);
        });
}

} // namespace app::cli
