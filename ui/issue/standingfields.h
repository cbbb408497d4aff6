// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/types.h"
#include "ui/context.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;

namespace ui {

/// What a standing record needs besides the choice: who adds it, and the way to the assistant that builds it.
class StandingFields final : public QWidget {
    Q_OBJECT
public:
    explicit StandingFields(const Context &context, QWidget *parent = nullptr);

    void setIdentifiers(const QList<core::acme::Identifier> &identifiers);
    void setAccount(const std::optional<core::store::AccountEntry> &account);
    void setProvider(const QString &provider); ///< empty: the person
    [[nodiscard]] QString provider() const;
    void fillProviders(); ///< after some were added
    /// Why it may not work with the CA of the account; empty when nothing is known against it.
    [[nodiscard]] QString doubt() const;

signals:
    void changed();

private:
    void open();

    Context m_context;
    QList<core::acme::Identifier> m_identifiers;
    std::optional<core::store::AccountEntry> m_account;
    QComboBox *m_provider;
    QPushButton *m_assistant;
};

} // namespace ui
