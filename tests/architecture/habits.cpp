// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/habits.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tests {

const QList<Habit> &habits()
{
    using enum Habit::Looks;
    static const QStringList program{u"core"_s, u"ui"_s, u"app"_s};
    static const QList<Habit> all{
        {"only core/crypto sees OpenSSL",
         program,
         u"^core/crypto/"_s,
         AtIncludes,
         u"<openssl/"_s,
         {u"core/acme/x.cpp"_s, u"#include <openssl/evp.h>\n"_s}},
        {"only core/crypto sees QCA",
         program,
         u"^core/crypto/"_s,
         AtIncludes,
         u"<(QtCrypto|qca)|<Qca-"_s,
         {u"app/x.cpp"_s, u"#include <QtCrypto>\n"_s}},
        {"what core/crypto offers names no type of OpenSSL or QCA",
         {u"core/crypto"_s},
         u"(_p\\.h|\\.cpp)$"_s,
         AtIncludes,
         u"<(openssl/|QtCrypto|qca)"_s,
         {u"core/crypto/x.h"_s, u"#include <openssl/evp.h>\n"_s}},
        {"the terminal program sees no window",
         {u"app/cli"_s},
         {},
         AtIncludes,
         u"\"ui/|<Q(tWidgets|tGui|GuiApplication|Application)\\b"_s,
         {u"app/cli/x.cpp"_s, u"#include \"ui/look/palette.h\"\n"_s}},
        {"sentences are made in core/text, ui and app only",
         {u"core"_s},
         u"^core/text/"_s,
         AtCode,
         u"\\btr\\(|\\btranslate\\(|QT_TR(ANSLATE)?_NOOP|Q_DECLARE_TR_FUNCTIONS"_s,
         {u"core/acme/x.cpp"_s, u"auto x = QObject::tr(\"No.\");\n"_s}},
        {"nothing waits in place",
         program,
         {},
         AtCode,
         u"\\bwaitFor[A-Z]\\w*\\s*\\(|\\bQEventLoop\\s*[({\\w]|\\bprocessEvents\\s*\\(|\\bQThread::\\w*sleep\\b|\\bsleep_(for|until)\\b|\\bu?sleep\\s*\\("_s,
         {u"core/practice/x.cpp"_s, u"process.waitForStarted();\n"_s}},
        {"no message box stops the program",
         program,
         {},
         AtCode,
         u"\\bQMessageBox::(question|warning|information|critical|about)\\s*\\(|\\bQInputDialog::get|\\bQFileDialog::get(Open|Save|Existing)"_s,
         {u"ui/issue/x.cpp"_s, u"QMessageBox::warning(this, {}, {});\n"_s}},
        {"no dialog runs a loop of its own",
         program,
         {},
         AtCode,
         u"(dialog|wizard|menu|box)(\\.|->)exec\\s*\\("_s,
         {u"ui/issue/x.cpp"_s, u"dialog.exec();\n"_s}},
        {"log lines have a category",
         program,
         {},
         AtCode,
         u"\\bq(Debug|Info|Warning|Critical)\\s*\\("_s,
         {u"core/store/x.cpp"_s, u"qDebug() << 1;\n"_s}},
        {"nothing of ours is reached through instance()",
         program,
         {},
         AtCode,
         u"\\bstatic\\b[^;{}]*[&*]\\s*instance\\s*\\("_s,
         {u"core/store/x.h"_s, u"static Store &instance();\n"_s}},
        {"a connection to a lambda names who lives",
         program,
         {},
         AtCode,
         u"\\bconnect\\(\\s*[^,;]+,\\s*[^,;]+,\\s*\\["_s,
         {u"ui/issue/x.cpp"_s, u"connect(m_button, &QPushButton::clicked, [this] { go(); });\n"_s}},
        {"errors are values, not exceptions",
         program,
         {},
         AtCode,
         u"\\bthrow\\b|\\bcatch\\s*\\("_s,
         {u"core/base/x.cpp"_s, u"throw std::runtime_error(\"\");\n"_s}},
        {"jobs are objects, not coroutines",
         program,
         {},
         AtCode,
         u"\\bco_(await|yield|return)\\b"_s,
         {u"core/acme/x.cpp"_s, u"co_await reply;\n"_s}},
        {"tests do not sleep",
         {u"tests"_s},
         u"^tests/architecture/"_s,
         AtCode,
         u"\\bq(Sleep|Wait)\\s*\\(|\\bQThread::\\w*sleep\\b|\\bsleep_(for|until)\\b|\\bu?sleep\\s*\\("_s,
         {u"tests/base/x.cpp"_s, u"QTest::qSleep(100);\n"_s}},
    };
    return all;
}

