// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"

namespace core {

QString plainText(QStringView hostile, qsizetype maximum)
{
    QString clean;
    clean.reserve(qMin(hostile.size(), maximum));
    for (const QChar c : hostile) {
        if (clean.size() == maximum) {
            clean.append(QChar(0x2026));
            break;
        }
        switch (c.category()) {
        case QChar::Other_Control:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            if (c.isSpace() && !clean.isEmpty() && !clean.back().isSpace())
                clean.append(u' ');
            break;
        case QChar::Other_Format: break;
        default: clean.append(c);
        }
    }
    return clean.trimmed();
}

} // namespace core
