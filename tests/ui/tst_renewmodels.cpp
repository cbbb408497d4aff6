// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/text/language.h"
#include "ui/dashboard/certificatefilter.h"
#include "ui/dashboard/certificatemodel.h"
#include "ui/look/flowlayout.h"
#include "ui/renew/comparisonmodel.h"
#include "ui/renew/severalmodel.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using core::renewal::State;
using ui::CertificateModel;

static const QDateTime Now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

static core::store::CertificateEntry certificate(const QString &name, int daysUsed)
{
    return {.name = name,
            .names = {name},
            .caName = u"Let's Encrypt"_s,
            .fingerprint = name.toLatin1(),
            .notBefore = Now.addDays(-daysUsed),
            .notAfter = Now.addDays(90 - daysUsed),
            .installed = Now.addDays(-daysUsed)};
}

class TestRenewModels final : public QObject {
    Q_OBJECT

    core::crypto::Library m_library;
    core::text::Language m_language;

private slots:
    void initTestCase() { m_language.use(u"en"_s); }

    void nextSaysWhatHappensByItself()
    {
        CertificateModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ui::CertificateFacts facts;
        facts.renewals = {{.name = u"failed.test"_s,
                           .attempts = 3,
                           .lastTry = Now.addSecs(-60),
                           .nextTry = Now.addSecs(8 * 60)},
                          {.name = u"hand.test"_s, .automatic = false},
                          {.name = u"paused.test"_s, .attempts = 5, .lastTry = Now, .paused = true}};
        facts.practiceAccounts = {u"practice"_s};
        auto practice = certificate(u"practice.test"_s, 1);
        practice.accountId = u"practice"_s;
        practice.test = true;
        model.setRows(
            ui::certificateRows({certificate(u"failed.test"_s, 61), certificate(u"hand.test"_s, 1),
                                 certificate(u"new.test"_s, 1), certificate(u"paused.test"_s, 65), practice},
                                {}, Now, facts),
            Now);
        const auto text = [&model](const QString &name, int column) {
            return model.index(model.indexOf(name), column).data().toString();
        };
        QCOMPARE(text(u"failed.test"_s, CertificateModel::Next), u"tries again in 8 minutes"_s);
        QCOMPARE(text(u"failed.test"_s, CertificateModel::StateColumn), u"Renewal failed 3 times"_s);
        QCOMPARE(text(u"hand.test"_s, CertificateModel::Next), u"by hand"_s);
        QVERIFY2(text(u"new.test"_s, CertificateModel::Next).startsWith(u"around "_s),
                 qPrintable(text(u"new.test"_s, CertificateModel::Next)));
        QCOMPARE(text(u"paused.test"_s, CertificateModel::Next), u"needs you"_s);
        QCOMPARE(text(u"practice.test"_s, CertificateModel::Next), u"–"_s);

        // A minute later it is a minute less, without anything else having changed.
        model.setRows(
            ui::certificateRows({certificate(u"failed.test"_s, 61), certificate(u"hand.test"_s, 1),
                                 certificate(u"new.test"_s, 1), certificate(u"paused.test"_s, 65), practice},
                                {}, Now.addSecs(60), facts),
            Now.addSecs(60));
        QCOMPARE(text(u"failed.test"_s, CertificateModel::Next), u"tries again in 7 minutes"_s);
    }

    void sortedByNextWhatIsPlannedForNothingComesLast()
    {
        CertificateModel model;
        ui::CertificateFilter filter;
        filter.setSourceModel(&model);
        ui::CertificateFacts facts;
        facts.renewals
            = {{.name = u"a-hand.test"_s, .automatic = false},
               {.name = u"z-failed.test"_s, .attempts = 1, .lastTry = Now, .nextTry = Now.addSecs(60)}};
        model.setRows(
            ui::certificateRows({certificate(u"a-hand.test"_s, 1), certificate(u"m-young.test"_s, 1),
                                 certificate(u"n-old.test"_s, 50), certificate(u"z-failed.test"_s, 65)},
                                {}, Now, facts),
            Now);
        filter.sort(CertificateModel::Next, Qt::AscendingOrder);
        QStringList order;
        for (int row = 0; row < filter.rowCount(); ++row)
            order.append(filter.index(row, 0).data().toString());
        QCOMPARE(order,
                 (QStringList{u"z-failed.test"_s, u"n-old.test"_s, u"m-young.test"_s, u"a-hand.test"_s}));
    }

