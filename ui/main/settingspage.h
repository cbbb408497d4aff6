// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QTabWidget;

namespace ui {

class KeyKindBox;
class LanguageSwitch;
class Preferences;
class ProvidersPage;
class RenewalSettings;
class TellingSettings;

/// Language, theme, the store and what new certificates begin with; renewal by itself; who is told; the DNS
/// providers. Everything takes effect at once but the store, and the language while other windows are open.
class SettingsPage final : public QWidget {
    Q_OBJECT
public:
    SettingsPage(const Context &context, Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] RenewalSettings *renewal() const { return m_renewal; }
    [[nodiscard]] TellingSettings *telling() const { return m_telling; }
    void showRenewal(); ///< its page comes to the front

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *general();
    void retranslate();
    void showWaiting();
    void pickStore();

    Context m_context;
    Preferences &m_preferences;
    bool m_filling = false;
    QLabel *m_title;
    QTabWidget *m_tabs;
    RenewalSettings *m_renewal;
    TellingSettings *m_telling;
    ProvidersPage *m_providers;
    QFormLayout *m_form;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    LanguageSwitch *m_switch;
    QLabel *m_languageNote; ///< while it waits for windows to be closed
    QLabel *m_schemeLabel;
    QComboBox *m_scheme;
    QLabel *m_keyLabel;
    KeyKindBox *m_key;
    QLabel *m_storeLabel;
    QLabel *m_store;
    QLabel *m_storeNote;
    QPushButton *m_pickStore;
    QPushButton *m_defaults;
};

} // namespace ui
