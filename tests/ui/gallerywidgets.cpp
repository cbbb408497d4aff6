// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallerypages.h"
#include "ui/look/banner.h"
#include "ui/look/card.h"
#include "ui/look/copyfield.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/emptystate.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"
#include "ui/look/primarybutton.h"
#include "ui/look/statuslabel.h"
#include "ui/look/steplist.h"
#include "ui/look/tile.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>

namespace gallery {

using namespace Qt::StringLiterals;
using ui::Status;

namespace {

QString either(Language language, const QString &english, const QString &japanese)
{
    return language == Language::Japanese ? japanese : english;
}

QWidget *widgets(Language l)
{
    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, ui::Metrics::unit() * 2, 0);
    columns->setSpacing(ui::Metrics::unit() * 2);
    auto *steps = new ui::StepList;
    steps->setSteps(l == Language::Japanese
                        ? QStringList{u"名前"_s, u"認証局"_s, u"検証方法"_s, u"鍵"_s, u"配置先"_s, u"確認"_s,
                                      u"取得中"_s, u"完了"_s}
                        : QStringList{u"Names"_s, u"Authority"_s, u"Proof"_s, u"Key"_s, u"Destination"_s,
                                      u"Review"_s, u"Progress"_s, u"Done"_s});
    steps->setCurrent(3);
    columns->addWidget(steps);

    auto *main = new QVBoxLayout;
    main->setContentsMargins(0, ui::Metrics::unit() * 2, 0, ui::Metrics::unit() * 2);
    main->setSpacing(ui::Metrics::unit() * 2);
    columns->addLayout(main, 3);
    auto *bar = new QHBoxLayout;
    auto *primary = new ui::PrimaryButton(either(l, u"Get certificate…"_s, u"証明書を取得…"_s));
    bar->addWidget(primary);
    for (const QString &text :
         {either(l, u"Renew"_s, u"更新"_s), u"nginx…"_s, either(l, u"Revoke…"_s, u"失効…"_s)})
        bar->addWidget(new QPushButton(text));
    auto *disabled = new QPushButton(either(l, u"Not now"_s, u"今は不可"_s));
    disabled->setEnabled(false);
    bar->addWidget(disabled);
    bar->addStretch();
    auto *search = new QLineEdit;
    search->setPlaceholderText(either(l, u"Find a name, CA or tag"_s, u"名前・認証局・タグを検索"_s));
    search->addAction(ui::icon(u"search"_s), QLineEdit::LeadingPosition);
    bar->addWidget(search);
    main->addLayout(bar);

    auto *tiles = new QHBoxLayout;
    const QList<std::tuple<Status, int, QString>> counts{
        {Status::Valid, 9, either(l, u"fine"_s, u"正常"_s)},
        {Status::Due, 1, either(l, u"due"_s, u"更新時期"_s)},
        {Status::Overdue, 0, either(l, u"overdue"_s, u"更新の遅れ"_s)},
        {Status::Failed, 1, either(l, u"failed"_s, u"失敗"_s)},
        {Status::NeedsUser, 1, either(l, u"waiting for you"_s, u"操作が必要"_s)},
    };
    for (const auto &[status, number, word] : counts) {
        auto *tile = new ui::Tile(status);
        tile->setNumber(number);
        tile->setWord(word);
        tile->setChecked(status == Status::Valid);
        tiles->addWidget(tile);
    }
    main->addLayout(tiles);

