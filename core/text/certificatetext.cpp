// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/certificatetext.h"

#include "core/inspect/ctlogs.h"
#include "core/issuance/names.h"
#include "core/text/datetext.h"

using namespace Qt::StringLiterals;

namespace core::text {

using crypto::Certificate;

namespace {

/// Collects the fields of one section; what is empty is left out.
class Fields {
public:
    void add(const QString &label, const QString &value, const QString &hint = {})
    {
        if (!value.isEmpty())
            m_fields.append({.label = label, .value = value, .hint = hint});
    }
    void addFixed(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_fields.append({.label = label, .value = value, .fixedFont = true});
    }
    void addDate(const QString &label, const QDateTime &date, const QDateTime &now)
    {
        //: A date, and how far away it is: "Saturday, 5 December 2026 14:20 (in 12 days)".
        add(label,
            CertificateText::tr("%1 (%2)").arg(DateText::longDate(date), DateText::relative(date, now)),
            DateText::exactUtc(date));
    }
    [[nodiscard]] QList<CertificateField> take() { return std::exchange(m_fields, {}); }

private:
    QList<CertificateField> m_fields;
};

QString lines(const QList<QUrl> &urls)
{
    QStringList texts;
    for (const QUrl &url : urls)
        texts << url.toDisplayString();
    return texts.join(u'\n');
}

/// What the fields above show already.
bool isShownInWords(const QString &oid)
{
    static const QSet<QString> shown{
        u"2.5.29.14"_s, u"2.5.29.15"_s, u"2.5.29.17"_s, u"2.5.29.19"_s,         u"2.5.29.31"_s,
        u"2.5.29.32"_s, u"2.5.29.35"_s, u"2.5.29.37"_s, u"1.3.6.1.5.5.7.1.1"_s, u"1.3.6.1.4.1.11129.2.4.2"_s,
    };
    return shown.contains(oid);
}

} // namespace

QString CertificateText::title(const Certificate &certificate)
{
    if (!certificate.names().isEmpty())
        return issuance::displayName(certificate.names().first());
    const QString name = crypto::commonName(certificate.subject());
    return name.isEmpty() ? hex(certificate.serialNumber()) : name;
}

static QString inWords(const QStringList &values, QString (*word)(const QString &))
{
    QStringList words;
    for (const QString &value : values)
        words << word(value);
    return words.join(u'\n');
}

static QString timestamp(const crypto::Sct &sct)
{
    const inspect::CtLog *log = inspect::CtLogs::builtIn().find(sct.logId);
    const QString name
        = log ? log->description : CertificateText::tr("Unknown log %1").arg(CertificateText::hex(sct.logId));
    //: The name of a public log, and when it promised to list the certificate.
    return CertificateText::tr("%1, %2").arg(name, DateText::longDate(sct.timestamp));
}

QList<CertificateSection> CertificateText::sections(const Certificate &certificate, const QDateTime &now)
{
    QList<CertificateSection> sections;
    Fields fields;

    QStringList names;
    for (const QString &name : certificate.names()) {
        const QString display = issuance::displayName(name);
        names << (display == name ? name : tr("%1 (%2)").arg(display, name));
    }
    fields.add(tr("Names"), names.join(u'\n'));
    fields.add(tr("Subject"), crypto::toString(certificate.subject()));
    fields.add(tr("Issuer"), crypto::toString(certificate.issuer()));
    fields.addDate(tr("Valid from"), certificate.notBefore(), now);
    fields.addDate(tr("Valid until"), certificate.notAfter(), now);
    fields.add(tr("Lifetime"), DateText::lifetime(certificate.notBefore(), certificate.notAfter()));
    fields.addFixed(tr("Serial number"), hex(certificate.serialNumber()));
    sections.append({tr("General"), fields.take()});

    fields.add(tr("Public key"), certificate.publicKeyType());
    fields.add(tr("Signature"), certificate.signatureAlgorithm());
    fields.addFixed(tr("SHA-256 fingerprint"), hex(certificate.sha256Fingerprint()));
    fields.addFixed(tr("SHA-1 fingerprint"), hex(certificate.sha1Fingerprint()));
    fields.addFixed(tr("Key identifier"), hex(certificate.subjectKeyId()));
    fields.addFixed(tr("Identifier of the issuer's key"), hex(certificate.authorityKeyId()));
    //: The version of the X.509 format.
    fields.add(tr("Version"), QString::number(certificate.version()));
    sections.append({tr("Key and signature"), fields.take()});

    fields.add(tr("The key may be used for"), inWords(certificate.keyUsage(), &keyUsage));
    fields.add(tr("Purpose"), inWords(certificate.extendedKeyUsage(), &extendedKeyUsage));
    fields.add(tr("Basic constraints"),
               certificate.isCa() ? tr("May sign other certificates (CA)")
                                  : tr("May not sign other certificates"));
    fields.add(tr("Policies"), inWords(certificate.policies(), &policy));
    sections.append({tr("What it may be used for"), fields.take()});

    fields.add(tr("Revocation list (CRL)"), lines(certificate.crlDistributionPoints()));
    fields.add(tr("OCSP responder"), lines(certificate.ocspResponders()));
    fields.add(tr("Issuer's certificate"), lines(certificate.caIssuers()));
    if (auto found = fields.take(); !found.isEmpty())
        sections.append({tr("Where to ask"), found});

    for (const crypto::Sct &sct : certificate.scts())
        fields.add(tr("Listed by"), timestamp(sct), DateText::exactUtc(sct.timestamp));
    if (auto found = fields.take(); !found.isEmpty())
        sections.append({tr("Public logs (SCT)"), found});

    for (const crypto::Extension &extension : certificate.extensions()) {
        if (isShownInWords(extension.oid))
            continue;
        const QString name
            = extension.name.isEmpty() ? extension.oid : tr("%1 (%2)").arg(extension.name, extension.oid);
        //: A part of a certificate that no program may overlook.
        fields.addFixed(extension.critical ? tr("%1, critical").arg(name) : name, extension.text);
    }
    if (auto found = fields.take(); !found.isEmpty())
        sections.append({tr("Other extensions"), found});
    return sections;
}

} // namespace core::text
