// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkcommand.h"

#include "app/cli/accountrequest.h"
#include "app/cli/json.h"
#include "app/cli/methodoptions.h"
#include "core/issuance/names.h"
#include "core/text/findingtext.h"
#include "core/text/nametext.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::doctor;
using core::text::FindingText;

namespace app::cli {

QString Check::name() const
{
    return u"check"_s;
}
QString Check::summary() const
{
    return tr("Look at everything that can stand in the way of a certificate, before a CA is asked.");
}

void Check::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"name"_s, tr("A name that the certificate is to be for."), u"NAME…"_s);
    parser.addOption(
        {u"account"_s, tr("The account that is to be used; may be left out if there is one."), tr("ID")});
    describeCa(parser);
    parser.addOption({u"profile"_s, tr("Profile of the CA."), tr("profile")});
    describeMethods(parser);
    parser.addOption({u"http-port"_s, tr("Port where the CA looks, for a private CA (default: 80)."),
                      tr("port"), u"80"_s});
}

/// The one that is named, else the default, else the only one; an empty Authority when there is none.
std::optional<Authority> Check::authority(const QCommandLineParser &parser, Tools tools)
{
    const auto accounts = tools.services.store().accounts();
    if (!accounts) {
        emit finished(tools.console.fail(accounts.error()));
        return {};
    }
    if (parser.isSet(u"account"_s)) {
        const auto named = std::ranges::find(*accounts, parser.value(u"account"_s), &store::AccountEntry::id);
        if (named != accounts->end())
            return authorityOf(*named);
        tools.console.note(tr("There is no account “%1”; “tegatactl account list” names them.")
                               .arg(parser.value(u"account"_s)));
        emit finished(WrongUsage);
        return {};
    }
    std::optional<Authority> wanted;
    if (parser.isSet(u"ca"_s)) {
        const auto ca = caFrom(parser);
        if (!ca) {
            tools.console.fail(ca.error());
            emit finished(WrongUsage);
            return {};
        }
        wanted = Authority{.directory = ca->directoryUrl, .rootPem = ca->rootPem, .presetId = ca->presetId};
    }
    QList<store::AccountEntry> usable;
    for (const store::AccountEntry &account : *accounts) {
        const bool fits = wanted ? account.directoryUrl == wanted->directory : !account.practice;
        if (fits && !account.accountUrl.isEmpty())
            usable.append(account);
    }
    const auto chosen = tools.services.care().defaultAccount();
    if (usable.size() > 1 && chosen && usable.contains(*chosen))
        usable = {*chosen};
    if (usable.size() == 1)
        return authorityOf(usable.first());
    return wanted.value_or(Authority{});
}

bool Check::readRequest(const QCommandLineParser &parser, const Console &console)
{
    const bool isPublic = !m_authority.presetId.isEmpty() || m_authority.directory.isEmpty();
    m_request.profile = parser.value(u"profile"_s);
    for (const issuance::NameEntry &entry :
         issuance::readNames(parser.positionalArguments().join(u'\n'),
                             isPublic ? issuance::Reach::Public : issuance::Reach::Private)) {
        for (const QString &remark : text::NameText::remarks(entry))
            console.note(remark);
        if (std::ranges::any_of(entry.remarks, issuance::isRefusal))
            return false;
        if (entry.identifier)
            m_request.identifiers.append(*entry.identifier);
    }
    if (const auto methods = readMethods(parser, m_request); !methods) {
        console.fail(methods.error());
        return false;
    }
    m_httpPort = parser.value(u"http-port"_s).toUShort();
    if (m_httpPort == 0)
        console.fail({ErrorCode::BadInput, parser.value(u"http-port"_s), u"not a port"_s});
    return m_httpPort != 0;
}

void Check::run(const QCommandLineParser &parser, Tools tools)
{
    if (parser.positionalArguments().isEmpty()) {
        tools.console.note(tr("Say which names to look at: tegatactl check example.org www.example.org"));
        return emit finished(WrongUsage);
    }
    const auto chosen = authority(parser, tools);
    if (!chosen)
        return;
    m_authority = *chosen;
    if (!readRequest(parser, tools.console))
        return emit finished(WrongUsage);
    if (m_authority.directory.isEmpty())
        tools.console.note(
            tr("No CA is named and there is no account, so what depends on the CA is left out. "
               "Name one: --ca letsencrypt"));
    if (m_authority.practice)
        return openPractice(tools);
    auto *session = m_authority.directory.isEmpty()
        ? nullptr
        : &tools.services.registrar().sessionWithoutAccount(m_authority.directory, m_authority.rootPem);
    Plan plan = planFor(m_request, m_authority, session ? session->knownDirectory() : nullptr,
                        tools.services.store(), tools.services.dnsProviders(), tools.services.clock().now());
    plan.httpPort = m_httpPort;
    examine(plan, tools);
}

/// The practice CA looks for every name on this computer.
void Check::openPractice(Tools tools)
{
    tools.services.openPractice(this, [this, tools](const Result<store::AccountEntry> &opened) {
        if (!opened)
            return emit finished(tools.console.fail(opened.error()));
        m_authority = authorityOf(*opened);
        m_request.method = {.address = u"127.0.0.1"_s, .port = tools.services.practice().httpPort()};
        m_request.exceptions.clear();
        Plan plan = planFor(m_request, m_authority, nullptr, tools.services.store(),
                            tools.services.dnsProviders(), tools.services.clock().now());
        plan.everythingAt = u"127.0.0.1"_s;
        plan.httpPort = m_request.method.port;
        examine(plan, tools);
    });
}

void Check::examine(const Plan &plan, Tools tools)
{
    tools.console.note(FindingText::progress(0, plan.request.identifiers.size()));
    auto *doctor = new Doctor(tools.services.solvers(), this);
    connect(doctor, &Doctor::finished, this, [this, doctor, tools] { end(*doctor, tools); });
    doctor->examine(plan,
                    m_authority.directory.isEmpty() ? nullptr
                                                    : &tools.services.registrar().sessionWithoutAccount(
                                                        m_authority.directory, m_authority.rootPem));
}

static QJsonObject toJson(const Finding &finding, const QDateTime &now)
{
    QJsonObject json{{u"kind"_s, kindName(finding.kind)},
                     {u"severity"_s, severityName(finding.severity)},
                     {u"name"_s, finding.name},
                     {u"subject"_s, finding.subject},
                     {u"other"_s, finding.other},
                     {u"summary"_s, FindingText::summary(finding, now)},
                     {u"advice"_s, QJsonArray::fromStringList(FindingText::advice(finding))},
                     {u"evidence"_s, QJsonArray::fromStringList(finding.evidence)}};
    if (finding.error)
        json.insert(u"error"_s, core::toJson(*finding.error));
    return json;
}

void Check::end(const Doctor &doctor, Tools tools)
{
    const QDateTime now = tools.services.clock().now();
    const QStringList names = issuance::valuesOf(m_request.identifiers);
    const QList<Finding> findings = sorted(doctor.findings(), names);
    QJsonArray json;
    for (const Finding &finding : findings)
        json.append(toJson(finding, now));
    tools.console.document(QJsonObject{{u"names"_s, QJsonArray::fromStringList(names)},
                                       {u"worst"_s, severityName(worst(findings))},
                                       {u"findings"_s, json}});
    for (const QString &line : FindingText::report(findings, now))
        tools.console.print(line);
    tools.console.print();
    tools.console.print(FindingText::outcome(findings));
    tools.console.print(FindingText::caveat());
    emit finished(worst(findings) == Severity::Stop ? Failure : Success);
}

} // namespace app::cli
