// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

namespace tests {

/// A web site that serves a folder as "/", and holds its answers back while it is told to: so an order stands
/// still where the CA looks, for as long as a test wants.
class HeldSite final : public QObject {
    Q_OBJECT
public:
    explicit HeldSite(QString folder, QObject *parent = nullptr);

    [[nodiscard]] bool listen(quint16 port);
    void hold();
    void letGo(); ///< answers those who wait, too
    [[nodiscard]] int waiting() const; ///< requests that are held
    [[nodiscard]] int answered() const; ///< with 200

private:
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket);

    QString m_folder;
    QList<QTcpSocket *> m_held;
    bool m_holds = false;
    int m_answered = 0;
    QTcpServer m_server; // last: its sockets are let go first, and say so to the list above
};

} // namespace tests
