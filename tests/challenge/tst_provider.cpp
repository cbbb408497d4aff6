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
