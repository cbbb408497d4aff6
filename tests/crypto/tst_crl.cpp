// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/crl.h"
#include "core/crypto/localauthority.h"
#include "tests/crypto/testdata.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace core;
using namespace core::crypto;
using namespace Qt::StringLiterals;

static const QUrl Point(u"http://c.example.test/7.crl"_s);

namespace {

/// An authority, a certificate of it, and a list about it.
struct Scene {
    explicit Scene(bool signsLists = true, QList<QUrl> points = {Point})
        : authority(*LocalAuthority::create(u"Test CA"_s, 1, signsLists)),
          key(*KeyPair::generate(KeyKind::EcP256)),
          chain(*authority.issue(key.publicDer(),
                                 {.names = {u"example.org"_s}, .crlDistributionPoints = std::move(points)}))
    {
    }
    CrlFinding find(const LocalAuthority::ListOptions &options) const
    {
        const auto der = authority.revocationList(options);
        if (!der)
            qFatal("no list: %s", qPrintable(der.error().detail));
        const auto list = Crl::fromBytes(*der);
        return list ? lookUp(*list, chain[0], chain[1], now) : CrlFinding{.doubt = CrlDoubt::BadSignature};
    }
    LocalAuthority::Listed entry(std::optional<RevocationReason> reason = {}) const
    {
        return {.serialNumber = chain[0].serialNumber(), .since = since, .reason = reason};
    }

    LocalAuthority authority;
    KeyPair key;
    Chain chain;
    QDateTime now = QDateTime::currentDateTimeUtc();
    QDateTime since = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC);
};

} // namespace

class TestCrl final : public QObject {
    Q_OBJECT
private slots:
    void whoIsNotListedIsGood();
    void reasonAndDateAreRead_data();
    void reasonAndDateAreRead();
    void aListThatMayNotBeBelievedSaysNothing_data();
    void aListThatMayNotBeBelievedSaysNothing();
    void aRevocationIsBelievedFromAnOldList_data();
    void aRevocationIsBelievedFromAnOldList();
    void theScopeDecides_data();
    void theScopeDecides();
    void aNumberOfAnyLengthIsKept();
    void derAndPemAreTheSame();
    void whatIsNotOneListIsRefused_data();
    void whatIsNotOneListIsRefused();
    void aListOfAnotherProgramIsUnderstood();
    void damageIsNeverTakenForGood();
    void everyReasonHasOneName();

private:
    Library m_library;
};

void TestCrl::whoIsNotListedIsGood()
{
    const Scene scene;
    LocalAuthority::Listed other = scene.entry();
    other.serialNumber = QByteArray::fromHex("7b");
    QCOMPARE(scene.find({}), CrlFinding{});
    QCOMPARE(scene.find({.entries = {other}}), CrlFinding{});
}

void TestCrl::reasonAndDateAreRead_data()
{
    QTest::addColumn<std::optional<RevocationReason>>("reason");
    QTest::newRow("none") << std::optional<RevocationReason>();
    for (const int number : {0, 1, 2, 3, 4, 5, 6, 9, 10})
        QTest::addRow("%d", number) << reasonFromNumber(number);
}

void TestCrl::reasonAndDateAreRead()
{
    QFETCH(std::optional<RevocationReason>, reason);
    const Scene scene;
    const CrlFinding finding = scene.find({.entries = {scene.entry(reason)}});
    QCOMPARE(finding.doubt, CrlDoubt::None);
    QVERIFY(finding.listed);
    QCOMPARE(finding.reason, reason.value_or(RevocationReason::Unspecified));
    QCOMPARE(finding.since, scene.since);
}

