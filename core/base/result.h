// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <optional>
#include <utility>
#include <variant>

namespace core {

/// The part of C++23's std::expected<T, Error> this project uses, under the same names,
/// so that moving to the standard type is a one-line change.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &value(); }
    const T &operator*() const & { return value(); }

    T &value() & { return std::get<0>(m_state); }
    T *operator->() { return &value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }

    const Error &error() const & { return std::get<1>(m_state); }

    /// Runs `next` on the value, or passes the error on.
    template <typename F>
    auto and_then(F &&next) && -> decltype(next(std::declval<T>()))
    {
        if (has_value())
            return std::forward<F>(next)(std::move(*this).value());
        return error();
    }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) { }
    [[nodiscard]] bool has_value() const noexcept { return !m_error; }
    explicit operator bool() const noexcept { return has_value(); }
    const Error &error() const & { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace core
