// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/layers.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tests {

namespace {
const QStringList lower{u"core/base"_s, u"core/crypto"_s};
const QStringList middle
    = lower + QStringList{u"core/dns"_s,     u"core/acme"_s,   u"core/challenge"_s, u"core/store"_s,
                          u"core/keyring"_s, u"core/deploy"_s, u"core/inspect"_s};

/// "core/base/error.h" is in "core/base" and "core"; "app/services.h" is in "app/services", too.
bool isIn(const QString &path, const QString &place)
{
    return path.startsWith(place + u'/') || path == place || path.section(u'.', 0, 0) == place;
}

/// "QtNetwork" for "QSslSocket" and "QtNetwork/QSslSocket"; empty for what is not Qt's.
QString qtModuleOf(const QString &header)
{
    static const QDir headers(QStringLiteral(TEGATA_QT_HEADERS));
    static const QStringList modules = headers.entryList({u"Qt*"_s}, QDir::Dirs);
    static QHash<QString, QString> known;
    const QString first = header.section(u'/', 0, 0);
    if (modules.contains(first))
        return first;
    if (!known.contains(header)) {
        const auto module = std::ranges::find_if(
            modules, [&header](const QString &name) { return headers.exists(name + u'/' + header); });
        known[header] = module == modules.end() ? QString() : *module;
    }
    return known[header];
}

/// "core/store" for "core_store"
QString pathOf(const QString &target)
{
    return QString(target).replace(u'_', u'/');
}

bool mayLink(const Layer &layer, const QString &target, bool isPrivate)
{
    if (target.startsWith("Qt6::"_L1))
        return layer.qtModules.contains(target.mid(5));
    if (layer.ownTargets.contains(target))
        return isPrivate;
    const QString folder = pathOf(target);
    return std::ranges::any_of(layer.folders + QStringList{layer.folder},
                               [&folder](const QString &allowed) { return isIn(folder, allowed); });
}
} // namespace

const QList<Layer> &layers()
{
    const QStringList core{u"Core"_s};
    const QStringList network{u"Core"_s, u"Network"_s};
    const QStringList window{u"Core"_s, u"Gui"_s, u"Widgets"_s, u"Svg"_s, u"DBus"_s};
    static const QList<Layer> all{
        {u"core/base"_s, {}, {u"Core"_s, u"Concurrent"_s}, {}, u"\"core/crypto/digest.h\""_s},
        {u"core/crypto"_s,
         {u"core/base"_s},
         core,
         {u"OpenSSL::Crypto"_s, u"OpenSSL::SSL"_s, u"qca-qt6"_s},
         u"\"core/acme/types.h\""_s},
        {u"core/acme"_s, lower, network, {}, u"\"core/challenge/solver.h\""_s},
        {u"core/dns"_s, {u"core/base"_s}, network, {u"Unbound::Unbound"_s}, u"\"core/challenge/solver.h\""_s},
        {u"core/challenge"_s, lower + QStringList{u"core/dns"_s}, network, {}, u"\"core/acme/session.h\""_s},
        {u"core/store"_s, lower, {u"Core"_s, u"Sql"_s}, {}, u"\"core/issuance/record.h\""_s},
        {u"core/keyring"_s,
         lower,
         {u"Core"_s, u"DBus"_s},
         {u"Qt6Keychain::Qt6Keychain"_s},
         u"\"core/store/store.h\""_s},
        {u"core/deploy"_s, lower, core, {}, u"\"core/text/errortext.h\""_s},
        {u"core/inspect"_s, lower, network, {}, u"\"core/store/store.h\""_s},
        {u"core/issuance"_s, middle, core, {u"PkgConfig::Psl"_s}, u"\"core/text/errortext.h\""_s},
        {u"core/doctor"_s,
         middle + QStringList{u"core/issuance"_s},
         network,
         {},
         u"\"core/renewal/plan.h\""_s},
        {u"core/renewal"_s,
         middle + QStringList{u"core/issuance"_s},
         core,
         {},
         u"\"core/practice/practiceca.h\""_s},
        {u"core/schedule"_s,
         lower + QStringList{u"core/store"_s, u"core/deploy"_s, u"core/issuance"_s, u"core/renewal"_s},
         core + QStringList{u"DBus"_s},
         {},
         u"\"core/text/errortext.h\""_s},
        {u"core/notify"_s,
         lower
             + QStringList{u"core/store"_s, u"core/deploy"_s, u"core/issuance"_s, u"core/renewal"_s,
                           u"core/schedule"_s},
         network + QStringList{u"DBus"_s},
         {},
         u"\"core/text/errortext.h\""_s},
        {u"core/practice"_s, middle, network, {}, u"<QWidget>"_s},
        {u"core/text"_s, {u"core"_s}, core, {}, u"\"ui/look/palette.h\""_s},
        {u"ui/upkeep"_s, {u"core"_s, u"ui"_s}, window, {u"XCB::XCB"_s}, u"\"app/services.h\""_s},
        {u"ui"_s, {u"core"_s}, window, {}, u"\"app/services.h\""_s},
        {u"app/services"_s, {u"core"_s}, network, {}, u"\"ui/look/palette.h\""_s},
        {u"app/unixsignals"_s, {u"core"_s}, core, {}, u"\"ui/look/palette.h\""_s},
        {u"app/watch"_s, {u"core"_s}, network, {}, u"\"ui/look/palette.h\""_s},
        {u"app/cli"_s,
         {u"core"_s, u"app/services"_s, u"app/unixsignals"_s, u"app/watch"_s},
         network,
         {},
         u"<QGuiApplication>"_s},
        {u"app"_s, {u"core"_s, u"ui"_s}, window + network, {}, u"<QSqlQuery>"_s},
    };
    return all;
}

