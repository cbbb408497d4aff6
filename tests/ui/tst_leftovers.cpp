// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/stuckrecords.h"
#include "tests/ui/stage.h"
#include "ui/look/copyfield.h"
#include "ui/providers/leftoversdialog.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using tests::Stage;

/// Records that a DNS provider could not remove, in the window.
class TestLeftovers final : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;

private slots:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_stage->open();
    }
    void cleanup() { m_stage.reset(); }

    void recordsThatCouldNotBeRemovedAreThereAgainAfterARestart()
    {
        const auto stuck = [](const QString &id, const QString &name) {
            return issuance::StuckRecord{
                .id = id,
                .certificateName = name,
                .method = {.kind = challenge::MethodKind::DnsProvider, .provider = u"nobody"_s},
                .proof = {.name = name,
                          .token = "0123456789012345678901",
                          .keyAuthorization = "0123456789012345678901.key"},
                .since = QDateTime::currentDateTimeUtc(),
                .lastTry = QDateTime::currentDateTimeUtc(),
                .error = {.code = ErrorCode::ProviderUnknown, .subject = u"nobody"_s}};
        };
        const auto first = stuck(u"abc-0"_s, u"a.example"_s);
        const auto second = stuck(u"abc-1"_s, u"b.example"_s);
        QVERIFY(issuance::save(m_stage->services().store(), {.stuck = {first, second}}));
        m_stage->open();
        m_stage->showWindow();
        const QString banner = Stage::textOf(m_stage->window());
        QVERIFY2(banner.contains("2 TXT records could not be removed from the DNS."_L1), qPrintable(banner));
        Stage::press(&m_stage->window(), u"Show records…"_s);
        auto *dialog = m_stage->shown<ui::LeftoversDialog>();
        QVERIFY(dialog);
        QStringList copied;
        for (const ui::CopyField *field : dialog->findChildren<ui::CopyField *>())
            copied.append(field->value());
        QCOMPARE(copied.value(0), u"_acme-challenge.a.example"_s);
        QCOMPARE(copied.value(1), QString::fromLatin1(challenge::dnsValue(first.proof)));
        Stage::checkNames(dialog);
        Stage::picture(dialog, u"leftovers"_s);
        Stage::press(dialog, u"Try all again"_s); // in vain: the provider is gone
        QTRY_VERIFY(Stage::textOf(*dialog).contains("nobody"_L1));
        QTRY_COMPARE(issuance::stuckRecords(m_stage->services().store())->size(), 2);
        QTRY_VERIFY(Stage::button(dialog, u"I have deleted it"_s)->isEnabled());
        Stage::press(dialog, u"I have deleted it"_s);
        QTRY_COMPARE(issuance::stuckRecords(m_stage->services().store())->size(), 1);
        QTRY_COMPARE(dialog->findChildren<ui::CopyField *>().size(), 2);
        Stage::press(dialog, u"I have deleted it"_s);
        QTRY_VERIFY(Stage::textOf(*dialog).contains("Nothing is left in the DNS."_L1));
        QVERIFY(!Stage::button(dialog, u"Try all again"_s)
                || !Stage::button(dialog, u"Try all again"_s)->isEnabled());
    }
};

QTEST_MAIN(TestLeftovers)
#include "tst_leftovers.moc"
