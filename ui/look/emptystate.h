// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

/// What stands where a list would be while it is empty: what this is, why nothing is here, and what to do
/// about it.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    enum class Weight { Plain, Primary };

    explicit EmptyState(QWidget *parent = nullptr);

    /// `iconName` as in ui::icon(). Texts are plain text.
    void setMessage(const QString &iconName, const QString &title, const QString &body);
    QPushButton *addButton(const QString &text, Weight weight = Weight::Plain);
    void clearButtons();

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QString m_iconName;
    QLabel *m_shape;
    QLabel *m_title;
    QLabel *m_body;
    QBoxLayout *m_buttons;
};

} // namespace ui
