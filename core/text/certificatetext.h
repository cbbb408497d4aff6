// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/certificate.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace core::text {

/// One line of a certificate. All text is plain; `value` may have line breaks.
struct CertificateField {
    QString label = {};
    QString value = {};
    QString hint = {}; ///< for a tooltip: exact UTC, gloss; may be empty
    QString copy = {}; ///< what a copy button puts on the clipboard; empty: the value
    bool fixedFont = false; ///< fingerprints, serial numbers, hexadecimal
    bool operator==(const CertificateField &) const = default;
};

struct CertificateSection {
    QString title = {};
    QList<CertificateField> fields = {};
    bool operator==(const CertificateSection &) const = default;
};

/// Everything in a certificate as labelled lines. Nothing that is in it is left out: what this program does
/// not know is shown as OID and OpenSSL's rendering.
class CertificateText {
    Q_DECLARE_TR_FUNCTIONS(core::text::CertificateText)
public:
    /// What to call it: its first name, else the subject's common name, else the serial number.
    [[nodiscard]] static QString title(const crypto::Certificate &certificate);
    [[nodiscard]] static QList<CertificateSection> sections(const crypto::Certificate &certificate,
                                                            const QDateTime &now);
    /// In words, with the RFC's name for those not known here.
    [[nodiscard]] static QString keyUsage(const QString &usage);
    [[nodiscard]] static QString extendedKeyUsage(const QString &usage);
    [[nodiscard]] static QString policy(const QString &oid);
    /// "5E:9C:04:…", upper case, colon separated.
    [[nodiscard]] static QString hex(const QByteArray &bytes);
};

} // namespace core::text
