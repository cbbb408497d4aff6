// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/httpreply.h"

#include <QString>

namespace core::acme {

// Bodies as people may read them, in the exchange list of the progress page and in the log: see Exchange.

/// A JWS as {"protected": …, "payload": …} without its signature (and without that of an inner one).
[[nodiscard]] QString describeSent(const QByteArray &body);
/// JSON with indentation; certificates as a count; anything else as cleaned text.
[[nodiscard]] QString describeReceived(const HttpReply &reply);

} // namespace core::acme
