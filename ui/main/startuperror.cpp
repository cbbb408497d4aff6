// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/startuperror.h"

#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/look/windowsize.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace ui {

StartupError::StartupError(const core::Error &error)
{
    setWindowTitle(tr("Tegata cannot start"));
    auto *banner = new Banner;
    showError(*banner, error, QDateTime::currentDateTimeUtc());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(banner, 1);
    layout->addWidget(buttons);
    resizeToUnits(this, 64, 28);
}

} // namespace ui
