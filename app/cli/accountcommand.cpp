// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountcommand.h"

#include "app/cli/json.h"
#include "core/text/accounttext.h"

using namespace Qt::StringLiterals;

namespace app::cli {

using core::text::AccountText;

void AccountCommand::describeAccount(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"account"_s,
                                 tr("The account, as “account list” names it. Default: the one that “account "
                                    "default” chose, or the only "
                                    "one."),
                                 u"[ACCOUNT]"_s);
}

void AccountCommand::describePlacement(QCommandLineParser &parser)
{
    using core::store::KeyPlace;
    parser.addOption(
        {u"key-place"_s,
         tr("Where the account key lies. file (default): %1 passphrase: %2 keyring: %3")
             .arg(AccountText::consequence(KeyPlace::File), AccountText::consequence(KeyPlace::Passphrase),
                  AccountText::consequence(KeyPlace::Keyring)),
         tr("place"), u"file"_s});
    describeNewPassphrase(parser);
}

void AccountCommand::describeNewPassphrase(QCommandLineParser &parser)
{
    parser.addOption(
        {u"new-passphrase-file"_s,
         tr("File whose first line is the passphrase to encrypt with. Default: --passphrase-file."),
         tr("file")});
}

std::optional<core::store::AccountEntry> AccountCommand::account(const QCommandLineParser &parser,
                                                                 const Tools &tools)
{
    const QString id = parser.positionalArguments().value(0);
    const auto found
        = id.isEmpty() ? tools.services.care().defaultAccount() : tools.services.store().account(id);
    if (found)
        return *found;
    const auto accounts = tools.services.store().accounts();
    const bool none = accounts && accounts->isEmpty();
    if (found.error().code != core::ErrorCode::NotFound || !id.isEmpty()) {
        emit finished(tools.console.fail(found.error()));
        return {};
    }
    tools.console.note(
        none ? tr("There is no account yet. Open one: tegatactl account add --ca letsencrypt --agree-tos")
             : tr("There are several accounts; “tegatactl account list” names them. Say which one."));
    tools.console.document(QJsonObject{{u"error"_s, core::toJson(found.error())}});
    emit finished(none ? NothingToDo : WrongUsage);
    return {};
}

core::Result<core::issuance::SharedSecret> AccountCommand::newPassphrase(const QCommandLineParser &parser)
{
    QString file = parser.value(u"new-passphrase-file"_s);
    if (file.isEmpty())
        file = parser.value(u"passphrase-file"_s);
    if (file.isEmpty())
        file = qEnvironmentVariable("TEGATA_PASSPHRASE_FILE");
    if (file.isEmpty())
        return core::Error{core::ErrorCode::PassphraseNeeded};
    return core::issuance::readPassphraseFile(file);
}

core::Result<core::issuance::Placement> AccountCommand::placement(const QCommandLineParser &parser)
{
    const QString name = parser.value(u"key-place"_s);
    const auto place = core::store::keyPlaceFromName(name);
    if (!place)
        return core::Error{core::ErrorCode::BadInput, name, u"not a place for a key"_s};
    core::issuance::Placement placement{.place = *place};
    if (*place != core::store::KeyPlace::Passphrase)
        return placement;
    auto passphrase = newPassphrase(parser);
    if (!passphrase)
        return passphrase.error();
    placement.passphrase = *std::move(passphrase);
    return placement;
}

core::issuance::AccountCare::Done AccountCommand::report(const Tools &tools, const QString &sentence)
{
    return
        [this, &console = tools.console, sentence](const core::Result<core::store::AccountEntry> &account) {
            if (!account)
                return emit finished(tell(console, account.error()));
            if (!sentence.isEmpty())
                console.print(sentence);
            print(console, *account);
            console.document(toJson(*account));
            emit finished(Success);
        };
}

int AccountCommand::tell(const Console &console, const core::Error &error)
{
    const int code = console.fail(error);
    return error.code == core::ErrorCode::BadInput ? WrongUsage : code;
}

void AccountCommand::print(const Console &console, const core::store::AccountEntry &account)
{
    console.print(AccountText::title(account));
    QList<QStringList> rows{
        {u"  "_s + tr("Account"), account.id},
        {u"  "_s + tr("State"), AccountText::state(account)},
        {u"  "_s + tr("Address at the CA"), account.accountUrl.toString()},
        {u"  "_s + tr("Directory"), account.directoryUrl.toString()},
        {u"  "_s + tr("Contacts"), account.contacts.isEmpty() ? u"–"_s : account.contacts.join(u", "_s)},
        {u"  "_s + tr("Key thumbprint"), QString::fromLatin1(account.thumbprint)},
        {u"  "_s + tr("Key lies"), AccountText::place(account.keyPlace)}};
    if (!account.externalKeyId.isEmpty())
        rows.append({u"  "_s + tr("External account"), account.externalKeyId});
    for (const QString &line : table(rows))
        console.print(line);
}

} // namespace app::cli
