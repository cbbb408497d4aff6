// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountcarecommands.h"

#include "core/text/accounttext.h"

using namespace Qt::StringLiterals;

namespace app::cli {

QString AccountContact::name() const
{
    return u"account contact"_s;
}
QString AccountContact::summary() const
{
    return tr("Change the mail addresses by which the CA reaches you.");
}

void AccountContact::describe(QCommandLineParser &parser) const
{
    describeAccount(parser);
    parser.addOption({u"contact"_s, tr("Mail address; may be repeated."), tr("mail")});
    parser.addOption({u"none"_s, tr("Take all addresses away.")});
}

void AccountContact::run(const QCommandLineParser &parser, Tools tools)
{
    const QStringList contacts = parser.values(u"contact"_s);
    if (contacts.isEmpty() != parser.isSet(u"none"_s)) {
        tools.console.note(tr("Say which address: --contact admin@example.org, or --none."));
        return emit finished(WrongUsage);
    }
    const auto entry = account(parser, tools);
    if (!entry)
        return;
    tools.services.care().setContacts(entry->id, contacts, this,
                                      report(tools, tr("The contact is changed.")));
}

QString AccountTerms::name() const
{
    return u"account terms"_s;
}
QString AccountTerms::summary() const
{
    return tr("Show the terms of service, and agree to them when they have changed.");
}

void AccountTerms::describe(QCommandLineParser &parser) const
{
    describeAccount(parser);
    parser.addOption({u"agree-tos"_s, tr("Agree to the terms that the CA has now.")});
}

void AccountTerms::run(const QCommandLineParser &parser, Tools tools)
{
    const auto entry = account(parser, tools);
    if (!entry)
        return;
    const bool agrees = parser.isSet(u"agree-tos"_s);
    const auto withDirectory = [this, tools, entry = *entry,
                                agrees](const core::Result<core::acme::Directory> &directory) {
        if (!directory)
            return emit finished(tools.console.fail(directory.error()));
        const QUrl terms = directory->termsOfService;
        if (agrees)
            return tools.services.care().agree(entry.id, terms, this, report(tools, tr("Agreed.")));
        tools.console.print(terms.isEmpty() ? tr("This CA names no terms of service.") : terms.toString());
        const bool same = terms == entry.termsOfService;
        tools.console.print(same ? tr("You have agreed to these.")
                                 : tr("They have changed. Read them, then agree with --agree-tos."));
        tools.console.document(QJsonObject{{u"termsOfService"_s, terms.toString()}, {u"agreed"_s, same}});
        emit finished(Success);
    };
    tools.services.registrar().directory(entry->directoryUrl, entry->rootPem, this, withDirectory);
}

QString AccountDeactivate::name() const
{
    return u"account deactivate"_s;
}
QString AccountDeactivate::summary() const
{
    return tr("Close the account at the CA for good.");
}

void AccountDeactivate::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"account"_s, tr("The account, as “account list” names it."), u"ACCOUNT"_s);
    parser.addOption({u"yes"_s, tr("Do it. It cannot be undone.")});
}

void AccountDeactivate::run(const QCommandLineParser &parser, Tools tools)
{
    if (parser.positionalArguments().isEmpty()) {
        tools.console.note(tr("Say which account; “tegatactl account list” names them."));
        return emit finished(WrongUsage);
    }
    const auto entry = account(parser, tools);
    if (!entry)
        return;
    if (!parser.isSet(u"yes"_s)) {
        tools.console.note(core::text::AccountText::title(*entry));
        tools.console.note(core::text::AccountText::deactivation());
        tools.console.note(tr("To do it, add --yes."));
        return emit finished(WrongUsage);
    }
    tools.services.care().deactivate(entry->id, this, report(tools, tr("The account is deactivated.")));
}

QString AccountReopen::name() const
{
    return u"account reopen"_s;
}
QString AccountReopen::summary() const
{
    return tr("Register the same key again at a CA that does not know the account any more.");
}

void AccountReopen::describe(QCommandLineParser &parser) const
{
    describeAccount(parser);
    parser.addOption({u"agree-tos"_s, tr("Agree to the CA's terms of service.")});
}

void AccountReopen::run(const QCommandLineParser &parser, Tools tools)
{
    const auto entry = account(parser, tools);
    if (!entry)
        return;
    if (!parser.isSet(u"agree-tos"_s)) {
        tools.console.note(
            tr("This opens an account at %1 with the key that you have. If you agree to its terms "
               "of service, add --agree-tos.")
                .arg(entry->caName));
        return emit finished(WrongUsage);
    }
    tools.services.care().reopen(entry->id, this, report(tools, tr("The account is open again.")));
}

} // namespace app::cli
