// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/keykindbox.h"

#include "core/text/keytext.h"

#include <QEvent>

using core::crypto::KeyKind;
using core::text::KeyText;

namespace ui {

KeyKindBox::KeyKindBox(QWidget *parent) : QComboBox(parent)
{
    for (const KeyKind kind :
         {KeyKind::EcP256, KeyKind::EcP384, KeyKind::Rsa2048, KeyKind::Rsa3072, KeyKind::Rsa4096})
        addItem(KeyText::name(kind), static_cast<int>(kind));
    connect(this, &QComboBox::currentIndexChanged, this, [this] { emit kindChanged(kind()); });
}

KeyKind KeyKindBox::kind() const
{
    return static_cast<KeyKind>(currentData().toInt());
}

void KeyKindBox::setKind(KeyKind kind)
{
    setCurrentIndex(findData(static_cast<int>(kind)));
}

void KeyKindBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (int i = 0; i < count(); ++i)
            setItemText(i, KeyText::name(static_cast<KeyKind>(itemData(i).toInt())));
    }
    QComboBox::changeEvent(event);
}

} // namespace ui