QStringList breaches(const Habit &habit, const Source &source)
{
    if (!habit.except.isEmpty() && QRegularExpression(habit.except).match(source.path).hasMatch())
        return {};
    const bool includes = habit.looks == Habit::Looks::AtIncludes;
    const QRegularExpression pattern(includes ? u"^\\s*#\\s*include\\s*(?="_s + habit.pattern + u')'
                                              : habit.pattern,
                                     QRegularExpression::MultilineOption);
    const QString &code = includes ? source.code : source.bare;
    QStringList found;
    for (auto matches = pattern.globalMatch(code); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString line = code.mid(match.capturedStart()).trimmed().section(u'\n', 0, 0);
        found.append(place(source.path, code, match.capturedStart()) + u": "_s + line);
    }
    return found;
}

QStringList missingLicense(const Source &source)
{
    static const QRegularExpression lines(
        u"\\A(#![^\\n]*\\n)?(<\\?xml[^\\n]*\\n)?[^\\n\\w]*SPDX-FileCopyrightText: [^\\n]+\\n[^\\n\\w]*SPDX-License-Identifier: GPL-3\\.0-or-later\\b"_s);
    return lines.match(source.text).hasMatch() ? QStringList() : QStringList(source.path);
}

QStringList tooLong(const Source &source)
{
    constexpr qsizetype most = 400;
    const qsizetype lines = source.text.count(u'\n');
    return lines > most ? QStringList(u"%1: %2 lines"_s.arg(source.path).arg(lines)) : QStringList();
}

/// What a file keeps to itself: a name, and for a function the types that it takes, since others may be
/// called the same.
static QStringList ownNames(const Source &source)
{
    static const QRegularExpression variable(
        u"^(?:static (?:constexpr |const )?|constexpr |const )[\\w:<>*& ,]*?\\b(\\w+)(?: *=|\\{|\\[)"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression function(u"^static [\\w:<>*& ,]*?\\b(\\w+)\\(([^)]*)\\)"_s,
                                             QRegularExpression::MultilineOption);
    static const QRegularExpression type(u"^(?:class|struct|enum class) (\\w+)[^;\\n]*\\{"_s,
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression argument(u"\\w+(?=,|$)"_s);
    QStringList names;
    for (const QRegularExpression &plain : {variable, type}) {
        for (auto matches = plain.globalMatch(source.bare); matches.hasNext();)
            names.append(matches.next().captured(1));
    }
    for (auto matches = function.globalMatch(source.bare); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString types = match.captured(2).simplified().remove(argument);
        names.append(u"%1(%2)"_s.arg(match.captured(1), types));
    }
    names.removeDuplicates();
    return names;
}

QStringList twiceInAFolder(const QList<Source> &sources)
{
    QMap<QString, QStringList> files;
    for (const Source &source : sources) {
        if (!source.path.endsWith(".cpp"_L1))
            continue;
        for (const QString &name : ownNames(source))
            files[source.path.section(u'/', 0, -2) + u": "_s + name].append(source.path.section(u'/', -1));
    }
    QStringList found;
    for (auto each = files.cbegin(); each != files.cend(); ++each) {
        if (each->size() > 1)
            found.append(each.key() + u": "_s + each->join(u", "_s));
    }
    return found;
}

} // namespace tests
