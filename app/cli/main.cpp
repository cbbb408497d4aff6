// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/unixsignals.h"
#include "core/base/logging.h"
#include "core/crypto/secret.h"
#include "core/text/language.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

/// The words of main() itself.
struct MainWords {
    Q_DECLARE_TR_FUNCTIONS(app::cli::Words)
};

static void addGlobalOptions(QCommandLineParser &parser)
{
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    parser.addOption({u"store"_s,
                      MainWords::tr("Folder of the store. Default: $TEGATA_STORE, else the user's own."),
                      MainWords::tr("folder")});
    parser.addOption(
        {u"passphrase-file"_s,
         MainWords::tr("File whose first line opens account keys that are kept under a passphrase. "
                       "Default: $TEGATA_PASSPHRASE_FILE."),
         MainWords::tr("file")});
    parser.addOption({u"json"_s, MainWords::tr("Print one JSON document on standard output.")});
    parser.addOption({u"verbose"_s, MainWords::tr("Show every exchange and the technical text of errors.")});
    parser.addOption({{u"h"_s, u"help"_s}, MainWords::tr("Show this help.")});
    parser.addOption({u"version"_s, MainWords::tr("Show the version.")});
}

/// Nobody sits at a terminal for certain: passphrases come from a file.
static core::issuance::KeyVault::Asker passphraseFrom(const QString &file)
{
    return [file](const core::store::AccountEntry &account, bool refused, QObject *owner,
                  const std::function<void(core::Result<core::issuance::SharedSecret>)> &answer) {
        using core::Error;
        using core::ErrorCode;
        core::Result<core::issuance::SharedSecret> passphrase
            = Error{refused ? ErrorCode::PassphraseWrong : ErrorCode::PassphraseNeeded, account.caName};
        if (!refused && !file.isEmpty())
            passphrase = core::issuance::readPassphraseFile(file);
        QTimer::singleShot(0, owner, [answer, passphrase] { answer(passphrase); });
    };
}

/// The verb is the first word that is no option, or the first two ("account add").
static Command *commandIn(const std::vector<std::unique_ptr<Command>> &commands, QStringList &arguments)
{
    QList<qsizetype> words;
    for (qsizetype i = 1; i < arguments.size() && words.size() < 2; ++i) {
        if (arguments[i] == "--store"_L1 || arguments[i] == "--passphrase-file"_L1)
            ++i;
        else if (!arguments[i].startsWith(u'-'))
            words.append(i);
    }
    for (qsizetype count = words.size(); count > 0; --count) {
        QStringList verb;
        for (qsizetype i = 0; i < count; ++i)
            verb.append(arguments[words[i]]);
        const auto found
            = std::ranges::find_if(commands, [&](const auto &c) { return c->name() == verb.join(u' '); });
        if (found == commands.end())
            continue;
        for (qsizetype i = count; i-- > 0;)
            arguments.removeAt(words[i]);
        return found->get();
    }
    return nullptr;
}

static void printHelp(const Console &console, const std::vector<std::unique_ptr<Command>> &commands)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        MainWords::tr("Gets, watches and installs TLS certificates from any ACME authority."));
    addGlobalOptions(parser);
    parser.addPositionalArgument(u"verb"_s, MainWords::tr("What to do; see below."), MainWords::tr("VERB …"));
    console.print(parser.helpText());
    console.print(MainWords::tr("Verbs:"));
    QList<QStringList> rows;
    for (const auto &command : commands)
        rows.append({u"  "_s + command->name(), command->summary()});
    for (const QString &line : table(rows))
        console.print(line);
    console.print();
    console.print(MainWords::tr("“tegatactl VERB --help” explains a verb and its options."));
    console.print(
        MainWords::tr("Exit status: 0 done, 1 failed, 2 wrong usage, 3 nothing to do, 75 try again later."));
}

static int wrongUsage(const Console &console, const QString &complaint)
{
    console.note(complaint);
    console.note(MainWords::tr("“tegatactl --help” lists what there is."));
    return WrongUsage;
}

static int run(QCoreApplication &application)
{
    const auto commands = allCommands();
    QStringList arguments = QCoreApplication::arguments();
    Console console;
    Command *command = commandIn(commands, arguments);
    if (!command) {
        const bool asked = std::ranges::any_of(
            arguments, [](const QString &a) { return a == "--help"_L1 || a == "-h"_L1; });
        if (arguments.contains(u"--version"_s))
            return console.print(u"tegatactl "_s + QCoreApplication::applicationVersion()), Success;
        if (asked || arguments.size() == 1)
            return printHelp(console, commands), asked ? Success : WrongUsage;
        return wrongUsage(console, MainWords::tr("There is no such verb: %1").arg(arguments.value(1)));
    }

    QCommandLineParser parser;
    parser.setApplicationDescription(command->summary());
    addGlobalOptions(parser);
    command->describe(parser);
    if (!parser.parse(arguments))
        return wrongUsage(console, parser.errorText());
    if (parser.isSet(u"help"_s)) {
        // The usage line names the verb, which the parser does not know as such.
        QString help = parser.helpText();
        help.replace(arguments.first() + u" ["_s, u"tegatactl %1 ["_s.arg(command->name()));
        return console.print(help), Success;
    }
    if (const QStringList words = parser.positionalArguments(); words.size() > command->mostWords())
        return wrongUsage(console,
                          MainWords::tr("“%1” is one word too many for “tegatactl %2”.")
                              .arg(words[command->mostWords()], command->name()));
    console.json = parser.isSet(u"json"_s);
    console.verbose = parser.isSet(u"verbose"_s);

    auto services = Services::create(parser.value(u"store"_s));
    if (!services)
        return console.fail(services.error());
    (*services)->registrar().vault().setAsker(
        passphraseFrom(parser.isSet(u"passphrase-file"_s) ? parser.value(u"passphrase-file"_s)
                                                          : qEnvironmentVariable("TEGATA_PASSPHRASE_FILE")));
    core::startLogging({}, console.verbose ? QtInfoMsg : QtWarningMsg);
    if (console.verbose)
        QObject::connect(&(*services)->registrar(), &core::issuance::Registrar::exchanged, command,
                         [&console](const core::acme::Exchange &exchange) {
                             console.note(u"%1 %2 %3 %4 ms"_s.arg(
                                 QString::fromLatin1(exchange.method), exchange.url.toString(),
                                 QString::number(exchange.status),
                                 QString::number(exchange.duration.count())));
                         });

    int exitCode = Failure;
    QObject::connect(command, &Command::finished, &application, [&](int code) {
        exitCode = code;
        QCoreApplication::exit(code);
    });
    UnixSignals signals_;
    QObject::connect(&signals_, &UnixSignals::received, command, &Command::interrupt);
    QTimer::singleShot(0, command, [&] { command->run(parser, {**services, console}); });
    QCoreApplication::exec();
    return exitCode;
}

} // namespace app::cli

int main(int argc, char **argv)
{
    app::prepareProcess();
    QCoreApplication application(argc, argv);
    const core::crypto::Library library;
    core::text::Language language;
    language.use({});
    return app::cli::run(application);
}
