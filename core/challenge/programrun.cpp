// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/programrun.h"

#include "core/base/toolrun.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr qsizetype ShortestRedacted = 4; // "1" would black out half of every text

static void redact(QByteArray &text, const Credentials &secrets)
{
    for (const Credential &secret : secrets) {
        QByteArray value = secret.value.toByteArray();
        if (value.size() >= ShortestRedacted)
            text.replace(value, "[removed]");
        crypto::wipe(value);
    }
}

void runProgram(ProgramCall call, QObject *parent, std::function<void(Result<ProgramOutput>)> done)
{
    const auto folder = std::make_shared<QTemporaryDir>();
    ToolLimits limits{.time = call.limit,
                      .environment = {{u"PATH"_s, u"/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"_s},
                                      {u"LC_ALL"_s, u"C.UTF-8"_s},
                                      {u"HOME"_s, folder->path()},
                                      {u"TMPDIR"_s, folder->path()}},
                      .folder = folder->path(),
                      .input = call.input.toByteArray()};
    for (const auto &[name, value] : call.variables)
        limits.environment.insert(name, value);
    for (const Credential &secret : call.secrets) {
        QByteArray value = secret.value.toByteArray();
        limits.environment.insert(secret.name, QString::fromUtf8(value));
        crypto::wipe(value);
    }
    runTool(
        call.program, call.arguments, std::move(limits), parent,
        [secrets = std::make_shared<const Credentials>(std::move(call.secrets)),
         done = std::move(done)](const Result<ToolOutput> &output) {
            if (!output)
                return done(output.error());
            ProgramOutput result{.exitStatus = output->exitStatus, .text = output->text};
            redact(result.text, *secrets);
            done(result);
        },
        folder);
}

} // namespace core::challenge
