// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/primarybutton.h"

#include "ui/look/style.h"

namespace ui {

PrimaryButton::PrimaryButton(QWidget *parent) : PrimaryButton(QString(), parent) { }

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setPrimary(this, true);
}

void PrimaryButton::setPrimary(QPushButton *button, bool primary)
{
    button->setProperty(Style::primaryProperty, primary);
    button->updateGeometry();
    button->update();
}

} // namespace ui
