// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/mail.h"

#include "core/crypto/digest.h"
#include "core/notify/program_p.h"

#include <QLocale>
#include <QStandardPaths>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace core::notify {

static constexpr qsizetype EncodedWord = 39; // bytes, so that no line has more than 76 characters
static constexpr qsizetype LineLength = 76;

/// An unstructured header's value (RFC 2047, section 5): plain where it is short ASCII, else encoded words,
/// each whole characters, each on a line of its own.
static QByteArray headerText(const QString &text)
{
    const QByteArray utf8 = text.simplified().toUtf8();
    const bool plain = utf8.size() <= 60 && !utf8.contains("=?")
        && std::ranges::all_of(utf8, [](char c) { return c >= ' ' && c < 0x7f; });
    if (plain)
        return utf8;
    QByteArrayList words;
    for (qsizetype begin = 0; begin < utf8.size();) {
        qsizetype end = std::min(utf8.size(), begin + EncodedWord);
        while (end < utf8.size() && (static_cast<quint8>(utf8.at(end)) & 0xc0) == 0x80)
            --end;
        words.append("=?UTF-8?B?" + utf8.sliced(begin, end - begin).toBase64() + "?=");
        begin = end;
    }
    return words.join("\n ");
}

static QByteArray wrapped(const QByteArray &base64)
{
    QByteArray lines;
    for (qsizetype i = 0; i < base64.size(); i += LineLength)
        lines += base64.mid(i, LineLength) + '\n';
    return lines;
}

QByteArray mailText(const Message &message, const QStringList &to, const QString &from, const QDateTime &date,
                    const QByteArray &id)
{
    QByteArray text;
    if (!from.isEmpty())
        text += "From: " + from.toLatin1() + '\n';
    text += "To: " + to.join(u",\n "_s).toLatin1() + '\n';
    text += "Subject: " + headerText(message.title) + '\n';
    text += "Date: " + QLocale::c().toString(date.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss '+0000'"_s).toLatin1()
        + '\n';
    text += "Message-ID: <" + id + ">\n";
    text += "MIME-Version: 1.0\n"
            "Content-Type: text/plain; charset=utf-8\n"
            "Content-Transfer-Encoding: base64\n"
            "Auto-Submitted: auto-generated\n";
    if (message.isUrgent())
        text += "Importance: high\n";
    // Canonical line ends inside the encoding (RFC 2045, section 6.8).
    const QString body = (message.body.isEmpty() ? message.title : message.body) + u'\n';
    return text + '\n' + wrapped(QString(body).replace(u'\n', u"\r\n"_s).toUtf8().toBase64());
}

QString mailProgram()
{
    const QStringList folders{u"/usr/sbin"_s, u"/usr/lib"_s, u"/usr/bin"_s, u"/usr/local/sbin"_s,
                              u"/usr/local/bin"_s};
    for (const QString &name : {u"sendmail"_s, u"msmtp"_s}) {
        if (const QString found = QStandardPaths::findExecutable(name, folders); !found.isEmpty())
            return found;
    }
    return {};
}

void sendMail(const QString &program, const Settings &settings, const Message &message, const QDateTime &now,
              QObject *owner, std::function<void(Result<void>)> done)
{
    const auto later = [owner, done](const Error &error) {
        QMetaObject::invokeMethod(
            owner, [error, done] { done(error); }, Qt::QueuedConnection);
    };
    if (const auto ok = check(settings, Channel::Mail); !ok)
        return later(ok.error());
    if (program.isEmpty())
        return later({.code = ErrorCode::ProgramMissing, .subject = u"sendmail"_s, .detail = u"msmtp-mta"_s});
    const auto to = mailAddresses(settings.mailTo);
    const QString from = settings.mailFrom.isEmpty() ? QString() : mailAddresses(settings.mailFrom)->first();
    const QString host = QSysInfo::machineHostName().toLower();
    const QByteArray id = crypto::toBase64Url(crypto::randomBytes(18)) + '@'
        + (mailAddresses(u"x@"_s + host) ? host.toLatin1() : "localhost");
    QStringList arguments{u"-i"_s};
    if (!from.isEmpty())
        arguments += {u"-f"_s, from};
    runProgram(program, arguments + *to, mailText(message, *to, from, now, id), {}, owner, std::move(done));
}

} // namespace core::notify
