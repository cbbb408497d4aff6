// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/accountdialog.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;
class QPushButton;

namespace ui {

class Banner;
class CopyField;

/// Everything about one account, and what can be done with it.
class AccountPane final : public QScrollArea {
    Q_OBJECT
public:
    explicit AccountPane(const Context &context, QWidget *parent = nullptr);

    void show(const std::optional<core::store::AccountEntry> &account, bool isDefault);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void check();
    void makeDefault();
    QPushButton *addAction(AccountAction action);
    void addField(const QString &label, const QString &value);

    Context m_context;
    std::optional<core::store::AccountEntry> m_account = {};
    bool m_isDefault = false;
    QLabel *m_title;
    QLabel *m_state;
    Banner *m_banner;
    QFormLayout *m_fields;
    QLabel *m_thumbprintLabel;
    CopyField *m_thumbprint;
    QLabel *m_addressLabel;
    CopyField *m_address;
    QWidget *m_actions;
    QPushButton *m_check;
    QPushButton *m_default;
    std::map<AccountAction, QPushButton *> m_buttons;
};

} // namespace ui
