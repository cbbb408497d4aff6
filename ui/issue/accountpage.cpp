// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/accounttext.h"
#include "core/text/glosstext.h"
#include "core/text/nametext.h"
#include "ui/accounts/accountwizard.h"
#include "ui/common/words.h"
#include "ui/issue/issuepages.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/settings/preferences.h"

#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::issuance::NameRemark;
using core::text::AccountText;

namespace ui {

static const QString Practice = u"practice"_s;

AccountPage::AccountPage(IssueWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("Which certificate authority?"));
    setSubTitle(tr("The certificate authority (CA) signs the certificate once it is convinced that the names "
                   "are yours."));
    const int unit = Metrics::unit(this);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Accounts"));
    auto *add = new QPushButton(tr("New &account…"));
    m_note = plainLabel({});
    m_progress = waitingBar(tr("Asking the CA what it offers"));
    m_banner = new Banner;
    m_banner->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(unit);
    layout->addWidget(m_list, 1);
    layout->addWidget(add, 0, Qt::AlignLeft);
    layout->addWidget(m_note);
    layout->addWidget(m_progress);
    layout->addWidget(m_banner);
    connect(m_list, &QListWidget::currentRowChanged, this, &AccountPage::choose);
    followSelection(*m_list);
    connect(add, &QPushButton::clicked, this, &AccountPage::newAccount);
}

void AccountPage::initializePage()
{
    m_ready = false;
    reload();
}

void AccountPage::reload()
{
    const QString wanted = m_wizard.isPractice() ? Practice : m_wizard.request().accountId;
    m_list->clear();
    const auto accounts = m_wizard.context().store.accounts();
    if (!accounts)
        showError(*m_banner, accounts.error(), m_wizard.context().clock.now());
    for (const core::store::AccountEntry &account :
         accounts ? *accounts : QList<core::store::AccountEntry>{}) {
        if (account.practice || account.accountUrl.isEmpty() || account.status == "deactivated"_L1)
            continue;
        const QString badge = AccountText::badge(account);
        auto *item
            = new QListWidgetItem(icon(account.staging ? u"flask"_s : u"accounts"_s),
                                  //: %1: a CA with a contact, %2: "TEST"
                                  badge.isEmpty() ? AccountText::title(account)
                                                  : tr("%1 · %2").arg(AccountText::title(account), badge),
                                  m_list);
        item->setData(Qt::UserRole, account.id);
    }
    auto *practice = new QListWidgetItem(
        icon(u"flask"_s), tr("Practise on this computer: no internet, nothing to break"), m_list);
    practice->setData(Qt::UserRole, Practice);
    const auto chosen = m_wizard.context().care.defaultAccount();
    int row = 0;
    for (int i = 0; i < m_list->count(); ++i) {
        const QString id = m_list->item(i)->data(Qt::UserRole).toString();
        if (id == wanted || (wanted.isEmpty() && chosen && id == chosen->id))
            row = i;
    }
    m_list->setCurrentRow(row);
    choose();
}

/// What only matters to a public CA, and is not said where the names are typed.
static bool isAboutSuffix(NameRemark remark)
{
    return remark == NameRemark::PublicSuffix || remark == NameRemark::PublicSuffixUnknown
        || remark == NameRemark::ReservedSuffix;
}

void AccountPage::choose()
{
    const QString id
        = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    m_wizard.setPractice(id == Practice);
    m_ready = false;
    m_refusal.clear();
    m_banner->hide();
    if (m_wizard.isPractice()) {
        m_note->setText(core::text::GlossText::gloss(core::text::Term::PracticeCa));
    } else {
        m_wizard.request().accountId = id;
        const auto account = m_wizard.account();
        const auto *preset = account ? core::acme::findPreset(account->presetId) : nullptr;
        m_note->setText(preset        ? AccountText::description(*preset)
                            : account ? account->directoryUrl.toString()
                                      : QString());
        // A public CA does not issue for names that only mean something at home.
        QStringList remarks;
        QStringList warnings;
        for (const auto &identifier :
             preset ? m_wizard.request().identifiers : QList<core::acme::Identifier>{}) {
            const auto entry = core::issuance::readName(identifier.value, core::issuance::Reach::Public);
            if (std::ranges::any_of(entry.remarks, core::issuance::isRefusal))
                remarks += core::text::NameText::remarks(entry);
            for (const NameRemark remark : entry.remarks) {
                if (isAboutSuffix(remark))
                    //: %1: a domain name, %2: what is to be said about it
                    warnings.append(tr("%1: %2").arg(core::issuance::displayName(identifier.value),
                                                     core::text::NameText::remark(entry, remark)));
            }
        }
        m_refusal = remarks.join(u'\n');
        if (const QStringList all = remarks + warnings; !all.isEmpty())
            m_note->setText(all.join(u'\n'));
    }
    emit completeChanged();
}

void AccountPage::newAccount()
{
    auto *wizard = new AccountWizard(m_wizard.context(), this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &AccountWizard::accountOpened, this, [this](const core::store::AccountEntry &account) {
        m_wizard.setPractice(account.practice);
        m_wizard.request().accountId = account.id;
        reload();
    });
    wizard->open();
}

bool AccountPage::isComplete() const
{
    return !m_busy && m_list->currentItem() && m_refusal.isEmpty();
}

/// Leaving the page learns what the CA offers: the pages that follow show its profiles and limits.
bool AccountPage::validatePage()
{
    if (m_ready)
        return true;
    m_busy = true;
    m_progress->show();
    m_banner->hide();
    emit completeChanged();
    const auto go = [this](const std::optional<core::Error> &error) {
        m_busy = false;
        m_progress->hide();
        emit completeChanged();
        if (error)
            return showError(*m_banner, *error, m_wizard.context().clock.now());
        m_ready = true;
        m_wizard.next();
    };
    const Context &context = m_wizard.context();
    if (m_wizard.isPractice()) {
        context.openPractice(this, [this, go](const core::Result<core::store::AccountEntry> &account) {
            if (!account)
                return go(account.error());
            m_wizard.request().accountId = account->id;
            go({});
        });
        return false;
    }
    const auto account = m_wizard.account();
    if (!account)
        return go(core::Error{core::ErrorCode::NotFound}), false;
    m_wizard.preferences().setAccountId(account->id);
    context.registrar.unlock(account->id, core::keyring::Asking::Allowed, this,
                             [this, go](const core::Result<core::acme::Session *> &session) {
                                 if (!session)
                                     return go(session.error());
                                 const auto learned
                                     = [go](const core::Result<core::acme::Directory> &directory) {
                                           go(directory ? std::optional<core::Error>() : directory.error());
                                       };
                                 (*session)->directory({this, {}}, learned);
                             });
    return false;
}

} // namespace ui
