// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/catalogue.h"
#include "ui/context.h"

#include <QWizard>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace ui {

class Banner;

/// What the wizard collects; the pages write it, the last one hands it to core.
struct AccountDraft {
    const core::acme::CaPreset *preset = nullptr; ///< nullptr: custom directory
    bool practice = false;
    QUrl directoryUrl = {};
    QByteArray rootPem = {};
    core::acme::Directory directory = {}; ///< as fetched
};

/// Opens an account at a CA: which CA, its terms, a contact, the key; then the registration itself.
class AccountWizard final : public QWizard {
    Q_OBJECT
public:
    explicit AccountWizard(const Context &context, QWidget *parent = nullptr);

    [[nodiscard]] AccountDraft &draft() { return m_draft; }
    [[nodiscard]] const Context &context() const { return m_context; }

    void opened(const core::store::AccountEntry &account);

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
    QLineEdit *m_url;
    QLabel *m_rootFile;
    QLabel *m_description;
    QProgressBar *m_progress;
    Banner *m_banner;
};

/// The CA's terms, a contact where one is wanted, external account binding where it is needed, the kind of
/// key.
class TermsPage final : public QWizardPage {
    Q_OBJECT
public:
    explicit TermsPage(AccountWizard &wizard);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool validatePage() override;

private:
    void open();

    AccountWizard &m_wizard;
    bool m_busy = false;
    bool m_done = false;
    QLabel *m_terms;
    QPushButton *m_read;
    QCheckBox *m_agree;
    QLineEdit *m_contact;
    QLabel *m_contactHint;
    QWidget *m_external;
    QLineEdit *m_keyId;
    QLineEdit *m_macKey;
    QComboBox *m_key;
    QProgressBar *m_progress;
    Banner *m_banner;
};

} // namespace ui