void TestCrl::aListThatMayNotBeBelievedSaysNothing_data()
{
    QTest::addColumn<LocalAuthority::ListOptions>("options");
    QTest::addColumn<CrlDoubt>("doubt");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    using Options = LocalAuthority::ListOptions;
    QTest::newRow("stale") << Options{.nextUpdate = now.addSecs(-600)} << CrlDoubt::Stale;
    QTest::newRow("stale, but within the tolerance")
        << Options{.nextUpdate = now.addSecs(-60)} << CrlDoubt::None;
    QTest::newRow("without a next update") << Options{.withNextUpdate = false} << CrlDoubt::Stale;
    QTest::newRow("from the future") << Options{.thisUpdate = now.addSecs(3600)} << CrlDoubt::NotYetValid;
    QTest::newRow("a clock that is a little late")
        << Options{.thisUpdate = now.addSecs(60)} << CrlDoubt::None;
    QTest::newRow("a delta") << Options{.isDelta = true} << CrlDoubt::Partial;
    QTest::newRow("unknown critical extension")
        << Options{.withUnknownExtension = true} << CrlDoubt::UnknownExtension;
    QTest::newRow("unknown critical extension of another entry")
        << Options{.entries = {{.serialNumber = "\x05", .since = now, .withUnknownExtension = true}}}
        << CrlDoubt::UnknownExtension;
}

void TestCrl::aListThatMayNotBeBelievedSaysNothing()
{
    QFETCH(LocalAuthority::ListOptions, options);
    QFETCH(CrlDoubt, doubt);
    const CrlFinding finding = Scene().find(options);
    QCOMPARE(finding.doubt, doubt);
    QVERIFY(!finding.listed);
}

void TestCrl::aRevocationIsBelievedFromAnOldList_data()
{
    QTest::addColumn<LocalAuthority::ListOptions>("options");
    QTest::addColumn<bool>("believed");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    using Options = LocalAuthority::ListOptions;
    QTest::newRow("stale") << Options{.nextUpdate = now.addDays(-3)} << true;
    QTest::newRow("from the future") << Options{.thisUpdate = now.addDays(1)} << true;
    QTest::newRow("a delta") << Options{.isDelta = true} << false;
    QTest::newRow("another scope") << Options{.issuingPoint = "fullname:URI:http://c.example.test/8.crl"}
                                   << false;
    QTest::newRow("unknown critical extension") << Options{.withUnknownExtension = true} << false;
}

void TestCrl::aRevocationIsBelievedFromAnOldList()
{
    QFETCH(LocalAuthority::ListOptions, options);
    QFETCH(bool, believed);
    const Scene scene;
    options.entries = {scene.entry(RevocationReason::Superseded)};
    const CrlFinding finding = scene.find(options);
    QVERIFY(finding.doubt != CrlDoubt::None);
    QCOMPARE(finding.listed, believed);
}

void TestCrl::theScopeDecides_data()
{
    QTest::addColumn<QByteArray>("point");
    QTest::addColumn<CrlDoubt>("doubt");
    const QByteArray own = "fullname:URI:" + Point.toEncoded();
    QTest::newRow("as Let's Encrypt has it") << own + ",onlyuser:TRUE" << CrlDoubt::None;
    QTest::newRow("another part") << QByteArray("fullname:URI:http://c.example.test/8.crl,onlyuser:TRUE")
                                  << CrlDoubt::OtherScope;
    QTest::newRow("only of CAs") << own + ",onlyCA:TRUE" << CrlDoubt::OtherScope;
    QTest::newRow("only of attributes") << own + ",onlyAA:TRUE" << CrlDoubt::OtherScope;
    QTest::newRow("indirect") << own + ",indirectCRL:TRUE" << CrlDoubt::Partial;
    QTest::newRow("of some reasons") << own + ",onlysomereasons:keyCompromise" << CrlDoubt::Partial;
    QTest::newRow("users, wherever it is fetched") << QByteArray("onlyuser:TRUE") << CrlDoubt::None;
}

void TestCrl::theScopeDecides()
{
    QFETCH(QByteArray, point);
    QFETCH(CrlDoubt, doubt);
    const Scene scene;
    QCOMPARE(scene.find({.issuingPoint = point}).doubt, doubt);
    const CrlFinding listed = scene.find({.entries = {scene.entry()}, .issuingPoint = point});
    QCOMPARE(listed.listed, doubt == CrlDoubt::None);
}

