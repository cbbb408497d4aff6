// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/keyring.h"

#include <QByteArray>
#include <QMap>
#include <QTimer>

#include <optional>

namespace tests {

/// A keyring in memory that can be locked, broken or lost.
class FakeKeyring final : public core::keyring::Keyring {
public:
    using Asking = core::keyring::Asking;

    QMap<QString, QByteArray> entries = {};
    std::optional<core::Error> trouble = {}; ///< the answer to everything
    bool locked = false;
    bool willUnlock = true; ///< what the person does who is asked
    int questions = 0; ///< how often somebody was asked

    void read(const QString &entry, Asking asking, QObject *owner,
              std::function<void(core::Result<core::crypto::Secret>)> done) override
    {
        QTimer::singleShot(0, owner, [this, entry, asking, done] {
            if (const auto no = objection(asking))
                return done(*no);
            if (!entries.contains(entry))
                return done(core::Error{core::ErrorCode::KeyringEntryGone});
            done(core::crypto::Secret(entries.value(entry)));
        });
    }
    void write(const QString &entry, const core::crypto::Secret &secret, Asking asking, QObject *owner,
               std::function<void(core::Result<void>)> done) override
    {
        QTimer::singleShot(0, owner, [this, entry, bytes = secret.toByteArray(), asking, done] {
            if (const auto no = objection(asking))
                return done(*no);
            entries[entry] = bytes;
            done({});
        });
    }
    void remove(const QString &entry, QObject *owner, std::function<void(core::Result<void>)> done) override
    {
        QTimer::singleShot(0, owner, [this, entry, done] {
            entries.remove(entry);
            done({});
        });
    }
    void look(QObject *owner, std::function<void(core::Result<void>)> done) override
    {
        QTimer::singleShot(0, owner, [this, done] { done(trouble ? *trouble : core::Result<void>()); });
    }

private:
    std::optional<core::Error> objection(Asking asking)
    {
        if (trouble)
            return trouble;
        if (!locked)
            return {};
        if (asking == Asking::Never)
            return core::Error{core::ErrorCode::KeyringLocked};
        ++questions;
        if (!willUnlock)
            return core::Error{core::ErrorCode::KeyringRefused};
        locked = false;
        return {};
    }
};

} // namespace tests
