// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/issuance/standings.h"

#include <QMap>
#include <QSet>

namespace app::cli {

/// dns persist: what a standing record has to say, whether it is there, and, if wanted, putting it there. No
/// certificate is asked for.
class DnsPersist final : public Command {
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] qsizetype mostWords() const override { return AnyNumber; }
    void run(const QCommandLineParser &parser, Tools tools) override;

private:
    struct Entry {
        core::challenge::Proof proof;
        core::dns::View view = {};
        bool over = false;
        std::optional<core::Error> error = {};
    };

    bool readNames(const QStringList &typed, Tools tools);
    bool readScope(const QCommandLineParser &parser, const Console &console);
    void withDirectory(const core::acme::Directory *directory, Tools tools);
    void print(const Entry &entry, Tools tools) const;
    void begin(qsizetype index, Tools tools);
    void watch(qsizetype index, Tools tools);
    void tell(qsizetype index, Tools tools);
    void end(qsizetype index, const std::optional<core::Error> &error, Tools tools);
    [[nodiscard]] QJsonObject json(const Entry &entry, const QDateTime &now) const;

    core::store::AccountEntry m_account;
    QMap<QString, bool> m_names; ///< and whether the wildcard is wanted, too
    core::issuance::StandingScope m_scope;
    QString m_provider; ///< that is to write it
    bool m_watches = false;
    QList<Entry> m_entries;
    QSet<QString> m_told;
};

} // namespace app::cli
