// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

#include <QTabWidget>

class QComboBox;
class QLabel;

namespace ui {

class KeyKindBox;
class MethodChooser;
class NameMethods;
class NamesEditor;
class RenewOverview;

/// What is asked for at a renewal, in sheets: the overview, and what may be changed. Nothing has to be.
class RenewChanges final : public QTabWidget {
    Q_OBJECT
public:
    explicit RenewChanges(const Context &context, QWidget *parent = nullptr);

    void setCertificate(const core::store::CertificateEntry &entry, const core::store::RenewalEntry &known,
                        const core::issuance::Request &request);
    [[nodiscard]] core::issuance::Request request() const;
    /// Why it cannot be asked for, in sentences; empty: it can.
    [[nodiscard]] QStringList flaws() const;
    [[nodiscard]] bool isPractice() const;

signals:
    void changed();

private:
    QWidget *buildAuthority();
    QWidget *buildProof();
    void showProof();
    void fillAccounts();
    void fillProfiles();
    void learnAuthority();
    void update();
    [[nodiscard]] std::optional<core::store::AccountEntry> account() const;
    [[nodiscard]] core::issuance::Limits limits() const;

    Context m_context;
    core::issuance::Request m_before;
    core::challenge::Method m_shownMethod; ///< as the chooser says it, before anybody touched it
    bool m_filling = false;
    RenewOverview *m_overview;
    NamesEditor *m_names;
    QComboBox *m_account;
    QLabel *m_accountNote;
    QComboBox *m_profile;
    QLabel *m_profileNote;
    KeyKindBox *m_key;
    QLabel *m_keyNote;
    MethodChooser *m_method;
    NameMethods *m_single; ///< names with a way of their own
    int m_proofTab = 0;
};

} // namespace ui
