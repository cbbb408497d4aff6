// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/history.h"

#include <QObject>

namespace core::text {

enum class ExportFormat { Text, Json };
/// Json for a name that ends in ".json", else Text.
[[nodiscard]] ExportFormat exportFormatFor(const QString &path);

/// Writes the history, oldest line first and free of secrets, into a file (mode 0600): as text for people, or
/// as one JSON array for programs. Reads a page in each turn of the event loop; deleting it ends it, and then
/// there is no file.
class HistoryExport final : public QObject {
    Q_OBJECT
public:
    HistoryExport(const store::Store &store, HistoryFilter filter, ExportFormat format, QString path,
                  QObject *parent = nullptr);
    void start();

signals:
    /// Exactly once, from the event loop: how many lines. FileNotWritable, DiskFull, StoreDamaged.
    void finished(const core::Result<int> &lines);

private:
    void step();
    void write();

    HistoryReader m_reader;
    ExportFormat m_format;
    QString m_path;
    QByteArray m_bytes;
    int m_lines = 0;
};

} // namespace core::text
