// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace ui {

/// The profiles of a CA, a card each: its name, what the CA says of it, and what is known of its
/// consequences. The first card leaves the choice to the CA. Everything the CA says is shown as plain text.
class ProfileCards final : public QWidget {
    Q_OBJECT
public:
    explicit ProfileCards(QWidget *parent = nullptr);

    /// `profiles`: name to description, from the directory.
    void setProfiles(const QString &presetId, const QMap<QString, QString> &profiles);
    void setChosen(const QString &profile); ///< the first card for one that is not there
    [[nodiscard]] QString chosen() const; ///< empty: left to the CA

signals:
    void changed();

private:
    void addCard(const QString &profile, const QString &title, const QStringList &lines,
                 const QString &quote);

    QVBoxLayout *m_layout;
    QButtonGroup *m_group;
    QStringList m_profiles; ///< by the group's ids
};

} // namespace ui
