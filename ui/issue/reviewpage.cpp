// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/dnssolver.h"
#include "core/doctor/planfor.h"
#include "core/issuance/names.h"
#include "core/text/accounttext.h"
#include "core/text/flawtext.h"
#include "core/text/keytext.h"
#include "core/text/methodtext.h"
#include "core/text/nametext.h"
#include "core/text/rehearsaltext.h"
#include "ui/common/words.h"
#include "ui/issue/checkpanel.h"
#include "ui/issue/issuepages.h"
#include "ui/look/card.h"
#include "ui/look/metrics.h"

#include <QCheckBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

ReviewPage::ReviewPage(IssueWizard &wizard) : m_wizard(wizard)
{
    setTitle(tr("This is what will happen"));
    setSubTitle(tr("The CA has not been asked for a certificate yet."));
    setCommitPage(true);
    const int unit = Metrics::unit(this);
    m_plan = plainLabel({});
    m_flaws = plainLabel({});
    m_flaws->hide();
    m_check = new CheckPanel(wizard.context());
    connect(m_check, &CheckPanel::wanted, this, &ReviewPage::check);
    m_rehearse = new QCheckBox;
    m_rehearsal = quietLabel({});
    m_banner = new Banner;
    m_banner->hide();
    // A long plan must not push the findings out of the window.
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_plan);
    scroll->viewport()->setAutoFillBackground(false); // the card's ground shows through
    m_plan->setAutoFillBackground(false);
    m_plan->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    inside->addWidget(scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(unit);
    layout->addWidget(card, 3);
    layout->addWidget(m_rehearse);
    layout->addWidget(m_rehearsal);
    layout->addWidget(m_flaws);
    layout->addWidget(m_banner);
    layout->addWidget(m_check, 2);
}

/// One example for each way that is used.
static QStringList publications(const core::issuance::Request &request)
{
    QStringList lines;
    QList<core::challenge::Method> seen;
    for (const core::acme::Identifier &identifier : request.identifiers) {
        const auto method = methodFor(request, identifier.value);
        if (seen.contains(method))
            continue;
        seen.append(method);
        lines.append(core::text::MethodText::willPublish(method, identifier.value));
    }
    return lines;
}

void ReviewPage::initializePage()
{
    const auto &request = m_wizard.request();
    const auto account = m_wizard.account();
    const QString ca = !account ? QString()
        : account->practice     ? core::text::AccountText::practiceName()
                                : account->caName;
    QStringList plan;
    plan.append(tr("1. Tegata asks %1 for a certificate for %2.")
                    .arg(ca, core::text::NameText::shortList(core::issuance::valuesOf(request.identifiers))));
    plan.append(tr("2. %1 sets a small task for each name.").arg(ca));
    plan.append(u"3. "_s + publications(request).join(u'\n'));
    plan.append(tr("4. %1 looks at it, from several places on the internet.").arg(ca));
    plan.append(tr("5. Tegata makes a new key (%1), has it certified, and saves both in %2.")
                    .arg(core::text::KeyText::name(request.keyKind),
                         m_wizard.context().store.livePaths(request.certificateName).folder));
    const bool allByHand
        = std::ranges::all_of(request.identifiers, [&](const core::acme::Identifier &identifier) {
              return core::challenge::isByHand(methodFor(request, identifier.value).kind);
          });
    if (m_wizard.reloadsNginx())
        plan.append(tr("Then nginx tests its configuration and is reloaded."));
    if (!allByHand)
        plan.append(tr("What was put in place is taken away again afterwards."));
    if (account && account->staging)
        plan.append(tr("This is a test authority: browsers will not trust the certificate."));
    m_plan->setText(core::text::NameText::tidied(plan.join(u'\n')));

    QStringList sentences;
    for (const auto &flaw : core::issuance::flaws(request, m_wizard.limits()))
        sentences.append(core::text::FlawText::sentence(flaw));
    m_possible = sentences.isEmpty();
    m_flaws->setText(sentences.join(u'\n'));
    m_flaws->setVisible(!m_possible);
    m_banner->hide();
    m_check->setVisible(m_possible);
    m_check->clear();
    if (m_possible)
        check();
    m_rehearsalAccount.clear();
    offerRehearsal();
    emit completeChanged();
}

void ReviewPage::cleanupPage()
{
    m_check->stop();
}

/// Whatever comes of it, the person may go on.
void ReviewPage::check()
{
    const auto account = m_wizard.account();
    if (!account)
        return;
    const Context &context = m_wizard.context();
    const auto authority = core::doctor::authorityOf(*account);
    auto &session = context.registrar.sessionWithoutAccount(authority.directory, authority.rootPem);
    auto plan = core::doctor::planFor(m_wizard.request(), authority, session.knownDirectory(), context.store,
                                      context.solvers.dnsTools().providers, context.clock.now());
    if (authority.practice) {
        plan.everythingAt = u"127.0.0.1"_s;
        plan.httpPort = context.practice.httpPort();
    }
    m_check->examine(plan, &session);
}

/// Ticked before the first certificate of these names.
void ReviewPage::offerRehearsal()
{
    using core::text::RehearsalText;
    const Context &context = m_wizard.context();
    const auto &request = m_wizard.request();
    const auto account = m_wizard.account();
    const auto accounts = context.store.accounts();
    const auto certificates = context.store.certificates();
    m_place = account && accounts
        ? core::issuance::rehearsalPlace(*account, *accounts)
        : core::issuance::RehearsalPlace{.obstacle = core::issuance::NoRehearsal::Practice};
    m_rehearse->setVisible(!m_place.obstacle);
    m_rehearse->setText(RehearsalText::offer(m_place).replace(u'&', u"&&"_s));
    m_rehearse->setChecked(!m_place.obstacle && certificates
                           && core::issuance::isRehearsalAdvised(request, *certificates));
    m_rehearsal->setText(m_place.obstacle ? RehearsalText::obstacle(*m_place.obstacle)
                                          : RehearsalText::consequences(m_place, request).join(u'\n'));
    m_rehearse->setAccessibleDescription(m_rehearsal->text());
}

bool ReviewPage::isComplete() const
{
    return m_possible && !m_busy;
}

bool ReviewPage::validatePage()
{
    m_check->stop();
    const Context &context = m_wizard.context();
    const bool rehearses = m_rehearse->isVisibleTo(this) && m_rehearse->isChecked();
    if (rehearses && m_rehearsalAccount.isEmpty()) {
        const auto account = m_wizard.account();
        if (m_busy || !account)
            return false;
        m_busy = true;
        emit completeChanged();
        core::issuance::openRehearsalAccount(
            m_place, core::issuance::rehearsalAccount(m_place, *account), context.registrar, context.care,
            this, [this](const core::Result<core::store::AccountEntry> &opened) {
                m_busy = false;
                emit completeChanged();
                if (!opened)
                    return showError(*m_banner, opened.error(), m_wizard.context().clock.now());
                m_rehearsalAccount = opened->id;
                m_wizard.next();
            });
        return false;
    }
    const auto started = m_wizard.start(rehearses ? m_rehearsalAccount : QString());
    if (!started) {
        showError(*m_banner, started.error(), context.clock.now());
        return false;
    }
    return true;
}

} // namespace ui
