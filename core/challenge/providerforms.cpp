// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/challenge/provider.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr qsizetype MostFields = 32;

static bool isSecretByName(const QString &name)
{
    static const QRegularExpression secret(u"KEY|SECRET|TOKEN|PASS|PWD|CREDENTIAL"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return secret.match(name).hasMatch();
}

static void add(QList<CredentialField> &fields, const QString &name, const QString &description,
                bool optional)
{
    const bool known = std::ranges::any_of(fields, [&](const auto &field) { return field.name == name; });
    if (!known && fields.size() < MostFields && isVariableName(name))
        fields.append({name, plainText(description, 200), isSecretByName(name), optional});
}

QList<CredentialField> fieldsOfScript(const QByteArray &script)
{
    // dns_cf_info='CloudFlare
    // Site: CloudFlare.com
    // Options:
    //  CF_Key API Key
    //  CF_Email Your account email
    // OptionsAlt:
    //  CF_Token API Token
    // Issues: …
    // '
    static const QRegularExpression header(u"^dns_\\w+_info='([^']*)'"_s,
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression field(u"^\\s+([A-Za-z_]\\w*)\\s*[.:]?\\s*(.*)$"_s);
    static const QRegularExpression optional(u"\\boptional\\b|\\bdefault\\b"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    const auto found = header.match(QString::fromUtf8(script.left(64 * 1024)));
    QList<CredentialField> fields;
    bool inOptions = false;
    bool alternative = false;
    for (const QString &line : found.captured(1).split(u'\n')) {
        if (!line.isEmpty() && !line.at(0).isSpace()) {
            inOptions = line.startsWith("Options"_L1);
            alternative = line.startsWith("OptionsAlt"_L1);
            continue;
        }
        const auto match = field.match(line);
        if (inOptions && match.hasMatch())
            add(fields, match.captured(1), match.captured(2),
                alternative || optional.match(match.captured(2)).hasMatch());
    }
    // With a second set of fields none of the first is needed by itself.
    if (alternative || found.captured(1).contains("OptionsAlt:"_L1)) {
        for (CredentialField &each : fields)
            each.optional = true;
    }
    return fields;
}

QList<CredentialField> fieldsOfLexicon(const QString &service, const QByteArray &help)
{
    //  --auth-token AUTH_TOKEN
    //                        specify token for authentication
    static const QRegularExpression option(
        u"^\\s+--([a-z0-9-]+)\\s+\\S+[ \\t]*\\n?[ \\t]*((?:(?!^\\s+-)[^\\n])*)"_s,
        QRegularExpression::MultilineOption);
    // What every provider has, and what says nothing about the person.
    static const QStringList common{u"name"_s,     u"content"_s,    u"ttl"_s,
                                    u"priority"_s, u"identifier"_s, u"output"_s};
    QString prefix = service.toUpper();
    prefix.replace(u'-', u'_');
    QList<CredentialField> fields;
    const QString text = QString::fromUtf8(help.left(64 * 1024));
    for (auto matches = option.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        if (common.contains(match.captured(1)))
            continue;
        const QString variable = match.captured(1).toUpper().replace(u'-', u'_');
        add(fields, u"LEXICON_%1_%2"_s.arg(prefix, variable), match.captured(2).trimmed(), true);
    }
    return fields;
}

} // namespace core::challenge
