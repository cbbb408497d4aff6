// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace core::text {

/// The person's own variety of the language where there is one: an American date for an American.
static QLocale localeFor(const QString &code)
{
    const QLocale system(
        QLocale::system().name()); // by its name: QLocale::system() may mix languages (LC_TIME)
    const QLocale wanted(code);
    if (system.language() == wanted.language())
        return system;
    // Without a country, English dates are ambiguous: take the form that most of the world reads (5 December,
    // 14:20).
    return wanted.language() == QLocale::English ? QLocale(QLocale::English, QLocale::Europe) : wanted;
}

static QString systemLanguage()
{
    for (const QString &name : QLocale::system().uiLanguages()) {
        const QString code = name.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
        if (Language::available().contains(code))
            return code;
    }
    return u"en"_s;
}

Language::Language(QObject *parent) : QObject(parent) { }

Language::~Language()
{
    if (m_current.isEmpty())
        return;
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::use(const QString &code)
{
    const QString wanted = code.isEmpty() ? systemLanguage() : available().contains(code) ? code : u"en"_s;
    if (wanted == m_current)
        return;
    if (!m_current.isEmpty()) {
        QCoreApplication::removeTranslator(&m_program);
        QCoreApplication::removeTranslator(&m_qt);
    }
    m_current = wanted;
    QLocale::setDefault(localeFor(wanted));
    // Qt's own buttons and menus; English is built in.
    if (m_qt.load(u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_program.load(u":/i18n/tegata_"_s + wanted))
        QCoreApplication::installTranslator(&m_program);
}

QString Language::current() const
{
    return m_current;
}

QStringList Language::available()
{
    return {u"en"_s, u"ja"_s};
}

QString Language::nativeName(const QString &code)
{
    return code == "ja"_L1 ? u"日本語"_s
                           : u"English"_s; // not translated: who looks for a language knows its own name
}

} // namespace core::text
