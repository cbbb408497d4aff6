// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a practice CA and says so on standard output, until somebody kills it.
#include "core/crypto/secret.h"
#include "core/practice/practiceca.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    const core::crypto::Library library;
    QCoreApplication application(argc, argv);
    core::practice::PracticeCa ca({});
    ca.start(&application, [](const core::Result<void> &result) {
        std::puts(result ? "ready" : "failed");
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}
