// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace ui {

/// A field to search in, with a button that empties it. Qt draws that button, but gives it no name for those
/// who cannot see it.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    /// What is found with it: the placeholder and the accessible name.
    void setPurpose(const QString &purpose);

protected:
    void changeEvent(QEvent *event) override;

private:
    void nameTheButton();
};

} // namespace ui