    void failureFromBeforeTheLastSuccessIsNoNews()
    {
        core::issuance::Record record;
        record.id = u"r"_s;
        record.certificateName = u"a.test"_s;
        record.request.certificateName = u"a.test"_s;
        record.stage = core::issuance::Stage::Failed;
        record.created = Now.addDays(-2);
        auto rows = ui::certificateRows({certificate(u"a.test"_s, 1)}, {record}, Now);
        QCOMPARE(rows.first().outlook.state, State::Valid);
        record.created = Now.addSecs(-60);
        rows = ui::certificateRows({certificate(u"a.test"_s, 1)}, {record}, Now);
        QCOMPARE(rows.first().outlook.state, State::Failed);
    }

    void comparisonIsASoundModel()
    {
        ui::ComparisonModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const core::renewal::Traits before{.issuer = u"R11"_s,
                                           .root = u"X1"_s,
                                           .names = {u"a.test"_s, u"b.test"_s},
                                           .keyType = u"RSA 2048"_s,
                                           .keyHash = QByteArray(32, 'a'),
                                           .notBefore = Now,
                                           .notAfter = Now.addDays(90)};
        core::renewal::Traits after = before;
        after.names = {u"a.test"_s};
        after.keyType = u"EC P-256"_s;
        model.setTraits(before, after, false);
        QCOMPARE(model.rowCount(), 8);
        const QModelIndex names = model.index(2, ui::ComparisonModel::Change);
        QCOMPARE(names.data().toString(), u"1 gone"_s);
        QVERIFY(names.data(Qt::ToolTipRole).toString().contains(u"b.test"_s));
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column)
                QVERIFY(!model.index(row, column).data(Qt::AccessibleTextRole).toString().isEmpty());
        }
    }

    void runTellsOfEachCertificateEvenOneThatItFoundLater()
    {
        ui::SeveralModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({{.name = u"a"_s, .shown = u"a.test"_s}, {.name = u"b"_s, .shown = u"b.test"_s}});
        model.begin(u"a"_s, u"record"_s, core::renewal::Cause::AuthorityWindow);
        QCOMPARE(model.index(0, ui::SeveralModel::Outcome).data().toString(), u"In progress"_s);
        model.settle({.name = u"a"_s,
                      .outcome = core::renewal::Outcome::Renewed,
                      .notAfter = Now.addDays(90),
                      .deployError = core::Error{.code = core::ErrorCode::ProgramFailed}},
                     Now);
        const QString told = model.index(0, ui::SeveralModel::Reason).data().toString();
        QVERIFY2(told.startsWith(u"Renewed"_s) && told.contains(u'\n'), qPrintable(told));
        model.settle({.name = u"c"_s,
                      .outcome = core::renewal::Outcome::Failed,
                      .error = core::Error{.code = core::ErrorCode::PortBusy, .subject = u"0.0.0.0:80"_s},
                      .nextTry = Now.addSecs(600)},
                     Now);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.index(2, ui::SeveralModel::Reason).data().toString().contains(u"Next try"_s));
        QCOMPARE(model.index(1, ui::SeveralModel::Outcome).data().toString(), u"Waiting"_s);
    }

    void buttonsThatDoNotFitGoOnInTheNextLine()
    {
        QWidget page;
        auto *layout = new ui::FlowLayout(&page);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(10);
        for (int i = 0; i < 3; ++i) {
            auto *button = new QPushButton;
            button->setFixedSize(100, 30);
            layout->addWidget(button);
        }
        QCOMPARE(layout->heightForWidth(320), 30);
        QCOMPARE(layout->heightForWidth(319), 70);
        QCOMPARE(layout->heightForWidth(100), 110);
        QCOMPARE(layout->minimumSize(), QSize(100, 30));
    }
};

QTEST_MAIN(TestRenewModels)
#include "tst_renewmodels.moc"
