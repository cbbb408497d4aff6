// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/httphead.h"
#include "core/challenge/visitorserver.h"

namespace core::challenge {

/// One visitor of the HTTP listener: reads a head, answers once, says goodbye.
class HttpConnection final : public Visit {
    Q_OBJECT
public:
    /// Takes `socket`. `proofs` must live longer than this.
    HttpConnection(QTcpSocket *socket, const Proofs &proofs);

private:
    [[nodiscard]] bool isAnswered() const override { return m_answered; }
    void read() override;
    void answer(const Head &head);

    const Proofs &m_proofs;
    QByteArray m_head;
    bool m_answered = false;
    qint64 m_ignored = 0;
};

} // namespace core::challenge
