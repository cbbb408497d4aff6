// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallerypages.h"
#include "ui/look/banner.h"
#include "ui/look/card.h"
#include "ui/look/metrics.h"
#include "ui/pictures/chainpicture.h"
#include "ui/pictures/expirytimeline.h"
#include "ui/pictures/fivesteps.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gallery {

using namespace Qt::StringLiterals;
using ui::Status;

namespace {

QDateTime today()
{
    return {QDate(2026, 11, 23), QTime(12, 0), Qt::UTC};
}

QList<ui::ExpiryTimeline::Mark> fewMarks(Language language)
{
    const QList<std::tuple<double, Status, QString>> all{
        {-2, Status::Expired, u"old.example.jp"_s},    {2, Status::Failed, u"shop.example.jp"_s},
        {5, Status::Due, u"api.example.jp"_s},         {5.2, Status::Valid, u"203.0.113.7"_s},
        {9, Status::NeedsUser, u"*.lab.example.jp"_s}, {27, Status::Valid, u"a.example.jp"_s},
        {33, Status::Valid, u"b.example.jp"_s},        {42, Status::Valid, u"c.example.jp"_s},
        {48, Status::Valid, u"d.example.jp"_s},        {49, Status::Working, u"e.example.jp"_s},
        {52, Status::Valid, u"example.jp"_s},          {61, Status::Valid, u"www.example.com"_s},
        {73, Status::Valid, u"mail.example.com"_s},    {89, Status::Test, u"practice.test"_s},
    };
    QList<ui::ExpiryTimeline::Mark> marks;
    for (const auto &[days, status, name] : all) {
        const QDateTime expiry = today().addSecs(qRound64(days * 86400));
        const QString flag = language == Language::Japanese ? u"%1: あと%2日"_s : u"%1: in %2 days"_s;
        marks.append({.id = name,
                      .name = name,
                      .status = status,
                      .expiry = expiry,
                      .renewFrom = expiry.addSecs(-qRound64(days * 0.36 * 86400)),
                      .renewTo = expiry.addSecs(-qRound64(days * 0.3 * 86400)),
                      .tooltip = name + u"\n"_s + expiry.toString(Qt::ISODate),
                      .flag = flag.arg(name).arg(days)});
    }
    return marks;
}

QList<ui::ExpiryTimeline::Mark> manyMarks(int count)
{
    QList<ui::ExpiryTimeline::Mark> marks;
    for (int i = 0; i < count; ++i) {
        const double days = 1 + (i * 7919 % 8600) / 100.0;
        const Status status = i % 397 == 0 ? Status::Failed : i % 41 == 0 ? Status::Due : Status::Valid;
        const QDateTime expiry = today().addSecs(qRound64(days * 86400));
        marks.append({.id = QString::number(i),
                      .name = u"host%1.example.jp"_s.arg(i),
                      .status = status,
                      .expiry = expiry,
                      .renewFrom = expiry.addDays(-30),
                      .renewTo = expiry.addDays(-28)});
    }
    return marks;
}

QWidget *inCard(const QString &title, QWidget *content)
{
    auto *card = new ui::Card;
    auto *column = new QVBoxLayout(card);
    auto *label = new QLabel(title);
    label->setFont(ui::Metrics::strongFont(label->font()));
    column->addWidget(label);
    column->addWidget(content, 1);
    return card;
}

QWidget *timeline(Language language)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    const QString title = language == Language::Japanese ? u"有効期限"_s : u"When they expire"_s;
    auto *few = new ui::ExpiryTimeline;
    few->setNow(today());
    few->setMarks(fewMarks(language));
    few->setCurrent(u"shop.example.jp"_s);
    column->addWidget(inCard(title, few));
    auto *many = new ui::ExpiryTimeline;
    many->setNow(today());
    many->setMarks(manyMarks(10000));
    column->addWidget(inCard(title + u" (10 000)"_s, many));
    auto *some = new ui::ExpiryTimeline;
    some->setNow(today());
    some->setMarks(manyMarks(120));
    column->addWidget(inCard(title + u" (120)"_s, some));
    auto *none = new ui::ExpiryTimeline;
    none->setNow(today());
    column->addWidget(inCard(title + u" (0)"_s, none));
    return page;
}

