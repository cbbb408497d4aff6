// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceca.h"

#include "core/base/logging.h"
#include "core/practice/childprocess.h"
#include "core/practice/pebblefiles.h"
#include "core/practice/readiness.h"

#include <QPointer>
#include <QTimer>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace core::practice {

static constexpr int MaxAttempts = 5;

struct PracticeCa::Impl {
    enum class State { Stopped, Starting, Running };
    struct Waiting {
        QPointer<QObject> owner;
        std::function<void(Result<void>)> done;
    };

    Impl(PracticeCa *ca, Options given) : q(ca), options(std::move(given)) { }

    void begin();
    Result<void> spawn();
    ChildProcess *run(const QString &program, const QStringList &arguments);
    void runChallengeServer();
    void watch(ChildProcess *child);
    void retryOrFail(const ChildProcess &child);
    void becomeReady(const crypto::Certificate &pebbleRoot);
    void letGo();
    void conclude(const Result<void> &result);

    PracticeCa *q;
    Options options;
    State state = State::Stopped;
    std::vector<Waiting> waiting;
    int attempts = 0;
    QTimer deadline;

    Ports ports;
    QString challengeServerProgram;
    crypto::Chain apiRoot;
    std::optional<crypto::Certificate> root;
    std::shared_ptr<const PebbleFiles> files; ///< until Pebble has read them
    QPointer<ChildProcess> help;
    QPointer<ChildProcess> pebble;
    QPointer<ChildProcess> challengeServer;
    QPointer<Readiness> readiness;
};

PracticeCa::PracticeCa(Options options, QObject *parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(this, std::move(options)))
{
    m_impl->deadline.setSingleShot(true);
    m_impl->deadline.setInterval(m_impl->options.patience);
    connect(&m_impl->deadline, &QTimer::timeout, this, [this] {
        const QString words = m_impl->pebble ? m_impl->pebble->lastWords() : QString();
        m_impl->conclude(Error{.code = ErrorCode::TimedOut, .subject = u"127.0.0.1"_s, .detail = words});
    });
}

PracticeCa::~PracticeCa()
{
    stop();
}

void PracticeCa::start(QObject *owner, std::function<void(Result<void>)> done)
{
    m_impl->waiting.push_back({owner, std::move(done)});
    switch (m_impl->state) {
    case Impl::State::Stopped:
        m_impl->state = Impl::State::Starting;
        m_impl->attempts = 0;
        m_impl->deadline.start();
        return m_impl->begin();
    case Impl::State::Starting: return;
    case Impl::State::Running: return m_impl->conclude({});
    }
}

void PracticeCa::stop()
{
    m_impl->conclude(Error{.code = ErrorCode::Cancelled});
}

bool PracticeCa::isRunning() const
{
    return m_impl->state == Impl::State::Running;
}

QUrl PracticeCa::directoryUrl() const
{
    return QUrl(u"https://127.0.0.1:%1/dir"_s.arg(m_impl->ports.directory));
}

crypto::Chain PracticeCa::apiRoot() const
{
    return m_impl->apiRoot;
}

quint16 PracticeCa::httpPort() const
{
    return m_impl->ports.http;
}

quint16 PracticeCa::tlsPort() const
{
    return m_impl->ports.tls;
}

QUrl PracticeCa::managementUrl() const
{
    return QUrl(u"https://127.0.0.1:%1/"_s.arg(m_impl->ports.management));
}

QUrl PracticeCa::challengeServerUrl() const
{
    return QUrl(u"http://127.0.0.1:%1/"_s.arg(m_impl->ports.challengeManagement));
}

void PracticeCa::fetchRoot(QObject *owner, std::function<void(Result<crypto::Certificate>)> done)
{
    // It was fetched to see whether the management port answers, and stays the same while Pebble runs.
    Result<crypto::Certificate> result = Error{.code = ErrorCode::NotFound, .subject = u"pebble"_s};
    if (isRunning())
        result = *m_impl->root;
    QTimer::singleShot(0, owner, [done = std::move(done), result] { done(result); });
}

Result<void> PracticeCa::isAvailable()
{
    const auto pebble = findProgram(PebbleName);
    if (!pebble)
        return pebble.error();
    const auto challengeServer = findProgram(ChallengeServerName);
    if (!challengeServer)
        return challengeServer.error();
    return {};
}

