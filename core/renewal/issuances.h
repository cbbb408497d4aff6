// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/renewal/caretaker.h"

#include <map>

namespace core::renewal {

/// Renewals at the Desk: starts them, watches them, and writes down what came of them. What a person starts
/// elsewhere for a certificate that exists is written down just the same. Private to core/renewal.
class Issuances final : public QObject {
    Q_OBJECT
public:
    explicit Issuances(Caretaker::Tools &tools, QObject *parent = nullptr);

    struct Order {
        store::CertificateEntry certificate = {};
        issuance::Request request = {};
        Cause cause = Cause::Asked;
        bool automatic = false;
        bool insisted = false;
    };
    /// LimitReached when it would go beyond a limit; nothing is written down then. Else what the Desk says.
    Result<QString> start(const Order &order);
    Result<QString> resume(const store::CertificateEntry &certificate, const issuance::Record &record,
                           bool automatic);
    void cancel(const QString &name);

    /// Writes down a failure that no record tells of.
    Item failed(const store::CertificateEntry &certificate, Cause cause, const Error &error);

signals:
    void began(const QString &name, const QString &recordId, core::renewal::Cause cause);
    /// Of those that were started here: renewed, failed, or cancelled (Skip::Stopped); also failed when it
    /// waits for longer than anybody would, though it goes on by itself as long as this process lives.
    void ended(const core::renewal::Item &item);

private:
    struct Watch {
        QString name;
        Cause cause;
        bool isPutOff = false;
    };
    Result<QString> watch(const store::CertificateEntry &certificate, Cause cause, const QString &recordId);
    void changed(const issuance::Record &record);
    void over(const issuance::Record &record);
    Item noted(const store::CertificateEntry &certificate, const Error &error, const QString &recordId);
    [[nodiscard]] issuance::Purpose purposeOf(const Order &order) const;

    Caretaker::Tools &m_tools;
    std::map<QString, Watch> m_watches; ///< by record
};

} // namespace core::renewal
