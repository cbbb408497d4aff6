// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errortext.h"
#include "core/text/problemtext.h"
#include "tests/text/everyvalue.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace core;
using namespace core::text;
using namespace Qt::StringLiterals;

static const QList<ErrorCode> Codes = everyValue(ErrorCode::Cancelled);
static const QList<ProblemType> Types = everyValue(ProblemType::Other);

/// A problem document of type `type`, found by its stable name among those that are read back as it.
static Problem problemOf(ProblemType type)
{
    static const QStringList names{
        u"accountDoesNotExist"_s,
        u"alreadyReplaced"_s,
        u"alreadyRevoked"_s,
        u"autoRenewalExpired"_s,
        u"badCSR"_s,
        u"badNonce"_s,
        u"badPublicKey"_s,
        u"badRevocationReason"_s,
        u"badSignatureAlgorithm"_s,
        u"caa"_s,
        u"compound"_s,
        u"conflict"_s,
        u"connection"_s,
        u"dns"_s,
        u"externalAccountRequired"_s,
        u"incorrectResponse"_s,
        u"invalidContact"_s,
        u"invalidProfile"_s,
        u"malformed"_s,
        u"onionCAARequired"_s,
        u"orderNotReady"_s,
        u"rateLimited"_s,
        u"rejectedIdentifier"_s,
        u"serverInternal"_s,
        u"tls"_s,
        u"unauthorized"_s,
        u"unknownDelegation"_s,
        u"unsupportedContact"_s,
        u"unsupportedIdentifier"_s,
        u"userActionRequired"_s,
    };
    for (const QString &name : names) {
        const Problem problem{.type = u"urn:ietf:params:acme:error:"_s + name};
        if (typeOf(problem) == type)
            return problem;
    }
    return {.type = u"urn:example:odd"_s};
}

static bool isSentence(const QString &text)
{
    static const QRegularExpression placeholder(u"%(\\d|n|L\\d)"_s);
    return !text.isEmpty() && text == text.trimmed() && !text.contains("  "_L1) && !text.contains(placeholder)
        && !text.contains(u'!') && text.at(0).isUpper() == text.at(0).isLetter();
}

class TestErrorText final : public QObject {
    Q_OBJECT

private slots:
    void everyCodeHasWordsInEveryTier()
    {
        for (const ErrorCode code : Codes) {
            const Error error{.code = code, .subject = u"Thing"_s};
            const QString name = codeName(code);
            QVERIFY2(isSentence(ErrorText::summary(error)), qPrintable(name + ErrorText::summary(error)));
            QVERIFY2(isSentence(ErrorText::explanation(error)), qPrintable(name));
            QVERIFY2(!ErrorText::advice(error).isEmpty(), qPrintable(name));
            for (const QString &advice : ErrorText::advice(error))
                QVERIFY2(isSentence(advice), qPrintable(name + advice));
            QVERIFY2(ErrorText::details(error).contains(codeName(code)), qPrintable(name));
        }
    }

    void noTwoCodesShareASummary()
    {
        QSet<QString> summaries;
        for (const ErrorCode code : Codes)
            summaries.insert(ErrorText::summary({.code = code, .subject = u"Thing"_s}));
        QCOMPARE(summaries.size(), Codes.size());
    }

    void anErrorWithoutItsSubjectStillReads()
    {
        for (const ErrorCode code : Codes)
            QVERIFY2(isSentence(ErrorText::summary({.code = code})), qPrintable(codeName(code)));
    }

