// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/verifywizard.h"

#include "core/challenge/dnssolver.h"
#include "core/doctor/planfor.h"
#include "core/issuance/keptchoice.h"
#include "core/issuance/names.h"
#include "core/text/nametext.h"
#include "ui/common/words.h"
#include "ui/issue/checkpanel.h"
#include "ui/issue/methodchooser.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"
#include "ui/look/scrollcolumn.h"
#include "ui/look/windowsize.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

VerifyWizard::VerifyWizard(const Context &context, QWidget *parent) : QDialog(parent), m_context(context)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Verify a domain"));
    const int unit = Metrics::unit(this);
    m_name = new QLineEdit;
    m_name->setPlaceholderText(u"example.org"_s);
    auto *label = new QLabel(tr("&Name"));
    label->setBuddy(m_name);
    m_remarks = plainLabel({});
    m_chooser = new MethodChooser(context);
    const auto usual = context.care.defaultAccount();
    m_chooser->setAccount(usual ? std::optional(*usual) : std::nullopt);
    m_check = new CheckPanel(context);
    m_banner = new Banner;
    m_banner->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_keep = new PrimaryButton(tr("&Keep this choice"));
    buttons->addButton(m_keep, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(heading(tr("How is this name proven?")));
    layout->addWidget(quietLabel(tr("Choose a way, see what will be published, and try it. No certificate is "
                                    "asked for, and nothing counts against a limit.")));
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(m_remarks);
    // There are many ways, and many findings: neither may push the other out of the window.
    layout->addWidget(new ScrollColumn(m_chooser), 3);
    layout->addWidget(m_check, 2);
    layout->addWidget(m_banner);
    layout->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &VerifyWizard::judge);
    connect(m_chooser, &MethodChooser::changed, this, [this] {
        m_keep->setEnabled(!m_identifiers.isEmpty() && m_chooser->isPossible());
        m_check->stop();
        m_check->clear();
    });
    connect(m_check, &CheckPanel::wanted, this, &VerifyWizard::check);
    connect(m_keep, &QPushButton::clicked, this, &VerifyWizard::keep);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    judge();
    resizeToUnits(this, 84, 94);
}

void VerifyWizard::judge()
{
    const auto entry = core::issuance::readName(m_name->text(), core::issuance::Reach::Private);
    m_identifiers.clear();
    if (entry.identifier)
        m_identifiers.append(*entry.identifier);
    m_remarks->setText(m_name->text().isEmpty() ? QString()
                                                : core::text::NameText::remarks(entry).join(u'\n'));
    m_name->setAccessibleDescription(m_remarks->text());
    m_chooser->setIdentifiers(m_identifiers);
    if (entry.identifier) {
        if (const auto kept = core::issuance::keptChoice(m_context.store, entry.identifier->value))
            m_chooser->setChoice(*kept);
    }
    m_check->setPossible(!m_identifiers.isEmpty());
    m_banner->hide();
}

/// For the CA that an order would go to by default; without one, what depends on it is left out.
void VerifyWizard::check()
{
    const auto account = m_context.care.defaultAccount();
    const bool known = account && !account->practice;
    const auto authority = known ? core::doctor::authorityOf(*account) : core::doctor::Authority{};
    auto *session = known ? &m_context.registrar.sessionWithoutAccount(authority.directory, authority.rootPem)
                          : nullptr;
    const core::issuance::Request request{.identifiers = m_identifiers, .method = m_chooser->method()};
    m_check->examine(core::doctor::planFor(request, authority, session ? session->knownDirectory() : nullptr,
                                           m_context.store, m_context.solvers.dnsTools().providers,
                                           m_context.clock.now()),
                     session);
}

void VerifyWizard::keep()
{
    const auto kept
        = core::issuance::keepChoice(m_context.store, m_identifiers.first().value, m_chooser->method());
    if (!kept)
        return showError(*m_banner, kept.error(), m_context.clock.now());
    m_banner->clearButtons();
    m_banner->setMessage(Banner::Kind::Success,
                         tr("Kept. The next order for this name begins with this choice."));
    m_banner->show();
}

} // namespace ui
