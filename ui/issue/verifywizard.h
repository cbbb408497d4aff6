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
class CheckPanel;
class MethodChooser;

/// "Verify a domain": choose how a name is proven, see what will be published, look at what stands in the
/// way, and keep the choice for later orders. No certificate is asked for.
class VerifyWizard final : public QDialog {
    Q_OBJECT
public:
    explicit VerifyWizard(const Context &context, QWidget *parent = nullptr);

private:
    void judge();
    void check();
    void keep();

    Context m_context;
    QList<core::acme::Identifier> m_identifiers;
    QLineEdit *m_name;
    QLabel *m_remarks;
    MethodChooser *m_chooser;
    CheckPanel *m_check;
    Banner *m_banner;
    QPushButton *m_keep;
};

} // namespace ui
