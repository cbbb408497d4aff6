// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/doctor.h"

#include "core/base/plaintext.h"
#include "core/challenge/dnssolver.h"
#include "core/doctor/authority.h"
#include "core/doctor/nameexam_p.h"
#include "core/doctor/thiscomputer.h"

namespace core::doctor {

using namespace Qt::StringLiterals;
using challenge::Method;

static constexpr qsizetype SideBySide = 8;
static constexpr qsizetype LongestDetail = 300;

Doctor::Doctor(challenge::Solvers &solvers, QObject *parent) : QObject(parent), m_solvers(solvers) { }

Doctor::~Doctor() = default;

void Doctor::examine(const Plan &plan, acme::Session *session)
{
    m_plan = plan;
    m_session = session;
    QMetaObject::invokeMethod(this, &Doctor::begin, Qt::QueuedConnection);
}

void Doctor::begin()
{
    m_hasIpv6 = hasGlobalIpv6();
    for (const issuance::FoundFlaw &flaw : m_plan.flaws)
        add({.kind = Kind::Flawed, .severity = Severity::Stop, .subject = flaw.subject, .flaw = flaw});
    for (const Finding &finding : judgeBudget(m_plan.budget))
        add(finding);
    judgeMethods();
    askCa();
    const auto &identifiers = m_plan.request.identifiers;
    m_waiting.assign(identifiers.cbegin(), identifiers.cend());
    nextNames();
    endIfDone();
}

void Doctor::add(Finding finding)
{
    if (finding.evidence.isEmpty() && finding.error && !finding.error->detail.isEmpty())
        finding.evidence.append(plainText(finding.error->detail, LongestDetail));
    m_findings.append(finding);
    emit found(finding);
}

void Doctor::askCa()
{
    if (!m_session)
        return heardCa();
    m_session->freshDirectory({this, {}}, [this](const Result<acme::Directory> &directory) {
        if (!directory) {
            add({.kind = Kind::CaSilent, .severity = Severity::Stop, .error = directory.error()});
        } else {
            m_hashesAccounts = !directory->accountHashPrefix.isEmpty();
            for (const QString &issuer : directory->caaIdentities) {
                if (!m_plan.issuers.contains(issuer.toLower()))
                    m_plan.issuers.append(issuer.toLower());
            }
        }
        if (const auto offset = m_session ? m_session->clockOffset() : std::nullopt; directory && offset)
            add(judgeClock(*offset));
        heardCa();
        endIfDone();
    });
}

void Doctor::heardCa()
{
    m_caHeard = true;
    for (const Climbed &each : std::exchange(m_climbed, {}))
        climbed(each);
    for (const Placed &each : std::exchange(m_placed, {}))
        placed(each);
}

void Doctor::placed(const Placed &placed)
{
    if (!m_caHeard)
        return m_placed.append(placed);
    const QString &name = placed.facts.name;
    const bool isWildcard
        = name.startsWith("*."_L1) || issuance::valuesOf(m_plan.request.identifiers).contains(u"*."_s + name);
    const challenge::StandingWants wants{
        .issuers = m_plan.issuers,
        .account = m_hashesAccounts ? QString() : m_plan.account.toString(QUrl::FullyEncoded),
        .wildcard = isWildcard};
    for (const Finding &finding :
         judgeStanding(placed.facts, wants, placed.byHand, m_solvers.dnsTools().clock.now()))
        add(finding);
}

void Doctor::climbed(const Climbed &climbed)
{
    if (!m_caHeard)
        return m_climbed.append(climbed);
    CaaQuestion question = climbed.question;
    question.issuers = m_plan.issuers;
    add(judgeCaa(question, climbed.levels));
}

void Doctor::judgeMethods()
{
    QList<Method> seen;
    for (const acme::Identifier &identifier : m_plan.request.identifiers) {
        const Method method = methodFor(m_plan.request, identifier.value);
        if (seen.contains(method))
            continue;
        seen.append(method);
        if (challenge::isStanding(method.kind) && !m_plan.noStanding.isEmpty())
            add({.kind = Kind::StandingNotOffered,
                 .severity = Severity::Warning,
                 .subject = m_plan.noStanding,
                 .method = method});
        for (const Finding &finding : judgeMethod(method, m_solvers.dnsTools().providers, m_plan.httpPort)) {
            if (finding.kind == Kind::MethodBroken)
                m_broken.append(method);
            add(finding);
        }
    }
}

void Doctor::nextNames()
{
    while (m_active < SideBySide && !m_waiting.empty()) {
        const acme::Identifier identifier = m_waiting.front();
        m_waiting.pop_front();
        ++m_active;
        const Method method = methodFor(m_plan.request, identifier.value);
        auto *exam = new NameExam(m_solvers,
                                  {.identifier = identifier,
                                   .method = method,
                                   .accountUrl = m_plan.account.toString(QUrl::FullyEncoded),
                                   .methodWorks = !m_broken.contains(method),
                                   .isPublic = m_plan.isPublic,
                                   .hasIpv6 = m_hasIpv6,
                                   .everythingAt = m_plan.everythingAt,
                                   .httpPort = m_plan.httpPort,
                                   .tlsPort = m_plan.tlsPort,
                                   .patience = m_plan.patience},
                                  this);
        connect(exam, &NameExam::found, this, &Doctor::add);
        connect(exam, &NameExam::climbed, this,
                [this, method](const QString &name, const QList<CaaLevel> &levels) {
                    climbed({{.name = name,
                              .account = m_plan.account.toString(QUrl::FullyEncoded),
                              .method = QString::fromLatin1(challenge::challengeType(method))},
                             levels});
                });
        connect(exam, &NameExam::placed, this, [this, method](const PlaceFacts &facts) {
            placed({facts, challenge::mayNeedPerson(method)});
        });
        connect(
            exam, &NameExam::finished, this,
            [this, exam] {
                exam->deleteLater();
                --m_active;
                ++m_namesDone;
                emit progressed();
                nextNames();
                endIfDone();
            },
            Qt::QueuedConnection);
        exam->start();
    }
}

void Doctor::endIfDone()
{
    if (m_over || !m_caHeard || m_active > 0 || !m_waiting.empty())
        return;
    m_over = true;
    QMetaObject::invokeMethod(this, &Doctor::finished, Qt::QueuedConnection);
}

} // namespace core::doctor