void TestCrl::aNumberOfAnyLengthIsKept()
{
    const Scene scene;
    // Let's Encrypt counts in nanoseconds since 1970; RFC 5280 allows 20 octets.
    for (const QByteArray &number : {QByteArray::fromHex("187bd2f3a1b2c3d4"),
                                     QByteArray::fromHex("7f") + QByteArray(19, '\x55'), "\x01"_ba}) {
        const auto list = Crl::fromBytes(*scene.authority.revocationList({.number = number}));
        QVERIFY(list);
        QCOMPARE(list->number(), number);
    }
}

void TestCrl::derAndPemAreTheSame()
{
    const Scene scene;
    const QByteArray der = *scene.authority.revocationList({.entries = {scene.entry()}});
    const QByteArray pem = openssl({u"crl"_s, u"-inform"_s, u"DER"_s}, der);
    QVERIFY(pem.startsWith("-----BEGIN X509 CRL-----"));
    for (const QByteArray &bytes : {der, pem, "a word before\r\n" + QByteArray(pem).replace("\n", "\r\n")}) {
        const auto list = Crl::fromBytes(bytes);
        QVERIFY(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(commonName(list->issuer()), u"Test CA 1"_s);
        QVERIFY(lookUp(*list, scene.chain[0], scene.chain[1], scene.now).listed);
    }
}

void TestCrl::whatIsNotOneListIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const Scene scene;
    const QByteArray der = *scene.authority.revocationList({});
    const QByteArray pem = openssl({u"crl"_s, u"-inform"_s, u"DER"_s}, der);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<!doctype html><title>Log in</title>");
    QTest::newRow("a certificate") << scene.chain[0].der();
    QTest::newRow("a certificate in PEM") << scene.chain[0].pem();
    QTest::newRow("bytes left over") << der + '\0';
    QTest::newRow("cut off") << der.chopped(1);
    QTest::newRow("two blocks") << pem + pem;
    QTest::newRow("broken base64") << QByteArray(pem).replace(pem.indexOf("\nM") + 1, 1, "!");
    QTest::newRow("too large") << QByteArray(MaxCrlBytes + 1, '\x30');
    QTest::newRow("a length that is not there") << QByteArray::fromHex("3084ffffffff");
}

void TestCrl::whatIsNotOneListIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto list = Crl::fromBytes(bytes);
    QVERIFY(!list);
    QCOMPARE(list.error().code, ErrorCode::BadReply);
}

