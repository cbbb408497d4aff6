// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/providerfields.h"

#include "core/base/atomicfile.h"
#include "core/challenge/programrun.h"
#include "core/text/dnstext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace core::challenge;
using core::text::DnsText;

namespace ui {

static constexpr qint64 LargestScript = 1024 * 1024;
static constexpr std::array AllKinds{ProviderKind::Rfc2136, ProviderKind::Lexicon,   ProviderKind::AcmeSh,
                                     ProviderKind::AcmeDns, ProviderKind::Program,   ProviderKind::Lego,
                                     ProviderKind::Certbot, ProviderKind::Dehydrated};

ProviderFields::ProviderFields(QWidget *parent) : QWidget(parent)
{
    build();
    showFields();
}

QWidget *ProviderFields::programRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *browse = new QPushButton(tr("&Browse…"));
    browse->setAutoDefault(false);
    layout->addWidget(m_program, 1);
    layout->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, &ProviderFields::pickProgram);
    return row;
}

void ProviderFields::build()
{
    m_name = new QLineEdit;
    m_kind = new QComboBox;
    for (const ProviderKind each : AllKinds)
        m_kind->addItem(DnsText::kind(each));
    m_description = quietLabel({});
    m_server = new QLineEdit;
    m_server->setPlaceholderText(tr("the zone's primary name server"));
    m_address = new QLineEdit;
    m_address->setPlaceholderText(u"https://auth.example.org"_s);
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
    m_program->setAccessibleName(tr("Program"));
    m_programRow = programRow();
    m_service = new QLineEdit;
    m_cleanUp = new QLineEdit;
    m_credentialForm = new QWidget;
    (new QFormLayout(m_credentialForm))->setContentsMargins(0, 0, 0, 0);
    m_variables = new QPlainTextEdit;
    m_variables->setPlaceholderText(u"API_TOKEN=…"_s);
    m_variables->setTabChangesFocus(true);
    m_variables->setMaximumHeight(8 * Metrics::unit(this));
    m_variablesNote = quietLabel(tr("A line with nothing behind the equals sign keeps what is stored. "
                                    "Without its line, a credential is forgotten."));

    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Kind"), m_kind);
    m_form->addRow(QString(), m_description);
    m_form->addRow(tr("Name &server"), m_server);
    m_form->addRow(tr("Address of the &server"), m_address);
    m_form->addRow(tr("&Port"), m_port);
    m_form->addRow(tr("&Zone"), m_zone);
    m_form->addRow(tr("Name of the k&ey"), m_keyName);
    m_form->addRow(tr("A&lgorithm"), m_algorithm);
    m_form->addRow(tr("Se&cret (base64)"), m_secret);
    auto *programLabel = new QLabel(tr("P&rogram"));
    programLabel->setBuddy(m_program);
    m_form->addRow(programLabel, m_programRow);
    m_form->addRow(tr("Ser&vice"), m_service);
    m_form->addRow(tr("Program that re&moves"), m_cleanUp);
    m_form->addRow(m_credentialForm);
    m_form->addRow(tr("Creden&tials, one a line"), m_variables);
    m_form->addRow(QString(), m_variablesNote);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        emit kindChanged();
    });
    for (QLineEdit *field :
         {m_name, m_server, m_address, m_zone, m_keyName, m_secret, m_program, m_service, m_cleanUp})
        connect(field, &QLineEdit::textChanged, this, &ProviderFields::changed);
    for (QLineEdit *field : {m_program, m_service})
        connect(field, &QLineEdit::editingFinished, this, &ProviderFields::loadForm);
    connect(m_variables, &QPlainTextEdit::textChanged, this, &ProviderFields::changed);
}

ProviderKind ProviderFields::kind() const
{
    return AllKinds[static_cast<size_t>(std::max(0, m_kind->currentIndex()))];
}

void ProviderFields::setProvider(const Provider &provider)
{
    m_kept = provider.secrets;
    m_name->setText(provider.name);
    m_name->setReadOnly(true);
    m_name->setEnabled(false);
    m_kind->setCurrentIndex(static_cast<int>(std::ranges::find(AllKinds, provider.kind) - AllKinds.begin()));
    m_kind->setEnabled(false);
    m_server->setText(provider.server);
    m_port->setValue(provider.port);
    m_zone->setText(provider.zone);
    m_keyName->setText(provider.keyName);
    m_algorithm->setCurrentText(provider.algorithm.isEmpty() ? u"hmac-sha256"_s : provider.algorithm);
    m_secret->setPlaceholderText(tr("stays as it is"));
    m_program->setText(provider.program);
    m_service->setText(provider.service);
    m_cleanUp->setText(provider.cleanUpProgram);
    QString lines;
    for (const QString &secret : m_kept)
        lines += secret + u"=\n"_s;
    m_variables->setPlainText(lines);
    showFields();
}

