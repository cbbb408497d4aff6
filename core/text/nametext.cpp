// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/nametext.h"

#include "core/base/plaintext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::text {

using issuance::NameEntry;
using issuance::NameRemark;

static constexpr qsizetype MaxName = 255;

QString NameText::remark(const NameEntry &entry, NameRemark remark)
{
    const QString typed = plainText(entry.typed, MaxName);
    const QString ascii = entry.identifier ? entry.identifier->value : QString();

    switch (remark) {
    case NameRemark::Trimmed: return tr("Taken from “%1”: only the name counts.").arg(typed);
    case NameRemark::TrailingDot: return tr("The dot at the end is left out.");
    case NameRemark::LowerCased: return tr("Upper and lower case are the same in names.");
    case NameRemark::Converted: return tr("In the certificate it is written %1.").arg(ascii);
    case NameRemark::Duplicate: return tr("Named above already.");
    case NameRemark::CoveredByWildcard: return tr("Not needed: the wildcard in the list covers it.");
    case NameRemark::MixedScripts:
        return tr("It mixes letters of several scripts that look alike. Check that it is the name you mean: "
                  "%1")
            .arg(ascii);
    case NameRemark::PublicSuffix:
        return tr("Others register their names below it. Public CAs will probably refuse it.");
    case NameRemark::PublicSuffixUnknown:
        return tr("The ending is not a known one. Public CAs will probably refuse it.");
    case NameRemark::ReservedSuffix:
        return tr("This ending is for private networks and tests. No public CA issues for it.");
    case NameRemark::Empty: return tr("Enter a name.");
    case NameRemark::MailAddress:
        return tr("This is a mail address. Certificates for servers are made out for names.");
    case NameRemark::Underscore: return tr("Names in certificates cannot have an underscore (_).");
    case NameRemark::InvisibleCharacter:
        return tr("There is an invisible character in it. Type the name again instead of pasting it.");
    case NameRemark::InvalidCharacter: return tr("It has a character that is not possible in names.");
    case NameRemark::EmptyLabel: return tr("There are two dots in a row, or a dot at the beginning.");
    case NameRemark::LabelTooLong: return tr("The part between two dots can have 63 characters at most.");
    case NameRemark::NameTooLong: return tr("A name can have 253 characters at most.");
    case NameRemark::LabelHyphen: return tr("No part of a name can begin or end with a hyphen.");
    case NameRemark::ReservedLabel:
        return tr(
            "Two hyphens in third place are reserved for international names, and this is not a valid one.");
    case NameRemark::TooManyLabels: return tr("A name can have ten parts at most.");
    case NameRemark::SingleLabel:
        return tr("The ending is missing: CAs need the full name, such as %1.").arg(u"www.example.org"_s);
    case NameRemark::NumericTopLevel:
        return tr("The ending of a name cannot be a number. For an IP address, all four numbers are needed.");
    case NameRemark::WildcardPlace:
        return tr("The asterisk can only be the whole first part: %1").arg(u"*.example.org"_s);
    case NameRemark::WildcardTooWide: return tr("A wildcard cannot cover a whole public ending.");
    case NameRemark::InvalidAddress:
        return tr("This is not a valid IP address. Leave out ports, brackets, zones and leading zeros.");
    case NameRemark::ReservedAddress:
        return tr("This address is not on the public internet. No public CA issues for it.");
    }
    return {};
}

QStringList NameText::remarks(const NameEntry &entry)
{
    QList<NameRemark> ordered = entry.remarks;
    std::stable_partition(ordered.begin(), ordered.end(), &issuance::isRefusal);
    QStringList sentences;
    for (const NameRemark found : std::as_const(ordered))
        sentences << remark(entry, found);
    return sentences;
}

QString NameText::suggestion(const NameEntry &entry)
{
    // Where a name was cut out of an address, it is in use already.
    return entry.suggestion.isEmpty() || entry.identifier
        ? QString()
        : tr("Use %1 instead").arg(plainText(entry.suggestion, MaxName));
}

QString NameText::bothForms(const QString &name)
{
    const QString display = issuance::displayName(name);
    //: The same name twice: "例え.jp (xn--r8jz45g.jp)".
    return display == name ? name : tr("%1 (%2)").arg(display, name);
}

QString NameText::shortList(const QStringList &names)
{
    if (names.isEmpty())
        return {};
    const QString first = issuance::displayName(names.first());
    if (names.size() == 1)
        return first;
    return tr("%1 and %n more name(s)", nullptr, static_cast<int>(names.size() - 1)).arg(first);
}

QString NameText::tidied(QString text)
{
    static const QRegularExpression stray(
        u"(?<=[\\p{Han}\\p{Hiragana}\\p{Katakana}ー）」]) (?=[\\p{Han}\\p{Hiragana}\\p{Katakana}（「])"_s);
    return text.remove(stray);
}

} // namespace core::text
