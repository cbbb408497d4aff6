// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountpane.h"

#include "core/text/accounttext.h"
#include "core/text/datetext.h"
#include "core/text/glosstext.h"
#include "ui/common/words.h"
#include "ui/look/copyfield.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::text::AccountText;

namespace ui {

AccountPane::AccountPane(const Context &context, QWidget *parent) : QScrollArea(parent), m_context(context)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    const int unit = Metrics::unit(this);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(2 * unit, unit, 0, unit);
    layout->setSpacing(unit);
    m_title = heading({});
    m_state = plainLabel({});
    m_banner = new Banner;
    m_banner->hide();
    m_fields = new QFormLayout;
    m_fields->setHorizontalSpacing(2 * unit);
    m_fields->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_thumbprintLabel = quietLabel({});
    m_thumbprint = new CopyField;
    m_addressLabel = quietLabel({});
    m_address = new CopyField;
    for (CopyField *field : {m_thumbprint, m_address})
        field->setTight(true);
    m_actions = new QWidget;
    auto *grid = new QGridLayout(m_actions);
    grid->setContentsMargins(0, unit, 0, 0);
    m_check = new QPushButton;
    m_default = new QPushButton;
    grid->addWidget(m_check, 0, 0);
    grid->addWidget(m_default, 0, 1);
    int place = 2;
    for (const AccountAction action :
         {AccountAction::Contact, AccountAction::Terms, AccountAction::MoveKey, AccountAction::BackUp,
          AccountAction::ChangeKey, AccountAction::Reopen, AccountAction::Deactivate}) {
        grid->addWidget(addAction(action), place / 2, place % 2);
        ++place;
    }
    for (QWidget *widget :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_banner)})
        layout->addWidget(widget);
    layout->addLayout(m_fields);
    layout->addWidget(m_addressLabel);
    layout->addWidget(m_address);
    layout->addWidget(m_thumbprintLabel);
    layout->addWidget(m_thumbprint);
    layout->addWidget(m_actions);
    layout->addStretch();
    setWidget(body);
    connect(m_check, &QPushButton::clicked, this, &AccountPane::check);
    connect(m_default, &QPushButton::clicked, this, &AccountPane::makeDefault);
    retranslate();
}

QPushButton *AccountPane::addAction(AccountAction action)
{
    auto *button = new QPushButton;
    m_buttons[action] = button;
    connect(button, &QPushButton::clicked, this, [this, action] {
        if (m_account)
            openAccountDialog(action, m_context, *m_account, window());
    });
    return button;
}

void AccountPane::retranslate()
{
    m_check->setText(tr("As&k the CA"));
    m_check->setToolTip(tr("Asks the CA how the account stands there now."));
    m_default->setText(tr("&Use by default"));
    m_buttons[AccountAction::Contact]->setText(tr("Change &contact…"));
    m_buttons[AccountAction::Terms]->setText(tr("&Terms of service…"));
    m_buttons[AccountAction::MoveKey]->setText(tr("&Move key…"));
    m_buttons[AccountAction::BackUp]->setText(tr("&Back up key…"));
    m_buttons[AccountAction::ChangeKey]->setText(tr("Change k&ey…"));
    m_buttons[AccountAction::Reopen]->setText(tr("&Open again…"));
    m_buttons[AccountAction::Deactivate]->setText(tr("&Deactivate…"));
    show(m_account, m_isDefault);
}

void AccountPane::addField(const QString &label, const QString &value)
{
    QLabel *name = quietLabel(label);
    name->setWordWrap(false);
    QLabel *text = plainLabel(value);
    letShrink(*text);
    //: %1: name of a field, %2: its value
    text->setAccessibleName(tr("%1: %2").arg(label, value));
    m_fields->addRow(name, text);
}

void AccountPane::show(const std::optional<core::store::AccountEntry> &account, bool isDefault)
{
    if (!account || !m_account || account->id != m_account->id)
        m_banner->hide();
    m_account = account;
    m_isDefault = isDefault;
    while (m_fields->rowCount() > 0)
        m_fields->removeRow(0);
    for (QWidget *widget : {static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_thumbprintLabel),
                            static_cast<QWidget *>(m_thumbprint), static_cast<QWidget *>(m_addressLabel),
                            static_cast<QWidget *>(m_address), m_actions})
        widget->setVisible(account.has_value());
    if (!account)
        return m_title->setText(tr("Select an account to see its details."));
    const QString badge = AccountText::badge(*account);
    const QString name = account->practice ? AccountText::practiceName() : account->caName;
    //: %1: a CA, %2: "TEST" or "PRACTICE"
    m_title->setText(badge.isEmpty() ? name : tr("%1 · %2").arg(name, badge));
    m_state->setText(AccountText::state(*account));
    addField(tr("Directory"), account->directoryUrl.toString());
    addField(tr("Contact"), account->contacts.isEmpty() ? tr("none") : account->contacts.join(u", "_s));
    addField(tr("Opened"), core::text::DateText::day(account->created, m_context.clock.now()));
    if (!account->externalKeyId.isEmpty())
        addField(tr("Customer account (EAB)"), account->externalKeyId);
    addField(tr("Key lies"), AccountText::place(account->keyPlace));
    if (isDefault)
        addField(tr("Use"), tr("This account is used where no other is chosen."));
    m_addressLabel->setText(tr("Address at the CA"));
    m_address->setValue(m_addressLabel->text(), account->accountUrl.toString());
    m_thumbprintLabel->setText(tr("Key thumbprint"));
    m_thumbprint->setValue(m_thumbprintLabel->text(), QString::fromLatin1(account->thumbprint));
    m_thumbprint->setToolTip(core::text::GlossText::gloss(core::text::Term::AccountKey));

    const bool isClosed = account->status == "deactivated"_L1 || account->status == "revoked"_L1;
    const bool isOpen = !isClosed && !account->practice && !account->accountUrl.isEmpty();
    const bool isUnknown = account->status == "unknown"_L1;
    m_check->setVisible(isOpen);
    m_default->setVisible(isOpen && !isDefault);
    for (const auto &[action, button] : m_buttons)
        button->setVisible(isOpen && (action == AccountAction::Reopen ? isUnknown : true));
    for (const AccountAction action :
         {AccountAction::Contact, AccountAction::Terms, AccountAction::ChangeKey, AccountAction::Deactivate})
        m_buttons[action]->setEnabled(!isUnknown);
}

void AccountPane::check()
{
    m_check->setEnabled(false);
    m_banner->hide();
    m_context.care.refresh(
        m_account->id, this, [this, id = m_account->id](const core::Result<core::store::AccountEntry> &seen) {
            m_check->setEnabled(true);
            if (!m_account || m_account->id != id)
                return;
            if (!seen)
                return showError(*m_banner, seen.error(), m_context.clock.now());
            m_banner->clearButtons();
            m_banner->setMessage(Banner::Kind::Success, tr("The CA says: the account is valid."));
            m_banner->show();
        });
}

void AccountPane::makeDefault()
{
    const auto chosen = m_context.care.setDefaultAccount(m_account->id);
    if (!chosen)
        return showError(*m_banner, chosen.error(), m_context.clock.now());
    show(m_account, true);
}

void AccountPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace ui
