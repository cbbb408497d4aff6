// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words.h"

#include "core/text/errortext.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/theme.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

struct CommonWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Common)
};

Status statusOf(core::renewal::State state)
{
    using core::renewal::State;
    switch (state) {
    case State::Revoked: return Status::Revoked;
    case State::Expired: return Status::Expired;
    case State::Overdue: return Status::Overdue;
    case State::Failed: return Status::Failed;
    case State::NeedsUser: return Status::NeedsUser;
    case State::Working: return Status::Working;
    case State::Due:
    case State::NotYetValid: return Status::Due;
    case State::Valid: return Status::Valid;
    }
    Q_UNREACHABLE();
}

void showError(Banner &banner, const core::Error &error, const QDateTime &now)
{
    using core::text::ErrorText;
    QStringList body{ErrorText::explanation(error)};
    if (const QString words = ErrorText::quotation(error); !words.isEmpty())
        body.prepend(words);
    int number = 0;
    for (const QString &advice : ErrorText::advice(error))
        body.append(u"%1. %2"_s.arg(QString::number(++number), advice));
    if (const QString next = ErrorText::nextTry(error, now); !next.isEmpty())
        body.append(next);
    banner.clearButtons();
    banner.setMessage(Banner::Kind::Error, ErrorText::summary(error), body.join(u'\n'));
    QPushButton *copy = banner.addButton(CommonWords::tr("Copy details"));
    QObject::connect(copy, &QPushButton::clicked, &banner, [error] { copyText(ErrorText::details(error)); });
    banner.show();
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void letShrink(QLabel &label)
{
    QSizePolicy policy = label.sizePolicy(); // keeps that its height depends on its width
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    label.setSizePolicy(policy);
}

QLabel *heading(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setFont(Metrics::titleFont(label));
    return label;
}

/// A label whose quiet colour follows the theme.
class QuietLabel final : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
            paint();
        QLabel::changeEvent(event);
    }
    void showEvent(QShowEvent *event) override
    {
        paint();
        QLabel::showEvent(event);
    }

private:
    void paint()
    {
        const QColor wanted = Theme::quietText(QGuiApplication::palette());
        if (palette().color(QPalette::WindowText) == wanted)
            return;
        QPalette mine;
        mine.setColor(QPalette::WindowText, wanted);
        setPalette(mine);
    }
};

QLabel *quietLabel(const QString &text, QWidget *parent)
{
    auto *label = new QuietLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QProgressBar *waitingBar(const QString &purpose)
{
    auto *bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setAccessibleName(purpose);
    bar->hide();
    return bar;
}

void followSelection(QAbstractItemView &view)
{
    QItemSelectionModel *model = view.selectionModel();
    QObject::connect(model, &QItemSelectionModel::selectionChanged, &view, [model] {
        const QModelIndexList selected = model->selectedIndexes();
        if (!selected.isEmpty() && !model->isSelected(model->currentIndex()))
            model->setCurrentIndex(selected.first(), QItemSelectionModel::NoUpdate);
    });
}

void copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace ui
