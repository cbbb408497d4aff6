// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/preflight.h"

#include "core/challenge/httplistener.h"
#include "core/challenge/portholder.h"
#include "core/challenge/remotefolder.h"
#include "core/challenge/solvers.h"
#include "core/challenge/trial.h"
#include "core/challenge/webrootsolver.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <memory>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core::challenge {

/// Which of our servers it would be does not matter to a port.
static Result<void> checkListener(const Method &method)
{
    HttpListener probe;
    auto listening = probe.listen(method.address, method.port);
    // A listener of our own will be shared.
    if (!listening && listening.error().code == ErrorCode::PortBusy
        && portHolder(method.port).process == QCoreApplication::applicationPid())
        return {};
    return listening;
}

static Result<void> checkWebRoot(const Method &method)
{
    const auto root = canonicalWebRoot(method.folder);
    if (!root)
        return root.error();
    QString deepest = *root;
    for (const auto &part : {"/.well-known"_L1, "/acme-challenge"_L1}) {
        if (!QFileInfo::exists(deepest + part))
            break;
        deepest += part;
    }
    if (::access(QFile::encodeName(deepest).constData(), W_OK | X_OK) != 0 || !QFileInfo(deepest).isDir())
        return Error{.code = ErrorCode::FileNotWritable,
                     .subject = deepest,
                     .detail = QString::fromLocal8Bit(std::strerror(errno ? errno : ENOTDIR))};
    return {};
}

Result<void> checkMethod(const Method &method)
{
    switch (method.kind) {
    case MethodKind::Listener:
    case MethodKind::TlsListener: return checkListener(method);
    case MethodKind::WebRoot: return checkWebRoot(method);
    case MethodKind::RemoteFolder: return checkedRemote(method);
    case MethodKind::Manual:
    case MethodKind::DnsManual:
    case MethodKind::DnsProvider:
    case MethodKind::DnsPersist: return {};
    }
    Q_UNREACHABLE();
}

/// Looks as a CA would, once.
static void rehearse(Trial &trial, MethodKind kind, quint16 port, const QString &resolveTo,
                     std::function<void(SelfCheck)> done)
{
    const auto seen = std::make_shared<SelfCheck>();
    const auto look = [seen, kind, port, resolveTo](const Proof &proof, QObject *owner,
                                                    const std::function<void()> &over) {
        const auto told = [seen, over](SelfCheck check) {
            *seen = std::move(check);
            over();
        };
        if (kind == MethodKind::TlsListener)
            return tlsCheck(proof, port, resolveTo, owner, told);
        selfCheck(proof, port, resolveTo, owner, told);
    };
    trial.start(look, [seen, done = std::move(done)](const Result<void> &result) {
        if (!result && !seen->error)
            seen->error = result.error();
        done(std::move(*seen));
    });
}

void tryMethod(Solvers &solvers, const Method &method, const QString &name, quint16 port,
               const QString &resolveTo, QObject *owner, std::function<void(SelfCheck)> done)
{
    rehearse(*new Trial(solvers.solver(method), name, owner), method.kind, port, resolveTo, std::move(done));
}

void tryMethod(const Method &method, const QString &name, quint16 port, const QString &resolveTo,
               QObject *owner, std::function<void(SelfCheck)> done)
{
    // Children of one object are deleted in the order in which they came to it: the trial must go first.
    auto *stage = new QObject(owner);
    auto *solvers = new Solvers;
    auto *job = new Trial(solvers->solver(method), name, stage);
    solvers->setParent(stage);
    rehearse(*job, method.kind, port, resolveTo, [stage, done = std::move(done)](SelfCheck check) {
        stage->deleteLater();
        done(std::move(check));
    });
}

} // namespace core::challenge
