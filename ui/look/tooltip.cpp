// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/tooltip.h"

namespace ui {

using namespace Qt::StringLiterals;

QString plainToolTip(const QString &plain)
{
    if (plain.isEmpty())
        return {};
    return "<qt>"_L1 + plain.toHtmlEscaped().replace(u'\n', "<br>"_L1) + "</qt>"_L1;
}

} // namespace ui
