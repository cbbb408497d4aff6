// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/stuckrecords.h"
#include "ui/context.h"

#include <QDialog>
#include <QHash>
#include <QSet>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Banner;

/// TXT records that a DNS provider could not take away again: each to be copied, tried again, or taken off
/// the list. Owns itself.
class LeftoversDialog final : public QDialog {
    Q_OBJECT
public:
    explicit LeftoversDialog(const Context &context, QWidget *parent = nullptr);

private:
    void reload();
    QWidget *cardFor(const core::issuance::StuckRecord &record);
    void tryAgain(const core::issuance::StuckRecord &record);
    void forget(const QString &id);
    void showState(const core::issuance::StuckRecord &record);

    struct Row {
        QLabel *state = nullptr;
        QPushButton *again = nullptr;
        QPushButton *gone = nullptr;
    };
    Context m_context;
    QList<core::issuance::StuckRecord> m_records;
    QHash<QString, Row> m_rows;
    QSet<QString> m_trying;
    QLabel *m_what;
    QWidget *m_content;
    QVBoxLayout *m_column;
    QPushButton *m_all;
    Banner *m_banner;
};

/// Puts how many there are into `banner` with a button that shows them, or hides it where there are none.
void showLeftovers(Banner &banner, const Context &context, QWidget *parent);

} // namespace ui
