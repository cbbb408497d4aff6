// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/certificatetext.h"

using namespace Qt::StringLiterals;

namespace core::text {

QString CertificateText::keyUsage(const QString &usage)
{
    // RFC 5280, section 4.2.1.3
    if (usage == "digitalSignature"_L1)
        return tr("digital signature");
    if (usage == "nonRepudiation"_L1 || usage == "contentCommitment"_L1)
        return tr("commitment to content");
    if (usage == "keyEncipherment"_L1)
        return tr("encryption of keys");
    if (usage == "dataEncipherment"_L1)
        return tr("encryption of data");
    if (usage == "keyAgreement"_L1)
        return tr("key agreement");
    if (usage == "keyCertSign"_L1)
        return tr("signing certificates");
    if (usage == "cRLSign"_L1)
        return tr("signing revocation lists");
    if (usage == "encipherOnly"_L1)
        return tr("encryption only");
    if (usage == "decipherOnly"_L1)
        return tr("decryption only");
    return usage;
}

QString CertificateText::extendedKeyUsage(const QString &usage)
{
    // RFC 5280, section 4.2.1.12
    if (usage == "serverAuth"_L1)
        return tr("TLS server");
    if (usage == "clientAuth"_L1)
        return tr("TLS client");
    if (usage == "codeSigning"_L1)
        return tr("code signing");
    if (usage == "emailProtection"_L1)
        return tr("mail protection");
    if (usage == "timeStamping"_L1)
        return tr("time stamping");
    if (usage == "OCSPSigning"_L1)
        return tr("signing OCSP answers");
    if (usage == "anyExtendedKeyUsage"_L1)
        return tr("any purpose");
    return usage;
}

QString CertificateText::policy(const QString &oid)
{
    // CA/Browser Forum Baseline Requirements, section 7.1.6; RFC 5280, section 4.2.1.4. %1 is the object
    // identifier.
    if (oid == "2.23.140.1.2.1"_L1)
        return tr("domain validated (%1)").arg(oid);
    if (oid == "2.23.140.1.2.2"_L1)
        return tr("organization validated (%1)").arg(oid);
    if (oid == "2.23.140.1.2.3"_L1)
        return tr("individual validated (%1)").arg(oid);
    if (oid == "2.23.140.1.1"_L1)
        return tr("extended validation (%1)").arg(oid);
    if (oid == "2.5.29.32.0"_L1)
        return tr("any policy (%1)").arg(oid);
    return oid;
}

QString CertificateText::hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(':').toUpper());
}

} // namespace core::text
