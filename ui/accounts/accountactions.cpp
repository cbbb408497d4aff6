// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/messages.h"
#include "core/text/accounttext.h"
#include "ui/accounts/accountdialog.h"
#include "ui/accounts/placechooser.h"
#include "ui/common/keykindbox.h"
#include "ui/common/words.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::text::AccountText;
using Done = core::issuance::AccountCare::Done;

namespace ui {

namespace {

class ContactDialog final : public AccountDialog {
    Q_DECLARE_TR_FUNCTIONS(ui::ContactDialog)
public:
    ContactDialog(const Context &context, const core::store::AccountEntry &account, QWidget *parent)
        : AccountDialog(context, account, parent)
    {
        m_field = new QLineEdit(account.contacts.join(u", "_s));
        m_field->setPlaceholderText(u"admin@example.org"_s);
        auto *form = new QFormLayout;
        form->addRow(tr("&Mail addresses"), m_field);
        body().addLayout(form);
        connect(m_field, &QLineEdit::textChanged, this, [this] { lookAgain(); });
        setWords(
            tr("Change the contact"),
            tr("The CA may write to these addresses when something concerns your certificates. Several are "
               "separated by commas; empty takes them away."),
            tr("&Change contact"));
    }

private:
    [[nodiscard]] QStringList contacts() const
    {
        QStringList contacts;
        for (const QString &part : m_field->text().split(u',', Qt::SkipEmptyParts)) {
            if (const QString contact = part.trimmed(); !contact.isEmpty())
                contacts.append(contact);
        }
        return contacts;
    }
    [[nodiscard]] bool isComplete() const override
    {
        return std::ranges::all_of(contacts(), core::acme::isPlausibleContact);
    }
    void begin(Done done) override { m_context.care.setContacts(m_account.id, contacts(), this, done); }

    QLineEdit *m_field;
};

class ChangeKeyDialog final : public AccountDialog {
    Q_DECLARE_TR_FUNCTIONS(ui::ChangeKeyDialog)
public:
    ChangeKeyDialog(const Context &context, const core::store::AccountEntry &account, QWidget *parent)
        : AccountDialog(context, account, parent)
    {
        m_kind = new KeyKindBox;
        auto *form = new QFormLayout;
        form->addRow(tr("New &key"), m_kind);
        body().addLayout(form);
        setWords(
            tr("Change the account key"),
            tr("The CA learns a new key, and the present one is worth nothing afterwards. Both are kept "
               "until "
               "the CA has confirmed one of them. Backups of the present key no longer open the account."),
            tr("&Change key"));
    }

private:
    void begin(Done done) override
    {
        m_context.registrar.changeKey(m_account.id, m_kind->kind(), this, done);
    }

    KeyKindBox *m_kind;
};

class MoveKeyDialog final : public AccountDialog {
    Q_DECLARE_TR_FUNCTIONS(ui::MoveKeyDialog)
public:
    MoveKeyDialog(const Context &context, const core::store::AccountEntry &account, QWidget *parent)
        : AccountDialog(context, account, parent)
    {
        m_place = new PlaceChooser(context.registrar.vault().keyring());
        m_place->choose(account.keyPlace);
        body().addWidget(m_place);
        connect(m_place, &PlaceChooser::changed, this, [this] { lookAgain(); });
        setWords(
            tr("Where the account key lies"),
            tr("The key is moved; the copy at the former place is removed once the new one can be read."),
            tr("&Move key"));
    }

private:
    [[nodiscard]] bool isComplete() const override
    {
        const bool isOther = m_place->place() != m_account.keyPlace;
        return m_place->isComplete() && (isOther || m_place->place() == core::store::KeyPlace::Passphrase);
    }
    void begin(Done done) override { m_context.care.moveKey(m_account.id, m_place->placement(), this, done); }

    PlaceChooser *m_place;
};

class BackUpDialog final : public AccountDialog {
    Q_DECLARE_TR_FUNCTIONS(ui::BackUpDialog)
public:
    BackUpDialog(const Context &context, const core::store::AccountEntry &account, QWidget *parent)
        : AccountDialog(context, account, parent)
    {
        m_file = new QLineEdit;
        auto *choose = new QPushButton(tr("Choose &file…"));
        auto *row = new QHBoxLayout;
        row->addWidget(m_file, 1);
        row->addWidget(choose);
        auto *form = new QFormLayout;
        auto *label = new QLabel(tr("&Save as"));
        label->setBuddy(m_file);
        m_file->setAccessibleName(tr("File for the backup"));
        form->addRow(label, row);
        m_passphrase = new NewPassphrase;
        body().addLayout(form);
        body().addWidget(m_passphrase);
        connect(choose, &QPushButton::clicked, this, &BackUpDialog::chooseFile);
        connect(m_file, &QLineEdit::textChanged, this, [this](const QString &text) {
            if (text != m_chosen)
                m_chosen.clear(); // a typed name has not been asked about
            lookAgain();
        });
        connect(m_passphrase, &NewPassphrase::changed, this, [this] { lookAgain(); });
        setWords(
            tr("Back up the account key"),
            tr("The file opens the account again, here or on another computer: New account, then “I already "
               "have an account there”. Keep it apart from this computer."),
            tr("&Write backup"));
    }

private:
    void chooseFile()
    {
        auto *dialog = new QFileDialog(this, tr("File for the backup"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(u"tegata-account-%1.pem"_s.arg(m_account.id));
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
            m_chosen = file;
            m_file->setText(file);
        });
        dialog->open();
    }
    [[nodiscard]] bool isComplete() const override
    {
        return m_passphrase->isComplete() && m_file->text().startsWith(u'/');
    }
    void begin(Done done) override
    {
        using core::issuance::Overwrite;
        m_context.care.exportKey(m_account.id, m_file->text(), m_passphrase->passphrase(),
                                 m_file->text() == m_chosen ? Overwrite::Yes : Overwrite::No, this, done);
    }

