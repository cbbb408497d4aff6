// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/crypto/chain.h"
#include "core/inspect/crlcache.h"
#include "core/inspect/download.h"
#include "core/inspect/revocationword.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <functional>
#include <memory>

namespace core::inspect {

/// Whether a list that was fetched before will do.
enum class Freshness {
    Kept, ///< until its next update is due
    Newest, ///< the server is asked; one that has nothing newer sends nothing
};

/// Asks the list that a certificate names whether the certificate is on it. One at a time or many side by
/// side; deleting this ends all of them quietly.
class RevocationCheck final : public QObject {
    Q_OBJECT
public:
    explicit RevocationCheck(const Clock &clock, CrlCache cache = CrlCache(CrlCache::defaultFolder()),
                             QObject *parent = nullptr);
    ~RevocationCheck() override;

    /// About the first certificate of `chain`. Its issuer is the second one, or is looked for in this
    /// computer's trust store. The addresses that the certificate names (four at most) are asked in turn
    /// until one has an answer. `done` is called once, from the event loop, unless `owner` is gone by then.
    void check(const crypto::Chain &chain, Freshness freshness, QObject *owner,
               std::function<void(const RevocationWord &)> done);

private:
    struct Job;
    void prepare(const std::shared_ptr<Job> &job);
    void askNext(const std::shared_ptr<Job> &job);
    void fetch(const std::shared_ptr<Job> &job, const QUrl &url, const CachedCrl &cached);
    void receive(const std::shared_ptr<Job> &job, const QUrl &url, const CachedCrl &cached,
                 const Result<Downloaded> &result);
    void judge(const std::shared_ptr<Job> &job, const QUrl &url, const CachedCrl &list,
               const std::optional<Error> &error, bool keep);
    void settle(const std::shared_ptr<Job> &job, const RevocationWord &word);

    const Clock &m_clock;
    CrlCache m_cache;
    QNetworkAccessManager m_network;
};

} // namespace core::inspect
