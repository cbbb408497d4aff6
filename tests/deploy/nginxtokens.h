// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

#include <optional>

/// One directive, block begin or block end of an nginx configuration.
struct NginxStatement {
    QByteArrayList words;
    char end = ';'; ///< ';', '{' or '}'
};

/// Takes an nginx configuration apart the way nginx does (ngx_conf_read_token in nginx 1.22), written apart
/// from the writer in core/deploy. Empty for what nginx calls unexpected.
[[nodiscard]] std::optional<QList<NginxStatement>> nginxStatements(const QByteArray &text);

/// The words behind the `index`-th directive called `name`.
[[nodiscard]] QByteArrayList parametersOf(const QList<NginxStatement> &statements, const QByteArray &name,
                                          int index = 0);
