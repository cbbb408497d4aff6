// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/providerdialog.h"

#include "core/base/background.h"
#include "core/challenge/acmedns.h"
#include "core/text/dnstext.h"
#include "ui/common/words.h"
#include "ui/look/banner.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"
#include "ui/providers/delegationpanel.h"
#include "ui/providers/providerfields.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace core::challenge;
using core::text::DnsText;

namespace ui {

ProviderDialog::ProviderDialog(const DnsTools &tools, QWidget *parent) : QDialog(parent), m_tools(tools)
{
    setWindowTitle(tr("Set up a DNS provider"));
    build();
    judge();
}

ProviderDialog::ProviderDialog(const DnsTools &tools, const Provider &provider, QWidget *parent)
    : QDialog(parent), m_tools(tools), m_isNew(false)
{
    //: %1: what the person calls a DNS provider
    setWindowTitle(tr("Change the DNS provider “%1”").arg(provider.name));
    build();
    m_fields->setProvider(provider);
    judge();
}

void ProviderDialog::build()
{
    const int unit = Metrics::unit(this);
    m_fields = new ProviderFields;
    m_delegation = new DelegationPanel(m_tools);
    m_delegation->hide();
    m_agree = new QCheckBox(tr("I &agree"));
    m_banner = new Banner;
    m_banner->hide();
    auto *buttons = new QDialogButtonBox;
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    PrimaryButton::setPrimary(m_add, true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(m_fields);
    layout->addWidget(m_banner);
    layout->addWidget(m_delegation);
    layout->addWidget(m_agree);
    layout->addStretch();
    layout->addWidget(buttons);
    m_add->setDefault(true);
    setMinimumWidth(64 * unit);
    connect(m_add, &QPushButton::clicked, this, &ProviderDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_fields, &ProviderFields::changed, this, &ProviderDialog::judge);
    connect(m_fields, &ProviderFields::kindChanged, this, &ProviderDialog::judge);
    connect(m_agree, &QCheckBox::toggled, this, &ProviderDialog::judge);
}

void ProviderDialog::judge()
{
    if (m_fields->isHidden() || m_busy)
        return;
    const Provider chosen = m_fields->provider();
    const bool program = isProgram(chosen.kind);
    // With acme.sh the service is a part of the path.
    const bool isKnown = program && !chosen.program.isEmpty()
        && (chosen.kind != ProviderKind::AcmeSh || !chosen.service.isEmpty());
    const bool isTaken = m_isNew && m_tools.providers.provider(chosen.name).has_value();
    m_add->setText(!m_isNew ? tr("Save") : chosen.kind == ProviderKind::AcmeDns ? tr("Register") : tr("Add"));
    m_add->setEnabled(m_fields->isComplete() && !isTaken && (!program || m_agree->isChecked()));
    m_agree->setVisible(program);
    if (isTaken)
        m_banner->setMessage(Banner::Kind::Warning, tr("There is a DNS provider of this name already."),
                             tr("Choose another name, or change the one that is there in the settings."));
    else if (isKnown)
        m_banner->setMessage(Banner::Kind::Info, tr("This program will be run."), DnsText::consent(chosen));
    m_banner->setVisible(isTaken || isKnown);
}

void ProviderDialog::fail(const core::Error &error)
{
    m_busy = false;
    m_fields->setEnabled(true);
    judge();
    showError(*m_banner, error, m_tools.clock.now());
    m_banner->show();
}

void ProviderDialog::add()
{
    if (m_fields->isHidden())
        return accept(); // the account is there, and its CNAME has been shown
    m_busy = true;
    m_add->setEnabled(false);
    if (m_fields->kind() == ProviderKind::AcmeDns)
        return registerAccount();
    const auto typed = std::make_shared<Credentials>(m_fields->credentials());
    core::inBackground(
        this,
        [provider = m_fields->provider()] {
            return std::make_shared<core::Result<QString>>(fingerprintOf(provider));
        },
        [this, typed,
         provider = m_fields->provider()](const std::shared_ptr<core::Result<QString>> &fingerprint) mutable {
            if (!*fingerprint)
                return fail(fingerprint->error());
            provider.agreedTo = isProgram(provider.kind) ? **fingerprint : QString();
            save(provider, *typed);
        });
}

void ProviderDialog::save(const Provider &provider, const Credentials &credentials)
{
    const auto saved = m_isNew ? m_tools.providers.save(provider, credentials)
                               : m_tools.providers.change(provider, credentials);
    if (!saved)
        return fail(saved.error());
    m_busy = false;
    emit added(provider.name);
    accept();
}

void ProviderDialog::registerAccount()
{
    m_fields->setEnabled(false);
    m_banner->setMessage(Banner::Kind::Info, tr("Opening an account at the server …"));
    m_banner->show();
    registerAcmeDns(m_fields->provider(), m_tools.providers, this,
                    [this](const core::Result<Provider> &kept) {
                        if (!kept)
                            return fail(kept.error());
                        m_busy = false;
                        m_fields->hide();
                        m_banner->setMessage(Banner::Kind::Success,
                                             tr("The DNS provider “%1” is set up.").arg(kept->name));
                        m_delegation->setProvider(*kept);
                        m_delegation->show();
                        m_delegation->setFocus();
                        m_add->setText(tr("Done"));
                        m_add->setEnabled(true);
                        m_cancel->hide();
                        emit added(kept->name);
                    });
}

} // namespace ui
