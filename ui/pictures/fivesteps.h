// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"
#include "ui/pictures/picture.h"

#include <QBasicTimer>
#include <QIcon>
#include <QList>

#include <array>
#include <optional>

namespace ui {

class Banner;

/// An issuance as it happens: you, your server and the CA as three standing figures, and the five messages of
/// ACME as arrows between them. The one under way is dashed and moves; the one that failed is broken, and the
/// explanation hangs on it. Texts wrap; the height follows the width.
class FiveSteps final : public Picture {
    Q_OBJECT
public:
    static constexpr int stepCount = 5;

    enum class State { Waiting, Running, Done, Failed, Skipped };

    struct Message {
        QString text; ///< what is said, such as "Ask for a certificate"; without its number
        QString detail = {}; ///< below the arrow, such as "0.4 s"; one line
        State state = State::Waiting;

        bool operator==(const Message &) const = default;
    };

    explicit FiveSteps(QWidget *parent = nullptr);

    void setMessages(const std::array<Message, stepCount> &messages);
    [[nodiscard]] const std::array<Message, stepCount> &messages() const { return m_messages; }
    /// What stands below the figures: "You", "Your server" or "Your DNS", and the CA's name.
    void setNames(const QString &you, const QString &server, const QString &ca);
    /// As in ui::icon(): "server" unless told otherwise, "dns" for a TXT record, "folder" for a web root.
    void setServerIcon(const QString &name);

    /// Hangs an explanation on the arrow of `step` (0 to 4). It should be Failed, too. Plain text.
    void setFailure(int step, const QString &title, const QString &body);
    void clearFailure();
    /// The explanation itself, for buttons such as "Check again". Null while there is none.
    [[nodiscard]] Banner *explanation() const { return m_explanation; }

    [[nodiscard]] int itemCount() const override { return stepCount; }
    [[nodiscard]] QString itemName(int item) const override;
    [[nodiscard]] QString itemDescription(int item) const override;
    [[nodiscard]] QRect itemRect(int item) const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void activated(int step);
    void currentChanged(int step);

protected:
    QString itemToolTip(int item) const override;
    void itemActivated(int item) override;
    void itemBecameCurrent(int item) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    enum Figure { You, Server, Authority };

    struct Row {
        QStringList lines; ///< of the text above the arrow
        QRectF text; ///< above the arrow, with the room of the shape before it
        double y = 0; ///< of the arrow
        double from = 0;
        double to = 0;
        QRect rect; ///< all of it
    };

    struct Plan {
        std::array<double, 3> columns{}; ///< where the figures stand
        double figureWidth = 0;
        double figureHeight = 0;
        std::array<Row, stepCount> rows{};
        QRect explanation; ///< null: none
        int height = 0;
    };

    [[nodiscard]] Plan planned(int width) const;
    [[nodiscard]] const Plan &plan() const;
    [[nodiscard]] static Figure sender(int step);
    [[nodiscard]] static Figure receiver(int step);
    /// Whether a shape stands before the words; that of a failure sits on the arrow itself.
    [[nodiscard]] static bool hasShape(State state);
    [[nodiscard]] const Message &message(int step) const;
    [[nodiscard]] QFont textFont(int step) const;
    [[nodiscard]] QColor ink(State state) const;
    void invalidate();
    void place();
    void animate();
    void name();
    void drawFigure(QPainter &painter, Figure figure) const;
    void drawMessage(QPainter &painter, int step) const;
    void drawArrow(QPainter &painter, int step) const;
    void drawHead(QPainter &painter, QPointF tip, bool rightwards, const QColor &colour, double line) const;

    std::array<Message, stepCount> m_messages{};
    std::array<QString, 3> m_names{};
    bool m_named = false; ///< by the user of this class, so not by the language
    QString m_serverIcon;
    Banner *m_explanation = nullptr;
    int m_failedStep = -1;
    QBasicTimer m_tick;
    double m_phase = 0; ///< of the moving dashes
    mutable std::optional<Plan> m_plan;
};

} // namespace ui
