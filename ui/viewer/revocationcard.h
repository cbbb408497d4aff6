// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/revoker.h"
#include "ui/context.h"
#include "ui/look/card.h"

#include <optional>

class QLabel;
class QPushButton;

namespace ui {

class StatusLabel;

/// What is known of the revocation of a certificate, and a button that asks its CA's list now. Nothing is
/// fetched before somebody presses it: the address stands in the certificate, which may be anybody's.
class RevocationCard final : public Card {
    Q_OBJECT
public:
    /// `certificateName` and `generation`: where the certificate is of the store; else empty and 0.
    RevocationCard(const Context &context, const core::crypto::Chain &chain, const QString &certificateName,
                   int generation, QWidget *parent = nullptr);

    [[nodiscard]] bool isRevoked() const;

signals:
    void changed();

private:
    void reload();
    void check();

    Context m_context;
    core::crypto::Chain m_chain;
    QString m_name;
    int m_generation;
    core::issuance::Revoker m_revoker;
    core::store::RevocationEntry m_entry;
    std::optional<core::inspect::RevocationWord> m_word;
    StatusLabel *m_state;
    QLabel *m_why;
    QPushButton *m_check;
};

} // namespace ui