    void subjectsAppear()
    {
        // Those that error.h documents with a subject that a person needs to see.
        using enum ErrorCode;
        for (const ErrorCode code :
             {HostNotFound,        ConnectionRefused, NoAnswer,        TimedOut,
              ProxyFailed,         TlsUntrusted,      ServerBroken,    NotAnAcmeServer,
              ReplyTooLarge,       UnsafeUrl,         RedirectRefused, NoUsableChallenge,
              AuthorizationFailed, ProfileUnknown,    PortBusy,        PortForbidden,
              AddressUnavailable,  FolderMissing,     FileMissing,     FileNotReadable,
              FileNotWritable,     DiskFull,          FileDamaged,     StoreDamaged,
              StoreTooNew,         StoreUnsafe,       InUse,           ProgramMissing,
              ProgramFailed,       SelfCheckFailed,   BadInput,        NotFound,
              NotACertificate,     NotOffered}) {
            const Error error{.code = code, .subject = u"shop.example.org"_s};
            QVERIFY2(ErrorText::summary(error).contains("shop.example.org"_L1), qPrintable(codeName(code)));
        }
        const Error terms{.code = ErrorCode::TermsNotAgreed, .subject = u"https://ca.example/terms"_s};
        QVERIFY(ErrorText::advice(terms).join(u' ').contains(terms.subject));
    }

    void whatStandsInASubjectIsNotInterpreted()
    {
        const QString hostile = u"%1%2%3 %n %L1 <b>x</b>"_s;
        for (const ErrorCode code : Codes) {
            const Error error{.code = code, .subject = hostile, .detail = hostile};
            const QString plain = ErrorText::summary({.code = code, .subject = u"@"_s});
            QCOMPARE(ErrorText::summary(error), QString(plain).replace(u"@"_s, hostile));
            for (const QString &text :
                 ErrorText::advice(error) + QStringList(ErrorText::explanation(error))) {
                const qsizetype marks = text.count(u'%');
                QVERIFY2(marks == 0 || text.contains(hostile), qPrintable(text));
            }
        }
        for (const ProblemType type : Types) {
            const QString plain = ProblemText::summary(type, u"@"_s);
            QCOMPARE(ProblemText::summary(type, hostile), QString(plain).replace(u"@"_s, hostile));
        }
    }

    void aSubjectIsCappedAndCleaned()
    {
        const Error error{.code = ErrorCode::HostNotFound,
                          .subject = QString(5000, u'a') + u"\x1b[31m\u202e"_s};
        QVERIFY(ErrorText::summary(error).size() < 400);
        const Error escape{
            .code = ErrorCode::HostNotFound, .subject = u"a\x1b[31m\u202Eb"_s, .detail = u"\x1b[0m"_s};
        for (const QString &text :
             {ErrorText::summary(escape), ErrorText::details(escape), ErrorText::quotation(escape)}) {
            QVERIFY(!text.contains(QChar(0x1b)));
            QVERIFY(!text.contains(QChar(0x202e)));
        }
    }

    void everyProblemTypeHasWords()
    {
        QSet<QString> summaries;
        for (const ProblemType type : Types) {
            const Problem problem = problemOf(type);
            QCOMPARE(typeOf(problem), type);
            const QString summary = ProblemText::summary(type, u"Thing"_s);
            QVERIFY2(isSentence(summary), qPrintable(problem.type));
            QVERIFY2(isSentence(ProblemText::explanation(type)), qPrintable(problem.type));
            QVERIFY2(!ProblemText::checks(problem).isEmpty(), qPrintable(problem.type));
            QVERIFY2(!ProblemText::fixes(problem).isEmpty(), qPrintable(problem.type));
            for (const QString &advice : ProblemText::advice(problem))
                QVERIFY2(isSentence(advice), qPrintable(advice));
            summaries.insert(summary);
        }
        QCOMPARE(summaries.size(), Types.size());
    }

    void theProblemDecidesWhatIsSaidOfAFailedName()
    {
        const Error error{.code = ErrorCode::AuthorizationFailed,
                          .subject = u"shop.example.org"_s,
                          .problem = problemOf(ProblemType::Connection)};
        QCOMPARE(ErrorText::summary(error), u"The CA could not connect to the server of shop.example.org."_s);
        QVERIFY(ErrorText::explanation(error).contains("IPv6"_L1));
        QVERIFY(ErrorText::advice(error).join(u' ').contains("443 for tls-alpn-01"_L1));
    }

