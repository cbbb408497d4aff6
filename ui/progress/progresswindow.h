// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

#include <QDialog>

class QPushButton;

namespace ui {

class ProgressView;

/// The progress of one issuance in a window of its own, for those that run in the background or have ended.
class ProgressWindow final : public QDialog {
    Q_OBJECT
public:
    ProgressWindow(const Context &context, const QString &recordId, QWidget *parent = nullptr);

signals:
    void retryRequested(const core::issuance::Request &request);
    void consentRequested(const core::issuance::Request &request, const core::Error &error);

private:
    ProgressView *m_view;
    QPushButton *m_cancel;
};

} // namespace ui
