// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/labels.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::issuance {

static constexpr qsizetype MaxLabel = 63;

bool isInvisible(char32_t character)
{
    const auto category = QChar::category(character);
    if (category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph)
        return true;
    // The rest of Unicode's Default_Ignorable_Code_Point, which the conversion to ASCII drops or refuses.
    return character == 0x034F || character == 0x115F || character == 0x1160 || character == 0x17B4
        || character == 0x17B5 || (character >= 0x180B && character <= 0x180F) || character == 0x3164
        || (character >= 0xFE00 && character <= 0xFE0F) || character == 0xFFA0
        || (character >= 0xE0000 && character <= 0xE0FFF);
}

static bool isLdh(const QString &label)
{
    return std::all_of(label.cbegin(), label.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

/// What could pass for the slash or colon of a URL; UTS 46 allows these in labels, registries do not.
static bool hasDelimiterInDisguise(const QString &unicode)
{
    static constexpr QStringView disguised = u"\u2044\u2215\u29F8\u2571\u2236\uA789\u02F8\u0589\u05C3";
    return std::any_of(unicode.cbegin(), unicode.cend(), [](QChar c) { return disguised.contains(c); });
}

static QString toAce(const QString &label)
{
    return QString::fromLatin1(QUrl::toAce(label, QUrl::IgnoreIDNWhitelist));
}

static QString fromAce(const QString &label)
{
    return QUrl::fromAce(label.toLatin1(), QUrl::IgnoreIDNWhitelist);
}

/// Whether a label that QUrl::toAce refused would be fine in pieces, so that only its length is wrong.
static bool isFineInPieces(const QString &label)
{
    const QList<uint> all = label.toUcs4();
    for (qsizetype i = 0; i < all.size(); i += 16) {
        const QList<uint> piece = all.mid(i, 16);
        const std::u32string characters(piece.cbegin(), piece.cend());
        if (toAce(QString::fromStdU32String(characters)).isEmpty())
            return false;
    }
    return true;
}

static std::optional<NameRemark> flawOf(const QString &label)
{
    if (label.isEmpty())
        return NameRemark::EmptyLabel;
    if (label.contains(u'_'))
        return NameRemark::Underscore;
    if (label.startsWith(u'-') || label.endsWith(u'-'))
        return NameRemark::LabelHyphen;
    if (label.mid(2, 2) == "--"_L1 && !label.startsWith("xn"_L1))
        return NameRemark::ReservedLabel;
    return {};
}

Label readLabel(const QString &typed)
{
    const QString lower = typed.toLower();
    if (const auto flaw = flawOf(lower))
        return {.refusal = flaw};

    // toAce also takes a label in upper case, but not each letter's lower case is its folded form ("ẞ").
    const QString ascii = isLdh(lower) ? lower : toAce(typed);
    if (ascii.isEmpty())
        return {.refusal = isFineInPieces(typed) ? NameRemark::LabelTooLong : NameRemark::InvalidCharacter};
    if (const auto flaw = flawOf(ascii)) // compatibility forms may have turned into these
        return {.refusal = flaw};
    if (!isLdh(ascii))
        return {.refusal = NameRemark::InvalidCharacter};
    if (ascii.size() > MaxLabel)
        return {.refusal = NameRemark::LabelTooLong};
    if (!ascii.startsWith("xn--"_L1))
        return {.ascii = ascii, .unicode = ascii};

    const QString unicode = fromAce(ascii);
    if (unicode.startsWith("xn--"_L1) || toAce(unicode) != ascii || flawOf(unicode)
        || hasDelimiterInDisguise(unicode))
        return {.refusal = isLdh(lower) ? NameRemark::ReservedLabel : NameRemark::InvalidCharacter};
    return {.ascii = ascii, .unicode = unicode};
}

static QSet<QChar::Script> scriptsOf(const QString &text)
{
    QSet<QChar::Script> scripts;
    for (const uint character : text.toUcs4())
        scripts.insert(QChar::script(character));
    scripts.remove(QChar::Script_Common);
    scripts.remove(QChar::Script_Inherited);
    return scripts;
}

/// The "highly restrictive" level of Unicode TR39, section 5.2.
static bool areWrittenTogether(const QSet<QChar::Script> &scripts)
{
    const QSet<QChar::Script> together[] = {
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana},
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Bopomofo},
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hangul},
    };
    return scripts.size() <= 1
        || std::any_of(std::begin(together), std::end(together),
                       [&scripts](const QSet<QChar::Script> &set) { return set.contains(scripts); });
}

static bool looksLatin(const QString &text)
{
    // Letters that are, in usual typefaces, drawn as Latin ones.
    static constexpr QStringView cyrillic = u"агеопрсухъьѕіјһӏԁԛԝѡѵҽ";
    static constexpr QStringView greek = u"αικνορυγω";
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.script() == QChar::Script_Common || cyrillic.contains(c) || greek.contains(c);
    });
}

bool mayBeMistaken(const QString &unicode, const QString &topLevel)
{
    if (isLdh(unicode))
        return false;
    const auto scripts = scriptsOf(unicode);
    if (!areWrittenTogether(scripts))
        return true;
    static constexpr char16_t dotAbove = 0x0307; // over a letter that has a dot already
    for (const char16_t letter : u"ijıl"_s.toStdU16String()) {
        if (unicode.contains(QString(letter) + dotAbove))
            return true;
    }
    const bool isOfLookAlikes
        = scripts.contains(QChar::Script_Cyrillic) || scripts.contains(QChar::Script_Greek);
    return isOfLookAlikes && looksLatin(unicode) && scriptsOf(topLevel) != scripts;
}

bool isSafeToShow(const QString &unicode, const QString &topLevel)
{
    const auto characters = unicode.toUcs4();
    const bool isText = std::all_of(characters.cbegin(), characters.cend(), [](uint c) {
        const bool isMiddleDot = c == 0x00B7 || c == 0x30FB;
        return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == u'-' || isMiddleDot;
    });
    return isText && std::none_of(characters.cbegin(), characters.cend(), isInvisible)
        && !mayBeMistaken(unicode, topLevel);
}

} // namespace core::issuance
