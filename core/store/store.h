// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/chain.h"
#include "core/store/entries.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace core::store {

/// Holds a lock until it is let go or the process dies, however it dies.
class Lock {
public:
    Lock(Lock &&) noexcept;
    Lock &operator=(Lock &&) noexcept;
    ~Lock();

private:
    struct Impl;
    explicit Lock(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
    friend class Store;
};

/// Paths of the four files nginx and others read.
struct LivePaths {
    QString folder = {};
    QString privateKey = {}; ///< privkey.pem
    QString certificate = {}; ///< cert.pem
    QString chain = {}; ///< chain.pem
    QString fullChain = {}; ///< fullchain.pem
};

/// All that lasts: a SQLite database and PEM files under one folder (0700, files 0600), shared by the window,
/// the terminal program and the timer, several of which may be open at once.
///
///   tegata.db                    accounts, certificates, renewals, records, activity, ledger
///   accounts/ID/key-THUMBPRINT.… account keys: .pem, or .sealed under a passphrase
///   pending/RECORD/…             key and chain of an issuance under way
///   archive/NAME/GENERATION/…    written once, never overwritten
///   live/NAME -> ../archive/NAME/GENERATION   switched last, in one rename
///   locks/…
///
/// Every function is a handful of system calls on the calling thread; each fails with a Storage-like code
/// (FileNotWritable, DiskFull, StoreDamaged, …) and leaves what was there before.
class Store final : public QObject {
    Q_OBJECT
public:
    /// Creates the folder where missing. StoreUnsafe when it belongs to or can be written by somebody else,
    /// StoreTooNew, StoreDamaged (after the copy made before the last migration was kept aside),
    /// FileNotWritable, DiskFull.
    static Result<std::unique_ptr<Store>> open(const QString &folder, const Clock &clock);
    /// $TEGATA_STORE, else $XDG_DATA_HOME/tegata (absolute values only), else ~/.local/share/tegata.
    [[nodiscard]] static QString defaultFolder();
    ~Store() override;

    [[nodiscard]] QString folder() const;
    /// Writes, reads and removes a probe: asked before a CA is asked for anything. DiskFull below 16 MiB.
    Result<void> checkWritable() const;

    // Accounts
    Result<QList<AccountEntry>> accounts() const;
    Result<AccountEntry> account(const QString &id) const; ///< NotFound
    /// Stores the key in a file first, then the entry; `id` is made here. The entry is returned as stored.
    Result<AccountEntry> addAccount(AccountEntry entry, const crypto::KeyPair &key);
    /// The same for a key that is no plain file: `sealed` is written, or nothing when it lies in the keyring.
    /// `entry` says which key and where.
    Result<AccountEntry> addAccount(AccountEntry entry, const QByteArray &sealed);
    Result<void> updateAccount(const AccountEntry &entry);
    /// Of the account, or that of a change under way. FileMissing or FileDamaged when the key is not there or
    /// is not the one with this thumbprint.
    Result<crypto::KeyPair> accountKey(const QString &id, const QByteArray &thumbprint = {}) const;
    Result<QByteArray> sealedAccountKey(const QString &id, const QByteArray &thumbprint) const;
    /// One more key beside those of the account; a file of the same key is replaced.
    Result<void> saveAccountKey(const QString &id, const crypto::KeyPair &key);
    Result<void> saveSealedAccountKey(const QString &id, const QByteArray &thumbprint,
                                      const QByteArray &sealed);
    /// Takes the file of a key away that is not needed any more; nothing happens where there is none.
    Result<void> dropAccountKey(const QString &id, const QByteArray &thumbprint, KeyPlace place);

    // An issuance under way
    /// Before the order. BadInput for a key that isCompromised().
    Result<void> savePendingKey(const QString &recordId, const crypto::KeyPair &key);
    Result<crypto::KeyPair> pendingKey(const QString &recordId) const;
    Result<bool> hasPendingKey(const QString &recordId) const;
    Result<void> dropPending(const QString &recordId);

