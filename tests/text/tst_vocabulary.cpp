// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/text/accounttext.h"
#include "core/text/flawtext.h"
#include "core/text/glosstext.h"
#include "core/text/keytext.h"
#include "core/text/methodtext.h"
#include "core/text/nametext.h"
#include "core/text/statetext.h"
#include "core/text/steptext.h"
#include "core/text/trusttext.h"
#include "tests/text/everyvalue.h"

#include <QSet>
#include <QTest>

using namespace core;
using namespace core::text;
using namespace Qt::StringLiterals;

static const QDateTime Now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

/// One text for each value, none empty, none twice.
template <typename Enum, typename Text>
static void checkAll(const QList<Enum> &values, Text text)
{
    QSet<QString> seen;
    for (const Enum value : values) {
        const QString words = text(value);
        QVERIFY2(!words.isEmpty(), qPrintable(QString::number(static_cast<int>(value))));
        QVERIFY2(!seen.contains(words), qPrintable(words));
        seen.insert(words);
    }
}

class TestVocabulary final : public QObject {
    Q_OBJECT

    crypto::Library m_library;

private slots:
    void everyRemarkAboutANameHasItsSentence()
    {
        const issuance::NameEntry entry{.typed = u"https://a.example.org/"_s,
                                        .identifier = acme::Identifier{.value = u"a.example.org"_s}};
        checkAll(everyValue(issuance::NameRemark::ReservedAddress),
                 [&](issuance::NameRemark remark) { return NameText::remark(entry, remark); });
    }

    void refusalsComeFirst()
    {
        using enum issuance::NameRemark;
        const issuance::NameEntry entry{.typed = u"A_b.example.org."_s, .remarks = {LowerCased, Underscore}};
        const QStringList remarks = NameText::remarks(entry);
        QCOMPARE(remarks,
                 QStringList({NameText::remark(entry, Underscore), NameText::remark(entry, LowerCased)}));
    }

    void whatWasTypedIsNotInterpreted()
    {
        const issuance::NameEntry entry{.typed = u"http://%1%n/"_s};
        QVERIFY(NameText::remark(entry, issuance::NameRemark::Trimmed).contains("http://%1%n/"_L1));
    }

    void everyFlawHasItsSentence()
    {
        checkAll(everyValue(issuance::Flaw::PortOutOfRange),
                 [](issuance::Flaw flaw) { return FlawText::sentence({.flaw = flaw, .subject = u"7"_s}); });
        QVERIFY(FlawText::sentence({issuance::Flaw::WildcardNeedsDns, u"*.example.org"_s})
                    .contains("*.example.org"_L1));
        const QString whyNot = MethodText::whyNot({issuance::Flaw::WildcardNeedsDns, u"*.example.org"_s});
        QVERIFY(whyNot.contains("*.example.org"_L1));
    }

    void everyMethodHasItsWords()
    {
        const auto kinds = everyValue(challenge::MethodKind::DnsPersist);
        checkAll(kinds, [](challenge::MethodKind kind) { return MethodText::name(kind); });
        checkAll(kinds, [](challenge::MethodKind kind) { return MethodText::description(kind); });
        checkAll(kinds, [](challenge::MethodKind kind) { return MethodText::requirement(kind); });
        checkAll(kinds, [](challenge::MethodKind kind) {
            return MethodText::willPublish({.kind = kind, .folder = u"/srv/www"_s}, u"a.example.org"_s);
        });
        for (const challenge::MethodKind kind : kinds) {
            const QString text = MethodText::willPublish({.kind = kind}, u"a.example.org"_s);
            if (kind == challenge::MethodKind::TlsListener) {
                QVERIFY2(text.contains("a.example.org"_L1), qPrintable(text));
                continue;
            }
            if (challenge::isStanding(kind)) {
                QVERIFY2(text.contains("_validation-persist.a.example.org"_L1), qPrintable(text));
                continue;
            }
            QVERIFY2(text.contains(challenge::isDns(kind)
                                       ? u"_acme-challenge.a.example.org"_s
                                       : u"http://a.example.org/.well-known/acme-challenge/…"_s),
                     qPrintable(text));
        }
        QVERIFY(MethodText::name({.port = 8080}).contains("8080"_L1));
    }

    void theStepsByHandNameFileContentAndAddress()
    {
        const challenge::Proof proof{
            .name = u"a.example.org"_s, .token = "tok_en", .keyAuthorization = "tok_en.print"};
        const QString steps = MethodText::manualSteps(proof).join(u'\n');
        for (const auto &part :
             {u"tok_en"_s, u"tok_en.print"_s, u"http://a.example.org/.well-known/acme-challenge/tok_en"_s})
            QVERIFY2(steps.contains(part), qPrintable(part));
    }

