// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"
#include "app/singleinstance.h"
#include "app/unixsignals.h"
#include "app/watch.h"
#include "core/base/atomicfile.h"
#include "core/base/logging.h"
#include "core/crypto/secret.h"
#include "core/schedule/heartbeat.h"
#include "core/text/language.h"
#include "ui/main/mainwindow.h"
#include "ui/main/startuperror.h"
#include "ui/settings/preferences.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::Main)
};

/// $XDG_STATE_HOME/tegata/tegata.log; Qt 6.4 knows no StateLocation, and relative values are to be ignored.
QString logFile()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (state.startsWith(u'/') ? state : QDir::homePath() + u"/.local/state"_s) + u"/tegata/tegata.log"_s;
}

} // namespace

int main(int argc, char **argv)
{
    app::prepareProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Tegata"_s);
    QApplication::setQuitOnLastWindowClosed(false); // the main window decides: it may stay in the tray
    QGuiApplication::setDesktopFileName(u"org.tegata.Tegata"_s);
    const core::crypto::Library library;

    ui::Preferences preferences(ui::Preferences::defaultFile());
    core::text::Language language;
    language.use(preferences.language());

    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("Gets, watches and installs TLS certificates from any ACME authority."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(
        {u"store"_s,
         Words::tr("Folder of the store. Default: $TEGATA_STORE, else the one chosen in Settings."),
         Words::tr("folder")});
    parser.addPositionalArgument(u"file"_s, Words::tr("Certificate files to look at."), u"[FILE…]"_s);
    parser.process(application);

    QString folder = parser.value(u"store"_s);
    if (folder.isEmpty() && !qEnvironmentVariableIsSet("TEGATA_STORE"))
        folder = preferences.storeFolder();
    if (folder.isEmpty())
        folder = core::store::Store::defaultFolder();

    app::SingleInstance instance(QDir(folder).absolutePath());
    if (instance.handOver(parser.positionalArguments()))
        return 0;

    if (const auto made = core::makePrivateFolder(QFileInfo(logFile()).path()); !made)
        qCWarning(core::logApp) << "no folder for the log:" << made.error().detail;
    core::startLogging(logFile(), QtInfoMsg);
    ui::Theme theme(preferences.scheme());
    QObject::connect(&preferences, &ui::Preferences::schemeChanged, &theme, &ui::Theme::setScheme);
    QObject::connect(&preferences, &ui::Preferences::languageChanged, &language, &core::text::Language::use);

    auto services = app::Services::create(folder);
    if (!services) {
        ui::StartupError dialog(services.error());
        dialog.show();
        return QApplication::exec(), 1;
    }
    instance.listen();

    app::Services &all = **services;
    app::Watch watch(all.store(), all.clock());
    watch.lookThrough(all.dnsTools());
    const auto tell = [&watch] { watch.tell(&watch, [](const core::Result<int> &) {}); };
    core::schedule::Heartbeat heartbeat({.isDue = [&all] { return all.caretaker().isDue(); },
                                         .run = [&all] { return all.caretaker().start({}); }},
                                        all.store(), all.clock(), QDBusConnection::systemBus());
    QObject::connect(&heartbeat, &core::schedule::Heartbeat::ticked, &watch, tell);
    QObject::connect(&all.caretaker(), &core::renewal::Caretaker::finished, &watch,
                     [&watch, tell](const core::renewal::Summary &summary) {
                         watch.runEnded(summary);
                         tell();
                     });
    ui::MainWindow window({all.clock(), all.store(), all.registrar(), all.care(), all.solvers(), all.desk(),
                           all.practice(), all.caretaker(),
                           [&all](QObject *owner, auto done) { all.openPractice(owner, std::move(done)); },
                           heartbeat, watch.herald()},
                          preferences);
    QObject::connect(&all, &app::Services::resumeFailed, &window, &ui::MainWindow::showResumeFailure);
    QObject::connect(&instance, &app::SingleInstance::calledForward, &window, &ui::MainWindow::comeForward);
    QObject::connect(&watch, &app::Watch::failed, &window, &ui::MainWindow::showTrouble);
    app::UnixSignals signals_;
    QObject::connect(&signals_, &app::UnixSignals::received, &window, &ui::MainWindow::quitAndKeepOrders);

    window.show();
    if (!parser.positionalArguments().isEmpty())
        window.comeForward(parser.positionalArguments());
    all.resumeInterrupted();
    heartbeat.start();
    return QApplication::exec();
}
