// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/steps.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace core::issuance;

/// What lies in the database, after somebody else has been there: a record or a request that is read is
/// whole.
void tryInput(const QByteArray &input)
{
    const QJsonObject json = QJsonDocument::fromJson(input).object();
    if (const auto request = requestFromJson(json)) {
        const auto again = requestFromJson(toJson(*request));
        hold(again && *again == *request);
    }
    if (const auto record = recordFromJson(json)) {
        const auto again = recordFromJson(toJson(*record));
        hold(again && *again == *record);
        std::ignore = nextSteps(*record);
        const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
        std::ignore = nextSteps(applied(*record, {now, Resumed{}}));
        std::ignore = nextSteps(applied(*record, {now, CancelRequested{}}));
    }
}
