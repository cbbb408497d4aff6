// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/names.h"

#include "core/base/plaintext.h"
#include "core/issuance/addresses.h"
#include "core/issuance/labels.h"
#include "core/issuance/pasted.h"
#include "core/issuance/suffixlist.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::issuance {

static constexpr qsizetype MaxName = 253;
static constexpr qsizetype MaxLabels = 10;

bool isRefusal(NameRemark remark)
{
    switch (remark) {
    case NameRemark::Trimmed:
    case NameRemark::TrailingDot:
    case NameRemark::LowerCased:
    case NameRemark::Converted:
    case NameRemark::Duplicate:
    case NameRemark::CoveredByWildcard:
    case NameRemark::MixedScripts:
    case NameRemark::PublicSuffix:
    case NameRemark::PublicSuffixUnknown:
    case NameRemark::ReservedSuffix: return false;
    case NameRemark::Empty:
    case NameRemark::MailAddress:
    case NameRemark::Underscore:
    case NameRemark::InvisibleCharacter:
    case NameRemark::InvalidCharacter:
    case NameRemark::EmptyLabel:
    case NameRemark::LabelTooLong:
    case NameRemark::NameTooLong:
    case NameRemark::LabelHyphen:
    case NameRemark::ReservedLabel:
    case NameRemark::TooManyLabels:
    case NameRemark::SingleLabel:
    case NameRemark::NumericTopLevel:
    case NameRemark::WildcardPlace:
    case NameRemark::WildcardTooWide:
    case NameRemark::InvalidAddress:
    case NameRemark::ReservedAddress: return true;
    }
    Q_UNREACHABLE();
}

namespace {

/// Reads one name; `m_entry` grows on the way.
class NameReader {
public:
    NameReader(const QString &typed, Reach reach, const SuffixList &suffixes)
        : m_entry{.typed = typed}, m_reach(reach), m_suffixes(suffixes)
    {
    }

    NameEntry read();

private:
    NameEntry refused(NameRemark remark, const QString &cure = {});
    NameEntry accepted(acme::IdentifierType type, const QString &value);
    NameEntry readAddressOf(const Pasted &pasted);
    NameEntry readDnsName(const QString &host);
    std::optional<NameRemark> flawOfName(const QStringList &labels, bool isWildcard) const;
    void warn(const QList<Label> &labels, bool isWildcard);

