// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/names.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace core;
using namespace core::issuance;

/// Names as people type and paste them: what is accepted is in its final form.
void tryInput(const QByteArray &input)
{
    const QString typed = QString::fromUtf8(input);
    for (const Reach reach : {Reach::Public, Reach::Private}) {
        for (const NameEntry &entry : readNames(typed, reach)) {
            std::ignore = displayName(entry.display);
            if (!entry.identifier)
                continue;
            hold(std::ranges::none_of(entry.remarks, isRefusal));
            hold(entry.identifier->value.size() <= 253);
            const NameEntry again = readName(entry.identifier->value, reach);
            hold(again.identifier == entry.identifier);
        }
        const NameEntry entry = readName(typed, reach);
        if (!entry.suggestion.isEmpty())
            hold(readName(entry.suggestion, reach).identifier.has_value());
    }
}
