// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountspage.h"

#include "core/text/accounttext.h"
#include "core/text/datetext.h"
#include "core/text/glosstext.h"
#include "ui/common/words.h"
#include "ui/look/emptystate.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
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
    m_list->setColumnCount(5);
    m_empty = new EmptyState;
    auto *host = new QWidget;
    m_stack = new QStackedLayout(host);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->addLayout(top);
    layout->addWidget(host, 1);
    connect(m_add, &QPushButton::clicked, this, &AccountsPage::newAccountRequested);
    connect(&context.store, &core::store::Store::accountsChanged, this, &AccountsPage::reload);
    retranslate();
    for (int column = 0; column < 4; ++column)
        m_list->setColumnWidth(column, 22 * unit);
}

void AccountsPage::retranslate()
{
    m_title->setText(tr("Accounts"));
    m_add->setText(tr("&New account…"));
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setHeaderLabels(
        {tr("Authority"), tr("State"), tr("Contact"), tr("Made"), tr("Address at the CA")});
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
    m_list->clear();
    if (!accounts)
        return;
    const QDateTime now = m_context.clock.now();
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
        item->setText(3, core::text::DateText::day(account.created, now));
        item->setText(4, account.accountUrl.toString());
        for (int column = 0; column < 5; ++column)
            item->setToolTip(column, item->text(column));
    }
    m_stack->setCurrentWidget(m_list->topLevelItemCount() == 0 ? static_cast<QWidget *>(m_empty) : m_list);
}

void AccountsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
