// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/dnssolver.h"

#include <QHash>
#include <QSet>

namespace core::challenge {

/// dns-persist-01: looks first. Where the record stands, nothing is done; where it does not, a DNS provider
/// writes it, and without one present() fails with StandingRecordMissing or StandingRecordUnfit, so that a
/// person can be asked. It is never taken away: that is what it is for.
class StandingSolver final : public Solver {
    Q_OBJECT
public:
    StandingSolver(const Method &method, DnsTools tools, QObject *parent = nullptr);

    void present(const Proof &proof, QObject *owner, Done done) override;
    void ready(const Proof &proof, QObject *owner, Done done) override;
    void cleanUp(const Proof &proof, QObject *owner, Done done) override;
    [[nodiscard]] QDateTime standsUntil(const Proof &proof) const override;

private:
    void looked(const Proof &proof, const dns::View &view, QObject *owner, const Done &done);
    void keep(const Proof &proof, const dns::View &view);

    DnsTools m_tools;
    std::unique_ptr<DnsSolver> m_writer; ///< null: a person
    QSet<QByteArray> m_written; ///< name and value: not twice for a name and its wildcard
    QHash<QString, StandingRecord> m_seen; ///< by name
};

/// Why the record is not what is wanted, as an Error; empty when it is. `view`: of one look.
[[nodiscard]] std::optional<Error> standingError(const Proof &proof, const dns::View &view,
                                                 const QDateTime &now);

} // namespace core::challenge
