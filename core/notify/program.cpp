// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/base/toolrun.h"
#include "core/notify/program_p.h"

using namespace Qt::StringLiterals;

namespace core::notify {

void runProgram(const QString &program, const QStringList &arguments, const QByteArray &input,
                QMap<QString, QString> environment, QObject *owner, std::function<void(Result<void>)> done)
{
    for (const char *name : {"HOME", "USER", "LOGNAME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR",
                             "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"}) {
        if (qEnvironmentVariableIsSet(name))
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    runTool(
        program, arguments,
        {.time = std::chrono::seconds(30), .output = 64 * 1024, .environment = environment, .input = input},
        owner, [program, done = std::move(done)](const Result<ToolOutput> &output) {
            if (!output)
                return done(output.error());
            if (output->exitStatus == 0)
                return done({});
            const QString said = plainText(QString::fromUtf8(output->text), 500);
            done(Error{.code = ErrorCode::ProgramFailed,
                       .subject = program,
                       .detail = u"exit status %1: %2"_s.arg(output->exitStatus).arg(said)});
        });
}

} // namespace core::notify
