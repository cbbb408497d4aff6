// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

QString Preferences::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/tegata/tegata.ini"_s;
}

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent), m_settings(file, QSettings::IniFormat)
{
    QDir().mkpath(QFileInfo(file).path());
}

QString Preferences::language() const
{
    return m_settings.value(u"language"_s).toString();
}

void Preferences::setLanguage(const QString &code)
{
    if (code == language())
        return;
    m_settings.setValue(u"language"_s, code);
    emit languageChosen(code);
}

void Preferences::applyLanguage()
{
    emit languageChanged(language());
}

Scheme Preferences::scheme() const
{
    const QString name = m_settings.value(u"scheme"_s).toString();
    return name == "light"_L1 ? Scheme::Light : name == "dark"_L1 ? Scheme::Dark : Scheme::Automatic;
}

void Preferences::setScheme(Scheme wanted)
{
    if (wanted == scheme())
        return;
    m_settings.setValue(u"scheme"_s,
                        wanted == Scheme::Light      ? u"light"_s
                            : wanted == Scheme::Dark ? u"dark"_s
                                                     : u"automatic"_s);
    emit schemeChanged(wanted);
}

QString Preferences::storeFolder() const
{
    return m_settings.value(u"store"_s).toString();
}
void Preferences::setStoreFolder(const QString &folder)
{
    m_settings.setValue(u"store"_s, folder);
}

core::crypto::KeyKind Preferences::keyKind() const
{
    return core::crypto::keyKindFromName(m_settings.value(u"key"_s).toString())
        .value_or(core::crypto::KeyKind::EcP256);
}

void Preferences::setKeyKind(core::crypto::KeyKind kind)
{
    m_settings.setValue(u"key"_s, core::crypto::keyKindName(kind));
}

QString Preferences::accountId() const
{
    return m_settings.value(u"account"_s).toString();
}
void Preferences::setAccountId(const QString &id)
{
    m_settings.setValue(u"account"_s, id);
}

bool Preferences::tray() const
{
    return m_settings.value(u"tray"_s, true).toBool();
}

void Preferences::setTray(bool on)
{
    if (on == tray())
        return;
    m_settings.setValue(u"tray"_s, on);
    emit trayChanged(on);
}

bool Preferences::hideOnClose() const
{
    return m_settings.value(u"hideOnClose"_s, false).toBool();
}

void Preferences::setHideOnClose(bool on)
{
    m_settings.setValue(u"hideOnClose"_s, on);
}

QByteArray Preferences::layout(const QString &name) const
{
    return m_settings.value(u"layout/"_s + name).toByteArray();
}

void Preferences::setLayout(const QString &name, const QByteArray &state)
{
    m_settings.setValue(u"layout/"_s + name, state);
}

} // namespace ui
