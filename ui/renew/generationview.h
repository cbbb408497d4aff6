// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

#include <QWidget>

class QPushButton;

namespace ui {

/// A generation of a certificate of the store beside the one before it: what has changed, and what might
/// break. Where that one could be made live again, a button for it.
class GenerationView final : public QWidget {
    Q_OBJECT
public:
    /// nullptr when there is none before `generation`.
    [[nodiscard]] static GenerationView *create(const Context &context, const QString &certificateName,
                                                int generation);

    /// Once `generation` is not live any more, there is nothing to go back from.
    void takeAwayGoingBack();

signals:
    void rollBackRequested();

private:
    GenerationView(const Context &context, const core::store::CertificateEntry &entry,
                   const core::store::GenerationEntry &before, const core::store::GenerationEntry &after);

    QPushButton *m_goBack;
};

} // namespace ui
