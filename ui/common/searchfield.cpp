// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/searchfield.h"

#include "ui/look/icons.h"

#include <QEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    nameTheButton(); // there is no other button in it yet
    addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
}

void SearchField::setPurpose(const QString &purpose)
{
    setPlaceholderText(purpose);
    setAccessibleName(purpose);
}

void SearchField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        nameTheButton();
    QLineEdit::changeEvent(event);
}

void SearchField::nameTheButton()
{
    const auto buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (buttons.size() == 1 || button->property("tegataClears").toBool()) {
            button->setProperty("tegataClears", true);
            button->setAccessibleName(tr("Empty the search field"));
            button->setToolTip(tr("Empty the search field"));
        } else {
            button->setAccessibleName(tr("Search"));
        }
    }
}

} // namespace ui
