// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Private to core/issuance: the parts of applied().

#include "core/issuance/steps.h"

namespace core::issuance {

[[nodiscard]] QDateTime later(const QDateTime &time, std::chrono::milliseconds by);

/// Ends the record, unless it has ended already: the first cause is the one that is told.
void fail(Record &record, const Error &error);
/// Leaves the order and makes a new one, once.
void startOver(Record &record);
void enter(Record &record, Stage stage);
[[nodiscard]] AuthzRecord *authzAt(Record &record, qsizetype index); ///< nullptr outside the list

void followOrder(Record &record, const acme::Order &order, const QDateTime &at);
void orderCreated(Record &record, const OrderCreated &created, const QDateTime &at);
void authzRead(Record &record, const AuthzRead &read, const QDateTime &at);

} // namespace core::issuance
