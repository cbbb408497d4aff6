// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/practicecommand.h"

#include "app/cli/json.h"
#include "app/cli/listcommands.h"
#include "app/cli/nginxcommand.h"
#include "core/base/atomicfile.h"
#include "core/issuance/names.h"
#include "core/text/nametext.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace core::issuance;

namespace app::cli {

QString Practice::name() const
{
    return u"practice"_s;
}
QString Practice::summary() const
{
    return tr("Get a certificate from a practice CA on this computer: no internet, nothing to break.");
}

void Practice::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"name"_s, tr("A name for the certificate. Default: practice.test."),
                                 u"[NAME…]"_s);
    parser.addOption({u"names"_s, tr("The same, separated by commas or spaces."), tr("names")});
}

void Practice::run(const QCommandLineParser &parser, Tools tools)
{
    const Console &console = tools.console;
    Request request;
    bool good = true;
    QStringList typed = parser.values(u"names"_s) + parser.positionalArguments();
    if (typed.isEmpty())
        typed = {u"practice.test"_s};
    for (const NameEntry &entry : readNames(typed.join(u'\n'), Reach::Private)) {
        for (const QString &remark : core::text::NameText::remarks(entry))
            console.note(remark);
        if (entry.identifier)
            request.identifiers.append(*entry.identifier);
        good = good && std::ranges::none_of(entry.remarks, isRefusal);
    }
    if (!good || request.identifiers.isEmpty())
        return emit finished(WrongUsage);

    console.note(tr("Starting the practice CA …"));
    tools.services.openPractice(
        this, [this, request, tools](const core::Result<core::store::AccountEntry> &account) mutable {
            if (!account)
                return emit finished(tools.console.fail(account.error()));
            request.accountId = account->id;
            request.method = {.address = u"127.0.0.1"_s, .port = tools.services.practice().httpPort()};
            issue(request, tools);
        });
}

void Practice::issue(const Request &request, Tools tools)
{
    m_desk = &tools.services.desk();
    connect(m_desk, &Desk::recordChanged, this, [this, tools](const Record &record) {
        if (record.id == m_record)
            m_progress.show(record, tools.console);
    });
    connect(m_desk, &Desk::finished, this, [this, tools](const Record &record) {
        if (record.id == m_record)
            end(record, tools);
    });
    const auto started = m_desk->start(request);
    if (!started)
        return emit finished(tools.console.fail(started.error()));
    m_record = *started;
}

void Practice::end(const Record &record, Tools tools)
{
    if (record.stage == Stage::Cancelled)
        return tools.console.note(tr("Cancelled.")), emit finished(Failure);
    if (record.failure)
        return emit finished(tools.console.fail(*record.failure));
    const auto entry = tools.services.store().certificate(record.certificateName);
    if (!entry)
        return emit finished(tools.console.fail(entry.error()));
    tools.services.practice().fetchRoot(
        this, [this, entry = *entry, tools](const core::Result<core::crypto::Certificate> &root) {
            if (!root)
                return emit finished(tools.console.fail(root.error()));
            tell(entry, *root, tools);
        });
}

void Practice::tell(const core::store::CertificateEntry &entry, const core::crypto::Certificate &root,
                    Tools tools)
{
    auto &store = tools.services.store();
    const Console &console = tools.console;
    const QDateTime now = tools.services.clock().now();
    const auto paths = store.livePaths(entry.name);
    // Pebble's root is gone with it, so it is kept for "openssl verify" and "curl --cacert".
    const QString rootFile = store.folder() + u"/practice-root.pem"_s;
    if (const auto kept = core::replaceFile(rootFile, root.pem()); !kept)
        return emit finished(console.fail(kept.error()));
    const auto certificates = store.certificates();
    if (!certificates)
        return emit finished(console.fail(certificates.error()));
    const auto snippet = nginxSnippet(store, entry, {});
    if (!snippet)
        return emit finished(console.fail(snippet.error()));

    console.print();
    printInstalled(console, entry.name, paths, entry.notAfter, now);
    console.print(u"  "_s + tr("The practice CA's root is in %1.").arg(rootFile));
    console.print();
    for (const QString &line : expiryList(*certificates, {}, now))
        console.print(line);
    console.print();
    console.print(tr("For nginx:"));
    console.print(*snippet);
    QJsonObject json = toJson(entry, paths, now);
    json.insert(u"practiceRoot"_s, rootFile);
    json.insert(u"nginx"_s, *snippet);
    console.document(json);
    emit finished(Success);
}

void Practice::interrupt()
{
    if (m_record.isEmpty())
        return emit finished(Failure);
    m_desk->cancel(m_record);
}

} // namespace app::cli
