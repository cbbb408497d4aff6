// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Banner;
class MethodChooser;

/// "Verify a domain": choose how a name is proven, see what will be published, try it from here, and keep the
/// choice for later orders. Nothing is asked of a CA.
class VerifyWizard final : public QDialog {
    Q_OBJECT
public:
    explicit VerifyWizard(const Context &context, QWidget *parent = nullptr);

private:
    void judge();
    void keep();

    Context m_context;
    QList<core::acme::Identifier> m_identifiers;
    QLineEdit *m_name;
    QLabel *m_remarks;
    MethodChooser *m_chooser;
    Banner *m_banner;
    QPushButton *m_keep;
};

} // namespace ui
