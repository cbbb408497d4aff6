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
    if (method.kind != MethodKind::DnsProvider)
        return challenge::checkMethod(method);
    const auto provider = providers.provider(method.provider);
    return provider ? Result<void>() : provider.error();
}

QList<Finding> judgeMethod(const Method &method, const challenge::ProviderBook &providers, quint16 httpPort)
{
    if (challenge::isByHand(method.kind))
        return {};
    if (const auto works = checked(method, providers); !works)
        return {{.kind = Kind::MethodBroken,
                 .severity = Severity::Stop,
                 .error = works.error(),
                 .method = method}};
    QList<Finding> findings{{.kind = Kind::MethodReady, .severity = Severity::Fine, .method = method}};
    if (method.kind == MethodKind::WebRoot) {
        // The web server may be on another computer, with the folder mounted here: no more than a note.
        const challenge::PortHolder holder = challenge::portHolder(httpPort);
        const bool nobody = holder.user.isEmpty();
        findings.append({.kind = nobody ? Kind::WebServerMissing : Kind::WebServerHere,
                         .severity = nobody ? Severity::Note : Severity::Fine,
                         .subject = holder.process > 0 ? holder.program : holder.user,
                         .other = QString::number(httpPort)});
    }
    return findings;
}

} // namespace core::doctor
