// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/pictureaccess.h"

#include "ui/pictures/picture.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace ui {

namespace {

/// One item, live: it reads its picture each time it is asked, so it never grows stale, only invalid.
class ItemInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ItemInterface(Picture *picture, int item) : m_picture(picture), m_item(item) { }

    bool isValid() const override { return m_picture && m_item < m_picture->itemCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_picture.data());
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return m_picture->itemName(m_item);
        return kind == QAccessible::Description ? m_picture->itemDescription(m_item) : QString();
    }

    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect local = m_picture->itemRect(m_item);
        return {m_picture->mapToGlobal(local.topLeft()), local.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const bool current = m_picture->currentItem() == m_item;
        state.focusable = state.selectable = true;
        state.selected = state.active = current;
        state.focused = current && m_picture->hasFocus();
        state.invisible = !m_picture->isVisible();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }

    QStringList actionNames() const override { return {pressAction()}; }

    void doAction(const QString &name) override
    {
        if (name == pressAction() && isValid())
            m_picture->activateItem(m_item);
    }

    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<Picture> m_picture;
    int m_item;
};

class PictureInterface final : public QAccessibleWidget {
public:
    explicit PictureInterface(Picture *picture)
        : QAccessibleWidget(picture, QAccessible::List), m_picture(picture)
    {
    }

    int childCount() const override { return m_picture->itemCount() + QAccessibleWidget::childCount(); }

    QAccessibleInterface *child(int index) const override
    {
        const int items = m_picture->itemCount();
        if (index >= items) // a widget laid over the picture, such as an explanation
            return QAccessibleWidget::child(index - items);
        if (index < 0)
            return nullptr;
        if (const auto found = m_items.constFind(index); found != m_items.constEnd())
            return QAccessible::accessibleInterface(found.value());
        auto *item = new ItemInterface(m_picture, index);
        m_items.insert(index, QAccessible::registerAccessibleInterface(item));
        return item;
    }

    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (auto item = m_items.cbegin(); item != m_items.cend(); ++item) {
            if (QAccessible::accessibleInterface(item.value()) == wanted)
                return item.key();
        }
        const int place = QAccessibleWidget::indexOfChild(wanted);
        return place < 0 ? -1 : m_picture->itemCount() + place;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const int item = m_picture->itemAt(m_picture->mapFromGlobal(QPoint(x, y)));
        return item < 0 ? QAccessibleWidget::childAt(x, y) : child(item);
    }

    QAccessibleInterface *focusChild() const override
    {
        if (m_picture->hasFocus() && m_picture->currentItem() >= 0)
            return child(m_picture->currentItem());
        return QAccessibleWidget::focusChild();
    }

protected:
    ~PictureInterface() override
    {
        for (const QAccessible::Id item : std::as_const(m_items))
            QAccessible::deleteAccessibleInterface(item);
    }

private:
    Picture *m_picture; // outlives its interface: Qt deletes that first
    mutable QHash<int, QAccessible::Id> m_items;
};

QAccessibleInterface *pictureInterface(const QString &, QObject *object)
{
    auto *picture = qobject_cast<Picture *>(object);
    return picture ? new PictureInterface(picture) : nullptr;
}

} // namespace

void installPictureAccess()
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(pictureInterface), true);
}

} // namespace ui
