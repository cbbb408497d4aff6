// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/wizardheader.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QWizard>

namespace ui {

namespace {
/// The column of QWizard's header that only makes the indentation.
constexpr int IndentColumn = 1;
constexpr int SubtitleRow = 4;

/// QWizard makes its header late and lays it out anew for a page of another kind.
class HeaderAligner final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
            align();
        return false;
    }

    void align() const
    {
        // Its class has no name of its own; it is the grid with the subtitle right of the indentation.
        for (QGridLayout *grid : parent()->findChildren<QGridLayout *>()) {
            const QLayoutItem *subtitle = grid->itemAtPosition(SubtitleRow, IndentColumn + 1);
            if (subtitle && qobject_cast<QLabel *>(subtitle->widget())
                && !grid->itemAtPosition(SubtitleRow, 0) && grid->columnMinimumWidth(IndentColumn) != 0)
                grid->setColumnMinimumWidth(IndentColumn, 0);
        }
    }
};
} // namespace

void alignHeader(QWizard *wizard)
{
    auto *aligner = new HeaderAligner(wizard);
    wizard->installEventFilter(aligner);
    // QWizard lays out after it has told; the new page has not been painted by then.
    QObject::connect(
        wizard, &QWizard::currentIdChanged, aligner, [aligner] { aligner->align(); }, Qt::QueuedConnection);
}

} // namespace ui
