// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/keptchoice.h"

using namespace Qt::StringLiterals;

namespace core::issuance {

static const QString Prefix = QStringLiteral("method:");

std::optional<challenge::Method> keptChoice(const store::Store &store, const QString &name)
{
    const auto value = store.value(Prefix + name);
    if (!value || !*value)
        return {};
    const auto method = challenge::methodFromJson(**value);
    return method ? std::optional(*method) : std::nullopt;
}

Result<void> keepChoice(store::Store &store, const QString &name, const challenge::Method &method)
{
    return store.setValue(Prefix + name, challenge::toJson(method));
}

Result<QStringList> keptNames(const store::Store &store)
{
    auto keys = store.keys(Prefix);
    if (!keys)
        return keys.error();
    for (QString &key : *keys)
        key.remove(0, Prefix.size());
    return keys;
}

} // namespace core::issuance
