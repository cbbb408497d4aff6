// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/units.h"

#include "core/crypto/digest.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace core::schedule {

static QStringList commandFor(const Job &job)
{
    return {job.program, u"--store"_s, job.store, u"renew"_s, u"--due"_s};
}

QString unitName(const QString &store, const QString &defaultStore)
{
    const QString path = QDir::cleanPath(store);
    if (path == QDir::cleanPath(defaultStore))
        return u"tegata-renew"_s;
    return u"tegata-renew-"_s + QString::fromLatin1(crypto::sha256(path.toUtf8()).toHex().first(8));
}

QString unitWord(const QString &text, Word word)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\';
        else if (c == u'%' || (c == u'$' && word == Word::Argument))
            quoted += c;
        if (c < u' ' || c == QChar(0x7f))
            quoted += u"\\x%1"_s.arg(c.unicode(), 2, 16, QChar(u'0'));
        else
            quoted += c;
    }
    return quoted + u'"';
}

QByteArray serviceUnit(const Job &job)
{
    QStringList words;
    for (const QString &word : commandFor(job))
        words.append(unitWord(word, words.isEmpty() ? Word::Program : Word::Argument));
    // Nothing to do (3) and try again later (75) are no failures of the unit.
    QString unit = u"[Unit]\n"
                   "Description=Renew the certificates that are due (Tegata)\n"
                   "Documentation=man:tegatactl(1)\n"
                   "%1"
                   "\n[Service]\n"
                   "Type=oneshot\n"
                   "ExecStart=%2\n"
                   "SuccessExitStatus=3 75\n"
                   "UMask=0077\n"
                   "TimeoutStartSec=30min\n"_s;
    // The user's service goes without NoNewPrivileges: it would take from sendmail the right to hand in mail
    // (set-group-id), and sudo from the command that makes a web server reload.
    if (job.scope == Scope::System)
        unit += u"NoNewPrivileges=yes\n"_s;
    const QString network = job.scope == Scope::System
        ? u"Wants=network-online.target\nAfter=network-online.target\n"_s
        : QString();
    return unit.arg(network, words.join(u' ')).toUtf8();
}

QByteArray timerUnit()
{
    // Not 12 hours of delay: two runs of one day could then fall together.
    return "[Unit]\n"
           "Description=Look twice a day for certificates to renew (Tegata)\n"
           "Documentation=man:tegatactl(1)\n"
           "\n[Timer]\n"
           "OnCalendar=*-*-* 00/12:00:00\n"
           "RandomizedDelaySec=6h\n"
           "FixedRandomDelay=true\n"
           "Persistent=true\n"
           "\n[Install]\n"
           "WantedBy=timers.target\n";
}

/// The reverse of unitWord(), which is all that is needed: we only read what we wrote.
static QStringList splitWords(const QString &line)
{
    QStringList words;
    bool inside = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'"') {
            inside = !inside;
            if (inside)
                words.append(QString());
            continue;
        }
        if (!inside)
            continue;
        const QChar next = i + 1 < line.size() ? line[i + 1] : QChar();
        if (c == u'\\' && next == u'x') {
            words.last() += QChar(line.mid(i + 2, 2).toUShort(nullptr, 16));
            i += 3;
        } else if (c == u'\\' || (c == u'%' && next == u'%')
                   || (c == u'$' && next == u'$' && words.size() > 1)) {
            words.last() += next;
            ++i;
        } else {
            words.last() += c;
        }
    }
    return words;
}

QStringList commandOf(const QByteArray &serviceUnit)
{
    for (const QString &line : QString::fromUtf8(serviceUnit).split(u'\n')) {
        if (line.startsWith("ExecStart="_L1))
            return splitWords(line.mid(10));
    }
    return {};
}

QString crontabLine(const Job &job)
{
    QStringList words;
    for (QString word : commandFor(job)) {
        // cron turns an unescaped % into a line break before the shell sees it.
        word.replace(u'\'', u"'\\''"_s);
        words.append(u'\'' + word.replace(u'%', u"'\\%'"_s) + u'\'');
    }
    const QByteArray hash = crypto::sha256(job.store.toUtf8());
    const int minute = static_cast<quint8>(hash.at(0)) % 60;
    const int hour = static_cast<quint8>(hash.at(1)) % 12;
    return u"%1 %2,%3 * * * %4"_s.arg(QString::number(minute), QString::number(hour),
                                      QString::number(hour + 12), words.join(u' '));
}

} // namespace core::schedule
