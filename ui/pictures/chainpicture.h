// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture.h"

#include <QColor>
#include <QList>

namespace ui {

/// A certificate chain, from the root in the trust store down to the names, each a card that hangs on the one
/// above. What is missing is drawn as an empty frame, what is not trusted is barred.
class ChainPicture final : public Picture {
    Q_OBJECT
public:
    enum class State {
        Trusted, ///< a root of the trust store
        Intermediate,
        Leaf,
        Missing, ///< should be here and is not
        Untrusted, ///< ends in a root that this computer does not trust
        Problem, ///< expired, wrong signature, wrong place
    };

    struct Link {
        QString title; ///< the subject
        QString subtitle = {}; ///< such as what is wrong, or the key
        QString dates = {};
        State state = State::Intermediate;
        QString accessibleText = {}; ///< one sentence; made of title and state if empty

        bool operator==(const Link &) const = default;
    };

    explicit ChainPicture(QWidget *parent = nullptr);

    /// From the root to the leaf.
    void setLinks(QList<Link> links);
    [[nodiscard]] const QList<Link> &links() const { return m_links; }
    /// Without a signal; -1: none.
    void setCurrent(int link);

    [[nodiscard]] int itemCount() const override;
    [[nodiscard]] QString itemName(int item) const override;
    [[nodiscard]] QString itemDescription(int item) const override;
    [[nodiscard]] QRect itemRect(int item) const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void activated(int link);
    void currentChanged(int link);

protected:
    QString itemToolTip(int item) const override;
    void itemActivated(int item) override;
    void itemBecameCurrent(int item) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int cardHeight() const;
    [[nodiscard]] int gap() const;
    [[nodiscard]] static QString word(State state);
    [[nodiscard]] static QString shape(State state);
    [[nodiscard]] QColor ink(State state) const;
    void drawCard(QPainter &painter, int item) const;

    QList<Link> m_links;
};

} // namespace ui
