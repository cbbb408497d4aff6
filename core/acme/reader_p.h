// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/httpreply.h"
#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <optional>
#include <utility>

namespace core::acme {

enum class Need { Required, Optional };

/// Takes members out of one JSON object and remembers the first thing that was wrong with it, so that a
/// reader can be written as a list of members and look at error() once. Errors: BadReply with the member in
/// detail ("challenges.url", "status: banana"), UnsafeUrl with the URL as subject.
class Reader {
public:
    /// `what` goes before the names of members in details: "meta." for example. `directory`: see isSafeUrl.
    Reader(QJsonObject json, QUrl from, QUrl directory, QString what = {});

    [[nodiscard]] QString text(QLatin1String name, Need need, qsizetype maximum = 255);
    [[nodiscard]] bool flag(QLatin1String name); ///< false when absent
    [[nodiscard]] QJsonObject object(QLatin1String name, Need need);
    [[nodiscard]] QJsonArray array(QLatin1String name, Need need);
    [[nodiscard]] QStringList texts(QLatin1String name, qsizetype maximum, qsizetype maximumLength);
    [[nodiscard]] QDateTime date(QLatin1String name); ///< RFC 3339; invalid when absent
    [[nodiscard]] QUrl url(QLatin1String name, Need need);
    [[nodiscard]] QList<QUrl> urls(QLatin1String name, Need need);
    /// A page for people: kept when it is https, silently dropped otherwise.
    [[nodiscard]] QUrl page(QLatin1String name);

    template <typename Enum, std::size_t N>
    [[nodiscard]] Enum state(QLatin1String name, const std::array<std::pair<Enum, QLatin1String>, N> &known)
    {
        const QString value = text(name, Need::Required);
        for (const auto &[state, word] : known) {
            if (value == word)
                return state;
        }
        refuse(name, value);
        return known.front().first;
    }

    /// Notes that `name` was wrong, with the raw value if that helps.
    void refuse(QLatin1String name, const QString &value = {});
    void refuse(const Error &error);

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] bool has(QLatin1String name) const;

private:
    [[nodiscard]] QJsonValue take(QLatin1String name, Need need, QJsonValue::Type type);
    [[nodiscard]] QUrl checked(QLatin1String name, const QString &text);

    QJsonObject m_json;
    QUrl m_from;
    QUrl m_directory;
    QString m_what;
    std::optional<Error> m_error = {};
};

/// The reply's body as a JSON object; BadReply with the parser's words when it is none.
Result<QJsonObject> readObject(const HttpReply &reply);

} // namespace core::acme
