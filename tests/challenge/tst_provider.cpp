// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/providerbook.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::challenge;
using namespace Qt::StringLiterals;

static Provider update()
{
    return {.name = u"bind"_s,
            .kind = ProviderKind::Rfc2136,
            .server = u"ns1.example.org"_s,
            .zone = u"example.org"_s,
            .keyName = u"tegata.example.org"_s,
            .algorithm = u"hmac-sha256"_s,
            .secrets = {u"secret"_s}};
}
static Provider program()
{
    return {.name = u"mine"_s,
            .kind = ProviderKind::Program,
            .program = u"/usr/local/bin/mine"_s,
            .secrets = {u"API_TOKEN"_s}};
}

class TestProvider final : public QObject {
    Q_OBJECT
    crypto::Library m_library;

private slots:
    void aProviderSurvivesJson()
    {
        for (const Provider &provider : {update(), program()})
            QCOMPARE(providerFromJson(toJson(provider)).value(), provider);
    }

    void whatCouldBeTakenForSomethingElseIsRefused_data()
    {
        QTest::addColumn<Provider>("provider");
        const auto row = [](const char *name, Provider provider, auto change) {
            change(provider);
            QTest::newRow(name) << provider;
        };
        using P = Provider &;
        row("name with a slash", update(), [](P p) { p.name = u"../bind"_s; });
        row("name like an option", update(), [](P p) { p.name = u"-x"_s; });
        row("no name", update(), [](P p) { p.name.clear(); });
        row("a second line in the server", update(), [](P p) { p.server = u"ns1\nserver evil"_s; });
        row("a space in the zone", update(), [](P p) { p.zone = u"example.org evil"_s; });
        row("a second line in the key", update(), [](P p) { p.keyName = u"key\nsend"_s; });
        row("no key", update(), [](P p) { p.keyName.clear(); });
        row("MD5", update(), [](P p) { p.algorithm = u"hmac-md5"_s; });
        row("port 0", update(), [](P p) { p.port = 0; });
        row("relative program", program(), [](P p) { p.program = u"mine"_s; });
        row("no program", program(), [](P p) { p.program.clear(); });
        row("the loader's variable", program(), [](P p) { p.secrets = {u"LD_PRELOAD"_s}; });
        row("the search path", program(), [](P p) { p.secrets = {u"PATH"_s}; });
        row("not a variable", program(), [](P p) { p.secrets = {u"A=B"_s}; });
        row("acme.sh without a service", program(), [](P p) { p.kind = ProviderKind::AcmeSh; });
        row("a service with a path", program(), [](P p) {
            p.kind = ProviderKind::AcmeSh;
            p.service = u"../../x"_s;
        });
    }
    void whatCouldBeTakenForSomethingElseIsRefused()
    {
        QFETCH(Provider, provider);
        QVERIFY(!checked(provider));
        QVERIFY(!providerFromJson(toJson(provider)));
    }

    void secretsLieApartForTheirOwnerOnly()
    {
        QTemporaryDir folder;
        ProviderBook book(folder.filePath(u"dns"_s));
        Credentials credentials;
        credentials.push_back({u"API_TOKEN"_s, crypto::Secret("very secret\n\x01")});
        QVERIFY(book.save(program(), credentials));
        QCOMPARE(book.provider(u"mine"_s).value(), program());
        QCOMPARE(book.credentials(program()).value().at(0).value.toByteArray(), "very secret\n\x01"_ba);
        for (const QFileInfo &file : QDir(folder.filePath(u"dns"_s)).entryInfoList(QDir::Files)) {
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
            QFile opened(file.filePath());
            QVERIFY(opened.open(QIODevice::ReadOnly));
            QVERIFY(!file.fileName().endsWith(".json"_L1) || !opened.readAll().contains("secret\n"));
        }
        QVERIFY(book.remove(u"mine"_s));
        QVERIFY(QDir(folder.filePath(u"dns"_s)).entryList(QDir::Files).isEmpty());
        QCOMPARE(book.provider(u"mine"_s).error().code, ErrorCode::ProviderUnknown);
    }

    void whatNothingWasTypedForStaysWhenAProviderIsChanged()
    {
        QTemporaryDir folder;
        ProviderBook book(folder.path());
        Credentials credentials;
        credentials.push_back({u"API_TOKEN"_s, crypto::Secret("old token")});
        credentials.push_back({u"API_USER"_s, crypto::Secret("user")});
        credentials.push_back({u"API_ZONE"_s, crypto::Secret("zone")});
        QVERIFY(book.save(program(), credentials));
        Provider changed = program();
        changed.program = u"/usr/local/bin/other"_s;
        changed.secrets = {u"API_TOKEN"_s, u"API_USER"_s};
        Credentials fresh;
        fresh.push_back({u"API_TOKEN"_s, crypto::Secret("new token")});
        QVERIFY(book.change(changed, fresh));
        QCOMPARE(book.provider(u"mine"_s).value(), changed);
        const Credentials now = book.credentials(changed).value();
        QCOMPARE(now.size(), size_t{2}); // API_ZONE is forgotten
        QCOMPARE(now[0].value.toByteArray(), "new token"_ba);
        QCOMPARE(now[1].value.toByteArray(), "user"_ba);
        changed.secrets.append(u"API_MORE"_s);
        QCOMPARE(book.change(changed, {}).error().code, ErrorCode::BadInput);
        changed.name = u"nobody"_s;
        QCOMPARE(book.change(changed, {}).error().code, ErrorCode::ProviderUnknown);
    }

