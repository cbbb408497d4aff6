// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/httphead.h"

#include <QElapsedTimer>
#include <QObject>

class QTcpSocket;

namespace core::challenge {

/// One visitor of the listener: reads a head, answers once, says goodbye. Keeps no time itself: whoever made
/// it ends it by deleting it.
class HttpConnection final : public QObject {
    Q_OBJECT
public:
    /// Takes `socket`. `proofs` must live longer than this.
    HttpConnection(QTcpSocket *socket, const Proofs &proofs, QObject *parent);
    ~HttpConnection() override;

    void start();
    [[nodiscard]] qint64 age() const { return m_age.elapsed(); } ///< milliseconds since it was taken in
    /// Whether the visitor has said something that has not been looked at, because this program was busy or
    /// stood still: to end it now would blame it for that.
    [[nodiscard]] bool isUnheard() const;

signals:
    void served(const QByteArray &token, const QString &fromAddress);
    void finished(); ///< the visitor is gone

private:
    void read();
    void answer(const Head &head);
    void closeOurSide();

    QTcpSocket *m_socket;
    const Proofs &m_proofs;
    QElapsedTimer m_age;
    QByteArray m_head;
    bool m_answered = false;
    qint64 m_ignored = 0;
};

} // namespace core::challenge
