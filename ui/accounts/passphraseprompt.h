// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/keyvault.h"

class QWidget;

namespace ui {

/// Asks for the passphrase of an account key over `window` whenever one is needed; one question at a time for
/// each account.
void askForPassphrases(core::issuance::KeyVault &vault, QWidget *window);

} // namespace ui
