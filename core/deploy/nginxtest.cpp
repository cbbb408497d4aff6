// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/nginxtest.h"

#include "core/base/atomicfile.h"
#include "core/base/plaintext.h"
#include "core/base/toolrun.h"
#include "core/crypto/chain.h"
#include "core/deploy/nginxwriter.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::deploy {

// Beyond 1023, so that no privilege is needed. Whether they are free does not matter: "-t" passes over
// EADDRINUSE.
static constexpr quint16 TestHttpPort = 64080;
static constexpr quint16 TestHttpsPort = 64443;

static constexpr qint64 MaxPemBytes = 1024 * 1024;
static constexpr qsizetype MaxRemarks = 20;

static Result<void> checkFiles(const NginxOptions &options)
{
    const auto certificate = readFile(options.certificateFile, MaxPemBytes);
    if (!certificate)
        return certificate.error();
    auto keyBytes = readFile(options.keyFile, MaxPemBytes);
    if (!keyBytes)
        return keyBytes.error();
    const auto chain = crypto::chainFromPem(*certificate);
    const auto key = crypto::KeyPair::fromPem(*keyBytes);
    crypto::wipe(*keyBytes);
    if (!chain)
        return Error{.code = ErrorCode::CertificateUnreadable,
                     .subject = options.certificateFile,
                     .detail = chain.error().detail};
    // An RSA key beside an EC certificate passes "nginx -t" and fails with the first visitor.
    if (!key || !chain->first().belongsTo(*key))
        return Error{.code = ErrorCode::CertificateWrongKey, .subject = options.keyFile};
    return {};
}

/// An nginx.conf around the site, with all that nginx writes inside `folder`.
static QString surroundings(const QString &folder, const NginxBuild &build, const QStringList &names,
                            quint16 httpPort)
{
    NginxWriter out;
    out.directive(u"pid"_s, {nginxQuoted(folder + "/nginx.pid"_L1)});
    out.directive(u"error_log"_s, {nginxQuoted(folder + "/error.log"_L1), u"warn"_s}); // and to stderr
    out.open(u"events"_s);
    out.close();
    out.open(u"http"_s);
    out.directive(u"access_log"_s, {u"off"_s});
    out.directive(u"server_names_hash_bucket_size"_s, {QString::number(nameBucketSize(names))});
    out.directive(u"client_body_temp_path"_s, {nginxQuoted(folder + "/body"_L1)});
    for (const auto &module : {u"proxy"_s, u"fastcgi"_s, u"uwsgi"_s, u"scgi"_s}) {
        if (!build.without.contains(u"http_"_s + module))
            out.directive(module + u"_temp_path"_s, {nginxQuoted(folder + u'/' + module)});
    }
    out.directive(u"include"_s, {nginxQuoted(folder + "/site.conf"_L1)});
    // nginx looks at names only where a port has several servers, as it will have.
    out.open(u"server"_s);
    out.directive(u"listen"_s, {QString::number(httpPort)});
    out.directive(u"server_name"_s, {u"neighbour.invalid"_s});
    out.close();
    out.close();
    return out.text();
}

QList<NginxVerdict::Remark> remarksFromText(const QByteArray &text, const QString &folder,
                                            const QString &file)
{
    using Kind = NginxVerdict::Remark::Kind;
    static const QRegularExpression pattern(uR"(^nginx: \[(\w+)\] (.*?)(?: in (/[^"]*):(\d+))?$)"_s,
                                            QRegularExpression::MultilineOption);
    QList<NginxVerdict::Remark> remarks;
    for (auto found = pattern.globalMatch(QString::fromUtf8(text));
         found.hasNext() && remarks.size() < MaxRemarks;) {
        const auto match = found.next();
        QString words = match.captured(2);
        // That the compiled-in error log is not ours to write is no news about this configuration.
        if (words.startsWith(u"could not open error log file"_s))
            continue;
        words.remove(folder + u'/');
        const bool isWarning = match.captured(1) == u"warn"_s || match.captured(1) == u"notice"_s;
        remarks.append({.kind = isWarning ? Kind::Warning : Kind::Error,
                        .text = plainText(words, 500),
                        .line = match.captured(3) == file ? match.captured(4).toInt() : 0});
    }
    return remarks;
}

namespace {

/// One test, and the folder that it happens in. A child of whoever asked; ends itself.
class NginxTest final : public QObject {
public:
    NginxTest(QObject *owner, std::function<void(Result<NginxVerdict>)> done)
        : QObject(owner), m_done(std::move(done))
    {
    }

    void start(NginxOptions options, const NginxBuild &build)
    {
        if (const auto prepared = prepare(std::move(options), build); !prepared)
            return finish(prepared.error());
        QStringList arguments{u"-t"_s, u"-p"_s, m_folder->path() + u'/', u"-c"_s,
                              m_folder->filePath(u"nginx.conf"_s)};
        if (build.core >= QVersionNumber(1, 19, 5))
            arguments += {u"-e"_s, m_folder->filePath(u"error.log"_s)};
        runTool(
            build.program, arguments, {}, this, [this](const Result<ToolOutput> &output) { judge(output); },
            m_folder);
    }

private:
    Result<void> prepare(NginxOptions options, const NginxBuild &build)
    {
        const auto asGiven = nginxConfiguration(options);
        if (!asGiven)
            return asGiven.error();
        if (auto checked = checkFiles(options); !checked)
            return checked;
        if (!m_folder->isValid())
            return Error{.code = ErrorCode::FileNotWritable,
                         .subject = m_folder->path(),
                         .detail = m_folder->errorString()};
        // Only ports and what follows from them differ: the lines stay where they are.
        const auto *listener = std::get_if<ChallengesByListener>(&options.challenges);
        const quint16 taken = listener ? listener->port : 0;
        options.httpPort = taken == TestHttpPort ? TestHttpPort + 1 : TestHttpPort;
        options.httpsPort = taken == TestHttpsPort ? TestHttpsPort + 1 : TestHttpsPort;
        const auto text = nginxConfiguration(options);
        if (!text)
            return text.error();
        if (auto written = createFile(m_folder->filePath(u"site.conf"_s), text->toUtf8()); !written)
            return written;
        return createFile(m_folder->filePath(u"nginx.conf"_s),
                          surroundings(m_folder->path(), build, options.names, options.httpPort).toUtf8());
    }

    void judge(const Result<ToolOutput> &output)
    {
        if (!output)
            return finish(output.error());
        NginxVerdict verdict{
            .accepted = output->exitStatus == 0,
            .remarks = remarksFromText(output->text, m_folder->path(), m_folder->filePath(u"site.conf"_s))};
        const bool isExplained = std::ranges::any_of(verdict.remarks, [](const auto &remark) {
            return remark.kind == NginxVerdict::Remark::Kind::Error;
        });
        if (!verdict.accepted && !isExplained)
            verdict.remarks.append({.text = plainText(QString::fromUtf8(output->text), 500)});
        finish(verdict);
    }

    void finish(const Result<NginxVerdict> &result)
    {
        QMetaObject::invokeMethod(
            this,
            [this, result, done = std::exchange(m_done, {})] {
                deleteLater();
                done(result);
            },
            Qt::QueuedConnection);
    }

    std::shared_ptr<QTemporaryDir> m_folder = std::make_shared<QTemporaryDir>();
    std::function<void(Result<NginxVerdict>)> m_done;
};

} // namespace

void testNginx(const NginxOptions &options, const NginxBuild &build, QObject *owner,
               std::function<void(Result<NginxVerdict>)> done)
{
    auto *test = new NginxTest(owner, std::move(done));
    test->start(options, build);
}

} // namespace core::deploy
