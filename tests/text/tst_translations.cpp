// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/text/tsfile.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

static const QString Folder = u"" TEGATA_SOURCE_DIR "/translations/"_s;

static QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:n|L?\\d)"_s);
    QSet<QString> found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found.insert(matches.next().captured());
    QStringList sorted(found.begin(), found.end());
    sorted.sort();
    return sorted;
}

/// A word that must not be used in Japanese, by the terms of the field (design: one word for one thing).
struct Forbidden {
    const char *name;
    QString pattern;
    QString onlyWhereTheSourceHas; ///< empty: everywhere
    QString example; ///< shows that the pattern works
};

static const QList<Forbidden> ForbiddenWords{
    {"fingerprint", u"拇印"_s, {}, u"拇印"_s},
    {"certificate authority", u"証明機関"_s, {}, u"証明機関"_s},
    {"revocation", u"取り消し|取消|無効化|廃止"_s, {}, u"証明書の取り消し"_s},
    {"private key", u"プライベート ?キー|個人鍵"_s, {}, u"プライベートキー"_s},
    {"public key", u"公開キー|パブリック ?キー"_s, {}, u"公開キー"_s},
    {"extension", u"拡張子|拡張キー"_s, {}, u"拡張子"_s},
    {"renewal", u"書き換え"_s, {}, u"書き換える"_s},
    {"order", u"注文"_s, {}, u"注文"_s},
    {"domain validation", u"ドメイン認証(?!型)"_s, {}, u"ドメイン認証"_s},
    {"expiry is not revocation", u"失効"_s, u"^(?!.*(?i:revo|CRL|OCSP)).*(?i:expir)"_s, u"失効"_s},
    {"refresh is not renewal", u"更新"_s, u"(?i)^(?!.*renew).*\\b(refresh|reload|reread)"_s, u"更新"_s},
    {"credential is not certificate", u"証明書"_s, u"(?i)^(?!.*certificate).*credential"_s, u"証明書"_s},
    {"long marks",
     u"(サーバ|ブラウザ|ユーザ|フォルダ|プロバイダ|コンピュータ|ルータ|パラメータ|ヘッダ|エラ|バッファ)(?![ーァ-ヺ])"_s,
     {},
     u"サーバの"_s},
    {"ASCII parentheses", u"\\((?!&\\w\\)|\\*)"_s, {}, u"証明書(CA)"_s},
    {"exclamation marks", u"[!！]"_s, {}, u"完了！"_s},
    {"half-width katakana", u"[｡-ﾟ]"_s, {}, u"ｻｰﾊﾞｰ"_s},
    {"full-width letters and digits", u"[０-９Ａ-Ｚａ-ｚ]"_s, {}, u"８０"_s},
    {"three dots", u"\\.\\.\\."_s, {}, u"取得中..."_s},
    {"western punctuation after Japanese", u"[ぁ-んァ-ヶ一-龠][,.;?]"_s, {}, u"です."_s},
    {"plain form",
     u"(?<!ます|です|ません|ました|でした|ください|ましょう|ますか|ですか|%\\d|）)。"_s,
     {},
     u"証明書を取得した。"_s},
};

class TestTranslations final : public QObject {
    Q_OBJECT

    QList<TsMessage> m_japanese = readTs(Folder + u"tegata_ja.ts"_s);
    QList<TsMessage> m_english = readTs(Folder + u"tegata_en.ts"_s);

private slots:
    void initTestCase()
    {
        QVERIFY(m_japanese.size() > 300);
        QVERIFY(!m_english.isEmpty());
    }

    void everyTextIsTranslated()
    {
        QStringList missing;
        for (const TsMessage &message : m_japanese + m_english) {
            if (!message.type.isEmpty() || message.translations.isEmpty()
                || message.translations.contains(QString()))
                missing << message.label();
        }
        QVERIFY2(missing.isEmpty(),
                 qPrintable(u"%1 texts:\n%2"_s.arg(missing.size()).arg(missing.join(u'\n'))));
    }

