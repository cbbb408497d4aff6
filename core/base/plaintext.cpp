// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"

namespace core {

static bool isBreak(char32_t c)
{
    const auto category = QChar::category(c);
    return QChar::isSpace(c)
        && (category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph);
}

static bool isInvisible(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph
        || category == QChar::Other_Surrogate;
}

QString plainText(QStringView hostile, qsizetype maximum)
{
    QString clean;
    clean.reserve(qMin(hostile.size(), maximum + 1));
    for (qsizetype i = 0; i < hostile.size(); ++i) {
        // Whole code points: there are format characters beyond the first plane, and no pair may be cut in
        // half.
        char32_t c = hostile[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < hostile.size() && hostile[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(hostile[i], hostile[i + 1]);
            ++i;
        }
        if (clean.size() + (QChar::requiresSurrogates(c) ? 2 : 1) > maximum) {
            clean.append(QChar(0x2026));
            break;
        }
        if (isBreak(c)) {
            if (!clean.isEmpty() && !clean.back().isSpace())
                clean.append(u' ');
        } else if (!isInvisible(c)) {
            clean.append(QChar::fromUcs4(c));
        }
    }
    return clean.trimmed();
}

} // namespace core
