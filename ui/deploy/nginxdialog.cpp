// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deploy/nginxdialog.h"

#include "core/base/atomicfile.h"
#include "core/deploy/nginxtest.h"
#include "core/issuance/request.h"
#include "core/text/glosstext.h"
#include "core/text/nginxtext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"
#include "ui/look/windowsize.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace core::deploy;

namespace ui {

enum ChallengeChoice { None, Folder, Listener };

NginxDialog::NginxDialog(const Context &context, const core::store::CertificateEntry &entry, QWidget *parent)
    : QDialog(parent), m_context(context), m_entry(entry)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("nginx configuration for %1").arg(entry.name));
    if (const auto chain = m_context.store.chain(entry.name))
        m_hasOcsp = !chain->first().ocspResponders().isEmpty();
    const NginxOptions defaults;
    m_build = {.version = defaults.version, .core = defaults.version, .hasHttp2 = true};
    build();
    refresh();
    detect();
    resizeToUnits(this, 112, 84);
}

QWidget *NginxDialog::buildChoices()
{
    const int unit = Metrics::unit(this);
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(unit);

    m_version = new QLineEdit(m_build.version.toString());
    m_detected = quietLabel(tr("Looking for nginx on this computer …"));
    form->addRow(tr("nginx &version"), m_version);
    form->addRow(m_detected);
    m_tls = new QComboBox;
    m_tls->addItem(tr("Intermediate: TLS 1.2 and 1.3, for every client of the last ten years"));
    m_tls->addItem(tr("Modern: TLS 1.3 only"));
    m_tls->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form->addRow(tr("&Encryption (Mozilla's recommendations)"), m_tls);

    m_isFolder = new QRadioButton(tr("&Files of a folder"));
    m_isUpstream = new QRadioButton(tr("A &program at this address"));
    m_isFolder->setChecked(true);
    m_folder = new QLineEdit(u"/var/www/html"_s);
    m_folder->setAccessibleName(tr("Folder with the site"));
    m_upstream = new QLineEdit(u"http://127.0.0.1:8080"_s);
    m_upstream->setAccessibleName(tr("Address of the program"));
    auto *what = new QLabel(tr("What the site shows"));
    form->addRow(what);
    form->addRow(m_isFolder);
    form->addRow(m_folder);
    form->addRow(m_isUpstream);
    form->addRow(m_upstream);

    m_redirect = new QCheckBox(tr("&Send visitors from http on to https"));
    m_redirect->setChecked(true);
    form->addRow(m_redirect);

    m_challenges = new QComboBox;
    m_challenges->addItem(tr("Nothing"));
    m_challenges->addItem(tr("Serve them from a folder"));
    m_challenges->addItem(tr("Pass them on to Tegata's web server"));
    m_challengeFolder = new QLineEdit(u"/var/www/acme"_s);
    m_challengeFolder->setAccessibleName(tr("Folder for the answers to challenges"));
    m_challengePort = new QSpinBox;
    m_challengePort->setRange(1, 65535);
    m_challengePort->setValue(5080);
    m_challengePort->setAccessibleName(tr("Port of Tegata's web server"));
    form->addRow(tr("With the CA's challen&ges"), m_challenges);
    form->addRow(m_challengeFolder);
    form->addRow(m_challengePort);

    m_hsts = new QCheckBox(tr("Tell browsers to use https only (&HSTS)"));
    m_hsts->setToolTip(core::text::GlossText::gloss(core::text::Term::Hsts));
    m_hstsTime = new QComboBox;
    m_hstsTime->setAccessibleName(tr("How long browsers remember it"));
    m_hstsTime->addItem(tr("for a day"), 86'400);
    m_hstsTime->addItem(tr("for a month"), 2'592'000);
    m_hstsTime->addItem(tr("for two years"), 63'072'000);
    form->addRow(m_hsts);
    form->addRow(m_hstsTime);
    m_default = new QCheckBox(tr("Answer for &unknown names, too (default server)"));
    form->addRow(m_default);
    m_remarks = plainLabel({});
    form->addRow(m_remarks);

    // What the certificate was proven with is the likeliest choice for its renewal.
    if (const auto request = core::issuance::requestFromJson(m_entry.request)) {
        if (request->method.kind == core::challenge::MethodKind::WebRoot) {
            m_challenges->setCurrentIndex(Folder);
            m_challengeFolder->setText(request->method.folder);
        } else if (request->method.kind == core::challenge::MethodKind::Listener && request->method.port != 80
                   && !m_entry.test) {
            m_challenges->setCurrentIndex(Listener);
            m_challengePort->setValue(request->method.port);
        }
    }
    for (QLineEdit *edit : {m_version, m_folder, m_upstream, m_challengeFolder})
        connect(edit, &QLineEdit::textChanged, this, &NginxDialog::refresh);
    for (QAbstractButton *button :
         {static_cast<QAbstractButton *>(m_isFolder), static_cast<QAbstractButton *>(m_redirect),
          static_cast<QAbstractButton *>(m_hsts), static_cast<QAbstractButton *>(m_default)})
        connect(button, &QAbstractButton::toggled, this, &NginxDialog::refresh);
    for (QComboBox *box : {m_tls, m_challenges, m_hstsTime})
        connect(box, &QComboBox::currentIndexChanged, this, &NginxDialog::refresh);
    connect(m_challengePort, &QSpinBox::valueChanged, this, &NginxDialog::refresh);
    return page;
}

void NginxDialog::build()
{
    const int unit = Metrics::unit(this);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(buildChoices());
    scroll->setMinimumWidth(36 * unit);
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(Metrics::fixedFont(font()));
    m_text->setAccessibleName(tr("nginx configuration"));
    m_banner = new Banner;
    m_banner->setClosable(true);
    m_banner->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_copy = new PrimaryButton(tr("&Copy configuration"));
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("Save &as…"), QDialogButtonBox::ActionRole);
    m_test = buttons->addButton(tr("&Test with nginx"), QDialogButtonBox::ActionRole);
    m_test->setEnabled(false);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        copyText(m_text->toPlainText());
        m_banner->setMessage(
            Banner::Kind::Success, tr("The configuration is on the clipboard."),
            tr("Save it in nginx's configuration, test it with “nginx -t”, then reload nginx."));
        m_banner->show();
    });
    connect(m_save, &QPushButton::clicked, this, &NginxDialog::save);
    connect(m_test, &QPushButton::clicked, this, &NginxDialog::test);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);

    auto *splitter = new QSplitter;
    splitter->addWidget(scroll);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->addWidget(heading(tr("nginx configuration for %1").arg(m_entry.name)));
    layout->addWidget(quietLabel(tr("This changes nothing until you install it.")));
    layout->addWidget(m_banner);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    m_copy->setDefault(true);
}

