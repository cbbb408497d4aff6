// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace ui {

/// The one action of a page that commits, in the colour of the seal. Never more than one in sight.
class PrimaryButton : public QPushButton {
    Q_OBJECT
public:
    explicit PrimaryButton(QWidget *parent = nullptr);
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr);

    /// Makes a button that somebody else created (a QDialogButtonBox, a QWizard) primary, or plain again.
    static void setPrimary(QPushButton *button, bool primary);
};

} // namespace ui
