// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/historyexport.h"

#include "core/base/atomicfile.h"
#include "core/base/background.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core::text {

ExportFormat exportFormatFor(const QString &path)
{
    return path.endsWith(".json"_L1, Qt::CaseInsensitive) ? ExportFormat::Json : ExportFormat::Text;
}

HistoryExport::HistoryExport(const store::Store &store, HistoryFilter filter, ExportFormat format,
                             QString path, QObject *parent)
    : QObject(parent), m_reader(store, std::move(filter), true), m_format(format), m_path(std::move(path))
{
}

void HistoryExport::start()
{
    QMetaObject::invokeMethod(this, &HistoryExport::step, Qt::QueuedConnection);
}

void HistoryExport::step()
{
    const auto entries = m_reader.next();
    if (!entries)
        return emit finished(entries.error());
    for (const store::ActivityEntry &entry : *entries) {
        if (m_format == ExportFormat::Json) {
            m_bytes += m_lines == 0 ? "[\n" : ",\n";
            m_bytes += QJsonDocument(historyJson(entry)).toJson(QJsonDocument::Compact);
        } else {
            m_bytes += HistoryText::exported(entry).toUtf8() + '\n';
        }
        ++m_lines;
    }
    if (!m_reader.atEnd())
        return start();
    if (m_format == ExportFormat::Json)
        m_bytes += m_lines == 0 ? "[]\n" : "\n]\n";
    write();
}

void HistoryExport::write()
{
    inBackground(
        this, [path = m_path, bytes = m_bytes] { return replaceFile(path, bytes); },
        [this](const Result<void> &written) {
            emit finished(written ? Result<int>(m_lines) : Result<int>(written.error()));
        });
}

} // namespace core::text
