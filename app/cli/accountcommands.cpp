// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountcommands.h"

#include "app/cli/accountrequest.h"
#include "app/cli/json.h"
#include "core/text/accounttext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app::cli {

QString AccountAdd::name() const
{
    return u"account add"_s;
}
QString AccountAdd::summary() const
{
    return tr("Open an account at a certificate authority (CA).");
}

void AccountAdd::describe(QCommandLineParser &parser) const
{
    describeCa(parser);
    parser.addOption(
        {u"contact"_s, tr("Mail address for the CA; may be repeated, may be left out."), tr("mail")});
    parser.addOption({u"agree-tos"_s, tr("Agree to the CA's terms of service.")});
    parser.addOption({u"eab-kid"_s,
                      tr("Key identifier of the external account binding, where the CA wants one."),
                      tr("ID")});
    parser.addOption({u"eab-key-file"_s,
                      tr("File with its key; never given on the command line, where others could read it."),
                      tr("file")});
    parser.addOption({u"key"_s,
                      tr("Kind of the account key: ec256 (default), ec384, rsa2048, rsa3072, rsa4096."),
                      tr("kind"), u"ec256"_s});
    describePlacement(parser);
}

void AccountAdd::run(const QCommandLineParser &parser, Tools tools)
{
    const Console &console = tools.console;
    if (!parser.isSet(u"ca"_s)) {
        console.note(tr("Say which CA: --ca letsencrypt, or --ca with the https address of a directory."));
        return emit finished(WrongUsage);
    }
    auto request = accountRequest(parser);
    if (!request)
        return emit finished(tell(console, request.error()));
    const auto where = placement(parser);
    if (!where)
        return emit finished(tell(console, where.error()));
    request->placement = *where;
    tools.services.registrar().open(*request, this, report(tools, {}));
}

QString AccountList::name() const
{
    return u"account list"_s;
}
QString AccountList::summary() const
{
    return tr("List the accounts.");
}
void AccountList::describe(QCommandLineParser &) const { }

void AccountList::run(const QCommandLineParser &, Tools tools)
{
    const auto accounts = tools.services.store().accounts();
    if (!accounts)
        return emit finished(tools.console.fail(accounts.error()));
    QJsonArray json;
    QList<QStringList> rows{{tr("Account"), tr("CA"), tr("State"), tr("Key lies"), tr("Contacts")}};
    const auto chosen = tools.services.care().defaultAccount();
    for (const core::store::AccountEntry &account : *accounts) {
        const bool isDefault = chosen && chosen->id == account.id;
        QJsonObject row = toJson(account);
        row.insert(u"default"_s, isDefault);
        json.append(row);
        using core::text::AccountText;
        //: %1: an account that is used where none is named
        rows.append({account.id, isDefault ? tr("%1 (default)").arg(account.caName) : account.caName,
                     AccountText::state(account), AccountText::place(account.keyPlace),
                     account.contacts.join(u", "_s)});
    }
    tools.console.document(json);
    if (accounts->isEmpty()) {
        tools.console.print(
            tr("There is no account yet. Open one: tegatactl account add --ca letsencrypt --agree-tos"));
        return emit finished(NothingToDo);
    }
    for (const QString &line : table(rows))
        tools.console.print(line);
    emit finished(Success);
}

QString AccountShow::name() const
{
    return u"account show"_s;
}
QString AccountShow::summary() const
{
    return tr("Show an account, and what the CA says of it now.");
}

void AccountShow::describe(QCommandLineParser &parser) const
{
    describeAccount(parser);
}

void AccountShow::run(const QCommandLineParser &parser, Tools tools)
{
    const Console &console = tools.console;
    const auto entry = account(parser, tools);
    if (!entry)
        return;
    print(console, *entry);
    const bool isClosed = entry->status == "deactivated"_L1 || entry->status == "revoked"_L1;
    if (entry->practice || entry->accountUrl.isEmpty() || isClosed) {
        console.document(toJson(*entry));
        return emit finished(Success);
    }
    tools.services.care().refresh(
        entry->id, this, [this, &console](const core::Result<core::store::AccountEntry> &seen) {
            if (!seen)
                return emit finished(console.fail(seen.error()));
            console.print(seen->status == "valid"_L1 ? tr("The CA says: the account is valid.")
                                                     : tr("The CA says: the account is not valid any more."));
            console.document(toJson(*seen));
            emit finished(Success);
        });
}

QString AccountDefault::name() const
{
    return u"account default"_s;
}
QString AccountDefault::summary() const
{
    return tr("Choose the account that is used where none is named.");
}

void AccountDefault::describe(QCommandLineParser &parser) const
{
    describeAccount(parser);
}

void AccountDefault::run(const QCommandLineParser &parser, Tools tools)
{
    const auto entry = account(parser, tools);
    if (!entry)
        return;
    const auto chosen = tools.services.care().setDefaultAccount(entry->id);
    report(tools, tr("This account is used where none is named."))(
        chosen ? core::Result<core::store::AccountEntry>(*entry) : chosen.error());
}

} // namespace app::cli
