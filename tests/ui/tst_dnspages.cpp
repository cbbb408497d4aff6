// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/stage.h"
#include "ui/issue/methodchooser.h"
#include "ui/issue/namemethods.h"
#include "ui/look/copyfield.h"
#include "ui/progress/recordsheet.h"
#include "ui/providers/providerdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core;
using tests::Stage;

/// The pages about the DNS.
class TestDnsPages final : public QObject {
    Q_OBJECT

    static QList<ui::ManualRecord> records()
    {
        QList<ui::ManualRecord> records;
        for (const auto &[name, token] : {std::pair{u"example.org"_s, "token-of-the-name-itself"},
                                          std::pair{u"*.example.org"_s, "token-of-the-wildcard-"},
                                          std::pair{u"www.example.net"_s, "token-of-another-zone-"}}) {
            const QByteArray bytes(token);
            records.append({records.size(),
                            name,
                            {.name = name.startsWith("*."_L1) ? name.mid(2) : name,
                             .token = bytes,
                             .keyAuthorization = bytes + ".thumbprint"}});
        }
        return records;
    }
    static dns::View view(const ui::ManualRecord &record, dns::Sight second, const QByteArray &stranger = {})
    {
        const QByteArray value = challenge::dnsValue(record.proof);
        const QString name = challenge::dnsName(record.proof);
        dns::View view{
            .place = {.asked = name, .record = name, .zone = {.name = u"example.org"_s}},
            .value = value,
            .servers
            = {{.name = u"ns1.example.org"_s,
                .address = u"192.0.2.1"_s,
                .sight = dns::Sight::Shown,
                .values = {value},
                .rounds = 1},
               {.name = u"ns2.example.org"_s, .address = u"2001:db8::2"_s, .sight = second, .rounds = 1}},
            .nextLook = QDateTime(QDate(2026, 11, 26), QTime(12, 0, 8), Qt::UTC)};
        if (!stranger.isEmpty())
            view.servers[1].values = {stranger};
        return view;
    }
    static void picture(QWidget &widget, const QString &name)
    {
        widget.resize(std::max(widget.sizeHint().width(), 760), widget.sizeHint().height());
        Stage::picture(&widget, u"dns-"_s + name);
    }

    std::unique_ptr<Stage> m_stage;

private slots:
    void init() { m_stage = std::make_unique<Stage>(); }
    void cleanup() { m_stage.reset(); }

    void aNameAndItsWildcardAreOneCardWithTwoValues()
    {
        ui::RecordSheet sheet;
        sheet.setRecords(records());
        sheet.show();
        QStringList values;
        for (const ui::CopyField *field : sheet.findChildren<ui::CopyField *>())
            values.append(field->value());
        QCOMPARE(values.count(u"_acme-challenge.example.org"_s), 1);
        QCOMPARE(values.count(u"_acme-challenge.www.example.net"_s), 1);
        for (const ui::ManualRecord &record : records())
            QVERIFY(values.contains(QString::fromLatin1(challenge::dnsValue(record.proof))));
        QVERIFY2(Stage::textOf(sheet).contains("none replaces another"_L1), qPrintable(Stage::textOf(sheet)));
        QVERIFY(Stage::textOf(sheet).contains("Add 3 TXT records"_L1));
    }

    void howLongAResolverMayRememberIsCountedDown()
    {
        const QDateTime noon(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
        ui::RecordSheet sheet;
        sheet.setRecords(records());
        sheet.show();
        dns::View seen = view(records()[0], dns::Sight::Missing);
        seen.place.zone.negativeTtl = std::chrono::minutes{5};
        seen.lastAbsent = noon;
        sheet.setView(0, seen);
        sheet.tick(noon.addSecs(48));
        QVERIFY2(Stage::textOf(sheet).contains("4:12"_L1), qPrintable(Stage::textOf(sheet)));
        sheet.tick(noon.addSecs(295));
        QVERIFY2(Stage::textOf(sheet).contains("0:05"_L1), qPrintable(Stage::textOf(sheet)));
        sheet.tick(noon.addSecs(301));
        QVERIFY2(!Stage::textOf(sheet).contains("may remember"_L1), qPrintable(Stage::textOf(sheet)));
    }

    void whatEachNameServerShowsIsTickedLive()
    {
        ui::RecordSheet sheet;
        sheet.setRecords(records());
        sheet.show();
        sheet.setView(0, view(records()[0], dns::Sight::Missing));
        sheet.setView(1, view(records()[1], dns::Sight::Others, "an older value"));
        sheet.tick(QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC));
        const QString before = Stage::textOf(sheet);
        for (const auto &part :
             {u"Visible on 1 of 2 name servers"_s, u"✓ ns1.example.org (192.0.2.1): visible"_s,
              u"… ns2.example.org (2001:db8::2): not there yet"_s, u"an older value"_s,
              u"enter only: _acme-challenge"_s, u"Next look in 8 seconds"_s})
            QVERIFY2(before.contains(part), qPrintable(part + u'\n' + before));
        picture(sheet, u"records"_s);
        sheet.setView(0, view(records()[0], dns::Sight::Shown));
        QVERIFY(Stage::textOf(sheet).contains("Visible on 2 of 2 name servers"_L1));
    }