    // Certificates
    Result<QList<CertificateEntry>> certificates() const; ///< by name
    Result<CertificateEntry> certificate(const QString &name) const; ///< NotFound
    /// Completes the pending folder with the four files, moves it to archive/NAME/GENERATION, writes the
    /// entry (names, dates, issuer, key, fingerprint, generation are filled in from `chain`), switches live/
    /// last. May be repeated after a crash at any point: it goes on where it was. `chain` must have passed
    /// crypto::checkIssued.
    Result<CertificateEntry> install(const QString &recordId, CertificateEntry entry,
                                     const crypto::Chain &chain);
    Result<void> setTags(const QString &name, const QStringList &tags);
    /// How these certificates are asked for at their next renewal, all or none; NotFound.
    Result<void> saveRequests(const QHash<QString, QJsonObject> &requestByName);
    /// Takes the certificate out of the list; its files move to a bin inside the store and stay there for 30
    /// days.
    Result<void> removeCertificate(const QString &name);
    [[nodiscard]] LivePaths livePaths(const QString &name) const;
    Result<crypto::Chain> chain(const QString &name) const; ///< of the live generation
    Result<crypto::Chain> chain(const QString &name, int generation) const;
    /// Of the live generation. FileMissing, FileDamaged, FileNotReadable.
    Result<crypto::KeyPair> privateKey(const QString &name) const;
    /// All that lie in the archive and can be read, newest first.
    Result<QList<GenerationEntry>> generations(const QString &name) const;
    /// Makes the newest earlier generation that is valid now and not revoked live again; no file is written
    /// or removed but the link, and the next renewal gets a new number as ever. NotFound when there is none.
    Result<CertificateEntry> rollBack(const QString &name);
    /// FileMissing, FileDamaged, FileNotReadable.
    Result<crypto::KeyPair> privateKey(const QString &name, int generation) const;
    /// A name for live/ made from the first identifier ("*.example.org" gives "example.org"), with "-2" and
    /// so on appended while it is taken by a certificate with other names.
    Result<QString> freeCertificateName(const QStringList &identifiers) const;

    // Renewal. An entry without anything in it stands for a certificate of which nothing is known yet.
    Result<QList<RenewalEntry>> renewals() const; ///< by name; only those that have been saved
    Result<RenewalEntry> renewal(const QString &name) const;
    Result<void> saveRenewals(const QList<RenewalEntry> &entries, const QList<ActivityEntry> &activity = {});
    Result<QList<DeploymentEntry>> deployments() const; ///< by name; only those that have been saved
    Result<DeploymentEntry> deployment(const QString &name) const;
    Result<void> saveDeployment(const DeploymentEntry &entry, const QList<ActivityEntry> &activity = {});
    /// What was asked of the CA with this directory since then, oldest first.
    Result<QList<LedgerEntry>> ledger(const QUrl &directory, const QDateTime &since) const;
    // Revocation. CertificateEntry::revoked follows what is saved here.
    Result<std::optional<RevocationEntry>> revocation(const QByteArray &fingerprint) const;
    Result<QList<RevocationEntry>> revocations() const;
    Result<void> saveRevocation(const RevocationEntry &entry, const QList<ActivityEntry> &activity = {});
    /// Whether this public key (SubjectPublicKeyInfo) was revoked here as exposed: CAs refuse it for ever,
    /// and savePendingKey() does too.
    Result<bool> isCompromised(const QByteArray &publicDer) const;

    // What stays in the DNS
    Result<QList<LeftoverEntry>> leftovers() const; ///< oldest first
    /// `kept` replace those of the same id; `gone`: ids, which need not be there. All or none.
    Result<void> saveLeftovers(const QList<LeftoverEntry> &kept, const QStringList &gone = {});
    Result<QList<StandingEntry>> standings() const; ///< by name; only those that have been saved
    /// Goes with the certificate when that is removed.
    Result<void> saveStanding(const StandingEntry &entry);

    // Issuance records, history and ledger, written together in one transaction
    Result<void> save(const QList<RecordEntry> &records, const QList<ActivityEntry> &activity,
                      const QList<LedgerEntry> &ledger = {});
    Result<QList<RecordEntry>> unfinishedRecords() const;
    Result<RecordEntry> record(const QString &id) const;
    Result<QList<RecordEntry>> recentRecords(int limit) const; ///< newest first
    Result<QList<ActivityEntry>> activity(const ActivityFilter &filter) const;
    Result<QStringList> activityNames() const; ///< of the certificates that the history knows, sorted
    /// Removes up to `most` entries, and as many finished records, that are older than a year; returns how
    /// many there were. To be called again, a little later, while there are some. The year is counted back
    /// from the clock, but from 30 days after the newest entry at most.
    Result<int> pruneHistory(int most);

    // Small values (the CA directories kept for a day, defaults)
    Result<void> setValue(const QString &key, const QJsonObject &value);
    Result<std::optional<QJsonObject>> value(const QString &key) const;
    Result<QStringList> keys(const QString &prefix) const; ///< of the values that there are, sorted

    /// InUse at once when another process holds it: nobody waits inside the event loop.
    Result<Lock> lock(const QString &what) const;

    /// Wherever the database was changed by another process since the last look: reread and signal. Called on
    /// a timer by whoever shows the store.
    void lookForChanges();

signals:
    void accountsChanged();
    void certificatesChanged();
    void activityChanged();

private:
    struct Impl;
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Whether `name` may be a folder under live/: 1 to 128 of [A-Za-z0-9._-], not beginning with a dot or dash.
[[nodiscard]] bool isSafeName(const QString &name);

} // namespace core::store
