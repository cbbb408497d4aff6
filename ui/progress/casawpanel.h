// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/secondlook.h"
#include "ui/context.h"
#include "ui/look/card.h"

#include <map>

class QCheckBox;
class QLabel;
class QPushButton;

namespace ui {

/// Why the CA did not believe in one name: its words, where it looked, what that means, how to check and to
/// repair it; then what is seen from here, and what differs.
class CaSawPanel final : public Card {
    Q_OBJECT
public:
    explicit CaSawPanel(const Context &context, QWidget *parent = nullptr);

    /// `fresh`: it has just failed, so it is asked again from here without a press of the button, unless a
    /// DNS provider would have to change something for that.
    void setMatter(const core::issuance::Record &record, const core::issuance::CaSaw &saw, bool fresh);
    [[nodiscard]] QString name() const { return m_saw.name; }
    [[nodiscard]] bool isLooking() const { return m_looking; }
    void lookAgain();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showLook();
    [[nodiscard]] const core::issuance::AuthzRecord *authz() const;
    [[nodiscard]] bool isByProvider() const;
    [[nodiscard]] QString report() const;

    Context m_context;
    core::issuance::Record m_record;
    core::issuance::CaSaw m_saw;
    std::map<QString, core::issuance::SecondLook> m_looks; ///< by record and name
    bool m_looking = false;
    QObject *m_look = nullptr; ///< owner of the look under way
    QLabel *m_title;
    QLabel *m_words;
    QLabel *m_facts;
    QLabel *m_causeTitle;
    QLabel *m_cause;
    QLabel *m_checkTitle;
    QLabel *m_checks;
    QLabel *m_fixTitle;
    QLabel *m_fixes;
    QLabel *m_hereTitle;
    QLabel *m_here;
    QLabel *m_differences;
    QPushButton *m_again;
    QPushButton *m_copy;
    QCheckBox *m_hide;
};

} // namespace ui
