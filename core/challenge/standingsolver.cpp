// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/standingsolver.h"

#include "core/challenge/later.h"
#include "core/challenge/recordwatch.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr std::chrono::seconds LookPatience{40};
static constexpr std::chrono::minutes StandingPatience{30};

StandingSolver::StandingSolver(const Method &method, DnsTools tools, QObject *parent)
    : Solver(parent), m_tools(tools)
{
    if (!method.provider.isEmpty())
        m_writer = std::make_unique<DnsSolver>(
            Method{.kind = MethodKind::DnsProvider, .provider = method.provider}, tools);
}

std::optional<Error> standingError(const Proof &proof, const dns::View &view, const QDateTime &now)
{
    if (view.trouble)
        return view.trouble;
    const auto shows = [](const dns::ServerView &server) { return server.sight == dns::Sight::Shown; };
    if (std::ranges::any_of(view.servers, shows))
        return {};
    const auto hears = [](const dns::ServerView &server) {
        return server.sight == dns::Sight::Missing || server.sight == dns::Sight::Others;
    };
    if (std::ranges::none_of(view.servers, hears))
        return Error{.code = ErrorCode::DnsFailed, .subject = dnsName(proof), .detail = whereNot(view)};
    const auto fault = sightOf(valuesIn(view), proof.standing, now).fault;
    if (!fault || fault == StandingFault::Missing)
        return Error{.code = ErrorCode::StandingRecordMissing, .subject = dnsName(proof)};
    return Error{
        .code = ErrorCode::StandingRecordUnfit, .subject = dnsName(proof), .detail = faultName(*fault)};
}

void StandingSolver::present(const Proof &proof, QObject *owner, Done done)
{
    lookOnce(m_tools, proof, LookPatience, owner,
             [this, self = QPointer<StandingSolver>(this), proof, owner,
              done = std::move(done)](const dns::View &view) {
                 if (self)
                     looked(proof, view, owner, done);
             });
}

void StandingSolver::looked(const Proof &proof, const dns::View &view, QObject *owner, const Done &done)
{
    keep(proof, view);
    emit viewed(proof.token, view);
    const auto error = standingError(proof, view, m_tools.clock.now());
    if (!error)
        return done({});
    if (!m_writer)
        return done(*error);
    const QByteArray what = dnsName(proof).toUtf8() + ' ' + dnsValue(proof);
    if (m_written.contains(what)) // the name servers take their time
        return done({});
    m_writer->present(proof, owner,
                      [self = QPointer<StandingSolver>(this), what, done](const Result<void> &written) {
                          if (self && written)
                              self->m_written.insert(what);
                          done(written);
                      });
}

void StandingSolver::ready(const Proof &proof, QObject *owner, Done done)
{
    awaitRecord(
        m_tools, proof, StandingPatience, owner,
        [self = QPointer<StandingSolver>(this), proof](const dns::View &view) {
            if (!self)
                return;
            self->keep(proof, view);
            emit self->viewed(proof.token, view);
        },
        std::move(done));
}

void StandingSolver::cleanUp(const Proof &, QObject *owner, Done done)
{
    later(owner, std::move(done), {});
}

void StandingSolver::keep(const Proof &proof, const dns::View &view)
{
    const StandingSight sight = sightOf(valuesIn(view), proof.standing, m_tools.clock.now());
    if (!sight.fault)
        m_seen.insert(dnsName(proof), sight.record);
}

QDateTime StandingSolver::standsUntil(const Proof &proof) const
{
    return m_seen.value(dnsName(proof)).until;
}

} // namespace core::challenge