QWidget *steps(Language language, int failed)
{
    using Steps = ui::FiveSteps;
    const bool ja = language == Language::Japanese;
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *card = new ui::Card;
    auto *inside = new QVBoxLayout(card);
    auto *picture = new Steps;
    const int at = failed < 0 ? 3 : failed;
    const auto state = [&](int step) {
        return step < at ? Steps::State::Done
            : step > at  ? Steps::State::Waiting
            : failed < 0 ? Steps::State::Running
                         : Steps::State::Failed;
    };
    picture->setNames(ja ? u"あなた"_s : u"You"_s, ja ? u"サーバー"_s : u"Your server"_s, u"Let’s Encrypt"_s);
    picture->setMessages(
        {Steps::Message{ja ? u"証明書を申請"_s : u"Ask for a certificate"_s, ja ? u"0.4 秒"_s : u"0.4 s"_s,
                        state(0)},
         {ja ? u"課題（チャレンジ）を受け取る"_s : u"Receive the tasks"_s, u"3 × http-01"_s, state(1)},
         {ja ? u"応答を配置"_s : u"Put the answer in place"_s, ja ? u"0.3 秒"_s : u"0.3 s"_s, state(2)},
         {ja ? u"認証局が複数の場所から確認"_s : u"The CA looks from several places"_s,
          u"GET /.well-known/acme-challenge/kJ3x81aZ"_s, state(3)},
         {ja ? u"署名・受領・保存"_s : u"Sign, receive and save"_s, QString(), state(4)}});
    if (failed >= 0) {
        picture->setFailure(
            failed,
            ja ? u"Let’s Encrypt がポート 80 に接続できません"_s : u"Let’s Encrypt could not reach port 80"_s,
            ja ? u"http://shop.example.jp/（203.0.113.9）が接続を拒否しました。ファイアウォールでポート 80 を開いてください。"_s
               : u"http://shop.example.jp/ at 203.0.113.9 refused the connection. Open port 80 in the firewall, then check again: this does not use up an attempt."_s);
        picture->explanation()->addButton(ja ? u"再確認"_s : u"Check again"_s);
        picture->explanation()->addButton(ja ? u"詳細をコピー"_s : u"Copy details"_s);
    }
    inside->addWidget(picture);
    column->addWidget(card);
    column->addStretch();
    return page;
}

QWidget *running(Language language)
{
    return steps(language, -1);
}
QWidget *failedAtServer(Language language)
{
    return steps(language, 3);
}
QWidget *failedAtStart(Language language)
{
    return steps(language, 0);
}

QWidget *chain(Language)
{
    using State = ui::ChainPicture::State;
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    auto *good = new ui::ChainPicture;
    good->setLinks(
        {{u"ISRG Root X1"_s, u"Internet Security Research Group · RSA 4096"_s, u"2015-06-04 – 2035-06-04"_s,
          State::Trusted},
         {u"R11"_s, u"Let’s Encrypt · RSA 2048"_s, u"2024-03-13 – 2027-03-12"_s, State::Intermediate},
         {u"shop.example.jp"_s, u"shop.example.jp, www.shop.example.jp · ECDSA P-256"_s,
          u"2026-08-27 – 2026-11-25"_s, State::Leaf}});
    good->setCurrent(2);
    row->addWidget(good, 1);
    auto *bad = new ui::ChainPicture;
    bad->setLinks(
        {{u"Pebble Root CA 3f1b7a"_s, u"Not in the trust store of this computer"_s,
          u"2026-11-23 – 2056-11-23"_s, State::Untrusted},
         {u"Pebble Intermediate CA 12ab90"_s,
          u"The server did not send this certificate"_s,
          {},
          State::Missing},
         {u"old.example.jp"_s, u"Expired 2 days ago"_s, u"2026-08-23 – 2026-11-21"_s, State::Problem}});
    row->addWidget(bad, 1);
    return page;
}

} // namespace

QList<Page> picturePages()
{
    return {{u"timeline"_s, timeline},
            {u"steps"_s, running},
            {u"failed"_s, failedAtServer},
            {u"refused"_s, failedAtStart},
            {u"chain"_s, chain}};
}

} // namespace gallery
