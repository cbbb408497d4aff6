// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeca.h"

#include <QTimer>

namespace tests {

/// One connection to a FakeCa: reads requests, asks it what to do, and does that to the wire. Lives as long
/// as its socket.
class FakeConnection final : public QObject {
    Q_OBJECT
public:
    FakeConnection(FakeCa &ca, QSslSocket &socket, int number);

private:
    void read();
    [[nodiscard]] bool takeRequest(FakeRequest &request);
    void perform(const FakeRequest &request);
    void send(FakeAnswer answer, const FakeAction &action, const FakeRequest &request);
    void pour(const QByteArray &pattern);

    FakeCa &m_ca;
    QSslSocket &m_socket;
    int m_number;
    QByteArray m_input = {};
    bool m_deaf = false; ///< nothing more is read
    QTimer m_drip;
};

} // namespace tests
