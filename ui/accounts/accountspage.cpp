// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountspage.h"

#include "core/text/accounttext.h"
#include "core/text/glosstext.h"
#include "ui/accounts/accountpane.h"
#include "ui/common/words.h"
#include "ui/look/emptystate.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::text::AccountText;

namespace ui {

AccountsPage::AccountsPage(const Context &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    const int unit = Metrics::unit(this);
    m_title = heading({});
    m_add = new QPushButton;
    m_list = new QTreeWidget;
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setColumnCount(4);
    m_empty = new EmptyState;
    auto *host = new QWidget;
    m_stack = new QStackedLayout(host);
    m_pane = new AccountPane(context);
    m_split = new QSplitter;
    m_split->addWidget(m_list);
    m_split->addWidget(m_pane);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setChildrenCollapsible(false);
    m_stack->addWidget(m_split);
    m_stack->addWidget(m_empty);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->addLayout(top);
    layout->addWidget(host, 1);
    connect(m_add, &QPushButton::clicked, this, &AccountsPage::newAccountRequested);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &AccountsPage::showCurrent);
    followSelection(*m_list);
    connect(&context.store, &core::store::Store::accountsChanged, this, &AccountsPage::reload);
    retranslate();
    m_list->setColumnWidth(0, 22 * unit);
    m_list->setColumnWidth(1, 12 * unit);
    m_list->setColumnWidth(2, 22 * unit);
}

void AccountsPage::retranslate()
{
    m_title->setText(tr("Accounts"));
    m_add->setText(tr("&New account…"));
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setHeaderLabels({tr("Authority"), tr("State"), tr("Contact"), tr("Key lies")});
    m_empty->clearButtons();
    m_empty->setMessage(u"accounts"_s, tr("No account yet"),
                        //: %1: an explanation of what an account is
                        tr("%1 You open one on the way to your first certificate, or now.")
                            .arg(core::text::GlossText::gloss(core::text::Term::Account)));
    connect(m_empty->addButton(tr("Open an account…"), EmptyState::Weight::Primary), &QPushButton::clicked,
            this, &AccountsPage::newAccountRequested);
    reload();
}

void AccountsPage::reload()
{
    const auto accounts = m_context.store.accounts();
    const QString current
        = m_list->currentItem() ? m_list->currentItem()->data(0, Qt::UserRole).toString() : QString();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    if (!accounts)
        return;
    for (const core::store::AccountEntry &account : *accounts) {
        if (account.accountUrl.isEmpty())
            continue;
        const QString badge = AccountText::badge(account);
        auto *item = new QTreeWidgetItem(m_list);
        const QString title = account.practice ? AccountText::practiceName() : account.caName;
        //: %1: a CA, %2: "TEST" or "PRACTICE"
        item->setText(0, badge.isEmpty() ? title : tr("%1 · %2").arg(title, badge));
        item->setIcon(0, icon(account.staging || account.practice ? u"flask"_s : u"accounts"_s));
        item->setText(1, AccountText::state(account));
        item->setText(2, account.contacts.isEmpty() ? u"–"_s : account.contacts.join(u", "_s));
        item->setText(3, AccountText::place(account.keyPlace));
        item->setData(0, Qt::UserRole, account.id);
        for (int column = 0; column < 4; ++column)
            item->setToolTip(column, item->text(column));
        if (account.id == current)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showCurrent();
    m_stack->setCurrentWidget(m_list->topLevelItemCount() == 0 ? static_cast<QWidget *>(m_empty) : m_split);
}

void AccountsPage::showCurrent()
{
    const QString id
        = m_list->currentItem() ? m_list->currentItem()->data(0, Qt::UserRole).toString() : QString();
    const auto account = m_context.store.account(id);
    const auto chosen = m_context.care.defaultAccount();
    m_pane->show(account ? std::optional(*account) : std::nullopt, account && chosen && chosen->id == id);
}

void AccountsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