/// `openssl ca` keeps a small authority of its own, revokes, and writes the list.
void TestCrl::aListOfAnotherProgramIsUnderstood()
{
    QTemporaryDir folder;
    const QDir dir(folder.path());
    const auto write = [&dir](const QString &name, const QByteArray &bytes) {
        QFile file(dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(u"index.txt"_s, {}) && write(u"crlnumber"_s, "187BD2F3A1B2C3D4\n")
            && write(u"serial"_s, "C0FFEE0000000001\n"));
    QVERIFY(write(u"ca.cnf"_s,
                  "[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\nserial=serial\ncrlnumber=crlnumber\n"
                  "new_certs_dir=.\ncertificate=ca.pem\nprivate_key=ca.key\ndefault_md=sha256\n"
                  "default_days=30\ndefault_crl_days=7\npolicy=any\ncrl_extensions=list\n[any]\n"
                  "commonName=supplied\n[list]\nauthorityKeyIdentifier=keyid:always\n"
                  "[req]\ndistinguished_name=name\nx509_extensions=root\n[name]\n[root]\n"
                  "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n"
                  "subjectKeyIdentifier=hash\n"));
    const auto run = [&dir](const QString &arguments) {
        QProcess process;
        process.setWorkingDirectory(dir.path());
        process.start(u"openssl"_s, arguments.split(u' '));
        if (!process.waitForFinished() || process.exitCode() != 0)
            qWarning("%s", process.readAllStandardError().constData());
        return process.exitCode() == 0;
    };
    QVERIFY(run(u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem "
                "-subj /CN=Other -config ca.cnf"_s));
    for (const QString &name : {u"one"_s, u"two"_s}) {
        QVERIFY(run(u"req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout %1.key -out "
                    "%1.csr -subj /CN=%1.test -config ca.cnf"_s.arg(name)));
        QVERIFY(run(u"ca -batch -notext -config ca.cnf -in %1.csr -out %1.pem"_s.arg(name)));
    }
    QVERIFY(run(u"ca -config ca.cnf -revoke one.pem -crl_reason keyCompromise"_s));
    QVERIFY(run(u"ca -config ca.cnf -gencrl -out list.pem"_s));

    const auto read = [&dir](const QString &name) {
        QFile file(dir.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto list = Crl::fromBytes(read(u"list.pem"_s));
    QVERIFY(list);
    QCOMPARE(list->number(), QByteArray::fromHex("187bd2f3a1b2c3d4"));
    const auto ca = *Certificate::fromPem(read(u"ca.pem"_s));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const CrlFinding one = lookUp(*list, *Certificate::fromPem(read(u"one.pem"_s)), ca, now);
    QVERIFY(one.listed && one.doubt == CrlDoubt::None);
    QCOMPARE(one.reason, RevocationReason::KeyCompromise);
    QVERIFY(qAbs(one.since.secsTo(now)) < 600);
    QCOMPARE(lookUp(*list, *Certificate::fromPem(read(u"two.pem"_s)), ca, now), CrlFinding{});
    const Scene stranger;
    QCOMPARE(lookUp(*list, stranger.chain[0], stranger.chain[1], now).doubt, CrlDoubt::OtherIssuer);
}

/// A bit that has turned over anywhere in a list that names the certificate: it is refused, or says nothing,
/// or still says the same. It never says "good".
void TestCrl::damageIsNeverTakenForGood()
{
    const Scene scene;
    const QByteArray point = "fullname:URI:" + Point.toEncoded() + ",onlyuser:TRUE";
    const QByteArray der = *scene.authority.revocationList(
        {.entries = {scene.entry(RevocationReason::KeyCompromise)}, .issuingPoint = point});
    int understood = 0;
    for (qsizetype at = 0; at < der.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray damaged = der;
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
            const auto list = Crl::fromBytes(damaged);
            if (!list)
                continue;
            ++understood;
            const qsizetype read = list->size() + list->number().size() + toString(list->issuer()).size();
            QVERIFY(read >= 0);
            const CrlFinding finding = lookUp(*list, scene.chain[0], scene.chain[1], scene.now);
            QVERIFY2(finding.listed || finding.doubt != CrlDoubt::None,
                     qPrintable(u"byte %1, bit %2"_s.arg(at).arg(bit)));
        }
    }
    QVERIFY(understood > 100);
    QRandomGenerator random(20261126);
    for (int round = 0; round < 3000; ++round) {
        QByteArray damaged = der;
        for (int i = random.bounded(1, 6); i > 0; --i) {
            const qsizetype at = random.bounded(int(damaged.size()));
            switch (random.bounded(3)) {
            case 0: damaged[at] = static_cast<char>(random.bounded(256)); break;
            case 1: damaged.remove(at, random.bounded(1, 20)); break;
            case 2: damaged.insert(at, damaged.mid(random.bounded(int(damaged.size())), 9)); break;
            }
        }
        const auto list = Crl::fromBytes(damaged);
        if (list && damaged != der)
            QVERIFY(lookUp(*list, scene.chain[0], scene.chain[1], scene.now).doubt != CrlDoubt::None);
    }
}

void TestCrl::everyReasonHasOneName()
{
    for (int number = -1; number < 12; ++number) {
        const auto reason = reasonFromNumber(number);
        QCOMPARE(reason.has_value(), number >= 0 && number != 7 && number <= 10);
        if (reason)
            QCOMPARE(reasonFromName(reasonName(*reason).toUpper()), reason);
    }
    QVERIFY(!reasonFromName(u"unused"_s) && !reasonFromName({}));
}

QTEST_GUILESS_MAIN(TestCrl)
#include "tst_crl.moc"
