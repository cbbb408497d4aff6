// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/passphraseprompt.h"

#include "core/text/accounttext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using Answer = std::function<void(core::Result<core::issuance::SharedSecret>)>;

namespace {

class PassphrasePrompt final : public QDialog {
    Q_DECLARE_TR_FUNCTIONS(ui::PassphrasePrompt)
public:
    PassphrasePrompt(const core::store::AccountEntry &account, bool refused, QWidget *parent)
        : QDialog(parent)
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(tr("Passphrase"));
        m_field = new QLineEdit;
        m_field->setEchoMode(QLineEdit::Password);
        auto *form = new QFormLayout;
        form->addRow(tr("&Passphrase"), m_field);
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
        auto *open = buttons->addButton(tr("&Unlock"), QDialogButtonBox::AcceptRole);
        open->setEnabled(false);
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(heading(tr("Unlock the account key")));
        layout->addWidget(plainLabel(core::text::AccountText::title(account)));
        if (refused)
            layout->addWidget(
                plainLabel(tr("That was not the passphrase. Check capital letters and the keyboard "
                              "layout.")));
        layout->addLayout(form);
        layout->addWidget(buttons);
        open->setDefault(true);
        setMinimumWidth(48 * Metrics::unit(this));
        connect(m_field, &QLineEdit::textChanged, open,
                [open](const QString &text) { open->setEnabled(!text.isEmpty()); });
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    }

    [[nodiscard]] core::issuance::SharedSecret passphrase() const
    {
        QByteArray bytes = m_field->text().toUtf8();
        auto secret = std::make_shared<const core::crypto::Secret>(bytes);
        core::crypto::wipe(bytes);
        return secret;
    }

private:
    QLineEdit *m_field;
};

} // namespace

void askForPassphrases(core::issuance::KeyVault &vault, QWidget *window)
{
    vault.setAsker(
        [window](const core::store::AccountEntry &account, bool refused, QObject *owner,
                 const Answer &answer) {
            QWidget *front = window->isActiveWindow() ? window : nullptr;
            if (!front)
                front = qobject_cast<QWidget *>(owner);
            auto *prompt = new PassphrasePrompt(account, refused, front ? front->window() : window);
            QObject::connect(owner, &QObject::destroyed, prompt, &QDialog::reject);
            QObject::connect(prompt, &QDialog::finished, owner, [prompt, answer](int result) {
                if (result == QDialog::Accepted)
                    answer(prompt->passphrase());
                else
                    answer(core::Error{core::ErrorCode::Cancelled});
            });
            prompt->open();
        },
        core::keyring::Asking::Allowed);
}

} // namespace ui