    auto *table = new QTableWidget(6, 4);
    table->setHorizontalHeaderLabels(l == Language::Japanese
                                         ? QStringList{u"名前"_s, u"状態"_s, u"有効期限"_s, u"認証局"_s}
                                         : QStringList{u"Name"_s, u"State"_s, u"Expires"_s, u"Authority"_s});
    table->verticalHeader()->hide();
    table->setShowGrid(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QList<std::tuple<QString, Status, QString, QString>> rows{
        {u"shop.example.jp"_s, Status::Failed, either(l, u"Renewal failed 3 times"_s, u"更新に3回失敗"_s),
         either(l, u"in 2 days · 25 Nov"_s, u"あと2日 · 11月25日"_s)},
        {u"api.example.jp"_s, Status::Due, either(l, u"Renewal due"_s, u"更新時期です"_s),
         either(l, u"in 5 days · 28 Nov"_s, u"あと5日 · 11月28日"_s)},
        {u"*.lab.example.jp"_s, Status::NeedsUser,
         either(l, u"Waiting for a DNS record"_s, u"DNS レコード待ち"_s),
         either(l, u"in 9 days · 2 Dec"_s, u"あと9日 · 12月2日"_s)},
        {u"example.jp"_s, Status::Valid, either(l, u"Valid"_s, u"有効"_s),
         either(l, u"in 52 days · 14 Jan"_s, u"あと52日 · 1月14日"_s)},
        {u"old.example.jp"_s, Status::Expired, either(l, u"Expired 2 days ago"_s, u"期限切れ（2日前）"_s),
         either(l, u"2 days ago · 21 Nov"_s, u"2日前 · 11月21日"_s)},
        {u"practice.test"_s, Status::Test, either(l, u"Test certificate"_s, u"テスト用"_s),
         either(l, u"in 89 days"_s, u"あと89日"_s)},
    };
    for (int row = 0; row < rows.size(); ++row) {
        const auto &[name, status, word, expiry] = rows[row];
        table->setItem(row, 0, new QTableWidgetItem(name));
        auto *state = new QTableWidgetItem(ui::icon(status), word);
        state->setForeground(ui::statusColour(status, table->palette()));
        table->setItem(row, 1, state);
        table->setItem(row, 2, new QTableWidgetItem(expiry));
        table->setItem(row, 3, new QTableWidgetItem(u"Let’s Encrypt"_s));
    }
    table->horizontalHeader()->setSortIndicator(2, Qt::AscendingOrder);
    table->horizontalHeader()->setSortIndicatorShown(true);
    table->resizeColumnsToContents();
    table->selectRow(0);
    main->addWidget(table, 1);

    auto *side = new QVBoxLayout;
    side->setContentsMargins(0, ui::Metrics::unit() * 2, 0, ui::Metrics::unit() * 2);
    side->setSpacing(ui::Metrics::unit() * 2);
    columns->addLayout(side, 2);
    auto *title = new QLabel(u"shop.example.jp"_s);
    title->setFont(ui::Metrics::titleFont());
    side->addWidget(title);
    auto *error = new ui::Banner;
    error->setMessage(
        ui::Banner::Kind::Error,
        either(l, u"Let’s Encrypt could not reach port 80"_s,
               u"Let’s Encrypt がポート 80 に接続できません"_s),
        either(
            l,
            u"http://shop.example.jp/ at 203.0.113.9 refused the connection, three times since yesterday 21:04. The site still works: the old certificate is good for 2 more days."_s,
            u"http://shop.example.jp/（203.0.113.9）が接続を拒否しました。昨日 21:04 から3回続いています。今の証明書はあと2日有効です。"_s));
    error->addButton(either(l, u"Check again"_s, u"再確認"_s));
    error->addButton(either(l, u"Copy details"_s, u"詳細をコピー"_s));
    error->setClosable(true);
    side->addWidget(error);
    auto *warning = new ui::Banner;
    warning->setMessage(ui::Banner::Kind::Warning,
                        either(l, u"Automatic renewal is off"_s, u"自動更新はオフです"_s));
    side->addWidget(warning);
    auto *info = new ui::Banner;
    info->setMessage(ui::Banner::Kind::Info, either(l, u"A test certificate"_s, u"テスト用の証明書"_s),
                     either(l, u"Browsers will not trust it."_s, u"ブラウザーに信頼されません。"_s));
    side->addWidget(info);
    auto *status = new ui::StatusLabel;
    status->setStatus(Status::Working, either(l, u"The CA is looking"_s, u"認証局が確認中"_s));
    side->addWidget(status);
    auto *copy = new ui::CopyField;
    copy->setValue(u"SHA-256"_s, u"5E:9C:04:1B:77:D2:11:05:9A:10:33:7E:5E:9C:04:1B"_s);
    side->addWidget(copy);
    auto *elided
        = new ui::ElidedLabel(u"/home/person/.local/share/tegata/live/shop.example.jp/fullchain.pem"_s);
    elided->setElideMode(Qt::ElideMiddle);
    side->addWidget(elided);
    auto *card = new ui::Card;
    auto *inside = new QVBoxLayout(card);
    auto *empty = new ui::EmptyState;
    empty->setMessage(
        u"certificates"_s, either(l, u"No certificates yet"_s, u"証明書はまだありません"_s),
        either(l, u"Get one from Let’s Encrypt in a few minutes, or open an existing file."_s,
               u"Let’s Encrypt から数分で取得できます。既存のファイルを開くこともできます。"_s));
    empty->addButton(either(l, u"Get certificate…"_s, u"証明書を取得…"_s), ui::EmptyState::Weight::Primary);
    empty->addButton(either(l, u"Open file…"_s, u"ファイルを開く…"_s));
    inside->addWidget(empty);
    side->addWidget(card, 1);
    return page;
}

QWidget *controls(Language l)
{
    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    auto *form = new QFormLayout;
    columns->addLayout(form, 1);
    form->addRow(either(l, u"&Name"_s, u"名前(&N)"_s), new QLineEdit(u"example.jp"_s));
    auto *readOnly = new QLineEdit(u"read only"_s);
    readOnly->setReadOnly(true);
    form->addRow(u"Read only"_s, readOnly);
    auto *disabled = new QLineEdit(u"disabled"_s);
    disabled->setEnabled(false);
    form->addRow(u"Disabled"_s, disabled);
    auto *combo = new QComboBox;
    combo->addItems({u"Let’s Encrypt"_s, u"Let’s Encrypt (staging)"_s, u"Practice CA"_s});
    form->addRow(either(l, u"Authority"_s, u"認証局（CA）"_s), combo);
    auto *editable = new QComboBox;
    editable->setEditable(true);
    editable->addItems({u"https://ca.example/directory"_s});
    form->addRow(u"Editable"_s, editable);
    auto *spin = new QSpinBox;
    spin->setRange(1, 65535);
    spin->setValue(8080);
    form->addRow(either(l, u"Port"_s, u"ポート"_s), spin);
    for (const Qt::CheckState state : {Qt::Unchecked, Qt::PartiallyChecked, Qt::Checked}) {
        auto *box = new QCheckBox(either(l, u"I agree to the terms of service"_s, u"利用規約に同意する"_s));
        box->setTristate(state == Qt::PartiallyChecked);
        box->setCheckState(state);
        form->addRow(box);
    }
    auto *first = new QRadioButton(u"ECDSA P-256"_s);
    first->setChecked(true);
    form->addRow(first);
    form->addRow(new QRadioButton(u"RSA 2048"_s));
    auto *off = new QRadioButton(u"Ed25519"_s);
    off->setEnabled(false);
    form->addRow(off);
    auto *text = new QPlainTextEdit(u"example.jp\nwww.example.jp\nshop.example.jp"_s);
    form->addRow(u"Names"_s, text);

    auto *right = new QVBoxLayout;
    columns->addLayout(right, 1);
    auto *progress = new QProgressBar;
    progress->setValue(60);
    progress->setTextVisible(false);
    right->addWidget(progress);
    auto *tabs = new QTabWidget;
    tabs->addTab(new QLabel(u"Overview of the certificate"_s), either(l, u"Overview"_s, u"概要"_s));
    tabs->addTab(new QWidget, either(l, u"Chain"_s, u"チェーン"_s));
    tabs->addTab(new QWidget, u"PEM"_s);
    right->addWidget(tabs, 1);
    auto *group = new QGroupBox(u"Group"_s);
    auto *inGroup = new QVBoxLayout(group);
    inGroup->addWidget(new QLabel(u"A label with a <a href='x'>link</a>"_s));
    right->addWidget(group);
    auto *buttons = new QHBoxLayout;
    auto *tool = new QToolButton;
    tool->setIcon(ui::icon(u"settings"_s));
    tool->setAutoRaise(true);
    buttons->addWidget(tool);
    auto *raised = new QToolButton;
    raised->setIcon(ui::icon(u"more"_s));
    buttons->addWidget(raised);
    auto *checked = new QPushButton(ui::icon(u"filter"_s), u"Checked"_s);
    checked->setCheckable(true);
    checked->setChecked(true);
    buttons->addWidget(checked);
    auto *standard = new QPushButton(u"Default"_s);
    standard->setDefault(true);
    buttons->addWidget(standard);
    auto *flat = new QPushButton(u"Flat"_s);
    flat->setFlat(true);
    buttons->addWidget(flat);
    auto *grey = new ui::PrimaryButton(u"Disabled"_s);
    grey->setEnabled(false);
    buttons->addWidget(grey);
    buttons->addStretch();
    right->addLayout(buttons);
    auto *list = new QListWidget;
    list->setAlternatingRowColors(true);
    for (int i = 0; i < 30; ++i)
        list->addItem(u"Row %1"_s.arg(i));
    list->setCurrentRow(1);
    right->addWidget(list, 1);
    return page;
}

QWidget *icons(Language)
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    int place = 0;
    for (const QString &name : ui::iconNames()) {
        auto *button = new QToolButton;
        button->setAutoRaise(true);
        button->setIcon(ui::icon(name));
        button->setText(name);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        grid->addWidget(button, place / 6, place % 6);
        ++place;
    }
    return page;
}

} // namespace

QList<Page> widgetPages()
{
    return {{u"widgets"_s, widgets}, {u"controls"_s, controls}, {u"icons"_s, icons}};
}

} // namespace gallery
