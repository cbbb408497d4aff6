// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/differences.h"
#include "core/text/causetext.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace core::text {

/// What a CA saw of a name, and what is seen of it from here. All text from outside is plain and capped.
class CaSawText {
    Q_DECLARE_TR_FUNCTIONS(core::text::CaSawText)
public:
    /// "What the CA saw of example.org"
    [[nodiscard]] static QString heading(const issuance::CaSaw &saw);
    /// What it means: the known cause, else what the type of the problem says.
    [[nodiscard]] static QString cause(const issuance::CaSaw &saw);
    [[nodiscard]] static QStringList checks(const issuance::CaSaw &saw);
    [[nodiscard]] static QStringList fixes(const issuance::CaSaw &saw);
    /// The causes alone, each once with the names that it hinders: three lines at most.
    [[nodiscard]] static QStringList causes(const QList<issuance::CaSaw> &saws);
    /// What is told besides: where it looked, from where, what it found. A line each.
    [[nodiscard]] static QStringList facts(const issuance::CaSaw &saw, Tongue tongue = Tongue::Own);

    /// "192.0.2.7 (the CA used it): HTTP status 404"
    [[nodiscard]] static QString place(const issuance::PlaceSeen &place, Tongue tongue = Tongue::Own);
    /// All that was seen from here, a line each.
    [[nodiscard]] static QStringList seen(const issuance::SecondLook &look, Tongue tongue = Tongue::Own);
    [[nodiscard]] static QString difference(const issuance::Difference &difference,
                                            Tongue tongue = Tongue::Own);

    /// All of it for a terminal: headings, and what belongs to them indented.
    [[nodiscard]] static QStringList lines(const issuance::CaSaw &saw);
    [[nodiscard]] static QStringList lines(const issuance::CaSaw &saw, const issuance::SecondLook &look,
                                           bool byProvider);

private:
    [[nodiscard]] static QString said(const char *words, Tongue tongue);
    [[nodiscard]] static QString sight(const challenge::SelfCheck &check, Tongue tongue);
};

} // namespace core::text
