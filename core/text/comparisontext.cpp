// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/comparisontext.h"

#include "core/issuance/names.h"
#include "core/text/certificatetext.h"
#include "core/text/datetext.h"
#include "core/text/nametext.h"

namespace core::text {

using renewal::Aspect;
using renewal::Difference;
using renewal::Risk;
using renewal::Traits;

QString ComparisonText::title(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Issuer: return tr("Issued by");
    //: The root certificate that the chain leads to.
    case Aspect::Root: return tr("Root");
    case Aspect::Names: return tr("Names");
    case Aspect::KeyType: return tr("Kind of key");
    //: The SHA-256 of the public key.
    case Aspect::Key: return tr("Public key");
    case Aspect::Lifetime: return tr("Lifetime");
    //: The extended key usage of a certificate.
    case Aspect::Usages: return tr("For");
    case Aspect::Chain: return tr("Chain");
    }
    return {};
}

static QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

static QString keyLine(const QByteArray &hash)
{
    const QString hex = CertificateText::hex(hash);
    return hex.left(14) + u'…' + hex.right(5);
}

QString ComparisonText::value(Aspect aspect, const Traits &traits)
{
    switch (aspect) {
    case Aspect::Issuer: return orDash(traits.issuer);
    case Aspect::Root: return orDash(traits.root);
    case Aspect::Names: {
        QStringList names;
        for (const QString &name : traits.names)
            names.append(issuance::displayName(name));
        return orDash(names.join(u'\n'));
    }
    case Aspect::KeyType: return orDash(traits.keyType);
    case Aspect::Key: return keyLine(traits.keyHash);
    case Aspect::Lifetime:
        //: %1: how long, "90 days"; %2: the last day, "14 Jan 2027"
        return tr("%1, until %2")
            .arg(DateText::lifetime(traits.notBefore, traits.notAfter), DateText::shortDate(traits.notAfter));
    case Aspect::Usages: {
        QStringList usages;
        for (const QString &usage : traits.usages)
            usages.append(CertificateText::extendedKeyUsage(usage));
        return usages.isEmpty() ? tr("everything") : usages.join(u'\n');
    }
    case Aspect::Chain: return orDash(traits.intermediates.join(u'\n'));
    }
    return {};
}

QString ComparisonText::change(const Difference &difference)
{
    if (!difference.changed)
        //: Beside a value that is the same before and after.
        return tr("same");
    switch (difference.aspect) {
    case Aspect::Key:
        //: Of a key that is not the one before.
        return tr("new");
    case Aspect::Names:
        if (difference.gone.isEmpty())
            return tr("%n added", nullptr, static_cast<int>(difference.added.size()));
        if (difference.added.isEmpty())
            return tr("%n gone", nullptr, static_cast<int>(difference.gone.size()));
        break;
    case Aspect::Issuer:
    case Aspect::Root:
    case Aspect::KeyType:
    case Aspect::Lifetime:
    case Aspect::Usages:
    case Aspect::Chain: break;
    }
    return tr("changed");
}

QString ComparisonText::risk(Risk risk, const Difference &difference)
{
    switch (risk) {
    case Risk::TestAuthority:
        return tr("It is from a test authority: browsers will warn your visitors. Renew it with a real one "
                  "before a web server uses it.");
    case Risk::RootChanged:
        return tr("The root is another one. Devices and programs that trust only the old root will refuse "
                  "it: look at old devices and at clients with a list of roots of their own.");
    case Risk::NamesGone:
        //: %1: names
        return tr("It no longer covers %1. Visitors of these names will see a warning.")
            .arg(NameText::shortList(difference.gone));
    case Risk::KeyChanged:
        return tr("The key should have stayed and is another one. Change TLSA records and pinned keys before "
                  "your web server uses it.");
    case Risk::RsaGone:
        return tr("The key is no longer an RSA key. Very old clients, from before 2014, may not understand "
                  "it.");
    case Risk::LifetimeShorter:
        return tr("It lives much shorter than the old one. Whoever copies it elsewhere by hand has to do so "
                  "more often.");
    case Risk::ServerUseGone: return tr("It is no longer for TLS servers: browsers will refuse it.");
    case Risk::ClientUseGone:
        return tr("It is no longer for TLS clients. Mail servers and other programs that show it to another "
                  "server (mutual TLS) need a certificate made for that.");
    }
    return {};
}

QString ComparisonText::summary(const QList<Difference> &differences)
{
    int risks = 0;
    for (const Difference &difference : differences)
        risks += static_cast<int>(difference.risks.size());
    if (risks == 0)
        return tr("No difference that might break something.");
    return tr("%n difference(s) might break something.", nullptr, risks);
}

} // namespace core::text