void NginxDialog::detect()
{
    detectNginx(this, [this](const core::Result<NginxBuild> &found) {
        m_installed = found.has_value();
        if (!found) {
            m_detected->setText(
                tr("There is no nginx on this computer. Type the version that your server has."));
            m_test->setToolTip(tr("Testing needs nginx on this computer."));
            return;
        }
        m_build = *found;
        m_detected->setText(tr("nginx %1 is installed on this computer.").arg(found->version.toString()));
        m_version->setText(found->core.toString());
        refresh();
    });
}

NginxOptions NginxDialog::options() const
{
    const auto paths = m_context.store.livePaths(m_entry.name);
    NginxOptions options{.names = m_entry.names,
                         .certificateFile = paths.fullChain,
                         .keyFile = paths.privateKey,
                         .tls = m_tls->currentIndex() == 1 ? TlsProfile::Modern : TlsProfile::Intermediate,
                         .redirect = m_redirect->isChecked(),
                         .defaultServer = m_default->isChecked(),
                         .hasOcsp = m_hasOcsp};
    if (m_isFolder->isChecked())
        options.content = ServeFolder{m_folder->text()};
    else
        options.content = PassTo{QUrl(m_upstream->text(), QUrl::StrictMode)};
    if (m_challenges->currentIndex() == Folder)
        options.challenges = ChallengesInFolder{m_challengeFolder->text()};
    else if (m_challenges->currentIndex() == Listener)
        options.challenges = ChallengesByListener{static_cast<quint16>(m_challengePort->value())};
    if (m_hsts->isChecked())
        options.hsts = Hsts{.maxAge = std::chrono::seconds(m_hstsTime->currentData().toInt())};
    NginxBuild build = m_build;
    const auto version = nginxVersionFromText(m_version->text());
    if (version && *version != m_build.core)
        build = {.version = *version, .core = *version, .hasHttp2 = true};
    return forBuild(options, build);
}

void NginxDialog::refresh()
{
    m_folder->setEnabled(m_isFolder->isChecked());
    m_upstream->setEnabled(m_isUpstream->isChecked());
    m_challengeFolder->setVisible(m_challenges->currentIndex() == Folder);
    m_challengePort->setVisible(m_challenges->currentIndex() == Listener);
    m_hstsTime->setVisible(m_hsts->isChecked());
    const NginxOptions chosen = options();
    QStringList remarks;
    if (!nginxVersionFromText(m_version->text()))
        remarks.append(tr("“%1” is not a version of nginx, such as 1.22.1.").arg(m_version->text()));
    for (const NginxFlaw &flaw : flaws(chosen))
        remarks.append(core::text::NginxText::sentence(flaw));
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    const auto text = nginxConfiguration(chosen);
    m_text->setPlainText(text ? *text : QString());
    m_copy->setEnabled(text.has_value());
    m_save->setEnabled(text.has_value());
    m_test->setEnabled(text.has_value() && m_installed);
    m_banner->hide();
}

void NginxDialog::test()
{
    m_test->setEnabled(false);
    testNginx(options(), m_build, this, [this](const core::Result<NginxVerdict> &verdict) {
        m_test->setEnabled(true);
        if (!verdict)
            return showError(*m_banner, verdict.error(), m_context.clock.now());
        QStringList lines;
        for (const NginxVerdict::Remark &remark : verdict->remarks)
            //: %1: number of a line, %2: nginx's own words
            lines.append(remark.line > 0 ? tr("Line %1: %2").arg(QString::number(remark.line), remark.text)
                                         : remark.text);
        m_banner->clearButtons();
        m_banner->setMessage(verdict->accepted ? Banner::Kind::Success : Banner::Kind::Error,
                             verdict->accepted ? tr("nginx accepts this configuration.")
                                               : tr("nginx does not accept this configuration."),
                             lines.join(u'\n'));
        m_banner->show();
    });
}

void NginxDialog::save()
{
    auto *dialog = new QFileDialog(this, tr("Save configuration"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_entry.name + u".conf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (const auto saved = core::replaceFile(file, m_text->toPlainText().toUtf8()); !saved)
            return showError(*m_banner, saved.error(), m_context.clock.now());
        m_banner->setMessage(Banner::Kind::Success, tr("Saved."), file);
        m_banner->show();
    });
    dialog->open();
}

} // namespace ui
