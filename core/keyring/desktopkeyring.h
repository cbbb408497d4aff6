// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/keyring.h"

#include <memory>

namespace core::keyring {

/// The desktop's own: GNOME Keyring, KWallet, KeePassXC, through qtkeychain, which never falls back to a
/// plain file here.
class DesktopKeyring final : public Keyring {
    Q_OBJECT
public:
    explicit DesktopKeyring(QObject *parent = nullptr);
    ~DesktopKeyring() override;

    void read(const QString &entry, Asking asking, QObject *owner,
              std::function<void(Result<crypto::Secret>)> done) override;
    void write(const QString &entry, const crypto::Secret &secret, Asking asking, QObject *owner,
               std::function<void(Result<void>)> done) override;
    void remove(const QString &entry, QObject *owner, std::function<void(Result<void>)> done) override;
    void look(QObject *owner, std::function<void(Result<void>)> done) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace core::keyring
