// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/catalogue.h"
#include "ui/context.h"

#include <QWizard>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace ui {

class Banner;
class KeyKindBox;
class PlaceChooser;

/// What the wizard collects; the pages write it, the last one hands it to core.
struct AccountDraft {
    const core::acme::CaPreset *preset = nullptr; ///< nullptr: custom directory
    bool practice = false;
    QUrl directoryUrl = {};
    QByteArray rootPem = {};
    core::acme::Directory directory = {}; ///< as fetched
    bool hasAccount = false; ///< there already: it is found by its key
    bool bindsExternal = false; ///< to a customer account, though the directory does not ask for it
    core::issuance::AccountRequest request = {}; ///< as far as the pages before the last one know it
};

/// Opens an account at a CA: which CA, its terms and a contact, the binding to a customer account where one
/// is needed, the key and where it lies. Or finds one that exists, by its key.
class AccountWizard final : public QWizard {
    Q_OBJECT
public:
    enum Page { Authority, Terms, External, Key, Recover };
    explicit AccountWizard(const Context &context, QWidget *parent = nullptr);

    [[nodiscard]] AccountDraft &draft() { return m_draft; }
    [[nodiscard]] const Context &context() const { return m_context; }

    void opened(const core::store::AccountEntry &account);
    /// What is known of the CA, without anything about the account.
    [[nodiscard]] core::issuance::AccountRequest caRequest() const;
    [[nodiscard]] int nextId() const override;
    void reject() override;

signals:
    void accountOpened(const core::store::AccountEntry &account);

private:
    Context m_context;
    AccountDraft m_draft;
};

/// Which CA: the catalogue, a directory of one's own, or the practice CA.
class AuthorityPage final : public QWizardPage {
    Q_OBJECT
public:
    explicit AuthorityPage(AccountWizard &wizard);
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool validatePage() override;
    void initializePage() override;

private:
    void choose();
    void fetch();
    void pickRoot();

    AccountWizard &m_wizard;
    bool m_busy = false;
    bool m_fetched = false;
    QListWidget *m_list;
    QWidget *m_custom;
    QCheckBox *m_hasAccount;
    QLineEdit *m_url;
    QLabel *m_rootFile;
    QLabel *m_description;
    QProgressBar *m_progress;
    Banner *m_banner;
};

/// The CA's terms and a contact.
class TermsPage final : public QWizardPage {
    Q_OBJECT
public:
    explicit TermsPage(AccountWizard &wizard);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool validatePage() override;

private:
    AccountWizard &m_wizard;
    QLabel *m_terms;
    QPushButton *m_read;
    QCheckBox *m_agree;
    QLineEdit *m_contact;
    QLabel *m_contactHint;
    QCheckBox *m_binds;
};

/// External account binding (RFC 8555, section 7.3.4): the key ID and the key from the CA's website.
class ExternalPage final : public QWizardPage {
    Q_OBJECT
public:
    explicit ExternalPage(AccountWizard &wizard);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool validatePage() override;

private:
    AccountWizard &m_wizard;
    QPushButton *m_help;
    QLineEdit *m_keyId;
    QLineEdit *m_macKey;
    Banner *m_banner;
};

/// The kind of key and where it lies; then the registration itself.
class AccountKeyPage final : public QWizardPage {
    Q_OBJECT
public:
    explicit AccountKeyPage(AccountWizard &wizard);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool validatePage() override;

private:
    void open();

    AccountWizard &m_wizard;
    bool m_busy = false;
    bool m_done = false;
    KeyKindBox *m_key;
    PlaceChooser *m_place;
    QProgressBar *m_progress;
    Banner *m_banner;
};

/// An account that exists already, found by its key.
class RecoverPage final : public QWizardPage {
    Q_OBJECT
public:
    explicit RecoverPage(AccountWizard &wizard);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool validatePage() override;

private:
    void chooseFile();
    void readKey();
    void recover(const core::issuance::SharedKey &key);
    void finish(const std::optional<core::Error> &error);

    AccountWizard &m_wizard;
    bool m_busy = false;
    bool m_done = false;
    QLineEdit *m_file;
    QLineEdit *m_passphrase;
    PlaceChooser *m_place;
    QCheckBox *m_register; ///< appears when the CA does not know the key
    QProgressBar *m_progress;
    Banner *m_banner;
};

} // namespace ui
