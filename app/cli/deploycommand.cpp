// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/renewcommand.h"
#include "core/deploy/action.h"

using namespace Qt::StringLiterals;
using core::deploy::Action;
using core::deploy::ActionKind;

namespace app::cli {

QString Deploy::name() const
{
    return u"deploy"_s;
}
QString Deploy::summary() const
{
    return tr("Say what is done with a certificate whenever it is new, and do it now.");
}

void Deploy::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"certificate"_s, tr("Its name, as “list” shows it."), u"CERTIFICATE"_s);
    parser.addPositionalArgument(
        u"argument"_s, tr("Arguments of the program; put -- before those with a dash."), u"[-- ARGUMENT…]"_s);
    parser.addOption(
        {u"reload-nginx"_s, tr("Test the configuration of nginx, and reload it if the test passes.")});
    parser.addOption({u"run"_s,
                      tr("Run this program, without a shell. TEGATA_NAME, TEGATA_FULLCHAIN, "
                         "TEGATA_PRIVATE_KEY and others tell it about the certificate."),
                      tr("program")});
    parser.addOption({u"nothing"_s, tr("Do nothing any more when the certificate is new.")});
    parser.addOption({u"later"_s, tr("Only keep it, for the next renewal.")});
}

/// From the options; the program first, which may put files where nginx reads them.
static core::Result<QList<Action>> actionsFrom(const QCommandLineParser &parser)
{
    QList<Action> actions;
    if (parser.isSet(u"run"_s))
        actions.append(
            {.kind = ActionKind::Run,
             .command = QStringList{parser.value(u"run"_s)} + parser.positionalArguments().mid(1)});
    if (parser.isSet(u"reload-nginx"_s))
        actions.append({.kind = ActionKind::ReloadNginx});
    for (const Action &action : std::as_const(actions)) {
        if (const auto checked = core::deploy::checkAction(action); !checked)
            return checked.error();
    }
    return actions;
}

void Deploy::run(const QCommandLineParser &parser, Tools tools)
{
    const Console &console = tools.console;
    const QStringList words = parser.positionalArguments();
    const bool says = parser.isSet(u"run"_s) || parser.isSet(u"reload-nginx"_s);
    if (words.isEmpty() || (words.size() > 1 && !parser.isSet(u"run"_s))
        || (says && parser.isSet(u"nothing"_s))) {
        console.note(tr("Name one certificate, and what is to be done with it."));
        return emit finished(WrongUsage);
    }
    const auto actions = actionsFrom(parser);
    if (!actions) {
        console.fail(actions.error());
        return emit finished(WrongUsage);
    }
    auto &store = tools.services.store();
    const auto certificate = store.certificate(words.first());
    if (!certificate)
        return emit finished(console.fail(certificate.error()));
    auto entry = store.deployment(certificate->name);
    if (!entry)
        return emit finished(console.fail(entry.error()));
    if (says || parser.isSet(u"nothing"_s)) {
        *entry = {.name = certificate->name, .actions = core::deploy::toJson(*actions)};
        // What is kept for later is not owed to the generation that is live.
        if (parser.isSet(u"later"_s))
            entry->generation = certificate->generation;
        if (const auto saved = store.saveDeployment(*entry); !saved)
            return emit finished(console.fail(saved.error()));
    }
    const auto document = [&console, name = certificate->name, kept = entry->actions](bool deployed) {
        console.document(QJsonObject{{u"name"_s, name}, {u"actions"_s, kept}, {u"deployed"_s, deployed}});
    };
    if (entry->actions.isEmpty()) {
        console.print(tr("Nothing is done when %1 is new.").arg(certificate->name));
        document(false);
        return emit finished(parser.isSet(u"nothing"_s) ? Success : NothingToDo);
    }
    if (parser.isSet(u"later"_s)) {
        console.print(tr("It is kept and done when %1 is renewed.").arg(certificate->name));
        document(false);
        return emit finished(Success);
    }
    tools.services.caretaker().deploy(
        certificate->name, this,
        [this, &console, document, name = certificate->name](const core::Result<void> &deployed) {
            if (!deployed)
                return emit finished(console.fail(deployed.error()));
            console.print(tr("%1 was put to use.").arg(name));
            document(true);
            emit finished(Success);
        });
}

} // namespace app::cli
