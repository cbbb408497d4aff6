// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/request.h"

#include <QCommandLineParser>

namespace app::cli {

/// How names are proven, as options: one way for all, and --prove NAME=HOW for single ones.
void describeMethods(QCommandLineParser &parser);

/// Puts it into the request. BadInput for what cannot be understood, and for a name that the request does not
/// have.
core::Result<void> readMethods(const QCommandLineParser &parser, core::issuance::Request &request);

} // namespace app::cli
