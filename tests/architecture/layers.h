// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/source.h"

namespace tests {

/// What the files of one folder may see: other folders, modules of Qt, and targets that are nobody else's.
struct Layer {
    QString
        folder; ///< "core/store"; "ui" stands for all below it; "app/services" for app/services.h and .cpp
    QStringList folders; ///< besides itself; "core" means everything below core
    QStringList qtModules; ///< "Network", which is the target Qt6::Network and the headers of QtNetwork
    QStringList ownTargets; ///< may be linked by this one only, and only with PRIVATE
    QString stray; ///< an include that it may not have, to prove that the rule can fail
};

/// The layers of the program, from below: see "Layers" in CONTRIBUTING.md.
[[nodiscard]] const QList<Layer> &layers();

/// The layer that a file or folder is in: the most special one. Null for what is in none.
[[nodiscard]] const Layer *layerOf(const QString &path);

/// The includes of `source` that `layer` may not have, as "path:line: what".
[[nodiscard]] QStringList strayIncludes(const Layer &layer, const Source &source);

/// What the project_library() calls in a CMakeLists.txt link although their layer may not, and calls that go
/// round project_library(). Needs a layer for each library ("core_store" is core/store, "ui_look" is in ui).
[[nodiscard]] QStringList strayLinks(const Source &cmakeLists);

/// The libraries of windows among those that `ldd` names.
[[nodiscard]] QStringList windowLibraries(const QString &ldd);

} // namespace tests
