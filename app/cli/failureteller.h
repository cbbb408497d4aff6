// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/issuance/casaw.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

#include <functional>

namespace app::cli {

/// Tells why names were not proven: what the CA saw, decoded; then asks for the same from here and tells what
/// differs. One name after the other.
class FailureTeller final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// `done` at once when there is nothing to tell; with a list for --json: name, cause, facts, seen,
    /// compared.
    void tell(const core::issuance::Record &record, const Command::Tools &tools,
              std::function<void(const QJsonArray &)> done);

    /// Names beyond that are not told about: they mostly fail for the same reason.
    static constexpr qsizetype MaxNames = 5;
    /// What is known without looking again.
    [[nodiscard]] static QJsonObject toJson(const core::issuance::CaSaw &saw);

private:
    void next(const Command::Tools &tools);

    core::issuance::Record m_record;
    QList<core::issuance::CaSaw> m_left;
    QJsonArray m_json;
    std::function<void(const QJsonArray &)> m_done;
};

} // namespace app::cli
