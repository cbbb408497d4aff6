// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/comparison.h"

#include "core/crypto/digest.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace core::renewal {

/// CAs give or take an hour; a lifetime that is off by less than this share is the same one.
static constexpr double SameLife = 0.02;
static constexpr double MuchShorter = 0.8;

static QString nameOf(const crypto::DistinguishedName &name)
{
    const QString common = crypto::commonName(name);
    return common.isEmpty() ? crypto::toString(name) : common;
}

Traits traitsOf(const crypto::Chain &chain, bool test)
{
    const crypto::Certificate &leaf = chain.first();
    const crypto::Certificate &last = chain.last();
    Traits traits{.issuer = nameOf(leaf.issuer()),
                  .root = nameOf(last.issuer()),
                  .rootKeyId = last.authorityKeyId(),
                  .names = leaf.names(),
                  .keyType = leaf.publicKeyType(),
                  .keyHash = crypto::sha256(leaf.publicKeyDer()),
                  .notBefore = leaf.notBefore(),
                  .notAfter = leaf.notAfter(),
                  .usages = leaf.extendedKeyUsage(),
                  .test = test};
    if (traits.rootKeyId.isEmpty() && last.isSelfIssued())
        traits.rootKeyId = last.subjectKeyId();
    for (const crypto::Certificate &each : chain.mid(1)) {
        if (!each.isSelfIssued())
            traits.intermediates.append(nameOf(each.subject()));
    }
    return traits;
}

static QStringList without(const QStringList &words, const QStringList &others)
{
    QStringList left;
    for (const QString &word : words) {
        if (!others.contains(word, Qt::CaseInsensitive))
            left.append(word);
    }
    return left;
}

static bool isRsa(const Traits &traits)
{
    return traits.keyType.startsWith("RSA"_L1);
}

static Difference issuerOf(const Traits &before, const Traits &after)
{
    Difference difference{.aspect = Aspect::Issuer, .changed = before.issuer != after.issuer};
    if (after.test && !before.test)
        difference.risks.append(Risk::TestAuthority);
    return difference;
}

/// Two certificates of one root may differ (a cross-signature), so its key decides where both tell it.
static Difference rootOf(const Traits &before, const Traits &after)
{
    const bool known = !before.rootKeyId.isEmpty() && !after.rootKeyId.isEmpty();
    const bool changed = known ? before.rootKeyId != after.rootKeyId : before.root != after.root;
    return {.aspect = Aspect::Root,
            .changed = changed,
            .risks = changed ? QList{Risk::RootChanged} : QList<Risk>()};
}

static Difference wordsOf(Aspect aspect, const QStringList &before, const QStringList &after)
{
    Difference difference{.aspect = aspect, .gone = without(before, after), .added = without(after, before)};
    difference.changed = !difference.gone.isEmpty() || !difference.added.isEmpty();
    return difference;
}

static Difference lifetimeOf(const Traits &before, const Traits &after)
{
    const auto was = static_cast<double>(before.notBefore.secsTo(before.notAfter));
    const auto is = static_cast<double>(after.notBefore.secsTo(after.notAfter));
    Difference difference{.aspect = Aspect::Lifetime, .changed = std::abs(is - was) > was * SameLife};
    if (is <= was * MuchShorter)
        difference.risks.append(Risk::LifetimeShorter);
    return difference;
}

/// A certificate without the extension is for everything.
static bool allows(const Traits &traits, const QString &usage)
{
    return traits.usages.isEmpty() || traits.usages.contains(usage)
        || traits.usages.contains(u"anyExtendedKeyUsage"_s);
}

static Difference usagesOf(const Traits &before, const Traits &after)
{
    Difference difference = wordsOf(Aspect::Usages, before.usages, after.usages);
    const auto lost = [&](const QString &usage) { return allows(before, usage) && !allows(after, usage); };
    if (lost(u"serverAuth"_s))
        difference.risks.append(Risk::ServerUseGone);
    if (lost(u"clientAuth"_s))
        difference.risks.append(Risk::ClientUseGone);
    return difference;
}

QList<Difference> compare(const Traits &before, const Traits &after, bool pinned)
{
    Difference names = wordsOf(Aspect::Names, before.names, after.names);
    if (!names.gone.isEmpty())
        names.risks.append(Risk::NamesGone);
    Difference keyType{.aspect = Aspect::KeyType, .changed = before.keyType != after.keyType};
    if (isRsa(before) && !isRsa(after))
        keyType.risks.append(Risk::RsaGone);
    Difference key{.aspect = Aspect::Key, .changed = before.keyHash != after.keyHash};
    if (key.changed && pinned)
        key.risks.append(Risk::KeyChanged);
    return {issuerOf(before, after),
            rootOf(before, after),
            names,
            keyType,
            key,
            lifetimeOf(before, after),
            usagesOf(before, after),
            wordsOf(Aspect::Chain, before.intermediates, after.intermediates)};
}

QString aspectName(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Issuer: return u"issuer"_s;
    case Aspect::Root: return u"root"_s;
    case Aspect::Names: return u"names"_s;
    case Aspect::KeyType: return u"keyType"_s;
    case Aspect::Key: return u"key"_s;
    case Aspect::Lifetime: return u"lifetime"_s;
    case Aspect::Usages: return u"usages"_s;
    case Aspect::Chain: return u"chain"_s;
    }
    Q_UNREACHABLE();
}

QString riskName(Risk risk)
{
    switch (risk) {
    case Risk::TestAuthority: return u"testAuthority"_s;
    case Risk::RootChanged: return u"rootChanged"_s;
    case Risk::NamesGone: return u"namesGone"_s;
    case Risk::KeyChanged: return u"keyChanged"_s;
    case Risk::RsaGone: return u"rsaGone"_s;
    case Risk::LifetimeShorter: return u"lifetimeShorter"_s;
    case Risk::ServerUseGone: return u"serverUseGone"_s;
    case Risk::ClientUseGone: return u"clientUseGone"_s;
    }
    Q_UNREACHABLE();
}

} // namespace core::renewal
