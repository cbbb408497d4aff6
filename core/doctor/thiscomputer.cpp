// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/thiscomputer.h"

#include "core/challenge/portholder.h"
#include "core/challenge/preflight.h"

namespace core::doctor {

using challenge::Method;
using challenge::MethodKind;

static Result<void> checked(const Method &method, const challenge::ProviderBook &providers)
{
    const bool byProvider = method.kind == MethodKind::DnsProvider
        || (challenge::isStanding(method.kind) && !method.provider.isEmpty());
    if (!byProvider)
        return challenge::checkMethod(method);
    const auto provider = providers.provider(method.provider);
    if (!provider)
        return provider.error();
    if (challenge::isStanding(method.kind) && !challenge::writesAnyName(provider->kind))
        return Error{.code = ErrorCode::ProviderUnfit, .subject = provider->name};
    return {};
}

/// The web server may be on another computer, with the folder mounted here: no more than a note.
static Finding judgeWebServer(quint16 port)
{
    const challenge::PortHolder holder = challenge::portHolder(port);
    const bool nobody = holder.user.isEmpty();
    return {.kind = nobody ? Kind::WebServerMissing : Kind::WebServerHere,
            .severity = nobody ? Severity::Note : Severity::Fine,
            .subject = holder.process > 0 ? holder.program : holder.user,
            .other = QString::number(port)};
}

QList<Finding> judgeMethod(const Method &method, const challenge::ProviderBook &providers, quint16 httpPort)
{
    if (challenge::mayNeedPerson(method))
        return {};
    QList<Finding> findings;
    if (const auto works = checked(method, providers); works)
        findings.append({.kind = Kind::MethodReady, .severity = Severity::Fine, .method = method});
    else
        findings.append({.kind = Kind::MethodBroken,
                         .severity = Severity::Stop,
                         .error = works.error(),
                         .method = method});
    if (method.kind == MethodKind::WebRoot)
        findings.append(judgeWebServer(httpPort));
    return findings;
}

std::optional<Finding> obstacleTo(MethodKind kind, const challenge::ProviderBook &providers)
{
    static constexpr quint16 HttpPort = 80;
    if (challenge::isOwnServer(kind)) {
        const quint16 port = kind == MethodKind::TlsListener ? challenge::TlsPort : HttpPort;
        const Finding finding = judgeMethod({.kind = kind, .port = port}, providers, HttpPort).first();
        return finding.kind == Kind::MethodBroken ? std::optional(finding) : std::nullopt;
    }
    if (kind == MethodKind::WebRoot) {
        const Finding finding = judgeWebServer(HttpPort);
        return finding.kind == Kind::WebServerMissing ? std::optional(finding) : std::nullopt;
    }
    if (kind == MethodKind::DnsProvider) {
        const auto known = providers.providers();
        if (known && known->isEmpty())
            return Finding{.kind = Kind::Flawed,
                           .severity = Severity::Note,
                           .flaw = issuance::FoundFlaw{issuance::Flaw::NoDnsProvider}};
    }
    return {};
}

} // namespace core::doctor
