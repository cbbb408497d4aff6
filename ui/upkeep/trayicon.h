// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>
#include <QTimer>

#include <array>
#include <chrono>
#include <memory>

namespace ui {

class Preferences;

/// The seal in the tray, with the shape of the worst state: there where the desktop has a tray and the person
/// wants it. At login the tray may come after us, and it may go: a panel that is restarted, or crashes.
class TrayIcon final : public QObject {
    Q_OBJECT
public:
    /// `pace`: between two looks for a tray, or for one that has gone.
    explicit TrayIcon(Preferences &preferences, QObject *parent = nullptr,
                      std::chrono::milliseconds pace = std::chrono::seconds(5));
    ~TrayIcon() override;

    /// `words`: what is the matter, as the tooltip says it.
    void show(Status worst, const QString &words);
    /// Whether closing the window may hide it: only where a person can get it back.
    [[nodiscard]] bool isThere() const;
    /// The window is hidden, and the icon is all that there is of us: once that has gone, vanished() tells.
    /// The panel has a moment to come back.
    void watchWhileHidden();

signals:
    void openRequested();
    void renewRequested();
    void quitRequested();
    void vanished();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private slots:
    void nameOwnerChanged(const QString &name, const QString &before, const QString &now);

private:
    void askForWatcher();
    void look();
    void adapt();
    void draw();
    void retranslate();

    Preferences &m_preferences;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QMenu m_menu;
    std::array<QAction *, 3> m_actions{};
    QTimer m_again;
    QTimer m_hidden;
    bool m_hasAsked = false; ///< the bus whether there is such a one
    bool m_hasWatcher = false; ///< somebody takes icons over D-Bus (StatusNotifierItem)
    bool m_wasGone = false;
    int m_tries = 0;
    Status m_worst = Status::Valid;
    QString m_words;
};

/// The app's icon with the shape of a status in its lower right half; the plain icon when all is well.
[[nodiscard]] QIcon trayIcon(Status status);

} // namespace ui
