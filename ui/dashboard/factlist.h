// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace ui {

/// Labels and values in two columns on one rhythm: each row as high as its text, however wide it is.
class FactList final : public QWidget {
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);

    /// Lines are kept; what is too long is wrapped.
    void addText(const QString &label, const QString &value, const QString &hint = {});
    /// One line with an ellipsis in the middle: paths and fingerprints.
    void addLine(const QString &label, const QString &value, const QString &hint);
    /// A field; `label` may have a mnemonic.
    void addField(const QString &label, QWidget *field);
    void clear();

private:
    void addRow(QLabel *name, QWidget *value);

    QGridLayout *m_grid;
    int m_rows = 0; ///< the grid itself never forgets one
};

} // namespace ui
