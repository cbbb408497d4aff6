// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace ui {

class Preferences;

/// Changes the language when no other window is open: a dialog is made in one language and stays in it, and a
/// program in two languages is of no use to anybody. Nothing is closed, so nothing is lost; whoever has no
/// dialog open sees the change at once.
class LanguageSwitch final : public QObject {
    Q_OBJECT
public:
    /// `page` is in the window that may stay open: it follows by itself.
    LanguageSwitch(Preferences &preferences, QWidget &page);

    /// Titles of the windows that are in the way of a change that was chosen; empty when none was, or none
    /// is.
    [[nodiscard]] const QStringList &waitingFor() const { return m_waitingFor; }

signals:
    void waiting(); ///< waitingFor() has changed

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void look();

    Preferences &m_preferences;
    QWidget &m_page;
    QStringList m_waitingFor;
    QString m_inUse;
    bool m_isChosen = false;
};

} // namespace ui
