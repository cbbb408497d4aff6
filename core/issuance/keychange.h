// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/session.h"
#include "core/issuance/keyvault.h"

#include <QObject>

namespace core::issuance {

/// An account changes its key (RFC 8555, section 7.3.5) in a way that survives a lost answer and a power cut:
/// the new key lies beside the old one before the CA hears of it, the entry names both, and neither is let go
/// before the account has answered to one of them: the new one is asked first, then the old one. Whether a
/// change without an answer will still be made, only the CA knows: the next time, it is asked for it again.
class KeyChange final : public QObject {
    Q_OBJECT
public:
    struct Tools {
        store::Store &store;
        KeyVault &vault;
        acme::Session &session;
        const Clock &clock;
    };
    /// `lock` is the one of the account. Dies with `owner`; what is on disk then is as good as after a power
    /// cut.
    KeyChange(Tools tools, store::AccountEntry account, store::Lock lock, Asking asking, QObject *owner);

    void begin(crypto::KeyKind kind); ///< the session has the present key
    void settle(); ///< a change that was interrupted is found to be made, or made now, or given up

signals:
    /// Exactly once. The account with the one key it has; the session has it, too. An error when the CA
    /// refused the change, or could not be asked: then both keys are kept, and settle() is to be called
    /// another time.
    void finished(const core::Result<core::store::AccountEntry> &account);

private:
    void send();
    void tryNext();
    void tryCurrent();
    void take();
    void giveUpNext();
    void finish(const Result<store::AccountEntry> &result);
    void note(const QString &what);

    Tools m_tools;
    store::AccountEntry m_account;
    std::optional<store::Lock> m_lock; ///< let go before it is told that this has finished
    Asking m_asking;
    SharedKey m_current;
    SharedKey m_next;
    bool m_settling = false;
    std::optional<Result<void>> m_answer = {}; ///< of the CA to the change, if it was asked just now
};

} // namespace core::issuance
