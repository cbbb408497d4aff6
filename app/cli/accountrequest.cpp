// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountrequest.h"

#include "core/acme/catalogue.h"
#include "core/base/atomicfile.h"
#include "core/crypto/jws.h"

using namespace Qt::StringLiterals;

namespace app::cli {

static constexpr qint64 MaxSmallFile = 64 * 1024;

/// The words of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::cli::AccountAdd)
};

void describeCa(QCommandLineParser &parser)
{
    QStringList presets;
    for (const core::acme::CaPreset &preset : core::acme::catalogue())
        presets.append(preset.id);
    parser.addOption(
        {u"ca"_s, Words::tr("The CA: %1, or the https address of its directory.").arg(presets.join(u", "_s)),
         Words::tr("CA")});
    parser.addOption({u"ca-root"_s,
                      Words::tr("PEM file with the root of a private CA, trusted for its directory only."),
                      Words::tr("file")});
}

void usePreset(core::issuance::AccountRequest &request, const core::acme::CaPreset &preset)
{
    request.caName = preset.name;
    request.presetId = preset.id;
    request.directoryUrl = preset.directory;
    request.staging = preset.staging;
}

core::Result<void> useRoot(core::issuance::AccountRequest &request, const QCommandLineParser &parser)
{
    const QString file = parser.value(u"ca-root"_s);
    if (file.isEmpty())
        return {};
    const auto root = core::readFile(file, MaxSmallFile);
    if (!root)
        return root.error();
    const auto certificates = core::crypto::certificatesFromFile(*root);
    if (!certificates)
        return core::Error{core::ErrorCode::NotACertificate, file};
    request.rootPem = core::crypto::toPem(*certificates);
    return {};
}

core::Result<core::issuance::AccountRequest> caFrom(const QCommandLineParser &parser)
{
    using core::ErrorCode;
    core::issuance::AccountRequest request;
    const QString ca = parser.value(u"ca"_s);
    if (const auto *preset = core::acme::findPreset(ca)) {
        usePreset(request, *preset);
    } else {
        request.directoryUrl = QUrl(ca, QUrl::StrictMode);
        request.caName = request.directoryUrl.host();
        if (request.directoryUrl.scheme() != "https"_L1 || request.caName.isEmpty())
            return core::Error{ErrorCode::BadInput, ca, u"neither a known CA nor an https address"_s};
    }
    if (const auto root = useRoot(request, parser); !root)
        return root.error();
    return request;
}

core::Result<core::issuance::AccountRequest> accountRequest(const QCommandLineParser &parser)
{
    using core::ErrorCode;
    auto from = caFrom(parser);
    if (!from)
        return from;
    core::issuance::AccountRequest request = *std::move(from);
    request.contacts = parser.values(u"contact"_s);
    request.termsAgreed = parser.isSet(u"agree-tos"_s);
    const auto kind = core::crypto::keyKindFromName(parser.value(u"key"_s));
    if (!kind)
        return core::Error{ErrorCode::BadInput, parser.value(u"key"_s), u"not a kind of key"_s};
    request.keyKind = *kind;
    request.externalKeyId = parser.value(u"eab-kid"_s);
    if (parser.isSet(u"eab-key-file"_s)) {
        auto text = core::readFile(parser.value(u"eab-key-file"_s), MaxSmallFile);
        if (!text)
            return text.error();
        auto key = core::crypto::decodeMacKey(*text);
        core::crypto::wipe(*text);
        if (!key) // what is in the file is a secret, and not shown
            return core::Error{ErrorCode::BadInput, parser.value(u"eab-key-file"_s), key.error().detail};
        request.externalMacKey = std::make_shared<const core::crypto::Secret>(*std::move(key));
    }
    return request;
}

} // namespace app::cli
