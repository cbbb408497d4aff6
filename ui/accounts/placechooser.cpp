// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/placechooser.h"

#include "core/text/accounttext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::store::KeyPlace;
using core::text::AccountText;

namespace ui {

NewPassphrase::NewPassphrase(QWidget *parent) : QWidget(parent)
{
    m_first = new QLineEdit;
    m_second = new QLineEdit;
    for (QLineEdit *field : {m_first, m_second}) {
        field->setEchoMode(QLineEdit::Password);
        connect(field, &QLineEdit::textChanged, this, [this] {
            const bool differ = !m_second->text().isEmpty() && m_first->text() != m_second->text();
            m_note->setText(differ ? tr("The two are not the same yet.")
                                   : tr("Nobody can open the key without it, and Tegata does not keep it."));
            emit changed();
        });
    }
    m_note = quietLabel(tr("Nobody can open the key without it, and Tegata does not keep it."));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Passphrase"), m_first);
    form->addRow(tr("&Once more"), m_second);
    form->addRow(m_note);
}

bool NewPassphrase::isComplete() const
{
    return !m_first->text().isEmpty() && m_first->text() == m_second->text();
}

core::issuance::SharedSecret NewPassphrase::passphrase() const
{
    QByteArray bytes = m_first->text().toUtf8();
    auto secret = std::make_shared<const core::crypto::Secret>(bytes);
    core::crypto::wipe(bytes);
    return secret;
}

void NewPassphrase::clear()
{
    m_first->clear();
    m_second->clear();
}

PlaceChooser::PlaceChooser(core::keyring::Keyring &keyring, QWidget *parent) : QWidget(parent)
{
    const int unit = Metrics::unit(this);
    m_places = new QButtonGroup(this);
    m_passphrase = new NewPassphrase;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit / 2);
    for (const KeyPlace place : {KeyPlace::Keyring, KeyPlace::Passphrase, KeyPlace::File}) {
        auto *button = new QRadioButton(AccountText::place(place));
        button->setAccessibleDescription(AccountText::consequence(place));
        m_places->addButton(button, static_cast<int>(place));
        QLabel *consequence = quietLabel(AccountText::consequence(place));
        consequence->setIndent(3 * unit);
        layout->addWidget(button);
        layout->addWidget(consequence);
        if (place == KeyPlace::Keyring)
            m_keyringNote = consequence;
        if (place == KeyPlace::Passphrase)
            layout->addWidget(m_passphrase);
    }
    choose(KeyPlace::File);
    connect(m_places, &QButtonGroup::idToggled, this, [this] {
        m_passphrase->setVisible(place() == KeyPlace::Passphrase);
        emit changed();
    });
    connect(m_passphrase, &NewPassphrase::changed, this, &PlaceChooser::changed);
    m_passphrase->setVisible(false);
    m_places->button(static_cast<int>(KeyPlace::Keyring))->setEnabled(false); // until it is known to be there
    keyring.look(this, [this](const core::Result<void> &there) {
        m_places->button(static_cast<int>(KeyPlace::Keyring))->setEnabled(bool(there));
        if (!there)
            m_keyringNote->setText(tr("No keyring runs in this session."));
    });
}

void PlaceChooser::choose(KeyPlace place)
{
    m_places->button(static_cast<int>(place))->setChecked(true);
}

KeyPlace PlaceChooser::place() const
{
    return static_cast<KeyPlace>(m_places->checkedId());
}

core::issuance::Placement PlaceChooser::placement() const
{
    core::issuance::Placement placement{.place = place()};
    if (placement.place == KeyPlace::Passphrase)
        placement.passphrase = m_passphrase->passphrase();
    return placement;
}

bool PlaceChooser::isComplete() const
{
    return place() != KeyPlace::Passphrase || m_passphrase->isComplete();
}

void PlaceChooser::clear()
{
    m_passphrase->clear();
}

} // namespace ui