const Layer *layerOf(const QString &path)
{
    const auto layer = std::ranges::find_if(
        layers(), [&path](const Layer &candidate) { return isIn(path, candidate.folder); });
    return layer == layers().end() ? nullptr : &*layer;
}

QStringList strayIncludes(const Layer &layer, const Source &source)
{
    static const QRegularExpression include(uR"re(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])re"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression generated(u"^(tst_|moc_)?\\w+\\.moc$"_s);
    QStringList strays;
    for (auto matches = include.globalMatch(source.code); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString header = match.captured(2);
        const QString where = place(source.path, source.code, match.capturedStart(2)) + u": "_s;
        if (match.captured(1) == u'<') {
            const QString module = qtModuleOf(header);
            if (module.startsWith("Qt"_L1) && module != "QtCrypto"_L1
                && !layer.qtModules.contains(module.mid(2)))
                strays.append(where + header + u" is of "_s + module);
            continue;
        }
        if (generated.match(header).hasMatch())
            continue;
        const QString folder = header.section(u'/', 0, -2);
        const bool allowed
            = std::ranges::any_of(layer.folders + QStringList{layer.folder},
                                  [&header](const QString &place) { return isIn(header, place); });
        const bool foreignPrivate = header.endsWith("_p.h"_L1) && folder != source.path.section(u'/', 0, -2);
        if (!allowed || foreignPrivate)
            strays.append(where + header);
    }
    return strays;
}

QStringList strayLinks(const Source &cmakeLists)
{
    static const QRegularExpression call(
        u"\\b(project_library|target_link_libraries)\\s*\\(\\s*(\\w+)([^)]*)\\)"_s);
    static const QRegularExpression space(u"\\s+"_s);
    static const QRegularExpression comment(u"#[^\\n]*"_s);
    QStringList strays;
    const QString text = QString(cmakeLists.text).replace(comment, {});
    for (auto matches = call.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString library = match.captured(2);
        const QString where = place(cmakeLists.path, text, match.capturedStart()) + u": "_s + library + u' ';
        const Layer *layer = layerOf(pathOf(library));
        if (!layer) {
            if (match.captured(1) == "project_library"_L1)
                strays.append(where + u"is in no layer"_s);
            continue;
        }
        if (match.captured(1) == "target_link_libraries"_L1) {
            strays.append(where + u"goes round project_library()"_s);
            continue;
        }
        QString keyword;
        for (const QString &word : match.captured(3).split(space, Qt::SkipEmptyParts)) {
            if (word == "SOURCES"_L1 || word == "PUBLIC"_L1 || word == "PRIVATE"_L1)
                keyword = word;
            else if (keyword != "SOURCES"_L1 && !mayLink(*layer, word, keyword == "PRIVATE"_L1))
                strays.append(where + u"links "_s + word + u" as "_s + keyword);
        }
    }
    return strays;
}

QStringList windowLibraries(const QString &ldd)
{
    static const QRegularExpression library(
        u"\\blib(Qt6(Gui|Widgets|Svg|OpenGL)|xcb|X11|wayland-client|GL)\\.so\\S*"_s);
    QStringList found;
    for (auto matches = library.globalMatch(ldd); matches.hasNext();)
        found.append(matches.next().captured());
    found.removeDuplicates();
    return found;
}

} // namespace tests