void ProviderFields::show(QWidget *field, bool visible)
{
    field->setVisible(visible);
    if (QWidget *label = m_form->labelForField(field))
        label->setVisible(visible);
}

void ProviderFields::showFields()
{
    const ProviderKind chosen = kind();
    const bool program = isProgram(chosen);
    const bool service = chosen == ProviderKind::Lexicon || chosen == ProviderKind::AcmeSh;
    m_description->setText(DnsText::description(chosen));
    for (QWidget *field : QList<QWidget *>{m_server, m_port, m_zone, m_keyName, m_algorithm, m_secret})
        show(field, chosen == ProviderKind::Rfc2136);
    show(m_address, chosen == ProviderKind::AcmeDns);
    show(m_programRow, program);
    show(m_service, service);
    show(m_cleanUp, chosen == ProviderKind::Certbot);
    static const QString usualLexicon = u"/usr/bin/lexicon"_s;
    if (chosen == ProviderKind::Lexicon && m_program->text().isEmpty())
        m_program->setText(usualLexicon);
    else if (chosen != ProviderKind::Lexicon && m_program->text() == usualLexicon)
        m_program->clear(); // ours, not the person's
    m_service->setPlaceholderText(chosen == ProviderKind::AcmeSh ? u"dns_cf"_s : u"cloudflare"_s);
    m_program->setPlaceholderText(chosen == ProviderKind::AcmeSh ? u"/home/…/.acme.sh/acme.sh"_s : QString());
    setForm({});
    loadForm();
}

void ProviderFields::showCredentials()
{
    const bool program = isProgram(kind());
    show(m_credentialForm, program && !m_fields.isEmpty());
    show(m_variables, program && m_fields.isEmpty());
    m_variablesNote->setVisible(program && m_fields.isEmpty() && !m_kept.isEmpty());
}

/// Asks the provider which credentials it wants, where it can say so.
void ProviderFields::loadForm()
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

void ProviderFields::setForm(const QList<CredentialField> &fields)
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
        field->setPlaceholderText(isKept(each.name) ? tr("stays as it is") : QString());
        auto *label = plainLabel(each.description.isEmpty() ? each.name
                                                            : u"%1 (%2)"_s.arg(each.description, each.name));
        label->setBuddy(field);
        form->addRow(label, field);
        m_fields.append({each.name, field});
        connect(field, &QLineEdit::textChanged, this, &ProviderFields::changed);
    }
    showCredentials();
    emit changed();
}

/// NAME=VALUE, a line each.
static QList<std::pair<QString, QString>> linesOf(const QString &text)
{
    QList<std::pair<QString, QString>> lines;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        lines.append({line.section(u'=', 0, 0).trimmed(), line.section(u'=', 1).trimmed()});
    return lines;
}

Provider ProviderFields::provider() const
{
    Provider provider{.name = m_name->text().trimmed(), .kind = kind()};
    if (provider.name.isEmpty())
        provider.name = u"-"_s; // refused, and said beside the field
    if (provider.kind == ProviderKind::AcmeDns) {
        provider.server = m_address->text().trimmed();
        return provider;
    }
    if (provider.kind == ProviderKind::Rfc2136) {
        provider.server = m_server->text().trimmed();
        provider.port = static_cast<quint16>(m_port->value());
        provider.zone = m_zone->text().trimmed();
        provider.keyName = m_keyName->text().trimmed();
        provider.algorithm = m_algorithm->currentText();
        provider.secrets = {u"secret"_s};
        return provider;
    }
    provider.program = m_program->text().trimmed();
    provider.service = m_service->isHidden() ? QString() : m_service->text().trimmed();
    provider.cleanUpProgram = m_cleanUp->isHidden() ? QString() : m_cleanUp->text().trimmed();
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty() || isKept(name))
            provider.secrets.append(name);
    };
    for (const auto &[name, field] : m_fields)
        add(name, field->text());
    if (m_fields.isEmpty()) {
        for (const auto &[name, value] : linesOf(m_variables->toPlainText()))
            add(name, value);
    }
    return provider;
}

Credentials ProviderFields::credentials() const
{
    Credentials credentials;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            credentials.push_back({name, core::crypto::Secret(value.toUtf8())});
    };
    if (kind() == ProviderKind::Rfc2136)
        add(u"secret"_s, m_secret->text().trimmed());
    if (!isProgram(kind()))
        return credentials;
    for (const auto &[name, field] : m_fields)
        add(name, field->text());
    if (m_fields.isEmpty()) {
        for (const auto &[name, value] : linesOf(m_variables->toPlainText()))
            add(name, value);
    }
    return credentials;
}

bool ProviderFields::isComplete() const
{
    const bool secretMissing
        = kind() == ProviderKind::Rfc2136 && m_secret->text().isEmpty() && !isKept(u"secret"_s);
    return !secretMissing && checked(provider()).has_value();
}

void ProviderFields::pickProgram()
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
