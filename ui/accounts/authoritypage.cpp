// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "core/text/accounttext.h"
#include "core/text/glosstext.h"
#include "ui/accounts/accountwizard.h"
#include "ui/common/words.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

static constexpr qint64 MaxRootFile = 64 * 1024;
static const QString Practice = u"practice"_s;
static const QString Custom = u"custom"_s;

AuthorityPage::AuthorityPage(AccountWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("Which certificate authority?"));
    setSubTitle(
        tr("An account is how a certificate authority (CA) knows you: a key that only this computer has."));
    const int unit = Metrics::unit(this);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Certificate authorities"));
    const auto add = [this](const QString &text, const QString &id, const QString &iconName) {
        auto *item = new QListWidgetItem(icon(iconName), text, m_list);
        item->setData(Qt::UserRole, id);
    };
    for (const core::acme::CaPreset &preset : core::acme::catalogue())
        add(preset.name, preset.id, preset.staging ? u"flask"_s : u"certificates"_s);
    add(tr("Another CA, by the address of its directory"), Custom, u"globe"_s);
    add(core::text::AccountText::practiceName(), Practice, u"play"_s);
    m_description = plainLabel({});

    m_custom = new QWidget;
    auto *form = new QFormLayout(m_custom);
    form->setContentsMargins(0, 0, 0, 0);
    m_url = new QLineEdit;
    m_url->setPlaceholderText(u"https://ca.example/directory"_s);
    form->addRow(tr("&Directory address"), m_url);
    auto *rootRow = new QWidget;
    auto *rootLayout = new QHBoxLayout(rootRow);
    rootLayout->setContentsMargins(0, 0, 0, 0);
    auto *pick = new QPushButton(tr("Choose &file…"));
    m_rootFile = quietLabel(tr("none: the CA's own server is trusted as any web site is"));
    rootLayout->addWidget(pick);
    rootLayout->addWidget(m_rootFile, 1);
    form->addRow(tr("Root of a private CA"), rootRow);
    m_hasAccount = new QCheckBox(tr("I already have an &account there, and its key"));
    connect(m_hasAccount, &QCheckBox::toggled, this,
            [this](bool has) { m_wizard.draft().hasAccount = has && !m_wizard.draft().practice; });
    m_progress = waitingBar(tr("Asking the CA what it offers"));
    m_banner = new Banner;
    m_banner->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(unit);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_description);
    layout->addWidget(m_custom);
    layout->addWidget(m_hasAccount);
    layout->addWidget(m_progress);
    layout->addWidget(m_banner);
    connect(m_list, &QListWidget::currentRowChanged, this, &AuthorityPage::choose);
    followSelection(*m_list);
    connect(m_url, &QLineEdit::textChanged, this, &AuthorityPage::choose);
    connect(pick, &QPushButton::clicked, this, &AuthorityPage::pickRoot);
    m_list->setCurrentRow(0);
}

void AuthorityPage::initializePage()
{
    m_fetched = false;
}

void AuthorityPage::choose()
{
    const QString id
        = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    AccountDraft &draft = m_wizard.draft();
    draft.preset = core::acme::findPreset(id);
    draft.practice = id == Practice;
    draft.directoryUrl
        = draft.preset ? draft.preset->directory : QUrl(m_url->text().trimmed(), QUrl::StrictMode);
    m_custom->setVisible(id == Custom);
    // The list is smaller then, and what was chosen in it may be out of sight.
    QTimer::singleShot(0, m_list, [list = m_list] { list->scrollToItem(list->currentItem()); });
    m_hasAccount->setVisible(!draft.practice);
    draft.hasAccount = m_hasAccount->isChecked() && !draft.practice;
    m_description->setText(draft.preset         ? core::text::AccountText::description(*draft.preset)
                               : draft.practice ? core::text::GlossText::gloss(core::text::Term::PracticeCa)
                                                : core::text::GlossText::gloss(core::text::Term::Directory));
    m_fetched = false;
    m_banner->hide();
    emit completeChanged();
}

void AuthorityPage::pickRoot()
{
    auto *dialog = new QFileDialog(this, tr("Root certificate of the CA"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const auto bytes = core::readFile(file, MaxRootFile);
        const auto roots = bytes ? core::crypto::certificatesFromFile(*bytes)
                                 : core::Result<core::crypto::Chain>(bytes.error());
        if (!roots) {
            core::Error error = roots.error();
            error.subject = QFileInfo(file).fileName();
            return showError(*m_banner, error, m_wizard.context().clock.now());
        }
        m_wizard.draft().rootPem = core::crypto::toPem(*roots);
        m_rootFile->setText(QFileInfo(file).fileName());
        m_fetched = false;
    });
    dialog->open();
}

bool AuthorityPage::isComplete() const
{
    const AccountDraft &draft = m_wizard.draft();
    return !m_busy
        && (draft.practice
            || (draft.directoryUrl.scheme() == "https"_L1 && !draft.directoryUrl.host().isEmpty()));
}

/// Leaving the page asks the CA for its directory first: the next page shows what it says.
bool AuthorityPage::validatePage()
{
    if (m_fetched)
        return true;
    fetch();
    return false;
}

void AuthorityPage::fetch()
{
    m_busy = true;
    m_progress->show();
    m_banner->hide();
    emit completeChanged();
    const auto ready = [this] {
        m_busy = false;
        m_progress->hide();
        emit completeChanged();
    };
    const Context &context = m_wizard.context();
    if (m_wizard.draft().practice) {
        context.openPractice(this, [this, ready](const core::Result<core::store::AccountEntry> &account) {
            ready();
            if (!account)
                return showError(*m_banner, account.error(), m_wizard.context().clock.now());
            m_wizard.opened(*account);
        });
        return;
    }
    context.registrar.directory(m_wizard.draft().directoryUrl, m_wizard.draft().rootPem, this,
                                [this, ready](const core::Result<core::acme::Directory> &directory) {
                                    ready();
                                    if (!directory)
                                        return showError(*m_banner, directory.error(),
                                                         m_wizard.context().clock.now());
                                    m_wizard.draft().directory = *directory;
                                    m_fetched = true;
                                    m_wizard.next();
                                });
}

} // namespace ui
