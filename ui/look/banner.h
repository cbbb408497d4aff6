// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

class FlowLayout;

/// A message in the page instead of a box in the way: what happened, why and what to do, with the buttons
/// that do it. Tells screen readers when it appears and when its words change. All text is shown as plain
/// text.
class Banner final : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Info, Success, Warning, Error };

    explicit Banner(QWidget *parent = nullptr);

    void setMessage(Kind kind, const QString &title, const QString &body = {});
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString body() const;

    /// A button below the body, owned by the banner.
    QPushButton *addButton(const QString &text);
    void clearButtons();
    /// With a close button the reader may dismiss it (also with Escape); it is then hidden, not deleted.
    void setClosable(bool closable);

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void restyle();
    void announce();
    void dismiss();
    [[nodiscard]] QColor ink() const;

    Kind m_kind = Kind::Info;
    QLabel *m_shape;
    QLabel *m_title;
    QLabel *m_body;
    FlowLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace ui
