// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/deployer.h"

#include "core/renewal/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::renewal {

static bool hasWork(const store::CertificateEntry &certificate, const store::DeploymentEntry &deployment)
{
    return !deployment.actions.isEmpty() && deployment.generation != certificate.generation;
}

bool isDeployable(const store::CertificateEntry &certificate, const store::DeploymentEntry &deployment,
                  const QDateTime &now)
{
    return hasWork(certificate, deployment)
        && !isAhead(deployment.nextTry, deployment.lastTry, now, LongestTry);
}

QDateTime nextDeployment(const store::CertificateEntry &certificate, const store::DeploymentEntry &deployment,
                         const QDateTime &now)
{
    if (!hasWork(certificate, deployment))
        return {};
    return isDeployable(certificate, deployment, now) ? now : deployment.nextTry;
}

Deployer::Deployer(store::Store &store, const Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock)
{
}

deploy::Environment environmentOf(const store::CertificateEntry &certificate, const store::LivePaths &paths)
{
    return {{u"TEGATA_NAME"_s, certificate.name},
            {u"TEGATA_NAMES"_s, certificate.names.join(u' ')},
            {u"TEGATA_FOLDER"_s, paths.folder},
            {u"TEGATA_CERTIFICATE"_s, paths.certificate},
            {u"TEGATA_CHAIN"_s, paths.chain},
            {u"TEGATA_FULLCHAIN"_s, paths.fullChain},
            {u"TEGATA_PRIVATE_KEY"_s, paths.privateKey},
            {u"TEGATA_GENERATION"_s, QString::number(certificate.generation)},
            {u"TEGATA_NOT_AFTER"_s, certificate.notAfter.toUTC().toString(Qt::ISODate)}};
}

static bool isReload(const deploy::Action &action)
{
    return action.kind == deploy::ActionKind::ReloadNginx;
}

void Deployer::deploy(const QString &name, QObject *owner, std::function<void(Result<void>)> done)
{
    const auto soon = [owner, done](const Error &error) {
        QMetaObject::invokeMethod(
            owner, [done, error] { done(error); }, Qt::QueuedConnection);
    };
    const auto certificate = m_store.certificate(name);
    if (!certificate)
        return soon(certificate.error());
    const auto deployment = m_store.deployment(name);
    if (!deployment)
        return soon(deployment.error());
    auto actions = deploy::actionsFromJson(deployment->actions);
    if (!actions)
        return soon(actions.error());
    auto lock = m_store.lock(u"deployment-"_s + name);
    if (!lock)
        return soon(lock.error());

    const bool runs = !std::ranges::all_of(*actions, isReload);
    while (m_isReloaded && !actions->isEmpty() && isReload(actions->first()))
        actions->removeFirst();
    const bool endsReloaded = actions->isEmpty() ? m_isReloaded : isReload(actions->last());
    if (runs)
        m_isReloaded = false;
    deploy::perform(*actions, environmentOf(*certificate, m_store.livePaths(name)), m_limits, owner,
                    [this, certificate = *certificate, endsReloaded, done,
                     held = std::make_shared<store::Lock>(*std::move(lock))](const Result<void> &result) {
                        m_isReloaded = result && endsReloaded;
                        finish(certificate, result, done);
                    });
}

void Deployer::finish(const store::CertificateEntry &certificate, const Result<void> &result,
                      const std::function<void(Result<void>)> &done)
{
    const QDateTime now = m_clock.now();
    auto entry = m_store.deployment(certificate.name);
    if (!entry)
        return done(entry.error());
    entry->lastTry = now;
    store::ActivityEntry line{.time = now, .certificateName = certificate.name, .what = u"deployed"_s};
    if (result) {
        entry->generation = certificate.generation;
        entry->attempts = 0;
        entry->nextTry = {};
        entry->error = {};
        line.data = {{u"generation"_s, certificate.generation}};
    } else {
        entry->attempts = std::min(entry->attempts, 1'000'000) + 1;
        entry->nextTry
            = now.addSecs(backOff(entry->attempts, QRandomGenerator::global()->generateDouble()).count());
        entry->error = toJson(result.error());
        line.what = u"deployFailed"_s;
        line.data = {{u"error"_s, entry->error},
                     {u"attempts"_s, entry->attempts},
                     {u"nextTry"_s, entry->nextTry.toString(Qt::ISODate)}};
    }
    const auto saved = m_store.saveDeployment(*entry, {line});
    done(result && !saved ? saved : result);
}

} // namespace core::renewal
