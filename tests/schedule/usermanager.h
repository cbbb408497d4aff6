// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

namespace tests {

/// A `systemd --user` with a home and a runtime folder of its own, in a mount namespace where it believes
/// that the computer runs systemd. Wants root, as in a container; elsewhere why() says what is missing.
class UserManager final {
public:
    UserManager();
    ~UserManager();

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] QString why() const; ///< it is not running
    [[nodiscard]] QString home() const { return m_folder.filePath(QStringLiteral("home")); }
    [[nodiscard]] QString unitFolder() const { return home() + QStringLiteral("/.config/systemd/user"); }
    [[nodiscard]] QMap<QString, QString> environment() const; ///< with which systemctl finds it
    [[nodiscard]] QByteArray systemctl(const QStringList &arguments) const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    bool m_running = false;
    QByteArray m_said;
};

} // namespace tests
