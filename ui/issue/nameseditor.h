// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/names.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// Names, typed or pasted in any form, each judged as it is typed. For a new certificate and for a renewal.
class NamesEditor final : public QWidget {
    Q_OBJECT
public:
    explicit NamesEditor(QWidget *parent = nullptr);

    void setNames(const QStringList &names);
    void suggest(const QString &name); ///< whatever is typed takes its place
    void setLimit(int names); ///< how many the CA allows
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] const QList<core::acme::Identifier> &identifiers() const { return m_identifiers; }
    /// At least one name, and nothing that a CA would refuse.
    [[nodiscard]] bool isGood() const { return m_good; }

signals:
    void changed();

private:
    void judge();
    void addWww();

    int m_limit = 100;
    QPlainTextEdit *m_edit;
    QLabel *m_counter;
    QPushButton *m_addWww;
    QLabel *m_remarks;
    QList<core::acme::Identifier> m_identifiers;
    bool m_good = false;
};

} // namespace ui
