// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdlib>

/// A fuzz target: must survive any input, and check what is promised of it with hold(). With libFuzzer
/// (preset `fuzz`, tests/fuzz/run) it is fed what finds new paths, otherwise its corpus (driver.cpp).
void tryInput(const QByteArray &input);

inline void hold(bool promise)
{
    if (!promise)
        std::abort();
}
