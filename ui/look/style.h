// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComplex;

namespace ui {

/// Fusion made calm: flat rounded buttons and fields, cards for lists, one ring for the focus, and every
/// length from the font. Only palette roles are used, so a widget with a palette of its own is drawn with
/// that. A QPushButton with the property `primaryProperty` set to true is painted in the seal's colour.
class Style final : public QProxyStyle {
    Q_OBJECT
public:
    Style();

    static constexpr const char *primaryProperty = "tegataPrimary";

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override;
    QIcon standardIcon(StandardPixmap standard, const QStyleOption *option,
                       const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

private:
    // QStyle's enums are open (a style may add its own), so the switches in these files are over numbers.
    // Each answers whether it has drawn what was asked for; stylebuttons.cpp, stylefields.cpp,
    // styleviews.cpp.
    bool drawButton(PrimitiveElement element, const QStyleOption *option, QPainter &painter,
                    const QWidget *widget) const;
    bool drawField(PrimitiveElement element, const QStyleOption *option, QPainter &painter,
                   const QWidget *widget) const;
    bool drawView(PrimitiveElement element, const QStyleOption *option, QPainter &painter,
                  const QWidget *widget) const;
    bool drawViewControl(ControlElement element, const QStyleOption *option, QPainter &painter,
                         const QWidget *widget) const;
    void drawButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget) const;
    bool drawProgress(ControlElement element, const QStyleOption *option, QPainter &painter,
                      const QWidget *widget) const;
    bool drawComboBox(const QStyleOptionComplex *option, QPainter &painter, const QWidget *widget) const;
    bool drawSpinBox(const QStyleOptionComplex *option, QPainter &painter, const QWidget *widget) const;
    bool drawScrollBar(const QStyleOptionComplex *option, QPainter &painter, const QWidget *widget) const;
};

} // namespace ui
