// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/provideractions.h"

#include "core/text/providertext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"
#include "ui/providers/delegationpanel.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using core::text::ProviderText;

namespace ui {

static QVBoxLayout *layoutOf(QDialog *dialog, const QString &title)
{
    const int unit = Metrics::unit(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setMinimumWidth(56 * unit);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(heading(title));
    return layout;
}

static Banner *hiddenBanner()
{
    auto *banner = new Banner;
    banner->hide();
    return banner;
}

RemoveProviderDialog::RemoveProviderDialog(const Context &context, const QString &provider,
                                           const QList<core::issuance::ProviderUse> &uses, QWidget *parent)
    : QDialog(parent)
{
    //: %1: what the person calls a DNS provider
    auto *layout = layoutOf(this, tr("Remove the DNS provider “%1”?").arg(provider));
    layout->addWidget(plainLabel(ProviderText::removal(uses)));
    Banner *banner = hiddenBanner();
    layout->addWidget(banner);
    layout->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *remove = buttons->addButton(tr("&Remove"), QDialogButtonBox::ActionRole);
    PrimaryButton::setPrimary(remove, true);
    remove->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(remove, &QPushButton::clicked, this, [this, context, provider, banner] {
        const auto result = context.solvers.dnsTools().providers.remove(provider);
        if (!result)
            return showError(*banner, result.error(), context.clock.now());
        emit removed();
        accept();
    });
}

RenameProviderDialog::RenameProviderDialog(const Context &context, const QString &provider,
                                           const QList<core::issuance::ProviderUse> &uses, QWidget *parent)
    : QDialog(parent)
{
    //: %1: what the person calls a DNS provider
    auto *layout = layoutOf(this, tr("Rename the DNS provider “%1”").arg(provider));
    m_name = new QLineEdit(provider);
    m_name->selectAll();
    auto *label = new QLabel(tr("&New name"));
    label->setBuddy(m_name);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(quietLabel(tr("Letters, digits, dots, hyphens and underscores.")));
    layout->addWidget(plainLabel(ProviderText::renaming(uses)));
    Banner *banner = hiddenBanner();
    layout->addWidget(banner);
    layout->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *rename = buttons->addButton(tr("&Rename"), QDialogButtonBox::ActionRole);
    PrimaryButton::setPrimary(rename, true);
    layout->addWidget(buttons);
    rename->setDefault(true);
    const auto judge = [this, rename, provider] {
        const QString name = m_name->text().trimmed();
        rename->setEnabled(name != provider && core::challenge::isProviderName(name));
    };
    judge();
    connect(m_name, &QLineEdit::textChanged, this, judge);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(rename, &QPushButton::clicked, this, [this, context, provider, banner] {
        const QString name = m_name->text().trimmed();
        const auto result = core::issuance::renameProvider(
            provider, name, context.solvers.dnsTools().providers, context.store);
        if (!result)
            return showError(*banner, result.error(), context.clock.now());
        emit renamed(name);
        accept();
    });
}

QDialog *delegationDialog(const core::challenge::DnsTools &tools, const core::challenge::Provider &provider,
                          const QString &name, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    //: %1: what the person calls a DNS provider
    auto *layout = layoutOf(dialog, RenameProviderDialog::tr("CNAME record for “%1”").arg(provider.name));
    auto *panel = new DelegationPanel(tools);
    panel->setProvider(provider);
    panel->setName(name);
    layout->addWidget(panel);
    layout->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    layout->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return dialog;
}

} // namespace ui
