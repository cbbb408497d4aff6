// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/settingspage.h"

#include "core/text/language.h"
#include "ui/common/keykindbox.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/providers/providerspage.h"
#include "ui/settings/languageswitch.h"
#include "ui/settings/preferences.h"
#include "ui/upkeep/renewalsettings.h"
#include "ui/upkeep/tellingsettings.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::crypto::KeyKind;

namespace ui {

SettingsPage::SettingsPage(const Context &context, Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_context(context), m_preferences(preferences)
{
    const int unit = Metrics::unit(this);
    m_title = heading({});
    m_tabs = new QTabWidget;
    m_renewal = new RenewalSettings(context);
    m_telling = new TellingSettings(context, preferences);
    m_providers = new ProvidersPage(context);
    for (QWidget *page : {general(), static_cast<QWidget *>(m_renewal), static_cast<QWidget *>(m_telling),
                          static_cast<QWidget *>(m_providers)}) {
        auto *scroll = new QScrollArea;
        scroll->setFocusPolicy(Qt::NoFocus); // its content has the controls
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidget(page);
        m_tabs->addTab(scroll, QString());
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(2 * unit);
    layout->addWidget(m_title);
    layout->addWidget(m_tabs, 1);
    retranslate();
}

void SettingsPage::showRenewal()
{
    m_tabs->setCurrentIndex(1);
}

QWidget *SettingsPage::general()
{
    const int unit = Metrics::unit(this);
    const auto labelFor = [](QWidget *buddy) {
        auto *label = new QLabel;
        label->setBuddy(buddy);
        return label;
    };
    m_language = new QComboBox;
    m_scheme = new QComboBox;
    m_key = new KeyKindBox;
    m_pickStore = new QPushButton;
    m_languageLabel = labelFor(m_language);
    m_schemeLabel = labelFor(m_scheme);
    m_keyLabel = labelFor(m_key);
    m_storeLabel = labelFor(m_pickStore);
    m_store = plainLabel(m_context.store.folder());
    m_storeNote = quietLabel({});
    m_languageNote = quietLabel({});
    m_switch = new LanguageSwitch(m_preferences, *this);
    connect(m_switch, &LanguageSwitch::waiting, this, &SettingsPage::showWaiting);
    m_defaults = new QPushButton;
    auto *storeRow = new QHBoxLayout;
    storeRow->addWidget(m_store, 1);
    storeRow->addWidget(m_pickStore);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(2 * unit);
    form->setHorizontalSpacing(2 * unit);
    form->addRow(m_languageLabel, m_language);
    form->addRow(QString(), m_languageNote);
    form->setRowVisible(m_languageNote, false);
    m_form = form;
    form->addRow(m_schemeLabel, m_scheme);
    form->addRow(m_keyLabel, m_key);
    form->addRow(m_storeLabel, storeRow);
    form->addRow(QString(), m_storeNote);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(2 * unit);
    layout->addLayout(form);
    layout->addWidget(m_defaults, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            m_preferences.setLanguage(m_language->currentData().toString());
    });
    connect(m_scheme, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            m_preferences.setScheme(static_cast<Scheme>(m_scheme->currentData().toInt()));
    });
    connect(m_key, &KeyKindBox::kindChanged, &m_preferences, &Preferences::setKeyKind);
    connect(m_pickStore, &QPushButton::clicked, this, &SettingsPage::pickStore);
    connect(m_defaults, &QPushButton::clicked, this, [this] {
        m_preferences.setLanguage({});
        m_preferences.setScheme(Scheme::Automatic);
        m_preferences.setKeyKind(KeyKind::EcP256);
        m_preferences.setStoreFolder({});
        retranslate();
    });
    return page;
}

void SettingsPage::retranslate()
{
    m_filling = true;
    m_title->setText(tr("Settings"));
    m_tabs->setAccessibleName(m_title->text());
    const QStringList tabs{tr("&General"), tr("Re&newal"), tr("Not&ifications"), tr("&DNS providers")};
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, tabs.value(i));
    m_languageLabel->setText(tr("&Language"));
    m_schemeLabel->setText(tr("&Appearance"));
    m_keyLabel->setText(tr("&Key of new certificates"));
    m_storeLabel->setText(tr("&Store"));
    m_pickStore->setText(tr("&Choose folder…"));
    m_defaults->setText(tr("&Restore defaults"));
    m_language->clear();
    m_language->addItem(tr("As the desktop"), QString());
    for (const QString &code : core::text::Language::available())
        m_language->addItem(core::text::Language::nativeName(code), code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_preferences.language())));
    m_scheme->clear();
    m_scheme->addItem(tr("As the desktop"), static_cast<int>(Scheme::Automatic));
    m_scheme->addItem(tr("Light"), static_cast<int>(Scheme::Light));
    m_scheme->addItem(tr("Dark"), static_cast<int>(Scheme::Dark));
    m_scheme->setCurrentIndex(m_scheme->findData(static_cast<int>(m_preferences.scheme())));
    m_key->setKind(m_preferences.keyKind());
    const QString next = m_preferences.storeFolder();
    m_storeNote->setText(
        next.isEmpty() || next == m_context.store.folder()
            ? tr("Certificates, keys and accounts lie here. Copy this folder to keep them safe.")
            : tr("From the next start on: %1").arg(next));
    m_filling = false;
}

void SettingsPage::showWaiting()
{
    const QStringList &titles = m_switch->waitingFor();
    m_form->setRowVisible(m_languageNote, !titles.isEmpty());
    if (!titles.isEmpty())
        //: %1: titles of windows, a line each
        m_languageNote->setText(tr("The language changes as soon as these windows are closed:\n%1")
                                    .arg(u"• "_s + titles.join(u"\n• "_s)));
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SettingsPage::pickStore()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the store"), m_context.store.folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_preferences.setStoreFolder(folder);
        retranslate();
    });
    dialog->open();
}

} // namespace ui
