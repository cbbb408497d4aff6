// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/providerdialog.h"

#include "core/base/atomicfile.h"
#include "core/base/background.h"
#include "core/challenge/programrun.h"
#include "core/text/dnstext.h"
#include "ui/common/words.h"
#include "ui/look/banner.h"
#include "ui/look/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace core::challenge;
using core::text::DnsText;

namespace ui {

static constexpr qint64 LargestScript = 1024 * 1024;
static constexpr std::array AllKinds{ProviderKind::Rfc2136,   ProviderKind::Lexicon, ProviderKind::AcmeSh,
                                     ProviderKind::Program,   ProviderKind::Lego,    ProviderKind::Certbot,
                                     ProviderKind::Dehydrated};

ProviderDialog::ProviderDialog(ProviderBook &book, QWidget *parent) : QDialog(parent), m_book(book)
{
    setWindowTitle(tr("Set up a DNS provider"));
    build();
    showFields();
}

void ProviderDialog::build()
{
    const int unit = Metrics::unit(this);
    m_name = new QLineEdit;
    m_kind = new QComboBox;
    for (const ProviderKind each : AllKinds)
        m_kind->addItem(DnsText::kind(each));
    m_description = quietLabel({});
    m_server = new QLineEdit;
    m_server->setPlaceholderText(tr("the zone's primary name server"));
    m_port = new QSpinBox;
    m_port->setRange(1, 65535);
    m_port->setValue(53);
    m_zone = new QLineEdit;
    m_zone->setPlaceholderText(tr("is found"));
    m_keyName = new QLineEdit;
    m_algorithm = new QComboBox;
    m_algorithm->addItems(
        {u"hmac-sha256"_s, u"hmac-sha384"_s, u"hmac-sha512"_s, u"hmac-sha224"_s, u"hmac-sha1"_s});
    m_secret = new QLineEdit;
    m_secret->setEchoMode(QLineEdit::Password);
    m_program = new QLineEdit;
    m_programRow = new QWidget;
    auto *programLayout = new QHBoxLayout(m_programRow);
    programLayout->setContentsMargins(0, 0, 0, 0);
    auto *browse = new QPushButton(tr("&Browse…"));
    programLayout->addWidget(m_program, 1);
    programLayout->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, &ProviderDialog::pickProgram);
    m_service = new QLineEdit;
    m_cleanUp = new QLineEdit;
    m_credentialForm = new QWidget;
    new QFormLayout(m_credentialForm);
    m_variables = new QPlainTextEdit;
    m_variables->setPlaceholderText(u"API_TOKEN=…"_s);
    m_variables->setTabChangesFocus(true);
    m_variables->setMaximumHeight(8 * unit);
    m_agree = new QCheckBox(tr("I &agree"));
    m_banner = new Banner;
    m_banner->hide();

    m_form = new QFormLayout;
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Kind"), m_kind);
    m_form->addRow(QString(), m_description);
    m_form->addRow(tr("Name &server"), m_server);
    m_form->addRow(tr("&Port"), m_port);
    m_form->addRow(tr("&Zone"), m_zone);
    m_form->addRow(tr("Name of the k&ey"), m_keyName);
    m_form->addRow(tr("A&lgorithm"), m_algorithm);
    m_form->addRow(tr("Se&cret (base64)"), m_secret);
    auto *programLabel = new QLabel(tr("P&rogram"));
    programLabel->setBuddy(m_program);
    m_program->setAccessibleName(tr("Program"));
    m_form->addRow(programLabel, m_programRow);
    m_form->addRow(tr("Ser&vice"), m_service);
    m_form->addRow(tr("Program that re&moves"), m_cleanUp);
    m_form->addRow(m_credentialForm);
    m_form->addRow(tr("Creden&tials, one a line"), m_variables);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(unit);
    layout->addLayout(m_form);
    layout->addWidget(m_banner);
    layout->addWidget(m_agree);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ProviderDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ProviderDialog::showFields);
    connect(m_agree, &QCheckBox::toggled, this, &ProviderDialog::judge);
    for (QLineEdit *field : {m_name, m_server, m_zone, m_keyName, m_secret, m_cleanUp})
        connect(field, &QLineEdit::textChanged, this, &ProviderDialog::judge);
    for (QLineEdit *field : {m_program, m_service})
        connect(field, &QLineEdit::editingFinished, this, &ProviderDialog::loadForm);
    connect(m_program, &QLineEdit::textChanged, this, &ProviderDialog::judge);
    connect(m_service, &QLineEdit::textChanged, this, &ProviderDialog::judge);
    connect(m_variables, &QPlainTextEdit::textChanged, this, &ProviderDialog::judge);
}

ProviderKind ProviderDialog::kind() const
{
    return AllKinds[static_cast<size_t>(std::max(0, m_kind->currentIndex()))];
}

void ProviderDialog::showFields()
{
    const ProviderKind chosen = kind();
    const bool program = isProgram(chosen);
    const bool service = chosen == ProviderKind::Lexicon || chosen == ProviderKind::AcmeSh;
    m_description->setText(DnsText::description(chosen));
    const auto show = [this](QWidget *field, bool visible) {
        field->setVisible(visible);
        if (QWidget *label = m_form->labelForField(field))
            label->setVisible(visible);
    };
    for (QWidget *field : QList<QWidget *>{m_server, m_port, m_zone, m_keyName, m_algorithm, m_secret})
        show(field, !program);
    show(m_programRow, program);
    show(m_service, service);
    show(m_cleanUp, chosen == ProviderKind::Certbot);
    show(m_variables, program && m_fields.isEmpty());
    show(m_credentialForm, program && !m_fields.isEmpty());
    m_agree->setVisible(program);
    if (chosen == ProviderKind::Lexicon && m_program->text().isEmpty())
        m_program->setText(u"/usr/bin/lexicon"_s);
    m_service->setPlaceholderText(chosen == ProviderKind::AcmeSh ? u"dns_cf"_s : u"cloudflare"_s);
    m_program->setPlaceholderText(chosen == ProviderKind::AcmeSh ? u"/home/…/.acme.sh/acme.sh"_s : QString());
    setForm({});
    loadForm();
    judge();
}

