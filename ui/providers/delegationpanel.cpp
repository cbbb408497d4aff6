// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/delegationpanel.h"

#include "core/issuance/names.h"
#include "core/text/dnstext.h"
#include "core/text/providertext.h"
#include "ui/common/words.h"
#include "ui/look/banner.h"
#include "ui/look/copyfield.h"
#include "ui/look/metrics.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::text::DnsText;
using core::text::ProviderText;

namespace ui {

static constexpr std::chrono::milliseconds TypingPause{500};

DelegationPanel::DelegationPanel(const core::challenge::DnsTools &tools, QWidget *parent)
    : QWidget(parent), m_tools(tools)
{
    const int unit = Metrics::unit(this);
    m_name = new QLineEdit;
    m_name->setPlaceholderText(u"example.org"_s);
    auto *label = new QLabel(tr("&Name that it is to prove"));
    label->setBuddy(m_name);
    m_nameFlaw = quietLabel(tr("This is not a name that a certificate can have."));
    m_record = new QWidget;
    m_from = new CopyField;
    m_to = new CopyField;
    m_relative = quietLabel({});
    m_banner = new Banner;
    m_look = new QPushButton(tr("&Look now"));
    m_look->setAutoDefault(false);
    auto *form = new QFormLayout(m_record);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(plainLabel(tr("Add this record once, where the DNS of the name is managed:")));
    //: Before the name of a DNS record.
    form->addRow(tr("Name"), m_from);
    form->addRow(QString(), m_relative);
    form->addRow(tr("Type"), plainLabel(u"CNAME"_s));
    form->addRow(tr("Leads to"), m_to);
    form->addRow(m_banner);
    auto *lookRow = new QHBoxLayout;
    lookRow->addWidget(m_look);
    lookRow->addStretch();
    form->addRow(lookRow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(m_nameFlaw);
    layout->addWidget(m_record);
    layout->addWidget(quietLabel(ProviderText::delegationLimit()));
    setFocusProxy(m_name);
    m_typed.setSingleShot(true);
    m_typed.setInterval(TypingPause);
    connect(&m_typed, &QTimer::timeout, this, &DelegationPanel::read);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_typed.start(); });
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (m_watch)
            m_watch->lookNow();
    });
    read();
}

void DelegationPanel::setProvider(const core::challenge::Provider &provider)
{
    m_provider = provider;
    read();
}

void DelegationPanel::setName(const QString &name)
{
    m_name->setText(name);
    read();
}

void DelegationPanel::read()
{
    m_typed.stop();
    m_watch.reset();
    const auto entry = core::issuance::readName(m_name->text(), core::issuance::Reach::Private);
    const bool isName = entry.identifier && entry.identifier->type == core::acme::IdentifierType::Dns;
    m_nameFlaw->setVisible(!isName && !m_name->text().isEmpty());
    m_record->setVisible(isName && !m_provider.service.isEmpty());
    if (m_record->isHidden())
        return;
    const QString &value = entry.identifier->value;
    const QString name = value.startsWith("*."_L1) ? value.mid(2) : value;
    const QString record = core::challenge::dnsName({.name = name});
    m_from->setValue(tr("Name of the record"), record);
    m_to->setValue(tr("Where the record leads"), m_provider.service);
    m_watch = std::make_unique<core::dns::Watch>(m_tools.client, m_tools.clock, record,
                                                 m_provider.service.toUtf8(), nullptr,
                                                 core::dns::Watch::Sought::Alias);
    connect(m_watch.get(), &core::dns::Watch::changed, this, &DelegationPanel::showView);
    showView();
}

void DelegationPanel::showView()
{
    const core::dns::View &view = m_watch->view();
    QStringList lines;
    for (const core::dns::ServerView &server : view.servers)
        lines.append(u"%1: %2"_s.arg(DnsText::server(server), DnsText::sight(server)));
    lines += ProviderText::delegationHints(view);
    m_relative->setText(DnsText::relative(view.place));
    m_relative->setVisible(!m_relative->text().isEmpty());
    m_look->setEnabled(view.nextLook.isValid());
    m_banner->setMessage(view.everywhere    ? Banner::Kind::Success
                             : view.trouble ? Banner::Kind::Warning
                                            : Banner::Kind::Info,
                         ProviderText::delegation(view), lines.join(u'\n'));
}

} // namespace ui
