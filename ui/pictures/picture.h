// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

/// A painted widget made of items that one can point at: the common ground of our three pictures. It moves a
/// current item with the arrow keys, Home and End, activates it with Enter, Space or a click, names the one
/// under the pointer, and shows all of them to screen readers as a list. Items are numbered from 0 in reading
/// order.
class Picture : public QWidget {
    Q_OBJECT
public:
    explicit Picture(QWidget *parent = nullptr);

    [[nodiscard]] virtual int itemCount() const = 0;
    /// What a screen reader says; the whole truth of the item in one sentence.
    [[nodiscard]] virtual QString itemName(int item) const = 0;
    [[nodiscard]] virtual QString itemDescription(int item) const;
    /// Where it can be pointed at, in this widget's coordinates.
    [[nodiscard]] virtual QRect itemRect(int item) const = 0;

    [[nodiscard]] int currentItem() const { return m_current; } ///< -1: none
    [[nodiscard]] int hoveredItem() const { return m_hovered; } ///< -1: none
    [[nodiscard]] int itemAt(QPoint position) const;
    void activateItem(int item);

protected:
    virtual QString itemToolTip(int item) const;
    virtual void itemActivated(int item) = 0;
    virtual void itemHovered(int item);
    virtual void itemBecameCurrent(int item);

    /// Makes `item` (or none, -1) current and tells screen readers; says itemBecameCurrent() only for the
    /// user's doing.
    enum class By { User, Program };
    void setCurrentItem(int item, By by);
    /// To be called after items came, went or changed their order.
    void itemsChanged();
    /// To be called after the name of one item changed.
    void itemRenamed(int item);
    /// False where the desktop asks for no animation.
    [[nodiscard]] bool mayMove() const;

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void hover(int item);
    void announceFocus();

    int m_current = -1;
    int m_hovered = -1;
};

} // namespace ui
