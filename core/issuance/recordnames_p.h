// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Private to core/issuance: the stable words of a record, for its JSON and its readers.

#include "core/issuance/record.h"

#include <optional>
#include <utility>

namespace core::issuance {

using namespace Qt::StringLiterals;

inline constexpr std::array StageNames{
    std::pair{Stage::Prepare, "prepare"_L1},     std::pair{Stage::Order, "order"_L1},
    std::pair{Stage::Authorize, "authorize"_L1}, std::pair{Stage::Finalize, "finalize"_L1},
    std::pair{Stage::Issue, "issue"_L1},         std::pair{Stage::Download, "download"_L1},
    std::pair{Stage::Install, "install"_L1},     std::pair{Stage::Done, "done"_L1},
    std::pair{Stage::Failed, "failed"_L1},       std::pair{Stage::Cancelled, "cancelled"_L1},
};

inline constexpr std::array AuthzStageNames{
    std::pair{AuthzStage::Unknown, "unknown"_L1},           std::pair{AuthzStage::Pending, "pending"_L1},
    std::pair{AuthzStage::Presenting, "presenting"_L1},     std::pair{AuthzStage::Presented, "presented"_L1},
    std::pair{AuthzStage::AwaitingUser, "awaitingUser"_L1}, std::pair{AuthzStage::Ready, "ready"_L1},
    std::pair{AuthzStage::Answered, "answered"_L1},         std::pair{AuthzStage::Valid, "valid"_L1},
    std::pair{AuthzStage::Invalid, "invalid"_L1},
};

inline constexpr std::array LeftoverNames{
    std::pair{Leftover::None, "none"_L1},
    std::pair{Leftover::Published, "published"_L1},
    std::pair{Leftover::Removed, "removed"_L1},
    std::pair{Leftover::Stuck, "stuck"_L1},
};

inline constexpr std::array PhaseNames{
    std::pair{Phase::Ask, "ask"_L1},         std::pair{Phase::Tasks, "tasks"_L1},
    std::pair{Phase::Publish, "publish"_L1}, std::pair{Phase::Look, "look"_L1},
    std::pair{Phase::Receive, "receive"_L1},
};

template <typename Table, typename Value>
QString nameIn(const Table &table, Value value)
{
    for (const auto &[known, name] : table) {
        if (known == value)
            return name;
    }
    return {};
}

template <typename Value, typename Table>
std::optional<Value> valueIn(const Table &table, const QString &name)
{
    for (const auto &[value, known] : table) {
        if (known == name)
            return value;
    }
    return {};
}

} // namespace core::issuance
