// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Private to core/doctor.

#include "core/challenge/solvers.h"
#include "core/doctor/caa.h"
#include "core/doctor/place.h"
#include "core/doctor/reach.h"

#include <QTimer>

namespace core::doctor {

/// One name. Deleting it cancels.
class NameExam final : public QObject {
    Q_OBJECT
public:
    struct Task {
        acme::Identifier identifier = {};
        challenge::Method method = {};
        QString accountUrl = {}; ///< as far as it is known: a record of dns-account-01 is named after it
        bool methodWorks = true; ///< else nothing is put in place
        bool isPublic = true;
        bool hasIpv6 = true;
        QString everythingAt = {};
        quint16 httpPort = 80;
        quint16 tlsPort = challenge::TlsPort;
        std::chrono::milliseconds patience{0};
    };

    NameExam(challenge::Solvers &solvers, Task task, QObject *parent);
    void start();

signals:
    void found(const core::doctor::Finding &finding);
    void climbed(const QString &name, const QList<core::doctor::CaaLevel> &levels);
    void placed(const core::doctor::PlaceFacts &facts); ///< of a standing record
    void finished();

private:
    [[nodiscard]] QString record() const;
    void askAddresses();
    void visit(const QStringList &addresses);
    void rehearse(const QStringList &addresses, const challenge::Route &route);
    void judge(const QList<challenge::AddressView> &views, bool inPlace);
    void tell(const QList<Finding> &findings);
    void open(int count = 1) { m_open += count; }
    void close();
    void giveUp();

    challenge::Solvers &m_solvers;
    dns::Client &m_client;
    Task m_task;
    QString m_name; ///< without "*."
    AddressAnswers m_answers;
    int m_addressesOpen = 0;
    int m_open = 0;
    bool m_over = false;
    QTimer m_limit;
};

} // namespace core::doctor
