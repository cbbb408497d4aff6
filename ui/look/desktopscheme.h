// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

class QDBusVariant;

namespace ui {

/// Whether the desktop wishes dark windows, as org.freedesktop.portal.Settings tells it (color-scheme: 0 no
/// wish, 1 dark, 2 light). Asks once without waiting and listens from then on. Without a bus or a portal it
/// stays Unknown.
class DesktopScheme final : public QObject {
    Q_OBJECT
public:
    enum class Wish { Unknown, NoWish, Dark, Light };

    explicit DesktopScheme(const QDBusConnection &bus, QObject *parent = nullptr);

    [[nodiscard]] Wish wish() const { return m_wish; }

    /// The session bus where there is one already; never starts one.
    [[nodiscard]] static QDBusConnection sessionBus();

signals:
    void changed();

private:
    void take(const QVariant &value);

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    QDBusConnection m_bus;
    Wish m_wish = Wish::Unknown;
};

} // namespace ui