    void aChoiceByAProviderThatIsGoneIsSaidAndNobodyTakesItsPlace()
    {
        auto &book = m_stage->services().dnsProviders();
        QVERIFY(book.save(
            {.name = u"another"_s, .kind = challenge::ProviderKind::Program, .program = u"/bin/true"_s}, {}));
        ui::MethodChooser chooser(m_stage->context());
        chooser.setIdentifiers({{acme::IdentifierType::Dns, u"example.org"_s}});
        chooser.setChoice({.kind = challenge::MethodKind::DnsProvider, .provider = u"gone"_s});
        chooser.show();
        QVERIFY(!chooser.isPossible());
        QVERIFY(chooser.method().provider.isEmpty());
        const QString told = Stage::textOf(chooser);
        QVERIFY2(told.contains(u"“gone”, which was chosen before, has been removed"_s), qPrintable(told));
        picture(chooser, u"provider-gone"_s);
        chooser.setChoice({.kind = challenge::MethodKind::DnsProvider, .provider = u"another"_s});
        QVERIFY(chooser.isPossible());
        QVERIFY(!Stage::textOf(chooser).contains("has been removed"_L1));
    }

    void theSlipOfTypingTheZoneTwiceIsPointedOut()
    {
        ui::RecordSheet sheet;
        sheet.setRecords(records().mid(0, 1));
        sheet.show();
        dns::View slip = view(records()[0], dns::Sight::Missing);
        slip.doubled = u"_acme-challenge.example.org.example.org"_s;
        sheet.setView(0, slip);
        QVERIFY2(Stage::textOf(sheet).contains("has added the zone once more"_L1),
                 qPrintable(Stage::textOf(sheet)));
    }

    void goingOnWithoutWaitingIsOneButtonForAll()
    {
        ui::RecordSheet sheet;
        sheet.setRecords(records());
        sheet.show();
        QSignalSpy confirmed(&sheet, &ui::RecordSheet::confirmed);
        QAbstractButton *anyway = Stage::button(&sheet, u"Go on without waiting"_s);
        QVERIFY(anyway);
        anyway->click();
        QCOMPARE(confirmed.count(), 3);
        sheet.setOver(true);
        QTRY_VERIFY(!Stage::textOf(sheet).contains("Add 3"_L1)); // the old labels go with the event loop
        QVERIFY(Stage::textOf(sheet).contains("You can delete these TXT records now"_L1));
    }

    void whatAProviderCouldNotRemoveIsListedWithTheReason()
    {
        ui::RecordSheet sheet;
        sheet.setRecords(records().mid(2));
        sheet.show();
        sheet.setOver(true, {u"The program hook failed."_s});
        QTRY_VERIFY(Stage::textOf(sheet).contains("could not be removed"_L1));
        QVERIFY2(Stage::textOf(sheet).contains("The program hook failed."_L1),
                 qPrintable(Stage::textOf(sheet)));
        QStringList values;
        for (const ui::CopyField *field : sheet.findChildren<ui::CopyField *>())
            values.append(field->value());
        QVERIFY(values.contains(QString::fromLatin1(challenge::dnsValue(records()[2].proof))));
        picture(sheet, u"records-left"_s);
    }

