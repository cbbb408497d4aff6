// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/issuance/record.h"
#include "core/store/store.h"

#include <QJsonObject>

namespace app::cli {

// The stable shapes of --json: English names, ISO 8601 in UTC. Adding a member is allowed, changing one is
// not.

[[nodiscard]] QJsonObject toJson(const core::store::AccountEntry &account);
[[nodiscard]] QJsonObject toJson(const core::store::CertificateEntry &certificate,
                                 const core::store::LivePaths &paths, const QDateTime &now,
                                 const core::store::RenewalEntry &known = {});
/// What is done when it is new, and whether that worked.
[[nodiscard]] QJsonObject toJson(const core::store::DeploymentEntry &deployment, int liveGeneration);
/// What was asked of the CA, and what its list said last.
[[nodiscard]] QJsonObject revocationJson(const core::store::RevocationEntry &entry);
/// An issuance and what came of it.
[[nodiscard]] QJsonObject resultJson(const core::issuance::Record &record);

} // namespace app::cli
