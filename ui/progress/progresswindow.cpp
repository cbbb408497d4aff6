// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/progresswindow.h"

#include "ui/look/metrics.h"
#include "ui/look/windowsize.h"
#include "ui/progress/progressview.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

ProgressWindow::ProgressWindow(const Context &context, const QString &recordId, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Getting a certificate"));
    const int unit = Metrics::unit(this);
    m_view = new ProgressView(context);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_cancel = buttons->addButton(tr("Cancel issuance"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->addWidget(m_view);
    layout->addWidget(buttons);
    resizeToUnits(this, 90, 94);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_cancel, &QPushButton::clicked, m_view, &ProgressView::cancel);
    connect(m_view, &ProgressView::ended, this, [this] { m_cancel->hide(); });
    connect(m_view, &ProgressView::retryRequested, this, [this](const core::issuance::Request &request) {
        emit retryRequested(request);
        close();
    });
    connect(m_view, &ProgressView::consentRequested, this, &ProgressWindow::consentRequested);
    m_view->follow(recordId);
}

} // namespace ui