    void everyStageAndPhaseHasItsWords()
    {
        checkAll(everyValue(issuance::Stage::Cancelled),
                 [](issuance::Stage stage) { return StepText::state(stage); });
        checkAll(everyValue(issuance::AuthzStage::Invalid),
                 [](issuance::AuthzStage stage) { return StepText::state(stage); });
        const QList<issuance::Phase> phases(issuance::AllPhases.begin(), issuance::AllPhases.end());
        checkAll(phases, [](issuance::Phase phase) { return StepText::title(phase); });
        checkAll(phases, [](issuance::Phase phase) { return StepText::description(phase); });
    }

    void theStatusOfAnIssuanceSaysWhatHappensNext()
    {
        issuance::Record record = issuance::newRecord({.identifiers = {{.value = u"a.example.org"_s}}}, Now);
        record.stage = issuance::Stage::Authorize;
        record.authzs = {{.name = u"a.example.org"_s, .stage = issuance::AuthzStage::Answered}};
        record.nextPoll = Now.addSecs(2);
        const QString looking = StepText::status(record, Now);
        QVERIFY2(looking.startsWith("Step 4 of 5"_L1) && looking.contains('2'_L1), qPrintable(looking));

        record.notBefore = Now.addSecs(3600);
        record.trouble = Error{.code = ErrorCode::HostNotFound, .subject = u"ca.example"_s};
        const QString waiting = StepText::status(record, Now);
        QVERIFY2(waiting.contains("ca.example"_L1) && waiting.contains("today"_L1), qPrintable(waiting));

        record.stage = issuance::Stage::Failed;
        record.failure = Error{.code = ErrorCode::DiskFull, .subject = u"/srv"_s};
        QVERIFY(StepText::status(record, Now).contains("/srv"_L1));
    }

    void whatCouldNotBeRemovedIsSaidBesideTheName()
    {
        const issuance::AuthzRecord clean{.stage = issuance::AuthzStage::Valid};
        issuance::AuthzRecord stuck = clean;
        stuck.leftover = issuance::Leftover::Stuck;
        QCOMPARE(StepText::state(clean), StepText::state(clean.stage));
        QVERIFY(StepText::state(stuck).contains("removed"_L1));
    }

    void everyStateHasItsWords()
    {
        const store::CertificateEntry entry{.notBefore = Now.addDays(-95), .notAfter = Now.addDays(-5)};
        checkAll(everyValue(renewal::State::Valid),
                 [](renewal::State state) { return StateText::word(state); });
        checkAll(everyValue(renewal::State::Valid),
                 [&](renewal::State state) { return StateText::sentence(entry, {.state = state}, Now); });
    }

    void everyTrustKeyAndTermHasItsWords()
    {
        const auto trusts = everyValue(crypto::Trust::NotYetValid);
        checkAll(trusts, [](crypto::Trust trust) { return TrustText::word(trust); });
        checkAll(trusts, [](crypto::Trust trust) { return TrustText::sentence(trust); });
        for (const crypto::Trust trust : trusts)
            QCOMPARE(TrustText::advice(trust).isEmpty(), trust == crypto::Trust::Trusted);

        const auto keys = everyValue(crypto::KeyKind::Rsa4096);
        checkAll(keys, [](crypto::KeyKind kind) { return KeyText::name(kind); });
        checkAll(keys, [](crypto::KeyKind kind) { return KeyText::description(kind); });

        const auto terms = everyValue(Term::Wildcard);
        QCOMPARE(QList<Term>(AllTerms.begin(), AllTerms.end()), terms);
        checkAll(terms, [](Term term) { return GlossText::word(term); });
        checkAll(terms, [](Term term) { return GlossText::gloss(term); });
    }

    void accountsSayWhetherTheyAreForTests()
    {
        store::AccountEntry account{.caName = u"Let's Encrypt"_s,
                                    .accountUrl = QUrl(u"https://ca.example/1"_s)};
        QVERIFY(AccountText::badge(account).isEmpty());
        QCOMPARE(AccountText::title(account), account.caName);
        account.staging = true;
        account.contacts = {u"admin@example.org"_s};
        QVERIFY(!AccountText::badge(account).isEmpty());
        QVERIFY(AccountText::title(account).contains("admin@example.org"_L1));
        account.practice = true;
        QVERIFY(AccountText::badge(account) != AccountText::badge({.staging = true}));
    }
};

QTEST_GUILESS_MAIN(TestVocabulary)
#include "tst_vocabulary.moc"
