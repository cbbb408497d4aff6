// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/keyvault.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;

namespace ui {

/// Two fields for a new passphrase, which have to agree.
class NewPassphrase final : public QWidget {
    Q_OBJECT
public:
    explicit NewPassphrase(QWidget *parent = nullptr);

    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] core::issuance::SharedSecret passphrase() const;
    void clear();

signals:
    void changed();

private:
    QLineEdit *m_first;
    QLineEdit *m_second;
    QLabel *m_note;
};

/// Where an account key is to lie: each place with its consequence in one line.
class PlaceChooser final : public QWidget {
    Q_OBJECT
public:
    explicit PlaceChooser(core::keyring::Keyring &keyring, QWidget *parent = nullptr);

    void choose(core::store::KeyPlace place);
    [[nodiscard]] core::store::KeyPlace place() const;
    [[nodiscard]] core::issuance::Placement placement() const;
    [[nodiscard]] bool isComplete() const;
    void clear(); ///< forgets the passphrase

signals:
    void changed();

private:
    QButtonGroup *m_places;
    QLabel *m_keyringNote;
    NewPassphrase *m_passphrase;
};

} // namespace ui
