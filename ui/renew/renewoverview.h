// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QRadioButton;

namespace ui {

/// The first sheet of a renewal: why now, whether the key stays, what will happen, and what it takes from the
/// CA's limits.
class RenewOverview final : public QWidget {
    Q_OBJECT
public:
    explicit RenewOverview(const Context &context, QWidget *parent = nullptr);

    void setCertificate(const core::store::CertificateEntry &entry, const core::store::RenewalEntry &known);
    void setReuseKey(bool reuse);
    [[nodiscard]] bool reusesKey() const;
    /// What is to be asked for now; `before` is what the certificate was made with.
    void setPlan(const core::issuance::Request &request, const core::issuance::Request &before);

signals:
    void changed();

private:
    void showLimits(const core::issuance::Request &request, const core::store::AccountEntry &account,
                    bool sameNames);

    Context m_context;
    core::store::CertificateEntry m_entry;
    core::store::RenewalEntry m_known;
    QUrl m_explanation;
    bool m_isExempt = false;
    QLabel *m_why;
    QPushButton *m_explain;
    QRadioButton *m_newKey;
    QRadioButton *m_sameKey;
    QLabel *m_plan;
    QLabel *m_limits;
};

} // namespace ui
