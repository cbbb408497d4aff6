// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keypair.h"
#include "ui/look/theme.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>

namespace ui {

/// What a person prefers, on this computer, in this window: kept in ~/.config/tegata/tegata.ini. Nothing that
/// a certificate depends on lies here; that is the store's.
class Preferences final : public QObject {
    Q_OBJECT
public:
    explicit Preferences(const QString &file, QObject *parent = nullptr);
    /// $XDG_CONFIG_HOME/tegata/tegata.ini
    [[nodiscard]] static QString defaultFile();

    [[nodiscard]] QString language() const; ///< "en", "ja"; empty: the desktop's
    void setLanguage(const QString &code); ///< kept; takes effect with applyLanguage()
    void applyLanguage();
    [[nodiscard]] Scheme scheme() const;
    void setScheme(Scheme scheme);
    [[nodiscard]] QString storeFolder() const; ///< empty: Store::defaultFolder(). Taken up at the next start
    void setStoreFolder(const QString &folder);
    [[nodiscard]] core::crypto::KeyKind keyKind() const; ///< for new certificates
    void setKeyKind(core::crypto::KeyKind kind);
    [[nodiscard]] QString accountId() const; ///< offered first in the wizard; may be empty or gone
    void setAccountId(const QString &id);

    [[nodiscard]] bool tray() const; ///< show an icon in the tray, where there is one
    void setTray(bool on);
    [[nodiscard]] bool hideOnClose() const; ///< closing the window leaves the icon
    void setHideOnClose(bool on);

    /// Geometry and header state of windows and tables, by a name of the caller's.
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

signals:
    void languageChosen(const QString &code);
    void languageChanged(const QString &code); ///< now
    void schemeChanged(ui::Scheme scheme);
    void trayChanged(bool on);

private:
    QSettings m_settings;
};

} // namespace ui
