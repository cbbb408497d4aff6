// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/rehearsal.h"
#include "ui/issue/issuewizard.h"

#include <QWizardPage>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace ui {

class Banner;
class CheckPanel;
class KeyKindBox;
class MethodChooser;
class NameMethods;
class NamesEditor;
class ProfileCards;

/// Which names: typed or pasted in any form, each judged as it is typed.
class NamesPage final : public QWizardPage {
    Q_OBJECT
public:
    explicit NamesPage(IssueWizard &wizard);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool validatePage() override;
    [[nodiscard]] bool isEdited() const { return m_edited; } ///< by a person

private:
    IssueWizard &m_wizard;
    NamesEditor *m_editor;
    bool m_edited = false;
};

/// Which CA: an account that exists, a new one, or the practice CA.
class AccountPage final : public QWizardPage {
    Q_OBJECT
public:
    explicit AccountPage(IssueWizard &wizard);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool validatePage() override;

private:
    void reload();
    void choose();
    void newAccount();

    IssueWizard &m_wizard;
    bool m_busy = false;
    bool m_ready = false;
    QString m_refusal;
    QListWidget *m_list;
    QLabel *m_note;
    QProgressBar *m_progress;
    Banner *m_banner;
};

/// How the names are proven.
class ProofPage final : public QWizardPage {
    Q_OBJECT
public:
    explicit ProofPage(IssueWizard &wizard);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool validatePage() override;

private:
    IssueWizard &m_wizard;
    void showNames();

    QLabel *m_note;
    MethodChooser *m_chooser;
    NameMethods *m_names;
};

/// The kind of key, and the CA's profile.
class KeyPage final : public QWizardPage {
    Q_OBJECT
public:
    explicit KeyPage(IssueWizard &wizard);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool validatePage() override;

private:
    void describe();
    void count();

    IssueWizard &m_wizard;
    KeyKindBox *m_key;
    QLabel *m_keyNote;
    QLabel *m_profileLabel;
    ProfileCards *m_profiles;
    QLabel *m_profileNote;
    QLabel *m_count;
};

/// Where it goes: the name of the folder, what lies there, and whether nginx is told of it.
class PlacePage final : public QWizardPage {
    Q_OBJECT
public:
    explicit PlacePage(IssueWizard &wizard);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool validatePage() override;

private:
    void describe();

    IssueWizard &m_wizard;
    QLineEdit *m_name;
    QLabel *m_where;
    QCheckBox *m_reload;
    QLabel *m_reloadNote;
};

/// The whole plan in words, what stands in its way, and the one button that commits to it.
class ReviewPage final : public QWizardPage {
    Q_OBJECT
public:
    explicit ReviewPage(IssueWizard &wizard);
    void initializePage() override;
    void cleanupPage() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool validatePage() override;

private:
    void check();
    void offerRehearsal();

    IssueWizard &m_wizard;
    bool m_possible = false;
    bool m_busy = false; ///< an account for the rehearsal is being made
    core::issuance::RehearsalPlace m_place;
    QString m_rehearsalAccount; ///< made on this page
    QLabel *m_plan;
    QLabel *m_flaws;
    CheckPanel *m_check;
    QCheckBox *m_rehearse;
    QLabel *m_rehearsal;
    Banner *m_banner;
};

} // namespace ui
