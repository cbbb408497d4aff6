// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/registrar.h"

namespace core::issuance {

/// One way to one CA: a transport with its roots, and the session on it.
struct Registrar::Line {
    Line(acme::Transport::Options options, const Clock &clock, const QUrl &directoryUrl)
        : directory(directoryUrl), transport(std::move(options), clock),
          session(transport, clock, directoryUrl)
    {
    }
    QUrl directory;
    QDateTime kept = {}; ///< when the directory was written down last
    acme::Transport transport;
    acme::Session session;
};

} // namespace core::issuance
