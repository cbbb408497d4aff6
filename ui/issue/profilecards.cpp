// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/profilecards.h"

#include "core/base/plaintext.h"
#include "core/text/profiletext.h"
#include "ui/common/words.h"
#include "ui/look/card.h"
#include "ui/look/metrics.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::text::ProfileText;

namespace ui {

ProfileCards::ProfileCards(QWidget *parent) : QWidget(parent)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Metrics::unit(this));
    m_group = new QButtonGroup(this);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            emit changed();
    });
}

void ProfileCards::addCard(const QString &profile, const QString &title, const QStringList &lines,
                           const QString &quote)
{
    const int unit = Metrics::unit(this);
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    layout->setSpacing(unit / 2);
    QString caption = title; // a CA may put an ampersand into a name
    auto *choice = new QRadioButton(caption.replace(u'&', u"&&"_s));
    choice->setFont(Metrics::strongFont(font()));
    choice->setAccessibleName(title);
    choice->setAccessibleDescription((QStringList(quote) + lines).join(u'\n'));
    layout->addWidget(choice);
    for (QLabel *label : {quote.isEmpty() ? nullptr : plainLabel(quote),
                          lines.isEmpty() ? nullptr : quietLabel(lines.join(u' '))}) {
        if (!label)
            continue;
        letShrink(*label);
        layout->addWidget(label);
    }
    m_group->addButton(choice, static_cast<int>(m_profiles.size()));
    m_profiles.append(profile);
    m_layout->addWidget(card);
}

void ProfileCards::setProfiles(const QString &presetId, const QMap<QString, QString> &profiles)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_profiles.clear();
    const core::issuance::KnownProfiles *known = core::issuance::knownProfiles(presetId);
    const bool isDefaultOffered = known && profiles.contains(known->byDefault);
    const auto *byDefault = isDefaultOffered ? core::issuance::factsOf(presetId, {}) : nullptr;
    addCard({}, tr("The CA's default"),
            byDefault ? core::text::ProfileText::consequences(*byDefault) : QStringList(),
            //: %1: the name of a profile
            byDefault ? tr("At present that is %1.").arg(byDefault->name)
                      : tr("The CA decides, and may decide otherwise next time."));
    for (auto each = profiles.cbegin(); each != profiles.cend(); ++each) {
        const auto *facts = core::issuance::factsOf(presetId, each.key());
        addCard(each.key(), core::plainText(each.key(), 64),
                facts ? ProfileText::consequences(*facts) : QStringList(ProfileText::unknown()),
                ProfileText::description(each.value()));
    }
    setChosen({});
}

void ProfileCards::setChosen(const QString &profile)
{
    const auto index = std::max<qsizetype>(0, m_profiles.indexOf(profile));
    if (auto *choice = m_group->button(static_cast<int>(index)))
        choice->setChecked(true);
}

QString ProfileCards::chosen() const
{
    return m_profiles.value(m_group->checkedId());
}

} // namespace ui
