// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/httpconnection.h"

#include <QTcpSocket>

namespace core::challenge {

// What a visitor may go on sending after the answer before the line is cut.
static constexpr qint64 MaxIgnoredBytes = 64 * 1024;

HttpConnection::HttpConnection(QTcpSocket *socket, const Proofs &proofs) : Visit(socket), m_proofs(proofs)
{
    socket->setReadBufferSize(MaxHeadBytes + 1); // the rest waits in the kernel, at the sender's expense
}

void HttpConnection::read()
{
    if (m_answered) {
        m_ignored += socket().readAll().size();
        if (m_ignored > MaxIgnoredBytes)
            socket().abort();
        return;
    }
    m_head += socket().read(MaxHeadBytes + 1 - m_head.size());
    const Head head = readHead(m_head);
    if (head.state != HeadState::Incomplete)
        answer(head);
}

void HttpConnection::answer(const Head &head)
{
    m_answered = true;
    m_head.clear();
    say(replyTo(head, m_proofs));
    if (head.state == HeadState::Proof && m_proofs.contains(head.token))
        emit served(head.token, visitor());
    closeOurSide();
}

} // namespace core::challenge
