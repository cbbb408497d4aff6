// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/method.h"
#include "core/challenge/solver.h"
#include "core/issuance/request.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace core::text {

/// The ways to prove a name.
class MethodText {
    Q_DECLARE_TR_FUNCTIONS(core::text::MethodText)
public:
    /// "HTTP, Tegata's own web server"
    [[nodiscard]] static QString name(challenge::MethodKind kind);
    /// The name with its particulars: "HTTP, own web server, port 80", "HTTP, file in /var/www/html".
    [[nodiscard]] static QString name(const challenge::Method &method);
    /// For a narrow column: "HTTP · http-01".
    [[nodiscard]] static QString shortName(const challenge::Method &method);
    /// One line: for whom this way is.
    [[nodiscard]] static QString description(challenge::MethodKind kind);
    /// What must be true for it to work: one line.
    [[nodiscard]] static QString requirement(challenge::MethodKind kind);
    /// Why this way is not possible for these names; see issuance::whyNot.
    [[nodiscard]] static QString whyNot(const issuance::FoundFlaw &flaw);
    /// What will be published and where, before the CA has named a token.
    [[nodiscard]] static QString willPublish(const challenge::Method &method, const QString &name);
    /// What a person has to do for `proof` by hand, in order. The content is a value of its own: see the
    /// proof.
    [[nodiscard]] static QStringList manualSteps(const challenge::Proof &proof);
};

} // namespace core::text
