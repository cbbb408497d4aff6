// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/dnssolver.h"
#include "core/challenge/trial.h"
#include "core/doctor/nameexam_p.h"
#include "core/doctor/place.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace core::doctor {

using challenge::AddressView;

NameExam::NameExam(challenge::Solvers &solvers, Task task, QObject *parent)
    : QObject(parent), m_solvers(solvers), m_client(solvers.dnsTools().client), m_task(std::move(task)),
      m_name(m_task.identifier.value)
{
    if (m_name.startsWith("*."_L1))
        m_name.remove(0, 2);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &NameExam::giveUp);
}

void NameExam::start()
{
    m_limit.start(m_task.patience);
    open();
    const bool isAddress = m_task.identifier.type == acme::IdentifierType::Ip;
    const bool isByDns = challenge::isDns(m_task.method.kind);
    if (!m_task.everythingAt.isEmpty() || isAddress) {
        if (!isByDns)
            visit({m_task.everythingAt.isEmpty() ? m_name : m_task.everythingAt});
        return close();
    }
    open();
    climbForCaa(m_client, m_name, this, [this](const QList<CaaLevel> &levels) {
        emit climbed(m_task.identifier.value, levels);
        close();
    });
    if (isByDns) {
        open();
        lookAtPlace(m_client, m_task.identifier.value, record(), m_task.hasIpv6, this,
                    [this](PlaceFacts facts) {
                        facts.stands = challenge::isStanding(m_task.method.kind);
                        tell(judgePlace(facts));
                        if (facts.stands && !m_over)
                            emit placed(facts);
                        close();
                    });
    } else {
        askAddresses();
    }
    close();
}

/// Where the CA will look for the TXT record. Without an account its label is not known; the zone is.
QString NameExam::record() const
{
    if (challenge::isStanding(m_task.method.kind))
        return challenge::standingName(m_name);
    return challenge::dnsName(
        {.name = m_name, .accountUrl = m_task.method.accountLabel ? m_task.accountUrl : QString()});
}

void NameExam::askAddresses()
{
    open();
    m_addressesOpen = 3;
    const QString beside = u"tegata-%1.%2"_s.arg(
        QString::number(QRandomGenerator::global()->generate64(), 16), m_name.section(u'.', 1));
    const auto ask = [this](const QString &name, dns::Type type, dns::Answer AddressAnswers::*member) {
        m_client.lookUp(name, type, this, [this, member](const dns::Answer &answer) {
            m_answers.*member = answer;
            if (--m_addressesOpen > 0)
                return;
            tell(judgeAddresses(m_task.identifier.value, m_answers, m_task.isPublic));
            visit(addressesIn(m_answers));
            close();
        });
    };
    ask(m_name, dns::Type::A, &AddressAnswers::four);
    ask(m_name, dns::Type::Aaaa, &AddressAnswers::six);
    ask(beside, dns::Type::A, &AddressAnswers::beside);
}

void NameExam::visit(const QStringList &addresses)
{
    const bool byTls = challenge::challengeType(m_task.method) == "tls-alpn-01";
    const bool mayRehearse = m_task.methodWorks && !challenge::isByHand(m_task.method.kind);
    if (addresses.isEmpty() || challenge::isDns(m_task.method.kind) || (byTls && !mayRehearse))
        return;
    open();
    const challenge::Route route{.port = m_task.httpPort,
                                 .client = m_task.everythingAt.isEmpty() ? &m_client : nullptr};
    if (mayRehearse)
        return rehearse(addresses, route);
    challenge::fetchAtEach(challenge::rehearsalProof(m_name), route, addresses, this,
                           [this](const QList<AddressView> &views) {
                               judge(views, false);
                               close();
                           });
}

void NameExam::rehearse(const QStringList &addresses, const challenge::Route &route)
{
    const bool byTls = challenge::challengeType(m_task.method) == "tls-alpn-01";
    auto *trial = new challenge::Trial(m_solvers.solver(m_task.method), m_name, this);
    trial->start(
        [this, route, addresses, byTls](const challenge::Proof &proof, QObject *owner,
                                        const std::function<void()> &seen) {
            const auto told = [this, seen](const QList<AddressView> &views) {
                judge(views, true);
                seen();
            };
            if (byTls)
                challenge::shakeHandsAtEach(proof, m_task.tlsPort, addresses, owner, told);
            else
                challenge::fetchAtEach(proof, route, addresses, owner, told);
        },
        [this](const Result<void> &result) {
            if (!result)
                tell({{.kind = Kind::MethodBroken,
                       .severity = Severity::Stop,
                       .name = m_task.identifier.value,
                       .error = result.error(),
                       .method = m_task.method}});
            close();
        });
}

void NameExam::judge(const QList<AddressView> &views, bool inPlace)
{
    QList<Finding> findings = judgeVisit(
        {.name = m_task.identifier.value, .views = views, .inPlace = inPlace, .hasIpv6 = m_task.hasIpv6});
    for (Finding &finding : findings)
        finding.method = m_task.method; // advice depends on the port that is asked
    tell(findings);
}

void NameExam::tell(const QList<Finding> &findings)
{
    for (const Finding &finding : findings) {
        if (!m_over)
            emit found(finding);
    }
}

void NameExam::close()
{
    if (--m_open > 0 || m_over)
        return;
    m_over = true;
    m_limit.stop();
    emit finished();
}

/// Each question has an end of its own, but there may be many of them, one after the other.
void NameExam::giveUp()
{
    tell({{.kind = Kind::LookUpFailed,
           .severity = Severity::Warning,
           .name = m_task.identifier.value,
           .subject = m_name,
           .error = Error{.code = ErrorCode::TimedOut, .subject = m_name}}});
    m_over = true;
    emit finished();
}

} // namespace core::doctor
