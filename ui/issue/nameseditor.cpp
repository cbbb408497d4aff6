// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/nameseditor.h"

#include "core/base/plaintext.h"
#include "core/text/nametext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::issuance::NameEntry;

namespace ui {

NamesEditor::NamesEditor(QWidget *parent) : QWidget(parent)
{
    const int unit = Metrics::unit(this);
    m_edit = new QPlainTextEdit;
    m_edit->setPlaceholderText(u"example.org\nwww.example.org"_s);
    m_edit->setTabChangesFocus(true);
    auto *label = new QLabel(tr("Na&mes"));
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(tr("Names"));
    m_counter = quietLabel({});
    m_addWww = new QPushButton;
    m_addWww->hide();
    m_remarks = plainLabel({});
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_remarks);
    m_remarks->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *row = new QHBoxLayout;
    row->addWidget(m_counter, 1);
    row->addWidget(m_addWww);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addWidget(label);
    layout->addWidget(m_edit, 2);
    layout->addLayout(row);
    layout->addWidget(scroll, 1);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NamesEditor::judge);
    connect(m_addWww, &QPushButton::clicked, this, &NamesEditor::addWww);
}

void NamesEditor::setNames(const QStringList &names)
{
    m_edit->setPlainText(names.join(u'\n'));
    judge();
}

void NamesEditor::suggest(const QString &name)
{
    setNames({name});
    m_edit->selectAll();
}

void NamesEditor::setLimit(int names)
{
    if (m_limit == names)
        return;
    m_limit = names;
    judge();
}

bool NamesEditor::isEmpty() const
{
    return m_edit->toPlainText().isEmpty();
}

/// As much of it as there is room for: people paste anything.
static QString shownName(const NameEntry &entry)
{
    static constexpr qsizetype Longest = 60;
    const QString name = entry.display.isEmpty() ? entry.typed : entry.display;
    return core::plainText(name.size() > Longest ? name.left(Longest) + u'…' : name, 2 * Longest);
}

/// Private names are allowed here: which CA it will be is asked elsewhere, and looks at them again.
void NamesEditor::judge()
{
    const auto entries = core::issuance::readNames(m_edit->toPlainText(), core::issuance::Reach::Private);
    m_identifiers.clear();
    m_good = true;
    QStringList refusals;
    QStringList remarks;
    for (const NameEntry &entry : entries) {
        if (entry.identifier)
            m_identifiers.append(*entry.identifier);
        const bool refused = std::ranges::any_of(entry.remarks, core::issuance::isRefusal);
        m_good = m_good && !refused;
        for (const QString &remark : core::text::NameText::remarks(entry)) {
            //: %1: a domain name, %2: what is to be said about it
            (refused ? refusals : remarks)
                .append(entries.size() == 1 ? remark : tr("%1: %2").arg(shownName(entry), remark));
        }
        if (const QString suggestion = core::text::NameText::suggestion(entry);
            refused && !suggestion.isEmpty())
            refusals.append(suggestion);
    }
    m_remarks->setText((refusals + remarks).join(u'\n'));
    // The field itself tells a screen reader what is wrong with it.
    m_edit->setAccessibleDescription(refusals.join(u'\n'));
    m_counter->setText(
        tr("%1 of %2 names", "counter").arg(QString::number(m_identifiers.size()), QString::number(m_limit)));
    m_good = m_good && !m_identifiers.isEmpty() && m_identifiers.size() <= m_limit;
    if (m_identifiers.size() > m_limit)
        m_remarks->setText(
            tr("A certificate of this CA covers at most %1 names. Make two certificates of them.")
                .arg(m_limit));

    const auto &first = m_identifiers.value(0);
    const bool plain = m_identifiers.size() == 1 && first.type == core::acme::IdentifierType::Dns
        && !first.value.startsWith("*."_L1) && !first.value.startsWith("www."_L1);
    m_addWww->setVisible(plain);
    //: %1: a name such as www.example.org
    m_addWww->setText(tr("A&dd %1").arg(u"www."_s + core::issuance::displayName(first.value)));
    emit changed();
}

void NamesEditor::addWww()
{
    m_edit->setPlainText(m_edit->toPlainText().trimmed() + u"\nwww."_s + m_identifiers.first().value);
    m_edit->setFocus();
}

} // namespace ui
