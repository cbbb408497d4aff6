// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/method.h"
#include "core/challenge/solver.h"

#include <memory>

namespace core::challenge {

/// Makes solvers and keeps one for each method: two issuances that listen at the same address and port share
/// a listener.
class Solvers : public QObject {
    Q_OBJECT
public:
    explicit Solvers(QObject *parent = nullptr);
    ~Solvers() override;

    /// Owned by this object, valid as long as it lives.
    [[nodiscard]] Solver &solver(const Method &method);

signals:
    void fetched(const QByteArray &token, const QString &fromAddress);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace core::challenge
