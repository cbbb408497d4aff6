// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor/doctor.h"
#include "tests/support/await.h"

#include <QTest>

#include <algorithm>

namespace tests {

using namespace core;
using namespace core::doctor;
using namespace Qt::StringLiterals;

/// Runs an examination to its end, and warns of what it does not tell.
inline QList<Finding> examined(challenge::Solvers &solvers, const Plan &plan,
                               acme::Session *session = nullptr)
{
    Doctor doctor(solvers);
    QObject owner;
    int told = 0;
    QObject::connect(&doctor, &Doctor::found, &owner, [&] { ++told; });
    const auto done = tests::await<void>(
        [&](auto over) {
            QObject::connect(&doctor, &Doctor::finished, &owner, [over] { over({}); });
            doctor.examine(plan, session);
        },
        60000);
    if (!done)
        qWarning("the examination does not end");
    if (told != doctor.findings().size() || doctor.namesDone() != doctor.names())
        qWarning("not everything was told");
    return doctor.findings();
}

/// The first of that kind, about `name` when there is one.
inline std::optional<Finding> found(const QList<Finding> &findings, Kind kind, const QString &name = {})
{
    const auto it = std::ranges::find_if(findings, [&](const Finding &each) {
        return each.kind == kind && (name.isEmpty() || each.name == name);
    });
    return it == findings.end() ? std::nullopt : std::optional(*it);
}

/// For the message of a test that fails.
inline QByteArray all(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &each : findings)
        lines.append(u"%1 %2 %3 %4 | %5"_s.arg(each.name, kindName(each.kind), severityName(each.severity),
                                               each.subject, each.evidence.join(u" ; "_s)));
    return lines.join(u'\n').toUtf8();
}

} // namespace tests
