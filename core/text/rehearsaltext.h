// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/rehearsal.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace core::text {

/// Rehearsals of an order at a CA's staging environment.
class RehearsalText {
    Q_DECLARE_TR_FUNCTIONS(core::text::RehearsalText)
public:
    /// Why there is none. Never empty.
    [[nodiscard]] static QString obstacle(issuance::NoRehearsal obstacle);
    /// "Rehearse first with Let's Encrypt (staging)"
    [[nodiscard]] static QString offer(const issuance::RehearsalPlace &place);
    /// What that means: what is done, what is thrown away, that an account is made, that records are needed
    /// twice.
    [[nodiscard]] static QStringList consequences(const issuance::RehearsalPlace &place,
                                                  const issuance::Request &request);
    /// How it ended.
    [[nodiscard]] static QString outcome(const issuance::Record &record);
};

} // namespace core::text