    void pluralsHaveTheFormsOfTheirLanguage()
    {
        for (const TsMessage &message : m_japanese)
            QVERIFY2(message.translations.size() == 1, qPrintable(message.label()));
        for (const TsMessage &message : m_english) {
            QVERIFY2(message.plural && message.translations.size() == 2, qPrintable(message.label()));
            QVERIFY2(!message.translations.join(u' ').contains("(s)"_L1), qPrintable(message.label()));
        }
    }

    void placeholdersAreTheSame()
    {
        for (const TsMessage &message : m_japanese + m_english) {
            for (qsizetype form = 0; form < message.translations.size(); ++form) {
                const QString &translation = message.translations.at(form);
                QStringList wanted = placeholders(message.source);
                // Where there are several forms, the first is of one thing and may say so in words.
                if (form == 0 && message.translations.size() > 1 && !translation.contains("%n"_L1))
                    wanted.removeAll(u"%n"_s);
                QVERIFY2(placeholders(translation) == wanted,
                         qPrintable(message.label() + u" → "_s + translation));
            }
        }
    }

    void keysOfMenusAndButtonsAreKept()
    {
        static const QRegularExpression key(u"&\\w"_s);
        for (const TsMessage &message : std::as_const(m_japanese)) {
            const QString &translation = message.translations.first();
            QVERIFY2(message.source.contains(key) || !translation.contains(key), qPrintable(message.label()));
        }
    }

    void japaneseUsesTheTermsOfTheField_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < ForbiddenWords.size(); ++i)
            QTest::newRow(ForbiddenWords.at(i).name) << i;
    }
    void japaneseUsesTheTermsOfTheField()
    {
        QFETCH(int, index);
        const Forbidden &forbidden = ForbiddenWords.at(index);
        const QRegularExpression word(forbidden.pattern, QRegularExpression::UseUnicodePropertiesOption);
        const QRegularExpression where(forbidden.onlyWhereTheSourceHas,
                                       QRegularExpression::DotMatchesEverythingOption);
        QVERIFY(word.isValid() && where.isValid());
        QVERIFY(word.match(forbidden.example).hasMatch());
        QStringList found;
        for (const TsMessage &message : std::as_const(m_japanese)) {
            if (where.match(message.source).hasMatch() && word.match(message.translations.first()).hasMatch())
                found << message.source + u" → "_s + message.translations.first();
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void theFilesKnowEveryTextOfTheSource_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("Japanese") << u"tegata_ja.ts"_s << QStringList();
        QTest::newRow("English") << u"tegata_en.ts"_s << QStringList(u"-pluralonly"_s);
    }
    void theFilesKnowEveryTextOfTheSource()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, options);
        QTemporaryDir folder;
        const QString copy = folder.filePath(file);
        QVERIFY(QFile::copy(Folder + file, copy));

        QProcess lupdate;
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        lupdate.start(QStringLiteral(TEGATA_LUPDATE),
                      QStringLiteral(TEGATA_LUPDATE_ARGUMENTS).split(u'|') + options
                          + QStringList{u"-ts"_s, copy});
        QVERIFY(lupdate.waitForFinished(60'000));
        const QString output = QString::fromUtf8(lupdate.readAll());
        QCOMPARE(lupdate.exitCode(), 0);
        for (const auto complaint : {"context"_L1, "Q_OBJECT"_L1, "Cannot"_L1, "Unbalanced"_L1, "rror"_L1})
            QVERIFY2(!output.contains(complaint), qPrintable(output));

        const auto keys = [](const QList<TsMessage> &messages) {
            QSet<QString> all;
            for (const TsMessage &message : messages)
                all.insert(message.key());
            return all;
        };
        const QSet<QString> before = keys(readTs(Folder + file));
        const QSet<QString> after = keys(readTs(copy));
        const QSet<QString> added = after - before;
        const QSet<QString> gone = before - after;
        QVERIFY2(added.isEmpty(),
                 qPrintable(u"not in the file (ninja update_translations): "_s
                            + QStringList(added.begin(), added.end()).join(u'\n')));
        QVERIFY2(gone.isEmpty(),
                 qPrintable(u"not in the source any more: "_s
                            + QStringList(gone.begin(), gone.end()).join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
