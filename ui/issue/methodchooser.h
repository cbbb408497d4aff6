// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/dnssolver.h"
#include "core/challenge/method.h"
#include "core/challenge/preflight.h"
#include "ui/context.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace ui {

class Banner;
class RemoteFields;
class StandingFields;

/// The ways to prove a name, with what each needs, the reason where one is not possible, and a rehearsal.
/// Used by the issuance wizard and by "Verify a domain".
class MethodChooser final : public QWidget {
    Q_OBJECT
public:
    explicit MethodChooser(const Context &context, QWidget *parent = nullptr);

    void setIdentifiers(const QList<core::acme::Identifier> &identifiers);
    /// With the practice CA there is nothing to choose: it looks at this computer, at this port.
    void setPractice(quint16 port);
    /// Whose order it is going to be: a standing record is bound to it.
    void setAccount(const std::optional<core::store::AccountEntry> &account);
    /// One by a DNS provider that is gone says so, and is not possible until another one is chosen.
    void setChoice(const core::challenge::Method &method);
    [[nodiscard]] core::challenge::Method method() const;
    [[nodiscard]] bool isPossible() const { return m_possible; }

signals:
    void changed();
    void providersChanged();

private:
    static constexpr int KindCount = 8;
    void build();
    static QWidget *addressFields(QSpinBox *&port, QLineEdit *&address, quint16 usual);
    void revealFields();
    void judge();
    void tryIt();
    void tryProvider();
    void tryFolderElsewhere();
    void showTrial(const core::challenge::ProviderTrial &trial);
    void pickFolder();
    void addProvider();
    void fillProviders(const QString &wanted);
    [[nodiscard]] QString noteOn(core::challenge::MethodKind kind) const;

    Context m_context;
    QList<core::acme::Identifier> m_identifiers;
    bool m_practice = false;
    quint16 m_practicePort = 0;
    bool m_possible = false;
    bool m_trying = false;
    QTimer m_judge;
    QButtonGroup *m_kinds;
    std::array<QRadioButton *, KindCount> m_buttons{};
    std::array<QLabel *, KindCount> m_notes{};
    QWidget *m_listenerFields;
    QSpinBox *m_port;
    QLineEdit *m_address;
    QWidget *m_tlsFields;
    QSpinBox *m_tlsPort;
    QLineEdit *m_tlsAddress;
    RemoteFields *m_remoteFields;
    StandingFields *m_standingFields;
    core::challenge::Method m_lost; ///< a choice by a DNS provider that is gone
    core::challenge::Method m_reached; ///< a folder elsewhere that was tried with success, or used before
    QWidget *m_folderFields;
    QLineEdit *m_folder;
    QWidget *m_providerFields;
    QComboBox *m_provider;
    QCheckBox *m_accountLabel;
    QLabel *m_publishes;
    QPushButton *m_try;
    Banner *m_banner;
};

} // namespace ui
