// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ui {

/// A value that people carry elsewhere (a fingerprint, a DNS record, a path): fixed font, selectable, and
/// copied whole by one press of the button, which then says so for two seconds.
class CopyField final : public QWidget {
    Q_OBJECT
public:
    explicit CopyField(QWidget *parent = nullptr);

    /// `name` is what a screen reader calls the value, for example "SHA-256 fingerprint".
    void setValue(const QString &name, const QString &value);
    [[nodiscard]] QString value() const;
    void setTight(bool tight); ///< the button has its icon only, where there is little room

    void copy();

signals:
    void copied();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showButton(bool justCopied);
    void fitFont();

    QString m_name;
    bool m_tight = false;
    QLineEdit *m_text;
    QPushButton *m_button;
    QTimer m_thanks;
};

} // namespace ui
