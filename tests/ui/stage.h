// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "app/watch.h"
#include "core/crypto/secret.h"
#include "core/schedule/heartbeat.h"
#include "core/text/language.h"
#include "ui/context.h"
#include "ui/look/theme.h"
#include "ui/main/mainwindow.h"
#include "ui/settings/preferences.h"

#include <QAbstractButton>
#include <QTemporaryDir>

#include <optional>

namespace tests {

/// The whole program but main(): services over a store of its own, and the window, to be driven as a person
/// drives it. A CA is started when one is asked for, on this computer.
/// For people who want to see it: TEGATA_TEST_LANGUAGE, TEGATA_TEST_DARK, and TEGATA_TEST_PICTURES, a folder.
class Stage {
public:
    Stage();
    ~Stage();

    void open(); ///< also again after close(), as the next start of the program
    void close(); ///< all but the folder
    void showWindow(QSize size = {1200, 900});

    [[nodiscard]] app::Services &services() const { return *m_services; }
    [[nodiscard]] const ui::Context &context() const { return *m_context; }
    [[nodiscard]] ui::Preferences &preferences() const { return *m_preferences; }
    [[nodiscard]] core::text::Language &language() { return m_language; }
    void setScheme(ui::Scheme scheme);
    [[nodiscard]] ui::MainWindow &window() const { return *m_window; }
    [[nodiscard]] QString path(const QString &file) const { return m_folder.filePath(file); }

    /// Has a certificate issued by the practice CA, under `name`; empty, or what went wrong.
    [[nodiscard]] QString issue(const QString &name);

    /// The last child of the window that is one; nullptr when none is.
    template <typename Widget>
    [[nodiscard]] Widget *shown() const
    {
        const auto found = m_window->findChildren<Widget *>();
        return found.isEmpty() ? nullptr : found.last();
    }
    /// A visible button by what it says, without its mnemonic.
    [[nodiscard]] static QAbstractButton *button(const QWidget *parent, const QString &text);
    /// Waits until it can be pressed; the test fails when it cannot.
    static void press(const QWidget *parent, const QString &text);
    /// Fails for a control that the keyboard reaches and a screen reader cannot name, for two with the same
    /// mnemonic, and for a dialog in which Return does something else than its verb in the seal's colour;
    /// where that must be pressed by itself, it is no autoDefault.
    static void checkNames(const QWidget *parent);
    /// What the labels say that can be seen, a line each.
    [[nodiscard]] static QString textOf(const QWidget &widget);
    static void picture(QWidget *widget, const QString &name);

private:
    core::crypto::Library m_library;
    QTemporaryDir m_folder;
    core::text::Language m_language;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Preferences> m_preferences;
    std::unique_ptr<app::Services> m_services;
    std::unique_ptr<app::Watch> m_watch;
    std::unique_ptr<core::schedule::Heartbeat> m_heartbeat;
    std::optional<ui::Context> m_context;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace tests
