// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountdialog.h"

#include "core/text/accounttext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

AccountDialog::AccountDialog(const Context &context, const core::store::AccountEntry &account,
                             QWidget *parent)
    : QDialog(parent), m_context(context), m_account(account)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const int unit = Metrics::unit(this);
    m_title = heading({});
    m_meaning = plainLabel({});
    auto *whose = quietLabel(core::text::AccountText::title(account));
    m_body = new QVBoxLayout;
    m_progress = waitingBar(tr("Waiting for the CA"));
    m_banner = new Banner;
    m_banner->hide();
    auto *buttons = new QDialogButtonBox;
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_verb = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    for (QWidget *widget : {m_title, whose, m_meaning})
        layout->addWidget(widget);
    layout->addLayout(m_body);
    layout->addWidget(m_progress);
    layout->addWidget(m_banner);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(60 * unit);
    connect(m_verb, &QPushButton::clicked, this, &AccountDialog::run);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void AccountDialog::setWords(const QString &title, const QString &meaning, const QString &verb, Kind kind)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_meaning->setText(meaning);
    m_verb->setText(verb);
    m_progress->setAccessibleName(title);
    PrimaryButton::setPrimary(m_verb, true);
    // What cannot be undone is not one press of Return away.
    QPushButton *usual = kind == Kind::Destructive ? m_cancel : m_verb;
    usual->setDefault(true);
    m_verb->setAutoDefault(kind == Kind::Plain);
    // The body came after the buttons; the keyboard begins with it.
    QWidget *last = previousInFocusChain();
    while (last != this && last->focusPolicy() == Qt::NoFocus)
        last = last->previousInFocusChain();
    setTabOrder(last, m_verb);
    setTabOrder(m_verb, m_cancel);
    lookAgain();
}

void AccountDialog::lookAgain()
{
    m_verb->setEnabled(!m_busy && isComplete());
}

void AccountDialog::run()
{
    m_busy = true;
    m_banner->hide();
    m_progress->show();
    lookAgain();
    begin([this](const core::Result<core::store::AccountEntry> &account) {
        m_busy = false;
        m_progress->hide();
        lookAgain();
        if (account)
            return accept();
        if (account.error().code != core::ErrorCode::Cancelled)
            showError(*m_banner, account.error(), m_context.clock.now());
    });
}

} // namespace ui