    QLineEdit *m_file;
    QString m_chosen; ///< the file dialog has asked before overwriting it
    NewPassphrase *m_passphrase;
};

/// Terms with a button that opens them, and the consent.
class ConsentDialog final : public AccountDialog {
    Q_DECLARE_TR_FUNCTIONS(ui::ConsentDialog)
public:
    ConsentDialog(AccountAction action, const Context &context, const core::store::AccountEntry &account,
                  QWidget *parent, const QUrl &named = {})
        : AccountDialog(context, account, parent), m_action(action),
          m_terms(named.isEmpty() ? account.termsOfService : named)
    {
        m_address = plainLabel({});
        m_read = new QPushButton(tr("&Read the terms of service"));
        m_agree = new QCheckBox(tr("I &agree to the terms of service"));
        body().addWidget(m_address);
        body().addWidget(m_read, 0, Qt::AlignLeft);
        body().addWidget(m_agree);
        connect(m_read, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_terms); });
        connect(m_agree, &QCheckBox::toggled, this, [this] { lookAgain(); });
        showTerms(m_terms);
        if (named.isEmpty()) // else the CA has just said which ones
            context.registrar.directory(account.directoryUrl, account.rootPem, this,
                                        [this](const core::Result<core::acme::Directory> &directory) {
                                            if (directory)
                                                showTerms(directory->termsOfService);
                                        });
        if (action == AccountAction::Reopen)
            setWords(
                tr("Open the account again"),
                tr("The CA does not know this account any more. A new one is opened there with the same key; "
                   "what was bound to the former one, such as limits or a customer account, is not."),
                tr("&Open account"));
        else
            setWords(
                tr("Terms of service"),
                tr("CAs change their terms now and then, and may refuse requests until you agree to the new "
                   "ones. What was waiting for that can then be started again."),
                tr("&Agree"));
    }

private:
    void showTerms(const QUrl &terms)
    {
        // Only what a browser opens safely: the address comes from the CA.
        m_terms = terms.scheme() == "https"_L1 ? terms : QUrl();
        m_address->setText(
            m_terms.isEmpty() ? tr(
                "This CA gives no address for its terms of service, and may ask you to agree all the same.")
                              : m_terms.toString());
        m_read->setVisible(!m_terms.isEmpty());
        lookAgain();
    }
    [[nodiscard]] bool isComplete() const override { return m_agree->isChecked(); }
    void begin(Done done) override
    {
        if (m_action == AccountAction::Reopen)
            m_context.care.reopen(m_account.id, this, done);
        else
            m_context.care.agree(m_account.id, m_terms, this, done);
    }

    AccountAction m_action;
    QUrl m_terms;
    QLabel *m_address;
    QPushButton *m_read;
    QCheckBox *m_agree;
};

class DeactivateDialog final : public AccountDialog {
    Q_DECLARE_TR_FUNCTIONS(ui::DeactivateDialog)
public:
    DeactivateDialog(const Context &context, const core::store::AccountEntry &account, QWidget *parent)
        : AccountDialog(context, account, parent)
    {
        m_typed = new QLineEdit;
        m_typed->setAccessibleName(tr("Name of the CA, typed to confirm"));
        body().addWidget(plainLabel(tr("To confirm, type the name of the CA: %1").arg(account.caName)));
        body().addWidget(m_typed);
        connect(m_typed, &QLineEdit::textChanged, this, [this] { lookAgain(); });
        setWords(tr("Deactivate the account"), AccountText::deactivation(), tr("&Deactivate account"),
                 Kind::Destructive);
    }

private:
    [[nodiscard]] bool isComplete() const override
    {
        return m_typed->text().trimmed().compare(m_account.caName, Qt::CaseInsensitive) == 0;
    }
    void begin(Done done) override { m_context.care.deactivate(m_account.id, this, done); }

    QLineEdit *m_typed;
};

} // namespace

void openAccountDialog(AccountAction action, const Context &context, const core::store::AccountEntry &account,
                       QWidget *parent)
{
    const auto dialog = [&]() -> AccountDialog * {
        switch (action) {
        case AccountAction::Contact: return new ContactDialog(context, account, parent);
        case AccountAction::ChangeKey: return new ChangeKeyDialog(context, account, parent);
        case AccountAction::MoveKey: return new MoveKeyDialog(context, account, parent);
        case AccountAction::BackUp: return new BackUpDialog(context, account, parent);
        case AccountAction::Terms:
        case AccountAction::Reopen: return new ConsentDialog(action, context, account, parent);
        case AccountAction::Deactivate: return new DeactivateDialog(context, account, parent);
        }
        Q_UNREACHABLE();
    };
    dialog()->open();
}

void askForConsent(const core::Error &error, const QString &accountId, const Context &context,
                   QWidget *parent, std::function<void()> then)
{
    const auto account = context.store.account(accountId);
    if (!account)
        return;
    const bool isTerms = error.code == core::ErrorCode::TermsNotAgreed;
    auto *dialog
        = new ConsentDialog(isTerms ? AccountAction::Terms : AccountAction::Reopen, context, *account, parent,
                            isTerms ? QUrl(error.subject, QUrl::StrictMode) : QUrl());
    QObject::connect(dialog, &QDialog::accepted, parent, std::move(then));
    dialog->open();
}

} // namespace ui
