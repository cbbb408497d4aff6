// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deploy/nginxconfig.h"

#include <QCoreApplication>
#include <QString>

namespace core::text {

/// Words for what is wrong with the choices for an nginx configuration.
class NginxText {
    Q_DECLARE_TR_FUNCTIONS(core::text::NginxText)
public:
    [[nodiscard]] static QString sentence(const deploy::NginxFlaw &flaw);
};

} // namespace core::text
