// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

/// Whether somebody on this X11 display takes icons by the older way (XEmbed, the selection
/// _NET_SYSTEM_TRAY_S0). Asked of the display itself, because Qt's own question is one about D-Bus as well,
/// and Qt keeps the first answer to that for the life of the process. False without X11.
[[nodiscard]] bool isX11TrayThere();

} // namespace ui
