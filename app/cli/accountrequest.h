// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/catalogue.h"
#include "core/issuance/registrar.h"

#include <QCommandLineParser>

namespace app::cli {

/// What --ca, --ca-root, --contact, --agree-tos, --eab-… and --key say. BadInput for what was typed wrongly.
core::Result<core::issuance::AccountRequest> accountRequest(const QCommandLineParser &parser);
void describeCa(QCommandLineParser &parser); ///< --ca and --ca-root
/// What --ca-root says, into `request`.
core::Result<void> useRoot(core::issuance::AccountRequest &request, const QCommandLineParser &parser);
/// What these two say.
core::Result<core::issuance::AccountRequest> caFrom(const QCommandLineParser &parser);
void usePreset(core::issuance::AccountRequest &request, const core::acme::CaPreset &preset);

} // namespace app::cli
