// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crypto/openssl_p.h"

#include <QStringList>

namespace core::crypto {

/// The entries of a subjectAltName, for a request or certificate of ours: dNSName for A-labels (a wildcard
/// label first is allowed), iPAddress for IP literals; lower case, each once. BadInput (subject: the name)
/// for anything else, or for no name at all.
Result<GeneralNamesPtr> altNames(const QStringList &names);

/// The dNSName and iPAddress entries as text, at most `maximum` of them: lower case, RFC 5952. A byte that
/// has no business in a name is written as \xNN, so that such an entry can neither hide it nor pass for
/// another name.
QStringList altNameTexts(const GENERAL_NAMES *names, qsizetype maximum);

/// 4 or 16 octets, or empty when `name` is no IP literal.
QByteArray addressOctets(const QString &name);

/// The form in which altNameTexts() would give `name`, for comparisons.
QString comparableName(const QString &name);

} // namespace core::crypto