void PracticeCa::Impl::begin()
{
    ++attempts;
    const auto spawned = spawn();
    if (!spawned)
        conclude(spawned.error());
}

Result<void> PracticeCa::Impl::spawn()
{
    const auto pebbleProgram = findProgram(PebbleName, options.pebble);
    if (!pebbleProgram)
        return pebbleProgram.error();
    const auto serverProgram = findProgram(ChallengeServerName, options.challengeServer);
    if (!serverProgram)
        return serverProgram.error();
    challengeServerProgram = *serverProgram;
    const auto chosen = choosePorts();
    if (!chosen)
        return Error{.code = ErrorCode::AddressUnavailable, .subject = u"127.0.0.1"_s};
    ports = *chosen;

    help
        = new ChildProcess(challengeServerProgram, {u"-help"_s}, QProcessEnvironment::systemEnvironment(), q);
    QObject::connect(help, &ChildProcess::ended, q, [this] { runChallengeServer(); });
    help->start();

    const auto written = writePebbleFiles(ports, options.externalKeys);
    if (!written)
        return written.error();
    files = *written;
    apiRoot = files->apiRoot;
    QStringList arguments = pebbleArguments(ports, files->configFile);
    if (!options.resolver.isEmpty())
        arguments.last() = options.resolver;
    pebble = run(*pebbleProgram, arguments);

    readiness = new Readiness(ports, apiRoot, q);
    QObject::connect(readiness, &Readiness::ready, q,
                     [this](const crypto::Certificate &pebbleRoot) { becomeReady(pebbleRoot); });
    readiness->start();
    return {};
}

ChildProcess *PracticeCa::Impl::run(const QString &program, const QStringList &arguments)
{
    const PebbleOptions pebbleOptions{.nonceRejectPercent = options.nonceRejectPercent,
                                      .validationSleeps = options.validationSleeps,
                                      .authorizationReusePercent = options.authorizationReusePercent};
    auto *child = new ChildProcess(
        program, arguments, pebbleEnvironment(QProcessEnvironment::systemEnvironment(), pebbleOptions), q);
    watch(child);
    child->start();
    return child;
}

void PracticeCa::Impl::runChallengeServer()
{
    const QByteArray printed = help->output();
    help->retire();
    help.clear();
    challengeServer = run(challengeServerProgram, challengeServerArguments(ports, printed));
}

void PracticeCa::Impl::watch(ChildProcess *child)
{
    QObject::connect(child, &ChildProcess::ended, q, [this, child] { retryOrFail(*child); });
    // pebble-challtestsrv says so and lives on.
    QObject::connect(child, &ChildProcess::printed, q, [this, child] {
        if (state == State::Starting && lostItsPort(child->output()))
            retryOrFail(*child);
    });
}

void PracticeCa::Impl::retryOrFail(const ChildProcess &child)
{
    const bool wasRunning = state == State::Running;
    const Error error{
        .code = ErrorCode::ProgramFailed, .subject = child.program(), .detail = child.lastWords()};
    if (!wasRunning && attempts < MaxAttempts && lostItsPort(child.output())) {
        letGo();
        return begin();
    }
    qCWarning(logPractice) << error.subject << error.detail;
    conclude(error);
    if (wasRunning)
        emit q->stopped(error);
}

void PracticeCa::Impl::becomeReady(const crypto::Certificate &pebbleRoot)
{
    root = pebbleRoot;
    state = State::Running;
    deadline.stop();
    files.reset();
    readiness->deleteLater();
    readiness.clear();
    conclude({});
}

/// The programs end behind our back; new ones may be started at once, on other ports.
void PracticeCa::Impl::letGo()
{
    for (auto *child : {&help, &pebble, &challengeServer}) {
        if (*child)
            (*child)->retire();
        child->clear();
    }
    if (readiness) {
        readiness->disconnect(q);
        readiness->deleteLater();
    }
    readiness.clear();
    files.reset();
}

void PracticeCa::Impl::conclude(const Result<void> &result)
{
    if (!result) {
        state = State::Stopped;
        deadline.stop();
        letGo();
    }
    for (Waiting &each : std::exchange(waiting, {})) {
        if (each.owner)
            QTimer::singleShot(0, each.owner, [done = std::move(each.done), result] { done(result); });
    }
}

} // namespace core::practice
