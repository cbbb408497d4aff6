// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <array>

class QPalette;

namespace ui {

/// How a certificate, a watched host or a step of an issuance is doing: one vocabulary for tiles, timeline,
/// tables and pictures. The words that stand beside it are made in core/text; here are only its shape and its
/// colour, and the two never stand alone.
enum class Status {
    Valid, ///< good, its renewal is planned
    Due, ///< in its renewal window
    Overdue, ///< should have been renewed by now; still works
    Expired,
    Failed, ///< the last try failed
    Revoked,
    Working, ///< something is under way
    NeedsUser, ///< goes on when the user has done something
    Test, ///< from a test CA; no browser trusts it
    Watched, ///< not ours: only looked at
    Damaged, ///< its file cannot be read
};

inline constexpr std::array allStatuses{Status::Valid,  Status::Due,     Status::Overdue, Status::Expired,
                                        Status::Failed, Status::Revoked, Status::Working, Status::NeedsUser,
                                        Status::Test,   Status::Watched, Status::Damaged};

/// The name of its shape for ui::icon(), for example "status-valid". No two statuses share a shape.
[[nodiscard]] QString iconName(Status status);

/// Its colour for text and shapes on the window, base or selection tint of `palette`: at least 4.5 : 1 on
/// each.
[[nodiscard]] QColor statusColour(Status status, const QPalette &palette);

/// The bad news first: a mark that stands for several shows the status with the highest urgency.
[[nodiscard]] int urgency(Status status);

} // namespace ui
