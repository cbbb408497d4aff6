// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unixsignals.h"

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace app {

static constexpr int Numbers[] = {SIGINT, SIGTERM, SIGHUP};

/// The two ends of a pipe that the handler writes to: write() is among the few things a handler may do.
static int ends[2] = {-1, -1};

static void handle(int number)
{
    const auto byte = static_cast<char>(number);
    [[maybe_unused]] const ssize_t written = ::write(ends[0], &byte, 1);
}

UnixSignals::UnixSignals(QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(ends[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(ends[1], &byte, 1) == 1)
            emit received(byte);
    });
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    for (const int number : Numbers)
        ::sigaction(number, &action, nullptr);
}

UnixSignals::~UnixSignals()
{
    for (const int number : Numbers)
        ::signal(number, SIG_DFL);
    m_notifier.reset();
    ::close(ends[0]);
    ::close(ends[1]);
}

} // namespace app