    NameEntry m_entry;
    Reach m_reach;
    const SuffixList &m_suffixes;
};

NameEntry NameReader::refused(NameRemark remark, const QString &cure)
{
    m_entry.remarks = {remark};
    m_entry.display = plainText(m_entry.typed, MaxName);
    m_entry.suggestion.clear();
    // Every cure is shorter than what it cures, so this comes to an end.
    if (!cure.isEmpty() && cure.size() < m_entry.typed.size()) {
        const NameEntry cured = NameReader(cure, m_reach, m_suffixes).read();
        if (cured.identifier)
            m_entry.suggestion = cured.display;
    }
    return m_entry;
}

NameEntry NameReader::accepted(acme::IdentifierType type, const QString &value)
{
    m_entry.identifier = {type, value};
    m_entry.display = displayName(value);
    if (m_entry.remarks.contains(NameRemark::Trimmed))
        m_entry.suggestion = m_entry.display;
    return m_entry;
}

NameEntry NameReader::read()
{
    const QString text = halfWidth(m_entry.typed.trimmed());
    if (text.isEmpty())
        return refused(NameRemark::Empty);
    const auto characters = text.toUcs4();
    if (std::any_of(characters.cbegin(), characters.cend(), isInvisible)) {
        QString visible;
        for (const char32_t c : characters)
            visible.append(isInvisible(c) ? QString() : QString::fromUcs4(&c, 1));
        return refused(NameRemark::InvisibleCharacter, visible);
    }

    const Pasted pasted = takeApart(text);
    if (pasted.isMail)
        return refused(NameRemark::MailAddress, pasted.host);
    if (pasted.isTrimmed)
        m_entry.remarks.append(NameRemark::Trimmed);
    if (pasted.host.isEmpty())
        return refused(NameRemark::Empty);
    return looksLikeAddress(pasted.host) ? readAddressOf(pasted) : readDnsName(pasted.host);
}

NameEntry NameReader::readAddressOf(const Pasted &pasted)
{
    const ReadAddress address = readAddress(pasted.host);
    if (!address.canonical)
        return refused(NameRemark::InvalidAddress, address.cure);
    if (pasted.hasPort && !pasted.isUrl)
        return refused(NameRemark::InvalidAddress, *address.canonical);
    if (m_reach == Reach::Public && isReservedAddress(*address.canonical))
        return refused(NameRemark::ReservedAddress);
    return accepted(acme::IdentifierType::Ip, *address.canonical);
}

NameEntry NameReader::readDnsName(const QString &host)
{
    QString rest = host;
    if (rest.size() > 1 && rest.endsWith(u'.') && !rest.endsWith(".."_L1)) {
        rest.chop(1);
        m_entry.remarks.append(NameRemark::TrailingDot);
    }
    const bool isWildcard = rest.startsWith("*."_L1);
    if (isWildcard)
        rest.remove(0, 2);
    if (rest.contains(u'*'))
        return refused(NameRemark::WildcardPlace);

    QList<Label> labels;
    QStringList ascii;
    for (const QString &typed : rest.split(u'.')) {
        const Label label = readLabel(typed);
        if (label.refusal) {
            QStringList cure = rest.split(u'.', Qt::SkipEmptyParts);
            if (*label.refusal == NameRemark::Underscore && cure.first().startsWith(u'_'))
                cure.removeFirst(); // "_acme-challenge.example.org", copied from a DNS record
            static const QRegularExpression quotes(u"^[\"'`<>(\\[{]+|[\"'`<>)\\]}]+$"_s);
            return refused(*label.refusal, cure.join(u'.').remove(quotes));
        }
        labels.append(label);
        ascii.append(label.ascii);
    }
    if (const auto flaw = flawOfName(ascii, isWildcard))
        return refused(*flaw);

    const bool isAscii = std::all_of(host.cbegin(), host.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (!isAscii || halfWidth(m_entry.typed) != m_entry.typed)
        m_entry.remarks.append(NameRemark::Converted);
    else if (host.toLower() != host)
        m_entry.remarks.append(NameRemark::LowerCased);
    warn(labels, isWildcard);
    return accepted(acme::IdentifierType::Dns, (isWildcard ? u"*."_s : QString()) + ascii.join(u'.'));
}

std::optional<NameRemark> NameReader::flawOfName(const QStringList &labels, bool isWildcard) const
{
    const QString name = labels.join(u'.');
    const bool isPublic = m_reach == Reach::Public;
    if (name.size() + (isWildcard ? 2 : 0) > MaxName)
        return NameRemark::NameTooLong;
    if (isPublic && labels.size() > MaxLabels)
        return NameRemark::TooManyLabels;
    if (isWildcard && (m_suffixes.isPublicSuffix(name) || (isPublic && labels.size() == 1)))
        return NameRemark::WildcardTooWide;
    if (isPublic && labels.size() == 1)
        return NameRemark::SingleLabel;
    const QString &last = labels.last();
    if (std::all_of(last.cbegin(), last.cend(), [](QChar c) { return c.isDigit(); }))
        return NameRemark::NumericTopLevel;
    return {};
}

void NameReader::warn(const QList<Label> &labels, bool isWildcard)
{
    const QString topLevel = labels.last().unicode;
    if (std::any_of(labels.cbegin(), labels.cend(),
                    [&topLevel](const Label &label) { return mayBeMistaken(label.unicode, topLevel); }))
        m_entry.remarks.append(NameRemark::MixedScripts);
    if (m_reach == Reach::Private)
        return;

    QStringList ascii;
    for (const Label &label : labels)
        ascii.append(label.ascii);
    if (hasReservedSuffix(ascii.last()))
        m_entry.remarks.append(NameRemark::ReservedSuffix);
    else if (!m_suffixes.isPublicSuffix(ascii.last()))
        m_entry.remarks.append(NameRemark::PublicSuffixUnknown);
    else if (!isWildcard && m_suffixes.isPublicSuffix(ascii.join(u'.')))
        m_entry.remarks.append(NameRemark::PublicSuffix);
}

} // namespace

NameEntry readName(const QString &typed, Reach reach)
{
    return NameReader(typed, reach, SuffixList()).read();
}

static QString wildcardOver(const QString &name)
{
    return u"*."_s + name.section(u'.', 1);
}

QList<NameEntry> readNames(const QString &typed, Reach reach)
{
    static const QRegularExpression separators(u"[\\s,;\\x{3001}\\x{FF0C}\\x{FF1B}\\x{3000}]+"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
    const SuffixList suffixes;
    QList<NameEntry> entries;
    QSet<QString> seen;
    for (const QString &one : typed.split(separators, Qt::SkipEmptyParts)) {
        NameEntry entry = NameReader(one, reach, suffixes).read();
        if (entry.identifier && seen.contains(entry.identifier->value)) {
            entry.identifier.reset();
            entry.remarks.append(NameRemark::Duplicate);
        } else if (entry.identifier) {
            seen.insert(entry.identifier->value);
        }
        entries.append(entry);
    }
    for (NameEntry &entry : entries) {
        if (entry.identifier && entry.identifier->type == acme::IdentifierType::Dns
            && !entry.identifier->value.startsWith("*."_L1)
            && seen.contains(wildcardOver(entry.identifier->value)))
            entry.remarks.append(NameRemark::CoveredByWildcard);
    }
    return entries;
}

QString displayName(const QString &name)
{
    if (!name.contains("xn--"_L1)) // nearly all of ten thousand rows of a table
        return name;
    QStringList shown = name.split(u'.');
    const Label last = readLabel(shown.last());
    for (QString &label : shown) {
        if (!label.startsWith("xn--"_L1))
            continue;
        const Label read = readLabel(label);
        if (!read.refusal && isSafeToShow(read.unicode, last.unicode))
            label = read.unicode;
    }
    return shown.join(u'.');
}

} // namespace core::issuance
