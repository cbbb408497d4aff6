// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace core::text {

/// The language of the interface, for the whole process: translators (of this program and of Qt) and
/// QLocale's default, which all dates and numbers follow. Keep one alive as long as the application; make it
/// before any text is made. English needs it too: without it "%n name(s)" has no plural.
class Language final : public QObject {
    Q_OBJECT
public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// "en", "ja"; empty: the first of the person's languages that there is, else English. An unknown code
    /// counts as English. Widgets get QEvent::LanguageChange.
    void use(const QString &code);
    [[nodiscard]] QString current() const; ///< "en" or "ja"

    [[nodiscard]] static QStringList available(); ///< "en", "ja"
    [[nodiscard]] static QString nativeName(const QString &code); ///< "English", "日本語"

private:
    QString m_current;
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace core::text