    void eachNameOfACompoundProblemHasItsLine()
    {
        Problem problem = problemOf(ProblemType::Compound);
        Problem caa = problemOf(ProblemType::Caa);
        caa.identifier = u"a.example.org"_s;
        Problem dns = problemOf(ProblemType::Dns);
        dns.identifier = u"b.example.org"_s;
        problem.subproblems = {caa, dns};
        const QStringList lines = ProblemText::lines(problem);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).contains("CAA"_L1) && lines.at(0).contains("a.example.org"_L1));
        QVERIFY(lines.at(1).contains("DNS"_L1) && lines.at(1).contains("b.example.org"_L1));
        problem.subproblems.clear();
        QCOMPARE(ProblemText::lines(problem).size(), 1);
    }

    void theCasOwnWordsAreQuotedAndKeptInTheDetails()
    {
        Problem problem = problemOf(ProblemType::Unauthorized);
        problem.detail = u"Invalid response from http://a.example.org: 404"_s;
        problem.status = 403;
        problem.subproblems
            = {{.type = u"urn:example:odd"_s, .detail = u"inner"_s, .identifier = u"b.example.org"_s}};
        const Error error{.code = ErrorCode::AuthorizationFailed,
                          .subject = u"a.example.org"_s,
                          .problem = problem,
                          .retryAt = QDateTime(QDate(2026, 11, 24), QTime(15, 4), Qt::UTC)};
        QCOMPARE(ErrorText::quotation(error), problem.detail);
        const QString details = ErrorText::details(error);
        for (const auto &part : {u"authorizationFailed"_s, problem.type, problem.detail, u"403"_s, u"inner"_s,
                                 u"b.example.org"_s, u"2026-11-24T15:04:00Z"_s})
            QVERIFY2(details.contains(part), qPrintable(part));
    }

    void detailsHoldNoSecret()
    {
        const QString key = u"-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----"_s;
        const Error error{.code = ErrorCode::ProgramFailed, .subject = u"hook"_s, .detail = key};
        QVERIFY(!ErrorText::details(error).contains("MIGHAgEAMBMGByqGSM49"_L1));
        QVERIFY(!ErrorText::quotation(error).contains("MIGHAgEAMBMGByqGSM49"_L1));
    }

    void aPauseWithoutAnEndIsNotWaitedFor()
    {
        const Problem paused{.type = u"urn:ietf:params:acme:error:rateLimited"_s,
                             .detail = u"paused, unpause at https://sfe.example/"_s};
        const Error forEver{.code = ErrorCode::RateLimited, .problem = paused};
        QVERIFY(!ErrorText::advice(forEver).join(u' ').contains("goes on by itself"_L1));
        const QDateTime now(QDate(2026, 11, 24), QTime(14, 0), Qt::UTC);
        QVERIFY(ErrorText::nextTry(forEver, now).isEmpty());
        Error timed = forEver;
        timed.retryAt = now.addSecs(64 * 60);
        QVERIFY(ErrorText::advice(timed).join(u' ').contains("goes on by itself"_L1));
        QVERIFY(ErrorText::nextTry(timed, now).contains("today"_L1));
    }

    void onlyAnHttpsPageIsOffered()
    {
        Problem problem = problemOf(ProblemType::UserActionRequired);
        QVERIFY(ProblemText::actionUrl(problem).isEmpty());
        problem.instance = QUrl(u"https://ca.example/terms"_s);
        QCOMPARE(ProblemText::actionUrl(problem), problem.instance);
        QVERIFY(ProblemText::fixes(problem).first().contains("https://ca.example/terms"_L1));
        problem.instance = QUrl(u"javascript:alert(1)"_s);
        QVERIFY(ProblemText::actionUrl(problem).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
