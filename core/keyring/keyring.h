// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <QObject>
#include <QString>

#include <functional>

namespace core::keyring {

/// Whether a person may be asked to unlock something now. A renewal that runs by itself asks nobody.
enum class Asking { Never, Allowed };

/// A place for secrets that opens when a person logs in. Each function calls `done` exactly once, from the
/// event loop, unless `owner` is gone by then.
///
/// KeyringMissing, KeyringLocked (and nobody was asked), KeyringRefused (somebody was asked and did not),
/// KeyringEntryGone (it is open, and there is no such entry), KeyringFailed. A locked keyring is never told
/// as a missing entry: that would look like a first start.
class Keyring : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void read(const QString &entry, Asking asking, QObject *owner,
                      std::function<void(Result<crypto::Secret>)> done)
        = 0;
    /// Replaces what is there under the same name. Done once it can be read back.
    virtual void write(const QString &entry, const crypto::Secret &secret, Asking asking, QObject *owner,
                       std::function<void(Result<void>)> done)
        = 0;
    /// Nothing happens where there is no such entry.
    virtual void remove(const QString &entry, QObject *owner, std::function<void(Result<void>)> done) = 0;
    /// Whether there is a keyring at all: asked before it is offered as a choice.
    virtual void look(QObject *owner, std::function<void(Result<void>)> done) = 0;
};

} // namespace core::keyring
