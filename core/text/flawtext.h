// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/request.h"

#include <QCoreApplication>
#include <QString>

namespace core::text {

/// What is wrong with a request as a whole, beside the field that it belongs to.
class FlawText {
    Q_DECLARE_TR_FUNCTIONS(core::text::FlawText)
public:
    [[nodiscard]] static QString sentence(const issuance::FoundFlaw &flaw);
};

} // namespace core::text
