// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/remotefolder.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr qsizetype LongestPath = 512;

static Error unfitFolder(const QString &subject, const QString &why)
{
    return {.code = ErrorCode::BadInput, .subject = subject, .detail = why};
}

/// Control characters end lines; the others mean something to sftp even between quotation marks.
static bool isPlainPath(const QString &path)
{
    return path.startsWith(u'/') && path.size() <= LongestPath && std::ranges::none_of(path, [](QChar c) {
               return !c.isPrint() || QStringView(u"\"\\*?[]").contains(c);
           });
}

Result<void> checkedRemote(const Method &method)
{
    // A first character that is no hyphen, so that it cannot be an option.
    static const QRegularExpression server(
        u"^([A-Za-z0-9_][A-Za-z0-9_.@+-]{0,127}@)?([A-Za-z0-9_][A-Za-z0-9_.-]{0,252}|\\[[0-9A-Fa-f:.]{2,45}\\])\\z"_s);
    if (!server.match(method.server).hasMatch())
        return unfitFolder(method.server, u"not a server: [USER@]HOST"_s);
    if (!isPlainPath(method.folder))
        return unfitFolder(method.folder, u"not the whole path of a folder"_s);
    if (!method.identity.isEmpty() && !isPlainPath(method.identity))
        return unfitFolder(method.identity, u"not the whole path of a file"_s);
    return {};
}

Result<Method> remoteFolderFrom(const QString &typed)
{
    static const QRegularExpression copyForm(
        u"^(?<server>(?:[^/]*@)?(?:\\[[^/\\]]*\\]|[^/:]*)):(?<folder>/.*)\\z"_s);
    static const QRegularExpression urlForm(
        u"^(?:sftp:)?//(?<server>(?:[^/]*@)?(?:\\[[^/\\]]*\\]|[^/:]*))(?::(?<port>[0-9]{1,5}))?(?<folder>/.*)\\z"_s);
    const bool isUrl = typed.startsWith("sftp://"_L1) || typed.startsWith("//"_L1);
    const auto match = (isUrl ? urlForm : copyForm).match(typed);
    if (!match.hasMatch())
        return unfitFolder(typed, u"not of the form [USER@]HOST:/FOLDER"_s);
    const QString port = isUrl ? match.captured(u"port"_s) : QString();
    bool isPort = true;
    const quint16 number = port.isEmpty() ? quint16(0) : port.toUShort(&isPort);
    if (!isPort || (!port.isEmpty() && number == 0))
        return unfitFolder(port, u"not a port number"_s);
    const Method method{.kind = MethodKind::RemoteFolder,
                        .folder = match.captured(u"folder"_s),
                        .server = match.captured(u"server"_s),
                        .sshPort = number};
    if (const auto fit = checkedRemote(method); !fit)
        return fit.error();
    return method;
}

QString remoteText(const Method &method)
{
    return method.sshPort == 0
        ? method.server + u':' + method.folder
        : u"sftp://%1:%2%3"_s.arg(method.server, QString::number(method.sshPort), method.folder);
}

} // namespace core::challenge