/// Asks the provider which credentials it wants, where it can say so.
void ProviderDialog::loadForm()
{
    const Provider chosen = provider();
    if (m_service->text().isEmpty() || !checked(chosen))
        return;
    if (chosen.kind == ProviderKind::AcmeSh) {
        const auto script = core::readFile(filesOf(chosen).value(1), LargestScript);
        return setForm(script ? fieldsOfScript(*script) : QList<CredentialField>());
    }
    if (chosen.kind != ProviderKind::Lexicon)
        return;
    runProgram({.program = chosen.program,
                .arguments = {chosen.service, u"--help"_s},
                .limit = std::chrono::seconds(20)},
               this, [this, service = chosen.service](const core::Result<ProgramOutput> &output) {
                   if (output && m_service->text() == service)
                       setForm(fieldsOfLexicon(service, output->text));
               });
}

void ProviderDialog::setForm(const QList<CredentialField> &fields)
{
    auto *form = qobject_cast<QFormLayout *>(m_credentialForm->layout());
    while (form->rowCount() > 0)
        form->removeRow(0);
    m_fields.clear();
    for (const CredentialField &each : fields) {
        auto *field = new QLineEdit;
        field->setEchoMode(each.masked ? QLineEdit::Password : QLineEdit::Normal);
        field->setToolTip(each.name);
        field->setAccessibleDescription(each.description);
        auto *label = plainLabel(each.description.isEmpty() ? each.name
                                                            : u"%1 (%2)"_s.arg(each.description, each.name));
        label->setBuddy(field);
        form->addRow(label, field);
        m_fields.append({each.name, field});
        connect(field, &QLineEdit::textChanged, this, &ProviderDialog::judge);
    }
    const bool program = isProgram(kind());
    m_credentialForm->setVisible(program && !m_fields.isEmpty());
    m_variables->setVisible(program && m_fields.isEmpty());
    if (QWidget *label = m_form->labelForField(m_variables))
        label->setVisible(program && m_fields.isEmpty());
    judge();
}

Provider ProviderDialog::provider() const
{
    Provider provider{.name = m_name->text().trimmed(), .kind = kind()};
    if (!isProgram(provider.kind)) {
        provider.server = m_server->text().trimmed();
        provider.port = static_cast<quint16>(m_port->value());
        provider.zone = m_zone->text().trimmed();
        provider.keyName = m_keyName->text().trimmed();
        provider.algorithm = m_algorithm->currentText();
        provider.secrets = {u"secret"_s};
    } else {
        provider.program = m_program->text().trimmed();
        provider.service = m_service->isHidden() ? QString() : m_service->text().trimmed();
        provider.cleanUpProgram = m_cleanUp->isHidden() ? QString() : m_cleanUp->text().trimmed();
        for (const Credential &each : credentials())
            provider.secrets.append(each.name);
    }
    if (provider.name.isEmpty())
        provider.name = u"-"_s; // refused, and said beside the field
    return provider;
}

Credentials ProviderDialog::credentials() const
{
    Credentials credentials;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            credentials.push_back({name, core::crypto::Secret(value.toUtf8())});
    };
    if (!isProgram(kind())) {
        add(u"secret"_s, m_secret->text().trimmed());
        return credentials;
    }
    for (const auto &[name, field] : m_fields)
        add(name, field->text());
    if (m_fields.isEmpty()) {
        for (const QString &line : m_variables->toPlainText().split(u'\n', Qt::SkipEmptyParts))
            add(line.section(u'=', 0, 0).trimmed(), line.section(u'=', 1).trimmed());
    }
    return credentials;
}

void ProviderDialog::judge()
{
    const Provider chosen = provider();
    const bool program = isProgram(chosen.kind);
    const bool secretMissing = !program && m_secret->text().isEmpty();
    m_add->setEnabled(checked(chosen).has_value() && !secretMissing && (!program || m_agree->isChecked()));
    if (!program || chosen.program.isEmpty())
        return m_banner->hide();
    m_banner->setMessage(Banner::Kind::Info, tr("This program will be run."), DnsText::consent(chosen));
    m_banner->show();
}

void ProviderDialog::add()
{
    m_add->setEnabled(false);
    const auto kept = std::make_shared<Credentials>(credentials());
    core::inBackground(
        this,
        [provider = provider()] { return std::make_shared<core::Result<QString>>(fingerprintOf(provider)); },
        [this, kept,
         provider = provider()](const std::shared_ptr<core::Result<QString>> &fingerprint) mutable {
            m_add->setEnabled(true);
            core::Result<void> saved;
            if (*fingerprint) {
                provider.agreedTo = isProgram(provider.kind) ? **fingerprint : QString();
                saved = m_book.save(provider, *kept);
            } else {
                saved = fingerprint->error();
            }
            if (!saved) {
                showError(*m_banner, saved.error(), QDateTime::currentDateTimeUtc());
                return m_banner->show();
            }
            emit added(provider.name);
            accept();
        });
}

void ProviderDialog::pickProgram()
{
    auto *dialog = new QFileDialog(this, tr("Program"), m_program->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_program->setText(path);
        loadForm();
    });
    dialog->open();
}

} // namespace ui
