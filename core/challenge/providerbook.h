// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/provider.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace core::challenge {

/// Where secrets lie. This one: a file of mode 0600 in a folder; a keyring may take its place.
class SecretKeeper {
public:
    SecretKeeper() = default;
    virtual ~SecretKeeper() = default;
    Q_DISABLE_COPY_MOVE(SecretKeeper)
    virtual Result<void> keep(const QString &name, const crypto::Secret &secret) = 0;
    virtual Result<crypto::Secret> secret(const QString &name) const = 0; ///< FileMissing when there is none
    virtual Result<void> forget(const QString &name) = 0; ///< also when there is none
};
[[nodiscard]] std::unique_ptr<SecretKeeper> secretFiles(const QString &folder);

/// How the last trial of a provider went: see tryProvider().
struct LastTrial {
    QDateTime when = {}; ///< UTC
    QString name = {}; ///< for which it wrote a record
    std::optional<Error> error = {};
    bool operator==(const LastTrial &) const = default;
};

/// The DNS providers of a store: FOLDER/NAME.json each, with NAME.trial beside it, and the secrets with a
/// keeper.
class ProviderBook final {
public:
    explicit ProviderBook(QString folder, std::unique_ptr<SecretKeeper> keeper = {});
    ~ProviderBook();
    Q_DISABLE_COPY_MOVE(ProviderBook)

    [[nodiscard]] Result<QList<Provider>> providers() const; ///< by name; unreadable ones are left out
    [[nodiscard]] Result<Provider> provider(const QString &name) const; ///< ProviderUnknown
    [[nodiscard]] Result<Credentials> credentials(const Provider &provider) const;
    /// Replaces one of the same name. The secrets are written first.
    Result<void> save(const Provider &provider, const Credentials &credentials);
    /// The same for one that is there, when not all secrets are known: `provider.secrets` names those that it
    /// has from now on, and what `fresh` gives no value for stays as it was. BadInput when it never was.
    Result<void> change(const Provider &provider, const Credentials &fresh);
    /// With its secrets, under another name. BadInput when that is taken.
    Result<void> copy(const QString &from, const QString &to);
    /// Agreement with the program as it is now; the secrets stay.
    Result<void> saveAgreement(const QString &name, const QString &fingerprint);
    Result<void> remove(const QString &name);

    /// Empty when it was never tried, or was changed since.
    [[nodiscard]] std::optional<LastTrial> lastTrial(const QString &name) const;
    Result<void> saveTrial(const QString &name, const LastTrial &trial); ///< ProviderUnknown

private:
    [[nodiscard]] QString path(const QString &name) const;
    [[nodiscard]] QString trialPath(const QString &name) const;

    QString m_folder;
    std::unique_ptr<SecretKeeper> m_keeper;
};

} // namespace core::challenge
