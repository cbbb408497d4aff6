// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/issuance/revoker.h"

namespace app::cli {

/// list: the certificates, the most urgent first.
class List final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    void run(const QCommandLineParser &parser, Tools tools) override;
};

/// show: one certificate with all its fields and files.
class Show final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return 1; }
    void run(const QCommandLineParser &parser, Tools tools) override;

private:
    void askTheList(const core::store::CertificateEntry &entry, const core::crypto::Chain &chain,
                    Tools tools);
    std::unique_ptr<core::issuance::Revoker> m_revoker;
};

/// The expiry list as text, for list and practice.
[[nodiscard]] QStringList expiryList(const QList<core::store::CertificateEntry> &certificates,
                                     const QList<core::store::RenewalEntry> &renewals, const QDateTime &now);

} // namespace app::cli
