// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/methodchooser.h"

#include "core/challenge/remotefolder.h"
#include "core/doctor/thiscomputer.h"
#include "core/issuance/request.h"
#include "core/text/dnstext.h"
#include "core/text/findingtext.h"
#include "core/text/methodtext.h"
#include "core/text/providertext.h"
#include "ui/common/words.h"
#include "ui/issue/remotefields.h"
#include "ui/issue/standingfields.h"
#include "ui/look/metrics.h"
#include "ui/providers/providerdialog.h"
#include "ui/providers/trialdialog.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::challenge::Method;
using core::challenge::MethodKind;
using core::text::DnsText;
using core::text::MethodText;
using core::text::ProviderText;

namespace ui {

static constexpr std::array Kinds{MethodKind::Listener,  MethodKind::WebRoot,     MethodKind::RemoteFolder,
                                  MethodKind::Manual,    MethodKind::TlsListener, MethodKind::DnsProvider,
                                  MethodKind::DnsManual, MethodKind::DnsPersist};

MethodChooser::MethodChooser(const Context &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    build();
    // Judging binds a port or looks at a folder: not at each key, but when the typing stops.
    m_judge.setSingleShot(true);
    m_judge.setInterval(200);
    connect(&m_judge, &QTimer::timeout, this, &MethodChooser::judge);
    m_buttons[0]->setChecked(true);
    judge();
}

/// Where a server of our own listens.
QWidget *MethodChooser::addressFields(QSpinBox *&port, QLineEdit *&address, quint16 usual)
{
    auto *fields = new QWidget;
    auto *form = new QFormLayout(fields);
    port = new QSpinBox;
    port->setRange(1, 65535);
    port->setValue(usual);
    address = new QLineEdit;
    address->setPlaceholderText(tr("all addresses of this computer"));
    form->addRow(tr("Por&t"), port);
    form->addRow(tr("A&ddress"), address);
    return fields;
}

void MethodChooser::build()
{
    const int unit = Metrics::unit(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    m_kinds = new QButtonGroup(this);

    m_listenerFields = addressFields(m_port, m_address, 80);
    m_tlsFields = addressFields(m_tlsPort, m_tlsAddress, core::challenge::TlsPort);

    m_folderFields = new QWidget;
    auto *folderRow = new QHBoxLayout(m_folderFields);
    m_folder = new QLineEdit(u"/var/www/html"_s);
    m_folder->setAccessibleName(tr("Folder that your web server serves"));
    auto *browse = new QPushButton(tr("&Choose folder…"));
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, &MethodChooser::pickFolder);

    m_remoteFields = new RemoteFields;

    m_providerFields = new QWidget;
    auto *providerRow = new QHBoxLayout(m_providerFields);
    m_provider = new QComboBox;
    m_provider->setAccessibleName(tr("DNS provider"));
    m_provider->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_provider->setMinimumContentsLength(16); // a long name must not widen the page
    auto *setUp = new QPushButton(tr("&Set up a DNS provider…"));
    providerRow->addWidget(m_provider, 1);
    providerRow->addWidget(setUp);
    connect(setUp, &QPushButton::clicked, this, &MethodChooser::addProvider);
    connect(m_provider, &QComboBox::currentIndexChanged, this, [this] { m_judge.start(); });
    fillProviders({});
    m_standingFields = new StandingFields(m_context);

    for (size_t i = 0; i < Kinds.size(); ++i) {
        m_buttons[i] = new QRadioButton(MethodText::name(Kinds[i]));
        m_kinds->addButton(m_buttons[i], static_cast<int>(i));
        m_notes[i] = quietLabel(MethodText::description(Kinds[i]));
        m_notes[i]->setContentsMargins(3 * unit, 0, 0, 0);
        layout->addWidget(m_buttons[i]);
        layout->addWidget(m_notes[i]);
        QWidget *fields = Kinds[i] == MethodKind::Listener ? m_listenerFields
            : Kinds[i] == MethodKind::WebRoot              ? m_folderFields
            : Kinds[i] == MethodKind::RemoteFolder         ? m_remoteFields
            : Kinds[i] == MethodKind::TlsListener          ? m_tlsFields
            : Kinds[i] == MethodKind::DnsProvider          ? m_providerFields
            : Kinds[i] == MethodKind::DnsPersist           ? m_standingFields
                                                           : nullptr;
        if (fields) {
            fields->layout()->setContentsMargins(3 * unit, 0, 0, 0);
            layout->addWidget(fields);
        }
    }
    m_accountLabel
        = new QCheckBox(tr("&Let the name of the record belong to the account, where the CA offers that"));
    m_accountLabel->setToolTip(
        tr("dns-account-01: several accounts, or several programs, can have a record for "
           "the same name side by side."));
    layout->addWidget(m_accountLabel);
    m_publishes = plainLabel({});
    m_try = new QPushButton(tr("Try &it from here"));
    m_banner = new Banner;
    m_banner->hide();
    layout->addSpacing(unit);
    layout->addWidget(m_publishes);
    layout->addWidget(m_try, 0, Qt::AlignLeft);
    layout->addWidget(m_banner);
    layout->addStretch();

    const auto soon = [this] { m_judge.start(); };
    connect(m_kinds, &QButtonGroup::idToggled, this, &MethodChooser::judge);
    connect(m_kinds, &QButtonGroup::idClicked, this,
            [this] { QTimer::singleShot(0, this, &MethodChooser::revealFields); });
    connect(m_port, &QSpinBox::valueChanged, this, soon);
    connect(m_address, &QLineEdit::textChanged, this, soon);
    connect(m_tlsPort, &QSpinBox::valueChanged, this, soon);
    connect(m_tlsAddress, &QLineEdit::textChanged, this, soon);
    connect(m_accountLabel, &QCheckBox::toggled, this, soon);
    connect(m_folder, &QLineEdit::textChanged, this, soon);
    connect(m_remoteFields, &RemoteFields::changed, this, soon);
    connect(m_standingFields, &StandingFields::changed, this, soon);
    connect(m_try, &QPushButton::clicked, this, &MethodChooser::tryIt);
}

void MethodChooser::setIdentifiers(const QList<core::acme::Identifier> &identifiers)
{
    m_identifiers = identifiers;
    m_standingFields->setIdentifiers(identifiers);
    for (size_t i = 0; i < Kinds.size(); ++i) {
        const auto why = core::issuance::whyNot(Kinds[i], identifiers);
        m_buttons[i]->setEnabled(!why && (!m_practice || Kinds[i] == MethodKind::Listener));
        m_notes[i]->setText(why ? MethodText::whyNot(*why) : noteOn(Kinds[i]));
    }
    // A wildcard leaves the DNS only: by the provider that is there, else by hand.
    const int checked = m_kinds->checkedId();
    if (checked >= 0 && !m_buttons[static_cast<size_t>(checked)]->isEnabled() && !m_practice) {
        const auto other = m_provider->count() > 0 ? MethodKind::DnsProvider : MethodKind::DnsManual;
        for (size_t i = 0; i < Kinds.size(); ++i) {
            if (Kinds[i] == other && m_buttons[i]->isEnabled())
                m_buttons[i]->setChecked(true);
        }
    }
    judge();
}

/// For whom this way is, and what stands in its way on this computer.
QString MethodChooser::noteOn(MethodKind kind) const
{
    const QString description = MethodText::description(kind);
    if (m_practice)
        return description;
    if (core::challenge::isStanding(kind)) {
        const QString doubt = m_standingFields->doubt();
        return doubt.isEmpty() ? description : description + u'\n' + doubt;
    }
    const auto obstacle = core::doctor::obstacleTo(kind, m_context.solvers.dnsTools().providers);
    return obstacle ? description + u'\n' + core::text::FindingText::whyNot(*obstacle, m_context.clock.now())
                    : description;
}

void MethodChooser::setAccount(const std::optional<core::store::AccountEntry> &account)
{
    m_standingFields->setAccount(account);
    setIdentifiers(m_identifiers);
}

void MethodChooser::setPractice(quint16 port)
{
    m_practice = port != 0;
    m_practicePort = port;
    if (m_practice)
        m_buttons[0]->setChecked(true);
    m_listenerFields->setEnabled(!m_practice);
    m_port->setValue(m_practice ? port : m_port->value());
    m_address->setText(m_practice ? u"127.0.0.1"_s : m_address->text());
    setIdentifiers(m_identifiers);
}

void MethodChooser::setChoice(const Method &method)
{
    for (size_t i = 0; i < Kinds.size(); ++i) {
        if (Kinds[i] == method.kind)
            m_buttons[i]->setChecked(true);
    }
    const bool isTls = method.kind == MethodKind::TlsListener;
    (isTls ? m_tlsPort : m_port)->setValue(method.port);
    (isTls ? m_tlsAddress : m_address)->setText(method.address);
    m_accountLabel->setChecked(method.accountLabel);
    const auto &book = m_context.solvers.dnsTools().providers;
    m_lost = !method.provider.isEmpty() && !book.provider(method.provider) ? method : Method{};
    if (method.kind == MethodKind::RemoteFolder) {
        m_remoteFields->setMethod(method);
        m_reached = method;
    } else if (!method.folder.isEmpty()) {
        m_folder->setText(method.folder);
    }
    if (core::challenge::isStanding(method.kind))
        m_standingFields->setProvider(method.provider);
    else
        fillProviders(method.provider);
    setIdentifiers(m_identifiers);
}

Method MethodChooser::method() const
{
    const auto kind = Kinds[static_cast<size_t>(std::max(0, m_kinds->checkedId()))];
    if (kind == MethodKind::RemoteFolder)
        return m_remoteFields->method();
    Method method{.kind = kind};
    if (kind == MethodKind::Listener) {
        method.port = static_cast<quint16>(m_port->value());
        method.address = m_address->text().trimmed();
    }
    if (kind == MethodKind::TlsListener) {
        method.port = static_cast<quint16>(m_tlsPort->value());
        method.address = m_tlsAddress->text().trimmed();
    }
    if (core::challenge::isStanding(kind))
        method.provider = m_standingFields->provider();
    else
        method.accountLabel = core::challenge::isDns(kind) && m_accountLabel->isChecked();
    if (kind == MethodKind::WebRoot)
        method.folder = m_folder->text();
    if (kind == MethodKind::DnsProvider)
        method.provider = m_provider->currentData().toString();
    return method;
}

/// What belongs to a choice opens below it, which may be out of sight.
void MethodChooser::revealFields()
{
    QWidget *ancestor = parentWidget();
    while (ancestor && !qobject_cast<QScrollArea *>(ancestor))
        ancestor = ancestor->parentWidget();
    auto *area = qobject_cast<QScrollArea *>(ancestor);
    for (QWidget *fields :
         {m_listenerFields, m_tlsFields, m_folderFields, static_cast<QWidget *>(m_remoteFields),
          m_providerFields, static_cast<QWidget *>(m_standingFields)}) {
        if (area && fields->isVisible())
            area->ensureWidgetVisible(fields);
    }
}

void MethodChooser::judge()
{
    const Method chosen = method();
    m_listenerFields->setVisible(chosen.kind == MethodKind::Listener);
    m_folderFields->setVisible(chosen.kind == MethodKind::WebRoot);
    m_tlsFields->setVisible(chosen.kind == MethodKind::TlsListener);
    const bool stands = core::challenge::isStanding(chosen.kind);
    m_accountLabel->setVisible(core::challenge::isDns(chosen.kind) && !stands);
    m_standingFields->setVisible(stands);
    m_remoteFields->setVisible(chosen.kind == MethodKind::RemoteFolder);
    m_providerFields->setVisible(chosen.kind == MethodKind::DnsProvider);
    const bool known = !m_identifiers.isEmpty();
    const bool isRemote = chosen.kind == MethodKind::RemoteFolder;
    m_publishes->setText(known ? MethodText::willPublish(chosen, m_identifiers.first().value) : QString());
    m_publishes->setVisible(known);
    const bool complete = isRemote ? core::challenge::checkedRemote(chosen).has_value()
                                   : chosen.kind != MethodKind::DnsProvider || !chosen.provider.isEmpty();
    m_try->setEnabled(known && complete && !core::challenge::mayNeedPerson(chosen) && !m_trying);
    m_banner->hide();
    const bool fits = !known || !core::issuance::whyNot(chosen.kind, m_identifiers);
    const auto possible = m_trying || isRemote ? core::Result<void>() : core::challenge::checkMethod(chosen);
    if (!possible)
        showError(*m_banner, possible.error(), m_context.clock.now());
    const bool isLost = !m_lost.provider.isEmpty() && chosen.kind == m_lost.kind && chosen.provider.isEmpty();
    if (isLost) {
        m_banner->clearButtons();
        m_banner->setMessage(Banner::Kind::Warning, ProviderText::gone(m_lost.provider),
                             ProviderText::goneAdvice());
        m_banner->show();
    }
    // A server is met before an order depends on it.
    m_possible = fits && complete && possible.has_value() && (!isRemote || chosen == m_reached);
    emit changed();
}

void MethodChooser::fillProviders(const QString &wanted)
{
    const QString before = wanted.isEmpty() ? m_provider->currentData().toString() : wanted;
    const QSignalBlocker quiet(m_provider);
    m_provider->clear();
    const auto providers = m_context.solvers.dnsTools().providers.providers();
    if (providers) {
        for (const core::challenge::Provider &provider : *providers)
            //: A DNS provider as the person called it, and what kind it is.
            m_provider->addItem(tr("%1 · %2").arg(provider.name, DnsText::kind(provider.kind)),
                                provider.name);
    }
    // The place of one that is gone is not taken by whoever comes first.
    const int found = m_provider->findData(before);
    m_provider->setCurrentIndex(before.isEmpty() ? std::min(0, m_provider->count() - 1) : found);
    m_provider->setEnabled(m_provider->count() > 0);
}

void MethodChooser::addProvider()
{
    auto *dialog = new ProviderDialog(m_context.solvers.dnsTools(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProviderDialog::added, this, [this](const QString &name) {
        fillProviders(name);
        m_standingFields->fillProviders();
        setIdentifiers(m_identifiers); // the reason why not has gone
        emit providersChanged();
    });
    dialog->open();
}

void MethodChooser::pickFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder that your web server serves as “/”"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

} // namespace ui
