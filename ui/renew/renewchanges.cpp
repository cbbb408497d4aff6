// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/renew/renewchanges.h"

#include "core/text/accounttext.h"
#include "core/text/flawtext.h"
#include "core/text/glosstext.h"
#include "core/text/keytext.h"
#include "ui/common/keykindbox.h"
#include "ui/common/words.h"
#include "ui/issue/methodchooser.h"
#include "ui/issue/namemethods.h"
#include "ui/issue/nameseditor.h"
#include "ui/look/metrics.h"
#include "ui/renew/renewoverview.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::issuance::Request;
using core::text::AccountText;
using core::text::GlossText;
using core::text::KeyText;
using core::text::Term;

namespace ui {

static QScrollArea *scrolled(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

RenewChanges::RenewChanges(const Context &context, QWidget *parent) : QTabWidget(parent), m_context(context)
{
    const int unit = Metrics::unit(this);
    setAccessibleName(tr("What is asked for"));
    m_overview = new RenewOverview(context);
    m_names = new NamesEditor;
    const auto padded = [unit](QWidget *content) {
        auto *page = new QWidget;
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
        layout->addWidget(content);
        return page;
    };
    addTab(scrolled(m_overview), tr("&Overview"));
    addTab(padded(m_names), tr("N&ames"));
    addTab(scrolled(padded(buildAuthority())), tr("A&uthority and key"));
    m_proofTab = addTab(scrolled(padded(buildProof())), tr("&Proof"));
    // What is possible is looked at when it is shown: that binds a port, and not at each letter of a name.
    connect(this, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab == m_proofTab)
            showProof();
    });
    connect(m_overview, &RenewOverview::changed, this, &RenewChanges::update);
    connect(m_names, &NamesEditor::changed, this, &RenewChanges::update);
    connect(m_account, &QComboBox::currentIndexChanged, this, &RenewChanges::learnAuthority);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &RenewChanges::update);
    connect(m_key, &KeyKindBox::kindChanged, this, &RenewChanges::update);
}

QWidget *RenewChanges::buildProof()
{
    m_method = new MethodChooser(m_context);
    m_single = new NameMethods(m_context);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_method);
    layout->addWidget(m_single);
    layout->addStretch();
    connect(m_method, &MethodChooser::changed, this, &RenewChanges::update);
    connect(m_method, &MethodChooser::providersChanged, this, &RenewChanges::showProof);
    connect(m_single, &NameMethods::changed, this, [this] {
        m_method->setIdentifiers(m_single->others());
        update();
    });
    return page;
}

void RenewChanges::showProof()
{
    m_single->setNames(m_names->identifiers(), m_single->exceptions());
    m_method->setIdentifiers(m_single->others());
}

QWidget *RenewChanges::buildAuthority()
{
    m_account = new QComboBox;
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_accountNote = quietLabel({});
    m_profile = new QComboBox;
    m_profile->setToolTip(GlossText::gloss(Term::Profile));
    m_profileNote = quietLabel({});
    m_key = new KeyKindBox;
    m_key->setToolTip(GlossText::gloss(Term::PrivateKey));
    m_keyNote = quietLabel({});
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(Metrics::unit(this));
    form->addRow(tr("A&ccount"), m_account);
    form->addRow(m_accountNote);
    form->addRow(tr("Pro&file"), m_profile);
    form->addRow(m_profileNote);
    form->addRow(tr("&Kind of key"), m_key);
    form->addRow(m_keyNote);
    return page;
}

void RenewChanges::setCertificate(const core::store::CertificateEntry &entry,
                                  const core::store::RenewalEntry &known, const Request &request)
{
    m_filling = true;
    m_before = request;
    m_overview->setCertificate(entry, known);
    m_overview->setReuseKey(request.reuseKey);
    m_names->setNames(core::issuance::valuesOf(request.identifiers));
    m_key->setKind(request.keyKind);
    m_single->setNames(request.identifiers, request.exceptions);
    m_method->setIdentifiers(m_single->others());
    m_method->setChoice(request.method);
    m_shownMethod = m_method->method();
    fillAccounts();
    m_filling = false;
    learnAuthority();
}

void RenewChanges::fillAccounts()
{
    const QSignalBlocker quiet(m_account);
    m_account->clear();
    const auto accounts = m_context.store.accounts();
    for (const auto &account : accounts ? *accounts : QList<core::store::AccountEntry>{}) {
        const bool isOwn = account.id == m_before.accountId;
        if (!isOwn
            && (account.practice || account.accountUrl.isEmpty() || account.status == "deactivated"_L1))
            continue;
        const QString title = account.practice ? AccountText::practiceName() : AccountText::title(account);
        const QString badge = account.practice ? QString() : AccountText::badge(account);
        //: %1: a CA with a contact, %2: "TEST"
        m_account->addItem(badge.isEmpty() ? title : tr("%1 · %2").arg(title, badge), account.id);
    }
    m_account->setCurrentIndex(m_account->findData(m_before.accountId));
}

