// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>

namespace ui {

using namespace Qt::StringLiterals;

Style::Style() : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
    setObjectName("tegata"_L1);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (!drawButton(element, option, *painter, widget) && !drawField(element, option, *painter, widget)
        && !drawView(element, option, *painter, widget))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        button && element == CE_PushButtonLabel) {
        drawButtonLabel(*button, *painter, widget);
        return;
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option); button
        && element == CE_ToolButtonLabel && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon
        && !button->icon.isNull() && !button->text.isEmpty()) {
        QStyleOptionButton same; // as far from its icon as in any other button
        same.QStyleOption::operator=(*button);
        same.text = button->text;
        same.icon = button->icon;
        same.iconSize = button->iconSize;
        drawButtonLabel(same, *painter, widget);
        return;
    }
    if (!drawProgress(element, option, *painter, widget)
        && !drawViewControl(element, option, *painter, widget))
        QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ComboBox && drawComboBox(option, *painter, widget))
        return;
    if (control == CC_SpinBox && drawSpinBox(option, *painter, widget))
        return;
    if (control == CC_ScrollBar && drawScrollBar(option, *painter, widget))
        return;
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        header && header->sortIndicator != QStyleOptionHeader::None) {
        const int mark = pixelMetric(PM_HeaderMarkSize, option, widget);
        const QRect arrow = alignedRect(option->direction, Qt::AlignRight | Qt::AlignVCenter, {mark, mark},
                                        option->rect.adjusted(mark / 2, 0, -mark / 2, 0));
        if (element == SE_HeaderArrow)
            return arrow;
        if (element == SE_HeaderLabel)
            return option->direction == Qt::RightToLeft
                ? option->rect.adjusted(2 * mark, 0, -pixelMetric(PM_HeaderMargin, option, widget), 0)
                : option->rect.adjusted(pixelMetric(PM_HeaderMargin, option, widget), 0, -2 * mark, 0);
    }
    if (element == SE_ItemViewItemFocusRect)
        return option->rect;
    if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option); item
        && element == SE_ItemViewItemText && item->features.testFlag(QStyleOptionViewItem::HasDecoration)
        && item->decorationPosition == QStyleOptionViewItem::Left) {
        // Qt puts the margin of an item between picture and words twice.
        const int less = Metrics::unit(widget);
        return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, less, 0)
                                                    : rect.adjusted(-less, 0, 0, 0);
    }
    if (element == SE_LineEditContents) {
        const int inset
            = qobject_cast<const QLineEdit *>(widget) && qobject_cast<const QLineEdit *>(widget)->hasFrame()
            ? Metrics::unit(widget) / 2
            : 0;
        return rect.adjusted(inset, 0, -inset, 0);
    }
    return rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if ((control == CC_ComboBox && part == SC_ComboBoxEditField)
        || (control == CC_SpinBox && part == SC_SpinBoxEditField)) {
        // Text begins where it begins in a line edit.
        const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
        const int inset = Metrics::unit(widget) / 2;
        return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, -inset, 0)
                                                    : rect.adjusted(inset, 0, 0, 0);
    }
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider)
        return QProxyStyle::subControlRect(control, option, part, widget);

    // No arrow buttons: the whole length is groove.
    const bool across = slider->orientation == Qt::Horizontal;
    const int length = across ? slider->rect.width() : slider->rect.height();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    int grip = length;
    if (range > 0) {
        const qint64 share
            = qint64(slider->pageStep) * length / std::max<qint64>(1, range + slider->pageStep);
        grip = std::min(
            length, std::max(static_cast<int>(share), pixelMetric(PM_ScrollBarSliderMin, option, widget)));
    }
    const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                              length - grip, slider->upsideDown);
    const auto piece = [&](int from, int size) {
        const QRect logical = across ? QRect(from, 0, size, slider->rect.height())
                                     : QRect(0, from, slider->rect.width(), size);
        return visualRect(slider->direction, slider->rect, logical.translated(slider->rect.topLeft()));
    };
    switch (static_cast<int>(part)) {
    case SC_ScrollBarGroove: return piece(0, length);
    case SC_ScrollBarSlider: return piece(start, grip);
    case SC_ScrollBarSubPage: return piece(0, start);
    case SC_ScrollBarAddPage: return piece(start + grip, length - start - grip);
    default: return {};
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int unit = Metrics::unit(widget);
    const int row = (option ? option->fontMetrics.height() : 2 * unit) + 2 * unit;
    switch (static_cast<int>(type)) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool iconOnly = button && button->text.isEmpty();
        const bool strong = widget && widget->property(primaryProperty).toBool();
        const int wider = strong && button
            ? QFontMetrics(Metrics::strongFont(widget->font())).horizontalAdvance(button->text)
                - button->fontMetrics.horizontalAdvance(button->text)
            : 0;
        const int gap = button && !button->icon.isNull() && !iconOnly ? unit : 0;
        return {iconOnly ? row : contents.width() + wider + gap + 3 * unit,
                std::max(contents.height() + unit, row)};
    }
    case CT_ComboBox: return {size.width() + unit, std::max(contents.height() + unit, row)};
    case CT_LineEdit:
    case CT_SpinBox: return {size.width() + unit, std::max(size.height(), row)};
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const int gap = button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon ? unit : 0;
        return {std::max(contents.width() + gap + unit, row), std::max(contents.height() + unit, row)};
    }
    case CT_ItemViewItem: return {size.width(), std::max(size.height(), row)};
    case CT_HeaderSection: return {size.width() + 2 * unit, std::max(size.height(), row)};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        const bool line
            = item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty();
        return line ? QSize(size.width(), unit)
                    : QSize(size.width() + unit, std::max(size.height(), row - unit / 2));
    }
    case CT_TabBarTab: return {size.width() + unit, std::max(size.height(), row)};
    case CT_ProgressBar: {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        return {size.width(), bar && bar->textVisible ? row : unit};
    }
    default: return size; // the other kinds are Fusion's
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int unit = Metrics::unit(widget);
    const int line = qRound(Metrics::hairline(widget));
    switch (static_cast<int>(metric)) {
    case PM_DefaultFrameWidth:
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
        // Wide enough for a square viewport to lie inside the rounded corner.
        return qCeil(Metrics::radius(widget) * 0.3) + line - 1;
    case PM_MenuPanelWidth: return line;
    case PM_MenuVMargin:
    case PM_MenuHMargin: return unit / 2;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return (widget && widget->isWindow() ? 3 : 2) * unit;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return unit;
    case PM_MessageBoxIconSize: return 4 * unit;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize: return Metrics::iconSize(widget);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 2 * unit;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return unit;
    case PM_ScrollBarExtent: return unit + unit / 2;
    case PM_ScrollBarSliderMin: return 4 * unit;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_SplitterWidth:
    case PM_HeaderMargin: return unit;
    case PM_HeaderMarkSize: return unit + unit / 2;
    case PM_HeaderDefaultSectionSizeVertical: return qRound(4.5 * unit);
    case PM_TreeViewIndentation: return 2 * unit;
    case PM_ToolBarItemSpacing:
    case PM_ToolBarItemMargin: return unit;
    case PM_ToolBarFrameWidth: return 0;
    case PM_ToolBarSeparatorExtent: return 2 * unit;
    case PM_ToolTipLabelFrameWidth: return line + unit / 2;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap: return 0;
    case PM_TabBarTabHSpace: return 2 * unit;
    case PM_TabBarTabVSpace: return unit;
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap: return line;
    case PM_FocusFrameHMargin: return unit;
    case PM_FocusFrameVMargin: return unit / 2;
    default: return QProxyStyle::pixelMetric(metric, option, widget); // the others are Fusion's
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *result) const
{
    switch (static_cast<int>(hint)) {
    case SH_FormLayoutLabelAlignment: return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_FormLayoutFormAlignment: return Qt::AlignLeft | Qt::AlignTop;
    case SH_FormLayoutFieldGrowthPolicy: return QFormLayout::AllNonFixedFieldsGrow;
    case SH_FormLayoutWrapPolicy: return QFormLayout::DontWrapRows;
    case SH_MessageBox_TextInteractionFlags: return Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard;
    case SH_Table_GridLineColor:
        return static_cast<int>(cardBorderColour(option ? option->palette : QPalette()).rgba());
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_GroupBox_TextLabelVerticalAlignment: return Qt::AlignTop;
    default:
        return QProxyStyle::styleHint(hint, option, widget,
                                      result); // the others are the platform's and Fusion's
    }
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    const QPalette palette = widget ? widget->palette() : QApplication::palette();
    const QColor accent = palette.color(QPalette::Active, QPalette::Highlight);
    switch (static_cast<int>(standard)) {
    case SP_MessageBoxInformation: return icon(u"info"_s, accent);
    case SP_MessageBoxQuestion: return icon(u"help"_s, accent);
    case SP_MessageBoxWarning: return icon(u"warning"_s, statusColour(Status::Overdue, palette));
    case SP_MessageBoxCritical: return icon(u"error"_s, statusColour(Status::Failed, palette));
    case SP_CommandLink: return icon(u"chevron-right"_s, accent);
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton: return icon(u"close"_s);
    case SP_DirIcon:
    case SP_DirClosedIcon: return icon(u"folder"_s);
    case SP_DirOpenIcon: return icon(u"open"_s);
    case SP_FileIcon: return icon(u"file"_s);
    case SP_DirHomeIcon: return icon(u"home"_s);
    default: return QProxyStyle::standardIcon(standard, option, widget);
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget)
        || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // Rows are ruled by the style, across only; columns are held apart by their alignment.
    if (auto *table = qobject_cast<QTableView *>(widget))
        table->setShowGrid(false);
}

} // namespace ui
