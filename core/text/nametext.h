// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/names.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace core::text {

/// What is said beside the field where names are typed.
class NameText {
    Q_DECLARE_TR_FUNCTIONS(core::text::NameText)
public:
    /// One sentence for one remark about `entry`. Never empty.
    [[nodiscard]] static QString remark(const issuance::NameEntry &entry, issuance::NameRemark remark);
    /// All remarks about `entry`, refusals first.
    [[nodiscard]] static QStringList remarks(const issuance::NameEntry &entry);
    /// "Use example.org instead", for a button or a hint; empty when there is no suggestion.
    [[nodiscard]] static QString suggestion(const issuance::NameEntry &entry);
    /// Both forms where they differ: "例え.jp (xn--r8jz45g.jp)".
    [[nodiscard]] static QString bothForms(const QString &name);
    /// "example.org and 2 more names": for titles.
    [[nodiscard]] static QString shortList(const QStringList &names);
    /// A Japanese sentence sets a name off by spaces, because most names are in Latin letters. Takes away
    /// those that stand between two Japanese letters, once the names are in it.
    [[nodiscard]] static QString tidied(QString text);
};

} // namespace core::text
