// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountcommands.h"

#include "app/cli/json.h"
#include "core/acme/catalogue.h"
#include "core/base/atomicfile.h"
#include "core/crypto/jws.h"
#include "core/text/accounttext.h"
#include "core/text/datetext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app::cli {

static constexpr qint64 MaxSmallFile = 64 * 1024;

static void printAccount(const Console &console, const core::store::AccountEntry &account)
{
    using core::text::AccountText;
    console.print(AccountText::title(account));
    for (const QString &line :
         table({{u"  "_s + AccountAdd::tr("Account"), account.id},
                {u"  "_s + AccountAdd::tr("State"), AccountText::state(account)},
                {u"  "_s + AccountAdd::tr("Address at the CA"), account.accountUrl.toString()},
                {u"  "_s + AccountAdd::tr("Directory"), account.directoryUrl.toString()},
                {u"  "_s + AccountAdd::tr("Contacts"), account.contacts.join(u", "_s)},
                {u"  "_s + AccountAdd::tr("Key thumbprint"), QString::fromLatin1(account.thumbprint)}}))
        console.print(line);
}

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
    QStringList presets;
    for (const core::acme::CaPreset &preset : core::acme::catalogue())
        presets.append(preset.id);
    parser.addOption({u"ca"_s,
                      tr("The CA: %1, or the https address of its directory.").arg(presets.join(u", "_s)),
                      tr("CA")});
    parser.addOption({u"ca-root"_s,
                      tr("PEM file with the root of a private CA, trusted for its directory only."),
                      tr("file")});
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
}

/// From the options; an error that is to be told otherwise.
static core::Result<core::issuance::AccountRequest> accountRequest(const QCommandLineParser &parser)
{
    using core::ErrorCode;
    core::issuance::AccountRequest request{.contacts = parser.values(u"contact"_s),
                                           .termsAgreed = parser.isSet(u"agree-tos"_s)};
    const QString ca = parser.value(u"ca"_s);
    if (const auto *preset = core::acme::findPreset(ca)) {
        request.caName = preset->name;
        request.presetId = preset->id;
        request.directoryUrl = preset->directory;
        request.staging = preset->staging;
    } else {
        request.directoryUrl = QUrl(ca, QUrl::StrictMode);
        request.caName = request.directoryUrl.host();
        if (request.directoryUrl.scheme() != "https"_L1 || request.caName.isEmpty())
            return core::Error{ErrorCode::BadInput, ca, u"neither a known CA nor an https address"_s};
    }
    if (parser.isSet(u"ca-root"_s)) {
        const auto root = core::readFile(parser.value(u"ca-root"_s), MaxSmallFile);
        if (!root)
            return root.error();
        const auto certificates = core::crypto::certificatesFromFile(*root);
        if (!certificates)
            return core::Error{ErrorCode::NotACertificate, parser.value(u"ca-root"_s)};
        request.rootPem = core::crypto::toPem(*certificates);
    }
    const auto kind = core::crypto::keyKindFromName(parser.value(u"key"_s));
    if (!kind)
        return core::Error{ErrorCode::BadInput, parser.value(u"key"_s), u"not a kind of key"_s};
    request.keyKind = *kind;
    request.externalKeyId = parser.value(u"eab-kid"_s);
    if (parser.isSet(u"eab-key-file"_s)) {
        auto text = core::readFile(parser.value(u"eab-key-file"_s), MaxSmallFile);
        if (!text)
            return text.error();
        auto key = core::crypto::decodeMacKey(*text);
        core::crypto::wipe(*text);
        if (!key)
            return key.error();
        request.externalMacKey = std::make_shared<const core::crypto::Secret>(*std::move(key));
    }
    return request;
}

void AccountAdd::run(const QCommandLineParser &parser, Tools tools)
{
    const Console &console = tools.console;
    if (!parser.isSet(u"ca"_s)) {
        console.note(tr("Say which CA: --ca letsencrypt, or --ca with the https address of a directory."));
        return emit finished(WrongUsage);
    }
    const auto request = accountRequest(parser);
    if (!request) {
        const int code = console.fail(request.error());
        return emit finished(request.error().code == core::ErrorCode::BadInput ? WrongUsage : code);
    }
    tools.services.registrar().open(*request, this,
                                    [this, &console](const core::Result<core::store::AccountEntry> &opened) {
                                        if (!opened)
                                            return emit finished(console.fail(opened.error()));
                                        printAccount(console, *opened);
                                        console.document(toJson(*opened));
                                        emit finished(Success);
                                    });
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
    QList<QStringList> rows{{tr("Account"), tr("CA"), tr("State"), tr("Contacts")}};
    for (const core::store::AccountEntry &account : *accounts) {
        json.append(toJson(account));
        rows.append({account.id, account.caName, core::text::AccountText::state(account),
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
    parser.addPositionalArgument(
        u"account"_s, tr("The account, as “account list” names it; may be left out if there is one."),
        u"[ACCOUNT]"_s);
}

void AccountShow::run(const QCommandLineParser &parser, Tools tools)
{
    const Console &console = tools.console;
    const auto accounts = tools.services.store().accounts();
    if (!accounts)
        return emit finished(console.fail(accounts.error()));
    QString id = parser.positionalArguments().value(0);
    if (id.isEmpty() && accounts->size() == 1)
        id = accounts->first().id;
    const auto account = tools.services.store().account(id);
    if (!account)
        return emit finished(console.fail(account.error()));
    printAccount(console, *account);
    const auto session = tools.services.registrar().session(*account);
    if (account->practice || account->accountUrl.isEmpty() || !session) {
        console.document(toJson(*account));
        return emit finished(session ? Success : console.fail(session.error()));
    }
    (*session)->account({this, {}},
                        [this, &console, entry = *account](const core::Result<core::acme::Account> &seen) {
                            if (!seen)
                                return emit finished(console.fail(seen.error()));
                            console.print(seen->status == core::acme::AccountStatus::Valid
                                              ? tr("The CA says: the account is valid.")
                                              : tr("The CA says: the account is not valid any more."));
                            console.document(toJson(entry));
                            emit finished(Success);
                        });
}

} // namespace app::cli
