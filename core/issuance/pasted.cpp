// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/pasted.h"

#include "core/issuance/addresses.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core::issuance {

QString halfWidth(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
            c = QChar(c.unicode() - 0xFEE0);
        else if (c == QChar(0x3002) || c == QChar(0xFF61))
            c = u'.';
    }
    return result;
}

static void cutScheme(Pasted &pasted)
{
    static const QRegularExpression scheme(u"^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//"_s);
    static const QRegularExpression mailScheme(u"^mailto:"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = scheme.match(pasted.host);
    if (match.hasMatch()) {
        pasted.isUrl = true;
        pasted.host.remove(0, match.capturedLength());
    } else if (const auto mail = mailScheme.match(pasted.host); mail.hasMatch()) {
        pasted.isMail = true;
        pasted.host.remove(0, mail.capturedLength());
    }
}

static void cutPath(Pasted &pasted)
{
    static const QRegularExpression path(u"[/?#]"_s);
    static const QRegularExpression prefixLength(u"^/[0-9]+$"_s);
    const qsizetype end = pasted.host.indexOf(path);
    if (end < 0)
        return;
    const bool isSubnet = !pasted.isUrl && prefixLength.match(pasted.host.mid(end)).hasMatch()
        && looksLikeAddress(pasted.host.first(end));
    if (isSubnet)
        return;
    pasted.host.truncate(end);
    pasted.isTrimmed = true;
}

static void cutPort(Pasted &pasted)
{
    static const QRegularExpression bracketed(u"^\\[([^\\]]*)\\](:[0-9]*)?$"_s);
    static const QRegularExpression withPort(u"^([^:]*):[0-9]*$"_s);
    if (const auto match = bracketed.match(pasted.host); match.hasMatch()) {
        pasted.host = match.captured(1);
        pasted.isTrimmed = true;
        pasted.hasPort = match.capturedLength(2) > 0;
    } else if (const auto plain = withPort.match(pasted.host); plain.hasMatch()) {
        pasted.host = plain.captured(1);
        pasted.isTrimmed = true;
        pasted.hasPort = true;
    }
}

Pasted takeApart(const QString &text)
{
    Pasted pasted{.host = text};
    cutScheme(pasted);
    pasted.isTrimmed = pasted.isUrl;
    cutPath(pasted);
    const qsizetype at = pasted.host.lastIndexOf(u'@');
    if (at >= 0) {
        pasted.isMail = !pasted.isUrl;
        pasted.host.remove(0, at + 1);
    }
    cutPort(pasted);
    return pasted;
}

} // namespace core::issuance
