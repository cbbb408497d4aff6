// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/request.h"
#include "ui/context.h"

#include <QWidget>

class QFormLayout;
class QToolButton;

namespace ui {

/// Single names that are proven in another way than the rest: one row each, folded away until it is wanted.
class NameMethods final : public QWidget {
    Q_OBJECT
public:
    explicit NameMethods(const Context &context, QWidget *parent = nullptr);

    /// Also after DNS providers have changed. What was chosen for a name stays.
    void setNames(const QList<core::acme::Identifier> &identifiers,
                  const QList<core::issuance::NamedMethod> &exceptions);
    [[nodiscard]] QList<core::issuance::NamedMethod> exceptions() const;
    /// Those that are proven in the general way.
    [[nodiscard]] QList<core::acme::Identifier> others() const;

signals:
    void changed();

private:
    void build();
    void askForFolder(const QString &name);
    void choose(const QString &name, const std::optional<core::challenge::Method> &method);

    Context m_context;
    QList<core::acme::Identifier> m_identifiers;
    QList<core::issuance::NamedMethod> m_exceptions;
    QToolButton *m_toggle;
    QWidget *m_rows;
    QFormLayout *m_form;
};

} // namespace ui
