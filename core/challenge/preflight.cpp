// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/preflight.h"

#include "core/challenge/httplistener.h"
#include "core/challenge/portholder.h"
#include "core/challenge/remotefolder.h"
#include "core/challenge/solvers.h"
#include "core/challenge/webrootsolver.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QRandomGenerator>

#include <array>
#include <cerrno>
#include <cstring>
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
    case MethodKind::DnsProvider: return {};
    }
    Q_UNREACHABLE();
}

static QByteArray randomText()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

namespace {

/// One rehearsal. A child of whoever asked; takes the proof away even when it is ended early.
class Rehearsal final : public QObject {
public:
    Rehearsal(Solver &solver, MethodKind kind, const QString &name, QObject *owner,
              std::function<void(SelfCheck)> done)
        : QObject(owner), m_solver(&solver), m_kind(kind), m_done(std::move(done))
    {
        const QByteArray token = randomText();
        m_proof = {.name = name, .token = token, .keyAuthorization = token + '.' + randomText()};
    }
    ~Rehearsal() override
    {
        if (m_presented && m_solver)
            m_solver->cleanUp(m_proof, this, [](const auto &) {});
    }

    void start(quint16 port, const QString &resolveTo)
    {
        m_presented = true;
        m_solver->present(m_proof, this, [this, port, resolveTo](const Result<void> &presented) {
            if (!presented)
                return end({.error = presented.error()});
            m_solver->ready(m_proof, this, [this, port, resolveTo](const Result<void> &ready) {
                if (!ready)
                    return end({.error = ready.error()});
                const auto ask = m_kind == MethodKind::TlsListener ? &tlsCheck : &selfCheck;
                ask(m_proof, port, resolveTo, this, [this](SelfCheck check) { end(std::move(check)); });
            });
        });
    }

private:
    void end(SelfCheck check)
    {
        m_solver->cleanUp(m_proof, this,
                          [this, check = std::move(check)](const Result<void> &cleaned) mutable {
                              m_presented = false;
                              if (!cleaned && !check.error)
                                  check.error = cleaned.error();
                              deleteLater();
                              const auto done = std::move(m_done); // it may end our owner, and us
                              done(std::move(check));
                          });
    }

    QPointer<Solver> m_solver;
    MethodKind m_kind;
    Proof m_proof;
    std::function<void(SelfCheck)> m_done;
    bool m_presented = false;
};

} // namespace

void tryMethod(Solvers &solvers, const Method &method, const QString &name, quint16 port,
               const QString &resolveTo, QObject *owner, std::function<void(SelfCheck)> done)
{
    auto *rehearsal = new Rehearsal(solvers.solver(method), method.kind, name, owner, std::move(done));
    rehearsal->start(port, resolveTo);
}

void tryMethod(const Method &method, const QString &name, quint16 port, const QString &resolveTo,
               QObject *owner, std::function<void(SelfCheck)> done)
{
    // Children of one object are deleted in the order in which they came to it: the rehearsal must go first.
    auto *rehearsal = new QObject(owner);
    auto *solvers = new Solvers;
    auto *job = new Rehearsal(solvers->solver(method), method.kind, name, rehearsal,
                              [rehearsal, done = std::move(done)](auto check) {
                                  rehearsal->deleteLater();
                                  done(std::move(check));
                              });
    solvers->setParent(rehearsal);
    job->start(port, resolveTo);
}

} // namespace core::challenge
