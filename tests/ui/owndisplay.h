// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTest>

#include <cstdlib>
#include <unistd.h>
#include <vector>

namespace tests {

/// X11, because Qt knows no tray without a display, and a bus on which nobody else is.
[[nodiscard]] inline bool isOnOwnDisplay()
{
    return qEnvironmentVariableIsSet("TEGATA_TEST_INSIDE");
}

/// main() of a test that wants both: runs it once more there, where that can be.
template <typename Test>
int runOnOwnDisplay(int argc, char **argv)
{
    if (!isOnOwnDisplay() && std::system("command -v xvfb-run dbus-run-session >/dev/null 2>&1") == 0) {
        qputenv("TEGATA_TEST_INSIDE", "1");
        qputenv("QT_QPA_PLATFORM", "xcb");
        std::vector<char *> words;
        for (const char *word : {"xvfb-run", "-a", "dbus-run-session", "--"})
            words.push_back(const_cast<char *>(word));
        words.insert(words.end(), argv, argv + argc);
        words.push_back(nullptr);
        ::execvp(words.front(), words.data());
        return 1;
    }
    const QApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace tests
