// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"
#include "core/crypto/secret.h"
#include "core/renewal/comparison.h"
#include "core/text/comparisontext.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace core::renewal;
using namespace Qt::StringLiterals;
using core::text::ComparisonText;

static const QDateTime Start(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);

static Traits usual()
{
    return {.issuer = u"R11"_s,
            .root = u"ISRG Root X1"_s,
            .rootKeyId = "x1",
            .names = {u"example.org"_s, u"www.example.org"_s},
            .keyType = u"RSA 2048"_s,
            .keyHash = core::crypto::sha256("one key"),
            .notBefore = Start,
            .notAfter = Start.addDays(90),
            .usages = {u"serverAuth"_s, u"clientAuth"_s},
            .intermediates = {u"R11"_s}};
}

static Traits renewed()
{
    Traits traits = usual();
    traits.keyHash = core::crypto::sha256("another key");
    traits.notBefore = Start.addDays(60);
    traits.notAfter = Start.addDays(150).addSecs(-3600);
    return traits;
}

static Difference at(const QList<Difference> &all, Aspect aspect)
{
    return *std::ranges::find(all, aspect, &Difference::aspect);
}

static QList<Risk> risksOf(const QList<Difference> &all)
{
    QList<Risk> risks;
    for (const Difference &each : all)
        risks += each.risks;
    return risks;
}

class TestComparison final : public QObject {
    Q_OBJECT

    core::crypto::Library m_library;

private slots:
    void renewalLikeEveryOtherBreaksNothing()
    {
        const auto all = compare(usual(), renewed(), false);
        QCOMPARE(all.size(), 8);
        QVERIFY(risksOf(all).isEmpty());
        for (const Difference &each : all)
            QCOMPARE(each.changed, each.aspect == Aspect::Key);
        QCOMPARE(ComparisonText::summary(all), u"No difference that might break something."_s);
    }

    void keyThatIsPinnedMustStay()
    {
        QCOMPARE(risksOf(compare(usual(), renewed(), true)), QList{Risk::KeyChanged});
        Traits same = renewed();
        same.keyHash = usual().keyHash;
        QVERIFY(risksOf(compare(usual(), same, true)).isEmpty());
    }

    void eachDifferenceThatMightBreakSomethingIsNamed_data()
    {
        QTest::addColumn<Traits>("after");
        QTest::addColumn<Aspect>("aspect");
        QTest::addColumn<Risk>("risk");
        const auto row = [](Risk risk, Aspect aspect, auto change) {
            Traits traits = renewed();
            change(traits);
            QTest::newRow(qPrintable(riskName(risk))) << traits << aspect << risk;
        };
        row(Risk::TestAuthority, Aspect::Issuer, [](Traits &t) { t.test = true; });
        row(Risk::RootChanged, Aspect::Root, [](Traits &t) { t.rootKeyId = "x2"; });
        row(Risk::NamesGone, Aspect::Names, [](Traits &t) { t.names = {u"example.org"_s, u"new.org"_s}; });
        row(Risk::RsaGone, Aspect::KeyType, [](Traits &t) { t.keyType = u"EC P-256"_s; });
        row(Risk::LifetimeShorter, Aspect::Lifetime, [](Traits &t) { t.notAfter = t.notBefore.addDays(45); });
        row(Risk::ServerUseGone, Aspect::Usages, [](Traits &t) { t.usages = {u"clientAuth"_s}; });
        row(Risk::ClientUseGone, Aspect::Usages, [](Traits &t) { t.usages = {u"serverAuth"_s}; });
    }

    void eachDifferenceThatMightBreakSomethingIsNamed()
    {
        QFETCH(Traits, after);
        QFETCH(Aspect, aspect);
        QFETCH(Risk, risk);
        const auto all = compare(usual(), after, false);
        QCOMPARE(risksOf(all), QList{risk});
        QCOMPARE(at(all, aspect).risks, QList{risk});
        QVERIFY(!ComparisonText::risk(risk, at(all, aspect)).isEmpty());
        QVERIFY(ComparisonText::summary(all) != ComparisonText::summary({}));
    }

    void goingTheOtherWayIsNoRisk()
    {
        Traits before = usual();
        before.test = true;
        before.keyType = u"EC P-256"_s;
        before.usages = {u"serverAuth"_s};
        before.names = {u"example.org"_s};
        before.notAfter = before.notBefore.addDays(45);
        const auto all = compare(before, renewed(), false);
        QVERIFY(risksOf(all).isEmpty());
        QCOMPARE(at(all, Aspect::Names).added, QStringList{u"www.example.org"_s});
        QCOMPARE(ComparisonText::change(at(all, Aspect::Names)), u"1 added"_s);
    }

    void rootsOfOneNameAreToldApartByTheirKeys()
    {
        Traits after = renewed();
        after.root = u"another spelling"_s;
        QVERIFY(!at(compare(usual(), after, false), Aspect::Root).changed);
        after.rootKeyId.clear(); // then the name has to do
        QVERIFY(at(compare(usual(), after, false), Aspect::Root).changed);
    }

    void certificateWithoutUsagesIsForEverything()
    {
        Traits before = usual();
        before.usages.clear();
        Traits after = renewed();
        after.usages = {u"serverAuth"_s};
        QCOMPARE(risksOf(compare(before, after, false)), QList{Risk::ClientUseGone});
        QVERIFY(risksOf(compare(after, before, false)).isEmpty());
    }

    void traitsAreReadFromAChain()
    {
        QFile file(QFINDTESTDATA("../crypto/data/rich.pem"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto leaf = core::crypto::Certificate::fromPem(file.readAll());
        QVERIFY(leaf);
        const Traits traits = traitsOf({*leaf}, true);
        QCOMPARE(traits.names, leaf->names());
        QCOMPARE(traits.keyType, leaf->publicKeyType());
        QCOMPARE(traits.keyHash, core::crypto::sha256(leaf->publicKeyDer()));
        QVERIFY(traits.usages.contains(u"clientAuth"_s));
        QVERIFY(traits.test);
        QVERIFY(!traits.issuer.isEmpty());
        QVERIFY(!traits.root.isEmpty());
        for (const Difference &each : compare(traits, traits, true))
            QVERIFY(!each.changed);
        for (int aspect = 0; aspect <= static_cast<int>(Aspect::Chain); ++aspect)
            QVERIFY(!ComparisonText::value(static_cast<Aspect>(aspect), traits).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
