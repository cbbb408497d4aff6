// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/revokecommand.h"

#include "app/cli/accountrequest.h"
#include "app/cli/json.h"
#include "core/base/atomicfile.h"
#include "core/inspect/certificatefile.h"
#include "core/text/certificatetext.h"
#include "core/text/nametext.h"
#include "core/text/revocationtext.h"

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace core::issuance;
using core::text::RevocationText;

namespace app::cli {

QString Revoke::name() const
{
    return u"revoke"_s;
}
QString Revoke::summary() const
{
    return tr("Revoke a certificate at its CA. It cannot be undone.");
}

void Revoke::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"certificate"_s, tr("Its name, as “list” shows it."), u"[CERTIFICATE]"_s);
    parser.addOption({u"reason"_s,
                      tr("Why: keyCompromise (the key was or may be exposed), superseded (it was replaced), "
                         "cessationOfOperation (the site is no longer run), unspecified."),
                      tr("reason")});
    parser.addOption(
        {u"generation"_s, tr("An earlier generation of it, by its number under archive/."), tr("number")});
    parser.addOption({u"with-certificate-key"_s,
                      tr("Sign with the certificate's own key rather than the account's. CAs take that for "
                         "keyCompromise.")});
    parser.addOption({u"certificate"_s, tr("File with a certificate that is not in the store."), tr("file")});
    parser.addOption({u"key"_s, tr("File with its private key (PEM, without a passphrase)."), tr("file")});
    describeCa(parser);
    parser.addOption({u"account"_s, tr("The account that signs, or whose CA is asked."), tr("ID")});
    parser.addOption({u"no-check"_s, tr("Do not ask the CA's revocation list afterwards.")});
    parser.addOption({u"yes"_s, tr("Do not ask whether it is meant.")});
}

/// From the store.
static core::Result<RevocationRequest> named(const QCommandLineParser &parser, core::store::Store &store)
{
    const auto entry = store.certificate(parser.positionalArguments().first());
    if (!entry)
        return entry.error();
    RevocationRequest request{
        .certificateName = entry->name, .generation = entry->generation, .accountId = entry->accountId};
    if (parser.isSet(u"account"_s))
        request.accountId = parser.value(u"account"_s);
    if (parser.isSet(u"generation"_s))
        request.generation = parser.value(u"generation"_s).toInt();
    const auto chain = store.chain(request.certificateName, request.generation);
    if (!chain)
        return chain.error();
    request.chain = *chain;
    if (parser.isSet(u"with-certificate-key"_s))
        request.signer = RevocationSigner::CertificateKey;
    return request;
}

/// From files.
static core::Result<RevocationRequest> fromFiles(const QCommandLineParser &parser)
{
    const auto chain = core::inspect::readCertificates(parser.value(u"certificate"_s));
    if (!chain)
        return chain.error();
    RevocationRequest request{.chain = *chain, .accountId = parser.value(u"account"_s)};
    if (parser.isSet(u"ca"_s)) {
        const auto ca = caFrom(parser);
        if (!ca)
            return ca.error();
        request.directoryUrl = ca->directoryUrl;
        request.rootPem = ca->rootPem;
    }
    if (!parser.isSet(u"key"_s))
        return request;
    auto pem = core::readFile(parser.value(u"key"_s), core::crypto::MaxPrivateKeyBytes);
    if (!pem)
        return pem.error();
    auto key = core::crypto::KeyPair::fromPem(*pem);
    core::crypto::wipe(*pem);
    if (!key)
        return core::Error{core::ErrorCode::BadInput, parser.value(u"key"_s), key.error().detail};
    request.key = std::make_shared<const core::crypto::KeyPair>(*std::move(key));
    request.signer = RevocationSigner::CertificateKey;
    return request;
}

void Revoke::refuse(const Tools &tools, const QString &complaint)
{
    tools.console.note(complaint);
    emit finished(WrongUsage);
}

static std::optional<core::crypto::RevocationReason> reasonFrom(const QString &typed)
{
    bool isNumber = false;
    const int number = typed.toInt(&isNumber);
    const auto reason
        = isNumber ? core::crypto::reasonFromNumber(number) : core::crypto::reasonFromName(typed);
    return reason && offeredReasons().contains(*reason) ? reason : std::nullopt;
}

