// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keypair.h"

#include <QComboBox>

namespace ui {

/// Every kind of key there is, to choose one; the first when nothing else is said.
class KeyKindBox final : public QComboBox {
    Q_OBJECT
public:
    explicit KeyKindBox(QWidget *parent = nullptr);

    [[nodiscard]] core::crypto::KeyKind kind() const;
    void setKind(core::crypto::KeyKind kind);

signals:
    void kindChanged(core::crypto::KeyKind kind);

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace ui
