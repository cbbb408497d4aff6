// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/remotefields.h"

#include "core/challenge/hostkey.h"
#include "core/challenge/remotefolder.h"
#include "core/text/checktext.h"
#include "core/text/methodtext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using core::challenge::HostKey;
using core::challenge::Method;
using core::challenge::MethodKind;
using core::challenge::SelfCheck;
using core::text::CheckText;

namespace ui {

RemoteFields::RemoteFields(QWidget *parent) : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    m_server = new QLineEdit;
    m_server->setPlaceholderText(u"www@web.example.org"_s);
    m_port = new QSpinBox;
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("as SSH is set up (usually 22)"));
    m_folder = new QLineEdit(u"/var/www/html"_s);
    m_key = new QLineEdit;
    m_key->setPlaceholderText(tr("as SSH and its agent choose"));
    auto *browse = new QPushButton(tr("Choose ke&y…"));
    auto *keyRow = new QWidget;
    auto *keyLayout = new QHBoxLayout(keyRow);
    keyLayout->setContentsMargins(0, 0, 0, 0);
    keyLayout->addWidget(m_key, 1);
    keyLayout->addWidget(browse);
    form->addRow(tr("Ser&ver"), m_server);
    form->addRow(tr("Port of SS&H"), m_port);
    form->addRow(tr("&Folder on it"), m_folder);
    form->addRow(tr("&Key of SSH"), keyRow);
    qobject_cast<QLabel *>(form->labelForField(keyRow))->setBuddy(m_key);
    m_key->setAccessibleName(tr("Key of SSH"));
    form->addRow(quietLabel(tr("Try it once: it meets the server, and you confirm its key.")));
    connect(browse, &QPushButton::clicked, this, &RemoteFields::pickKey);
    for (QLineEdit *edit : {m_server, m_folder, m_key})
        connect(edit, &QLineEdit::textChanged, this, &RemoteFields::changed);
    connect(m_port, &QSpinBox::valueChanged, this, &RemoteFields::changed);
}

Method RemoteFields::method() const
{
    return {.kind = MethodKind::RemoteFolder,
            .folder = m_folder->text().trimmed(),
            .server = m_server->text().trimmed(),
            .sshPort = static_cast<quint16>(m_port->value()),
            .identity = m_key->text().trimmed()};
}

void RemoteFields::setMethod(const Method &method)
{
    if (method.kind != MethodKind::RemoteFolder)
        return;
    m_server->setText(method.server);
    m_port->setValue(method.sshPort);
    m_folder->setText(method.folder);
    m_key->setText(method.identity);
}

void RemoteFields::pickKey()
{
    auto *dialog = new QFileDialog(this, tr("Private key for SSH"), QDir::homePath() + u"/.ssh"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_key, &QLineEdit::setText);
    dialog->open();
}

/// The first meeting with a server: its fingerprint, and a person who says whether it is the right one.
static void confirm(const HostKey &key, QWidget *owner, const std::function<void(bool)> &answered)
{
    auto *box = new QMessageBox(QMessageBox::Question, RemoteFields::tr("A server that is not known yet"),
                                RemoteFields::tr("Is this the key of %1?").arg(key.server),
                                QMessageBox::NoButton, owner);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    //: %1: kind of key, "ED25519". %2: fingerprint. %3: "ed25519"
    box->setInformativeText(
        RemoteFields::tr("%1\n%2\n\nCompare it with what whoever runs the server says, or with "
                         "what this prints on the server itself:\nssh-keygen -lf "
                         "/etc/ssh/ssh_host_%3_key.pub\n\nOnce confirmed, any other key "
                         "stops the connection.")
            .arg(key.type, key.fingerprint, key.type.toLower()));
    QPushButton *yes = box->addButton(RemoteFields::tr("&Confirm this key"), QMessageBox::AcceptRole);
    QPushButton *no = box->addButton(RemoteFields::tr("&Do not connect"), QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    QObject::connect(box, &QMessageBox::finished, owner,
                     [box, yes, answered] { answered(box->clickedButton() == yes); });
    box->open();
}

static void meet(const Context &context, const Method &method, QWidget *owner,
                 const std::function<void(core::Result<void>)> &done)
{
    core::challenge::askHostKey(method, owner, [context, owner, done](const core::Result<HostKey> &key) {
        if (!key)
            return done(key.error());
        confirm(*key, owner, [context, key = *key, done](bool confirmed) {
            if (confirmed)
                return done(core::challenge::acceptHostKey(key, context.solvers.knownHosts()));
            done(core::Error{.code = core::ErrorCode::HostKeyUnknown,
                             .subject = key.server,
                             .detail = key.type + u' ' + key.fingerprint});
        });
    });
}

void tryRemote(const Context &context, const Method &method, const QString &name, QWidget *owner,
               std::function<void(SelfCheck)> done)
{
    const auto again = [context, method, name, owner, done](const core::Result<void> &met) {
        if (!met)
            return done({.error = met.error()});
        core::challenge::tryMethod(context.solvers, method, name, 80, {}, owner, done);
    };
    core::challenge::tryMethod(context.solvers, method, name, 80, {}, owner,
                               [context, method, owner, done, again](const SelfCheck &check) {
                                   if (check.error && check.error->code == core::ErrorCode::HostKeyUnknown)
                                       return meet(context, method, owner, again);
                                   done(check);
                               });
}

bool wasReached(const SelfCheck &check)
{
    return !check.hops.isEmpty();
}

void showTrial(Banner &banner, const SelfCheck &check, const QString &name, const QDateTime &now)
{
    if (check.error && !wasReached(check)) {
        showError(banner, *check.error, now);
        return;
    }
    QStringList lines = CheckText::advice(check);
    if (check.matches)
        lines = {CheckText::seen(check), CheckText::caveat()};
    banner.clearButtons();
    banner.setMessage(check.matches ? Banner::Kind::Success : Banner::Kind::Warning,
                      CheckText::summary(check, name), lines.join(u'\n'));
    banner.show();
}

RemoteDialog::RemoteDialog(const Context &context, const QString &name, QWidget *parent)
    : QDialog(parent), m_context(context), m_name(name)
{
    const int unit = Metrics::unit(this);
    setWindowTitle(tr("A folder on another server"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_fields = new RemoteFields;
    m_try = new QPushButton(tr("&Try it from here"));
    m_accept = new PrimaryButton(tr("&Use this folder"));
    m_banner = new Banner;
    m_banner->hide();
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    //: %1: a name
    layout->addWidget(plainLabel(tr("The proof for %1 is put there over SSH.").arg(name)));
    layout->addWidget(m_fields);
    layout->addWidget(m_try, 0, Qt::AlignLeft);
    layout->addWidget(m_banner);
    layout->addStretch();
    layout->addWidget(buttons);
    m_accept->setDefault(true);
    setMinimumWidth(64 * unit);
    connect(m_fields, &RemoteFields::changed, this, &RemoteDialog::judge);
    connect(m_try, &QPushButton::clicked, this, &RemoteDialog::tryIt);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    judge();
}

void RemoteDialog::judge()
{
    m_try->setEnabled(!m_trying && core::challenge::checkedRemote(method()).has_value());
    m_accept->setEnabled(!m_trying && method() == m_reached);
}

void RemoteDialog::tryIt()
{
    m_trying = true;
    judge();
    tryRemote(m_context, method(), m_name, this, [this, tried = method()](const SelfCheck &check) {
        m_trying = false;
        if (wasReached(check))
            m_reached = tried;
        showTrial(*m_banner, check, m_name, m_context.clock.now());
        judge();
    });
}

} // namespace ui
