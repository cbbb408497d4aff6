// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/types.h"
#include "core/dns/watch.h"
#include "ui/context.h"

#include <QDialog>

#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;
class QRadioButton;

namespace ui {

class Banner;
class CopyField;

/// The assistant for a standing record (dns-persist-01): for which account it is, how far it reaches, until
/// when; the record in the forms that people need; and live what each name server shows. No certificate is
/// asked for.
class StandingDialog final : public QDialog {
    Q_OBJECT
public:
    /// `account`: the one that is chosen first. Owns itself.
    StandingDialog(const Context &context, const QList<core::acme::Identifier> &identifiers,
                   const std::optional<core::store::AccountEntry> &account, QWidget *parent = nullptr);

    void setProvider(const QString &provider); ///< that can add it from here; empty: none is chosen

private:
    void build();
    QWidget *choices();
    QWidget *recordCard();
    void fill(const std::optional<core::store::AccountEntry> &account);
    [[nodiscard]] const core::store::AccountEntry *account() const;
    void askDirectory();
    void rebuild();
    void watch();
    void seen(const core::dns::View &view);
    void note(const core::challenge::StandingRecord &record);
    void add();

    Context m_context;
    QStringList m_names; ///< without "*."
    QStringList m_wildcards; ///< of those, the ones whose wildcard is wanted
    QList<core::store::AccountEntry> m_accounts;
    std::optional<core::acme::Directory> m_directory;
    std::optional<core::challenge::Proof> m_proof;
    std::unique_ptr<QObject> m_asking; ///< goes when another account is chosen
    std::unique_ptr<QObject> m_watching; ///< goes when the record changes
    QComboBox *m_name;
    QComboBox *m_account;
    QRadioButton *m_only;
    QRadioButton *m_wildcard;
    QCheckBox *m_ends;
    QDateEdit *m_until;
    QLabel *m_scope;
    QWidget *m_card;
    CopyField *m_record;
    QLabel *m_relative;
    CopyField *m_value;
    CopyField *m_zoneFile;
    QLabel *m_servers;
    QLabel *m_hints;
    QLabel *m_bound;
    QComboBox *m_provider;
    QPushButton *m_add;
    Banner *m_banner;
};

} // namespace ui