void Revoke::run(const QCommandLineParser &parser, Tools tools)
{
    const bool file = parser.isSet(u"certificate"_s);
    if (file ? !parser.positionalArguments().isEmpty() : parser.positionalArguments().size() != 1)
        return refuse(tools, tr("Name one certificate, or a file with one: --certificate FILE"));
    const auto reason = reasonFrom(parser.value(u"reason"_s));
    if (!reason)
        return refuse(tools,
                      tr("Say why: --reason keyCompromise, superseded, cessationOfOperation or unspecified"));
    if (file && !parser.isSet(u"account"_s) && !(parser.isSet(u"ca"_s) && parser.isSet(u"key"_s)))
        return refuse(tools, tr("For a file, say who signs and where: --key FILE --ca CA, or --account ID"));
    if (!file && (parser.isSet(u"key"_s) || parser.isSet(u"ca"_s)))
        return refuse(tools,
                      tr("--key and --ca go with --certificate; for a certificate of the store there "
                         "is --with-certificate-key."));
    auto request = file ? fromFiles(parser) : named(parser, tools.services.store());
    if (!request) {
        const int code = tools.console.fail(request.error());
        return emit finished(request.error().code == core::ErrorCode::BadInput ? WrongUsage : code);
    }
    m_request = *std::move(request);
    m_request.reason = *reason;
    m_check = !parser.isSet(u"no-check"_s);
    if (parser.isSet(u"yes"_s))
        return openCa(tools);
    ask(tools);
}

void Revoke::ask(Tools tools)
{
    const Console &console = tools.console;
    const core::crypto::Certificate &certificate = m_request.chain.first();
    //: %1: names of a certificate
    console.note(
        tr("Revoke the certificate for %1?").arg(core::text::NameText::shortList(certificate.names())));
    QStringList consequences = RevocationText::consequences();
    consequences.append(RevocationText::consequence(m_request.reason));
    for (const QString &consequence : consequences)
        console.note(u"  - "_s + consequence);
    if (::isatty(STDIN_FILENO) == 0)
        return refuse(tools, tr("Nobody is here to confirm it. To do it, add --yes."));
    const QString word = core::text::CertificateText::title(certificate);
    console.note(tr("Type “%1” to revoke it; anything else leaves it as it is.").arg(word));
    m_typed = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_typed.get(), &QSocketNotifier::activated, this, [this, word, tools] {
        char buffer[512];
        const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        m_typed->setEnabled(false);
        m_typed.release()->deleteLater();
        if (got > 0 && QString::fromUtf8(buffer, got).trimmed() == word)
            return openCa(tools);
        tools.console.note(tr("Nothing was revoked."));
        emit finished(Failure);
    });
}

void Revoke::openCa(Tools tools)
{
    const auto account = tools.services.store().account(m_request.accountId);
    if (!account || !account->practice)
        return send(tools);
    tools.services.openPractice(this, [this, tools](const core::Result<core::store::AccountEntry> &opened) {
        if (!opened)
            return emit finished(tools.console.fail(opened.error()));
        send(tools);
    });
}

void Revoke::send(Tools tools)
{
    m_revoker = std::make_unique<Revoker>(tools.services.store(), tools.services.registrar(),
                                          tools.services.clock());
    m_revoker->revoke(m_request, this, [this, tools](const core::Result<RevocationOutcome> &outcome) {
        if (!outcome) {
            const int code = tools.console.fail(outcome.error());
            for (const QString &hint : RevocationText::hints(outcome.error(), m_request.signer))
                tools.console.note(u"  - "_s + hint);
            return emit finished(code);
        }
        tools.console.print(RevocationText::done(*outcome));
        if (!m_check)
            return end(*outcome, nullptr, tools);
        m_revoker->check(m_request.chain, m_request.certificateName, m_request.generation,
                         core::inspect::Freshness::Newest, this,
                         [this, tools, done = *outcome](const core::inspect::RevocationWord &word) {
                             tools.console.print(
                                 RevocationText::afterwards(word, tools.services.clock().now()));
                             end(done, &word, tools);
                         });
    });
}

void Revoke::end(const RevocationOutcome &outcome, const core::inspect::RevocationWord *word, Tools tools)
{
    QJsonObject json = revocationJson(outcome.entry);
    json.insert(u"already"_s, outcome.already);
    if (word)
        json.insert(u"list"_s, core::inspect::toJson(*word));
    tools.console.document(json);
    emit finished(Success);
}

} // namespace app::cli
