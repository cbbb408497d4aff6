// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/earlier.h"

#include <algorithm>

namespace core::renewal {

std::optional<store::GenerationEntry> earlierGeneration(const QList<store::GenerationEntry> &generations,
                                                        const QDateTime &now)
{
    const auto live = std::ranges::find_if(generations, &store::GenerationEntry::live);
    if (live == generations.end())
        return {};
    const auto found = std::ranges::find_if(generations, [&](const store::GenerationEntry &each) {
        return each.generation < live->generation && each.notBefore <= now && now < each.notAfter;
    });
    return found == generations.end() ? std::nullopt : std::optional(*found);
}

std::optional<store::GenerationEntry> previousGeneration(const QList<store::GenerationEntry> &generations,
                                                         int generation)
{
    const auto found = std::ranges::find_if(generations, [generation](const store::GenerationEntry &each) {
        return each.generation < generation;
    });
    return found == generations.end() ? std::nullopt : std::optional(*found);
}

} // namespace core::renewal
