// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/namemethods.h"

#include "core/challenge/dnssolver.h"
#include "core/issuance/names.h"
#include "core/text/methodtext.h"
#include "ui/issue/remotefields.h"
#include "ui/look/metrics.h"

#include <QComboBox>
#include <QFormLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::challenge::Method;
using core::challenge::MethodKind;
using core::issuance::NamedMethod;

namespace ui {

NameMethods::NameMethods(const Context &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    const int unit = Metrics::unit(this);
    m_toggle = new QToolButton;
    m_toggle->setCheckable(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setArrowType(Qt::RightArrow);
    m_toggle->setText(tr("Prove single names in another &way"));
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setMinimumHeight(10 * unit);
    area->hide();
    m_rows = new QWidget;
    m_form = new QFormLayout(m_rows);
    area->setWidget(m_rows);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_toggle, 0, Qt::AlignLeft);
    layout->addWidget(area, 1);
    connect(m_toggle, &QToolButton::toggled, this, [this, area](bool open) {
        area->setVisible(open);
        m_toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
}

void NameMethods::setNames(const QList<core::acme::Identifier> &identifiers,
                           const QList<NamedMethod> &exceptions)
{
    m_identifiers = identifiers;
    m_exceptions.clear();
    for (const NamedMethod &each : exceptions) {
        const bool known
            = std::ranges::any_of(identifiers, [&](const auto &i) { return i.value == each.name; });
        if (known)
            m_exceptions.append(each);
    }
    build();
    m_toggle->setChecked(m_toggle->isChecked() || !m_exceptions.isEmpty());
}

/// The ways that need no more words than their name.
static QList<Method> choicesFor(const core::acme::Identifier &identifier,
                                const core::challenge::ProviderBook &book)
{
    QList<Method> choices{{.kind = MethodKind::Listener}};
    if (const auto providers = book.providers()) {
        for (const core::challenge::Provider &provider : *providers)
            choices.append({.kind = MethodKind::DnsProvider, .provider = provider.name});
    }
    choices.append({.kind = MethodKind::DnsManual});
    choices.append({.kind = MethodKind::DnsPersist});
    choices.append({.kind = MethodKind::TlsListener, .port = core::challenge::TlsPort});
    choices.append({.kind = MethodKind::Manual});
    choices.removeIf(
        [&](const Method &method) { return core::issuance::whyNot(method.kind, {identifier}).has_value(); });
    return choices;
}

void NameMethods::build()
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const core::acme::Identifier &identifier : m_identifiers) {
        QList<Method> choices = choicesFor(identifier, m_context.solvers.dnsTools().providers);
        const auto chosen = std::ranges::find(m_exceptions, identifier.value, &NamedMethod::name);
        if (chosen != m_exceptions.end() && !choices.contains(chosen->method))
            choices.append(chosen->method);
        auto *box = new QComboBox;
        box->addItem(tr("As chosen above"));
        for (const Method &method : choices)
            box->addItem(core::text::MethodText::name(method));
        const bool takesFile = !core::issuance::whyNot(MethodKind::RemoteFolder, {identifier});
        if (takesFile)
            box->addItem(tr("A folder on another server …"));
        if (chosen != m_exceptions.end())
            box->setCurrentIndex(1 + static_cast<int>(choices.indexOf(chosen->method)));
        const QString name = core::issuance::displayName(identifier.value);
        //: %1: a name
        box->setAccessibleName(tr("How %1 is proven").arg(name));
        m_form->addRow(name, box);
        connect(box, &QComboBox::currentIndexChanged, this,
                [this, value = identifier.value, choices](int index) {
                    if (index > choices.size())
                        return askForFolder(value);
                    choose(value, index > 0 ? std::optional(choices[index - 1]) : std::nullopt);
                });
    }
    m_toggle->setVisible(m_identifiers.size() > 1);
}

/// Which needs more words than a row has room for.
void NameMethods::askForFolder(const QString &name)
{
    auto *dialog = new RemoteDialog(m_context, name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto before = std::ranges::find(m_exceptions, name, &NamedMethod::name);
    if (before != m_exceptions.end())
        dialog->setMethod(before->method);
    connect(dialog, &QDialog::finished, this, [this, dialog, name](int result) {
        if (result == QDialog::Accepted)
            choose(name, dialog->method());
        build(); // the row shows what holds now
    });
    dialog->open();
}

void NameMethods::choose(const QString &name, const std::optional<Method> &method)
{
    m_exceptions.removeIf([&](const NamedMethod &each) { return each.name == name; });
    if (method)
        m_exceptions.append({name, *method});
    emit changed();
}

QList<NamedMethod> NameMethods::exceptions() const
{
    return m_exceptions;
}

QList<core::acme::Identifier> NameMethods::others() const
{
    QList<core::acme::Identifier> others = m_identifiers;
    others.removeIf([this](const core::acme::Identifier &identifier) {
        return std::ranges::any_of(m_exceptions,
                                   [&](const auto &each) { return each.name == identifier.value; });
    });
    return others;
}

} // namespace ui