    void aProviderForAnUpdateIsKept()
    {
        challenge::ProviderBook &book = m_stage->services().dnsProviders();
        ui::ProviderDialog dialog(m_stage->services().dnsTools());
        dialog.show();
        picture(dialog, u"provider-rfc2136"_s);
        QAbstractButton *add = Stage::button(&dialog, u"Add"_s);
        QVERIFY(add && !add->isEnabled());
        QList<QLineEdit *> fields;
        for (QLineEdit *each : dialog.findChildren<QLineEdit *>()) {
            if (each->isVisible() && !qobject_cast<QAbstractSpinBox *>(each->parentWidget()))
                fields.append(each);
        }
        QCOMPARE(fields.size(), 5); // name, server, zone, key, secret
        fields[0]->setText(u"home"_s);
        fields[1]->setText(u"ns1.example.org"_s);
        fields[3]->setText(u"tegata"_s);
        QCOMPARE(fields[4]->echoMode(), QLineEdit::Password);
        fields[4]->setText(u"c2VjcmV0"_s);
        QVERIFY(add->isEnabled());
        QSignalSpy added(&dialog, &ui::ProviderDialog::added);
        add->click();
        QTRY_COMPARE(added.count(), 1);
        const auto provider = book.provider(u"home"_s);
        QVERIFY(provider);
        QCOMPARE(provider->keyName, u"tegata"_s);
        QCOMPARE(book.credentials(*provider).value().at(0).value.toByteArray(), "c2VjcmV0");
    }

    void aProgramNeedsAgreementAndAScriptMakesTheForm()
    {
        const QString folder = m_stage->path(u"acme"_s);
        QVERIFY(QDir().mkpath(folder + u"/dnsapi"_s));
        for (const auto &[path, text] :
             {std::pair{folder + u"/acme.sh"_s, "#!/bin/sh\n"_ba},
              std::pair{folder + u"/dnsapi/dns_x.sh"_s,
                        "dns_x_info='X\nOptions:\n X_Token API token\n X_User Name. Optional.\n'\n"_ba}}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
        ui::ProviderDialog dialog(m_stage->services().dnsTools());
        dialog.show();
        QComboBox *kind = dialog.findChildren<QComboBox *>().value(0);
        kind->setCurrentIndex(2); // a script of acme.sh
        QList<QLineEdit *> fields;
        for (QLineEdit *each : dialog.findChildren<QLineEdit *>()) {
            if (each->isVisible())
                fields.append(each);
        }
        QCOMPARE(fields.size(), 3); // name, program, service
        fields[0]->setText(u"x"_s);
        fields[1]->setText(folder + u"/acme.sh"_s);
        fields[2]->setText(u"dns_x"_s);
        emit fields[2]->editingFinished();
        QLineEdit *token = nullptr;
        for (QLineEdit *each : dialog.findChildren<QLineEdit *>()) {
            if (each->toolTip() == "X_Token"_L1)
                token = each;
        }
        QVERIFY(token);
        QCOMPARE(token->echoMode(), QLineEdit::Password);
        token->setText(u"secret token"_s);
        picture(dialog, u"provider-acmesh"_s);
        QAbstractButton *add = Stage::button(&dialog, u"Add"_s);
        QVERIFY(!add->isEnabled());
        QVERIFY(Stage::textOf(dialog).contains("X_Token"_L1));
        dialog.findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(add->isEnabled());
    }

    void aWildcardGreysHttpWithItsReasonUntilItHasAWayOfItsOwn()
    {
        const QList<acme::Identifier> names{{acme::IdentifierType::Dns, u"example.org"_s},
                                            {acme::IdentifierType::Dns, u"*.example.org"_s}};
        ui::MethodChooser chooser(m_stage->context());
        ui::NameMethods single(m_stage->context());
        connect(&single, &ui::NameMethods::changed, &chooser,
                [&] { chooser.setIdentifiers(single.others()); });
        chooser.setIdentifiers(names);
        single.setNames(names, {});
        chooser.show();
        single.show();
        const auto radios = chooser.findChildren<QRadioButton *>();
        QVERIFY(!radios[0]->isEnabled());
        QVERIFY2(Stage::textOf(chooser).contains("is a wildcard"_L1), qPrintable(Stage::textOf(chooser)));
        QCOMPARE(chooser.method().kind, challenge::MethodKind::DnsManual);
        QVERIFY(chooser.isPossible());
        picture(chooser, u"chooser-wildcard"_s);

        single.findChild<QToolButton *>()->setChecked(true);
        QComboBox *wildcard = single.findChildren<QComboBox *>().value(1);
        QVERIFY(wildcard);
        wildcard->setCurrentIndex(1);
        picture(single, u"single-names"_s);
        QCOMPARE(single.exceptions().size(), 1);
        QCOMPARE(single.exceptions().first().name, u"*.example.org"_s);
        QVERIFY(challenge::isDns(single.exceptions().first().method.kind));
        QVERIFY(radios[0]->isEnabled());
    }
};

QTEST_MAIN(TestDnsPages)
#include "tst_dnspages.moc"
