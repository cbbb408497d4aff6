// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/discard.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

namespace {
struct DiscardWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Discard)
};
} // namespace

void askToDiscard(QWidget &window, const QString &question, const QString &meaning,
                  const std::function<void()> &discard)
{
    auto *box = new QMessageBox(QMessageBox::Question, window.windowTitle(), question, QMessageBox::NoButton,
                                &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(meaning);
    QPushButton *stay = box->addButton(DiscardWords::tr("&Go on here"), QMessageBox::RejectRole);
    QPushButton *leave = box->addButton(DiscardWords::tr("&Close"), QMessageBox::DestructiveRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    QObject::connect(leave, &QPushButton::clicked, &window, discard);
    box->open();
}

} // namespace ui