    void howTheLastTrialWentIsKeptUntilTheProviderChanges()
    {
        QTemporaryDir folder;
        ProviderBook book(folder.path());
        const QDateTime noon(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
        QCOMPARE(book.saveTrial(u"mine"_s, {noon, u"example.org"_s}).error().code,
                 ErrorCode::ProviderUnknown);
        QVERIFY(book.save(program(), {}));
        QVERIFY(!book.lastTrial(u"mine"_s));
        for (const LastTrial &trial :
             {LastTrial{noon, u"example.org"_s},
              LastTrial{noon, u"example.net"_s,
                        Error{.code = ErrorCode::ProgramFailed, .subject = u"/x"_s}}}) {
            QVERIFY(book.saveTrial(u"mine"_s, trial));
            QCOMPARE(book.lastTrial(u"mine"_s), trial);
        }
        QVERIFY(book.save(program(), {}));
        QVERIFY(!book.lastTrial(u"mine"_s));
        QCOMPARE(book.providers()->size(), 1);
    }

    void aDamagedEntryDoesNotHideTheOthers()
    {
        QTemporaryDir folder;
        ProviderBook book(folder.path());
        QVERIFY(book.save(program(), {}));
        QFile broken(folder.filePath(u"broken.json"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{");
        broken.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"broken"_s));
        QCOMPARE(book.providers().value().size(), 1);
    }

    void anotherProgramHasAnotherFingerprint()
    {
        QTemporaryDir folder;
        Provider provider = program();
        provider.program = folder.filePath(u"hook"_s);
        QCOMPARE(fingerprintOf(provider).error().code, ErrorCode::ProgramMissing);
        QFile file(provider.program);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("one");
        file.flush();
        const QString before = fingerprintOf(provider).value();
        file.write("more");
        file.flush();
        QVERIFY(fingerprintOf(provider).value() != before);
    }

    void anAcmeShScriptDescribesItsOwnForm()
    {
        const QByteArray script = "#!/usr/bin/env sh\n"
                                  "# shellcheck disable=SC2034\n"
                                  "dns_cf_info='CloudFlare\n"
                                  "Site: CloudFlare.com\n"
                                  "Docs: github.com/acmesh-official/acme.sh/wiki/dnsapi#dns_cf\n"
                                  "Options:\n"
                                  " CF_Key API Key\n"
                                  " CF_Email Your account email\n"
                                  "OptionsAlt:\n"
                                  " CF_Token API Token\n"
                                  " CF_Zone_ID Zone ID. Optional.\n"
                                  "'\n"
                                  "CF_Api=\"https://api.cloudflare.com/client/v4\"\n";
        const QList<CredentialField> fields = fieldsOfScript(script);
        QCOMPARE(fields.size(), 4);
        QCOMPARE(fields[0], (CredentialField{u"CF_Key"_s, u"API Key"_s, true, true}));
        QCOMPARE(fields[1].masked, false);
        QCOMPARE(fields[2].name, u"CF_Token"_s);
        QVERIFY(fieldsOfScript("echo nothing").isEmpty());
        QVERIFY(fieldsOfScript("dns_x_info='X\nOptions:\n LD_PRELOAD evil\n'").isEmpty());
    }

    void lexiconsHelpIsTheForm()
    {
        const QByteArray help = "usage: lexicon cloudflare [-h] [--name NAME]\n"
                                "options:\n"
                                "  -h, --help            show this help message and exit\n"
                                "  --name NAME           specify the record name\n"
                                "  --auth-username AUTH_USERNAME\n"
                                "                        specify email address for authentication\n"
                                "  --auth-token AUTH_TOKEN\n"
                                "                        specify token for authentication\n"
                                "  --zone-id ZONE_ID     specify the zone id\n";
        const QList<CredentialField> fields = fieldsOfLexicon(u"cloudflare"_s, help);
        QCOMPARE(fields.size(), 3);
        QCOMPARE(fields[2].name, u"LEXICON_CLOUDFLARE_ZONE_ID"_s);
        QCOMPARE(fields[0].name, u"LEXICON_CLOUDFLARE_AUTH_USERNAME"_s);
        QVERIFY(!fields[0].masked);
        QCOMPARE(fields[1].name, u"LEXICON_CLOUDFLARE_AUTH_TOKEN"_s);
        QVERIFY(fields[1].masked);
    }
};

QTEST_GUILESS_MAIN(TestProvider)
#include "tst_provider.moc"