std::optional<core::store::AccountEntry> RenewChanges::account() const
{
    const auto account = m_context.store.account(m_account->currentData().toString());
    return account ? std::optional(*account) : std::nullopt;
}

bool RenewChanges::isPractice() const
{
    const auto entry = account();
    return entry && entry->practice;
}

/// Profiles and limits are the directory's; without an answer there are none to choose, and no harm is done.
void RenewChanges::learnAuthority()
{
    const auto entry = account();
    setTabEnabled(m_proofTab, !isPractice());
    fillProfiles();
    update();
    if (!entry || entry->practice)
        return;
    const auto session = m_context.registrar.session(*entry);
    if (session && !(*session)->knownDirectory())
        (*session)->directory({this, {}}, [this](const core::Result<core::acme::Directory> &directory) {
            if (!directory)
                return;
            fillProfiles();
            update();
        });
}

void RenewChanges::fillProfiles()
{
    const QSignalBlocker quiet(m_profile);
    m_profile->clear();
    m_profile->addItem(tr("The CA's default"), QString());
    const auto entry = account();
    const auto session = entry ? m_context.registrar.session(*entry)
                               : core::Result<core::acme::Session *>(core::Error{core::ErrorCode::NotFound});
    const core::acme::Directory *directory = session ? (*session)->knownDirectory() : nullptr;
    for (const QString &name : directory ? directory->profiles.keys() : QStringList())
        m_profile->addItem(name, directory->profiles.value(name));
    // Until the CA has said what it offers, what it once gave is kept.
    if (!directory && !m_before.profile.isEmpty())
        m_profile->addItem(m_before.profile, QString());
    m_profile->setCurrentIndex(std::max(0, m_profile->findText(m_before.profile)));
}

Request RenewChanges::request() const
{
    Request request = m_before;
    request.identifiers = m_names->identifiers();
    request.accountId = m_account->currentData().toString();
    request.reuseKey = m_overview->reusesKey();
    if (!request.reuseKey)
        request.keyKind = m_key->kind();
    request.profile = m_profile->currentIndex() > 0 ? m_profile->currentText() : QString();
    if (isPractice())
        return request;
    if (m_method->method() != m_shownMethod)
        request.method = m_method->method();
    request.exceptions = m_single->exceptions();
    const QStringList names = core::issuance::valuesOf(request.identifiers);
    request.exceptions.removeIf(
        [&names](const core::issuance::NamedMethod &each) { return !names.contains(each.name); });
    return request;
}

core::issuance::Limits RenewChanges::limits() const
{
    const auto entry = account();
    if (!entry)
        return {};
    const auto session = m_context.registrar.session(*entry);
    return core::issuance::limitsOf(core::acme::findPreset(entry->presetId),
                                    session ? (*session)->knownDirectory() : nullptr,
                                    m_profile->currentIndex() > 0 ? m_profile->currentText() : QString());
}

QStringList RenewChanges::flaws() const
{
    QStringList sentences;
    if (!account())
        sentences.append(tr("The account that it was made with is gone. Choose another one."));
    if (!m_names->isGood())
        sentences.append(tr("Look at the names: one of them cannot be in a certificate."));
    else
        for (const auto &flaw : core::issuance::flaws(request(), limits()))
            sentences.append(core::text::FlawText::sentence(flaw));
    if (!isPractice() && m_method->method() != m_shownMethod && !m_method->isPossible())
        sentences.append(tr("Look at the proof: it is not possible like that."));
    sentences.removeDuplicates();
    return sentences;
}

void RenewChanges::update()
{
    if (m_filling)
        return;
    const auto entry = account();
    const auto *preset = entry ? core::acme::findPreset(entry->presetId) : nullptr;
    m_accountNote->setText(preset      ? AccountText::description(*preset)
                               : entry ? entry->directoryUrl.toDisplayString()
                                       : QString());
    m_profileNote->setText(m_profile->currentIndex() > 0 && !m_profile->currentData().toString().isEmpty()
                               ? m_profile->currentData().toString()
                               : GlossText::gloss(Term::Profile));
    m_key->setEnabled(!m_overview->reusesKey());
    m_keyNote->setText(m_overview->reusesKey() ? tr("The same key stays: see the overview.")
                                               : KeyText::description(m_key->kind()));
    m_names->setLimit(limits().names);
    m_overview->setPlan(request(), m_before);
    emit changed();
}

} // namespace ui
